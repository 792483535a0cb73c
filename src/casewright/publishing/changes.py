"""What is different between two builds of a case, in words."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence

from casewright.claims import ClaimId, Review, label
from casewright.ledger import CaseFile
from casewright.ledger.case_file import ENTRIES, Conflict, PersonEntry
from casewright.ledger.decided import Standing

_TOLD_APART = frozenset({"people", "conflicts"})
_ABOUT_PEOPLE = {
    "roles": "roles",
    "positions": "posts",
    "organisations": "organisations",
    "nationalities": "nationalities",
    "ages": "age",
}


def changes(before: CaseFile, after: CaseFile) -> tuple[str, ...]:
    """A sentence for each thing that is different; none where nothing is."""
    return (
        *_claims(before, after),
        *_people(before, after),
        *_conflicts(before.conflicts, after.conflicts),
        *_others(before, after),
        *_to_look_at(before, after),
    )


def _claims(before: CaseFile, after: CaseFile) -> Iterator[str]:
    for number, claim in after.claims.items():
        what = f"The claim {number} ({claim.body.kind}: {label(claim.body)})"
        old = before.claims.get(number)
        if old is None and claim.supersedes:
            yield f"{what} takes the place of {claim.supersedes}."
        elif old is None and claim.review is Review.ADDED:
            yield f"{what} is part of the case now."
        elif old is not None and old.review is not claim.review:
            yield f"{what} {_REVIEWS[claim.review]}."
    for number, claim in before.claims.items():
        if number not in after.claims:
            yield f"The claim {number} ({claim.body.kind}: {label(claim.body)}) is gone."


_REVIEWS = {
    Review.TO_CHECK: "is to be checked again",
    Review.ACCEPTED: "is accepted",
    Review.REJECTED: "is set aside",
    Review.ADDED: "is counted as added by hand",
}


def _people(before: CaseFile, after: CaseFile) -> Iterator[str]:
    were, are = _by_reading(before), _by_reading(after)
    for person in after.people:
        came = _met(_readings(person, after), were)
        if len(came) > 1:
            yield f"{_and(came)} are one person now, shown as “{person.name}”."
        elif not came:
            yield f"“{person.name}” is listed now."
        else:
            yield from _person(
                came[0], person, split=len(_met(_readings(came[0], before), are)) > 1
            )
    for person in before.people:
        went = _met(_readings(person, before), are)
        if len(went) > 1:
            yield f"“{person.name}” is {len(went)} people now: {_and(went)}."
        elif not went:
            yield f"“{person.name}” is not listed any more: no claim that counts names them."
    yield from _doubts(before, after)


def _person(old: PersonEntry, new: PersonEntry, *, split: bool) -> Iterator[str]:
    """What is said otherwise of somebody who is the same person as before."""
    if split:
        return
    if old.name != new.name:
        yield f"“{old.name}” is shown as “{new.name}” now."
    for field, called in _ABOUT_PEOPLE.items():
        was, now = ([one.value for one in getattr(each, field)] for each in (old, new))
        if sorted(was) != sorted(now):
            yield f"The {called} of “{new.name}”: {_list(now)}; before: {_list(was)}."


def _list(values: Sequence[str]) -> str:
    return ", ".join(value.replace("_", " ") for value in values) or "nothing"


def _by_reading(case: CaseFile) -> dict[ClaimId, PersonEntry]:
    return {claim: person for person in case.people for claim in _readings(person, case)}


def _readings(person: PersonEntry, case: CaseFile) -> set[ClaimId]:
    """The claims about somebody as they were read, before anybody corrected them."""
    found = set()
    for number in person.claims:
        while (older := case.claims[number].supersedes) in case.claims and older is not None:
            number = older
        found.add(number)
    return found


def _met(claims: Iterable[ClaimId], others: dict[ClaimId, PersonEntry]) -> list[PersonEntry]:
    found = {others[claim].id: others[claim] for claim in claims if claim in others}
    return sorted(found.values(), key=lambda one: (one.name, one.id))


def _and(people: Sequence[PersonEntry]) -> str:
    return " and ".join(f"“{person.name}”" for person in people)


def _doubts(before: CaseFile, after: CaseFile) -> Iterator[str]:
    were, are = _open(before), _open(after)
    for pair in sorted(were - are):
        yield f"Whether “{pair[0]}” and “{pair[1]}” are one person is no open question any more."
    for pair in sorted(are - were):
        yield f"Whether “{pair[0]}” and “{pair[1]}” are one person is an open question."


def _open(case: CaseFile) -> set[tuple[str, str]]:
    pairs = ((one.name, other.name) for one in case.people for other in one.possible_same)
    return {(min(pair), max(pair)) for pair in pairs}


def _conflicts(before: Sequence[Conflict], after: Sequence[Conflict]) -> Iterator[str]:
    were, are = _by_sentence(before), _by_sentence(after)
    for sentence in sorted(were.keys() - are.keys()):
        yield f"No difference between the reports any more: {sentence}"
    for sentence in sorted(are.keys() - were.keys()):
        yield f"A difference between the reports: {sentence}"
    for sentence in sorted(were.keys() & are.keys()):
        yield from _resolution(sentence, were[sentence], are[sentence])


def _resolution(sentence: str, before: list[Conflict], after: list[Conflict]) -> Iterator[str]:
    was, now = ({one.resolution for one in each} - {None} for each in (before, after))
    for one in sorted((now - was), key=repr):
        if one is not None:
            yield f"{sentence} “{one.value}” holds; the other values stay visible."
    if was and not now:
        yield f"Open again: {sentence}"


def _by_sentence(conflicts: Iterable[Conflict]) -> dict[str, list[Conflict]]:
    found: dict[str, list[Conflict]] = defaultdict(list)
    for one in conflicts:
        found[one.sentence].append(one)
    return found


def _others(before: CaseFile, after: CaseFile) -> Iterator[str]:
    for part in ENTRIES:
        if part not in _TOLD_APART:
            was, now = getattr(before, part), getattr(after, part)
            called = part.replace("_", " ")
            if len(was) != len(now):
                yield f"{called.capitalize()}: {len(now)}, before {len(was)}."
            elif was != now:
                number = sum(entry not in was for entry in now)
                yield f"{called.capitalize()}: {number or 'the order of some'} changed."


def _to_look_at(before: CaseFile, after: CaseFile) -> Iterator[str]:
    known = {one.id for one in before.decisions if one.standing is Standing.LOOK_AGAIN}
    for one in after.decisions:
        if one.standing is Standing.LOOK_AGAIN and one.id not in known:
            yield f"To look at again: {one.id} ({one.sentence}) {one.note}"
