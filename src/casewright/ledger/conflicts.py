"""Incompatible claims about the same single-valued thing, shown and never resolved here."""

from collections.abc import Iterable, Sequence
from itertools import combinations

from casewright.claims import Claim, ClaimId
from casewright.ledger.case_file import (
    Conflict,
    EventEntry,
    NumberEntry,
    NumberValue,
    PersonEntry,
    Proceeding,
    SentenceEntry,
    Stated,
)
from casewright.ledger.disagreement import conflict, disagreeing
from casewright.ledger.numbers import can_be_one_number
from casewright.ledger.posts import can_be_one_post
from casewright.ledger.terms import ONCE, event_type
from casewright.ledger.when import can_be_one
from casewright.linking import EntryId, parse

ClaimsById = dict[ClaimId, Claim]
_MONTHS_A_YEAR = 12
_AGES_APART = 1


def conflicts_of_people(people: Sequence[PersonEntry], claims: ClaimsById) -> list[Conflict]:
    """Conflicts of name, post, age and nationality."""
    found = _names(people)
    for one in people:
        found += _values(one, "position", one.positions, claims)
        found += _values(one, "age", one.ages, claims)
        found += _values(one, "nationality", one.nationalities, claims)
    return found


def _names(people: Sequence[PersonEntry]) -> list[Conflict]:
    """Names so near that one of them may be a mistake; the people are not merged."""
    known = {person.id: person for person in people}
    found = []
    for one in people:
        for other in (known[same.person] for same in one.possible_same):
            if one.id < other.id and len(parse(one.name).sounds) == len(parse(other.name).sounds):
                given = parse(one.name).surname == parse(other.name).surname
                field = "given_name" if given else "surname"
                sentence = f"“{one.name}” and “{other.name}” may be one person named differently."
                values = [Stated(each.name, each.claims) for each in (one, other)]
                found.append(conflict(one.id, field, sentence, values))
    return found


def _values(
    person: PersonEntry, field: str, values: Sequence[Stated], claims: ClaimsById
) -> list[Conflict]:
    fit = {"position": can_be_one_post, "age": _same_age}.get(field, _equal)
    found = disagreeing(values, claims, lambda a, b: fit(a.value, b.value))
    sentence = f"The sources differ on the {field} of {person.name}."
    return [conflict(person.id, field, sentence, found)] if found else []


def _same_age(a: str, b: str) -> bool:
    # Reports of one case are written months apart, and people have birthdays.
    return abs(int(a) - int(b)) <= _AGES_APART


def _equal(a: str, b: str) -> bool:
    return a == b


def conflicts_of_numbers(numbers: Iterable[NumberEntry], claims: ClaimsById) -> list[Conflict]:
    """Sizes of one group that cannot all be true."""
    found = []
    for entry in numbers:
        whole = [one for one in entry.values if one.size is not None and one.subset_of is None]
        values = disagreeing(whole, claims, can_be_one_number) if entry.role else []
        if values:
            of = f"{entry.role} ({entry.nationality})" if entry.nationality else str(entry.role)
            sentence = f"The sources differ on the number of people: {of}."
            found.append(conflict(entry.id, "size", sentence, map(_size, values)))
    return found


def _size(value: NumberValue) -> Stated:
    bound = "" if value.bound == "exactly" else value.bound.replace("_", " ") + " "
    return Stated(f"{bound}{value.size}", value.claims)


def conflicts_of_sentences(
    proceedings: Iterable[Proceeding], sentences: Iterable[SentenceEntry], claims: ClaimsById
) -> list[Conflict]:
    """Different amounts of the same penalty imposed on one person."""
    known = {one.id: one for one in sentences}
    found = []
    for one in proceedings:
        imposed = [s for s in map(known.__getitem__, one.sentences) if _is_counted(s)]
        for penalty in sorted({sentence.penalty for sentence in imposed}):
            same = [sentence for sentence in imposed if sentence.penalty == penalty]
            values = disagreeing(same, claims, lambda a, b: _months(a) == _months(b))
            if values:
                sentence = f"The sources differ on the sentence of {one.person.name}: {penalty}."
                about = one.person.person or values[0].id
                found.append(conflict(about, "sentence", sentence, map(_amount, values)))
    return found


def _is_counted(sentence: SentenceEntry) -> bool:
    return sentence.amount is not None and sentence.state == "imposed"


def _months(sentence: SentenceEntry) -> tuple[float, str | None]:
    amount = sentence.amount or 0
    if sentence.unit == "years":
        return (amount * _MONTHS_A_YEAR, "months")
    return (amount, sentence.unit)


def _amount(sentence: SentenceEntry) -> Stated:
    return Stated(f"{sentence.amount:g} {sentence.unit or ''}".strip(), sentence.claims)


def conflicts_of_verdicts(proceedings: Iterable[Proceeding], claims: ClaimsById) -> list[Conflict]:
    """Sources of which one says convicted and the other acquitted."""
    found = []
    for one in proceedings:
        values = disagreeing(one.verdicts, claims, lambda a, b: a.value == b.value)
        if values and one.person.person:
            sentence = f"The sources differ on the verdict of {one.person.name}."
            found.append(conflict(one.person.person, "verdict", sentence, values))
    return found


def conflicts_of_dates(events: Sequence[EventEntry], claims: ClaimsById) -> list[Conflict]:
    """Events that happen to a person once and have two days in different sources."""
    once = [event for event in events if event_type(event.type) in ONCE and event.date]
    found = []
    for a, b in combinations(once, 2):
        if event_type(a.type) == event_type(b.type) and _people(a) & _people(b):
            dates = [Stated(str(event.date), event.claims) for event in (a, b)]
            if disagreeing(dates, claims, lambda x, y: can_be_one(x.value, y.value)):
                sentence = f"The sources differ on the day of one event: {a.type}."
                found.append(conflict(a.id, "date", sentence, dates))
    return found


def _people(event: EventEntry) -> set[EntryId]:
    return {one.party.person for one in event.participants if one.party.person}
