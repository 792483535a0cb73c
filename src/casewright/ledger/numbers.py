"""How many people: for each group every size the sources give, with how it is meant."""

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from functools import cache

from casewright.claims import Bound, ClaimId, Group
from casewright.ledger.group_nationality import with_nationality
from casewright.ledger.material import Cited, Material
from casewright.ledger.number_bounds import can_be_one_number
from casewright.ledger.number_entry import NumberEntry, NumberValue
from casewright.ledger.number_tree import arranged
from casewright.ledger.rule_files import rules
from casewright.ledger.stages import are_early, are_late, stages
from casewright.ledger.stating import stated
from casewright.linking import entry_id

# A group: its role, its nationality, and whether it is a part of the group of that role.
_Key = tuple[str | None, str | None, bool]


def numbers(material: Material) -> tuple[NumberEntry, ...]:
    """The groups that are counted, the largest first, each with its place in the tree of groups."""
    claims = [with_nationality(one) for one in material.asserted(Group)]
    claims += list(_named_as_another(claims))
    groups: dict[_Key, list[Cited[Group]]] = defaultdict(list)
    parts = _sizes_of_parts(claims)
    for cited in claims:
        body = cited.body
        groups[body.role, body.nationality, _is_part(body, parts)].append(cited)
    reached = stages(material)
    entries = [_entry(key, same, reached, material) for key, same in groups.items()]
    return arranged(sorted(entries, key=_largest_first))


def _named_as_another(claims: Sequence[Cited[Group]]) -> Iterator[Cited[Group]]:
    """Those whose words name another group too: the victims among "the torture of 98 detainees"."""
    for role, words in rules("number_tree")["also"].items():
        largest = max((c.body.size or 0 for c in claims if c.body.role == role), default=0)
        for one in claims:
            size = one.body.size or 0
            whole = largest > 0 and size >= largest * float(rules("number_tree")["whole_from"])
            told = set(one.body.description.casefold().split()) & set(words)
            if one.body.role != role and whole and told and one.body.subset_of is None:
                yield replace(one, body=replace(one.body, role=role))


def _largest_first(entry: NumberEntry) -> tuple[int, str, str, str]:
    largest = max(value.size or 0 for value in entry.values)
    return (-largest, entry.role or "", entry.nationality or "", entry.id)


def _sizes_of_parts(claims: Iterable[Cited[Group]]) -> set[tuple[str | None, str | None, int]]:
    """The sizes that a report gives beside one so much larger that they are a part of it."""
    given: dict[tuple[str, str | None, str | None], set[int]] = defaultdict(set)
    for one in claims:
        if one.body.size is not None and one.body.role:
            given[one.source, one.body.role, one.body.nationality].add(one.body.size)
    share = float(rules("number_tree")["part_at_most"])
    return {
        (role, nationality, size)
        for (_, role, nationality), sizes in given.items()
        for size in sizes
        if size <= max(sizes) * share
    }


def _is_part(body: Group, parts: set[tuple[str | None, str | None, int]]) -> bool:
    return body.size is not None and (body.role, body.nationality, body.size) in parts


def _entry(
    key: _Key, claims: Sequence[Cited[Group]], reached: dict[str, int], material: Material
) -> NumberEntry:
    sizes: dict[tuple[object, ...], list[Cited[Group]]] = defaultdict(list)
    for one in claims:
        body = one.body
        sizes[body.size, body.bound, body.subset_of, _is_besides_named(body)].append(one)
    values = [_value(same) for same in sizes.values()]
    stage = {one.id: reached[one.source] for one in claims}
    role, nationality, part = key
    found = _developed(role, values, stage)
    # A claim that only names this group beside its own belongs to the identity of the other.
    own = [one for one in claims if _role_told(one, material) == role] or claims
    return NumberEntry(
        id=entry_id("number", (one.id for one in own)),
        role=role,
        nationality=nationality,
        values=tuple(sorted(found, key=lambda one: _first_to_read(one, material))),
        claims=tuple(one.id for one in claims),
        why="It is given beside a far larger number of the same group." if part else "",
    )


def _role_told(one: Cited[Group], material: Material) -> str | None:
    body = material.claims[one.id].body
    return body.role if isinstance(body, Group) else None


def _first_to_read(value: NumberValue, material: Material) -> tuple[bool, bool, int, int, str, int]:
    no_count = value.size is None or value.besides_named
    size, whole = -(value.size or 0), value.subset_of or 0
    voices = material.independent(value.claims)
    return (value.earlier, no_count, -voices, size, value.bound, whole)


def _value(claims: Sequence[Cited[Group]]) -> NumberValue:
    body = claims[0].body
    return NumberValue(
        size=body.size,
        bound=body.bound.value,
        subset_of=body.subset_of,
        descriptions=stated((one.body.description, one.id) for one in claims),
        claims=tuple(one.id for one in claims),
        besides_named=_is_besides_named(body),
    )


def _is_besides_named(body: Group) -> bool:
    return body.size is not None and bool(_besides_named().search(body.description.casefold()))


@cache
def _besides_named() -> re.Pattern[str]:
    words = "|".join(re.escape(word) for word in rules("number_tree")["besides_named"])
    return re.compile(rf"\b(?:{words})\b")


def _developed(
    role: str | None, values: Sequence[NumberValue], stage: dict[ClaimId, int]
) -> list[NumberValue]:
    """The values, those marked that were true at an earlier stage and have grown since."""
    tree = rules("number_tree")
    if role not in tree["grows"]:
        return list(values)
    shrinks = role in tree["changes"]
    late = [one for one in values if are_late(_stages(one, stage))]
    return [
        replace(
            one, earlier=are_early(_stages(one, stage)) and _has_changed(one, late, shrinks=shrinks)
        )
        for one in values
    ]


def _has_changed(one: NumberValue, late: Iterable[NumberValue], *, shrinks: bool) -> bool:
    """Whether a size told early is another than one of those told late."""
    if one.bound == Bound.ABOUT:
        return False
    return any(
        (shrinks or (one.size or 0) < (other.size or 0))
        and (one.besides_named or not can_be_one_number(one, other))
        for other in late
    )


def _stages(value: NumberValue, stage: dict[ClaimId, int]) -> list[int]:
    return [stage[claim] for claim in value.claims]
