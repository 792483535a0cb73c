"""What the tables say about rights, in the same shape as the entries tell it."""

from collections import Counter
from collections.abc import Iterator

from allauth.mfa.models import Authenticator

from casewright.claims import sha256_of
from casewright.workspace.accounts.models import (
    Account,
    ConsentDemand,
    Grant,
    Invitation,
    Membership,
    NameGrant,
    ProtectedPerson,
    RestrictedSource,
    SourceGrant,
)
from casewright.workspace.accounts.words import numbers_of, words_of
from casewright.workspace.audit.faults import Fault
from casewright.workspace.audit.rights import Key, Rights, Value
from casewright.workspace.models import CaseRow
from casewright.workspace.tokens.models import Token

Rows = Iterator[tuple[Key, Value]]


def rights_faults(rights: Rights) -> Iterator[Fault]:
    """Where the tables are not what the entries say."""
    found = (
        *_accounts(),
        *_members(),
        *_protected(rights),
        *_restricted(),
        *_cases(rights),
        *_invitations(),
        *_tokens(),
        *_factors(),
    )
    yield from rights.faults(dict(found))


def _accounts() -> Rows:
    for one in Account.objects.all():
        about = {"name": one.name, "is_administrator": one.is_administrator}
        yield ("account", str(one.pk)), about | {"is_active": one.is_active}


def _members() -> Rows:
    rows = Membership.objects.values_list("case__slug", "account", "role")
    for case, account, role in rows:
        yield ("member", case, str(account)), role


def _protected(rights: Rights) -> Rows:
    for one in ProtectedPerson.objects.select_related("case"):
        key = ("protected", one.case.slug, str(one.pk))
        is_of_earlier_version = isinstance(rights.value(key), dict)
        yield key, numbers_of(one) if is_of_earlier_version else sha256_of(words_of(one))
    for grant in NameGrant.objects.select_related("person__case"):
        person = grant.person
        yield ("name grant", person.case.slug, str(person.pk), _whom(grant)), True


def _restricted() -> Rows:
    for case, sha256 in RestrictedSource.objects.values_list("case__slug", "sha256"):
        yield ("restricted source", case, sha256), True
    for grant in SourceGrant.objects.select_related("restricted__case"):
        source = grant.restricted
        yield ("source grant", source.case.slug, source.sha256, _whom(grant)), True


def _whom(grant: Grant) -> str:
    return grant.role or str(grant.account_id)


def _cases(rights: Rights) -> Rows:
    """A case made on the command line has no title, and no entry of its own."""
    for case in CaseRow.objects.all():
        key = ("title of the case", case.slug)
        if case.title or rights.value(key):
            yield key, sha256_of(case.title.encode("utf-8", "replace"))
        key = ("number of checkers", case.slug)
        if case.checkers != 1 or rights.value(key):
            yield key, case.checkers
    for slug in ConsentDemand.objects.values_list("case__slug", flat=True):
        yield ("demand of consent", slug), True


def _invitations() -> Rows:
    for one in Invitation.objects.select_related("case"):
        state = "used" if one.used else "taken back" if one.revoked else "made"
        about = {"role": one.role, "as_administrator": one.as_administrator}
        about |= {"case": one.case.slug if one.case else "", "state": state}
        yield ("invitation", str(one.pk)), about


def _tokens() -> Rows:
    for one in Token.objects.select_related("case"):
        about = {"account": one.account_id, "scopes": one.scopes}
        about |= {"expires": one.expires.date().isoformat(), "has_ended": one.revoked is not None}
        yield ("token", str(one.pk)), about | {"case": one.case.slug if one.case else ""}


def _factors() -> Rows:
    counted = Counter(Authenticator.objects.values_list("user", "type"))
    for (account, kind), number in counted.items():
        yield ("second factor", str(account), kind), number
