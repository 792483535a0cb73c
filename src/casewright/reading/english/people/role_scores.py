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


def decide(hints: Iterable[Hint]) -> str:
    """The role of the heaviest hints, the latest status among those of a court; else "other".

    Only hints that the text asserts count.
    """
    totals: dict[str, float] = defaultdict(float)
    for hint in hints:
        if hint.held.stance.asserts:
            totals[hint.role] += hint.weight
    ranked = _pooled(totals)
    if not ranked:
        return "other"
    order = _precedence()
    best = max(ranked, key=lambda role: (round(ranked[role], 3), -order.get(role, len(order))))
    if ranked[best] < weight_of("least", best):
        return "other"
    return _latest(totals) if best in STATUS else best


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
    if convicted and convicted >= acquitted / 2:
        return "convicted"
    return "acquitted" if acquitted else "accused"


@cache
def _precedence() -> dict[str, int]:
    return {str(role): at for at, role in enumerate(rules("roles")["precedence"])}
