"""What the difference between two words costs: little where it is only spelling."""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from rapidfuzz.distance import Levenshtein

from casewright.linking.names.tables import table

MOST_LETTERS = 3
FAR = 9.0


@dataclass(frozen=True, slots=True)
class Slip:
    """The cost of a difference and what it is, in words."""

    cost: float
    words: str


_TOO_FAR = Slip(FAR, "")


@dataclass(frozen=True, slots=True)
class _LeftOut:
    cost: float
    after: str
    before: str
    first: bool
    words: str

    def fits(self, before: str, after: str, place: int) -> bool:
        if self.first and place != 1:
            return False
        return (not self.after or before in self.after) and (
            not self.before or after in self.before
        )


def slip(a: str, b: str, families: frozenset[int]) -> Slip:
    """What turns one word's sounds into the other's, by the rules and those of the families."""
    distance = Levenshtein.distance(a, b, score_cutoff=MOST_LETTERS)
    if distance > MOST_LETTERS or distance * 2 >= max(len(a), len(b)):
        return _TOO_FAR
    found = list(_slips(a, b, families))
    cost = sum(one.cost for one in found)
    long = max(len(a), len(b), limits().length) / limits().length
    words = max(found, key=lambda one: one.cost).words if found else ""
    return Slip(cost / long, words)


def _slips(a: str, b: str, families: frozenset[int]) -> Iterator[Slip]:
    for operation in Levenshtein.editops(a, b):
        x, y = operation.src_pos, operation.dest_pos
        if operation.tag == "replace":
            yield _swapped(a[x], b[y], x == 0 or y == 0, families)
        elif operation.tag == "delete":
            yield _left_out(a, x)
        else:
            yield _left_out(b, y)


def _swapped(one: str, other: str, first: bool, families: frozenset[int]) -> Slip:
    pair = one + other if one < other else other + one
    known = _swaps().get(pair)
    words = known.words if known else "one letter differs"
    for family in families:
        cost = _inside(family).get(pair)
        # Another vowel at the beginning is another name: Umarov and Omarov.
        if cost is not None and not (first and cost > 0.05):
            return Slip(cost, words)
    if known is None or (first and known.cost > 0.5):
        return Slip(1.0, words)
    return known


def _left_out(word: str, place: int) -> Slip:
    before = word[place - 1] if place else "^"
    after = word[place + 1] if place + 1 < len(word) else "$"
    for rule in _omissions().get(word[place], ()):
        if rule.fits(before, after, place):
            return Slip(rule.cost, rule.words)
    return Slip(1.0, "one letter is left out")


@dataclass(frozen=True, slots=True)
class Limits:
    """How far a difference may go."""

    allowed: float
    near: float
    length: float


@cache
def limits() -> Limits:
    """The limits of the file of slips."""
    slips = table("slips")
    return Limits(slips["allowed"], slips["near"], slips["length"])


@cache
def _swaps() -> dict[str, Slip]:
    rows = table("slips")["swapped"]
    return {"".join(sorted(row["sounds"])): Slip(row["cost"], row["words"]) for row in rows}


@cache
def _inside(family: int) -> dict[str, float]:
    inside = table("slips")["families"][family]["inside"]
    return {"".join(sorted(pair)): cost for pair, cost in inside.items()}


@cache
def _omissions() -> dict[str, list[_LeftOut]]:
    found: dict[str, list[_LeftOut]] = {}
    for row in table("slips")["left_out"]:
        rule = _LeftOut(
            row["cost"],
            row.get("after", ""),
            row.get("before", ""),
            row.get("first", False),
            row["words"],
        )
        found.setdefault(row["sound"], []).append(rule)
    return found
