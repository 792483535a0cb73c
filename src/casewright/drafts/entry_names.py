"""What the entries of a case file are called, in the language that is spoken."""

from casewright.ledger import CaseFile
from casewright.ledger.case_file import (
    AccusedEntry,
    EventEntry,
    InstanceEntry,
    NumberEntry,
    OrganisationEntry,
    PersonEntry,
    PlaceEntry,
)
from casewright.linking import EntryId
from casewright.publishing.plain_words import country, label, people_of
from casewright.publishing.standing import conviction_words, level_words

_CONVICTED = "convicted"
Entry = (
    PersonEntry | OrganisationEntry | PlaceEntry | EventEntry | NumberEntry | InstanceEntry
    | AccusedEntry
)  # fmt: skip
_ENTRIES = ("people", "organisations", "places", "events", "numbers", "instances", "accused")


def entry_names(case: CaseFile) -> dict[EntryId, str]:
    """What each entry is called that a difference can be about."""
    entries = (entry for part in _ENTRIES for entry in getattr(case, part))
    return {entry.id: _called(case, entry) for entry in entries}


def _called(case: CaseFile, entry: Entry) -> str:
    match entry:
        case EventEntry(type=type_):
            return label("event_types", type_).lower()
        case NumberEntry(role=role, nationality=code):
            name = f"{people_of(role)}, {country(code)}" if code else people_of(role)
            return f"{name} ({conviction_words(case)})" if role == _CONVICTED else name
        case InstanceEntry(level=level):
            return level_words(level)
        case AccusedEntry(person=person):
            return person.name
        case PersonEntry(name=name) | OrganisationEntry(name=name) | PlaceEntry(name=name):
            return name
