"""What instances make of a charge: convicted, final, overturned or acquitted, and since when."""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from casewright.ledger.comparing import COMPARE
from casewright.ledger.disagreement import folded
from casewright.ledger.instance import InstanceEntry
from casewright.ledger.path_entry import Answer
from casewright.ledger.rule_files import rules
from casewright.ledger.stated import Stated
from casewright.ledger.stating import stated
from casewright.ledger.when import order
from casewright.linking import EntryId
from casewright.vocabulary import UnknownTerm, scheme

_TRIAL = "trial"
_REVIEW = ("appeal", "cassation")
# The levels of the instances that judge somebody, in the order of procedure.
LEVELS = (_TRIAL, *_REVIEW)


@dataclass(frozen=True, slots=True)
class Adjudged:
    """Where and when a person was judged, and what reviews of the verdict decided.

    `outcomes` are those of appeal and cassation, `review` what the last of them makes of a
    conviction, or None; `appeal_open` whether a review was asked for and not yet decided.
    """

    level: str
    courts: tuple[Stated, ...]
    dates: tuple[Stated, ...]
    outcomes: tuple[Stated, ...]
    review: str | None
    appeal_open: Answer

    def after(self, status: str) -> str:
        """The standing that a conviction has after the reviews; all else stays as it is."""
        return self.review if status == "convicted" and self.review else status


def adjudged(instances: Sequence[InstanceEntry], person: EntryId | None) -> Adjudged:
    """What the instances that concern a person decided; empty where no source tells."""
    return Judging(instances).of(person)


class Judging:
    """The instances of a case by whom they concern."""

    def __init__(self, instances: Iterable[InstanceEntry]) -> None:
        """Learn the instances, in the order of procedure."""
        self._of_level: dict[str, list[InstanceEntry]] = defaultdict(list)
        self._unnamed: dict[str, list[InstanceEntry]] = defaultdict(list)
        self._own: dict[tuple[str, EntryId], list[InstanceEntry]] = defaultdict(list)
        for one in instances:
            self._of_level[one.level].append(one)
            for person in {party.person for party in one.accused if party.person}:
                self._own[one.level, person].append(one)
            if not one.accused:
                self._unnamed[one.level].append(one)

    def of(self, person: EntryId | None) -> Adjudged:
        """What the instances that concern a person decided; empty where no source tells."""
        trial = self._concerning(person, _TRIAL)
        return _adjudged(
            trial, [one for level in _REVIEW if (one := self._concerning(person, level))]
        )

    def _concerning(self, person: EntryId | None, level: str) -> InstanceEntry | None:
        """The one instance of a level that concerns a person; where it names nobody, the only one.

        Without a person it is that of people who are only counted: the only one there is.
        """
        of_level, unnamed = self._of_level.get(level, []), self._unnamed.get(level, [])
        if person is None:
            return of_level[0] if len(of_level) == 1 else None
        own = self._own.get((level, person), [])
        if len(own) == 1:
            return own[0]
        return unnamed[0] if len(of_level) == len(unnamed) == 1 else None


def _adjudged(trial: InstanceEntry | None, reviews: Sequence[InstanceEntry]) -> Adjudged:
    outcomes = [outcome for one in reviews for outcome in _outcomes(one)]
    made = [made for one in outcomes if (made := _made_of(one.value))]
    last = reviews[-1] if reviews else None
    return Adjudged(
        level=_TRIAL,
        courts=trial.courts if trial else (),
        dates=_days(trial) if trial else (),
        outcomes=tuple(outcomes),
        review=made[-1] if made else None,
        appeal_open=_is_open(last, bool(made)),
    )


def _days(trial: InstanceEntry) -> tuple[Stated, ...]:
    """The days on which it decided, not those on which it sat; a vaguer date with the full one."""
    pairs = [
        (date.value, claim)
        for ruling in trial.rulings
        for date in ruling.dates
        for claim in date.claims
    ]
    apart, vague = folded(stated(pairs), COMPARE["date"])
    return tuple(sorted([*apart, *vague], key=lambda one: order(one.value)))


def _outcomes(one: InstanceEntry) -> list[Stated]:
    return [Stated(ruling.outcome, ruling.claims) for ruling in one.rulings if ruling.outcome]


def _made_of(outcome: str) -> str | None:
    """What an outcome of a review makes of a conviction, or None where it leaves it open."""
    try:
        reported = scheme("outcomes").reported_as(outcome)
    except UnknownTerm:
        reported = outcome
    after: str | None = rules("status")["after_appeal"].get(reported)
    return after


def _is_open(last: InstanceEntry | None, is_decided: bool) -> Answer:
    # A decision of which only the outcome is not told is a decision all the same.
    untold = any(ruling.outcome is None for ruling in last.rulings) if last else False
    if is_decided or untold:
        return Answer.NO
    return Answer.YES if last and not last.rulings else Answer.UNKNOWN


def status_of_charge(state: str) -> str:
    """The standing that the state of a charge gives; a state nobody lists is an allegation."""
    order: list[str] = rules("status")["order"]
    found = rules("status")["of_state"].get(state, state)
    return str(found) if found in order else "charged"


def most_advanced(statuses: Iterable[str]) -> str:
    """The most advanced of some standings; empty where there are none."""
    order: list[str] = rules("status")["order"]
    return max(statuses, key=order.index, default="")
