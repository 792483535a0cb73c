"""Which claims are about the same organisation or the same place."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import Any

from casewright.claims import Claim
from casewright.decisions import Judgement
from casewright.derivation import AnyStage, Derivation, Look, Plan, Row, Stage, Table
from casewright.linking.binding import Bound
from casewright.linking.entry_id import EntryId, entry_id
from casewright.linking.gathering import Gathering
from casewright.linking.spelling import fold, sound
from casewright.linking.told import (
    ORGANISATION,
    PLACE,
    TOLD,
    AnyCalled,
    CalledOrganisation,
    CalledPlace,
    by_name,
    told_to,
    unit,
)
from casewright.linking.told import TABLES as TOLD_TABLES

_ARTICLES = {"the", "a", "an"}
_SMALL = _ARTICLES | {"of", "for", "and", "in", "on"}
_HOLDS = {ORGANISATION: CalledOrganisation, PLACE: CalledPlace}


@dataclass(frozen=True, slots=True)
class LinkedName:
    """Claims about one organisation or place, under its fullest name."""

    id: EntryId
    name: str
    claims: tuple[Claim, ...]


@dataclass(frozen=True, slots=True)
class Form:
    """A name by its sound: the name's key, and the keys of the short forms that tell who it is."""

    key: str
    short: tuple[str, ...]
    root: str
    apart: tuple[str, ...]


def form_of(told: Sequence[AnyCalled], label: tuple[tuple[str, str], ...] = ()) -> str:
    """The form that claims about one name are of; those judged apart each have one of their own."""
    return repr((_key(told[0].body.name), label))


@dataclass(frozen=True, slots=True)
class Naming:
    """Links the names of one kind of thing: organisations or places.

    Two names are one thing when they sound alike, or when a report gives one as a short form of
    the other and that short form belongs to nothing else of the case. What people judged binds.
    `linked` has the claims of each thing in order.
    """

    kind: str
    bound: Bound
    claims: Table[Any]
    forms: Table[Form]
    holders: Table[None]
    edges: Table[str]
    linked: Table[Any]

    @classmethod
    def of(cls, kind: str) -> "Naming":
        """The linking of that kind, with tables of its own."""
        return cls(
            kind,
            Bound.of(kind, form_of),
            claims=Table(f"{kind} claims", _HOLDS[kind]),
            forms=Table(f"{kind} forms", Form),
            holders=Table(f"{kind} holders", None),
            edges=Table(f"{kind} edges"),
            linked=Table(f"{kind} linked", _HOLDS[kind]),
        )

    @property
    def tables(self) -> tuple[Table[Any], ...]:
        """The tables it makes."""
        own = (self.claims, self.forms, self.holders, self.edges, self.linked)
        return (*own, *self.bound.tables, *self._gathering.tables)

    @property
    def stages(self) -> tuple[AnyStage, ...]:
        """From what the sources tell to the claims about each thing."""
        gathering = self._gathering
        return (
            self.bound.judging,
            Stage(f"{self.kind} claims", (TOLD[self.kind],), self._claims),
            Stage(f"{self.kind} forms", (self.claims,), self._forms),
            Stage(f"{self.kind} edges", (self.forms,), self._edges),
            *gathering.stages,
            *self.bound.binding(gathering),
            Stage(f"{self.kind} linked", (self.bound.group,), self._linked),
        )

    @property
    def _gathering(self) -> Gathering:
        return Gathering.of(f"{self.kind} names", self.forms, self.edges, self._exclude)

    def _exclude(self, look: Look, a: str, b: str) -> bool:
        if b in look.group(self.edges, a):
            return False
        return self.bound.root_of(look, a) != self.bound.root_of(look, b)

    def _claims(self, look: Look, source: str) -> Iterator[Row]:
        told = look.items(TOLD[self.kind], source)
        for same in by_name(one for _, one in told).values():
            form = form_of(same, self.bound.label_of(look, unit(self.kind, same)))
            own = {id(one) for one in same}
            for place, one in told:
                if id(one) in own:
                    yield self.claims.row(form, (source, one.start, one.id, place), one)

    def _forms(self, look: Look, form: str) -> Iterator[Row]:
        told = look.all(self.claims, form)
        if told:
            key, root = _key(told[0].body.name), self.bound.root_of(look, form)
            short = tuple(sorted({_key(alias) for one in told for alias in _telling(one)}))
            apart = tuple(sorted(look.group(self.bound.apart, root)))
            yield self.forms.row(form, (), Form(key, short, root, apart))
            yield from (self.holders.row(one, form, None) for one in {key, *short})

    def _edges(self, look: Look, form: str) -> Iterator[Row]:
        """Forms joined by a short form: one gives it for the other, or both for like words."""
        for own in look.all(self.forms, form):
            for short in {own.key, *own.short}:
                for other in look.group(self.holders, short):
                    if other != form and self._is_alike(look, own, other, short):
                        yield self.edges.row(form, other, "")

    def _is_alike(self, look: Look, own: Form, other: str, short: str) -> bool:
        return any(
            (short in (own.key, one.key) or _one_says_more(own.key, one.key))
            and one.root not in own.apart
            for one in look.all(self.forms, other)
        )

    def _linked(self, look: Look, least: str) -> Iterator[Row]:
        for form in look.group(self.bound.group, least):
            for place, one in look.items(self.claims, form):
                yield self.linked.row(least, place, one)


ORGANISATIONS, PLACES = Naming.of(ORGANISATION), Naming.of(PLACE)
STAGES = (*ORGANISATIONS.stages, *PLACES.stages)
TABLES = (*ORGANISATIONS.tables, *PLACES.tables)
_PLANS = {one.kind: Plan.of(one.stages, (*TOLD_TABLES, *one.tables))
          for one in (ORGANISATIONS, PLACES)}  # fmt: skip


def link_named(
    kind: str, claims: Iterable[Claim], judgements: Sequence[Judgement] = ()
) -> tuple[LinkedName, ...]:
    """The organisations or places of claims of that kind, in whatever order the claims come."""
    known = [one for one in claims if one.body.kind == kind]
    derivation = told_to(Derivation(_PLANS[kind]), known, judgements)
    of_id = {one.id: one for one in known}
    naming, look = ORGANISATIONS if kind == ORGANISATION else PLACES, Look(derivation)
    found = [look.all(naming.linked, key)
             for key in {key for key, _, _ in derivation.table(naming.linked)}]  # fmt: skip
    linked = [
        LinkedName(number_of(kind, told), fullest(told), tuple(of_id[one.id] for one in told))
        for told in found
    ]
    return tuple(sorted(linked, key=lambda one: (one.name, one.id)))


def number_of(kind: str, told: Iterable[AnyCalled]) -> EntryId:
    """The identity of the thing that claims are about."""
    return entry_id(kind, (one.id for one in told))


def fullest(told: Iterable[AnyCalled]) -> str:
    """The fullest name that claims about one thing give it."""
    names = [one.body.name for one in told]
    return min(set(names), key=lambda name: (-len(name.split()), -names.count(name), name))


def _one_says_more(a: str, b: str) -> bool:
    """Whether the words of one name are among those of the other, in whatever order."""
    one, other = set(a.split()) - _SMALL, set(b.split()) - _SMALL
    return one <= other or other <= one


def _telling(one: AnyCalled) -> list[str]:
    """The short forms that name one thing only: "the court" or "the village" may be any."""
    return [alias for alias in one.body.aliases if alias.isupper() or len(_key(alias).split()) > 1]


def _key(name: str) -> str:
    letters = "".join(c if c.isalnum() else " " for c in fold(name).replace("'", ""))
    words = letters.split()
    kept = words[1:] if len(words) > 1 and words[0] in _ARTICLES else words
    return " ".join(sound(word) for word in kept) or fold(name)
