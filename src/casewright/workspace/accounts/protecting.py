"""Protected people and restricted sources of a case, and who may see them all the same."""

from collections.abc import Iterable
from typing import Any

from django.db import IntegrityError, transaction
from django.db.models import F

from casewright.claims import Sha256
from casewright.publishing.redaction import Mask, Protected
from casewright.workspace.accounts.errors import BadName, Stale
from casewright.workspace.accounts.models import (
    Account,
    NameGrant,
    Particular,
    ProtectedPerson,
    RestrictedSource,
    Role,
    SourceGrant,
    Spelling,
)
from casewright.workspace.accounts.words import words_of
from casewright.workspace.audit import naming, record
from casewright.workspace.models import CaseRow


def protect(
    case: CaseRow, pseudonym: str, spellings: Iterable[str], particulars: Iterable[str] = ()
) -> ProtectedPerson:
    """Show somebody under a pseudonym from now on.

    Raises:
        BadProtection: the pseudonym is none, or gives the name away.
        BadName: somebody in the case has this pseudonym.
    """
    pseudonym = " ".join(pseudonym.split())
    names, told = _cleaned(spellings), _cleaned(particulars)
    _check(pseudonym, names, told)
    try:
        with transaction.atomic():
            person = ProtectedPerson.objects.create(case=case, pseudonym=pseudonym)
            _put(person, names, told)
    except IntegrityError as error:
        raise BadName("Somebody in this case has this pseudonym already.") from error
    return person


def change(
    person: ProtectedPerson,
    *,
    version: int,
    spellings: Iterable[str],
    particulars: Iterable[str],
) -> None:
    """Give a protected person other spellings and particulars.

    Raises:
        Stale: somebody changed them since that version.
        BadProtection: they would protect nobody, or the pseudonym would give the name away.
    """
    names, told = _cleaned(spellings), _cleaned(particulars)
    _check(person.pseudonym, names, told)
    with transaction.atomic():
        same = ProtectedPerson.objects.filter(pk=person.pk, version=version)
        if not same.update(version=F("version") + 1):
            raise Stale
        _put(person, names, told)


def unprotect(person: ProtectedPerson) -> None:
    """Show somebody under the name again."""
    with transaction.atomic():
        record(
            "person unprotected",
            case=person.case.slug,
            about=naming.protected(person.pk),
            content={},
        )
        person.delete()


def let_see_name(person: ProtectedPerson, whom: Account | Role, *, may: bool) -> None:
    """Let an account see the name, or every member of a role; or no longer."""
    named = _named(whom)
    with transaction.atomic():
        if may:
            NameGrant.objects.get_or_create(person=person, **named)
        else:
            NameGrant.objects.filter(person=person, **named).delete()
        about = naming.protected(person.pk)
        told = _told(whom) | {"may": may}
        record("name grant changed", case=person.case.slug, about=about, content=told)


def restrict(case: CaseRow, sha256: Sha256, whom: Iterable[Account | Role]) -> RestrictedSource:
    """Let only leads and these see a source: accounts, and every member of these roles."""
    allowed = list(whom)
    with transaction.atomic():
        restricted, _ = RestrictedSource.objects.get_or_create(case=case, sha256=sha256)
        restricted.grants.all().delete()
        SourceGrant.objects.bulk_create(
            SourceGrant(restricted=restricted, **_named(one)) for one in allowed
        )
        accounts = sorted(one.pk for one in allowed if isinstance(one, Account))
        roles = sorted(one.value for one in allowed if isinstance(one, Role))
        told = {"accounts": accounts} | ({"roles": roles} if roles else {})
        record("source restricted", case=case.slug, about=naming.source(sha256), content=told)
    return restricted


def _named(whom: Account | Role) -> dict[str, Any]:
    return {"role": whom.value} if isinstance(whom, Role) else {"account": whom}


def _told(whom: Account | Role) -> dict[str, Any]:
    return {"role": whom.value} if isinstance(whom, Role) else {"account": whom.pk}


def unrestrict(case: CaseRow, sha256: Sha256) -> None:
    """Let every member see a source again."""
    with transaction.atomic():
        if RestrictedSource.objects.filter(case=case, sha256=sha256).delete()[0]:
            record("source opened", case=case.slug, about=naming.source(sha256), content={})


def _check(pseudonym: str, spellings: tuple[str, ...], particulars: tuple[str, ...]) -> None:
    Mask([Protected(pseudonym, spellings, particulars)])


def _cleaned(texts: Iterable[str]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(one for text in texts if (one := " ".join(text.split()))))


def _put(person: ProtectedPerson, spellings: Iterable[str], particulars: Iterable[str]) -> None:
    """The words in place of those before. The trail has their hash: it is shown to many."""
    Spelling.objects.filter(person=person).delete()
    Spelling.objects.bulk_create(Spelling(person=person, text=text) for text in spellings)
    Particular.objects.filter(person=person).delete()
    Particular.objects.bulk_create(Particular(person=person, text=text) for text in particulars)
    about = naming.protected(person.pk)
    record("person protected", case=person.case.slug, about=about, content=words_of(person))
