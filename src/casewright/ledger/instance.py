"""Proceedings as instances: investigation, trial, appeal, cassation, international procedure."""

from dataclasses import dataclass

from casewright.ledger.stated import Claims, Party, Stated
from casewright.linking import EntryId


@dataclass(frozen=True, slots=True)
class Ruling:
    """What an instance decided: the event's type, its outcome where known, and every day given."""

    type: str
    outcome: str | None
    dates: tuple[Stated, ...]
    claims: Claims


@dataclass(frozen=True, slots=True)
class Answered:
    """One ground of an appeal and the answer to it; an answer nobody gives is None.

    `rejected` says that the court looked at it and said no; `not_considered` that it refused to
    look, which leaves the question open.
    """

    asked: str
    answer: str | None
    claims: Claims


@dataclass(frozen=True, slots=True)
class Appeal:
    """What one side asked an instance for: accused, victims, prosecution or unknown."""

    side: str
    appellants: tuple[Party, ...]
    grounds: tuple[Answered, ...]
    claims: Claims


@dataclass(frozen=True, slots=True)
class InstanceEntry:
    """One instance, as far as the sources tell; what they do not tell is empty.

    `why` says in words how its events were taken together.
    """

    id: EntryId
    level: str
    courts: tuple[Stated, ...]
    dates: tuple[Stated, ...]
    accused: tuple[Party, ...]
    rulings: tuple[Ruling, ...]
    appeals: tuple[Appeal, ...]
    events: tuple[EntryId, ...]
    claims: Claims
    why: tuple[str, ...] = ()
