"""People, events and organisations in three columns, and the ties between them."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, replace

from casewright.ledger import CaseFile
from casewright.linking import EntryId
from casewright.publishing.pictures.lettering import fitted, width_of
from casewright.publishing.pictures.shapes import (
    Cites,
    Dot,
    Goes,
    Mark,
    Outline,
    Picture,
    Rect,
    Shape,
    Words,
)
from casewright.publishing.pictures.ties import Node, Sort, Tie, Web
from casewright.publishing.speech import say

WIDTH = 760.0
MOST = 60
_ROW, _TOP, _SWEEPS = 26.0, 8.0, 6
# Where each column begins, and how much room its words have.
_COLUMNS = {Sort.PERSON: 4.0, Sort.EVENT: 252.0, Sort.ORGANISATION: 556.0}
_ROOMS = {Sort.PERSON: 176.0, Sort.EVENT: 222.0, Sort.ORGANISATION: 176.0}


@dataclass(frozen=True, slots=True)
class Network:
    """What is shown: the nodes opened, those tied to them, and how many are left out."""

    opened: tuple[EntryId, ...]
    nodes: tuple[Node, ...]
    ties: tuple[Tie, ...]
    left_out: int


def start_of(case: CaseFile, web: Web) -> EntryId | None:
    """Where to begin: the accused of whom most is said, or else the person, who is tied to any."""
    accused = {one.person.person for one in case.accused}
    people = [one for one in case.people if one.id in web.nodes]
    first = sorted(people, key=lambda one: (one.id not in accused, -len(one.claims), one.id))
    return first[0].id if first else next(iter(web.nodes), None)


def network(web: Web, opened: Iterable[EntryId], seen: Callable[[str], str]) -> Network:
    """The nodes that are opened and their neighbours, those with most ties to them first.

    They have the names that the reader may see; nothing is put in the order of names.
    """
    known = tuple(dict.fromkeys(one for one in opened if one in web.nodes))[:MOST]
    near: dict[EntryId, int] = {}
    for one in known:
        for tie in web.ties[one]:
            other = tie.beyond(one)
            near[other] = near.get(other, 0) + 1
    beside = [one for one in near if one not in known]
    beside.sort(key=lambda one: (-near[one], -len(web.nodes[one].claims), one))
    shown = (*known, *beside[: MOST - len(known)])
    ties = {id(tie): tie for one in known for tie in web.ties[one] if tie.beyond(one) in shown}
    nodes = tuple(replace(web.nodes[one], name=seen(web.nodes[one].name)) for one in shown)
    return Network(known, nodes, tuple(ties.values()), len(known) + len(beside) - len(shown))


def network_picture(found: Network) -> Picture | None:
    """The picture; the columns are put in an order in which few ties cross."""
    if not found.nodes:
        return None
    columns = _columns(found)
    deepest = max(len(column) for column in columns.values())
    height = 2 * _TOP + _ROW * deepest
    places: dict[EntryId, tuple[float, float]] = {}
    for sort, column in columns.items():
        top = _TOP + _ROW * (deepest - len(column)) / 2
        for row, node in enumerate(column):
            places[node.id] = (_COLUMNS[sort], top + _ROW * row + _ROW / 2)
    nodes = {one.id: one for one in found.nodes}
    things: list[Shape | Mark] = [_tie(one, nodes, places) for one in found.ties]
    things += [_node(one, places[one.id], found.opened) for one in found.nodes]
    return Picture(
        WIDTH, height, say("People, events and organisations with their ties"), tuple(things)
    )


def _columns(found: Network) -> dict[Sort, list[Node]]:
    """The nodes by sort; each sweep puts a node at the middle of those it is tied to."""
    columns = {sort: [one for one in found.nodes if one.sort is sort] for sort in Sort}
    tied: dict[EntryId, list[EntryId]] = {one.id: [] for one in found.nodes}
    for tie in found.ties:
        tied[tie.one].append(tie.other)
        tied[tie.other].append(tie.one)
    for sweep in range(_SWEEPS):
        for sort in list(Sort) if sweep % 2 else list(Sort)[::-1]:
            at = {one.id: _height(row, column) for column in columns.values()
                  for row, one in enumerate(column)}  # fmt: skip
            columns[sort].sort(key=lambda one: (_middle(tied[one.id], at, one.id), one.id))
    return columns


def _height(row: int, column: Sequence[Node]) -> float:
    return row - len(column) / 2


def _middle(others: Sequence[EntryId], at: dict[EntryId, float], own: EntryId) -> float:
    return sum(at[one] for one in others) / len(others) if others else at[own]


def _tie(tie: Tie, nodes: dict[EntryId, Node], places: dict[EntryId, tuple[float, float]]) -> Mark:
    one, other = nodes[tie.one], nodes[tie.other]
    if places[one.id] > places[other.id]:
        one, other = other, one
    d = _curve(places[one.id], _width(one), places[other.id], _width(other))
    look = "tie" if Sort.EVENT in (one.sort, other.sort) else "tie direct"
    says = f"{one.name} – {other.name}: {'; '.join(tie.words)}"
    return Mark((Outline(d, "tie-hit"), Outline(d, look)), says, Cites(tie.groups))


def _curve(
    one: tuple[float, float], width: float, other: tuple[float, float], other_width: float
) -> str:
    """From behind the words of the left one to the sign of the right one."""
    (x1, y1), (x2, y2) = one, other
    begin = x1 + 18 + width
    if x1 == x2:
        end = x2 + 18 + other_width
        bend = min(max(begin, end) + 24, WIDTH - 6)
        return f"M{begin:.1f} {y1:.1f}C{bend:.1f} {y1:.1f} {bend:.1f} {y2:.1f} {end:.1f} {y2:.1f}"
    half = (begin + x2) / 2
    return f"M{begin:.1f} {y1:.1f}C{half:.1f} {y1:.1f} {half:.1f} {y2:.1f} {x2:.1f} {y2:.1f}"


def _width(node: Node) -> float:
    return width_of(fitted(node.name, _ROOMS[node.sort]))


def _node(node: Node, place: tuple[float, float], opened: Sequence[EntryId]) -> Mark:
    x, y = place
    is_open = node.id in opened
    words = fitted(node.name, _ROOMS[node.sort])
    shapes = (
        Rect(x - 4, y - _ROW / 2, _ROOMS[node.sort] + 22, _ROW, "hit"),
        _sign(node, x + 6, y, "mark" if is_open else "mark hollow"),
        Words(x + 16, y + 5, words, "name opened" if is_open else "name"),
    )
    others = [one for one in opened if one != node.id]
    chosen = others if is_open else [*opened, node.id]
    says = say("{name}: take away") if is_open else say("{name}: show what is tied to it")
    return Mark(
        shapes, says.format(name=node.name), Goes((("open", ",".join(chosen)),) if chosen else ())
    )


def _sign(node: Node, x: float, y: float, look: str) -> Shape:
    """A circle for a person, a square for an event, a diamond for an organisation."""
    if node.sort is Sort.PERSON:
        return Dot(x, y, 5, look)
    if node.sort is Sort.EVENT:
        return Rect(x - 4.5, y - 4.5, 9, 9, look)
    return Outline(f"M{x - 6:.1f} {y:.1f}l6 -6l6 6l-6 6z", look)
