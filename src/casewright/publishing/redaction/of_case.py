"""The spellings under which a case knows somebody."""

from collections.abc import Iterable, Iterator

from casewright.ledger import CaseFile
from casewright.ledger.case_file import PersonEntry


def spelled_as(case: CaseFile, names: Iterable[str]) -> tuple[str, ...]:
    """The names, and every spelling of the people of the case who go by one of them.

    A spelling that a new report brought in is among them as soon as the case is built.
    """
    given = tuple(names)
    wanted = {_folded(name) for name in given}
    found = (
        spelling
        for person in case.people
        if wanted & {_folded(one) for one in _spellings(person)}
        for spelling in _spellings(person)
    )
    return tuple(dict.fromkeys([*given, *found]))


def _spellings(person: PersonEntry) -> Iterator[str]:
    yield person.name
    yield from (one.value for one in person.spellings)


def _folded(name: str) -> str:
    return " ".join(name.casefold().split())
