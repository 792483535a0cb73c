"""Claims that people add by hand, put among those that were read in the same source."""

from collections.abc import Iterable
from dataclasses import dataclass

from casewright.claims import Claim, ClaimId, Reading, Source
from casewright.decisions import Add, Decision, NotACorrection, claim_added
from casewright.ledger.decided import DecisionEntry, counted, look_again

_NO_WORDS = "Its words do not stand in the source any more, or stand there several times."
_READ_TOO = "The source is read to say just this now."


@dataclass(frozen=True, slots=True)
class WithAdded:
    """The claims of a source with those people added, how each decision stands, and whose it is."""

    claims: tuple[Claim, ...]
    entries: tuple[DecisionEntry, ...]
    by: dict[ClaimId, Decision]


def with_added(source: Source, reading: Reading, decisions: Iterable[Decision]) -> WithAdded:
    """The claims of a source with those that people added to it, which `decisions` are about."""
    entries: list[DecisionEntry] = []
    added: dict[ClaimId, Claim] = {}
    by: dict[ClaimId, Decision] = {}
    read = {one.id for one in reading.claims}
    for decision in decisions:
        if isinstance(decision.what, Add):
            claim = _added(decision.what, source)
            if isinstance(claim, str):
                entries.append(look_again(decision, claim))
            elif claim.id in by:
                again = f"It adds what {by[claim.id].by} added before ({by[claim.id].id})."
                entries.append(look_again(decision, again))
            else:
                by[claim.id], added[claim.id] = decision, claim
                note = _READ_TOO if claim.id in read else None
                entries.append(counted(decision, [claim.id], note=note))
    kept = (one for one in reading.claims if one.id not in added)
    return WithAdded((*kept, *added.values()), tuple(entries), by)


def _added(what: Add, source: Source) -> Claim | str:
    """The claim a person added, or why there is none."""
    try:
        return claim_added(what, source) or _NO_WORDS
    except NotACorrection as error:
        return str(error)
