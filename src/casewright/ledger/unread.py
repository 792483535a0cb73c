"""People of the case named in sources whose language is not read yet, found by name only."""

from collections.abc import Iterable, Sequence
from dataclasses import replace

from casewright.claims import Claim, Person, Quote, Source
from casewright.ledger.source_record import SourceRecord
from casewright.linking.mentions import Found, has_capitals

UNREAD_READER = "casewright-unread"
_NO_CAPITALS = (
    "It was not searched for the names of the case: it is written without capital letters, by "
    "which names are found."
)
_NOTHING = "It was searched for the names of the case; none was found."


def is_unread(record: SourceRecord) -> bool:
    """Whether a source is in a language that is not read yet."""
    return record.reader.name == UNREAD_READER


def claim_of(source: Source, found: Found) -> Claim:
    """The claim that a name stands in a source."""
    quote = Quote.of(source, found.start, found.end)
    return Claim(
        quote, Person(found.name, as_written=None if quote.words == found.name else quote.words)
    )


def is_told(found: Claim, claims: Iterable[Claim]) -> bool:
    """Whether a person added by hand what the source says of somebody in this very place."""
    return any(
        isinstance(one.body, Person)
        and one.quote.start < found.quote.end
        and found.quote.start < one.quote.end
        for one in claims
    )


def noted(record: SourceRecord, source: Source, found: Sequence[Claim]) -> SourceRecord:
    """The record of a source that was searched, with a notice of what was found."""
    named = list(dict.fromkeys(claim.quote.words for claim in found))
    if named:
        listed = ", ".join(f"“{name}”" for name in named)
        notice = f"It was searched for the names of the case; found: {listed}."
    else:
        notice = _NOTHING if has_capitals(source.text) else _NO_CAPITALS
    return replace(record, notices=(*record.notices, notice))
