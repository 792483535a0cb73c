"""A file of rules that somebody has edited: every mistake is named, or that there is none."""

import sys
from collections.abc import Callable, Iterable
from pathlib import Path

from casewright.cli.errors import NoSuchFile


def checked(path: Path, check: Callable[[str], Iterable[object]]) -> int:
    """Print the mistakes of a file and give the exit status, 1 where there are some.

    Raises:
        NoSuchFile: there is no such file.
    """
    if not path.is_file():
        raise NoSuchFile(path)
    found = list(check(path.read_text(encoding="utf-8", errors="replace")))
    for one in found:
        print(one, file=sys.stderr)
    if not found:
        print(f"{path.name}: no mistakes.")
    return int(bool(found))
