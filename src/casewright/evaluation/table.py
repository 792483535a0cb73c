"""Reports as a table for people and as JSON for programs."""

from collections.abc import Iterator, Mapping
from dataclasses import asdict, dataclass, field

from casewright.evaluation.bootstrap import Interval
from casewright.evaluation.documents import Json
from casewright.evaluation.report import Report, Score

HEAD = f"{'P':>8}{'R':>8}{'F1':>8}{'match':>8}{'gold':>7}{'pred':>7}"


@dataclass(frozen=True, slots=True)
class Section:
    """One report with its heading and, where they were asked for, its intervals."""

    heading: str
    report: Report
    intervals: Mapping[str, Interval] = field(default_factory=dict)


def as_table(section: Section, *, errors: bool = False) -> str:
    """The figures in columns; with `errors` every missed and spurious item below them."""
    lines = [*_figures(section), *_counts(section.report)]
    if errors:
        lines += _differences(section.report)
    return "\n".join(lines)


def as_json(section: Section, *, errors: bool = False) -> Json:
    """The figures as one object; with `errors` every missed and spurious item in it."""
    document = section.report.as_json()
    for category, interval in section.intervals.items():
        document["categories"][category]["interval"] = [interval.low, interval.high]
    if errors:
        document["errors"] = [asdict(difference) for difference in section.report.errors]
    return document


def _figures(section: Section) -> Iterator[str]:
    report = section.report
    head = f"{'95 % of F1':>16}" if section.intervals else ""
    yield f"{section.heading:<26}{HEAD}{head}"
    yield from (_line(score, section.intervals) for score in report.scores)
    over = f"over {len(report.macro_over)} categories (* not among them)"
    yield f"{'macro average F1':<26}{'':>16}{report.macro:>8.3f}   {over}"


def _line(score: Score, intervals: Mapping[str, Interval]) -> str:
    name = score.category if score.averaged else f"{score.category} *"
    figures = f"{score.precision:>8.3f}{score.recall:>8.3f}{score.f1:>8.3f}"
    counts = f"{score.matched:>8}{score.gold:>7}{score.predicted:>7}"
    interval = intervals.get(score.category)
    bounds = f"{interval.low:.3f} to {interval.high:.3f}" if interval else ""
    return f"{name:<26}{figures}{counts}{bounds:>16}".rstrip()


def _counts(report: Report) -> Iterator[str]:
    yield (
        f"{report.documents} documents, {report.without_prediction} without a prediction, "
        f"{len(report.unknown_predictions)} predictions for unknown documents"
    )


def _differences(report: Report) -> Iterator[str]:
    for item in report.errors:
        quote = " ".join(item.quote.split())
        place = f"{item.document}  {item.category}  {item.kind}  {item.what}"
        yield f"{place}  “{quote}”" if quote else place
