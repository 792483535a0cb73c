"""How far a long run is, on one line of the terminal."""

import sys
from collections.abc import Iterable, Iterator
from typing import TypeVar

T = TypeVar("T")


def counted(items: Iterable[T], *, total: int, wanted: bool | None) -> Iterator[T]:
    """The items, with a line on standard error that counts them where that is wanted.

    Without a wish it is wanted on a terminal, for more than one item.
    """
    if wanted is None:
        wanted = sys.stderr.isatty() and total > 1
    for number, item in enumerate(items, start=1):
        if wanted:
            _say(f"\r{number} of {total}")
        yield item
    if wanted:
        _say("\r\033[K" if sys.stderr.isatty() else "\n")


def _say(text: str) -> None:
    print(text, end="", file=sys.stderr, flush=True)
