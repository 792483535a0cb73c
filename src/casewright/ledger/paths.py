"""How far each victim and each group came on the way to redress, with the claims for it."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from casewright.claims import ClaimId, Stance
from casewright.derivation import Look, Row, Stage, Table
from casewright.ledger.case_file import NumberEntry, Party, PersonEntry
from casewright.ledger.entities import PEOPLE, named
from casewright.ledger.instances import INSTANCES
from casewright.ledger.milestones import MilestoneRule, milestone_rules
from casewright.ledger.numbers import NUMBERS, all_numbers, sizes_of
from casewright.ledger.path_entry import Milestone, PathEntry
from casewright.ledger.stated import Claims
from casewright.ledger.telling import ABOUT, UNNAMED, About
from casewright.ledger.terms import role
from casewright.linking import EntryId, entry_id

_VICTIM = "victim"
# The groups a lawyer follows to redress; the accused have a list of their own.
_FOLLOWED = frozenset({"detained", "victims", "represented", "compensated", "complainants",
                       "injured", "killed"})  # fmt: skip
_REVIEW = frozenset({"appeal", "cassation"})
_PLANNED = frozenset({Stance.ANNOUNCED, Stance.CONDITIONAL, Stance.REQUESTED})
_PERSON, _NUMBER = 0, 1

# By person or group; and by side and appellant: what they asked a court of review for.
PATHS: Table[PathEntry] = Table("paths", PathEntry)
_APPEALED: Table[Claims] = Table("appealed", Claims)


@dataclass(frozen=True, slots=True)
class _Own:
    """A claim about somebody themselves: the roles it gives and the milestones its words say."""

    id: ClaimId
    stance: str
    roles: tuple[str, ...]
    said: tuple[str, ...]

    def says(self, rule: MilestoneRule) -> bool:
        """Whether it says the milestone, by a role or by its words."""
        return rule.id in self.said or not rule.roles.isdisjoint(self.roles)


def is_victim(person: PersonEntry) -> bool:
    """Whether a source calls somebody a victim."""
    return any(role(one.value) == _VICTIM for one in person.roles)


def _appealed(look: Look, number: EntryId) -> Iterator[Row]:
    for place, one in look.items(INSTANCES, number):
        for nth, appeal in enumerate(one.appeals if one.level in _REVIEW else ()):
            for appellant in {UNNAMED, *(each.person for each in appeal.appellants)}:
                yield _APPEALED.row((appeal.side, appellant), (place, nth), appeal.claims)


def _of_person(look: Look, number: EntryId) -> Iterator[Row]:
    """The way of each victim by name."""
    for place, person in look.items(PEOPLE, number):
        if is_victim(person):
            own = [_Own(one.id, one.stance, one.body.roles, one.said)
                   for one in named(look, number) if one.body.roles or one.said]  # fmt: skip
            steps = _Told(look, number, own).steps()
            who = Party(person.name, person.id)
            yield PATHS.row(number, (_PERSON, place), _entry(who, None, steps, person.claims))


def _entry(
    who: Party, group: EntryId | None, steps: tuple[Milestone, ...], own: Iterable[ClaimId]
) -> PathEntry:
    parts = (claim for one in steps for claim in (*one.given, *one.against, *one.planned))
    claims = tuple(dict.fromkeys([*own, *parts]))
    about = group or who.person or who.name
    return PathEntry(entry_id("path", [ClaimId(about)]), who, group, steps, claims)


class _Told:
    """The claims about one person, or about people who are not named, in whatever stance."""

    def __init__(self, look: Look, whom: EntryId | None, own: Sequence[_Own]) -> None:
        self._look, self._whom, self._own = look, whom, own
        self._events, self._acts, self._money = (
            look.all(ABOUT, (kind, whom)) for kind in ("event", "act", "money")
        )

    def steps(self) -> tuple[Milestone, ...]:
        """Every milestone."""
        return tuple(_milestone(rule.id, self.about(rule)) for rule in milestone_rules())

    def about(self, rule: MilestoneRule) -> Iterator[tuple[ClaimId, str]]:
        """The claims for and against a milestone, with their stances."""
        yield from _with_stance(one for one in self._events if rule.has_event(one.term))
        yield from _with_stance(one for one in self._acts if rule.has_act(one.term))
        yield from _with_stance(one for one in self._money if one.term in rule.money)
        yield from ((one.id, one.stance) for one in self._own if one.says(rule))
        if rule.side:
            # The appeal of a side is a person's only where they or everybody appealed. What
            # instances hold is asserted.
            for claims in self._look.all(_APPEALED, (rule.side, self._whom)):
                yield from ((claim, Stance.REPORTED.value) for claim in claims)


def _with_stance(claims: Iterable[About]) -> Iterator[tuple[ClaimId, str]]:
    return ((one.id, one.stance) for one in claims)


def _milestone(name: str, claims: Iterable[tuple[ClaimId, str]]) -> Milestone:
    given: list[ClaimId] = []
    against: list[ClaimId] = []
    planned: list[ClaimId] = []
    for number, told in claims:
        stance = Stance(told)
        if stance.asserts:
            given.append(number)
        elif stance is Stance.DENIED:
            against.append(number)
        elif stance in _PLANNED:
            planned.append(number)
    return Milestone.of(name, given, against=against, planned=planned)


def _of_group(look: Look, number: EntryId) -> Iterator[Row]:
    """The way of each group, in the order of the numbers."""
    for place, group in look.items(NUMBERS, number):
        if group.role in _FOLLOWED:
            steps = tuple(_Group(look, group).steps())
            name = f"{group.role} ({group.nationality})" if group.nationality else str(group.role)
            entry = _entry(Party(name), group.id, steps, group.claims)
            yield PATHS.row(number, (_NUMBER, place), entry)


class _Group:
    """One counted group, with what is told of it and of victims who are not named."""

    def __init__(self, look: Look, group: NumberEntry) -> None:
        said = {one.id: one.said for given in sizes_of(look, group) for one in given.says}
        own = [_Own(one, Stance.REPORTED.value, (), said[one])
               for one in group.claims if one in said]  # fmt: skip
        self._group = group
        self._inside = [one for one in all_numbers(look) if one.part_of == group.id]
        self._own = _Told(look, _NOBODY, own)
        # Whether what is told of victims who are not named is told of this group.
        is_everybody = group.role == "victims" and group.nationality is None
        self._unnamed = _Told(look, UNNAMED, own) if is_everybody else None
        self._whole_case = _Told(look, None, ()) if is_everybody else None

    def steps(self) -> Iterator[Milestone]:
        """Every milestone: by its own claims, or by how many of it are counted there."""
        for rule in milestone_rules():
            yield self._step(rule)

    def _step(self, rule: MilestoneRule) -> Milestone:
        group, said = self._group, _milestone(rule.id, self._own.about(rule))
        if group.role in rule.groups:
            return Milestone.of(rule.id, group.claims, against=said.against, planned=said.planned)
        inside = [one for one in self._inside if one.role in rule.groups]
        if inside:
            note = ", ".join(f"{one.values[0].size} of {group.values[0].size}" for one in inside)
            claims = [*said.given, *(claim for one in inside for claim in one.claims)]
            return Milestone.of(
                rule.id, claims, against=said.against, planned=said.planned, note=note
            )
        if self._unnamed is None or self._whole_case is None:
            return said
        found = [*self._unnamed.about(rule)]
        if rule.whole_case:
            found += self._whole_case.about(rule)
        return _milestone(rule.id, found)


# Nobody has this id: only a group's own claims count.
_NOBODY = EntryId("nobody")
STAGES = (
    Stage("appealed", (INSTANCES,), _appealed),
    Stage("paths of people", (PEOPLE,), _of_person),
    Stage("paths of groups", (NUMBERS,), _of_group),
)
TABLES = (PATHS, _APPEALED)
