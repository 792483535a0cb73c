"""Small cases a lawyer can read: who was harmed where and when, and what the courts said."""

from datetime import date

from ledger.reports import Report

from casewright.claims import Body, Event, Participant, Person, Stance
from casewright.ledger import CaseFile, build_case
from casewright.remedies import Assessment, Condition, RouteAssessment, assess

NAME = "Bulat Orasov"
ON = date(2024, 6, 1)
VICTIM = Person(NAME, roles=("victim",))


def person(**more) -> Person:
    """The victim, with more that is told of them."""
    return Person(NAME, roles=("victim",), **more)


def harm(place: str | None = "Almaty", day: str | None = "2022-01-07", type_="ill_treatment"):
    """What was done to the victim, where and when."""
    return Event(type_, date=day, place=place, participants=(Participant(NAME, "victim"),))


def verdict(day: str | None = "2023-02-01", court: str | None = None) -> Event:
    return Event("verdict", date=day, court=court)


def appeal(day: str | None = "2023-09-15") -> Event:
    return Event("appeal_decision", date=day, outcome="upheld")


def cassation(day: str | None = "2024-03-01") -> Event:
    return Event("cassation_decision", date=day, outcome="upheld")


TRIED = (VICTIM, harm(), verdict(), appeal())


def case_of(*bodies: Body, words: str = "It is said.", extra=()) -> CaseFile:
    """The case of one report that says these things; `extra` are (words, body, by, stance)."""
    report = Report("a.txt").says(words, *bodies)
    for said, body, by, stance in extra:
        report.says(said, body, by=by, stance=stance)
    return build_case([report.read])


def complaint(words: str, *, decided: str | None = None, by=None, stance=Stance.REPORTED):
    """A complaint to a body, or its decision, as the report words it."""
    body = Event("un_decision", date=decided) if decided else Event("un_complaint")
    return (words, body, by, stance)


def assessed(*bodies: Body, on: date = ON, **more) -> Assessment:
    """Where the victim stands."""
    case = case_of(*bodies, **more)
    (who,) = (one.id for one in case.people if one.name == NAME)
    return assess(case, who, on)


def route(name: str, *bodies: Body, on: date = ON, **more) -> RouteAssessment:
    """Where the victim stands with one route."""
    return assessed(*bodies, on=on, **more).route(name)


def condition(name: str, which: str, *bodies: Body, on: date = ON, **more) -> Condition:
    """One condition of a route, in its first reading."""
    first = route(name, *bodies, on=on, **more).readings[0]
    return next(one for one in first.conditions if one.id == which)
