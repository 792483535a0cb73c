"""What people judged about the forms of names: it binds whatever the names look like."""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import product

from casewright.decisions import Judgement, Unit

Units = frozenset[Unit]
Label = frozenset[tuple[str, str]]
_NO_LABEL: Label = frozenset()


@dataclass(frozen=True, slots=True)
class Judged:
    """Which forms people judged to be one, which not, and the words for it.

    `whose` has for each form the least form judged to be the same.
    """

    whose: tuple[int, ...]
    apart: frozenset[tuple[int, int]]
    reasons: dict[int, tuple[str, ...]]

    @classmethod
    def of(cls, forms: Sequence[Units], judgements: Sequence[Judgement]) -> "Judged":
        """What the judgements say about the forms."""
        if not judgements:
            return cls(tuple(range(len(forms))), frozenset(), {})
        whose, places = _united(forms, judgements), _places(forms)
        apart: set[tuple[int, int]] = set()
        reasons: dict[int, list[str]] = defaultdict(list)
        for one in judgements:
            sides = [{whose[i] for unit in side for i in places[unit]} for side in _sides(one)]
            if not one.same:
                apart |= {pair for a, b in product(*sides) for pair in ((a, b), (b, a))}
            elif all(sides):
                reasons[min(sides[0])].append(_in_words(one))
        return cls(whose, frozenset(apart), {i: tuple(found) for i, found in reasons.items()})

    def are_same(self, a: int, b: int) -> bool:
        """Whether people judged two forms to be one."""
        return self.whose[a] == self.whose[b]

    def are_apart(self, a: int, b: int) -> bool:
        """Whether people judged two forms not to be one."""
        return (self.whose[a], self.whose[b]) in self.apart

    def why(self, group: Iterable[int]) -> tuple[str, ...]:
        """The judgements that hold a group together, in words."""
        roots = sorted({self.whose[i] for i in group})
        return tuple(dict.fromkeys(text for i in roots for text in self.reasons.get(i, ())))

    def bind(self, groups: Iterable[Sequence[int]]) -> tuple[tuple[int, ...], ...]:
        """The groups with all that was judged the same together and all else apart.

        Two things that only likeness brought into a group, and that are judged apart, both
        leave it: nobody said which of the two belongs there.
        """
        if not self.apart and self.whose == tuple(range(len(self.whose))):
            return tuple(sorted(tuple(sorted(group)) for group in groups))
        joined = _joined(len(self.whose), [*groups, *self._classes()])
        found = [part for group in joined for part in self._without_strife(group)]
        return tuple(sorted(found))

    def _classes(self) -> list[list[int]]:
        classes: dict[int, list[int]] = defaultdict(list)
        for form, root in enumerate(self.whose):
            classes[root].append(form)
        return list(classes.values())

    def _without_strife(self, group: Sequence[int]) -> list[tuple[int, ...]]:
        roots = {self.whose[i] for i in group}
        torn = sorted(a for a in roots if any((a, b) in self.apart for b in roots))
        parts = [tuple(i for i in group if self.whose[i] == root) for root in torn]
        rest = tuple(i for i in group if self.whose[i] not in torn)
        return [*parts, *([rest] if rest else [])]


def labels(forms: Sequence[Units], judgements: Sequence[Judgement]) -> dict[Unit, Label]:
    """What must be told apart though it is written alike, with a label for each side.

    Two people of one name are one form until somebody judges that they are not.
    """
    found: dict[Unit, Label] = {}
    if not judgements:
        return found
    apart = [one for one in judgements if not one.same]
    with_it = _judged_the_same(judgements)
    while apart:
        now = _split(forms, found)
        whose, places = _united(now, judgements), _places(now)
        mixed = [one for one in apart if _meet(one, whose, places)]
        if not mixed:
            break
        for one in mixed:
            apart.remove(one)
            for name, side in zip(("one", "other"), _sides(one), strict=True):
                # What was judged the same goes along, or it would hold the two together.
                for unit in {each for one_of in side for each in with_it.get(one_of, (one_of,))}:
                    found[unit] = found.get(unit, _NO_LABEL) | {(one.decision.id, name)}
    return found


def _judged_the_same(judgements: Iterable[Judgement]) -> dict[Unit, Units]:
    """For each unit all those it was judged the same with, by whatever chain of judgements."""
    whose: dict[Unit, Units] = {}
    for one in judgements:
        if one.same:
            joined = one.units.union(*(whose.get(unit, frozenset()) for unit in one.units))
            whose.update(dict.fromkeys(joined, joined))
    return whose


def _split(forms: Sequence[Units], found: dict[Unit, Label]) -> list[Units]:
    parts: dict[tuple[int, Label], set[Unit]] = defaultdict(set)
    for place, form in enumerate(forms):
        for unit in form:
            parts[place, found.get(unit, _NO_LABEL)].add(unit)
    return [frozenset(units) for units in parts.values()]


def _meet(one: Judgement, whose: Sequence[int], places: dict[Unit, list[int]]) -> bool:
    a, b = ({whose[i] for unit in side for i in places[unit]} for side in _sides(one))
    return bool(a & b)


def _sides(one: Judgement) -> tuple[Units, Units]:
    return (one.one, one.other)


def _places(forms: Sequence[Units]) -> dict[Unit, list[int]]:
    """For each unit the forms it is written under; judgements on nothing here find none."""
    places: dict[Unit, list[int]] = defaultdict(list)
    for place, form in enumerate(forms):
        for unit in form:
            places[unit].append(place)
    return places


def _united(forms: Sequence[Units], judgements: Iterable[Judgement]) -> tuple[int, ...]:
    """For each form the least one that judgements make the same."""
    places = _places(forms)
    together = [
        sorted({i for unit in one.units for i in places[unit]}) for one in judgements if one.same
    ]
    joined = _joined(len(forms), together)
    least = {i: group[0] for group in joined for i in group}
    return tuple(least[i] for i in range(len(forms)))


def _joined(count: int, groups: Iterable[Sequence[int]]) -> list[list[int]]:
    """The numbers below count in groups, those that share a number made one."""
    near: dict[int, set[int]] = defaultdict(set)
    for together in groups:
        for one in together[1:]:
            near[together[0]].add(one)
            near[one].add(together[0])
    found: list[list[int]] = []
    seen: set[int] = set()
    for start in range(count):
        if start not in seen:
            group = _around(start, near)
            seen |= group
            found.append(sorted(group))
    return found


def _around(start: int, near: dict[int, set[int]]) -> set[int]:
    found, waiting = {start}, [start]
    while waiting:
        new = near[waiting.pop()] - found
        found |= new
        waiting.extend(new)
    return found


def _in_words(one: Judgement) -> str:
    made = one.decision
    return f"{made.sentence} {made.by} decided so on {made.when[:10]}: {made.reason}"
