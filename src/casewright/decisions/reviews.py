"""What people said about single claims, as far as it still counts."""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from casewright.claims import ClaimId
from casewright.decisions.decision import Accept, Correct, Decision, Reject
from casewright.decisions.standing import in_force


@dataclass(frozen=True, slots=True)
class Reviewed:
    """The decisions in force about one claim, the earliest first: it is the one that counts."""

    decisions: tuple[Decision, ...]

    @property
    def first(self) -> Decision:
        """The decision that counts; later ones agree with it or contradict it."""
        return self.decisions[0]

    @property
    def verdict(self) -> str:
        """Accept, reject or correct."""
        return self.first.what.verdict

    @property
    def by(self) -> tuple[str, ...]:
        """Everybody who says the same as the first, each once."""
        same = (one.by for one in self.decisions if not opposed(one, self.first))
        return tuple(dict.fromkeys(same))


def reviews(decisions: Iterable[Decision]) -> Mapping[ClaimId, Reviewed]:
    """What counts about each claim that somebody accepted, rejected or corrected."""
    found: dict[ClaimId, list[Decision]] = defaultdict(list)
    for one in in_force(decisions):
        if isinstance(one.what, Accept | Reject | Correct):
            found[one.what.claim.claim].append(one)
    return {claim: Reviewed(tuple(each)) for claim, each in found.items()}


def opposed(one: Decision, other: Decision) -> bool:
    """Whether two decisions about one claim cannot both hold."""
    a, b = one.what, other.what
    if isinstance(a, Correct) and isinstance(b, Correct):
        return a.changes != b.changes
    return a.verdict != b.verdict
