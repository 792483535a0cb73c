"""How far each victim and each group came on the way to redress, with the claims for it."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from casewright.claims import Act, ClaimId, Event, Money, Person, Stance
from casewright.ledger.case_file import CaseFile, NumberEntry, Party, PersonEntry
from casewright.ledger.material import Cited, Material
from casewright.ledger.milestones import MilestoneRule, milestone_rules, said_by
from casewright.ledger.path_entry import Milestone, PathEntry
from casewright.ledger.terms import role
from casewright.linking import EntryId, Who, entry_id

_VICTIM = "victim"
# The groups a lawyer follows to redress; the accused have a list of their own.
_FOLLOWED = frozenset({"detained", "victims", "represented", "compensated", "complainants",
                       "injured", "killed"})  # fmt: skip
_REVIEW = frozenset({"appeal", "cassation"})
_PLANNED = frozenset({Stance.ANNOUNCED, Stance.CONDITIONAL, Stance.REQUESTED})


def paths(facts: CaseFile, material: Material, who: Who) -> tuple[PathEntry, ...]:
    """The way of each victim by name, then of each group in the order of the numbers."""
    told = _Told(facts, material, who)
    victims = [one for one in facts.people if _is_victim(one)]
    named = [_of_person(one, told) for one in victims]
    groups = [_of_group(one, facts, told) for one in facts.numbers if one.role in _FOLLOWED]
    return (*named, *groups)


def _is_victim(person: PersonEntry) -> bool:
    return any(role(one.value) == _VICTIM for one in person.roles)


def _of_person(person: PersonEntry, told: "_Told") -> PathEntry:
    own = told.own(person.claims)
    steps = tuple(told.milestone(rule, person.id, own) for rule in milestone_rules())
    return _entry(Party(person.name, person.id), None, steps, person.claims)


def _entry(
    who: Party, group: EntryId | None, steps: tuple[Milestone, ...], own: Iterable[ClaimId]
) -> PathEntry:
    parts = (claim for one in steps for claim in (*one.given, *one.against, *one.planned))
    claims = tuple(dict.fromkeys([*own, *parts]))
    about = group or who.person or who.name
    return PathEntry(entry_id("path", [ClaimId(about)]), who, group, steps, claims)


@dataclass(frozen=True, slots=True)
class _Own:
    """A claim about somebody themselves: the roles it gives and the milestones its words say."""

    id: ClaimId
    roles: tuple[str, ...]
    said: frozenset[str]

    def says(self, rule: MilestoneRule) -> bool:
        """Whether it says the milestone, by a role or by its words."""
        return rule.id in self.said or not rule.roles.isdisjoint(self.roles)


class _Told:
    """The claims of the case by whom they are about, in whatever stance."""

    def __init__(self, facts: CaseFile, material: Material, who: Who) -> None:
        self._material = material
        self._events: dict[EntryId | None, list[Cited[Event]]] = defaultdict(list)
        self._acts: dict[EntryId | None, list[Cited[Act]]] = defaultdict(list)
        self._money: dict[EntryId | None, list[Cited[Money]]] = defaultdict(list)
        self._appeals: dict[tuple[str, EntryId | None], list[ClaimId]] = defaultdict(list)
        for one in facts.instances:
            for appeal in one.appeals if one.level in _REVIEW else ():
                for appellant in {_UNNAMED, *(each.person for each in appeal.appellants)}:
                    self._appeals[appeal.side, appellant] += appeal.claims
        for event in material.all_of(Event):
            for whom in _concerned(event, who):
                self._events[whom].append(event)
        for act in material.all_of(Act):
            self._acts[_whom(act.body.victim, act.source, who)].append(act)
        for sum_ in material.all_of(Money):
            self._money[_whom(sum_.body.person, sum_.source, who)].append(sum_)

    def own(self, claims: Iterable[ClaimId]) -> list[_Own]:
        """The claims about somebody that can say a milestone, in their order."""
        found = []
        for number in claims:
            claim = self._material.claims[number]
            roles = claim.body.roles if isinstance(claim.body, Person) else ()
            said = said_by(claim.quote.words)
            if roles or said:
                found.append(_Own(number, roles, said))
        return found

    def milestone(
        self, rule: MilestoneRule, whom: EntryId | None, own: Sequence[_Own]
    ) -> Milestone:
        """The milestone of one person, or of the people who are not named."""
        return self._sorted(rule.id, self._about(rule, whom, own))

    def of_everybody(self, rule: MilestoneRule, own: Sequence[_Own]) -> Milestone:
        """The milestone of the victims as a whole."""
        found = [*self._about(rule, _UNNAMED, own)]
        if rule.whole_case:
            found += self._about(rule, None, ())
        return self._sorted(rule.id, found)

    def _sorted(self, name: str, claims: Iterable[ClaimId]) -> Milestone:
        given: list[ClaimId] = []
        against: list[ClaimId] = []
        planned: list[ClaimId] = []
        for number in claims:
            stance = self._material.claims[number].stance
            if stance.asserts:
                given.append(number)
            elif stance is Stance.DENIED:
                against.append(number)
            elif stance in _PLANNED:
                planned.append(number)
        return Milestone.of(name, given, against=against, planned=planned)

    def _about(
        self, rule: MilestoneRule, whom: EntryId | None, own: Sequence[_Own]
    ) -> Iterator[ClaimId]:
        yield from (one.id for one in self._events[whom] if rule.has_event(one.body.type))
        yield from (one.id for one in self._acts[whom] if rule.has_act(one.body.act))
        yield from (one.id for one in self._money[whom] if one.body.purpose in rule.money)
        yield from (one.id for one in own if one.says(rule))
        if rule.side:
            # The appeal of a side is a person's only where they or everybody appealed.
            yield from self._appeals.get((rule.side, whom), ())


def _concerned(event: Cited[Event], who: Who) -> set[EntryId | None]:
    """The victims an event concerns; None where it speaks of none."""
    named = [one for one in event.body.participants if role(one.role) == _VICTIM]
    return {who.find(one.name, event.source) or _UNNAMED for one in named} or {None}


def _whom(name: str | None, source: str, who: Who) -> EntryId | None:
    return (who.find(name, source) or _UNNAMED) if name else None


def _of_group(group: NumberEntry, facts: CaseFile, told: _Told) -> PathEntry:
    own = told.own(group.claims)
    steps = tuple(_step(rule, group, facts, told=told, own=own) for rule in milestone_rules())
    name = f"{group.role} ({group.nationality})" if group.nationality else str(group.role)
    return _entry(Party(name), group.id, steps, group.claims)


def _step(
    rule: MilestoneRule,
    group: NumberEntry,
    facts: CaseFile,
    *,
    told: _Told,
    own: Sequence[_Own],
) -> Milestone:
    """The milestone of a group: by its own claims, or by how many of it are counted there."""
    said = told.milestone(rule, _NOBODY, own)
    if group.role in rule.groups:
        return Milestone.of(rule.id, group.claims, against=said.against, planned=said.planned)
    inside = [one for one in facts.numbers if one.part_of == group.id and one.role in rule.groups]
    if inside:
        note = ", ".join(f"{one.values[0].size} of {group.values[0].size}" for one in inside)
        claims = [*said.given, *(claim for one in inside for claim in one.claims)]
        return Milestone.of(rule.id, claims, against=said.against, planned=said.planned, note=note)
    return told.of_everybody(rule, own) if _is_everybody(group) else said


def _is_everybody(group: NumberEntry) -> bool:
    """Whether what is told of victims who are not named is told of this group."""
    return group.role == "victims" and group.nationality is None


# Nobody has these ids: only a group's own claims count, or victims a claim means but does not name.
_NOBODY = EntryId("nobody")
_UNNAMED = EntryId("unnamed")
