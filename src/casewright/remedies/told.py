"""A case file read once for all its people: what happened to whom, where, and when."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property

from casewright.ledger import CaseFile
from casewright.ledger.case_file import EventEntry, PathEntry
from casewright.ledger.stated import Claims, Stated
from casewright.ledger.stating import stated
from casewright.linking import EntryId
from casewright.remedies.days import Days, days, lacks_year
from casewright.remedies.rules import findings
from casewright.remedies.subject import Acts, Subject, Where
from casewright.remedies.where import state_of_place
from casewright.remedies.whom import Whom
from casewright.vocabulary import UnknownTerm, scheme

_VICTIM = "victim"
_NOWHERE = Where((), "No source tells in which state it happened.")
_NO_DAYS = Acts(Days(None, None), ())


@dataclass(frozen=True, slots=True)
class _Harm:
    """One thing done to somebody: what, where, when, and the claims for it."""

    term: str
    places: tuple[Stated, ...]
    date: str | None
    claims: Claims
    is_deed: bool = False


class Told:
    """The harm of a case by whom it was done to; None stands for people not named."""

    def __init__(self, case: CaseFile, *, state: str | None = None) -> None:
        """Read the case; `state` is where it happened, if a person says so."""
        self._case = case
        self._given = state
        self._people = {one.id: one for one in case.people}
        self._citizens = {one.id: one.nationality for one in case.numbers}
        self._sizes = {one.id: one.values[0] for one in case.numbers if one.values}
        self._within = {one.name: one.within for one in case.places}
        self._harm: dict[EntryId | None, list[_Harm]] = defaultdict(list)
        self._events: dict[EntryId, dict[str, Claims]] = defaultdict(dict)
        for event in case.events:
            self._take(event)
        for act in case.acts:
            for one in act.doings:
                whom = one.victim.person if one.victim else None
                places = (Stated(one.place, one.claims),) if one.place else ()
                self._harm[whom].append(_Harm(act.act, places, one.date, one.claims, True))

    def subjects(self) -> Iterator[Subject]:
        """Everybody the case file follows to redress, in its order."""
        return map(self.subject, self._case.paths)

    def subject(self, path: PathEntry) -> Subject:
        """What is told of the person or group of a path."""
        person = self._people.get(path.who.person) if path.who.person else None
        own = self._harm.get(path.who.person, []) if person else []
        return Subject(
            whom=self.whom(path),
            claims=path.claims,
            where=self._where(own),
            acts=self._acts(own),
            milestones={one.name: one for one in path.milestones},
            nationalities=person.nationalities if person else self._citizenship(path),
            ages=person.ages if person else (),
            events=self._events.get(person.id) if person else None,
            deeds=_by_term(one for one in own if one.is_deed),
        )

    def whom(self, path: PathEntry) -> Whom:
        """Whoever's way to redress it is."""
        size = self._sizes.get(path.group) if path.group else None
        return Whom(path.subject, _name(path), path.group is not None, size)

    def _citizenship(self, path: PathEntry) -> tuple[Stated, ...]:
        """The citizenship by which a group is counted."""
        code = self._citizens.get(path.group) if path.group else None
        return (Stated(code, path.claims),) if code else ()

    def _take(self, event: EventEntry) -> None:
        victims = [one.party for one in event.participants if one.role == _VICTIM]
        for party in victims:
            if party.person:
                of = self._events[party.person]
                of[event.type] = (*of.get(event.type, ()), *event.claims)
        rules = findings()
        silent = not event.participants or event.type in rules["harm_without_victim"]
        if event.type not in rules["harm"] or not (victims or silent):
            return
        harm = _Harm(event.type, event.places, event.date, event.claims)
        for whom in {party.person for party in victims} or {None}:
            self._harm[whom].append(harm)

    def _where(self, own: Iterable[_Harm]) -> Where:
        if self._given:
            return Where((Stated(self._given, ()),), "A person says so.")
        return self._placed(own) or self._everywhere

    @cached_property
    def _everywhere(self) -> Where:
        """Where it happened by what is told of people not named, or else by the courts."""
        return self._placed(self._harm[None]) or self._by_courts() or _NOWHERE

    def _placed(self, harm: Iterable[_Harm]) -> Where | None:
        pairs = [
            (state, claim)
            for one in harm
            for place in one.places
            if (state := self._state(place.value)) is not None
            for claim in place.claims
        ]
        return Where(stated(pairs), "By the places of the acts.") if pairs else None

    def _by_courts(self) -> Where | None:
        pairs = [
            (state, claim)
            for one in self._case.instances
            for court in one.courts
            if (state := state_of_place(court.value)) is not None
            for claim in court.claims
        ]
        return Where(stated(pairs), "By the courts that dealt with it.") if pairs else None

    def _state(self, place: str) -> str | None:
        known = state_of_place(place)
        if known is None:
            around = {state_of_place(one.value) for one in self._within.get(place, ())} - {None}
            known = around.pop() if len(around) == 1 else None
        return known

    def _acts(self, own: list[_Harm]) -> Acts:
        found = _period(own)
        if found.days.first is None:
            found = self._period_of_all
        return found

    @cached_property
    def _period_of_all(self) -> Acts:
        return _period(self._harm[None])


def _name(path: PathEntry) -> str:
    """What somebody is called; of a group its role in words, with the citizenship."""
    if path.group is None:
        return path.who.name
    role, _, citizens = path.who.name.partition(" ")
    try:
        label = scheme("groups").term(role).label["en"]
    except UnknownTerm:
        label = role
    return f"{label} {citizens}".strip()


def _period(harm: Iterable[_Harm]) -> Acts:
    """From the first day to the last of what has a date with its year."""
    listed = list(harm)
    dated = [(one, days(one.date)) for one in listed if one.date and not lacks_year(one.date)]
    known = [(one, span) for one, span in dated if span.first and span.last]
    going_on = tuple(
        claim for one in listed if one.term in findings()["continuing"] for claim in one.claims
    )
    if not known:
        return Acts(_NO_DAYS.days, (), going_on)
    first = min(span.first for _, span in known if span.first)
    last = max(span.last for _, span in known if span.last)
    claims = tuple(dict.fromkeys(claim for one, _ in known for claim in one.claims))
    return Acts(Days(first, last), claims, going_on)


def _by_term(harm: Iterable[_Harm]) -> Mapping[str, Claims]:
    found: dict[str, Claims] = {}
    for one in harm:
        found[one.term] = (*found.get(one.term, ()), *one.claims)
    return found
