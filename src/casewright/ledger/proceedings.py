"""What justice did about each accused: charges, verdict, sentence, appeal."""

from collections.abc import Iterable, Iterator, Sequence
from typing import Any

from casewright.claims import ClaimId
from casewright.derivation import Look, Row, Stage, Table
from casewright.ledger.case_file import (
    ChargeEntry,
    EventEntry,
    Party,
    PersonEntry,
    Proceeding,
    SentenceEntry,
    Stated,
    Taking,
)
from casewright.ledger.collective import COLLECTIVE
from casewright.ledger.entities import PEOPLE, named
from casewright.ledger.events import EVENTS
from casewright.ledger.groups import sizes_of
from casewright.ledger.penalties import CHARGE_ENTRIES, SENTENCE_ENTRIES
from casewright.ledger.reviewed_sources import source_of
from casewright.ledger.stating import same_party, stated
from casewright.ledger.terms import ACCUSED, APPEAL, VERDICT_OF_ROLE, event_type, role
from casewright.linking import EntryId

_JUDGED = frozenset({"guilty", "not_guilty", "dropped"})
_PERSON, _CHARGE, _SENTENCE = 0, 1, 2

# By a party, a person or else a name: as what they stand among the accused, and what concerns them.
PARTIES: Table[Party] = Table("parties", Party)
CHARGED: Table[ChargeEntry] = Table("charged", ChargeEntry)
SENTENCED: Table[SentenceEntry] = Table("sentenced", SentenceEntry)
CONCERNED: Table[str] = Table("concerned")
PROCEEDINGS: Table[Proceeding] = Table("proceedings", Proceeding)
# By source: the accused it names. By event: the accused it concerns.
ACCUSED_IN: Table[None] = Table("accused in a source", None)
TRIED: Table[None] = Table("tried", None)


def is_accused(person: PersonEntry) -> bool:
    """Whether a source calls somebody accused, convicted or acquitted."""
    return any(role(stated.value) in ACCUSED for stated in person.roles)


def _of_people(look: Look, number: EntryId) -> Iterator[Row]:
    for person in look.all(PEOPLE, number):
        if is_accused(person):
            yield PARTIES.row(person.id, (_PERSON,), Party(person.name, person.id))
            for source in {one.source for one in named(look, person.id)}:
                yield ACCUSED_IN.row(source, person.id, None)


def _of_charges(look: Look, number: EntryId) -> Iterator[Row]:
    for place, one in look.items(CHARGE_ENTRIES, number):
        yield CHARGED.row(same_party(one.person), place, one)
        if one.person and one.person.name not in COLLECTIVE:
            yield PARTIES.row(same_party(one.person), (_CHARGE, place), one.person)


def _of_sentences(look: Look, number: EntryId) -> Iterator[Row]:
    for place, one in look.items(SENTENCE_ENTRIES, number):
        for key in {same_party(each) for each in one.applies_to}:
            yield SENTENCED.row(key, place, one)
        for nth, each in enumerate(one.applies_to):
            yield PARTIES.row(same_party(each), (_SENTENCE, place, nth), each)


def _of_events(look: Look, number: EntryId) -> Iterator[Row]:
    """Who takes part in an event, by name or in a group that can be nobody else."""
    for place, event in look.items(EVENTS, number):
        for key in {key for one in event.participants for key in _meant(look, one)}:
            yield CONCERNED.row(key, place, event.id)


def _meant(look: Look, taking: Taking) -> set[str]:
    own = same_party(taking.party)
    if taking.party.person:
        return {own}
    sources = {source_of(look, claim) for claim in taking.claims}
    return {own}.union(*(_in_group(look, taking.party.name, source) for source in sources))


def _in_group(look: Look, group: str, source: str) -> set[str]:
    """Whom a counted group means: "the six officers" where the report names six accused."""
    accused = set(look.group(ACCUSED_IN, source))
    return accused if sizes_of(look, source, group) == {len(accused)} else set()


def _proceedings(look: Look, key: str) -> Iterator[Row]:
    """The outcome for each accused, in alphabetical order."""
    parties = look.all(PARTIES, key)
    if not parties:
        return
    person = next(iter(look.all(PEOPLE, parties[-1].person)), None) if parties[-1].person else None
    party = Party(person.name if person else parties[-1].name, parties[-1].person)
    found = _proceeding(
        party,
        person,
        charges=look.all(CHARGED, key),
        sentences=look.all(SENTENCED, key),
        events=[event for one in look.all(CONCERNED, key) for event in look.all(EVENTS, one)],
    )
    yield PROCEEDINGS.row(key, (party.name, party.person or ""), found)
    if party.person:
        yield from (TRIED.row(one, party.person, None) for one in found.events)


def _proceeding(
    party: Party,
    person: PersonEntry | None,
    *,
    charges: Sequence[ChargeEntry],
    sentences: Sequence[SentenceEntry],
    events: Sequence[EventEntry],
) -> Proceeding:
    verdicts = _verdicts(person, charges, events)
    appeals = stated(
        (outcome, claim)
        for event in events
        if event_type(event.type) in APPEAL
        for outcome, claim in _outcomes(event)
    )
    parts: list[ChargeEntry | SentenceEntry | Stated | EventEntry] = [
        *charges, *sentences, *verdicts, *appeals, *events,
    ]  # fmt: skip
    return Proceeding(
        person=party,
        charges=tuple(one.id for one in charges),
        verdicts=verdicts,
        sentences=tuple(one.id for one in sentences),
        appeals=appeals,
        events=tuple(one.id for one in events),
        claims=tuple(dict.fromkeys(claim for part in parts for claim in part.claims)),
    )


def _verdicts(
    person: PersonEntry | None, charges: Iterable[ChargeEntry], events: Iterable[EventEntry]
) -> tuple[Stated, ...]:
    roles = person.roles if person else ()
    pairs = [(VERDICT_OF_ROLE.get(role(one.value)), c) for one in roles for c in one.claims]
    pairs += [(one.state, c) for one in charges if one.state in _JUDGED for c in one.claims]
    acquitted = (one for one in events if event_type(one.type) == "acquittal")
    pairs += [("not_guilty", c) for one in acquitted for c in one.claims]
    return stated(pairs)


def _outcomes(event: EventEntry) -> list[tuple[str, ClaimId]]:
    """The outcomes with their claims; the type of the event for claims that give none."""
    given = [(one.value, claim) for one in event.outcomes for claim in one.claims]
    silent = set(event.claims) - {claim for _, claim in given}
    return given + [(event.type, claim) for claim in event.claims if claim in silent]


STAGES = (
    Stage("parties of people", (PEOPLE,), _of_people),
    Stage("parties of charges", (CHARGE_ENTRIES,), _of_charges),
    Stage("parties of sentences", (SENTENCE_ENTRIES,), _of_sentences),
    Stage("concerned", (EVENTS,), _of_events),
    Stage("proceedings", (PARTIES,), _proceedings),
)
TABLES: tuple[Table[Any], ...] = (PARTIES, CHARGED, SENTENCED, CONCERNED, PROCEEDINGS, ACCUSED_IN,
                                  TRIED)  # fmt: skip
