"""`casewright passphrase`: another passphrase for an encrypted folder."""

import argparse
from pathlib import Path

from casewright.cli.case_folder import add_passphrase


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Give the parser the arguments of `casewright passphrase`."""
    parser.add_argument("folder", type=Path, metavar="DIR", help="an encrypted folder")
    add_passphrase(parser)


def run(args: argparse.Namespace) -> int:
    """Wrap the key of the folder in the new passphrase; what is in the folder is not touched."""
    from casewright.cli.asking import Asking
    from casewright.cli.key_work import changing_keys
    from casewright.workspace.changing_keys import change_keys
    from casewright.workspace.keys import open_with_passphrase

    asking = Asking(args.passphrase_fd)
    with changing_keys(args.folder) as path:
        ring = open_with_passphrase(path, asking.given(args.folder))
        after = ring.with_passphrase(asking.new(args.folder))
        change_keys(args.folder, ring, after, action="keys.passphrase-changed")
    print(f"{args.folder} opens with the new passphrase, and not with the old one any more.")
    return 0
