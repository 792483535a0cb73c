"""What of a case one account may see."""

import re
from dataclasses import dataclass, replace
from functools import lru_cache

from django.db.models import Q, QuerySet

from casewright.claims import Sha256, Source
from casewright.ledger import CaseFile
from casewright.publishing.redaction import Mask, Protected
from casewright.publishing.redaction.of_case import spelled_as
from casewright.workspace.accounts.members import role_of
from casewright.workspace.accounts.models import (
    Account,
    NameGrant,
    ProtectedPerson,
    RestrictedSource,
    Role,
    SourceGrant,
)
from casewright.workspace.accounts.words import protected_among
from casewright.workspace.kept_of_cases import OfCase, kept
from casewright.workspace.models import CaseRow

_KEPT_MASKS = 64
_NUMBER = re.compile(r"\(#(\d{1,18})\)$")


@dataclass(frozen=True, slots=True)
class Sight:
    """The names an account may not see, as a mask, and the sources that are not there for it.

    What stands in sources of `refused` and `unasked` may not be used even by those who work on the
    case. That they are there is known to leads; of those about which nobody was asked yet, also to
    those who can note what people say.
    """

    mask: Mask
    hidden: frozenset[Sha256]
    refused: frozenset[Sha256] = frozenset()
    unasked: frozenset[Sha256] = frozenset()
    role: Role | None = None

    @property
    def is_lead(self) -> bool:
        """Whether it is a lead of the case."""
        return self.role is Role.LEAD

    @property
    def unknown(self) -> frozenset[Sha256]:
        """The sources of which the account is not told that they are there."""
        refused = frozenset() if self.is_lead else self.refused
        may_note = self.role is not None and self.role.rank >= Role.DOCUMENTER.rank
        return self.hidden | refused | (frozenset() if may_note else self.unasked)

    def knows(self, sha256: Sha256) -> bool:
        """Whether the account is told of a source, though perhaps not what stands in it."""
        return sha256 not in self.unknown

    @property
    def unread(self) -> frozenset[Sha256]:
        """The sources of which the account may read nothing."""
        return self.hidden | self.refused | self.unasked

    def sees(self, sha256: Sha256) -> bool:
        """Whether a source is there for the account to read."""
        return sha256 not in self.unread

    def may_download(self, source: Source) -> bool:
        """Whether it may have the file itself, in which nothing can be masked."""
        language = source.metadata.language.value or ""
        texts = (source.text, source.name, source.metadata.title.value or "")
        names_nobody = not any(self.mask.hides(text, language) for text in texts)
        return self.sees(source.sha256) and names_nobody


def sight_of(account: Account, case: CaseRow, built: CaseFile | None) -> Sight:
    """What of a case an account may see; the spellings the case file knows are masked too."""
    role = role_of(account, case)
    if role is Role.LEAD:
        return Sight(_mask(()), frozenset(), role=role)
    people = ProtectedPerson.objects.filter(case=case)
    if role is not None:
        given = NameGrant.objects.filter(_to(account, role))
        people = people.exclude(pk__in=given.values("person"))
    mask, hidden = _mask(tuple(_protected(people, built))), _hidden(account, case, role)
    return Sight(mask, hidden, role=role)


def mask_of_all(slug: str, built: CaseFile) -> Mask:
    """A mask over everybody who is protected in the case of that name."""
    return Mask(_protected(ProtectedPerson.objects.filter(case__slug=slug), built))


@lru_cache(maxsize=_KEPT_MASKS)
def _mask(people: tuple[Protected, ...]) -> Mask:
    """Kept, since a mask learns every word it has looked at."""
    return Mask(people)


@kept(_KEPT_MASKS)
def _spellings(built: OfCase, names: tuple[str, ...]) -> tuple[str, ...]:
    return spelled_as(built.case, names)


def _protected(people: QuerySet[ProtectedPerson], built: CaseFile | None) -> list[Protected]:
    found = protected_among(people)
    if built is None:
        return found
    of_case = OfCase(built)
    return [replace(one, spellings=_spellings(of_case, one.spellings)) for one in found]


def hidden_from(identity: str, case: CaseRow) -> frozenset[Sha256]:
    """The sources that are not there for an account, which the trail names so; for others none."""
    found = _NUMBER.search(identity)
    account = Account.objects.filter(pk=found[1]).first() if found else None
    if account is None or account.identity != identity:
        return frozenset()
    role = role_of(account, case)
    return frozenset() if role is Role.LEAD else _hidden(account, case, role)


def _hidden(account: Account, case: CaseRow, role: Role | None) -> frozenset[Sha256]:
    sources = RestrictedSource.objects.filter(case=case)
    if role is not None:
        given = SourceGrant.objects.filter(_to(account, role))
        sources = sources.exclude(pk__in=given.values("restricted"))
    return frozenset(Sha256(one) for one in sources.values_list("sha256", flat=True))


def _to(account: Account, role: Role) -> Q:
    return Q(account=account) | Q(role__in=role.held)
