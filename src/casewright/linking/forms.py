"""The forms under which people are named: all claims that write one name alike."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from typing import Any

from casewright.derivation import Look, Row, Stage, Table
from casewright.linking.binding import Bound
from casewright.linking.blocking import Keys, keys_of
from casewright.linking.data_files import rows
from casewright.linking.gathering import Gathering
from casewright.linking.meeting import Meeting
from casewright.linking.same_name import Likeness, Link, compare
from casewright.linking.spelling import parse
from casewright.linking.told import PEOPLE_TOLD, PERSON, AnyCalled, Called, by_name, unit
from casewright.vocabulary import scheme


@dataclass(frozen=True, slots=True)
class Form:
    """One name however it is spelled: as most reports write it, the party, and by what it is found.

    `root` is the least form that people judged to be this one; `apart` are roots that it is not.
    """

    written: str
    family: str
    root: str
    apart: tuple[str, ...]
    asks: tuple[int, ...]
    answers: tuple[int, ...]

    def is_apart(self, other: "Form") -> bool:
        """Whether people judged that the two are not the same."""
        return other.root in self.apart

    def meets(self, other: "Form") -> bool:
        """Whether the two names are worth comparing."""
        return self._keys.meet(other._keys)

    @property
    def _keys(self) -> Keys:
        return Keys(frozenset(self.asks), frozenset(self.answers))


# By form: its claims, itself, its sources; then those it may be one with, or is near to, and why.
CLAIMS = Table[Called]("claims of a form", Called)
FORMS = Table[Form]("forms", Form)
SOURCES = Table[tuple[str, ...]]("sources of a form", tuple[str, ...])
EDGES = Table[str]("forms alike")
NEAR = Table[str]("forms near")


def form_of(told: Sequence[AnyCalled], label: tuple[tuple[str, str], ...] = ()) -> str:
    """The form that claims of one source about one name are of."""
    name = parse(told[0].body.name)
    # One word may be anybody's name: two reports mean one person only if the roles agree.
    weak = family_of(told) if name.is_surname_only else ""
    return repr((tuple(sorted(name.sounds)), name.marks, name.generation or "", weak, label))


def family_of(told: Iterable[AnyCalled]) -> str:
    """The party the claims put somebody on; empty where none or several."""
    roles = {role for one in told if one.asserts and isinstance(one, Called)
             for role in one.body.roles}  # fmt: skip
    found = {_families().get(scheme("roles").reported_as(role), "") for role in roles} - {""}
    return found.pop() if len(found) == 1 else ""


@cache
def _families() -> dict[str, str]:
    return {row[0]: row[1] for row in rows("role_families.tsv")}


BOUND = Bound.of(PERSON, form_of)
MEETING = Meeting.of("names", FORMS, lambda one: one.asks, lambda one: one.answers)


def _claims(look: Look, source: str) -> Iterator[Row]:
    told = look.all(PEOPLE_TOLD, source)
    for number, same in enumerate(by_name(told).values()):
        form = form_of(same, BOUND.label_of(look, unit(PERSON, same)))
        for place, one in enumerate(same):
            assert isinstance(one, Called)  # noqa: S101 (narrows a type; only people are told here)
            yield CLAIMS.row(form, (source, one.start, number, place), one)


def _forms(look: Look, form: str) -> Iterator[Row]:
    told = look.all(CLAIMS, form)
    if not told:
        return
    written = _most_used([one.body.name for one in told])
    keys = keys_of(parse(written))
    root = BOUND.root_of(look, form)
    apart = tuple(sorted(look.group(BOUND.apart, root)))
    marks = (tuple(sorted(keys.asks)), tuple(sorted(keys.answers)))
    yield FORMS.row(form, (), Form(written, family_of(told), root, apart, *marks))
    yield SOURCES.row(form, (), tuple(sorted({one.source for one in told})))


def _most_used(names: Sequence[str]) -> str:
    return min(set(names), key=lambda name: (-names.count(name), name))


def _compared(look: Look, pair: tuple[str, str]) -> Iterator[Row]:
    """Which forms can be one person, why, and which are only near."""
    if not look.group(MEETING.pairs, pair):
        return
    a, b = pair
    one, other = look.get(FORMS, a), look.get(FORMS, b)
    if one is None or other is None or one.is_apart(other) or not one.meets(other):
        return
    likeness = _likeness(one, other)
    if likeness.link is not Link.DIFFERENT:
        table = NEAR if likeness.link is Link.NEAR else EDGES
        yield table.row(a, b, likeness.reason)
        yield table.row(b, a, likeness.reason)


def _likeness(a: Form, b: Form) -> Likeness:
    likeness = compare(parse(a.written), parse(b.written))
    exclude = bool(a.family and b.family and a.family != b.family)
    if exclude and likeness.link in (Link.COMPATIBLE, Link.NEAR):
        return Likeness(Link.DIFFERENT, "The roles exclude each other.")
    return likeness


def _exclude(look: Look, a: str, b: str) -> bool:
    if b in look.group(EDGES, a):
        return False
    return BOUND.root_of(look, a) != BOUND.root_of(look, b)


GATHERING = Gathering.of("forms", FORMS, EDGES, _exclude)
STAGES = (
    BOUND.judging,
    Stage("claims of forms", (PEOPLE_TOLD,), _claims),
    Stage("forms", (CLAIMS,), _forms),
    *MEETING.stages,
    Stage("names compared", (MEETING.pairs,), _compared),
    *GATHERING.stages,
    *BOUND.binding(GATHERING),
)
TABLES: tuple[Table[Any], ...] = (CLAIMS, FORMS, SOURCES, EDGES, NEAR,
          *MEETING.tables, *GATHERING.tables, *BOUND.tables)  # fmt: skip
