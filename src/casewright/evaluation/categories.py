"""The categories a document is scored in, and which of them count in the average."""

from collections.abc import Collection, Iterator

from casewright.evaluation import entities
from casewright.evaluation.keyed import KEYED, mentions
from casewright.evaluation.tally import Pair, Tally

AVERAGED = (
    "people",
    "people_roles",
    "organisations",
    "places",
    "counts",
    "events",
    "acts",
    "sentences",
    "money",
    "statements",
)
EXTRA = (
    "counts_nationality",
    "organisations_or_places",
    "professions",
    "crimes",
    "penalties",
    "dates",
    "mentions",
)
WORDINGS = {"crimes": "crime", "penalties": "penalty", "dates": "date"}


def score_document(
    pair: Pair, *, annotated: Collection[str] | None = None, strict_dates: bool = False
) -> tuple[Tally, ...]:
    """The numbers of one document in every category.

    `annotated` names the keys that people annotated in it (None: all); `strict_dates` leaves
    relative dates that were reckoned from the day of publication out.
    """
    return (
        *_names(pair, annotated),
        *_facts(pair, annotated, strict_dates=strict_dates),
        *_predicted_extras(pair),
    )


def _names(pair: Pair, annotated: Collection[str] | None) -> Iterator[Tally]:
    if _covers(annotated, "people"):
        yield from entities.people(pair)
    for key in ("organisations", "places"):
        if _covers(annotated, key):
            yield entities.named(pair, key)
    if _covers(annotated, "organisations", "places"):
        yield entities.named(pair, "organisations_or_places", "organisations", "places")


def _facts(pair: Pair, annotated: Collection[str] | None, *, strict_dates: bool) -> Iterator[Tally]:
    if _covers(annotated, "events"):
        yield entities.events(pair, strict_dates=strict_dates)
    for category in KEYED:
        if _covers(annotated, category.items):
            yield category.tally(pair)


def _predicted_extras(pair: Pair) -> Iterator[Tally]:
    """Categories that only some annotations have, scored only where they are predicted too."""
    for key, field in WORDINGS.items():
        if key in pair.gold and key in pair.predicted:
            yield entities.wordings(pair, key, field)
    if all(any("professions" in item for item in items) for items in pair.items("people")):
        yield entities.professions(pair)
    if "mentions" in pair.gold and "mentions" in pair.predicted:
        yield mentions(pair)


def _covers(annotated: Collection[str] | None, *keys: str) -> bool:
    return annotated is None or all(key in annotated for key in keys)
