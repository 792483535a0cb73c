"""Each accused with charges, and how far each charge has gone; nobody is more than is stated."""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from casewright.claims import Charge, ClaimId
from casewright.derivation import Look, Row, Stage, Table
from casewright.ledger.accused_entry import ADJUDGED, AccusedEntry, ChargeStatus
from casewright.ledger.case_file import (
    ChargeEntry,
    InstanceEntry,
    Party,
    PersonEntry,
    Proceeding,
    SentenceEntry,
    Stated,
)
from casewright.ledger.collective import COLLECTIVE
from casewright.ledger.entities import PEOPLE, named
from casewright.ledger.instances import INSTANCES
from casewright.ledger.offences import COUNTRY, offences_in
from casewright.ledger.penalties import CHARGE_ENTRIES, FIRST_SOURCE, SENTENCE_ENTRIES
from casewright.ledger.proceedings import ACCUSED_IN, CHARGED, PROCEEDINGS
from casewright.ledger.rule_files import rules
from casewright.ledger.stating import same_party, stated
from casewright.ledger.status import LEVELS, Adjudged, adjudged, most_advanced, status_of_charge
from casewright.ledger.telling import ALLEGED
from casewright.ledger.terms import role
from casewright.linking import EntryId, entry_id

_UNNAMED_OFFENCE = ""
_NOBODY: Mapping[ClaimId, str] = {}

# By a party, as proceedings have it, or a person who is only named as a doer.
ACCUSED: Table[AccusedEntry] = Table("accused", AccusedEntry)
# By source: charges against all accused there; by accused: such charges.
_AGAINST_ALL: Table[ChargeEntry] = Table("charges against all", ChargeEntry)
_AGAINST: Table[ChargeEntry] = Table("charges against each", ChargeEntry)
# By level: its instances, and the only one; by level and accused: the instances that concern them.
_OF_LEVEL: Table[None] = Table("all of a level", None)
_ONLY: Table[EntryId] = Table("only of a level", EntryId)
_CONCERNING: Table[None] = Table("instances concerning", None)


def _levels(look: Look, number: EntryId) -> Iterator[Row]:
    for one in look.all(INSTANCES, number):
        yield _OF_LEVEL.row(one.level, number, None)
        for person in {party.person for party in one.accused if party.person}:
            yield _CONCERNING.row((one.level, person), number, None)


def _only(look: Look, level: str) -> Iterator[Row]:
    found = look.group(_OF_LEVEL, level)
    if len(found) == 1:
        yield _ONLY.row(level, (), next(iter(found)))


def judged(look: Look, person: EntryId | None) -> Adjudged:
    """What the instances that concern a person decided; empty where no source tells."""
    found: list[InstanceEntry] = []
    for level in LEVELS:
        own = list(look.group(_CONCERNING, (level, person))) if person else []
        for number in own or look.all(_ONLY, level):
            found += look.all(INSTANCES, number)
    return adjudged(found, person)


def _against_all(look: Look, number: EntryId) -> Iterator[Row]:
    for place, one in look.items(CHARGE_ENTRIES, number):
        if one.person and one.person.name in COLLECTIVE:
            for source in look.all(FIRST_SOURCE, number):
                yield _AGAINST_ALL.row(source, place, one)


def _against(look: Look, source: str) -> Iterator[Row]:
    charges = look.items(_AGAINST_ALL, source)
    for person in look.group(ACCUSED_IN, source) if charges else ():
        yield from (_AGAINST.row(person, (place, source), one) for place, one in charges)


def _accused(look: Look, key: str) -> Iterator[Row]:
    """Everybody accused, and everybody whom somebody names as having done it, by name."""
    proceeding, said = look.get(PROCEEDINGS, key), look.all(ALLEGED, key)
    number = proceeding.person.person if proceeding else EntryId(key)
    person = next(iter(look.all(PEOPLE, number)), None) if number else None
    if proceeding is not None:
        party = proceeding.person
    elif said and person is not None:
        party = Party(person.name, person.id)
    else:
        return
    alleged = {one.id: one.sayer for one in said}
    entry = _Builder(look, party, person, alleged).entry(proceeding)
    if entry.charges:
        yield ACCUSED.row(key, (entry.person.name, entry.id), entry)


@dataclass(frozen=True, slots=True)
class _Builder:
    """Makes the entry of one party, with the charges and instances of the case."""

    look: Look
    party: Party
    person: PersonEntry | None
    alleged: Mapping[ClaimId, str]

    def entry(self, proceeding: Proceeding | None) -> AccusedEntry:
        """The entry of the accused."""
        key, person = same_party(self.party), self.person
        adjudication = judged(self.look, self.party.person)
        charges = self._statuses(adjudication)
        penalties = [each for one in (proceeding.sentences if proceeding else ())
                     for each in self.look.all(SENTENCE_ENTRIES, one)]  # fmt: skip
        own = person.claims if person else ()
        parts: list[ChargeStatus | SentenceEntry | Stated] = [*charges, *penalties]
        parts += adjudication.outcomes
        return AccusedEntry(
            id=entry_id("accused", [ClaimId(key)]),
            person=self.party,
            posts=person.positions if person else (),
            charges=charges,
            sentences=stated(pair for one in penalties for pair in _penalty(one)),
            appeals=adjudication.outcomes,
            now=most_advanced(one.status for one in charges),
            claims=tuple(dict.fromkeys([*own, *(c for one in parts for c in one.claims)])),
        )

    def _statuses(self, adjudication: Adjudged) -> tuple[ChargeStatus, ...]:
        """The standing for each offence; a role without a charge stands for an unnamed one."""
        found = [
            self._status(adjudication, one.state, charges=[one], offence=offence)
            for one in self._charges()
            for offence in self._offences(one)
        ]
        told = most_advanced(one.status for one in found)
        for one in self._by_role(self.person, adjudication) if self.person else ():
            # "Convicted" in one report goes beyond "charged with theft" in another.
            if not told or most_advanced([told, one.status]) != told:
                found.append(one)
        if not found and self.alleged:
            found.append(self._status(adjudication, "alleged", said=self.alleged))
        return tuple(_most_advanced_of_each(found))

    def _charges(self) -> list[ChargeEntry]:
        """The charges against a person: those naming them, and those against all the accused."""
        own = self.look.all(CHARGED, same_party(self.party))
        if self.person is None:
            return own
        told = {source for one in own for source in self.look.all(FIRST_SOURCE, one.id)}
        against = self.look.items(_AGAINST, self.person.id)
        return own + [one for (_, source), one in against if source not in told]

    def _by_role(self, person: PersonEntry, adjudication: Adjudged) -> list[ChargeStatus]:
        states: dict[str, list[ClaimId]] = defaultdict(list)
        for one in person.roles:
            state = rules("status")["of_role"].get(one.value) or rules("status")["of_role"].get(
                role(one.value)
            )
            if state:
                states[state] += one.claims
        sayers = {one.id: one.sayer for one in named(self.look, person.id)} if states else {}
        return [
            self._status(adjudication, state, said={claim: sayers[claim] for claim in claims})
            for state, claims in sorted(states.items())
        ]

    def _offences(self, charge: ChargeEntry) -> list[str]:
        """The offences of a charge in the terms of the vocabulary, or in its own words."""
        body = Charge(charge.offence, charge.article)
        return sorted(offences_in(body, self.look.get(COUNTRY, ()))) or [charge.offence]

    def _status(
        self,
        adjudication: Adjudged,
        state: str,
        *,
        offence: str = _UNNAMED_OFFENCE,
        charges: Sequence[ChargeEntry] = (),
        said: Mapping[ClaimId, str] = _NOBODY,
    ) -> ChargeStatus:
        status = adjudication.after(status_of_charge(state))
        is_judged = status in ADJUDGED
        return ChargeStatus(
            offence=offence,
            words=stated((one.offence, claim) for one in charges for claim in one.claims),
            article=next((one.article for one in charges if one.article), None),
            part=next((one.part for one in charges if one.part), None),
            status=status,
            level=adjudication.level if is_judged else None,
            courts=adjudication.courts if is_judged else (),
            dates=adjudication.dates if is_judged else (),
            appeal_open=adjudication.appeal_open if is_judged else None,
            alleged_by=tuple(sorted(set(said.values()))) if status == "alleged" else (),
            claims=(*(claim for one in charges for claim in one.claims), *said),
        )


def _most_advanced_of_each(found: Sequence[ChargeStatus]) -> list[ChargeStatus]:
    """One standing for each offence: what came of the charge, with every claim of it."""
    groups: dict[str, list[ChargeStatus]] = defaultdict(list)
    for one in found:
        groups[one.offence].append(one)
    return [_joined(groups[offence]) for offence in sorted(groups)]


def _joined(same: Sequence[ChargeStatus]) -> ChargeStatus:
    """The most advanced of the standings for one offence, with the words and claims of all."""
    name = most_advanced(one.status for one in same)
    first = min((one for one in same if one.status == name), key=lambda one: one.claims)
    ordered = sorted(same, key=lambda one: (one is not first, one.claims))
    return replace(
        first,
        words=stated(
            (word.value, claim) for one in ordered for word in one.words for claim in word.claims
        ),
        article=next((one.article for one in ordered if one.article), None),
        part=next((one.part for one in ordered if one.part), None),
        claims=tuple(dict.fromkeys(claim for one in ordered for claim in one.claims)),
    )


def _penalty(one: SentenceEntry) -> list[tuple[str, ClaimId]]:
    amount = "" if one.amount is None else f" {one.amount:g} {one.unit or ''}".rstrip()
    return [(f"{one.penalty}{amount}", claim) for claim in one.claims]


STAGES = (
    Stage("instances of levels", (INSTANCES,), _levels),
    Stage("only of a level", (_OF_LEVEL,), _only),
    Stage("charges against all", (CHARGE_ENTRIES,), _against_all),
    Stage("charges against each", (_AGAINST_ALL, ACCUSED_IN), _against),
    Stage("accused", (PROCEEDINGS, ALLEGED), _accused),
)
TABLES = (ACCUSED, _AGAINST_ALL, _AGAINST, _OF_LEVEL, _ONLY, _CONCERNING)
