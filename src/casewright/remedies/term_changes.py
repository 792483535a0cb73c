"""What changed in the terms of a case between two looks."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from enum import StrEnum

from casewright.remedies.terms import Term


class Change(StrEnum):
    """How a term differs from the one that was there before."""

    NEW = "new"
    MOVED = "moved"
    GONE = "gone"


Days = Mapping[str, tuple[str, ...]]
"""The days of each term by its key, as text; a term without a day has an empty one."""


@dataclass(frozen=True, slots=True)
class Changed:
    """A term that is not as it was: its key, its days then and now."""

    key: str
    change: Change
    before: tuple[str, ...]
    now: tuple[str, ...]


def days_of(found: Iterable[Term]) -> dict[str, tuple[str, ...]]:
    """The days of terms, to be kept and compared with later ones; nobody is named in them."""
    days: dict[str, set[str]] = {}
    for one in found:
        days.setdefault(one.key, set()).add(str(one.day or ""))
    return {key: tuple(sorted(each)) for key, each in sorted(days.items())}


def changes(before: Days, now: Days) -> tuple[Changed, ...]:
    """What is new, moved or gone between two looks, in the order of the keys."""
    return tuple(
        Changed(key, _change(key, before, now), before.get(key, ()), now.get(key, ()))
        for key in sorted({*before, *now})
        if before.get(key) != now.get(key)
    )


def _change(key: str, before: Days, now: Days) -> Change:
    if key not in before:
        return Change.NEW
    return Change.MOVED if key in now else Change.GONE
