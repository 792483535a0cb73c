"""The reader of Russian: from a source to its reading."""

from collections.abc import Sequence

from casewright import __version__
from casewright.claims import Claim, Mention, Reader, Reading, Source
from casewright.reading.document import Document
from casewright.reading.russian.dates.when import Calendar
from casewright.reading.russian.doings.acts import find_acts
from casewright.reading.russian.doings.circumstances import Surroundings
from casewright.reading.russian.doings.events import find_events
from casewright.reading.russian.justice.charges import find_charges
from casewright.reading.russian.justice.sentences import find_sentences
from casewright.reading.russian.language.document import parse
from casewright.reading.russian.language.pipeline import load_pipeline, pipeline_identity
from casewright.reading.russian.names.bodies import country_of, country_of_law, group_bodies
from casewright.reading.russian.names.names import find_names
from casewright.reading.russian.numbers.counts import find_counts
from casewright.reading.russian.numbers.money import find_money
from casewright.reading.russian.people.cast import build_cast
from casewright.reading.russian.people.coreference import Who
from casewright.reading.russian.people.first_person import spoken_of_self
from casewright.reading.russian.people.people import as_found, describe_people, officials, parties
from casewright.reading.russian.people.roles import find_roles
from casewright.reading.russian.speech.speakers import Speakers
from casewright.reading.russian.speech.statements import find_statements
from casewright.reading.writing import Writer

NAME = "casewright-russian"


def identity(model: str | None = None) -> Reader:
    """Who reads: name and version of this reader, with the hash of its models."""
    return Reader(NAME, __version__, pipeline_identity())


def read(
    source: Source, *, model: str | None = None, skipped: Sequence[tuple[int, int]] = ()
) -> Reading:
    """All claims of a Russian source; `skipped` are stretches that are no part of the report.

    There is one pipeline for Russian: `model`, which names one for English, is not asked.
    """
    document = parse(source, load_pipeline(), skipped)
    claims, mentions = read_document(document)
    return Reading(source.sha256, identity(), "ru", tuple(claims), tuple(mentions))


def read_document(document: Document) -> tuple[list[Claim], list[Mention]]:
    """The claims of a parsed document in the order of the text, and who is named where."""
    names = find_names(document)
    cast = build_cast(names)
    who = Who(document, cast)
    who.officials |= officials(cast)
    roles = find_roles(document, who)
    calendar = Calendar(document)
    acts = find_acts(document, who, calendar)
    country = country_of_law(document) or country_of(names)
    sentences = find_sentences(document, who, country)
    bodies = [b for kind in ("organisation", "place") for b in group_bodies(document, names, kind)]
    statements = find_statements(document, Speakers(who, bodies))
    suffered = [*parties(acts, sentences), *spoken_of_self(document, statements)]
    people = describe_people(document, who, roles, suffered)
    writer = Writer(document, statements, bodies)
    writer.people(as_found(person) for person in people)
    writer.bodies()
    writer.counts(find_counts(document))
    writer.events(find_events(document, acts, calendar, who), Surroundings(who, bodies).of)
    writer.acts(acts)
    writer.charges(find_charges(document, who, country))
    writer.sentences(sentences)
    writer.money(find_money(document, who, country))
    writer.statements()
    return writer.claims(), writer.mentions(cast)
