"""Which state accepted which procedure from when on, as far as the list tells."""

import csv
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from functools import cache, lru_cache

from casewright.remedies.answer import Answer
from casewright.remedies.backing import UNSOURCED, Backing, Confidence
from casewright.remedies.days import Days, add_months, days
from casewright.remedies.rules import DATA
from casewright.vocabulary.countries import country_name

_ACCEPTED, _RATIFIED, _REFUSED = "accepted", "ratified", "not_accepted"
# From a deposit known by its year alone to the day a treaty binds, at most.
_MONTHS_TO_BIND = 6


@dataclass(frozen=True, slots=True)
class Acceptance:
    """What the list says of a state and an instrument; dates are EDTF.

    `ratified` is a national law whose deposit with the United Nations was not found.
    """

    state: str
    name: str
    instrument: str
    status: str
    day: str
    since: str
    until: str
    backing: Backing


@dataclass(frozen=True, slots=True)
class Verdict:
    """Whether the acts fall under an acceptance, why, and what would settle it."""

    answer: Answer
    why: str
    settle: str
    backing: Backing


NOT_LISTED = Backing(UNSOURCED, "", Confidence.LOW, "The list has no row for this state.")


@cache
def acceptances() -> Mapping[tuple[str, str], Acceptance]:
    """All rows of the list by state (ISO 3166-1) and instrument."""
    with (DATA / "acceptance.csv").open(encoding="utf-8") as file:
        return {(row["state"], row["instrument"]): acceptance_from(row)
                for row in csv.DictReader(file)}  # fmt: skip


def acceptance_from(row: Mapping[str, str]) -> Acceptance:
    """The acceptance that a row of the list gives.

    Raises:
        ValueError: nothing backs it, or its status is none.
    """
    if row["status"] not in (_ACCEPTED, _RATIFIED, _REFUSED, "unknown"):
        raise ValueError(f"{row['status']!r} is no status")
    return Acceptance(
        row["state"],
        row["name"],
        row["instrument"],
        row["status"],
        row["date"],
        row["in_force_from"],
        row["in_force_until"],
        Backing.of(row),
    )


@lru_cache(maxsize=65_536)
def accepted(state: str, instrument: str, acts: Days) -> Verdict:
    """Whether a state had accepted an instrument when the acts happened."""
    row = acceptances().get((state, instrument))
    name = row.name if row else country_name(state)
    look = f"Look up {instrument} for {name} in the depositary's list."
    if row is None:
        return Verdict(Answer.UNKNOWN, f"The list has no row for {name}.", look, NOT_LISTED)
    answer, why = _judged(row, acts)
    return Verdict(answer, why, "" if answer is Answer.YES else look, row.backing)


def _judged(row: Acceptance, acts: Days) -> tuple[Answer, str]:
    if row.status == _REFUSED:
        return _refused(row, acts)
    if row.status == "unknown":
        return Answer.UNKNOWN, f"Whether {row.name} has accepted it must be looked up."
    since = _since(row)
    if acts.first is None or acts.last is None:
        return Answer.UNKNOWN, f"{row.name} accepted it; on which days the acts were is not known."
    if since.first is not None and acts.last < since.first:
        return Answer.NO, (
            f"{row.name} accepted it only after the acts, not before {since.first}. Acts that go "
            "on after that day can still fall under it."
        )
    if row.until and acts.first >= date.fromisoformat(row.until):
        return Answer.NO, f"It ended for {row.name} on {row.until}, before the acts."
    return _bound(row, since, acts, ended=row.until)


def _bound(row: Acceptance, since: Days, acts: Days, *, ended: str) -> tuple[Answer, str]:
    ends_inside = ended and acts.last is not None and acts.last >= date.fromisoformat(ended)
    begun = since.last is not None and acts.first is not None and acts.first >= since.last
    if begun and not ends_inside:
        return Answer.YES, f"{row.name} was bound by it since {row.since or row.day} at the latest."
    return Answer.UNKNOWN, (
        f"{row.name} accepted it; whether it was bound on every day of the acts is not certain."
    )


def _since(row: Acceptance) -> Days:
    """The first and the last day on which it can have begun to bind the state."""
    if row.status == _RATIFIED:
        return Days(days(row.day).first, None)
    if row.since:
        return days(row.since)
    if not row.day:
        return Days(None, None)
    known = days(row.day)
    return Days(known.first, add_months(known.last, _MONTHS_TO_BIND) if known.last else None)


def _refused(row: Acceptance, acts: Days) -> tuple[Answer, str]:
    """A "no" of the list holds for acts up to the day it was checked, or if beyond doubt."""
    if row.backing.is_unsourced:
        if row.backing.confidence is Confidence.HIGH:
            return Answer.NO, f"{row.name} has not accepted it."
        return Answer.UNKNOWN, f"{row.name} is thought not to have accepted it; no source was read."
    known = days(row.backing.checked).last
    if acts.last is not None and known is not None and acts.last <= known:
        return Answer.NO, f"{row.name} had not accepted it."
    return Answer.UNKNOWN, (
        f"{row.name} had not accepted it by {row.backing.checked}; what came later was not checked."
    )
