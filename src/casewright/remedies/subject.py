"""What the case file tells of one person or group, as far as the rules ask for it."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from casewright.ledger.path_entry import Milestone
from casewright.ledger.stated import Claims, Stated
from casewright.linking import EntryId
from casewright.remedies.days import Days
from casewright.remedies.whom import Whom


@dataclass(frozen=True, slots=True)
class Where:
    """The states in which it happened (ISO 3166-1), with the claims that say so, and how known.

    `only` is the state where it is one: with several the engine does not choose.
    """

    states: tuple[Stated, ...]
    why: str
    only: str | None = field(init=False, default=None)

    def __post_init__(self) -> None:
        if len(self.states) == 1:
            object.__setattr__(self, "only", self.states[0].value)

    @property
    def claims(self) -> Claims:
        """The claims that say where."""
        return tuple(dict.fromkeys(claim for one in self.states for claim in one.claims))


@dataclass(frozen=True, slots=True)
class Acts:
    """The days on which the acts complained of can have happened, and the claims that say so."""

    days: Days
    claims: Claims
    continuing: Claims = ()


@dataclass(frozen=True, slots=True)
class Subject:
    """One person or group: where and when, how far they came, and what concerns them by kind.

    `events` are those in which they are the victim; `deeds` are the acts done to them.
    """

    whom: Whom
    claims: Claims
    where: Where
    acts: Acts
    milestones: Mapping[str, Milestone]
    nationalities: tuple[Stated, ...] = ()
    ages: tuple[Stated, ...] = ()
    events: Mapping[str, Claims] | None = None
    deeds: Mapping[str, Claims] | None = None
    # Reckoned once: every treaty asks where and when it happened.
    where_and_when: Claims = field(init=False, default=())

    def __post_init__(self) -> None:
        claims = (*self.where.claims, *self.acts.claims, *self.acts.continuing)
        object.__setattr__(self, "where_and_when", tuple(dict.fromkeys(claims)))

    @property
    def id(self) -> EntryId:
        """The id of the person or group."""
        return self.whom.id

    @property
    def name(self) -> str:
        """What the person or group is called."""
        return self.whom.name

    def told(self, kind: str, term: str) -> Claims:
        """The claims that a thing of that term (events or deeds) concerns them."""
        known = self.events if kind == "events" else self.deeds
        return (known or {}).get(term, ())
