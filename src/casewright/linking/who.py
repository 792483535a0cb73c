"""Which person of the case a name in another claim means."""

from collections import defaultdict
from collections.abc import Iterable, Iterator

from casewright.derivation import Look, Row, Stage, Table
from casewright.linking.blocking import keys_of
from casewright.linking.company import FORMS_OF
from casewright.linking.entry_id import EntryId
from casewright.linking.people import IDENTITY, claims_of
from casewright.linking.same_name import Link, compare
from casewright.linking.spelling import Name, parse
from casewright.linking.told import Called

# By source and person: how the source names them; by name: who in the case bears just this one.
NAMED_IN = Table[tuple[str, ...]]("named in a source", tuple[str, ...])
NAMED_SO = Table[None]("named so in the case", None)


class Who:
    """Finds people by the names that claims of one source use; it answers None, not a guess."""

    def __init__(self, look: Look, source: str) -> None:
        """Look into what is told of people."""
        self._look, self._source = look, source
        self._answers: dict[str, EntryId | None] = {}

    def find(self, name: str) -> EntryId | None:
        """The one person whom a name in the source can mean, or None."""
        if name not in self._answers:
            self._answers[name] = self._found(name)
        return self._answers[name]

    def _found(self, name: str) -> EntryId | None:
        wanted = parse(name)
        if not wanted.sounds:
            return None
        found_as: dict[Link, set[EntryId]] = defaultdict(set)
        keys = keys_of(wanted)
        for person, forms in self._look.group(NAMED_IN, self._source).items():
            for form in map(parse, forms):
                if keys_of(form).meet(keys):
                    found_as[compare(form, wanted).link].add(person)
        for link in (Link.SAME, Link.COMPATIBLE):
            found = found_as[link]
            if found:
                return found.pop() if len(found) == 1 else None
        elsewhere = self._look.group(NAMED_SO, key_of(wanted))
        return next(iter(elsewhere)) if len(elsewhere) == 1 else None


def key_of(name: Name) -> tuple[object, ...]:
    """What two names have in common that are the same wherever they stand."""
    return (tuple(sorted(name.sounds)), name.marks, name.generation)


def _learned(look: Look, least: str) -> Iterator[Row]:
    """The names of a person by source, each but once, and in the whole case."""
    who = look.get(IDENTITY, least)
    if who is None:
        return
    in_source: dict[str, dict[Name, str]] = defaultdict(dict)
    for claim in claims_of(look, least):
        for written in _names(claim):
            in_source[claim.source].setdefault(parse(written), written)
    for source, named in in_source.items():
        yield NAMED_IN.row(source, who.id, tuple(named.values()))
    for key in {key_of(name) for named in in_source.values() for name in named}:
        yield NAMED_SO.row(key, who.id, None)


def _names(claim: Called) -> Iterable[str]:
    body = claim.body
    return sorted(one for one in {body.name, *body.aliases, body.as_written or ""} if one)


STAGES = (Stage("names of people", (FORMS_OF, IDENTITY), _learned),)
TABLES = (NAMED_IN, NAMED_SO)
