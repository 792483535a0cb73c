"""How well mentions are put together, after Bagga and Baldwin (1998): each mention counts once."""

from collections.abc import Hashable, Mapping
from dataclasses import dataclass


@dataclass(frozen=True)
class BCubed:
    """Precision falls where two people are merged, recall where one is split."""

    precision: float
    recall: float

    @property
    def f1(self) -> float:
        both = self.precision + self.recall
        return 2 * self.precision * self.recall / both if both else 0.0


def b_cubed(found: Mapping[str, Hashable], gold: Mapping[str, Hashable]) -> BCubed:
    """The scores of the mentions that stand in both."""
    shared = found.keys() & gold.keys()
    ours = _members(found, shared)
    theirs = _members(gold, shared)
    precision = [len(ours[found[m]] & theirs[gold[m]]) / len(ours[found[m]]) for m in shared]
    recall = [len(ours[found[m]] & theirs[gold[m]]) / len(theirs[gold[m]]) for m in shared]
    count = max(len(shared), 1)
    return BCubed(sum(precision) / count, sum(recall) / count)


def faults(found: Mapping[str, Hashable], gold: Mapping[str, Hashable]) -> list[str]:
    """Who is merged with another, and who is split, by the mentions concerned."""
    shared = found.keys() & gold.keys()
    ours, theirs = _members(found, shared), _members(gold, shared)
    merged = [sorted(one) for one in ours.values() if len({gold[m] for m in one}) > 1]
    split = [sorted(one) for one in theirs.values() if len({found[m] for m in one}) > 1]
    return [f"merged: {one}" for one in merged] + [f"split: {one}" for one in split]


def _members(entity_of: Mapping[str, Hashable], kept: set[str]) -> dict[Hashable, set[str]]:
    members: dict[Hashable, set[str]] = {}
    for mention in kept:
        members.setdefault(entity_of[mention], set()).add(mention)
    return members
