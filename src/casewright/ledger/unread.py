"""People of the case named in sources whose language is not read yet, found by name only."""

from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace

from casewright.claims import Claim, ClaimId, Person, Quote, Sha256, Source
from casewright.decisions import Decision
from casewright.ledger.adding import WithAdded
from casewright.ledger.case_file import PersonEntry
from casewright.ledger.material import Material
from casewright.ledger.reviewing import reviewed
from casewright.ledger.source_record import SourceRecord
from casewright.linking import EntryId, LinkedPerson
from casewright.linking.known_names import KnownNames
from casewright.linking.mentions import Found, has_capitals, mentions_of

UNREAD_READER = "casewright-unread"
_NO_CAPITALS = (
    "It was not searched for the names of the case: it is written without capital letters, by "
    "which names are found."
)
_NOTHING = "It was searched for the names of the case; none was found."


@dataclass(frozen=True, slots=True)
class Searched:
    """The material with the names found in unread sources, and the claims that give them."""

    material: Material
    found: frozenset[ClaimId] = frozenset()


def is_unread(record: SourceRecord) -> bool:
    """Whether a source is in a language that is not read yet."""
    return record.reader.name == UNREAD_READER


def searched(raw: Material, additions: WithAdded, decisions: Sequence[Decision]) -> Searched:
    """The material with what its unread sources name of the people whom the others name."""
    unread = {record.sha256: record for record in raw.sources if is_unread(record)}
    if not unread:
        return Searched(raw)
    # Names as people corrected them are searched for, and none that people rejected.
    known, _ = reviewed(raw, decisions, additions.by)
    names = KnownNames(sorted({one.body.name for one in known.all_of(Person)}))
    sources = {source.sha256: source for source, _ in additions.read if source.sha256 in unread}
    found: dict[Sha256, list[Claim]] = {}
    for sha256, source in sources.items():
        mentions = mentions_of(names, source.text, unread[sha256].language)
        claims = [_claim(source, one) for one in mentions]
        found[sha256] = [one for one in claims if not _is_told(one, raw.claims.values())]
    records = tuple(_noted(one, sources, found) for one in raw.sources)
    every = [*raw.claims.values(), *(claim for some in found.values() for claim in some)]
    ids = frozenset(claim.id for some in found.values() for claim in some)
    return Searched(replace(raw, sources=records, claims=_in_order(every, records)), ids)


def _claim(source: Source, found: Found) -> Claim:
    quote = Quote.of(source, found.start, found.end)
    return Claim(
        quote, Person(found.name, as_written=None if quote.words == found.name else quote.words)
    )


def _is_told(found: Claim, claims: Iterable[Claim]) -> bool:
    """Whether a person added by hand what the source says of somebody in this very place."""
    return any(
        isinstance(one.body, Person)
        and one.quote.source == found.quote.source
        and one.quote.start < found.quote.end
        and found.quote.start < one.quote.end
        for one in claims
    )


def _noted(
    record: SourceRecord, sources: Mapping[Sha256, Source], found: Mapping[Sha256, Sequence[Claim]]
) -> SourceRecord:
    """The record of a source with a notice about the search in it."""
    if record.sha256 not in sources:
        return record
    named = list(dict.fromkeys(claim.quote.words for claim in found[record.sha256]))
    if named:
        listed = ", ".join(f"“{name}”" for name in named)
        notice = f"It was searched for the names of the case; found: {listed}."
    else:
        notice = _NOTHING if has_capitals(sources[record.sha256].text) else _NO_CAPITALS
    return replace(record, notices=(*record.notices, notice))


def _in_order(claims: Iterable[Claim], records: Sequence[SourceRecord]) -> dict[ClaimId, Claim]:
    """The claims in the order of the sources and of their texts."""
    place = {record.sha256: number for number, record in enumerate(records)}
    ordered = sorted(
        claims,
        key=lambda one: (place[one.quote.source], one.quote.start, one.quote.end, one.id),
    )
    return {claim.id: claim for claim in ordered}


def named_as_read(
    linked: Iterable[LinkedPerson], found: Collection[ClaimId]
) -> tuple[LinkedPerson, ...]:
    """The people, none of them shown by a name that only an unread source gives."""
    people = tuple(linked)
    if not found:
        return people
    shown = {one.id: _name(one, found) for one in people}
    renamed = (_renamed(one, shown) for one in people)
    return tuple(sorted(renamed, key=lambda one: (one.name, one.id)))


def _name(person: LinkedPerson, found: Collection[ClaimId]) -> str:
    read = [claim.body.name for claim in person.claims
            if claim.id not in found and isinstance(claim.body, Person)]  # fmt: skip
    if not read or person.name in read:
        return person.name
    return min(read, key=lambda name: (-len(name.split()), -len(name), name))


def _renamed(person: LinkedPerson, shown: Mapping[EntryId, str]) -> LinkedPerson:
    possible = (replace(one, name=shown[one.person]) for one in person.possible_same)
    ordered = tuple(sorted(possible, key=lambda one: (one.name, one.person)))
    return replace(person, name=shown[person.id], possible_same=ordered)


def with_unread(
    people: Iterable[PersonEntry], found: Collection[ClaimId]
) -> tuple[PersonEntry, ...]:
    """The people, each with the claims by which unread sources name them."""
    if not found:
        return tuple(people)
    return tuple(
        replace(one, named_in_unread=tuple(claim for claim in one.claims if claim in found))
        for one in people
    )
