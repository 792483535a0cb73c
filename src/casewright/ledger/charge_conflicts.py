"""What somebody was tried for, penalties, verdicts and sums on which the sources differ."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from casewright.claims import Charge, ClaimId
from casewright.derivation import Look, Row, Stage, Table
from casewright.ledger.case_file import MoneyEntry, SentenceEntry, Stated
from casewright.ledger.conflict_rules import conflict_rules
from casewright.ledger.conflicts import conflict_row
from casewright.ledger.disagreement import compared, conflict
from casewright.ledger.doings import MONEY_ENTRIES
from casewright.ledger.entities import PEOPLE
from casewright.ledger.offences import COUNTRY, offences_in
from casewright.ledger.penalties import SENTENCE_ENTRIES
from casewright.ledger.proceedings import ACCUSED_IN, PROCEEDINGS
from casewright.ledger.reviewed_sources import source_of
from casewright.ledger.rule_files import rules
from casewright.ledger.stating import same_party
from casewright.ledger.telling import ACCUSING, Accusing
from casewright.linking import EntryId


def _of_proceeding(look: Look, key: str) -> Iterator[Row]:
    """Different amounts of the same penalty imposed on one person, and different verdicts."""

    def source(claim: ClaimId) -> str:
        return source_of(look, claim)

    for one in look.all(PROCEEDINGS, key):
        imposed = [each for number in one.sentences
                   for each in look.all(SENTENCE_ENTRIES, number) if _is_counted(each)]  # fmt: skip
        for penalty in sorted({sentence.penalty for sentence in imposed}):
            same = [_length(each) for each in imposed if each.penalty == penalty]
            about, name = one.person.person or imposed[0].id, f"{one.person.name}: {penalty}"
            rule = conflict_rules()["sentence"]
            found = compared(rule, about, name, values=same, source_of=source)
            yield from map(conflict_row, found)
        if one.person.person:
            rule, about, name = conflict_rules()["verdict"], one.person.person, one.person.name
            found = compared(rule, about, name, values=one.verdicts, source_of=source)
            yield from map(conflict_row, found)


def _is_counted(sentence: SentenceEntry) -> bool:
    return sentence.amount is not None and sentence.state == "imposed"


def _length(sentence: SentenceEntry) -> Stated:
    return Stated(f"{sentence.amount:g} {sentence.unit or ''}".strip(), sentence.claims)


# By purpose, person and currency: the sums of which a person has one.
_ONE_SUM: Table[MoneyEntry] = Table("sums of one", MoneyEntry)


def _sums(look: Look, number: EntryId) -> Iterator[Row]:
    for place, one in look.items(MONEY_ENTRIES, number):
        if one.person and one.amount is not None and one.purpose in rules("happenings")["one_sum"]:
            key = (one.purpose, same_party(one.person), one.currency or "")
            yield _ONE_SUM.row(key, place, one)


def _of_sums(look: Look, key: tuple[str, str, str]) -> Iterator[Row]:
    """Sums of which a person has one, told differently in the same currency."""
    same = look.all(_ONE_SUM, key)
    if same:
        purpose, _, currency = key
        name = f"{purpose}, {same[0].person.name if same[0].person else ''}"
        values = [Stated(f"{one.amount:g} {currency}".strip(), one.claims) for one in same]
        found = compared(
            conflict_rules()["amount"], same[0].id, name, values=values,
            source_of=lambda claim: source_of(look, claim),
        )  # fmt: skip
        yield from map(conflict_row, found)


@dataclass(frozen=True, slots=True)
class Tried:
    """What one source says that one person was tried for, and what it says of anybody."""

    source: str
    offences: tuple[str, ...]
    known_of: tuple[str, ...]
    claims: tuple[ClaimId, ...]

    @property
    def account(self) -> tuple[tuple[str, ...], tuple[str, ...]]:
        """What it says, whoever says it."""
        return (self.offences, self.known_of)

    def speaks_against(self, other: "Tried") -> bool:
        """Whether it leaves out an offence that the other has, though it knows of it."""
        return bool((set(other.offences) - set(self.offences)) & set(self.known_of))


# By source: the charges it tells of, with whom each is about; by person: what each source says.
_TRIED: Table[Tried] = Table("tried for", Tried)


def _tried(look: Look, source: str) -> Iterator[Row]:
    """What a source says that each person was tried for, where it says anything."""
    charges = look.all(ACCUSING, source)
    country = look.get(COUNTRY, ()) if charges else None
    own: dict[EntryId, list[Accusing]] = defaultdict(list)
    for one in charges:
        if one.whom is not None:
            own[one.whom].append(one)
    collective = [one for one in charges if one.is_of_all]
    for person in {*own, *(look.group(ACCUSED_IN, source) if charges else ())}:
        told = own.get(person) or collective
        offences = _offences(told, country)
        if offences:
            claims = tuple(one.id for one in told)
            tried = Tried(source, offences, _offences(charges, country), claims)
            yield _TRIED.row(person, source, tried)


def _offences(charges: Iterable[Accusing], country: str | None) -> tuple[str, ...]:
    found = (offences_in(Charge(one.offence, one.article), country) for one in charges)
    return tuple(sorted(frozenset().union(*found)))


def _of_offences(look: Look, number: EntryId) -> Iterator[Row]:
    """People whom one source has tried for an offence that another source gives others only.

    A source that merely names fewer offences is less exact and no contradiction.
    """
    apart = _apart(look.all(_TRIED, number))
    for person in look.all(PEOPLE, number) if apart else ():
        rule = conflict_rules()["offences"]
        yield conflict_row(conflict(rule, person.id, person.name, values=_by_offences(apart)))


def _apart(told: Sequence[Tried]) -> list[Tried]:
    """Those of which one speaks against the other."""
    # Many sources say the same: what counts is each different account.
    different = {one.account: one for one in told}.values()
    apart = {
        one.account
        for one in different
        if any(one.speaks_against(other) or other.speaks_against(one) for other in different)
    }
    return [one for one in told if one.account in apart]


def _by_offences(told: Iterable[Tried]) -> list[Stated]:
    groups: dict[str, list[ClaimId]] = defaultdict(list)
    for one in told:
        groups[", ".join(one.offences)] += one.claims
    return [Stated(value, tuple(claims)) for value, claims in sorted(groups.items())]


STAGES = (
    Stage("conflicts of proceedings", (PROCEEDINGS,), _of_proceeding),
    Stage("sums of one", (MONEY_ENTRIES,), _sums),
    Stage("conflicts of sums", (_ONE_SUM,), _of_sums),
    Stage("tried for", (ACCUSING, ACCUSED_IN), _tried),
    Stage("conflicts of offences", (_TRIED,), _of_offences),
)
TABLES = (_ONE_SUM, _TRIED)
