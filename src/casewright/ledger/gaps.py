"""The gaps of a case: what no claim gives, ranked by what its absence blocks."""

from collections import defaultdict
from collections.abc import Iterator
from zlib import crc32

from casewright.claims import Bound, ClaimId
from casewright.derivation import Look, Row, Stage, Table
from casewright.ledger.accused import ACCUSED
from casewright.ledger.case_file import InstanceEntry, NumberEntry, Stated
from casewright.ledger.comparing import place_words
from casewright.ledger.doings import SUMMARIES, claims_of_act, summed
from casewright.ledger.entities import ORGANISATION_ENTRIES, PEOPLE
from casewright.ledger.gap import GapEntry
from casewright.ledger.gap_rules import gap_rules
from casewright.ledger.instances import INSTANCES
from casewright.ledger.number_bounds import difference
from casewright.ledger.numbers import NUMBERS, all_numbers
from casewright.ledger.path_entry import Answer
from casewright.ledger.paths import is_victim
from casewright.ledger.rule_files import rules
from casewright.ledger.same_instance import is_listed
from casewright.ledger.separate_cases import CASES, are_several, separate_cases
from casewright.ledger.when import can_be_one, when
from casewright.linking import EntryId, entry_id
from casewright.vocabulary import UnknownTerm, scheme

# Instances before a court, whose decision a complaint needs with its court and day.
_FEW = 3
_COURT_LEVELS = frozenset({"trial", "appeal", "cassation"})
# The victims who are named are counted in so many parts.
_PARTS = 64

# By the id of a gap, those that block most first.
GAPS: Table[GapEntry] = Table("gaps", GapEntry)
# By the words of a name: the kinds of the organisations of that name.
_KINDS: Table[tuple[str, ...]] = Table("kinds of courts", tuple[str, ...])
_VICTIMS: Table[None] = Table("victims of a part", None)
VICTIMS: Table[int] = Table("victims named", int)


def _row(gap: GapEntry) -> Row:
    return GAPS.row(gap.id, (gap.rank, gap.sentence, gap.id), gap)


def _several_cases(look: Look, _: tuple[()]) -> Iterator[Row]:
    """Reports of several cases in one folder, said once, with the people of each."""
    if are_several(look):
        cases = separate_cases(look)
        names = "; ".join(", ".join(one.names[:_FEW]) for one in cases)
        claims = [claim for one in cases for claim in one.claims]
        rule = gap_rules()["several_cases"]
        yield _row(rule.gap(cases[0].about, names, claims=claims, count=len(cases)))


def _of_instance(look: Look, number: EntryId) -> Iterator[Row]:
    for one in look.all(INSTANCES, number):
        if one.level in _COURT_LEVELS and not one.courts:
            name = f"the {one.level} instance"
            yield _row(gap_rules()["no_court"].gap(one.id, name, claims=one.claims))
        for court in one.courts:
            if not _fits(look, court.value, one.level):
                name = f"{court.value} ({one.level})"
                yield _row(gap_rules()["court_unfit"].gap(one.id, name, claims=court.claims))
        yield from map(_row, (*_of_rulings(one), *_of_grounds(one)))


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


def _courts(look: Look, number: EntryId) -> Iterator[Row]:
    for one in look.all(ORGANISATION_ENTRIES, number):
        for words in {tuple(sorted(place_words(name.value))) for name in one.spellings}:
            kinds = tuple(term.value for term in one.terms)
            yield _KINDS.row(words, number, kinds)


def _fits(look: Look, court: str, level: str) -> bool:
    """Whether courts of that kind decide at that level; a court of unknown kind may."""
    levels = rules("instances")["court_levels"]
    named = look.all(_KINDS, tuple(sorted(place_words(court))))
    kinds = _kinds_by_name(court) | {kind for kinds in named for kind in kinds}
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


def _victims(look: Look, number: EntryId) -> Iterator[Row]:
    if any(is_victim(person) for person in look.all(PEOPLE, number)):
        yield _VICTIMS.row(crc32(number.encode()) % _PARTS, number, None)


def _victims_of_part(look: Look, part: int) -> Iterator[Row]:
    yield VICTIMS.row((), part, len(look.group(_VICTIMS, part)))


def _of_group(look: Look, number: EntryId) -> Iterator[Row]:
    for group in look.all(NUMBERS, number):
        size, name = group.values[0].size, _name(group)
        if size is None:
            continue
        if group.role == "victims" and group.nationality is None:
            named = sum(look.group(VICTIMS, ()).values())
            if 0 <= named < size and group.values[0].bound != Bound.AT_MOST:
                rule, told = gap_rules()["not_named"], f"{size} {name}"
                yield _row(rule.gap(group.id, told, claims=group.claims, count=size - named))
        for part in all_numbers(look):
            if part.part_of == group.id and part.role == "compensated":
                left = difference(group.values[0], part.values[0])
                if left and left[0]:
                    rule, told = gap_rules()["not_compensated"], f"{size} {name}"
                    claims = (*group.claims, *part.claims)
                    yield _row(rule.gap(group.id, told, claims=claims, count=left[0]))


def _name(group: NumberEntry) -> str:
    """What the vocabulary calls the people of a group, with their nationality."""
    try:
        name = scheme("groups").term(group.role or "").label["en"].lower()
    except UnknownTerm:
        name = "people"
    return f"{name} ({group.nationality})" if group.nationality else name


def _of_accused(look: Look, key: str) -> Iterator[Row]:
    for one in look.all(ACCUSED, key):
        if one.now == "charged":
            yield _row(gap_rules()["no_outcome"].gap(one.id, one.person.name, claims=one.claims))
        unknown = [c for c in one.charges if c.appeal_open is Answer.UNKNOWN]
        if one.now == "convicted" and unknown:
            claims = [claim for charge in unknown for claim in charge.claims]
            yield _row(gap_rules()["appeal_unknown"].gap(one.id, one.person.name, claims=claims))


def _of_grounds(one: InstanceEntry) -> Iterator[GapEntry]:
    """What somebody asked a court for and it did not look at, as far as the sources tell."""
    open_: dict[str, list[ClaimId]] = defaultdict(list)
    for ground in (ground for appeal in one.appeals for ground in appeal.grounds):
        if ground.answer in (None, "not_considered"):
            open_[ground.asked] += ground.claims
    for asked, claims in sorted(open_.items()):
        yield gap_rules()["unexamined"].gap(one.id, f"“{asked}”", claims=claims)


def _of_acts(look: Look, act: str) -> Iterator[Row]:
    """Acts of which nobody named is said to be the doer."""
    told = look.group(SUMMARIES, act).values()
    if told and not summed(told).has_doer:
        name, claims = act.replace("_", " "), claims_of_act(look, act)
        about = entry_id("act", claims)
        yield _row(gap_rules()["unidentified"].gap(about, name, claims=claims))


STAGES = (
    Stage("kinds of courts", (ORGANISATION_ENTRIES,), _courts),
    Stage("victims", (PEOPLE,), _victims),
    Stage("victims in parts", (_VICTIMS,), _victims_of_part),
    Stage("gaps of cases", (CASES,), _several_cases),
    Stage("gaps of instances", (INSTANCES,), _of_instance),
    Stage("gaps of groups", (NUMBERS,), _of_group),
    Stage("gaps of accused", (ACCUSED,), _of_accused),
    Stage("gaps of acts", (SUMMARIES,), _of_acts),
)
TABLES = (GAPS, _KINDS, _VICTIMS, VICTIMS)
