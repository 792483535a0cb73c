"""Reads the annotated corpus with our own reader and writes how well that went.

    python scripts/accuracy.py [CORPUS] [--floors]

CORPUS is a folder with dev.jsonl (default: CASEWRIGHT_CORPUS, or shared/corpus beside the
repository). The tables in docs/accuracy.md are rewritten between their markers; what people wrote
around them stays. With --floors, tests/accuracy_floors.json gets what the gate demands from now on.
"""

import argparse
import json
import os
import sys
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from casewright.errors import CasewrightError
from casewright.evaluation import (
    Interval,
    Kind,
    Report,
    Score,
    bootstrap,
    evaluate_by,
    load,
    read_documents,
)

ROOT = Path(__file__).resolve().parents[1]
PAGE = ROOT / "docs" / "accuracy.md"
FLOORS = ROOT / "tests" / "accuracy_floors.json"
BEGIN, END = "<!-- figures: begin -->", "<!-- figures: end -->"
# Groups of a language other than English carry its name: "own_words, ru".
LANGUAGES = ("en", "ru")
FEW = 30
SLACK = 0.01
GROUPS = {
    "open_data": "Real prose under an open licence",
    "own_words": "Real reports told in our own words",
    "report": "The report the project started from",
    "open_data, ru": "Russian: real prose under an open licence",
    "own_words, ru": "Russian: real reports told in our own words",
    "invented_open": "Invented reports in many styles, seen while rules were written",
    "invented_aside": "Invented reports in many styles, set aside unread",
}
# Our own annotated reports: the second half is set aside and shows what unseen prose gives.
INVENTED = {"invented_open": "open.jsonl", "invented_aside": "aside.jsonl"}


class NoMarkers(CasewrightError):
    """The page has no place for the figures."""

    def __init__(self) -> None:
        super().__init__(f"The page has no lines {BEGIN} and {END} to write figures between.")


@dataclass(frozen=True, slots=True)
class Measured:
    """The scores of one group of documents, with their intervals."""

    group: str
    report: Report
    intervals: Mapping[str, Interval]


def invented() -> Iterator[dict[str, Any]]:
    """Give our own annotated reports, each with its half as the origin of its text."""
    for group, name in INVENTED.items():
        for document in load(ROOT / "tests" / "gold" / name):
            yield {**document, "text_origin": group}


def measure(gold: Sequence[dict[str, Any]]) -> list[Measured]:
    """Give the scores of our reader for each group of documents in the languages it reads."""
    known = [grouped(one) for one in gold if one.get("language") in LANGUAGES]
    predicted = list(read_documents(known))
    return [
        Measured(group, report, bootstrap(_of(group, known), predicted))
        for group, report in evaluate_by("text_origin", known, predicted).items()
    ]


def grouped(document: dict[str, Any]) -> dict[str, Any]:
    """Give the document with its language in the name of its group, unless it is English."""
    if document["language"] == LANGUAGES[0]:
        return document
    return {**document, "text_origin": f"{document['text_origin']}, {document['language']}"}


def _of(group: str, documents: Sequence[dict[str, Any]]) -> list[dict[str, Any]]:
    return [document for document in documents if document.get("text_origin") == group]


def figures(measured: Sequence[Measured]) -> str:
    """Give the tables of all groups in Markdown; no word of a document is in them."""
    return "\n".join(line for group in measured for line in _section(group))


def _section(group: Measured) -> Iterator[str]:
    report = group.report
    yield f"### {GROUPS.get(group.group, group.group)} (`{group.group}`)"
    yield ""
    documents = "one document" if report.documents == 1 else f"{report.documents} documents"
    yield f"{documents.capitalize()}. Average F1 over {len(report.macro_over)} categories: "
    yield f"**{report.macro:.3f}**. Categories marked * are not in the average."
    yield ""
    yield "| category | F1 | 95 % interval | precision | recall | matched | annotated | read |"
    yield "| --- | --: | :-: | --: | --: | --: | --: | --: |"
    yield from (_row(score, group.intervals.get(score.category)) for score in report.scores)
    yield ""
    yield from _few(report)


def _row(score: Score, interval: Interval | None) -> str:
    name = score.category if score.averaged else f"{score.category} *"
    between = f"{interval.low:.2f} to {interval.high:.2f}" if interval else ""
    rates = [f"{score.f1:.3f}", between, f"{score.precision:.3f}", f"{score.recall:.3f}"]
    counts = [str(score.matched), str(score.gold), str(score.predicted)]
    return f"| {' | '.join([name, *rates, *counts])} |"


def _few(report: Report) -> Iterator[str]:
    """The categories with too few items for a rate to prove anything."""
    scarce = [score for score in report.scores if score.gold < FEW]
    if not scarce:
        return
    yield f"Fewer than {FEW} items are annotated here, so the rate alone proves nothing:"
    yield ""
    for score in scarce:
        kinds = [e.kind for e in report.errors if e.category == score.category]
        missed, spurious = kinds.count(Kind.MISSED), kinds.count(Kind.SPURIOUS)
        yield f"- {score.category}: {score.gold} annotated, {missed} missed, {spurious} spurious"
    yield ""


def rewritten(page: str, tables: str) -> str:
    """Give the page with other tables between its markers.

    Raises:
        NoMarkers: the markers are missing or out of order.
    """
    before, begin, rest = page.partition(BEGIN)
    _, end, after = rest.partition(END)
    if not begin or not end:
        raise NoMarkers
    return f"{before}{BEGIN}\n\n{tables}\n{END}{after}"


def floors(measured: Sequence[Measured]) -> dict[str, dict[str, float]]:
    """Give the lowest F1 the gate lets pass: what was measured, less a hundredth."""
    return {
        group.group: {
            score.category: round(max(score.f1 - SLACK, 0), 4) for score in group.report.scores
        }
        for group in measured
    }


def main(arguments: Sequence[str] | None = None) -> int:
    """Measure, write, and give the exit status."""
    options = _options(arguments)
    try:
        page = PAGE.read_text(encoding="utf-8")
        measured = measure([*load(options.corpus / "dev.jsonl"), *invented()])
        PAGE.write_text(rewritten(page, figures(measured)), encoding="utf-8")
    except CasewrightError as error:
        print(f"accuracy: {error}", file=sys.stderr)
        return 1
    if options.floors:
        FLOORS.write_text(json.dumps(floors(measured), indent=2) + "\n", encoding="utf-8")
    for group in measured:
        print(f"{group.group}: average F1 {group.report.macro:.3f}")
    return 0


def _options(arguments: Sequence[str] | None) -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else None)
    beside = ROOT.parent / "shared" / "corpus"
    default = Path(os.environ.get("CASEWRIGHT_CORPUS") or beside)
    parser.add_argument("corpus", nargs="?", type=Path, default=default, metavar="CORPUS")
    parser.add_argument("--floors", action="store_true", help="write the floors of the gate too")
    return parser.parse_args(arguments)


if __name__ == "__main__":
    sys.exit(main())
