"""The one role of a person, decided over all hints of all mentions by their weights."""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cache

from casewright.reading.english.language.lexicon import rules
from casewright.reading.held import Held

STATUS = ("convicted", "acquitted", "accused")


@dataclass(frozen=True, slots=True)
class Hint:
    """What speaks for a role: how much it weighs, the words it rests on, how they are held."""

    role: str
    weight: float
    span: tuple[int, int]
    held: Held


def weight_of(source: str, role: str) -> float:
    """What a hint of a source ("verb", "post") weighs for a role; 0 where it says nothing."""
    table = rules("role_weights")[source]
    return float(table.get(role, 0.0)) if isinstance(table, dict) else float(table)


# A verdict told of "the four officers" weighs less than an acquittal told by name.
_STILL = 0.65


def decide(hints: Iterable[Hint]) -> str:
    """The role of the heaviest hints, the latest status among those of a court; else "other".

    Only hints that the text asserts count.
    """
    totals = _totals(hints)
    ranked = _pooled(totals)
    if not ranked:
        return "other"
    order = _precedence()
    best = max(ranked, key=lambda role: (round(ranked[role], 3), -order.get(role, len(order))))
    if ranked[best] < weight_of("least", best):
        return "other"
    return _latest(totals) if best in STATUS else best


def suffered_and_convicted(hints: Iterable[Hint]) -> bool:
    """Whether both are told of one person beyond doubt: a prisoner of conscience who was tortured.

    Who also did something to others is no such prisoner.
    """
    totals = _totals(hints)
    enough = all(totals.get(r, 0.0) >= weight_of("both", r) for r in ("victim", "convicted"))
    return enough and _latest(totals) == "convicted" and not totals.get("accused")


def _totals(hints: Iterable[Hint]) -> dict[str, float]:
    totals: dict[str, float] = defaultdict(float)
    for hint in hints:
        if hint.held.stance.asserts:
            totals[hint.role] += hint.weight
    return totals


def _pooled(totals: Mapping[str, float]) -> dict[str, float]:
    """The totals of the roles, with what a court or accuser says of a person as one."""
    ranked = {role: value for role, value in totals.items() if role not in STATUS}
    status = sum(totals.get(role, 0.0) for role in STATUS)
    if status:
        ranked["accused"] = status
    return ranked


def _latest(totals: Mapping[str, float]) -> str:
    """Convicted of one thing and cleared of another is convicted; accused is before both."""
    convicted, acquitted = totals.get("convicted", 0.0), totals.get("acquitted", 0.0)
    if convicted and convicted >= acquitted * _STILL:
        return "convicted"
    return "acquitted" if acquitted else "accused"


@cache
def _precedence() -> dict[str, int]:
    return {str(role): at for at, role in enumerate(rules("roles")["precedence"])}
