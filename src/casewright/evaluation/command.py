"""`casewright evaluate`: scores predictions, or our own reader, against annotated documents."""

import argparse
import json
import sys
from collections.abc import Sequence
from pathlib import Path

from casewright.evaluation.bootstrap import bootstrap
from casewright.evaluation.documents import Json, load
from casewright.evaluation.errors import NoDocuments
from casewright.evaluation.own_reader import read_documents
from casewright.evaluation.report import Report
from casewright.evaluation.scoring import GROUPINGS, evaluate, evaluate_by
from casewright.evaluation.table import Section, as_json, as_table


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Give the parser the arguments of `casewright evaluate`."""
    add = parser.add_argument
    add("gold", type=Path, metavar="GOLD", help="annotated documents, JSON Lines")
    add(
        "predictions",
        type=Path,
        nargs="?",
        metavar="PREDICTIONS",
        help="what a reader gave for them, as `read --format json` prints it; without it the "
        "texts in GOLD are read now",
    )
    add("--by", choices=sorted(GROUPINGS), help="figures for each group too")
    add("--language", metavar="CODE", help="only documents in this language, such as en")
    add("--errors", action="store_true", help="list every missed and spurious item")
    add("--intervals", action="store_true", help="95 %% bootstrap intervals beside the F1")
    add("--strict-dates", action="store_true", help="only dates the text itself gives count")
    add("--format", choices=("table", "json"), default="table", help="default: table")


def run(args: argparse.Namespace) -> int:
    """Print the figures asked for; the exit status.

    Raises:
        CasewrightError: a file cannot be scored; the message says which and why.
    """
    sections = _sections(args)
    print(_as_one_object(sections, args) if args.format == "json" else _as_text(sections, args))
    return 0


def _sections(args: argparse.Namespace) -> list[Section]:
    gold, predicted = _documents(args)
    strict = args.strict_dates
    reports = {"all": evaluate(gold, predicted, strict_dates=strict)}
    _warn(reports["all"])
    if args.by:
        groups = evaluate_by(args.by, gold, predicted, strict_dates=strict)
        reports |= {f"{args.by}={group}": report for group, report in groups.items()}
    return [_section(name, report, args, (gold, predicted)) for name, report in reports.items()]


def _documents(args: argparse.Namespace) -> tuple[list[Json], list[Json]]:
    """The annotated documents asked for and the predictions for them."""
    every = load(args.gold)
    gold = [d for d in every if args.language in (None, d.get("language"))]
    if not gold:
        raise NoDocuments(f"{args.gold} (language {args.language})" if every else str(args.gold))
    if args.predictions is None:
        return gold, list(read_documents(gold))
    left_out = {d["id"] for d in every} - {d["id"] for d in gold}
    return gold, [d for d in load(args.predictions) if d["id"] not in left_out]


def _section(
    name: str,
    report: Report,
    args: argparse.Namespace,
    documents: tuple[Sequence[Json], Sequence[Json]],
) -> Section:
    if not args.intervals:
        return Section(name, report)
    gold, predicted = documents
    if name != "all":
        group_of = GROUPINGS[args.by]
        gold = [d for d in gold if f"{args.by}={group_of(d)}" == name]
    return Section(name, report, bootstrap(gold, predicted, strict_dates=args.strict_dates))


def _warn(report: Report) -> None:
    if report.unknown_predictions:
        names = ", ".join(report.unknown_predictions[:5])
        print(
            f"casewright: {len(report.unknown_predictions)} predictions are for documents that "
            f"are not in the annotated file, among them {names}.",
            file=sys.stderr,
        )


def _as_text(sections: Sequence[Section], args: argparse.Namespace) -> str:
    # Each group's items stand in the list of all: listing them twice helps nobody.
    tables = (
        as_table(section, errors=args.errors and section.heading == "all") for section in sections
    )
    return "\n\n".join(tables)


def _as_one_object(sections: Sequence[Section], args: argparse.Namespace) -> str:
    objects = {section.heading: as_json(section, errors=args.errors) for section in sections}
    shown = objects if len(objects) > 1 else objects["all"]
    return json.dumps(shown, ensure_ascii=False, indent=1)
