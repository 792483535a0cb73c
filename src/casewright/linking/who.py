"""Which person of the case a name in another claim means."""

from collections import defaultdict
from collections.abc import Iterable

from casewright.claims import Person
from casewright.linking.blocking import Keys, keys_of
from casewright.linking.entry_id import EntryId
from casewright.linking.people import LinkedPerson
from casewright.linking.same_name import Link, compare
from casewright.linking.spelling import Name, parse


class Who:
    """Finds people by the names that claims use; it answers None rather than guess."""

    def __init__(self, people: Iterable[LinkedPerson]) -> None:
        """Learn the names of the people, by source."""
        self._in_source: dict[str, dict[tuple[Name, EntryId], Keys]] = defaultdict(dict)
        self._in_case: dict[tuple[object, ...], set[EntryId]] = defaultdict(set)
        self._answers: dict[tuple[str, str], EntryId | None] = {}
        for person in people:
            self._learn(person)

    def find(self, name: str, source: str) -> EntryId | None:
        """The one person whom a name in a source can mean, or None."""
        asked = (name, source)
        if asked not in self._answers:
            self._answers[asked] = self._found(name, source)
        return self._answers[asked]

    def _found(self, name: str, source: str) -> EntryId | None:
        wanted = parse(name)
        if not wanted.sounds:
            return None
        found_as: dict[Link, set[EntryId]] = defaultdict(set)
        known, keys = self._in_source.get(source), keys_of(wanted)
        for (form, entry), own in known.items() if known else ():
            if own.meet(keys):
                found_as[compare(form, wanted).link].add(entry)
        for link in (Link.SAME, Link.COMPATIBLE):
            found = found_as[link]
            if found:
                return found.pop() if len(found) == 1 else None
        elsewhere = self._in_case.get(_key(wanted), set())
        return next(iter(elsewhere)) if len(elsewhere) == 1 else None

    def _learn(self, person: LinkedPerson) -> None:
        for claim in person.claims:
            if isinstance(claim.body, Person):
                written = {claim.body.name, *claim.body.aliases, claim.body.as_written or ""}
                for form in (parse(one) for one in sorted(written) if one):
                    named = self._in_source[claim.quote.source]
                    named.setdefault((form, person.id), keys_of(form))
                    self._in_case[_key(form)].add(person.id)


def _key(name: Name) -> tuple[object, ...]:
    return tuple(sorted(name.sounds)), name.marks, name.generation
