"""Claims that people add by hand, put among those that were read in the same source."""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from casewright.claims import Claim, ClaimId, Reading, Sha256, Source
from casewright.decisions import Add, Decision, NotACorrection, claim_added
from casewright.ledger.decided import DecisionEntry, counted, look_again

_NO_SOURCE = "Its source is not in the case."
_NO_WORDS = "Its words do not stand in the source any more, or stand there several times."
_READ_TOO = "The source is read to say just this now."

Read = Sequence[tuple[Source, Reading]]


@dataclass(frozen=True, slots=True)
class WithAdded:
    """The readings with the claims people added, how each decision stands, and whose they are."""

    read: Read
    entries: tuple[DecisionEntry, ...]
    by: dict[ClaimId, Decision]


def with_added(read: Iterable[tuple[Source, Reading]], decisions: Iterable[Decision]) -> WithAdded:
    """The readings, each with the claims that people added to its source."""
    pairs = tuple(read)
    made = [one for one in decisions if isinstance(one.what, Add)]
    sources = {source.sha256: source for source, _ in pairs}
    found: dict[Sha256, list[Claim]] = defaultdict(list)
    entries: list[DecisionEntry] = []
    by: dict[ClaimId, Decision] = {}
    for decision in made:
        added = _added(decision, sources)
        if isinstance(added, str):
            entries.append(look_again(decision, added))
        elif added.id in by:
            again = f"It adds what {by[added.id].by} added before ({by[added.id].id})."
            entries.append(look_again(decision, again))
        else:
            by[added.id] = decision
            found[added.quote.source].append(added)
            was_read = any(_reads(reading, added) for _, reading in pairs)
            entries.append(counted(decision, [added.id], note=_READ_TOO if was_read else None))
    every = tuple((source, _with(reading, found[source.sha256])) for source, reading in pairs)
    return WithAdded(every if by else pairs, tuple(entries), by)


def _added(decision: Decision, sources: dict[Sha256, Source]) -> Claim | str:
    """The claim of a decision, or why there is none."""
    what = decision.what
    assert isinstance(what, Add)  # noqa: S101 (narrows a type; `with_added` has filtered)
    if what.source not in sources:
        return _NO_SOURCE
    try:
        return claim_added(what, sources[what.source]) or _NO_WORDS
    except NotACorrection as error:
        return str(error)


def _reads(reading: Reading, added: Claim) -> bool:
    return reading.source == added.quote.source and any(
        one.id == added.id for one in reading.claims
    )


def _with(reading: Reading, added: Sequence[Claim]) -> Reading:
    """The reading with the added claims; one that was read too is there once, as added."""
    ids = {one.id for one in added}
    kept = (one for one in reading.claims if one.id not in ids)
    return replace(reading, claims=(*kept, *added)) if added else reading
