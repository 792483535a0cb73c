"""Which claims are about the same person, and why."""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from itertools import combinations

from casewright.claims import Claim, Person
from casewright.decisions import Judgement, Unit, unit_of
from casewright.linking.blocking import candidates
from casewright.linking.company import Standing, counterparts
from casewright.linking.data_files import rows
from casewright.linking.entry_id import EntryId, entry_id
from casewright.linking.grouping import connected, grouped
from casewright.linking.judged import Judged, Label, labels
from casewright.linking.same_name import Likeness, Link, compare
from casewright.linking.spelling import Name, parse
from casewright.vocabulary import scheme

_NONE_APART: Mapping[Unit, Label] = {}


@dataclass(frozen=True, slots=True)
class PossibleSame:
    """Another person of the case who may be the same one, and why nobody merged them."""

    person: EntryId
    name: str
    reason: str


@dataclass(frozen=True, slots=True)
class LinkedPerson:
    """Claims about one person, the fullest name, and the reasons for taking them together."""

    id: EntryId
    name: str
    claims: tuple[Claim, ...]
    reasons: tuple[str, ...] = ()
    possible_same: tuple[PossibleSame, ...] = ()


@dataclass(frozen=True, slots=True)
class _Form:
    """All claims that write one name alike."""

    name: Name
    written: str
    claims: tuple[Claim, ...]
    family: str

    @property
    def sources(self) -> set[str]:
        return {claim.quote.source for claim in self.claims}

    @property
    def units(self) -> frozenset[Unit]:
        return frozenset(map(unit_of, self.claims))


def link_people(
    claims: Iterable[Claim], judgements: Sequence[Judgement] = ()
) -> tuple[LinkedPerson, ...]:
    """The people that claims of the kind `person` are about, in whatever order the claims come.

    Names that agree fully are one person. A surname or an initial joins a full name only where
    it can be nobody else of the case and the roles do not exclude it. Near names are one person
    where they stand in the same place of the same list. What people judged binds.
    """
    forms = _forms_apart([one for one in claims if isinstance(one.body, Person)], judgements)
    judged = Judged.of([form.units for form in forms], judgements)
    edges, reasons, near = _compared(forms, judged)
    found = grouped(len(forms), edges, lambda a, b: b not in edges[a] and not judged.are_same(a, b))
    bound = judged.bind(found.groups)
    company = _by_company(forms, bound, _doubts(forms, near), judged=judged)
    groups = _joined(bound, company)
    reasons |= company
    people = [_person([forms[i] for i in group], group, reasons, judged) for group in groups]
    of_form = {i: n for n, group in enumerate(groups) for i in group}
    doubts = _doubts(forms, near) | {
        (a, b): f"{reasons[min(a, b), max(a, b)]} It fits more than one person."
        for a in found.ambiguous
        for b in edges[a]
    }
    return _with_doubts(people, of_form, _undecided(doubts, of_form, judged))


def _undecided(
    doubts: dict[tuple[int, int], str], of_form: dict[int, int], judged: Judged
) -> dict[tuple[int, int], str]:
    """The doubts about two of whom no judgement says that they are not the same."""
    if not judged.apart:
        return doubts
    forms: dict[int, list[int]] = defaultdict(list)
    for form, person in of_form.items():
        forms[person].append(form)
    return {
        (a, b): why
        for (a, b), why in doubts.items()
        if not any(judged.are_apart(x, y) for x in forms[of_form[a]] for y in forms[of_form[b]])
    }


def _forms_apart(claims: Sequence[Claim], judgements: Sequence[Judgement]) -> list[_Form]:
    forms = _forms(claims)
    found = labels([form.units for form in forms], judgements)
    return _forms(claims, found) if found else forms


def _forms(claims: Sequence[Claim], apart: Mapping[Unit, Label] = _NONE_APART) -> list[_Form]:
    groups: dict[tuple[object, ...], list[Claim]] = defaultdict(list)
    for source_claims in _by_name_in_source(claims):
        name = parse(_body(source_claims[0]).name)
        # One word may be anybody's name: two reports mean one person only if the roles agree.
        family = _family(source_claims)
        weak = family if name.is_surname_only else ""
        label = sorted(apart.get(unit_of(source_claims[0]), ()))
        key = (tuple(sorted(name.sounds)), name.marks, name.generation or "", weak, tuple(label))
        groups[key].extend(source_claims)
    return [_form(groups[key]) for key in sorted(groups, key=repr)]


def _by_name_in_source(claims: Sequence[Claim]) -> list[list[Claim]]:
    """The claims of each source about each name, since a name in one report is one person."""
    groups: dict[tuple[str, str], list[Claim]] = defaultdict(list)
    for claim in claims:
        groups[claim.quote.source, _body(claim).name].append(claim)
    return list(groups.values())


def _form(claims: Sequence[Claim]) -> _Form:
    ordered = tuple(sorted(claims, key=lambda claim: (claim.quote.source, claim.quote.start)))
    written = _most_used([_body(claim).name for claim in ordered])
    return _Form(parse(written), written, ordered, _family(ordered))


def _most_used(names: Sequence[str]) -> str:
    return min(set(names), key=lambda name: (-names.count(name), name))


def _body(claim: Claim) -> Person:
    assert isinstance(claim.body, Person)  # noqa: S101 (narrows a type; link_people has filtered)
    return claim.body


def _family(claims: Iterable[Claim]) -> str:
    """The party the claims put somebody on; empty where none or several."""
    roles = {role for claim in claims if claim.stance.asserts for role in _body(claim).roles}
    found = {_families().get(scheme("roles").reported_as(role), "") for role in roles} - {""}
    return found.pop() if len(found) == 1 else ""


@cache
def _families() -> dict[str, str]:
    return {row[0]: row[1] for row in rows("role_families.tsv")}


_Compared = tuple[dict[int, set[int]], dict[tuple[int, int], str], dict[tuple[int, int], str]]


def _compared(forms: Sequence[_Form], judged: Judged) -> _Compared:
    """Which forms can be one person, why, and which are only near."""
    edges: dict[int, set[int]] = defaultdict(set)
    reasons: dict[tuple[int, int], str] = {}
    near: dict[tuple[int, int], str] = {}
    for a, b in candidates([form.name for form in forms]):
        if judged.are_apart(a, b):
            continue
        likeness = _likeness(forms[a], forms[b])
        if likeness.link in (Link.SAME, Link.COMPATIBLE):
            edges[a].add(b)
            edges[b].add(a)
            reasons[a, b] = likeness.reason
        elif likeness.link is Link.NEAR:
            near[a, b] = likeness.reason
    return edges, reasons, near


def _likeness(a: _Form, b: _Form) -> Likeness:
    likeness = compare(a.name, b.name)
    exclude = bool(a.family and b.family and a.family != b.family)
    if exclude and likeness.link in (Link.COMPATIBLE, Link.NEAR):
        return Likeness(Link.DIFFERENT, "The roles exclude each other.")
    return likeness


def _by_company(
    forms: Sequence[_Form],
    groups: Sequence[tuple[int, ...]],
    near: Mapping[tuple[int, int], str],
    *,
    judged: Judged,
) -> dict[tuple[int, int], str]:
    """The near names that are one person by those beside them, with the reason."""
    of_form = {i: n for n, group in enumerate(groups) for i in group}
    pairs = {(of_form[a], of_form[b]): (a, b) for a, b in sorted(near, reverse=True)}
    allowed = [
        (one, other)
        for one, other in pairs
        if one != other
        and not any(judged.are_apart(a, b) for a in groups[one] for b in groups[other])
    ]
    found: dict[tuple[int, int], str] = {}
    for same in counterparts([_standing(forms, group) for group in groups], allowed):
        a, b = pairs.get((same.one, same.other)) or pairs[same.other, same.one]
        others = ", ".join(sorted(forms[groups[n][0]].written for n in same.company))
        found[min(a, b), max(a, b)] = (
            f"{near[a, b]} No report names both, and both stand beside the same others: {others}."
        )
    return found


def _standing(forms: Sequence[_Form], group: Iterable[int]) -> Standing:
    own = [forms[i] for i in group]
    sides = {form.family for form in own} - {""}
    sources = frozenset(source for form in own for source in form.sources)
    return Standing(sides.pop() if len(sides) == 1 else "", sources)


def _joined(
    groups: Sequence[tuple[int, ...]], pairs: Iterable[tuple[int, int]]
) -> list[tuple[int, ...]]:
    """The groups, each two made one that have the two forms of a pair."""
    of_form = {i: n for n, group in enumerate(groups) for i in group}
    edges: dict[int, set[int]] = defaultdict(set)
    for a, b in pairs:
        edges[of_form[a]].add(of_form[b])
        edges[of_form[b]].add(of_form[a])
    together = connected(len(groups), edges)
    return [tuple(sorted(i for n in numbers for i in groups[n])) for numbers in together]


def _person(
    forms: Sequence[_Form],
    group: Sequence[int],
    reasons: dict[tuple[int, int], str],
    judged: Judged,
) -> LinkedPerson:
    claims = tuple(claim for form in forms for claim in form.claims)
    written = {_body(claim).name for claim in claims}
    why = {
        f"“{forms[i].written}” and “{forms[j].written}”: {reasons[group[i], group[j]]}"
        for i, j in combinations(range(len(group)), 2)
        if (group[i], group[j]) in reasons
    }
    if len(written) > 1 and len(forms) == 1:
        why.add(f"{_quoted(written)}: The spellings are transliterations or orders of one name.")
    fullest = min(forms, key=lambda form: (-len(form.name.words), -_letters(form), form.written))
    number = entry_id("person", (claim.id for claim in claims))
    every = (*judged.why(group), *sorted(why))
    return LinkedPerson(number, fullest.written, claims, every)


def _letters(form: _Form) -> int:
    return sum(len(word) for word in form.name.words)


def _quoted(names: Iterable[str]) -> str:
    return ", ".join(f"“{name}”" for name in sorted(names))


def _doubts(forms: Sequence[_Form], near: dict[tuple[int, int], str]) -> dict[tuple[int, int], str]:
    """Near names, unless one report names both: it then means two people."""
    return {(a, b): why for (a, b), why in near.items() if not forms[a].sources & forms[b].sources}


def _with_doubts(
    people: Sequence[LinkedPerson],
    of_form: dict[int, int],
    doubts: dict[tuple[int, int], str],
) -> tuple[LinkedPerson, ...]:
    found: dict[int, dict[int, str]] = defaultdict(dict)
    for (a, b), why in sorted(doubts.items()):
        one, other = of_form[a], of_form[b]
        if one != other:
            found[one].setdefault(other, why)
            found[other].setdefault(one, why)
    doubted = [_doubted(person, found[n], people) for n, person in enumerate(people)]
    return tuple(sorted(doubted, key=lambda person: (person.name, person.id)))


def _doubted(
    person: LinkedPerson, others: dict[int, str], people: Sequence[LinkedPerson]
) -> LinkedPerson:
    possible = [PossibleSame(people[n].id, people[n].name, why) for n, why in others.items()]
    possible.sort(key=lambda one: (one.name, one.person))
    return LinkedPerson(person.id, person.name, person.claims, person.reasons, tuple(possible))
