"""`casewright search`: whatever a case has of some words, in any script and inflection."""

import argparse
import json
import shutil
import sys
from typing import TYPE_CHECKING

from casewright.cli.case_folder import add_case, existing_case
from casewright.cli.errors import Misused, NotInTheCase
from casewright.cli.viewing import note_seen

if TYPE_CHECKING:
    from casewright.claims import Sha256
    from casewright.searching.filters import Filters
    from casewright.searching.found import Found
    from casewright.store import CaseStore

_MOST = 20
# The options that narrow a search, as the fields of what is typed are called.
_FIELDS = {
    "role": "only people and groups of that role, such as victim",
    "source": "only what rests on a source of that title, file name, publisher or hash",
    "from": "only from that day, month or year on",
    "to": "only up to that day, month or year",
    "stance": "only what is reported, alleged, found, denied, announced, requested, ...",
    "review": "only claims that are to_check, accepted, rejected or added",
}


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Give the parser the arguments of `casewright search`."""
    add_case(parser)
    parser.add_argument(
        "words",
        nargs="+",
        metavar="WORDS",
        help='words, a "phrase", one OR another, role:victim, from:2022-01 and the like',
    )
    parser.add_argument(
        "--kind",
        action="append",
        metavar="KIND",
        help="only people, events, acts, claims, passages or the like; again for another kind",
    )
    parser.add_argument(
        "--without",
        action="append",
        metavar="WORDS",
        help="leave out what has these words; again for others",
    )
    for name, about in _FIELDS.items():
        parser.add_argument(f"--{name}", dest=f"only_{name}", metavar="TEXT", help=about)
    parser.add_argument("--limit", type=_number, default=_MOST, metavar="N", help="default: 20")
    parser.add_argument("--offset", type=_number, default=0, metavar="N", help="leave out N hits")
    parser.add_argument("--format", choices=("table", "json"), default="table")


def run(args: argparse.Namespace) -> int:
    """Print what is found; finding nothing is no failure."""
    filters = _filters(args)
    with existing_case(args) as store:
        found = _found(store, args, filters)
        note_seen(store, "search")
    text = _as_json(found) if args.format == "json" else _as_table(found)
    sys.stdout.buffer.write(text.encode("utf-8", "backslashreplace") + b"\n")
    return 0


def _filters(args: argparse.Namespace) -> "Filters":
    from casewright.searching.filters import BadFilter, Filters

    filters = Filters()
    given = [("kind", kind) for kind in args.kind or ()]
    given += [(name, getattr(args, f"only_{name}")) for name in _FIELDS]
    try:
        for name, value in given:
            filters = filters if value is None else filters.with_value(name, value)
    except BadFilter as error:
        raise Misused(str(error)) from error
    return filters


def _found(store: "CaseStore", args: argparse.Namespace, filters: "Filters") -> "Found":
    from casewright.searching.index import Index

    def text_of(sha256: "Sha256") -> str:
        source = store.source(sha256)
        if source is None:
            raise NotInTheCase(f"The case lacks the text of a source, {sha256[:12]}.")
        return source.text

    without = [f'-"{words}"' for words in args.without or ()]
    typed = " ".join([*args.words, *without])
    return Index.of(store.case(), text_of).search(
        typed, limit=args.limit, offset=args.offset, filters=filters
    )


def _as_json(found: "Found") -> str:
    from dataclasses import asdict

    document = asdict(found)
    for hit, shown in zip(found.hits, document["hits"], strict=True):
        shown["why"] = [{**asdict(one), "sentence": one.sentence} for one in hit.why]
    return json.dumps(document, ensure_ascii=False, indent=1)


def _as_table(found: "Found") -> str:
    from casewright.searching.terminal import found_text

    return found_text(found, width=shutil.get_terminal_size().columns)


def _number(text: str) -> int:
    if not text.isdecimal():
        raise argparse.ArgumentTypeError(f"{text!r} is no number such as 20")
    return int(text)
