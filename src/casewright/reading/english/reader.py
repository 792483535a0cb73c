"""The reader of English: from a source to its reading."""

from collections.abc import Sequence

from casewright import __version__
from casewright.claims import Claim, Mention, Reader, Reading, Source
from casewright.reading.english.acts import find_acts
from casewright.reading.english.bodies import country_of, group_bodies
from casewright.reading.english.cast import build_cast
from casewright.reading.english.charges import find_charges
from casewright.reading.english.coreference import Coreference
from casewright.reading.english.counts import find_counts
from casewright.reading.english.document import Document, parse
from casewright.reading.english.events import find_events
from casewright.reading.english.facilities import find_facilities
from casewright.reading.english.money import find_money
from casewright.reading.english.names import find_names
from casewright.reading.english.people import describe_people
from casewright.reading.english.pipeline import load_pipeline, pipeline_identity
from casewright.reading.english.roles import find_roles
from casewright.reading.english.sentences import find_sentences
from casewright.reading.english.small_bodies import find_small_bodies
from casewright.reading.english.speakers import Speakers
from casewright.reading.english.statements import find_statements
from casewright.reading.english.when import Calendar
from casewright.reading.english.writing import Writer

NAME = "casewright-english"


def identity(model: str | None = None) -> Reader:
    """Who reads: name and version of this reader, with the hash of its models."""
    name, version, digest = pipeline_identity(load_pipeline(model))
    return Reader(NAME, __version__, f"{name}-{version}-{digest[:16]}")


def read_english(
    source: Source, *, model: str | None = None, skipped: Sequence[tuple[int, int]] = ()
) -> Reading:
    """All claims of an English source; `skipped` are stretches that are no part of the report."""
    document = parse(source, load_pipeline(model), skipped)
    claims, mentions = read_document(document)
    return Reading(source.sha256, identity(model), "en", tuple(claims), tuple(mentions))


def read_document(document: Document) -> tuple[list[Claim], list[Mention]]:
    """The claims of a parsed document in the order of the text, and who is named where."""
    names = find_names(document)
    names += tuple(find_facilities(document, names))
    names += tuple(find_small_bodies(document, names))
    cast = build_cast(names)
    who = Coreference(document, cast, [name for name in names if name.kind != "person"])
    roles = find_roles(document, who)
    calendar = Calendar(document)
    acts = find_acts(document, who, calendar)
    bodies = [b for kind in ("organisation", "place") for b in group_bodies(document, names, kind)]
    statements = find_statements(document, Speakers(who, bodies))
    people = describe_people(document, who, roles, acts, statements)
    writer = Writer(document, statements, bodies)
    writer.people(people)
    writer.bodies()
    writer.counts(find_counts(document))
    writer.events(find_events(document, acts, calendar, who), who)
    writer.acts(acts)
    writer.charges(find_charges(document, who))
    country = country_of(names)
    writer.sentences(find_sentences(document, who, people, country))
    writer.money(find_money(document, who, country))
    writer.statements()
    return writer.claims(), writer.mentions(cast)
