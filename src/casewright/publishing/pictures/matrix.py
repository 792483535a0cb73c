"""Who against which act: a table whose cells hold everything the sources say of the two."""

from collections import defaultdict
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from enum import StrEnum

from casewright.ledger.case_file import ActEntry, Doing
from casewright.ledger.stated import Claims, Party

MOST_ROWS = 80
Who = Callable[[Doing], Party | None]


class Known(StrEnum):
    """How well it is known who it was; rows stand in this order."""

    PERSON = "person"
    GROUP = "group"
    NOBODY = "nobody"


@dataclass(frozen=True, slots=True)
class Cell:
    """What is told of somebody and an act: each group is what one doing rests on."""

    groups: tuple[Claims, ...]

    @property
    def reports(self) -> int:
        """How many claims tell it."""
        return len({claim for group in self.groups for claim in group})


@dataclass(frozen=True, slots=True)
class Row:
    """Somebody, and a cell for each act; None where nothing is told."""

    known: Known
    party: Party | None
    cells: tuple[Cell | None, ...]


@dataclass(frozen=True, slots=True)
class Matrix:
    """The acts along the top, and a row for everybody; `more` have no row for want of room."""

    acts: tuple[str, ...]
    rows: tuple[Row, ...]
    more: int


def matrix(acts: Iterable[ActEntry], who: Who, seen: Callable[[str], str]) -> Matrix:
    """Everybody on one side of the acts, under the names that the reader may see.

    The row of those whom nobody names comes last and is always there, where there are any.
    """
    told: dict[Party | None, dict[str, list[Claims]]] = defaultdict(lambda: defaultdict(list))
    names: list[str] = []
    for entry in acts:
        names.append(entry.act)
        for doing in entry.doings:
            told[_one(who(doing), seen)][entry.act].append(doing.claims)
    columns = tuple(dict.fromkeys(names))
    rows = sorted((_row(party, cells, columns) for party, cells in told.items()), key=_order)
    named = [row for row in rows if row.known is not Known.NOBODY]
    unnamed = [row for row in rows if row.known is Known.NOBODY]
    return Matrix(columns, (*named[:MOST_ROWS], *unnamed), max(0, len(named) - MOST_ROWS))


def _one(party: Party | None, seen: Callable[[str], str]) -> Party | None:
    return party and Party(seen(party.name), party.person)


def _row(party: Party | None, cells: dict[str, list[Claims]], columns: tuple[str, ...]) -> Row:
    found = (Cell(tuple(cells[one])) if one in cells else None for one in columns)
    return Row(_known(party), party, tuple(found))


def _known(party: Party | None) -> Known:
    if party is None:
        return Known.NOBODY
    return Known.GROUP if party.person is None else Known.PERSON


def _order(row: Row) -> tuple[int, str, str]:
    # By the name as it is shown: the place of a row must not tell the name behind it.
    name, person = (row.party.name, row.party.person) if row.party else ("", None)
    return (list(Known).index(row.known), name.casefold(), person or "")
