"""How many people: for each group every size the sources give, with how it is meant."""

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from functools import cache

from casewright.claims import Bound, ClaimId, Group
from casewright.derivation import Key, Look, Row, Stage, Table
from casewright.ledger import groups
from casewright.ledger.groups import PARTS, SIZED, Counted
from casewright.ledger.independence import voices_of
from casewright.ledger.number_bounds import can_be_one_number
from casewright.ledger.number_entry import NumberEntry, NumberValue
from casewright.ledger.number_tree import arranged
from casewright.ledger.rule_files import rules
from casewright.ledger.stages import are_early, are_late
from casewright.ledger.stating import stated
from casewright.linking import entry_id

# A group: its role, its nationality, and whether it is a part of the group of that role.
_Key = tuple[str | None, str | None, bool]


@dataclass(frozen=True, slots=True)
class Says:
    """A claim whose words say milestones of the way to redress."""

    id: ClaimId
    said: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Given:
    """A size of a group with what tells how it is to be read.

    `places` are those of its claims among all, and `sources` theirs; of `also` the words only
    name this group too.
    """

    value: NumberValue
    voices: int
    is_early: bool
    is_late: bool
    places: tuple[str, ...]
    sources: tuple[str, ...]
    also: tuple[ClaimId, ...]
    among: tuple[ClaimId, ...]
    says: tuple[Says, ...]


# By the key of a group: every size of it; the group by itself. By its id: the group in the tree.
SIZES: Table[Given] = Table("sizes", Given)
_ALONE: Table[NumberEntry] = Table("numbers alone", NumberEntry)
_KEYS: Table[None] = Table("keys of numbers", None)
NUMBERS: Table[NumberEntry] = Table("numbers", NumberEntry)
# By the id of a group: its key.
KEY_OF: Table[Key] = Table("key of a number", Key)


def _sizes(look: Look, key: tuple[str | None, str | None, int | None]) -> Iterator[Row]:
    role, nationality, size = key
    is_part = size is not None and bool(look.group(PARTS, key))
    sizes: dict[tuple[object, ...], list[Counted]] = defaultdict(list)
    for one in sorted(look.group(SIZED, key).values(), key=_in_order):
        body = one.body
        sizes[body.size, body.bound.value, body.subset_of, is_besides_named(body)].append(one)
    for told, same in sizes.items():
        yield SIZES.row((role, nationality, is_part), repr(told), _given(same))


def _in_order(one: Counted) -> tuple[bool, str]:
    return (one.is_also, one.place)


def _given(claims: Sequence[Counted]) -> Given:
    body = claims[0].body
    behind: dict[tuple[str, str], frozenset[str]] = defaultdict(frozenset)
    for one in claims:
        behind[one.source, one.voice] |= frozenset(one.behind)
    return Given(
        value=NumberValue(
            size=body.size,
            bound=body.bound.value,
            subset_of=body.subset_of,
            descriptions=stated((one.body.description, one.id) for one in claims),
            claims=tuple(one.id for one in claims),
            besides_named=is_besides_named(body),
        ),
        voices=voices_of((voice, voices) for (_, voice), voices in behind.items()),
        is_early=are_early(one.stage for one in claims),
        is_late=are_late(one.stage for one in claims),
        places=tuple(one.place for one in claims),
        sources=tuple(one.source for one in claims),
        also=tuple(one.id for one in claims if one.is_also),
        among=tuple(one.id for one in claims if one.says_among),
        says=tuple(Says(one.id, one.said) for one in claims if one.said),
    )


def is_besides_named(body: Group) -> bool:
    """Whether people named beside the group come on top of its size."""
    return body.size is not None and bool(_besides_named().search(body.description.casefold()))


@cache
def _besides_named() -> re.Pattern[str]:
    words = "|".join(re.escape(word) for word in rules("number_tree")["besides_named"])
    return re.compile(rf"\b(?:{words})\b")


def _alone(look: Look, key: _Key) -> Iterator[Row]:
    """A group with its sizes, those marked that were true at an earlier stage and changed since."""
    given = look.all(SIZES, key)
    if not given:
        return
    role, nationality, part = key
    late = [one.value for one in given if one.is_late]
    found = [(_developed(role, one, late), one) for one in given]
    ordered = claims_in_order(given)
    also = {claim for one in given for claim in one.also}
    entry = NumberEntry(
        # A claim that only names this group beside its own belongs to the identity of the other.
        id=entry_id("number", [one for one in ordered if one not in also] or ordered),
        role=role,
        nationality=nationality,
        values=tuple(value for value, _ in sorted(found, key=_first_to_read)),
        claims=tuple(ordered),
        why="It is given beside a far larger number of the same group." if part else "",
    )
    yield _ALONE.row(key, (), entry)
    yield _KEYS.row((), key, None)
    yield KEY_OF.row(entry.id, (), key)


def claims_in_order(given: Iterable[Given]) -> list[ClaimId]:
    """The claims of all sizes; those that only name the group too stand behind the others."""
    placed = sorted(
        (claim in one.also, place, claim)
        for one in given
        for place, claim in zip(one.places, one.value.claims, strict=True)
    )
    return [claim for _, _, claim in placed]


def _first_to_read(pair: tuple[NumberValue, Given]) -> tuple[bool, bool, int, int, str, int, str]:
    value, given = pair
    no_count = value.size is None or value.besides_named
    size, whole = -(value.size or 0), value.subset_of or 0
    return (value.earlier, no_count, -given.voices, size, value.bound, whole, given.places[0])


def _developed(role: str | None, one: Given, late: Iterable[NumberValue]) -> NumberValue:
    tree = rules("number_tree")
    if role not in tree["grows"]:
        return one.value
    changed = _has_changed(one.value, late, shrinks=role in tree["changes"])
    return replace(one.value, earlier=one.is_early and changed)


def _has_changed(one: NumberValue, late: Iterable[NumberValue], *, shrinks: bool) -> bool:
    """Whether a size told early is another than one of those told late."""
    if one.bound == Bound.ABOUT:
        return False
    return any(
        (shrinks or (one.size or 0) < (other.size or 0))
        and (one.besides_named or not can_be_one_number(one, other))
        for other in late
    )


def _arranged(look: Look, key: tuple[()]) -> Iterator[Row]:
    """The groups that are counted, the largest first, each with its place in the tree of groups."""
    entries = [one for each in look.group(_KEYS, key) for one in look.all(_ALONE, each)]
    for place, entry in enumerate(arranged(sorted(entries, key=_largest_first))):
        yield NUMBERS.row(entry.id, place, entry)
        yield ALL.row((), place, entry.id)


def _largest_first(entry: NumberEntry) -> tuple[int, str, str, str]:
    largest = max(value.size or 0 for value in entry.values)
    return (-largest, entry.role or "", entry.nationality or "", entry.id)


def all_numbers(look: Look) -> list[NumberEntry]:
    """All groups that are counted, in order."""
    return [entry for one in look.all(ALL, ()) for entry in look.all(NUMBERS, one)]


def sizes_of(look: Look, entry: NumberEntry) -> list[Given]:
    """The sizes of a group with what is known of them."""
    return [given for key in look.all(KEY_OF, entry.id) for given in look.all(SIZES, key)]


# The ids of all groups, in order, under one key.
ALL: Table[str] = Table("all numbers")
STAGES = (
    *groups.STAGES,
    Stage("sizes", (SIZED, PARTS), _sizes),
    Stage("numbers alone", (SIZES,), _alone),
    Stage("numbers", (_KEYS,), _arranged),
)
TABLES = (*groups.TABLES, SIZES, _ALONE, _KEYS, NUMBERS, KEY_OF, ALL)
