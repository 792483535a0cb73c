"""`casewright rekey`: a new key for an encrypted folder."""

import argparse
from pathlib import Path

from casewright.cli.case_folder import add_passphrase


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Give the parser the arguments of `casewright rekey`."""
    parser.add_argument("folder", type=Path, metavar="DIR", help="an encrypted folder")
    parser.add_argument(
        "--new-passphrase", action="store_true", help="ask for a new passphrase too"
    )
    add_passphrase(parser)


def run(args: argparse.Namespace) -> int:
    """Encrypt everything in the folder anew; interrupted, call it again."""
    from casewright.cli.asking import Asking
    from casewright.cli.key_work import changing_keys
    from casewright.workspace.keys import open_with_passphrase
    from casewright.workspace.operation.rekey import rekey

    asking = Asking(args.passphrase_fd)
    with changing_keys(args.folder) as path:
        passphrase = asking.given(args.folder)
        before = open_with_passphrase(path, passphrase)
        if args.new_passphrase:
            passphrase = asking.new(args.folder)
        rekey(args.folder, before, before.renewed(passphrase))
    print(
        f"{args.folder} has a new key. Backups and copies made before still open with the old one: "
        "make a new backup, and destroy those."
    )
    if before.file.shares is not None:
        needed, made = before.file.shares.needed, before.file.shares.made
        print(
            f"The {made} shares given out open it no more. To make new ones: casewright keys "
            f"{args.folder} --split {needed}/{made}"
        )
    return 0
