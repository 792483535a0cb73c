"""Things that hang together by whatever chain of edges, as one stage."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from casewright.derivation.table import Key, Row, Table

if TYPE_CHECKING:
    from casewright.derivation.engine import Derivation


@dataclass(frozen=True, slots=True)
class Joining:
    """Puts the keys of one table into groups that the edges of another join.

    The values of `edges` are keys. `group` has for the least of each group all that are in it, and
    `whose` for each the least.
    """

    name: str
    nodes: Table[Any]
    edges: Table[Any]
    group: Table[Any]
    whose: Table[Any]

    @property
    def of(self) -> tuple[Table[Any], ...]:
        """A change of a thing or of its edges may join or part groups."""
        return (self.nodes, self.edges)

    @property
    def watched(self) -> tuple[Table[Any], ...]:
        """The table of which the derivation remembers what stood in it before."""
        return (self.edges,)

    def run(self, derivation: "Derivation") -> None:
        """Find the groups anew that hold, or held, a thing that changed."""
        changed = set(derivation.take(self.name))
        if any(self._has_lost(one, derivation) for one in changed):
            self._part(changed, derivation)
        else:
            self._grow(changed, derivation)

    def _has_lost(self, one: Key, derivation: "Derivation") -> bool:
        """Whether a thing, or one that it was joined to, is not there any more."""
        if not derivation.group(self.nodes, one):
            return True
        now = set(derivation.group(self.edges, one).values())
        return not derivation.before(self.edges, one) <= now

    def _grow(self, changed: set[Key], derivation: "Derivation") -> None:
        """Where nothing was lost groups can only become one: those that new edges join."""
        least: dict[Key, Key] = {}

        def find(one: Key) -> Key:
            while (above := least.setdefault(one, one)) != one:
                least[one] = one = least[above]
            return one

        for one in changed:
            own = find(self._least(one, derivation))
            near = set(derivation.group(self.edges, one).values())
            for new in near - derivation.before(self.edges, one):
                other = find(self._least(new, derivation))
                least[max(own, other)] = own = min(own, other)
        for one in list(least):
            new = set() if derivation.group(self.whose, one) else {one}
            moved = {*derivation.group(self.group, one)} if find(one) != one else set()
            for each in new | moved:
                derivation.put(self.name, each, self._rows(each, find(one)))

    def _least(self, one: Key, derivation: "Derivation") -> Key:
        return next(iter(derivation.group(self.whose, one).values()), one)

    def _part(self, changed: set[Key], derivation: "Derivation") -> None:
        start = set(changed)
        for one in changed:
            for least in derivation.group(self.whose, one).values():
                start.update(derivation.group(self.group, least))
        seen: set[Key] = set()
        for one in start:
            if not derivation.group(self.nodes, one):
                derivation.put(self.name, one, ())
            elif one not in seen:
                found = self._around(one, derivation)
                seen |= found
                least = min(found)
                for each in found:
                    derivation.put(self.name, each, self._rows(each, least))

    def _rows(self, one: Key, least: Key) -> Iterable[Row]:
        yield self.group.row(least, one, None)
        yield self.whose.row(one, (), least)

    def _around(self, start: Key, derivation: "Derivation") -> set[Key]:
        found, waiting = {start}, [start]
        while waiting:
            new = set(derivation.group(self.edges, waiting.pop()).values()) - found
            found |= new
            waiting.extend(new)
        return found
