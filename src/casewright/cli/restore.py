"""`casewright restore`: a backup put back into an empty folder."""

import argparse
import tempfile
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from casewright.cli.case_folder import add_passphrase
from casewright.cli.errors import Misused
from casewright.cli.recover import add_ways, opened_otherwise

if TYPE_CHECKING:
    from casewright.workspace.keys import KeyRing


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Give the parser the arguments of `casewright restore`."""
    parser.add_argument("file", type=Path, metavar="FILE", help="a backup")
    parser.add_argument(
        "folder",
        type=Path,
        nargs="?",
        metavar="DIR",
        help="a folder that is empty or does not exist yet; without, every byte of FILE is checked "
        "and nothing is written",
    )
    add_ways(parser, required=False)
    add_passphrase(parser)


def run(args: argparse.Namespace) -> int:
    """Restore the backup, or check it; 1 where the folder was not in order when it was made."""
    if args.folder is None:
        return _check(args)
    from casewright.cli.casework import say
    from casewright.workspace.operation.restore import restore

    restored = restore(args.file, args.folder, _opening(args))
    for fault in restored.faults:
        say(fault)
    manifest = restored.manifest
    print(
        f"{args.folder}: the folder as it was at {manifest.made}, up to entry {manifest.entry} of "
        f"its audit trail. Every one of {len(manifest.parts)} files was checked."
    )
    if args.identity or args.shares:
        print(f"Its passphrase is that of the backup. For a new one: casewright recover "
              f"{args.folder}, with the same identity or shares.")  # fmt: skip
    return int(bool(restored.faults))


def _check(args: argparse.Namespace) -> int:
    from casewright.workspace.operation.restore import check

    with tempfile.TemporaryDirectory() as scratch:
        manifest = check(args.file, Path(scratch), _opening(args))
    print(
        f"{args.file}: a whole backup of {manifest.made}, up to entry {manifest.entry}; every one "
        f"of {len(manifest.parts)} files was checked. Nothing was written."
    )
    return 0


def _opening(args: argparse.Namespace) -> "Callable[[Path], KeyRing]":
    if args.identity or args.shares:
        if args.passphrase_fd is not None:
            raise Misused("A backup is opened with a passphrase or another way, not with both.")
        return lambda path: opened_otherwise(path, args)
    return lambda path: _with_passphrase(path, args)


def _with_passphrase(path: Path, args: argparse.Namespace) -> "KeyRing":
    from casewright.cli.asking import Asking
    from casewright.workspace.keys import open_with_passphrase

    return open_with_passphrase(path, Asking(args.passphrase_fd).given(args.file))
