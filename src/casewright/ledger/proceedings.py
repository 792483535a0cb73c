"""What justice did about each accused: charges, verdict, sentence, appeal."""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from typing import TypeVar

from casewright.claims import ClaimId, Group
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
from casewright.ledger.material import Material
from casewright.ledger.penalties import COLLECTIVE
from casewright.ledger.stating import same_party, stated
from casewright.ledger.terms import ACCUSED, APPEAL, VERDICT_OF_ROLE, event_type, role
from casewright.linking import EntryId, fold

_JUDGED = frozenset({"guilty", "not_guilty", "dropped"})


def proceedings(
    material: Material,
    people: Sequence[PersonEntry],
    *,
    charges: Sequence[ChargeEntry],
    sentences: Sequence[SentenceEntry],
    events: Sequence[EventEntry],
) -> tuple[Proceeding, ...]:
    """The outcome for each accused, in alphabetical order."""
    accused = _accused(people, charges, sentences)
    known = {person.id: person for person in people}
    charged = _by_key((same_party(one.person), one) for one in charges)
    sentenced = _by_key((same_party(p), one) for one in sentences for p in one.applies_to)
    counted = _Counted(material, people)
    concerned = _by_key((key, one) for one in events for key in counted.concerned(one))
    found = [
        _proceeding(
            party,
            known.get(party.person) if party.person else None,
            charges=charged[key],
            sentences=sentenced[key],
            events=concerned[key],
        )
        for key, party in accused.items()
    ]
    return tuple(sorted(found, key=lambda one: (one.person.name, one.person.person or "")))


T = TypeVar("T", ChargeEntry, SentenceEntry, EventEntry)


def _by_key(pairs: Iterable[tuple[str, T]]) -> dict[str, list[T]]:
    """The entries that concern each party, each once, in the order given."""
    found: dict[str, dict[EntryId, T]] = defaultdict(dict)
    for key, one in pairs:
        found[key][one.id] = one
    return defaultdict(list, {key: list(entries.values()) for key, entries in found.items()})


def _accused(
    people: Iterable[PersonEntry],
    charges: Iterable[ChargeEntry],
    sentences: Iterable[SentenceEntry],
) -> dict[str, Party]:
    """Everybody called an accused, charged by name, or sentenced."""
    names: dict[str, str] = {person.id: person.name for person in people}
    parties = [Party(person.name, person.id) for person in people if is_accused(person)]
    parties += [one.person for one in charges if one.person and one.person.name not in COLLECTIVE]
    parties += [party for one in sentences for party in one.applies_to]
    return {
        same_party(one): Party(names.get(one.person or "", one.name), one.person) for one in parties
    }


def is_accused(person: PersonEntry) -> bool:
    """Whether a source calls somebody accused, convicted or acquitted."""
    return any(role(stated.value) in ACCUSED for stated in person.roles)


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


class _Counted:
    """Knows whom a counted group means: "the six officers" where the report names six accused."""

    def __init__(self, material: Material, people: Sequence[PersonEntry]) -> None:
        self._material = material
        self._accused: dict[str, set[str]] = defaultdict(set)
        self._sizes: dict[tuple[str, str], set[int | None]] = defaultdict(set)
        for person in people:
            if is_accused(person):
                for claim in person.claims:
                    self._accused[material.claims[claim].quote.source].add(person.id)
        for group in material.asserted(Group):
            self._sizes[group.source, fold(group.body.description)].add(group.body.size)

    def concerned(self, event: EventEntry) -> set[str]:
        """Who takes part, by name or in a group that can be nobody else."""
        return {key for one in event.participants for key in self._meant(one)}

    def _meant(self, taking: Taking) -> set[str]:
        own = same_party(taking.party)
        if taking.party.person:
            return {own}
        sources = {self._material.claims[claim].quote.source for claim in taking.claims}
        groups = (self._in_group(taking.party.name, source) for source in sources)
        return {own}.union(*groups)

    def _in_group(self, group: str, source: str) -> set[str]:
        accused = self._accused.get(source, set())
        return accused if self._sizes.get((source, fold(group))) == {len(accused)} else set()
