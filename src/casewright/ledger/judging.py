"""What people say about who is who, as it applies to the claims of the case."""

from collections.abc import Iterator

from casewright.claims import Claim, ClaimId
from casewright.decisions import (
    Anchor,
    Attaching,
    Decision,
    Different,
    Judgement,
    Same,
    Side,
    Unit,
    agreed,
    unit_of,
)
from casewright.derivation import Look, Row, Stage
from casewright.ledger.decided import DecisionEntry, contradicting, counted, look_again
from casewright.ledger.given import JUDGED
from casewright.ledger.reviewed_sources import ASIDE, CLAIMS, STANDING
from casewright.linking.told import AGREED


def _judged(look: Look, key: tuple[()]) -> Iterator[Row]:
    """The judgements that bind, and how each decision on who is who stands."""
    found: list[Judgement] = []
    entries: dict[str, DecisionEntry] = {}
    for decision in look.all(JUDGED, key):
        one, other = (_claims(look, side) for side in _sides(decision))
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
    yield from (STANDING.row(number, (), entry) for number, entry in entries.items())
    yield from (AGREED.row((), place, one) for place, one in enumerate(result.judgements))


def _sides(decision: Decision) -> tuple[Side, Side]:
    what = decision.what
    assert isinstance(what, Same | Different)  # noqa: S101 (narrows a type; all here are such)
    return (what.one, what.other)


def _claims(look: Look, side: Side) -> dict[ClaimId, Unit]:
    found = (attached(look, anchor).same_name(anchor) for anchor in side.anchors)
    return {claim.id: unit_of(claim) for claim in found if claim is not None}


def attached(look: Look, anchor: Anchor) -> Attaching:
    """What an anchor can mean: the claims of its source, but those set aside."""
    return Attaching(live_claims(look, anchor.source))


def live_claims(look: Look, source: str) -> list[Claim]:
    """The claims of a source in their order, but those set aside."""
    aside = look.group(ASIDE, source)
    return [claim for claim in look.all(CLAIMS, source) if claim.id not in aside]


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


STAGES = (Stage("judged", (JUDGED,), _judged),)
