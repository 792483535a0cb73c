"""The counted groups as one tree, and what follows from their numbers."""

from collections.abc import Iterable, Sequence
from dataclasses import replace

from casewright.claims import Bound
from casewright.ledger.number_bounds import difference, possible
from casewright.ledger.number_entry import Computed, NumberEntry, NumberValue
from casewright.ledger.rule_files import rules
from casewright.linking import EntryId


def arranged(entries: Sequence[NumberEntry]) -> tuple[NumberEntry, ...]:
    """The entries, each with the group it lies in and what that makes follow."""
    placed = _without_circles([_placed(one, entries) for one in entries])
    known = {one.id: one for one in placed}
    return tuple(
        replace(one, computed=(*_of_part(one, known), *_of_nationalities(one, placed)))
        for one in placed
    )


def _placed(entry: NumberEntry, entries: Sequence[NumberEntry]) -> NumberEntry:
    """The entry with the group it lies in: as a source says, as a rule says, or none."""
    others = [one for one in entries if one.id != entry.id]
    for whole, why in _wholes(entry, others):
        if _fits(entry, whole):
            return replace(entry, part_of=whole.id, why=why)
    return replace(entry, why="") if entry.part_of is None else entry


def _wholes(entry: NumberEntry, others: Sequence[NumberEntry]) -> Iterable[tuple[NumberEntry, str]]:
    """The groups it can lie in, the surest first, each with the reason in words."""
    if entry.why:
        yield from ((one, entry.why) for one in others if _is_its_whole(entry, one))
    said = {value.subset_of for value in entry.values} - {None}
    inside: list[str] = rules("number_tree")["inside"].get(entry.role or "", [])
    by_rule = sorted(
        (one for one in others if one.role in inside), key=lambda one: _near(one, inside)
    )
    of_size = [one for one in (*by_rule, *others) if said & _sizes(one)]
    for one in of_size:
        yield one, f"A source says that it is part of the {_size_said(said, one)}."
    if entry.nationality is not None:
        same = (one for one in others if one.role == entry.role and one.nationality is None)
        yield from ((one, "It is a nationality within the same group.") for one in same)
    for one in by_rule:
        if one.nationality in (None, entry.nationality) or entry.nationality is None:
            yield one, "Rule: this group lies within that one (number_tree.yaml)."


def _is_its_whole(part: NumberEntry, one: NumberEntry) -> bool:
    return (one.role, one.nationality) == (part.role, part.nationality)


def _near(one: NumberEntry, inside: Sequence[str]) -> tuple[int, bool, str]:
    return (inside.index(one.role or ""), one.nationality is not None, one.id)


def _sizes(entry: NumberEntry) -> set[int | None]:
    return {value.size for value in entry.values}


def _size_said(said: set[int | None], one: NumberEntry) -> int:
    return min(size for size in said & _sizes(one) if size is not None)


def _fits(entry: NumberEntry, whole: NumberEntry) -> bool:
    """Whether a group may lie in another: a group without any size holds no part."""
    if whole.values[0].size is None:
        return False
    # A part of the same role must be smaller; otherwise it is another count, and no part at all.
    return whole.role != entry.role or (entry.values[0].size or 0) < (whole.values[0].size or 0)


def _without_circles(entries: Sequence[NumberEntry]) -> list[NumberEntry]:
    """The entries, none of them a part of its own part."""
    above = {one.id: one.part_of for one in entries}
    for number in sorted(above):
        seen: set[EntryId | None] = {number}
        place = number
        while (up := above[place]) is not None:
            if up in seen:
                above[place] = None
                break
            seen.add(up)
            place = up
    return [
        replace(one, part_of=above[one.id], why=one.why if above[one.id] else "") for one in entries
    ]


def _of_part(entry: NumberEntry, known: dict[EntryId, NumberEntry]) -> list[Computed]:
    """What the group leaves of the one it lies in; or that it is larger, which cannot be."""
    if entry.part_of is None:
        return []
    whole, part = known[entry.part_of].values[0], entry.values[0]
    claims = tuple(dict.fromkeys([*whole.claims, *part.claims]))
    if possible(part)[0] > possible(whole)[1]:
        return [_excess(entry, whole, claims=claims, role=known[entry.part_of].role)]
    words = rules("number_tree")["left_over"].get(entry.role)
    found = difference(whole, part)
    if words is None or not found or not found[0] or known[entry.part_of].role == entry.role:
        return []
    size, bound = found
    sentence = f"{whole.size} − {part.size} = {size}: {words}."
    return [Computed("rest", size, bound.value, sentence, claims)]


def _excess(
    entry: NumberEntry, whole: NumberValue, *, claims: tuple[str, ...], role: str | None
) -> Computed:
    part = entry.values[0]
    size = (part.size or 0) - (whole.size or 0)
    sentence = (
        f"The part exceeds the whole by {size}: {part.size} ({entry.role}) of "
        f"{whole.size} ({role}). One of the two cannot be right."
    )
    return Computed("excess", size, Bound.EXACTLY.value, sentence, claims)  # type: ignore[arg-type]


def _of_nationalities(entry: NumberEntry, entries: Sequence[NumberEntry]) -> list[Computed]:
    """What the nationalities that are counted leave of the group, or that they exceed it."""
    if entry.nationality is not None:
        return []
    parts = [
        one for one in entries
        if one.part_of == entry.id and one.role == entry.role and one.nationality
    ]  # fmt: skip
    whole, counted = entry.values[0], [one.values[0] for one in parts]
    if not counted or any(value.bound != Bound.EXACTLY for value in (whole, *counted)):
        return []
    if whole.size is None or any(value.size is None for value in counted):
        return []
    return [_rest_of_nationalities(whole, counted)]


def _rest_of_nationalities(whole: NumberValue, counted: Sequence[NumberValue]) -> Computed:
    total = sum(value.size or 0 for value in counted)
    size = (whole.size or 0) - total
    claims = tuple(dict.fromkeys(c for value in (whole, *counted) for c in value.claims))
    sizes = " + ".join(str(value.size) for value in counted)
    if size < 0:
        words = f"The parts exceed the whole: by nationality {sizes} = {total}, of {whole.size}."
        return Computed("excess", -size, Bound.EXACTLY.value, words, claims)
    words = f"{whole.size} − {total} = {size}: of another nationality, or of none stated."
    return Computed("parts", size, Bound.EXACTLY.value, words, claims)
