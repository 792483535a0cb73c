"""The people and groups of a case, each with the standards beside what is told of them."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from casewright.claims import Claim, ClaimId
from casewright.claims.kinds import Act
from casewright.elements.element import Element
from casewright.elements.finding import elements_of
from casewright.elements.rules import TORTURE, anybody, standards
from casewright.elements.standard import Beside
from casewright.ledger import CaseFile
from casewright.ledger.case_file import PathEntry
from casewright.linking import EntryId

UNNAMED = "Acts against people not named"


@dataclass(frozen=True, slots=True)
class Told:
    """A person, a group, or the people not named, and what the sources say to each element.

    The people not named have no id.
    """

    id: EntryId | None
    name: str
    standards: tuple[Beside, ...]

    @property
    def elements(self) -> tuple[Element, ...]:
        """The elements of torture."""
        return next(one.elements for one in self.standards if one.standard.id == TORTURE)


def everybody(case: CaseFile) -> tuple[Told, ...]:
    """Everybody the case file follows to redress in its order, then the people not named."""
    found = [_told(case, path) for path in case.paths]
    unnamed = tuple(_acts(case, None))
    return (*found, *([Told(None, UNNAMED, _beside(case, unnamed))] if unnamed else ()))


def at_large(case: CaseFile) -> tuple[Beside, ...]:
    """What the words of the whole case touch on, of places and conditions above all.

    Of acts there is nothing in it: these are told of those they were done to.
    """
    claims = [one for one in map(ClaimId, case.claims) if not _is_act(case.claim(one))]
    # Words such as "recruited" stand in other stories too, so an event of its own needs an act.
    beside = _beside(case, claims)
    return tuple(one for one in beside if any(each.touching for each in one.elements))


def somebody(case: CaseFile, who: EntryId) -> Told | None:
    """The person or group of that id; None where the case file follows nobody of it."""
    return next((_told(case, path) for path in case.paths if path.subject == who), None)


def _told(case: CaseFile, path: PathEntry) -> Told:
    return Told(path.subject, path.who.name, _beside(case, tuple(_of(case, path))))


def _beside(case: CaseFile, claims: Sequence[ClaimId]) -> tuple[Beside, ...]:
    """The standards that hold for somebody; what is an event of its own is told elsewhere."""
    return tuple(
        Beside(one, elements_of(case, claims, one.rules)) for one in standards() if not one.apart
    )


def _of(case: CaseFile, path: PathEntry) -> Iterator[ClaimId]:
    """The claims of acts against a person, and the others that follow them or their group.

    What was done is taken only from acts against that very person: a claim that merely follows
    them may be of an act against somebody else.
    """
    if path.who.person is not None:
        yield from _acts(case, path.who.person)
    yield from (one for one in path.claims if not _is_act(case.claim(one)))


def _acts(case: CaseFile, person: EntryId | None) -> Iterator[ClaimId]:
    for act in case.acts:
        for doing in act.doings:
            if (doing.victim.person if doing.victim else None) == person:
                yield from doing.claims
    yield from _denied(case, person)


def _denied(case: CaseFile, person: EntryId | None) -> Iterator[ClaimId]:
    """Acts nobody asserts: these name their victim only in the words of the report.

    A denial that names nobody, such as of having beaten anyone, is one for each of them.
    """
    owners = {one.value.casefold(): each.id for each in case.people for one in each.spellings}
    for entry in case.not_asserted:
        for number in entry.claims:
            body = case.claim(number).body
            if not isinstance(body, Act):
                continue
            victim = (body.victim or "").casefold()
            if not victim or victim in anybody() or owners.get(victim) == person:
                yield number


def _is_act(claim: Claim) -> bool:
    return isinstance(claim.body, Act)
