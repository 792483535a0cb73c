"""`casewright verify`: whether an encrypted folder is as it was recorded."""

import argparse
import json
from collections.abc import Iterator
from dataclasses import asdict
from pathlib import Path
from typing import TYPE_CHECKING

from casewright.cli.case_folder import add_passphrase, encrypted_only

if TYPE_CHECKING:
    from casewright.workspace.audit.verifying import Verified


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Give the parser the arguments of `casewright verify`."""
    parser.add_argument("folder", type=Path, metavar="DIR", help="an encrypted folder")
    parser.add_argument(
        "--head",
        type=Path,
        metavar="FILE",
        help="a head written before and kept elsewhere; with it, entries cut off at the end and "
        "a whole older copy of the folder are found too",
    )
    parser.add_argument(
        "--write-head",
        type=Path,
        metavar="FILE",
        help="write the head of today, to be kept where nobody who changes the folder can",
    )
    parser.add_argument("--format", choices=("table", "json"), default="table")
    add_passphrase(parser)


def run(args: argparse.Namespace) -> int:
    """Print what was checked and what was found; 1 where something is wrong."""
    from casewright.workspace.audit.head import read_head

    against = read_head(args.head) if args.head else None
    with encrypted_only(args) as (store, ring):
        from casewright.workspace.audit.verifying import verify

        found = verify(store.database, ring, against=against)
    if args.write_head:
        _write_head(found, args.write_head)
    print(_as_json(found) if args.format == "json" else "\n".join(_lines(found, args)))
    return int(bool(found.faults))


def _write_head(found: "Verified", path: Path) -> None:
    from casewright.workspace.audit.errors import HeadNotWritten

    if found.faults or found.head is None:
        raise HeadNotWritten(path)
    found.head.write(path)


def _as_json(found: "Verified") -> str:
    document = asdict(found) | {"checked": _checked(found)}
    return json.dumps(document, ensure_ascii=False, indent=1)


def _checked(found: "Verified") -> dict[str, bool]:
    return {"by itself": True, "against a head": found.against is not None}


def _lines(found: "Verified", args: argparse.Namespace) -> Iterator[str]:
    began = f"the first of {found.began}" if found.began else "none"
    yield f"{args.folder}: {found.entries} entries of the audit trail, {began}."
    yield (
        "Checked by itself: whether an entry was changed, taken out, put in or moved; whether each "
        f"of {found.things} things and {found.files} files of evidence is what its last entry says."
    )
    if found.against is not None:
        yield (
            f"Checked against the head of {found.against.when}, entry {found.against.number}: "
            "whether entries before it were cut off, and whether this is an older copy."
        )
    else:
        yield (
            "Not checked: whether entries at the end were cut off together with what they tell of, "
            "and whether the whole folder is an older copy. That takes a head that was kept "
            "elsewhere: --head FILE."
        )
    yield from (f"- {fault.sentence}" for fault in found.faults)
    yield f"{len(found.faults)} things are wrong." if found.faults else "Nothing is wrong."
    if found.head is not None:
        yield f"\n{found.head.text.rstrip()}"
