"""What somebody was tried for, penalties, verdicts and sums on which the sources differ."""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from casewright.claims import Charge, Claim, ClaimId
from casewright.ledger.case_file import (
    Conflict,
    MoneyEntry,
    PersonEntry,
    Proceeding,
    SentenceEntry,
    Stated,
)
from casewright.ledger.conflict_rules import conflict_rules
from casewright.ledger.disagreement import compared, conflict
from casewright.ledger.material import Cited, Material
from casewright.ledger.offences import country_of, offences_in
from casewright.ledger.penalties import COLLECTIVE
from casewright.ledger.proceedings import is_accused
from casewright.ledger.rule_files import rules
from casewright.ledger.stating import same_party
from casewright.linking import EntryId, Who

Known = Mapping[ClaimId, Claim]


def conflicts_of_sentences(
    proceedings: Iterable[Proceeding], sentences: Iterable[SentenceEntry], known: Known
) -> list[Conflict]:
    """Different amounts of the same penalty imposed on one person."""
    of_id = {one.id: one for one in sentences}
    found = []
    for one in proceedings:
        imposed = [s for s in map(of_id.__getitem__, one.sentences) if _is_counted(s)]
        for penalty in sorted({sentence.penalty for sentence in imposed}):
            same = [_length(one) for one in imposed if one.penalty == penalty]
            about = one.person.person or imposed[0].id
            name = f"{one.person.name}: {penalty}"
            rule = conflict_rules()["sentence"]
            found += compared(rule, about, name, values=same, known=known)
    return found


def _is_counted(sentence: SentenceEntry) -> bool:
    return sentence.amount is not None and sentence.state == "imposed"


def _length(sentence: SentenceEntry) -> Stated:
    return Stated(f"{sentence.amount:g} {sentence.unit or ''}".strip(), sentence.claims)


def conflicts_of_verdicts(proceedings: Iterable[Proceeding], known: Known) -> list[Conflict]:
    """Sources of which one says convicted and the other acquitted."""
    return [
        found
        for one in proceedings
        if one.person.person
        for found in compared(
            conflict_rules()["verdict"],
            one.person.person,
            one.person.name,
            values=one.verdicts,
            known=known,
        )
    ]


def conflicts_of_money(money: Iterable[MoneyEntry], known: Known) -> list[Conflict]:
    """Sums of which a person has one, told differently in the same currency."""
    groups: dict[tuple[str, str, str], list[MoneyEntry]] = defaultdict(list)
    for one in money:
        if one.person and one.amount is not None and one.purpose in rules("happenings")["one_sum"]:
            groups[one.purpose, same_party(one.person), one.currency or ""].append(one)
    found = []
    for (purpose, _, currency), same in sorted(groups.items()):
        name = f"{purpose}, {same[0].person.name if same[0].person else ''}"
        values = [Stated(f"{one.amount:g} {currency}".strip(), one.claims) for one in same]
        rule = conflict_rules()["amount"]
        found += compared(rule, same[0].id, name, values=values, known=known)
    return found


@dataclass(frozen=True, slots=True)
class _Tried:
    """What one source says that one person was tried for, and what it says of anybody."""

    source: str
    offences: frozenset[str]
    known_of: frozenset[str]
    claims: tuple[ClaimId, ...]

    @property
    def account(self) -> tuple[frozenset[str], frozenset[str]]:
        """What it says, whoever says it."""
        return (self.offences, self.known_of)

    def speaks_against(self, other: "_Tried") -> bool:
        """Whether it leaves out an offence that the other has, though it knows of it."""
        return bool((other.offences - self.offences) & self.known_of)


def conflicts_of_offences(
    material: Material, people: Sequence[PersonEntry], who: Who
) -> list[Conflict]:
    """People whom one source has tried for an offence that another source gives others only.

    A source that merely names fewer offences is less exact and no contradiction.
    """
    reader = _Reader(material, people, who)
    found = []
    for person in people:
        told = reader.told_of(person.id)
        apart = _apart(told)
        if apart:
            values = _by_offences(apart)
            rule = conflict_rules()["offences"]
            found.append(conflict(rule, person.id, person.name, values=values))
    return found


def _apart(told: Sequence[_Tried]) -> list[_Tried]:
    """Those of which one speaks against the other."""
    # Many sources say the same: what counts is each different account.
    different = {one.account: one for one in told}.values()
    apart = {
        one.account
        for one in different
        if any(one.speaks_against(other) or other.speaks_against(one) for other in different)
    }
    return [one for one in told if one.account in apart]


def _by_offences(told: Iterable[_Tried]) -> list[Stated]:
    groups: dict[str, list[ClaimId]] = defaultdict(list)
    for one in told:
        groups[", ".join(sorted(one.offences))] += one.claims
    return [Stated(value, tuple(claims)) for value, claims in sorted(groups.items())]


class _Reader:
    """Reads charges: whom each is about and which offences it names."""

    def __init__(self, material: Material, people: Iterable[PersonEntry], who: Who) -> None:
        self._by_source: dict[str, list[Cited[Charge]]] = defaultdict(list)
        for cited in material.asserted(Charge):
            self._by_source[cited.source].append(cited)
        self._country = country_of(material)
        self._who = who
        self._own: dict[EntryId, dict[str, list[Cited[Charge]]]] = defaultdict(dict)
        for cited in material.asserted(Charge):
            meant = self._meant(cited)
            if meant:
                self._own[meant].setdefault(cited.source, []).append(cited)
        self._accused_in: dict[EntryId, set[str]] = {
            person.id: {material.claims[claim].quote.source for claim in person.claims}
            for person in people
            if is_accused(person)
        }

    def told_of(self, person: EntryId) -> list[_Tried]:
        """What each source says that a person was tried for, without those that say nothing."""
        named = self._own.get(person, {})
        sources = {*named, *(self._accused_in.get(person, set()) & self._by_source.keys())}
        told = (self._tried(source, named.get(source, [])) for source in sorted(sources))
        return [one for one in told if one.offences]

    def _tried(self, source: str, named: Sequence[Cited[Charge]]) -> _Tried:
        charges = self._by_source[source]
        own = named or [one for one in charges if one.body.person in COLLECTIVE]
        return _Tried(
            source, self._offences(own), self._offences(charges), tuple(one.id for one in own)
        )

    def _meant(self, one: Cited[Charge]) -> EntryId | None:
        name = one.body.person
        return self._who.find(name, one.source) if name and name not in COLLECTIVE else None

    def _offences(self, charges: Iterable[Cited[Charge]]) -> frozenset[str]:
        return frozenset().union(*(offences_in(one.body, self._country) for one in charges))
