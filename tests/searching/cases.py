"""Small cases to search in; all names are invented."""

from casewright.claims import (
    Body,
    Claim,
    Known,
    Metadata,
    Origin,
    Person,
    Quote,
    Reader,
    Reading,
    Sha256,
    Source,
    Stance,
    sha256_of,
)
from casewright.ledger import CaseFile, build_case
from casewright.searching.found import Found, Kind
from casewright.searching.index import Index

READER = Reader("tests", "1")
Read = tuple[Source, Reading]
Said = tuple[str, Body] | tuple[str, Body, Stance]


def told(text: str, *said: Said, language: str = "en", **known: str) -> Read:
    """A source with that text, and claims about words of it."""
    metadata = Metadata(**{name: Known.by(Origin.PERSON, one) for name, one in known.items()})
    source = Source(sha256_of(text.encode("utf-8", "replace")), text, "a.txt", metadata=metadata)
    claims = tuple(_claim(source, *one) for one in said)
    return source, Reading(source.sha256, READER, language, claims)


def _claim(source: Source, words: str, body: Body, stance: Stance = Stance.REPORTED) -> Claim:
    start = source.text.index(words)
    return Claim(Quote.of(source, start, start + len(words)), body, stance=stance)


def case_of(*read: Read) -> tuple[CaseFile, dict[Sha256, str]]:
    """The case of these sources, and their texts."""
    return build_case(read), {source.sha256: source.text for source, _ in read}


def index_of(*read: Read) -> Index:
    """The index over the case of these sources."""
    return Index.of(*case_of(*read))


def written(text: str, language: str = "en") -> Index:
    """The index over one text in which nothing was read."""
    return index_of(told(text, language=language))


def named(name: str, language: str = "en") -> Index:
    """The index over a case with one person of that name."""
    return index_of(told(f"Seen: {name}, there.", (name, Person(name)), language=language))


def marked(found: Found, place: int = 0) -> list[str]:
    """The words marked in the excerpt of a hit."""
    hit = found.hits[place]
    return [hit.excerpt[start:end] for start, end in hit.marks]


def finds(index: Index, typed: str, kind: Kind = Kind.PASSAGE) -> bool:
    """Whether a hit of that kind is found that is no slip."""
    found = index.search(typed, kinds=[kind])
    return any(not hit.is_doubtful for hit in found.hits)
