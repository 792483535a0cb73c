"""`casewright doctor`: whether everything about an encrypted folder is in order."""

import argparse
import json
from collections.abc import Sequence
from dataclasses import asdict
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING

from casewright.cli.case_folder import add_passphrase, keys_of

if TYPE_CHECKING:
    from casewright.workspace.operation.health import Finding


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Give the parser the arguments of `casewright doctor`."""
    parser.add_argument("folder", type=Path, metavar="DIR", help="an encrypted folder")
    parser.add_argument("--format", choices=("table", "json"), default="table")
    add_passphrase(parser)


def run(args: argparse.Namespace) -> int:
    """Print what was looked at, and what to do; 1 where something is damaged or missing."""
    from casewright.workspace.operation.doctor import examine
    from casewright.workspace.operation.health import State

    ring = keys_of(args)
    found = list(examine(args.folder, ring, now=datetime.now(UTC)))
    print(_as_json(found) if args.format == "json" else "\n".join(map(_line, found)))
    return int(any(one.state is State.BAD for one in found))


def _as_json(found: "Sequence[Finding]") -> str:
    return json.dumps([asdict(one) for one in found], ensure_ascii=False, indent=1)


def _line(one: "Finding") -> str:
    advice = f"\n{'':11}{one.advice}" if one.advice else ""
    return f"{one.state.value:<11}{one.sentence}{advice}"
