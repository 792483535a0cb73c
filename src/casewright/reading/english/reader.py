"""The reader of English: from a source to its reading."""

from collections.abc import Sequence

from casewright import __version__
from casewright.claims import Claim, Mention, Reader, Reading, Source
from casewright.reading.document import Document
from casewright.reading.english.dates.when import Calendar
from casewright.reading.english.doings.acts import find_acts
from casewright.reading.english.doings.circumstances import Surroundings
from casewright.reading.english.doings.events import find_events
from casewright.reading.english.justice.charges import find_charges
from casewright.reading.english.justice.sentences import find_sentences
from casewright.reading.english.language.document import parse
from casewright.reading.english.language.pipeline import load_pipeline, pipeline_identity
from casewright.reading.english.names.bodies import country_of, group_bodies
from casewright.reading.english.names.facilities import find_facilities
from casewright.reading.english.names.names import find_names
from casewright.reading.english.names.small_bodies import find_small_bodies
from casewright.reading.english.numbers.citizenships import find_citizenships
from casewright.reading.english.numbers.counts import find_counts
from casewright.reading.english.numbers.money import find_money
from casewright.reading.english.people.cast import build_cast
from casewright.reading.english.people.coreference import Coreference
from casewright.reading.english.people.people import as_found, describe_people, hear_sentences
from casewright.reading.english.people.roles import find_roles
from casewright.reading.english.speech.speakers import Speakers
from casewright.reading.english.speech.statements import find_statements
from casewright.reading.writing import Writer

NAME = "casewright-english"


def identity(model: str | None = None) -> Reader:
    """Who reads: name and version of this reader, with the hash of its models."""
    name, version, digest = pipeline_identity(load_pipeline(model))
    return Reader(NAME, __version__, f"{name}-{version}-{digest[:16]}")


def read(
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
    country = country_of(names)
    sentences = find_sentences(document, who, people, country)
    hear_sentences(people, sentences)
    writer = Writer(document, statements, bodies)
    writer.people(as_found(person) for person in people)
    writer.bodies()
    counts = find_counts(document)
    writer.counts([*counts, *find_citizenships(document, counts)])
    writer.events(
        find_events(document, acts, calendar, who), Surroundings(document, who, bodies).of
    )
    writer.acts(acts)
    writer.charges(find_charges(document, who))
    writer.sentences(sentences)
    writer.money(find_money(document, who, country))
    writer.statements()
    return writer.claims(), writer.mentions(cast)
