"""Scores predicted documents against annotated ones."""

from collections.abc import Callable, Iterable, Sequence

from casewright.evaluation.categories import score_document
from casewright.evaluation.documents import Json, body_of
from casewright.evaluation.report import Report, add_up
from casewright.evaluation.tally import Pair, Tally

# "set" is what stands before the hyphen of an id: A-02 is in set A.
GROUPINGS: dict[str, Callable[[Json], str]] = {
    "set": lambda document: str(document["id"]).split("-")[0],
    "language": lambda document: str(document.get("language")),
    "text_origin": lambda document: str(document.get("text_origin")),
}


def evaluate(
    gold: Sequence[Json], predicted: Iterable[Json], *, strict_dates: bool = False
) -> Report:
    """The report on predictions for annotated documents; a document without one counts as empty.

    With `strict_dates`, only what the text itself says about a date counts.
    """
    predictions = {document["id"]: document for document in predicted}
    tallies = [
        tally
        for document in score_each(gold, predictions.values(), strict_dates=strict_dates)
        for tally in document
    ]
    known = {document["id"] for document in gold}
    return Report(
        scores=add_up(tallies),
        documents=len(gold),
        without_prediction=len(known - predictions.keys()),
        unknown_predictions=tuple(id for id in predictions if id not in known),
        errors=tuple(d for tally in tallies for d in tally.differences),
    )


def score_each(
    gold: Iterable[Json], predicted: Iterable[Json], *, strict_dates: bool = False
) -> list[tuple[Tally, ...]]:
    """The numbers of every annotated document by itself, in the order given."""
    bodies = {document["id"]: body_of(document) for document in predicted}
    return [
        score_document(
            Pair(document["id"], body_of(document), bodies.get(document["id"], {})),
            annotated=document.get("annotated"),
            strict_dates=strict_dates,
        )
        for document in gold
    ]


def evaluate_by(
    grouping: str, gold: Sequence[Json], predicted: Sequence[Json], *, strict_dates: bool = False
) -> dict[str, Report]:
    """A report for each group of the annotated documents, by set, language or text_origin."""
    group_of = GROUPINGS[grouping]
    reports = {}
    for group in sorted({group_of(document) for document in gold}):
        members = [document for document in gold if group_of(document) == group]
        ids = {document["id"] for document in members}
        theirs = [document for document in predicted if document["id"] in ids]
        reports[group] = evaluate(members, theirs, strict_dates=strict_dates)
    return reports
