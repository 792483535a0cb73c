"""What the courts of the state have done so far, and whether that was enough."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from casewright.ledger import CaseFile
from casewright.ledger.stated import Claims, Stated
from casewright.remedies.answer import Answer, Found
from casewright.remedies.rules import Step, findings, ladder

_LEVELS = ("trial", "appeal", "cassation")
_MUST, _DISPUTED = "yes", "disputed"
NAMES: Mapping[str, str] = {
    "trial": "a judgment of first instance",
    "appeal": "a decision on appeal",
    "cassation": "a decision in cassation",
    "further": "a further remedy, such as a constitutional complaint",
}


@dataclass(frozen=True, slots=True)
class Level:
    """What is told of one level: its decisions with their days, and what was filed there."""

    dates: tuple[Stated, ...] = ()
    decided: Claims = ()
    filed: Claims = ()
    sides: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True)
class Exhaustion:
    """Whether domestic remedies were used, under one reading of the rules.

    `supposing` says which reading where they are disputed; `level` is that of the last decision,
    from which terms run, None where under this reading it is still to come.
    """

    supposing: str
    found: Found
    level: str | None


@dataclass(frozen=True, slots=True)
class Domestic:
    """The domestic proceedings of a case, level by level."""

    levels: Mapping[str, Level]
    begun: Claims

    @classmethod
    def of(cls, case: CaseFile) -> "Domestic":
        """The proceedings that a case file tells of."""
        levels = {name: _level(case, name) for name in _LEVELS}
        terms = findings()["begun"]
        begun = [claim for one in case.events if one.type in terms for claim in one.claims]
        return cls(levels, tuple(dict.fromkeys(begun)))

    def at(self, level: str) -> Level:
        """What is told of a level."""
        return self.levels.get(level, Level())

    def last(self) -> str | None:
        """The highest level with a decision."""
        return next((one for one in reversed(_LEVELS) if self.at(one).decided), None)

    def exhausted(self, state: str | None) -> tuple[Exhaustion, ...]:
        """Whether all that must be used was used: one answer, or two where that is disputed."""
        last = self.last()
        if last is None:
            return (Exhaustion("", self._not_decided(), None),)
        steps = _above(last, ladder(state or ""))
        pending = [one.level for one in steps if self.at(one.level).filed]
        missing = [one.level for one in steps if one.must == _MUST] or pending
        if missing:
            return (Exhaustion("", self._missing(missing[0]), last),)
        done = self._done(last)
        disputed = [one for one in steps if one.must == _DISPUTED]
        return tuple(self._both(done, last, disputed)) if disputed else (done,)

    def _both(self, done: Exhaustion, last: str, steps: Iterable[Step]) -> Iterator[Exhaustion]:
        """The two readings: what is disputed need not be used, or must be."""
        names = " and ".join(NAMES[one.level] for one in steps)
        yield Exhaustion(f"{names} need not be used first", done.found, last)
        why = f"Under this reading {names} must come first, and no source tells of it."
        found = Found(
            Answer.NO, why, self.at(last).decided, f"Was it used, and what was the answer: {names}?"
        )
        yield Exhaustion(f"{names} must be used first", found, None)

    def _done(self, last: str) -> Exhaustion:
        level = self.at(last)
        why, ask = f"The file tells of {NAMES[last]}.", ""
        if "victims" not in level.sides:
            why += " It does not say that the victims' side asked for it."
            ask = f"Who of the victims took part in what led to {NAMES[last]}?"
        return Exhaustion("", Found(Answer.YES, why, level.decided, ask), last)

    def _missing(self, level: str) -> Found:
        filed = self.at(level).filed
        why = f"It takes {NAMES[level]} first" + (", which was asked for." if filed else ".")
        ask = f"Is there {NAMES[level]}, or did the time for it run out unused?"
        return Found(Answer.NO, why, filed or self.begun, ask)

    def _not_decided(self) -> Found:
        ask = "Which proceedings were there, what did they decide, and on which day?"
        if self.begun:
            why = "Proceedings have begun, and no source tells of a judgment."
            return Found(Answer.NO, why, self.begun, ask)
        return Found(Answer.UNKNOWN, "No source tells of proceedings.", (), ask)


def _above(level: str, steps: tuple[Step, ...]) -> list[Step]:
    names = [one.level for one in steps]
    return list(steps[names.index(level) + 1 :]) if level in names else []


def _level(case: CaseFile, name: str) -> Level:
    told = [one for one in case.instances if one.level == name]
    rulings = [ruling for one in told for ruling in one.rulings]
    filed = [claim for one in told for appeal in one.appeals for claim in appeal.claims]
    return Level(
        dates=_merged(date for ruling in rulings for date in ruling.dates),
        decided=tuple(dict.fromkeys(claim for one in rulings for claim in one.claims)),
        filed=tuple(dict.fromkeys(filed)),
        sides=frozenset(appeal.side for one in told for appeal in one.appeals),
    )


def _merged(dates: Iterable[Stated]) -> tuple[Stated, ...]:
    found: dict[str, Claims] = {}
    for one in dates:
        found[one.value] = (*found.get(one.value, ()), *one.claims)
    return tuple(Stated(value, tuple(dict.fromkeys(claims))) for value, claims in found.items())
