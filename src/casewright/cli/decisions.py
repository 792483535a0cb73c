"""`casewright decisions`: what people decided as lines of JSON, and such lines replayed."""

import argparse
import sys
from pathlib import Path
from typing import TYPE_CHECKING

from casewright.cli.case_folder import add_case, as_opened, existing_case
from casewright.cli.errors import NoSuchFile
from casewright.cli.viewing import note_seen

if TYPE_CHECKING:
    from casewright.ledger import CaseFile
    from casewright.store import CaseStore, DecisionLog


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Give the parser the arguments of `casewright decisions`."""
    add_case(parser)
    parser.add_argument(
        "--replay",
        type=Path,
        metavar="FILE",
        help="keep the decisions of such lines, made on another machine, and build the case again; "
        "those the case has are not kept twice",
    )


def run(args: argparse.Namespace) -> int:
    """Print the decisions, or replay some; 1 where a line or a kept decision is damaged."""
    return _print(args) if args.replay is None else _replay(args)


def _print(args: argparse.Namespace) -> int:
    from casewright.cli.casework import decisions_of
    from casewright.store.decision_log import to_line

    with existing_case(args) as store:
        store.case()
        note_seen(store, "decisions")
        log = decisions_of(store)
    sys.stdout.buffer.write(b"".join(map(to_line, log.decisions)))
    return int(bool(log.damage))


def _replay(args: argparse.Namespace) -> int:
    from casewright.cli.casework import say

    given = _given(args.replay)
    for problem in given.damage:
        say(problem)
    with existing_case(args) as store:
        store.case()
        with store.changing():
            kept, case = _kept(store, given)
    print(_report(kept, case, args))
    return int(bool(given.damage))


def _given(path: Path) -> "DecisionLog":
    from casewright.store.decision_log import read_log

    try:
        return read_log(path.read_bytes(), path)
    except OSError as error:
        raise NoSuchFile(path) from error


def _kept(store: "CaseStore", given: "DecisionLog") -> "tuple[int, CaseFile]":
    """How many of the decisions were new, and the case built with them."""
    from casewright.cli.casework import decisions_of, readings_of
    from casewright.ledger import build_case

    there = decisions_of(store).decisions
    known = {one.id for one in there}
    new = [one for one in given.decisions if one.id not in known]
    case = build_case(readings_of(store, store.case()), (*there, *new))
    with store.at_once():
        for one in new:
            store.save_decision(one)
        store.save_case(case)
    return len(new), case


def _report(kept: int, case: "CaseFile", args: argparse.Namespace) -> str:
    from casewright.ledger.decided import Standing

    again = sum(one.standing is Standing.LOOK_AGAIN for one in case.decisions)
    what = "1 decision was" if kept == 1 else f"{kept} decisions were"
    command = f"casewright show {args.folder} decisions{as_opened(args)}"
    look = f" {again} of the case have to be looked at again: `{command}`." if again else ""
    return f"{args.folder}: {what} replayed.{look}"
