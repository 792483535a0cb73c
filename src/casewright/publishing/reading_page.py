"""One report as a page: its text with the claims marked, and each claim beside its words."""

from collections.abc import Sequence
from dataclasses import dataclass

from casewright.claims import (
    Claim,
    Known,
    Organisation,
    Origin,
    Person,
    Place,
    Reading,
    Source,
    Stance,
)
from casewright.publishing.dates import date_words
from casewright.publishing.html import has_direction_marks, page, web_address
from casewright.publishing.items import UNKNOWN
from casewright.publishing.marked_text import Mark, Segment, blocks, segments
from casewright.publishing.plain_words import (
    Sentenced,
    Words,
    country,
    describe,
    field_values,
    label,
    plain,
    stance_words,
)
from casewright.publishing.reading_json import people_of
from casewright.publishing.shapes import PersonItem

_ORIGINS = {Origin.PERSON: "given by a person", Origin.FILE: "read from the file"}
_BREAKS_OFF = "The text breaks off; what follows it is not known."
_DIRECTION = "The text holds invisible marks of direction: the order of its words may mislead."


@dataclass(frozen=True, slots=True)
class Listed:
    """A claim as it is listed beside the text, under its number."""

    number: int
    claim: Claim
    page: int | None

    @property
    def id(self) -> str:
        """The id of the claim."""
        return self.claim.id

    @property
    def start(self) -> int:
        """Where its words begin."""
        return self.claim.quote.start

    @property
    def end(self) -> int:
        """Where its words end."""
        return self.claim.quote.end

    @property
    def quote(self) -> str:
        """Its words."""
        return self.claim.quote.words

    @property
    def stance(self) -> Stance:
        """How it is held."""
        return self.claim.stance

    @property
    def said_by(self) -> str | None:
        """Who says it, where the report quotes somebody."""
        return self.claim.said_by

    @property
    def parts(self) -> Sentenced:
        """The claim in plain words."""
        return describe(self.claim.body)

    @property
    def stance_words(self) -> tuple[Words, ...]:
        """How it is held and by whom, in words."""
        return stance_words(self.claim.stance, self.claim.said_by)

    @property
    def fields(self) -> list[tuple[str, str]]:
        """Every field as it was read."""
        return field_values(self.claim.body)

    @property
    def only_names(self) -> bool:
        """Whether it does no more than name somebody or something."""
        body = self.claim.body
        if isinstance(body, Person):
            return plain(describe(body)) == plain(describe(Person(body.name)))
        return isinstance(body, Organisation | Place)


@dataclass(frozen=True, slots=True)
class Row:
    """A paragraph with the claims that begin in it."""

    segments: Sequence[Segment]
    gap: str
    page: int | None
    look: dict[int, str]
    asserted: list[Listed]
    names: list[Listed]
    not_asserted: list[Listed]


def reading_page(source: Source, reading: Reading) -> str:
    """The report with its claims marked and listed beside it, as one self-contained HTML page."""
    listed = _listed(source, reading)
    return page(
        "reading.html.j2",
        style=_highlights(listed),
        title=source.metadata.title.value or source.name,
        facts=_facts(source, reading),
        address=web_address(source.metadata.url.value),
        notices=_notices(source, reading),
        people=_people(source, listed),
        rows=_rows(source, listed),
        reader=reading.reader,
        sha256=source.sha256,
    )


def _listed(source: Source, reading: Reading) -> list[Listed]:
    ordered = sorted(reading.claims, key=lambda claim: (claim.quote.start, claim.quote.end))
    return [
        Listed(number, claim, source.page_of(claim.quote.start))
        for number, claim in enumerate(ordered, 1)
    ]


def _rows(source: Source, listed: Sequence[Listed]) -> list[Row]:
    marks = [Mark.trimmed(one.number, one.start, one.quote) for one in listed]
    look = {one.number: _look(one) for one in listed}
    rows: list[Row] = []
    last_page = None
    for block in blocks(source.text):
        here = [one for one in listed if block.start <= one.start < block.end + len(block.gap)]
        page_now = source.page_of(block.start)
        rows.append(
            Row(
                segments=segments(source.text, block, marks),
                gap=block.gap,
                page=page_now if page_now != last_page else None,
                look=look,
                **_sorted_out(here),
            )
        )
        last_page = page_now
    return rows


def _sorted_out(here: Sequence[Listed]) -> dict[str, list[Listed]]:
    asserted = [one for one in here if one.stance.asserts]
    return {
        "asserted": [one for one in asserted if not one.only_names],
        "names": [one for one in asserted if one.only_names],
        "not_asserted": [one for one in here if not one.stance.asserts],
    }


def _look(one: Listed) -> str:
    return "name" if one.only_names else one.stance.value


def _highlights(listed: Sequence[Listed]) -> str:
    # One rule a claim: a quote may be cut into several segments, and all of them light up.
    rule = 'body:has(#q{0}:target) [data-c~="{0}"]'
    selectors = ",".join(rule.format(one.number) for one in listed)
    return f"{selectors}{{background:var(--lit)}}" if selectors else ""


def _facts(source: Source, reading: Reading) -> list[tuple[str, str | None, str | None]]:
    known = source.metadata
    language = known.language.or_else(Known.by(Origin.FILE, reading.language))
    return [
        ("publisher", known.publisher.value, _ORIGINS.get(known.publisher.origin)),
        ("author", known.author.value, _ORIGINS.get(known.author.origin)),
        ("published", _date(known.published), _ORIGINS.get(known.published.origin)),
        ("retrieved", _date(known.retrieved), _ORIGINS.get(known.retrieved.origin)),
        ("language", language.value, None),
        ("file", source.name, None),
    ]


def _date(known: Known) -> str | None:
    return None if known.value is None else date_words(known.value)


def _notices(source: Source, reading: Reading) -> list[str]:
    notices = [*source.notices, *reading.notices]
    if source.breaks_off:
        notices.append(_BREAKS_OFF)
    if has_direction_marks(source.text):
        notices.append(_DIRECTION)
    return notices


@dataclass(frozen=True, slots=True)
class Summary:
    """One person of the report in a row of the table."""

    name: str
    aliases: list[str]
    called: str
    more: list[str]
    numbers: list[int]


def _people(source: Source, listed: Sequence[Listed]) -> list[Summary]:
    numbers = {one.id: one.number for one in listed}
    return [
        Summary(
            name=person["name"],
            aliases=person["aliases"],
            called=" · ".join(label("roles", role).lower() for role in _called(person)) or "named",
            more=[
                word
                for word in (
                    person["position"],
                    person["organisation"],
                    country(person["nationality"]) if person["nationality"] else None,
                    f"aged {person['age']}" if person["age"] is not None else None,
                )
                if word
            ],
            numbers=[numbers[evidence["claim"]] for evidence in person["evidence"]],
        )
        for person in people_of(source, [one.claim for one in listed])
    ]


def _called(person: PersonItem) -> list[str]:
    return [term for term in person["terms"] if term != UNKNOWN]
