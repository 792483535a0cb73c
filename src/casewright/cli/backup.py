"""`casewright backup`: the whole encrypted folder in one file."""

import argparse
from pathlib import Path

from casewright.cli.case_folder import add_passphrase, encrypted_only


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Give the parser the arguments of `casewright backup`."""
    parser.add_argument("folder", type=Path, metavar="DIR", help="an encrypted folder")
    parser.add_argument(
        "file", type=Path, metavar="FILE", help="the backup, best on another disk; it is replaced"
    )
    add_passphrase(parser)


def run(args: argparse.Namespace) -> int:
    """Write the backup; 1 where something in the folder is damaged already."""
    from casewright.cli.casework import say

    with encrypted_only(args) as (store, ring):
        from casewright.workspace.operation.backup import back_up

        manifest = back_up(store, ring, args.file)
    for problem in manifest.problems:
        say(problem)
    size = sum(one.size for one in manifest.parts) / 1e6
    print(
        f"{args.file}: the folder as of entry {manifest.entry}, {len(manifest.parts)} files, "
        f"{size:.1f} MB, encrypted. It opens with the passphrase of today and with the ways of "
        f"recovery of today. To try it: casewright restore {args.file} NEW-FOLDER"
    )
    return int(bool(manifest.problems))
