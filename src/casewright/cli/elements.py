"""`casewright elements`: what the sources say to each element of torture and other standards."""

import argparse
import json
import shutil
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from casewright.cli.case_folder import add_passphrase, existing_case
from casewright.cli.checking_rules import checked
from casewright.cli.errors import Misused
from casewright.cli.followed import asked_for
from casewright.cli.viewing import note_seen

if TYPE_CHECKING:
    from casewright.elements import Told
    from casewright.ledger import CaseFile


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Give the parser the arguments of `casewright elements`."""
    parser.add_argument(
        "folder", type=Path, nargs="?", metavar="DIR", help="the folder of the case"
    )
    parser.add_argument(
        "--plain",
        action="store_true",
        help="the folder is not encrypted: whoever can read the disk can read the case",
    )
    add_passphrase(parser)
    parser.add_argument("--person", metavar="NAME", help="only this victim or group")
    parser.add_argument("--format", choices=("text", "json"), default="text", help="default: text")
    parser.add_argument(
        "--check-rules", type=Path, metavar="FILE", help="check a file of elements, not a case"
    )


def run(args: argparse.Namespace) -> int:
    """Print what the sources say; with --check-rules 1 where the file has mistakes."""
    if args.check_rules is not None:
        from casewright.elements.checking import check

        return checked(
            args.check_rules,
            lambda text: [f"{args.check_rules.name}: {one}" for one in check(text)],
        )
    if args.folder is None:
        raise Misused("Name the folder of a case, or a file of elements with --check-rules.")
    from casewright.elements import everybody

    with existing_case(args) as store:
        case = store.case()
        note_seen(store, "elements")
    found = asked_for(everybody(case), args.person)
    is_whole = args.person is None
    text = _as_json(case, found) if args.format == "json" else _as_text(case, found, is_whole)
    sys.stdout.buffer.write(text.rstrip("\n").encode("utf-8", "backslashreplace") + b"\n")
    return 0


def _as_text(case: "CaseFile", found: "Sequence[Told]", is_whole: bool) -> str:
    from casewright.publishing.elements_terminal import elements_text

    return elements_text(case, found, shutil.get_terminal_size().columns, whole=is_whole)


def _as_json(case: "CaseFile", found: "Sequence[Told]") -> str:
    from casewright.publishing.elements_json import elements_document

    return json.dumps(elements_document(case, found), ensure_ascii=False, indent=1)
