"""What of a case one account may see."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from casewright.claims import Reading, Sha256, Source
from casewright.decisions import Decision
from casewright.ledger import CaseFile, build_case
from casewright.publishing.redaction import Mask, Protected
from casewright.publishing.redaction.of_case import spelled_as
from casewright.workspace.accounts.members import role_of
from casewright.workspace.accounts.models import (
    Account,
    Particular,
    ProtectedPerson,
    RestrictedSource,
    Role,
    Spelling,
)
from casewright.workspace.models import CaseRow

Read = Iterable[tuple[Source, Reading]]


@dataclass(frozen=True, slots=True)
class Sight:
    """The names an account may not see, as a mask, and the sources that are not there for it."""

    mask: Mask
    hidden: frozenset[Sha256]

    def sees(self, sha256: Sha256) -> bool:
        """Whether a source is there for the account."""
        return sha256 not in self.hidden

    def may_download(self, source: Source) -> bool:
        """Whether it may have the file itself, in which nothing can be masked."""
        language = source.metadata.language.value or ""
        texts = (source.text, source.name, source.metadata.title.value or "")
        names_nobody = not any(self.mask.hides(text, language) for text in texts)
        return self.sees(source.sha256) and names_nobody

    def case(self, built: CaseFile, read: Read, decisions: Sequence[Decision]) -> CaseFile:
        """The case file without what the account does not see; names are masked when shown."""
        if not any(record.sha256 in self.hidden for record in built.sources):
            return built
        return build_case(
            ((source, reading) for source, reading in read if self.sees(source.sha256)), decisions
        )


def sight_of(account: Account, case: CaseRow, built: CaseFile | None) -> Sight:
    """What of a case an account may see; the spellings the case file knows are masked too."""
    role = role_of(account, case)
    if role is Role.LEAD:
        return Sight(Mask([]), frozenset())
    people = ProtectedPerson.objects.filter(case=case)
    if role is not None:
        people = people.exclude(grants__account=account)
    return Sight(Mask(_protected(people, built)), _hidden(account, case, role))


def _protected(people: Iterable[ProtectedPerson], built: CaseFile | None) -> list[Protected]:
    found = []
    for person in people:
        names = tuple(Spelling.objects.filter(person=person).values_list("text", flat=True))
        told = tuple(Particular.objects.filter(person=person).values_list("text", flat=True))
        spellings = names if built is None else spelled_as(built, names)
        found.append(Protected(person.pseudonym, spellings, told))
    return found


def _hidden(account: Account, case: CaseRow, role: Role | None) -> frozenset[Sha256]:
    sources = RestrictedSource.objects.filter(case=case)
    if role is not None:
        sources = sources.exclude(grants__account=account)
    return frozenset(Sha256(one) for one in sources.values_list("sha256", flat=True))
