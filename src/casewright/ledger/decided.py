"""People's decisions as the case file lists them."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from enum import StrEnum

from casewright.claims import ClaimId
from casewright.decisions import Decision, DecisionId, Undo, undone_by
from casewright.ledger.stated import Claims


class Standing(StrEnum):
    """Whether a decision counts in this build."""

    IN_FORCE = "in_force"
    LOOK_AGAIN = "to_look_at_again"
    UNDONE = "undone"


@dataclass(frozen=True, slots=True)
class Resolution:
    """The value of a conflict that a person says holds, with the reason; the others stay."""

    value: str
    by: str
    reason: str
    when: str
    decision: DecisionId


@dataclass(frozen=True, slots=True)
class DecisionEntry:
    """A decision in words, whether it counts, and the claims it is about.

    `note` says why it has to be looked at again, what came in since, or who undid it; `against`
    are the decisions it contradicts.
    """

    id: DecisionId
    verdict: str
    sentence: str
    by: str
    reason: str
    when: str
    standing: Standing
    note: str | None = None
    against: tuple[DecisionId, ...] = ()
    claims: Claims = ()


def counted(
    decision: Decision, claims: Iterable[ClaimId], *, note: str | None = None
) -> DecisionEntry:
    """The entry of a decision that counts, about these claims."""
    return _entry(decision, Standing.IN_FORCE, note, claims=tuple(sorted(set(claims))))


def look_again(decision: Decision, note: str, against: Sequence[Decision] = ()) -> DecisionEntry:
    """The entry of a decision that a person has to look at again, and why."""
    ids = tuple(one.id for one in against)
    return _entry(decision, Standing.LOOK_AGAIN, note, against=ids)


def contradicting(decision: Decision, against: Sequence[Decision]) -> DecisionEntry:
    """The entry of a decision that says the opposite of earlier ones, which bind."""
    listed = "; ".join(f"{one.id}, {one.by}: {one.sentence}" for one in against)
    return look_again(decision, f"It contradicts what was decided before ({listed}).", against)


def history(
    decisions: Sequence[Decision], listed: Iterable[DecisionEntry]
) -> tuple[DecisionEntry, ...]:
    """All decisions in the order in which they were written down, those undone too."""
    known = {entry.id: entry for entry in listed}
    undone = undone_by(decisions)
    return tuple(known.get(one.id) or _past(one, undone.get(one.id)) for one in decisions)


def _past(decision: Decision, undone: Decision | None) -> DecisionEntry:
    if isinstance(decision.what, Undo):
        return _entry(decision, Standing.IN_FORCE, None)
    if undone is None:
        return look_again(decision, "The case file was built before it; build it again.")
    note = f"{undone.by} undid it on {undone.when[:10]}: {undone.reason}"
    return _entry(decision, Standing.UNDONE, note)


def _entry(
    decision: Decision,
    standing: Standing,
    note: str | None,
    *,
    against: tuple[DecisionId, ...] = (),
    claims: Claims = (),
) -> DecisionEntry:
    return DecisionEntry(
        id=decision.id,
        verdict=decision.what.verdict,
        sentence=decision.sentence,
        by=decision.by,
        reason=decision.reason,
        when=decision.when,
        standing=standing,
        note=note,
        against=against,
        claims=claims,
    )
