"""Which claims of a case bear on each element."""

from collections.abc import Iterable, Sequence

from casewright.claims import Claim, ClaimId, Stance
from casewright.claims.kinds import Act
from casewright.elements.element import Answer, Element, ElementRule
from casewright.elements.rules import rules
from casewright.elements.words import first
from casewright.ledger import CaseFile


def elements(case: CaseFile) -> tuple[Element, ...]:
    """The elements of torture with what the sources of the whole case say to each."""
    return elements_of(case, case.held())


def elements_of(
    case: CaseFile, claims: Iterable[ClaimId], of: Iterable[ElementRule] | None = None
) -> tuple[Element, ...]:
    """The elements of a standard, else of torture, with what these claims of a case say to each."""
    listed = [case.claim(one) for one in dict.fromkeys(claims)]
    return tuple(_Bearing(case, rule).element(listed) for rule in of or rules())


class _Bearing:
    """What bears on one element in one case."""

    def __init__(self, case: CaseFile, rule: ElementRule) -> None:
        self._rule = rule
        wanted = set(rule.roles)
        self._officials = {
            spelling.value.casefold()
            for person in (case.people if wanted else ())
            if wanted & {role.value for role in person.roles}
            for spelling in person.spellings
        }

    def element(self, claims: Iterable[Claim]) -> Element:
        """The element with the claims for it, against it and touching on it."""
        given: list[ClaimId] = []
        against: list[ClaimId] = []
        touching: list[ClaimId] = []
        says: dict[str, bool] = {}
        for claim in claims:
            if isinstance(claim.body, Act) and self._bears(claim.body):
                _side(claim, given, against, touching).append(claim.id)
                continue
            words = claim.quote.words
            if words not in says:
                says[words] = first(self._rule.words, words) is not None
            if says[words]:
                # A word may stand in any sentence: it is shown and decides nothing.
                touching.append(claim.id)
        sides = tuple(given), tuple(against), tuple(touching)
        return Element(self._rule, _answer(given, against), *sides)

    def _bears(self, act: Act) -> bool:
        rule = self._rule
        if act.act in rule.acts or (rule.purpose and act.purpose is not None):
            return True
        return act.act in rule.done and act.perpetrator is not None and self._is_by(act.perpetrator)

    def _is_by(self, doer: str) -> bool:
        return doer.casefold() in self._officials or first(self._rule.doers, doer) is not None


def _side(
    claim: Claim, given: list[ClaimId], against: list[ClaimId], touching: list[ClaimId]
) -> list[ClaimId]:
    if claim.stance.asserts:
        return given
    return against if claim.stance is Stance.DENIED else touching


def _answer(given: Sequence[ClaimId], against: Sequence[ClaimId]) -> Answer:
    if given and against:
        return Answer.DISPUTED
    if given:
        return Answer.SAID
    return Answer.DENIED if against else Answer.UNKNOWN
