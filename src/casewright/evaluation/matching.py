"""Pairs items one to one: as many pairs as possible, better pairs first."""

from collections.abc import Iterator, Sequence

Scores = Sequence[Sequence[float]]


def match(scores: Scores) -> dict[int, int]:
    """The largest one-to-one matching of rows to columns whose score is above nothing.

    Rows with the better best score choose first, and each tries its better columns first; a row
    gives a column up only where another is left for it (Kuhn's method of augmenting paths).
    """
    wishes = [_by_score(row) for row in scores]
    holders: dict[int, int] = {}
    for row in sorted(range(len(wishes)), key=lambda row: -_best(scores[row])):
        _place(row, wishes, holders)
    return {row: column for column, row in holders.items()}


def _by_score(row: Sequence[float]) -> list[int]:
    columns = [column for column, score in enumerate(row) if score > 0]
    return sorted(columns, key=lambda column: -row[column])


def _best(row: Sequence[float]) -> float:
    return max(row, default=0.0)


def _place(row: int, wishes: Sequence[Sequence[int]], holders: dict[int, int]) -> None:
    """Give a row a column, moving the rows before it where they can move.

    The path is kept in a list, not on the call stack: a document may have thousands of names.
    """
    asked: set[int] = set()
    path: list[tuple[int, Iterator[int]]] = [(row, iter(wishes[row]))]
    columns: list[int] = []
    while path:
        column = next((wish for wish in path[-1][1] if wish not in asked), None)
        if column is None:
            path.pop()
            columns = columns[: max(len(path) - 1, 0)]
            continue
        asked.add(column)
        columns.append(column)
        if column not in holders:
            holders.update((c, r) for (r, _), c in zip(path, columns, strict=True))
            return
        path.append((holders[column], iter(wishes[holders[column]])))
