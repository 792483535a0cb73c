"""One source as read, as the JSON object of `casewright read --format json`."""

from collections.abc import Callable, Sequence
from dataclasses import asdict
from typing import TypeVar, cast

from casewright.claims import (
    METADATA_FIELDS,
    Act,
    Charge,
    Claim,
    Event,
    Group,
    Money,
    Organisation,
    Person,
    Place,
    Reading,
    Sentence,
    Source,
    Statement,
)
from casewright.publishing import items
from casewright.publishing.items import cited
from casewright.publishing.named import (
    NamedBody,
    Said,
    as_claimed,
    as_fact,
    organisation_item,
    person_item,
    place_item,
    together,
)
from casewright.publishing.shapes import (
    Cited,
    CountItem,
    ErrorDocument,
    EventItem,
    Items,
    Others,
    PersonItem,
    ReadDocument,
    ReaderItem,
    SourceItem,
)
from casewright.reading.tellings import Key, main_tellings

AnyBody = TypeVar(
    "AnyBody", Person, Organisation, Place, Group, Event, Act, Sentence, Money, Statement, Charge
)
Item = TypeVar("Item")


def reading_document(source: Source, reading: Reading, *, id: str) -> dict[str, object]:
    """The source with everything read from it, each item with the words it rests on."""
    return {**_document(source, reading, id)}


def error_document(id: str, error: str) -> dict[str, object]:
    """What stands in the place of a source that could not be read."""
    return {**ErrorDocument(id=id, error=error)}


def _document(source: Source, reading: Reading, name: str) -> ReadDocument:
    claims = sorted(reading.claims, key=lambda claim: (claim.quote.start, claim.quote.end))
    return {
        "id": name,
        "source": source_item(source, reading),
        "reader": cast(ReaderItem, asdict(reading.reader)),
        "notices": [*source.notices, *reading.notices],
        "breaks_off": source.breaks_off,
        **_asserted(source, claims),
        "not_asserted": _not_asserted(source, claims),
    }


def source_item(source: Source, reading: Reading) -> SourceItem:
    """What is known about the source, and for each value where it comes from.

    The language is the reader's guess where neither a person nor the file tells it.
    """
    known = {name: getattr(source.metadata, name) for name in METADATA_FIELDS}
    origins = {name: value.origin.value for name, value in known.items()}
    values = {name: value.value for name, value in known.items()}
    if values["language"] is None and reading.language:
        values["language"], origins["language"] = reading.language, "reader"
    return cast(
        SourceItem,
        {
            "sha256": source.sha256,
            "name": source.name,
            "media_type": source.media_type,
            "container": source.container,
            "characters": len(source.text),
            **values,
            "origins": origins,
        },
    )


def people_of(source: Source, claims: Sequence[Claim]) -> list[PersonItem]:
    """Every person named by the claims, with what is asserted of them."""
    return [person_item(source, group) for group in _facts(claims, Person)]


def _asserted(source: Source, claims: Sequence[Claim]) -> Items:
    """Everything asserted, and everyone and everything named."""
    return {
        "people": people_of(source, claims),
        "organisations": [organisation_item(source, g) for g in _facts(claims, Organisation)],
        "places": [place_item(source, group) for group in _facts(claims, Place)],
        **_others(source, [claim for claim in claims if claim.stance.asserts]),
    }


def _not_asserted(source: Source, claims: Sequence[Claim]) -> Items:
    """Everything denied, announced, asked for, conditional or only possible."""
    rest = [claim for claim in claims if not claim.stance.asserts]
    return {
        "people": [person_item(source, group) for group in _as_held(rest, Person)],
        "organisations": [organisation_item(source, g) for g in _as_held(rest, Organisation)],
        "places": [place_item(source, group) for group in _as_held(rest, Place)],
        **_others(source, rest),
    }


def _facts(claims: Sequence[Claim], kind: type[NamedBody]) -> list[list[Said[NamedBody]]]:
    return together((as_fact(claim, body), "") for claim, body in _of(claims, kind))


def _as_held(claims: Sequence[Claim], kind: type[NamedBody]) -> list[list[Said[NamedBody]]]:
    return together(
        (as_claimed(claim, body), f"{claim.stance} {claim.said_by}")
        for claim, body in _of(claims, kind)
    )


def _others(source: Source, claims: Sequence[Claim]) -> Others:
    def each(kind: type[AnyBody], shape: Callable[[AnyBody, Cited], Item]) -> list[Item]:
        return [shape(body, cited(source, claim)) for claim, body in _of(claims, kind)]

    return {
        "counts": [item for item in each(Group, items.count_item) if _is_count(item)],
        "groups": [item for item in each(Group, items.count_item) if not _is_count(item)],
        "events": _events(source, claims),
        "acts": each(Act, items.act_item),
        "sentences": each(Sentence, items.sentence_item),
        "money": each(Money, items.money_item),
        "statements": each(Statement, items.statement_item),
        "charges": each(Charge, items.charge_item),
    }


def _is_count(item: CountItem) -> bool:
    """Whether a group is counted; of others the report says something else, such as citizenship."""
    return item["value"] is not None


def _events(source: Source, claims: Sequence[Claim]) -> list[EventItem]:
    """Each event once; other tellings of it in the same report stand under the first."""
    told = _of(claims, Event)
    keys = [Key(e.type, e.date_resolved or e.date, claim.stance.asserts) for claim, e in told]
    mains = main_tellings(keys, [event.date_resolved is not None for _, event in told])
    found = [items.event_item(event, cited(source, claim)) for claim, event in told]
    for at, main in enumerate(mains):
        if at != main:
            claim, event = told[at]
            found[main]["also"].append(items.telling_item(event, cited(source, claim)))
    return [found[main] for main in sorted(set(mains))]


def _of(claims: Sequence[Claim], kind: type[AnyBody]) -> list[tuple[Claim, AnyBody]]:
    return [(claim, claim.body) for claim in claims if isinstance(claim.body, kind)]
