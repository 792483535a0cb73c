"""Whom a draft is for: found by name in the whole case, and again in what may go in."""

from collections.abc import Iterable

from casewright.drafts.errors import NobodyToDraftFor, NothingAccepted, NothingAgreed
from casewright.drafts.material import Material
from casewright.ledger import CaseFile
from casewright.ledger.case_file import PersonEntry
from casewright.linking import EntryId


def person_in(case: CaseFile, named: str) -> PersonEntry:
    """The person of that id or name, in any spelling of upper and lower case.

    Raises:
        NobodyToDraftFor: there is none, or there are several.
    """
    wanted = _folded(named)
    followed = _followed(case)
    for found in (
        [one for one in case.people if one.id == named],
        [one for one in case.people if wanted in set(map(_folded, _names(one)))],
        # Part of a name means a victim sooner than somebody else.
        [one for one in followed if _has(one, wanted)],
        [one for one in case.people if _has(one, wanted)],
    ):
        if len(found) == 1:
            return found[0]
        if found:
            names = ", ".join(f"{one.name} ({one.id})" for one in found)
            raise NobodyToDraftFor(f"{named!r} can be several people; give an id: {names}.")
    names = ", ".join(one.name for one in followed) or "nobody"
    raise NobodyToDraftFor(f"Nobody in the case is called {named!r}. Its victims are: {names}.")


def person_of(material: Material, person: PersonEntry) -> PersonEntry:
    """The same person in the case file the draft is made of.

    Raises:
        NothingAgreed: the use may have nothing about them.
        NothingAccepted: it may, but nobody accepted any of it.
    """
    allowed = _same(person, material.whole)
    if allowed is None:
        raise NothingAgreed(person.name, str(material.use))
    found = _same(person, material.case)
    if found is None:
        raise NothingAccepted(person.name, len(allowed.claims))
    return found


def _same(person: PersonEntry, case: CaseFile) -> PersonEntry | None:
    """Whoever shares most claims with the person; without any, whoever has the very name."""
    held = {*person.claims}
    replaced = {one.id: one.supersedes for one in case.claims.values() if one.supersedes}
    shared = [
        (sum(claim in held or replaced.get(claim) in held for claim in one.claims), one)
        for one in case.people
    ]
    most = max((number for number, _ in shared), default=0)
    if most:
        return next(one for number, one in shared if number == most)
    names = set(map(_folded, _names(person)))
    return next((one for one in case.people if names & set(map(_folded, _names(one)))), None)


def _followed(case: CaseFile) -> list[PersonEntry]:
    """The people the case follows to redress."""
    known: dict[EntryId, PersonEntry] = {one.id: one for one in case.people}
    return [known[one.who.person] for one in case.paths if one.who.person in known]


def _has(person: PersonEntry, wanted: str) -> bool:
    return bool(wanted) and any(wanted in _folded(name) for name in _names(person))


def _names(person: PersonEntry) -> Iterable[str]:
    return (person.name, *(one.value for one in person.spellings))


def _folded(name: str) -> str:
    return " ".join(name.casefold().split())
