"""What people say about who is who, as it applies to the claims of this build."""

from collections.abc import Iterable

from casewright.claims import ClaimId
from casewright.decisions import (
    Attaching,
    Decision,
    Different,
    Judgement,
    Same,
    Side,
    Unit,
    agreed,
    is_judgement,
    unit_of,
)
from casewright.ledger.decided import DecisionEntry, contradicting, counted, look_again
from casewright.ledger.material import Material


def judged(
    material: Material, decisions: Iterable[Decision]
) -> tuple[tuple[Judgement, ...], tuple[DecisionEntry, ...]]:
    """The judgements that bind in this build, and how each decision on who is who stands."""
    made = [one for one in decisions if is_judgement(one)]
    if not made:
        return (), ()
    attaching = Attaching(
        claim for number, claim in material.claims.items() if number not in material.set_aside
    )
    found: list[Judgement] = []
    entries: dict[str, DecisionEntry] = {}
    for decision in made:
        one, other = (_claims(side, attaching) for side in _sides(decision))
        judgement = Judgement(decision, _units(one), _units(other))
        missing = _missing(judgement)
        if missing:
            entries[decision.id] = look_again(decision, missing)
        else:
            entries[decision.id] = counted(decision, [*one, *other])
            found.append(judgement)
    result = agreed(found)
    refused = {one.decision.id: one.decision for one in found}
    for number, against in result.refused.items():
        entries[number] = contradicting(refused[number], against)
    return result.judgements, tuple(entries.values())


def _sides(decision: Decision) -> tuple[Side, Side]:
    what = decision.what
    assert isinstance(what, Same | Different)  # noqa: S101 (narrows a type; `judged` has filtered)
    return (what.one, what.other)


def _claims(side: Side, attaching: Attaching) -> dict[ClaimId, Unit]:
    found = (attaching.same_name(anchor) for anchor in side.anchors)
    return {claim.id: unit_of(claim) for claim in found if claim is not None}


def _units(claims: dict[ClaimId, Unit]) -> frozenset[Unit]:
    return frozenset(claims.values())


def _missing(judgement: Judgement) -> str | None:
    """Why a judgement cannot be applied; None where it can."""
    pairs = zip(_sides(judgement.decision), (judgement.one, judgement.other), strict=True)
    gone = [side.name for side, units in pairs if not units]
    if gone:
        named = " and ".join(f"“{name}”" for name in gone)
        return f"No report of the case that it rests on names {named} as it is read now."
    if not judgement.same and judgement.one & judgement.other:
        return "Both are one name in one report, as it is read now."
    return None
