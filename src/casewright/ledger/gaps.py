"""The gaps of a case: what no claim gives, ranked by what its absence blocks."""

from collections import defaultdict
from collections.abc import Iterator, Mapping

from casewright.claims import Bound, Claim, ClaimId
from casewright.ledger.case_file import CaseFile, InstanceEntry, NumberEntry, Stated
from casewright.ledger.comparing import place_words
from casewright.ledger.gap import GapEntry
from casewright.ledger.gap_rules import gap_rules
from casewright.ledger.number_bounds import difference
from casewright.ledger.path_entry import Answer
from casewright.ledger.rule_files import rules
from casewright.ledger.same_instance import is_listed
from casewright.ledger.separate_cases import separate_cases
from casewright.ledger.terms import role
from casewright.ledger.when import can_be_one, when
from casewright.vocabulary import UnknownTerm, scheme

# Instances before a court, whose decision a complaint needs with its court and day.
_TWO, _FEW = 2, 3
_COURT_LEVELS = frozenset({"trial", "appeal", "cassation"})


def gaps(facts: CaseFile, known: Mapping[ClaimId, Claim]) -> tuple[GapEntry, ...]:
    """The gaps, those that block most first."""
    found = [
        *(gap for one in facts.instances for gap in _of_instance(one, facts)),
        *(gap for one in facts.numbers for gap in _of_group(one, facts)),
        *_of_accused(facts),
        *_of_grounds(facts),
        *_of_acts(facts),
        *_several_cases(facts, known),
    ]
    return tuple(sorted(found, key=lambda one: (one.rank, one.sentence, one.id)))


def _several_cases(facts: CaseFile, known: Mapping[ClaimId, Claim]) -> list[GapEntry]:
    """Reports of several cases in one folder, said once, with the people of each."""
    cases = separate_cases(facts, known)
    if len(cases) < _TWO:
        return []
    names = "; ".join(", ".join(one.names[:_FEW]) for one in cases)
    claims = [claim for one in cases for claim in one.claims]
    rule = gap_rules()["several_cases"]
    return [rule.gap(cases[0].about, names, claims=claims, count=len(cases))]


def _of_instance(one: InstanceEntry, facts: CaseFile) -> Iterator[GapEntry]:
    if one.level in _COURT_LEVELS and not one.courts:
        name = f"the {one.level} instance"
        yield gap_rules()["no_court"].gap(one.id, name, claims=one.claims)
    for court in one.courts:
        if not _fits(court.value, one.level, facts):
            name = f"{court.value} ({one.level})"
            yield gap_rules()["court_unfit"].gap(one.id, name, claims=court.claims)
    yield from _of_rulings(one)


def _of_rulings(one: InstanceEntry) -> Iterator[GapEntry]:
    """A decision on one day whose date no source gives, or gives without the year."""
    days = [ruling for ruling in one.rulings if is_listed(ruling.type, "one_day")]
    for term in sorted({ruling.type for ruling in days}):
        same = [ruling for ruling in days if ruling.type == term]
        dates = [date for ruling in same for date in ruling.dates]
        claims = [claim for ruling in same for claim in ruling.claims]
        name = f"the {term.replace('_', ' ')} ({one.level})"
        if not dates:
            yield gap_rules()["no_date"].gap(one.id, name, claims=claims)
        elif not any(_gives_year(date.value, dates) for date in one.dates):
            yield gap_rules()["no_year"].gap(one.id, name, claims=claims)


def _gives_year(date: str, days: list[Stated]) -> bool:
    """Whether a date of the instance has a year and can be one of the days."""
    return bool(when(date).year) and any(can_be_one(date, day.value) for day in days)


def _fits(court: str, level: str, facts: CaseFile) -> bool:
    """Whether courts of that kind decide at that level; a court of unknown kind may."""
    levels = rules("instances")["court_levels"]
    kinds = _kinds_by_name(court) | {
        term.value
        for one in facts.organisations
        if any(place_words(name.value) == place_words(court) for name in one.spellings)
        for term in one.terms
    }
    told = [levels[kind] for kind in kinds if kind in levels]
    return not told or level not in _COURT_LEVELS or any(level in found for found in told)


def _kinds_by_name(court: str) -> set[str]:
    """The kinds of court whose words stand in the name."""
    words = f" {court.casefold()} "
    return {
        term.id
        for term in scheme("organisation_kinds").terms
        if term.id in rules("instances")["court_levels"]
        for forms in term.forms.values()
        for form in forms
        if f" {form} " in words
    }


def _of_group(group: NumberEntry, facts: CaseFile) -> Iterator[GapEntry]:
    size, name = group.values[0].size, _name(group)
    if size is None:
        return
    if group.role == "victims" and group.nationality is None:
        named = sum(any(role(r.value) == "victim" for r in one.roles) for one in facts.people)
        if 0 <= named < size and group.values[0].bound != Bound.AT_MOST:
            rule = gap_rules()["not_named"]
            yield rule.gap(group.id, f"{size} {name}", claims=group.claims, count=size - named)
    for part in facts.numbers:
        if part.part_of == group.id and part.role == "compensated":
            left = difference(group.values[0], part.values[0])
            if left and left[0]:
                rule = gap_rules()["not_compensated"]
                claims = (*group.claims, *part.claims)
                yield rule.gap(group.id, f"{size} {name}", claims=claims, count=left[0])


def _name(group: NumberEntry) -> str:
    """What the vocabulary calls the people of a group, with their nationality."""
    try:
        name = scheme("groups").term(group.role or "").label["en"].lower()
    except UnknownTerm:
        name = "people"
    return f"{name} ({group.nationality})" if group.nationality else name


def _of_accused(facts: CaseFile) -> Iterator[GapEntry]:
    for one in facts.accused:
        if one.now == "charged":
            yield gap_rules()["no_outcome"].gap(one.id, one.person.name, claims=one.claims)
        unknown = [c for c in one.charges if c.appeal_open is Answer.UNKNOWN]
        if one.now == "convicted" and unknown:
            claims = [claim for charge in unknown for claim in charge.claims]
            yield gap_rules()["appeal_unknown"].gap(one.id, one.person.name, claims=claims)


def _of_grounds(facts: CaseFile) -> Iterator[GapEntry]:
    """What somebody asked a court for and it did not look at, as far as the sources tell."""
    for one in facts.instances:
        open_: dict[str, list[ClaimId]] = defaultdict(list)
        for ground in (ground for appeal in one.appeals for ground in appeal.grounds):
            if ground.answer in (None, "not_considered"):
                open_[ground.asked] += ground.claims
        for asked, claims in sorted(open_.items()):
            yield gap_rules()["unexamined"].gap(one.id, f"“{asked}”", claims=claims)


def _of_acts(facts: CaseFile) -> Iterator[GapEntry]:
    """Acts of which nobody named is said to be the doer."""
    for act in facts.acts:
        if not any(one.perpetrator and one.perpetrator.person for one in act.doings):
            name = act.act.replace("_", " ")
            yield gap_rules()["unidentified"].gap(act.id, name, claims=act.claims)
