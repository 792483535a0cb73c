"""Which claims of a case bear on each element."""

import re
from collections.abc import Iterable

from casewright.claims import Claim, ClaimId, Stance
from casewright.claims.kinds import Act
from casewright.elements.element import Answer, Element, ElementRule
from casewright.elements.rules import rules
from casewright.ledger import CaseFile


def elements(case: CaseFile) -> tuple[Element, ...]:
    """The elements of torture with what the sources of the whole case say to each."""
    return elements_of(case, case.held())


def elements_of(case: CaseFile, claims: Iterable[ClaimId]) -> tuple[Element, ...]:
    """The elements of torture with what these claims of a case say to each."""
    listed = [case.claim(one) for one in dict.fromkeys(claims)]
    return tuple(_element(rule, listed) for rule in rules())


def _element(rule: ElementRule, held: list[Claim]) -> Element:
    words = [re.compile(one, re.IGNORECASE) for one in rule.words]
    given: list[ClaimId] = []
    against: list[ClaimId] = []
    touching: list[ClaimId] = []
    for claim in held:
        if _is_act(rule, claim):
            _side(claim, given, against, touching).append(claim.id)
        elif any(one.search(claim.quote.words) for one in words):
            # A word may stand in any sentence: it is shown and decides nothing.
            touching.append(claim.id)
    return Element(rule, _answer(given, against), tuple(given), tuple(against), tuple(touching))


def _is_act(rule: ElementRule, claim: Claim) -> bool:
    body = claim.body
    return isinstance(body, Act) and (
        body.act in rule.acts or (rule.purpose and body.purpose is not None)
    )


def _side(
    claim: Claim, given: list[ClaimId], against: list[ClaimId], touching: list[ClaimId]
) -> list[ClaimId]:
    if claim.stance.asserts:
        return given
    return against if claim.stance is Stance.DENIED else touching


def _answer(given: list[ClaimId], against: list[ClaimId]) -> Answer:
    if given and against:
        return Answer.DISPUTED
    if given:
        return Answer.SAID
    return Answer.DENIED if against else Answer.UNKNOWN
