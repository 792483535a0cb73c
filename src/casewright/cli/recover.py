"""`casewright recover`: a folder whose passphrase is lost, opened another way."""

import argparse
from pathlib import Path
from typing import TYPE_CHECKING

from casewright.cli.case_folder import add_passphrase
from casewright.cli.errors import NoSuchFile

if TYPE_CHECKING:
    from casewright.workspace.keys import KeyRing


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Give the parser the arguments of `casewright recover`."""
    parser.add_argument("folder", type=Path, metavar="DIR", help="an encrypted folder")
    add_ways(parser, required=True)
    add_passphrase(parser)


def add_ways(parser: argparse.ArgumentParser, *, required: bool) -> None:
    """The ways to open a folder without its passphrase."""
    ways = parser.add_mutually_exclusive_group(required=required)
    ways.add_argument(
        "--identity", type=Path, metavar="FILE", help="a file with the age identity (age-keygen)"
    )
    ways.add_argument(
        "--shares",
        type=Path,
        nargs="+",
        metavar="FILE",
        help="files with the shares, one share on a line",
    )


def run(args: argparse.Namespace) -> int:
    """Open the key file with an identity or with shares, and wrap the key in a new passphrase."""
    from casewright.cli.asking import Asking
    from casewright.cli.key_work import changing_keys
    from casewright.workspace.changing_keys import change_keys

    with changing_keys(args.folder) as path:
        ring = opened_otherwise(path, args)
        passphrase = Asking(args.passphrase_fd).new(args.folder)
        after = ring.with_passphrase(passphrase)
        change_keys(args.folder, ring, after, action="keys.recovered")
    print(f"{args.folder} opens with the new passphrase.")
    return 0


def opened_otherwise(path: Path, args: argparse.Namespace) -> "KeyRing":
    """The keys in the file, opened with the identity or the shares that were given."""
    from casewright.workspace.keys import open_with_identity, open_with_shares

    if args.identity is not None:
        return open_with_identity(path, _text(args.identity))
    lines = (line for file in args.shares for line in _text(file).splitlines())
    return open_with_shares(path, [line for line in lines if line.strip()])


def _text(path: Path) -> str:
    try:
        return path.read_text(encoding="utf-8", errors="replace")
    except OSError as error:
        raise NoSuchFile(path) from error
