"""`casewright keys`: who else can open an encrypted folder when its passphrase is lost."""

import argparse
import re
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

from casewright.cli.case_folder import add_passphrase

if TYPE_CHECKING:
    from casewright.workspace.keys import KeyFile, KeyRing

_SPLIT = re.compile(r"(\d{1,2})/(\d{1,2})")


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Give the parser the arguments of `casewright keys`."""
    parser.add_argument("folder", type=Path, metavar="DIR", help="an encrypted folder")
    changes = parser.add_mutually_exclusive_group()
    changes.add_argument(
        "--add-recipient", metavar="AGE1...", help="whoever holds its age identity can recover"
    )
    changes.add_argument(
        "--remove-recipient", metavar="AGE1...", help="that identity recovers no more"
    )
    changes.add_argument(
        "--split",
        type=_split,
        metavar="K/N",
        help="print N shares, of which any K together can recover; earlier shares end",
    )
    changes.add_argument("--remove-shares", action="store_true", help="shares recover no more")
    add_passphrase(parser)


def run(args: argparse.Namespace) -> int:
    """Change a way of recovery and print the shares made, or print all ways there are."""
    from casewright.cli.asking import Asking
    from casewright.cli.key_work import changing_keys
    from casewright.workspace.changing_keys import change_keys
    from casewright.workspace.keys import open_with_passphrase

    with changing_keys(args.folder) as path:
        before = open_with_passphrase(path, Asking(args.passphrase_fd).given(args.folder))
        action, after, shares = _changed(before, args)
        if action:
            change_keys(args.folder, before, after, action=action)
    for share in shares:
        print(share)
    if not shares:
        print("\n".join(_ways(after.file)))
    return 0


def _changed(ring: "KeyRing", args: argparse.Namespace) -> "tuple[str, KeyRing, tuple[str, ...]]":
    """What was done, the keys after it, and the shares that were made."""
    if args.add_recipient:
        return "keys.recipient-added", ring.with_recipient(args.add_recipient), ()
    if args.remove_recipient:
        return "keys.recipient-removed", ring.without_recipient(args.remove_recipient), ()
    if args.split:
        needed, made = args.split
        return "keys.shares-made", *ring.with_shares(needed=needed, made=made)
    if args.remove_shares:
        return "keys.shares-ended", ring.without_shares(), ()
    return "", ring, ()


def _ways(file: "KeyFile") -> Iterator[str]:
    yield "The folder opens with its passphrase."
    for one in file.recipients:
        yield f"Recovery by the age identity of {one.recipient}."
    if file.shares is not None:
        yield f"Recovery by any {file.shares.needed} of {file.shares.made} shares."
    if not file.recipients and file.shares is None:
        yield "There is no way of recovery: whoever loses the passphrase loses the case."


def _split(text: str) -> tuple[int, int]:
    found = _SPLIT.fullmatch(text)
    if found is None:
        raise argparse.ArgumentTypeError(f"{text!r} is not like 2/3: two of three shares")
    return int(found[1]), int(found[2])
