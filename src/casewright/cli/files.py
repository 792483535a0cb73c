"""The files a command is given, and what `sources.csv` beside them says."""

import sys
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path

from casewright.claims import Metadata
from casewright.cli.errors import NoSuchFile
from casewright.importing.opening import Opening

STDIN = Path("-")
ABOUT_SOURCES = "sources.csv"


def listed(paths: Iterable[Path]) -> Iterator[tuple[Path, Path]]:
    """The files in the order given, each with the folder whose `sources.csv` may tell of it.

    A folder gives its files, sorted, with those of its folders. Hidden files and `sources.csv`
    are no sources.

    Raises:
        NoSuchFile: a path does not exist.
    """
    for path in paths:
        if path.is_dir():
            yield from ((inside, path) for inside in _inside(path))
        elif path == STDIN or path.exists():
            yield path, path.parent
        else:
            raise NoSuchFile(path)


def _inside(folder: Path) -> Iterator[Path]:
    for path in sorted(folder.iterdir()):
        if path.name.startswith(".") or path.name == ABOUT_SOURCES:
            continue
        if path.is_dir() and not path.is_symlink():
            yield from _inside(path)
        elif path.is_file():
            yield path


def opening_of(path: Path, given: Metadata) -> Opening:
    """The file to open; what comes on standard input is named so."""
    if path == STDIN:
        return Opening(Path("stdin"), given, "stdin", sys.stdin.buffer.read())
    return Opening.of(path, given)


class People:
    """What people say about the files of one run; each table is read once."""

    def __init__(self, given: Metadata) -> None:
        """Begin with what the options say, which holds for every file."""
        self._given = given
        self._tables: dict[Path, Mapping[str, Metadata]] = {}

    def about(self, path: Path, root: Path) -> Metadata:
        """What is said about a file: the options first, then the `sources.csv` nearest to it.

        Raises:
            BadSourcesTable: the table has a mistake.
        """
        if path == STDIN:
            return self._given
        for folder in path.parents:
            row = self._table(folder).get(path.relative_to(folder).as_posix())
            if row is not None:
                return self._given.or_else(row)
            if folder == root:
                break
        return self._given

    def _table(self, folder: Path) -> Mapping[str, Metadata]:
        # Imported here: the formats behind it take a while, and --help needs none of them.
        from casewright.intake import sources_csv

        if folder not in self._tables:
            self._tables[folder] = sources_csv(folder)
        return self._tables[folder]
