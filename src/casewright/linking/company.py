"""Who is one person though the names differ: the same others stand beside them in every list."""

from collections.abc import Callable, Collection, Iterator
from dataclasses import dataclass
from typing import Any

from casewright.derivation import Joining, Key, Look, Row, Stage, Table
from casewright.linking.forms import BOUND, FORMS, NEAR, SOURCES

# Fewer others than this may stand together by chance: two brothers were tried with one superior.
_FEWEST = 3


@dataclass(frozen=True, slots=True)
class Standing:
    """On which side of the case somebody stands, empty where unclear, and which sources say so."""

    side: str
    sources: tuple[str, ...]


# By a group of forms: where it stands, and its counterparts; by source and side: who stands there;
# by two groups: the forms for which that is in doubt, and the others beside both.
STANDING = Table[Standing]("standings", Standing)
LISTS = Table[None]("lists", None)
DOUBTED = Table[str]("groups in doubt")
FOUND = Table[None]("counterparts", None)
BESIDE = Table[tuple[str, ...]]("company", tuple[str, ...])
# Why two forms are one person by those beside them.
COMPANY = Table[str]("why by company")
_JOINS = Table[str]("joined by company")
_JOINED = Table[None]("people", None)
_LEAST = Table[str]("person of a group")
# The forms of a person by the least of them, and that least by each.
FORMS_OF = Table[None]("forms of a person", None)
WHOSE = Table[str]("person of a form")


def are_in_doubt(look: Look, one: str, other: str) -> bool:
    """Whether no report names both of two near names."""
    a, b = look.get(SOURCES, one), look.get(SOURCES, other)
    return set(a or ()).isdisjoint(b or ())


def _standing(look: Look, group: str) -> Iterator[Row]:
    own = look.group(BOUND.group, group)
    if not own:
        return
    sides = {form.family for one in own for form in look.all(FORMS, one)} - {""}
    sources = {source for one in own for source in look.get(SOURCES, one) or ()}
    side = sides.pop() if len(sides) == 1 else ""
    yield STANDING.row(group, (), Standing(side, tuple(sorted(sources))))
    if side:
        yield from (LISTS.row((source, side), group, None) for source in sources)


def _doubted(look: Look, form: str) -> Iterator[Row]:
    """The two groups of near names; the least such pair of names stands first."""
    for other, why in look.group(NEAR, form).items():
        if form < other and are_in_doubt(look, form, other):
            a, b = look.get(BOUND.member, form), look.get(BOUND.member, other)
            if a is not None and b is not None and a != b:
                yield DOUBTED.row((min(a, b), max(a, b)), (a > b, form, other), why)


def _counterpart(look: Look, pair: tuple[str, str]) -> Iterator[Row]:
    """No source names both, and most others beside the two are one."""
    if not look.group(DOUBTED, pair) or _are_apart(look, *pair):
        return
    one, other = (look.get(STANDING, each) for each in pair)
    if one is None or other is None:
        return
    found = company(one, other, pair, lambda source, side: look.group(LISTS, (source, side)))
    if found:
        yield BESIDE.row(pair, (), found)
        yield FOUND.row(pair[0], pair[1], None)
        yield FOUND.row(pair[1], pair[0], None)


def _are_apart(look: Look, a: str, b: str) -> bool:
    """Whether people judged any forms of two groups not to be the same."""
    one, other = ([form for each in look.group(BOUND.group, group)
                   for form in look.all(FORMS, each)] for group in (a, b))  # fmt: skip
    return any(x.is_apart(y) for x in one for y in other)


Lists = Callable[[str, str], Collection[Key]]


def company(one: Standing, other: Standing, pair: tuple[Key, Key], lists: Lists) -> tuple[Key, ...]:
    """The others whom a list with the one and a list with the other share, if they are most."""
    if not one.side or one.side != other.side or set(one.sources) & set(other.sources):
        return ()
    for beside in _beside(one, pair[0], lists):
        for there in _beside(other, pair[1], lists):
            shared = beside & there
            if len(shared) >= _FEWEST and len(shared) * 2 > max(len(beside), len(there)):
                return tuple(sorted(shared))
    return ()


def _beside(one: Standing, own: Key, lists: Lists) -> list[frozenset[Key]]:
    """The different lists somebody stands in, without them, the longest first."""
    found = {frozenset(lists(source, one.side)) - {own} for source in one.sources}
    long_enough = (beside for beside in found if len(beside) >= _FEWEST)
    return sorted(long_enough, key=lambda beside: (-len(beside), sorted(beside)))


def _joined(look: Look, pair: tuple[str, str]) -> Iterator[Row]:
    """Who is the only counterpart of another; who could be either of two stays apart from both."""
    others = look.get(BESIDE, pair)
    if others is None or any(len(look.group(FOUND, each)) > 1 for each in pair):
        return
    (_, a, b), why = look.items(DOUBTED, pair)[0]
    names = sorted(form.written for each in others for form in look.all(FORMS, each))
    yield COMPANY.row((a, b), (), (
        f"{why} No report names both, and both stand beside the same others: {', '.join(names)}."
    ))  # fmt: skip
    yield _JOINS.row(pair[0], pair[1], pair[1])
    yield _JOINS.row(pair[1], pair[0], pair[0])


def _forms_of(look: Look, least: str) -> Iterator[Row]:
    for group in look.group(_JOINED, least):
        for form in look.group(BOUND.group, group):
            yield FORMS_OF.row(least, form, None)
            yield WHOSE.row(form, (), least)


STAGES = (
    Stage("standings", (BOUND.group,), _standing),
    Stage("near names", (NEAR,), _doubted),
    Stage("counterparts", (DOUBTED,), _counterpart),
    Stage("sure counterparts", (BESIDE,), _joined),
    Joining("people joined", BOUND.group, _JOINS, _JOINED, _LEAST),
    Stage("forms of people", (_JOINED,), _forms_of),
)
TABLES: tuple[Table[Any], ...] = (
    STANDING, LISTS, DOUBTED, FOUND, BESIDE, COMPANY, _JOINS, _JOINED, _LEAST, FORMS_OF, WHOSE,
)  # fmt: skip
