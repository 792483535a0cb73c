"""Which claims of this build a decision is about, wherever a newer reader put them."""

from collections import defaultdict
from collections.abc import Iterable

from casewright.claims import Claim, Person
from casewright.decisions.anchor import Anchor, says


class Attaching:
    """Finds the claims that anchors mean; it finds none rather than guess."""

    def __init__(self, claims: Iterable[Claim]) -> None:
        """Learn the claims by their sources."""
        self._in_source: dict[tuple[str, str], list[Claim]] = defaultdict(list)
        self._by_id: dict[str, Claim] = {}
        for claim in claims:
            self.learn(claim)

    def learn(self, claim: Claim) -> None:
        """Learn one more claim, such as a correction."""
        self._by_id[claim.id] = claim
        self._in_source[claim.quote.source, claim.body.kind].append(claim)

    def same_reading(self, anchor: Anchor) -> Claim | None:
        """The claim itself, or the one that says just the same at an overlapping place."""
        found = self._by_id.get(anchor.claim)
        if found is not None:
            return found
        near = [one for one in self._of_kind(anchor) if _overlaps(one, anchor)]
        return _only(one for one in near if says(one) == anchor.says)

    def same_place(self, anchor: Anchor) -> Claim | None:
        """The same reading, or else the only claim of that kind and label in just that place."""
        found = self.same_reading(anchor)
        if found is not None:
            return found
        return _only(one for one in self._of_kind(anchor) if _stands_at(one, anchor))

    def same_name(self, anchor: Anchor) -> Claim | None:
        """The claim itself, or the nearest in its source under that name.

        A name in one report is one person, wherever in the report it stands.
        """
        found = self._by_id.get(anchor.claim)
        if found is not None:
            return found
        named = [one for one in self._of_kind(anchor) if anchor.label in _names(one)]
        return min(named, key=lambda one: (_distance(one, anchor), one.id), default=None)

    def _of_kind(self, anchor: Anchor) -> list[Claim]:
        return self._in_source.get((anchor.source, anchor.kind), [])


def _only(claims: Iterable[Claim]) -> Claim | None:
    found = list(claims)
    return found[0] if len(found) == 1 else None


def _overlaps(claim: Claim, anchor: Anchor) -> bool:
    return claim.quote.start < anchor.end and anchor.start < claim.quote.end


def _stands_at(claim: Claim, anchor: Anchor) -> bool:
    here = (claim.quote.start, claim.quote.end) == (anchor.start, anchor.end)
    return here and Anchor.of(claim).label == anchor.label


def _distance(claim: Claim, anchor: Anchor) -> int:
    return abs(claim.quote.start - anchor.start)


def _names(claim: Claim) -> set[str]:
    body = claim.body
    name = getattr(body, "name", "")
    return {name, body.as_written or ""} if isinstance(body, Person) else {name}
