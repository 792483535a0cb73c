"""Each accused with charges, and how far each charge has gone; nobody is more than is stated."""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace

from casewright.claims import Act, Charge, ClaimId, Stance
from casewright.ledger.accused_entry import ADJUDGED, AccusedEntry, ChargeStatus
from casewright.ledger.case_file import (
    CaseFile,
    ChargeEntry,
    Party,
    PersonEntry,
    Proceeding,
    SentenceEntry,
    Stated,
)
from casewright.ledger.material import Material
from casewright.ledger.offences import country_of, offences_in
from casewright.ledger.penalties import COLLECTIVE
from casewright.ledger.proceedings import is_accused
from casewright.ledger.rule_files import rules
from casewright.ledger.stating import same_party, stated
from casewright.ledger.status import Adjudged, Judging, most_advanced, status_of_charge
from casewright.ledger.terms import role
from casewright.linking import EntryId, Who, entry_id

_UNNAMED_OFFENCE = ""
_NOBODY: Mapping[ClaimId, str] = {}


def accused(facts: CaseFile, material: Material, who: Who) -> tuple[AccusedEntry, ...]:
    """Everybody accused, and everybody whom somebody names as having done it, by name."""
    known = {one.id: one for one in facts.people}
    alleged = _alleged(material, who)
    of_person = {same_party(one.person): one for one in facts.proceedings}
    named = [Party(known[one].name, one) for one in sorted(alleged) if one not in of_person]
    everybody = [*(one.person for one in facts.proceedings), *named]
    builder = _Builder(facts, material, alleged)
    found = [builder.entry(one, known.get(one.person or EntryId(""))) for one in everybody]
    kept = [one for one in found if one.charges]
    return tuple(sorted(kept, key=lambda one: (one.person.name, one.id)))


def _alleged(material: Material, who: Who) -> dict[EntryId, dict[ClaimId, str]]:
    """Whom somebody names as having done something, by which claim, and who says so."""
    names = _publishers(material)
    found: dict[EntryId, dict[ClaimId, str]] = defaultdict(dict)
    for cited in material.asserted(Act):
        person = who.find(cited.body.perpetrator or "", cited.source)
        if person and cited.claim.stance is not Stance.FOUND:
            found[person][cited.id] = cited.claim.said_by or names[cited.claim.quote.source]
    return found


def _publishers(material: Material) -> dict[str, str]:
    return {record.sha256: record.publisher or record.name for record in material.sources}


class _Builder:
    """Makes entries of people, with the charges and instances of the case."""

    def __init__(
        self, facts: CaseFile, material: Material, alleged: Mapping[EntryId, Mapping[ClaimId, str]]
    ) -> None:
        self._judging = Judging(facts.instances)
        self._material = material
        self._alleged = alleged
        self._country = country_of(material)
        self._names = _publishers(material)
        self._penalties = {one.id: one for one in facts.sentences}
        self._place = {one.id: place for place, one in enumerate(facts.charges)}
        self._of_party: dict[str, list[ChargeEntry]] = defaultdict(list)
        self._of_all: dict[str, list[ChargeEntry]] = defaultdict(list)
        for one in facts.charges:
            self._of_party[same_party(one.person)].append(one)
            if one.person and one.person.name in COLLECTIVE:
                self._of_all[self._source(one)].append(one)
        self._proceedings: dict[str, Proceeding] = {
            same_party(one.person): one for one in facts.proceedings
        }

    def entry(self, party: Party, person: PersonEntry | None) -> AccusedEntry:
        """The entry of one accused."""
        key = same_party(party)
        judged = self._judging.of(party.person)
        charges = self._statuses(party, person, judged)
        proceeding = self._proceedings.get(key)
        penalties = [self._penalties[one] for one in proceeding.sentences] if proceeding else []
        own = person.claims if person else ()
        parts: list[ChargeStatus | SentenceEntry | Stated] = [*charges, *penalties]
        parts += judged.outcomes
        return AccusedEntry(
            id=entry_id("accused", [ClaimId(key)]),
            person=party,
            posts=person.positions if person else (),
            charges=charges,
            sentences=stated(pair for one in penalties for pair in _penalty(one)),
            appeals=judged.outcomes,
            now=most_advanced(one.status for one in charges),
            claims=tuple(dict.fromkeys([*own, *(c for one in parts for c in one.claims)])),
        )

    def _statuses(
        self, party: Party, person: PersonEntry | None, judged: Adjudged
    ) -> tuple[ChargeStatus, ...]:
        """The standing for each offence; a role without a charge stands for an unnamed one."""
        found = [
            self._status(judged, one.state, charges=[one], offence=offence)
            for one in self._charges(party, person)
            for offence in self._offences(one)
        ]
        told = most_advanced(one.status for one in found)
        for one in self._by_role(person, judged) if person else ():
            # "Convicted" in one report goes beyond "charged with theft" in another.
            if not told or most_advanced([told, one.status]) != told:
                found.append(one)
        said = self._alleged.get(party.person or EntryId(""), {})
        if not found and said:
            found.append(self._status(judged, "alleged", said=said))
        return tuple(_most_advanced_of_each(found))

    def _charges(self, party: Party, person: PersonEntry | None) -> list[ChargeEntry]:
        """The charges against a person: those naming them, and those against all the accused."""
        key = same_party(party)
        own = self._of_party.get(key, [])
        if person is None or not is_accused(person):
            return own
        sources = {self._material.claims[claim].quote.source for claim in person.claims}
        told = {self._source(one) for one in own}
        against_all = (one for source in sources - told for one in self._of_all.get(source, ()))
        return own + sorted(against_all, key=lambda one: self._place[one.id])

    def _source(self, charge: ChargeEntry) -> str:
        return self._material.claims[charge.claims[0]].quote.source

    def _by_role(self, person: PersonEntry, judged: Adjudged) -> list[ChargeStatus]:
        states: dict[str, list[ClaimId]] = defaultdict(list)
        for one in person.roles:
            state = rules("status")["of_role"].get(one.value) or rules("status")["of_role"].get(
                role(one.value)
            )
            if state:
                states[state] += one.claims
        return [
            self._status(judged, state, said=self._sayers(claims))
            for state, claims in sorted(states.items())
        ]

    def _sayers(self, claims: Iterable[ClaimId]) -> dict[ClaimId, str]:
        known = self._material.claims
        return {c: known[c].said_by or self._names[known[c].quote.source] for c in claims}

    def _offences(self, charge: ChargeEntry) -> list[str]:
        """The offences of a charge in the terms of the vocabulary, or in its own words."""
        body = self._material.claims[charge.claims[0]].body
        terms = offences_in(body, self._country) if isinstance(body, Charge) else frozenset()
        return sorted(terms) or [charge.offence]

    def _status(
        self,
        judged: Adjudged,
        state: str,
        *,
        offence: str = _UNNAMED_OFFENCE,
        charges: Sequence[ChargeEntry] = (),
        said: Mapping[ClaimId, str] = _NOBODY,
    ) -> ChargeStatus:
        status = judged.after(status_of_charge(state))
        is_judged = status in ADJUDGED
        return ChargeStatus(
            offence=offence,
            words=stated((one.offence, claim) for one in charges for claim in one.claims),
            article=next((one.article for one in charges if one.article), None),
            part=next((one.part for one in charges if one.part), None),
            status=status,
            level=judged.level if is_judged else None,
            courts=judged.courts if is_judged else (),
            dates=judged.dates if is_judged else (),
            appeal_open=judged.appeal_open if is_judged else None,
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
