"""One person under two names: differences that are no mere spellings of each other."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from casewright.derivation import Joining, Look, Row, Stage, Table
from casewright.ledger.case_file import Stated
from casewright.ledger.comparing import sound_of
from casewright.ledger.conflict_rules import conflict_rules
from casewright.ledger.conflicts import conflict_row
from casewright.ledger.disagreement import conflict
from casewright.ledger.entities import PEOPLE, named
from casewright.linking import EntryId, parse
from casewright.linking.told import Called


@dataclass(frozen=True, slots=True)
class _Form:
    """One name by its sound: how it is written, in which sources and languages."""

    written: Stated
    given: tuple[str, ...]
    surname: str
    sources: frozenset[str]
    languages: frozenset[str]

    def differs(self, other: "_Form") -> bool:
        """Whether the two names are two, and not one that was spelled or transliterated anew.

        A report that uses both means one name and slipped; between languages a name changes its
        letters as it is transliterated.
        """
        return not self.sources & other.sources and bool(self.languages & other.languages)


@dataclass(frozen=True, slots=True)
class Bearer:
    """A person by id and name, and those who may be the same and have a name of as many words."""

    id: EntryId
    name: str
    near: tuple[EntryId, ...]


# By the id of a person.
BEARERS: Table[Bearer] = Table("bearers of names", Bearer)
_EDGES: Table[str] = Table("bearers near")
_NEAR: Table[None] = Table("bearers together", None)
_WHOSE: Table[str] = Table("bearers together whose")


def _bearers(look: Look, number: EntryId) -> Iterator[Row]:
    for one in look.all(PEOPLE, number):
        near = tuple(same.person for same in one.possible_same if _as_long(same.name, one.name))
        yield BEARERS.row(number, (), Bearer(number, one.name, near))
        yield from (_EDGES.row(number, other, other) for other in near)


def _as_long(a: str, b: str) -> bool:
    return len(parse(a).sounds) == len(parse(b).sounds)


def _conflicts(look: Look, least: EntryId) -> Iterator[Row]:
    """First names and surnames on which the sources differ, of everybody who is, or may be, one."""
    people = [one for each in look.group(_NEAR, least) for one in look.all(BEARERS, each)]
    for cluster in _clusters(people):
        forms = _forms(told for one in cluster for told in named(look, one.id))
        for field in ("given_name", "surname"):
            apart = _apart(forms, field)
            if apart:
                rule = conflict_rules()[field]
                values = [form.written for form in apart]
                yield conflict_row(conflict(rule, cluster[0].id, cluster[0].name, values=values))


def _clusters(people: Sequence[Bearer]) -> list[list[Bearer]]:
    """People with those they may be the same as, each in one cluster only."""
    known = {person.id: person for person in people}
    found: list[list[Bearer]] = []
    seen: set[EntryId] = set()
    for person in sorted(people, key=lambda one: (one.name, one.id)):
        if person.id not in seen:
            kept = [person, *(known[one] for one in person.near if one not in seen)]
            seen |= {one.id for one in kept}
            found.append(kept)
    return found


def _forms(claims: Iterable[Called]) -> list[_Form]:
    """The full names the claims give, spellings of one sound together."""
    by_sound: dict[tuple[str, ...], list[Called]] = defaultdict(list)
    for claim in claims:
        if not parse(claim.body.name).is_surname_only:
            by_sound[sound_of(claim.body.name)].append(claim)
    forms = [_form(written) for written in by_sound.values()]
    return sorted(forms, key=lambda one: (-len(one.written.claims), one.written.value))


def _form(told: Sequence[Called]) -> _Form:
    names = sorted({one.id: one.body.name for one in told}.values())
    name = max(names, key=lambda one: (names.count(one), one))
    taken = parse(name)
    return _Form(
        written=Stated(name, tuple(dict.fromkeys(one.id for one in told))),
        given=taken.given[:1],
        surname=taken.surname,
        sources=frozenset(one.source for one in told),
        languages=frozenset(one.language for one in told),
    )


def _apart(forms: Sequence[_Form], field: str) -> list[_Form]:
    """The forms that differ from another in this part of the name and agree in the other part."""

    def differ(a: _Form, b: _Form) -> bool:
        if not a.differs(b):
            return False
        if field == "surname":
            return a.surname != b.surname and a.given == b.given
        return a.surname == b.surname and _other_given(a.given, b.given)

    return [one for one in forms if any(differ(one, other) for other in forms)]


def _other_given(a: tuple[str, ...], b: tuple[str, ...]) -> bool:
    """Whether two given names differ by more than an initial of one."""
    one, other = "".join(a), "".join(b)
    return one != other and min(len(one), len(other)) > 1


STAGES = (
    Stage("bearers of names", (PEOPLE,), _bearers),
    Joining("bearers together", BEARERS, _EDGES, _NEAR, _WHOSE),
    Stage("conflicts of names", (_NEAR,), _conflicts),
)
TABLES = (BEARERS, _EDGES, _NEAR, _WHOSE)
