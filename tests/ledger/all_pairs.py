"""Things that belong together, found by holding each against each: what stages must find too."""

from collections.abc import Callable, Collection, Mapping
from dataclasses import dataclass

Edges = Mapping[int, Collection[int]]


@dataclass(frozen=True, slots=True)
class Groups:
    """Which of the things belong together, and which of them could belong to several groups."""

    groups: tuple[tuple[int, ...], ...]
    ambiguous: frozenset[int]


def grouped(count: int, edges: Edges, excludes: Callable[[int, int], bool]) -> Groups:
    """The things 0 to count - 1 in groups; one that fits two excluding each other is alone.

    "B. Name" may be Berta Name or Boris Name: it joins neither, rather than making them one.
    """
    ambiguous = frozenset(one for one in range(count) if _torn(edges.get(one, ()), excludes))
    seen: set[int] = set()
    groups: list[tuple[int, ...]] = []
    for start in range(count):
        if start not in seen:
            group = _reachable(start, edges, ambiguous)
            seen.update(group)
            groups.extend(_unless_torn(group, excludes))
    return Groups(tuple(groups), ambiguous)


def _torn(neighbours: Collection[int], excludes: Callable[[int, int], bool]) -> bool:
    around = sorted(neighbours)
    return any(excludes(a, b) for i, a in enumerate(around) for b in around[i + 1 :])


def _unless_torn(
    group: tuple[int, ...], excludes: Callable[[int, int], bool]
) -> list[tuple[int, ...]]:
    return [(one,) for one in group] if _torn(group, excludes) else [group]


def _reachable(start: int, edges: Edges, ambiguous: frozenset[int]) -> tuple[int, ...]:
    if start in ambiguous:
        return (start,)
    found, waiting = {start}, [start]
    while waiting:
        for near in edges.get(waiting.pop(), ()):
            if near not in found and near not in ambiguous:
                found.add(near)
                waiting.append(near)
    return tuple(sorted(found))
