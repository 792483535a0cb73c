"""Which claims are about the same person, and why."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import combinations

from casewright.claims import Claim, Person
from casewright.decisions import Judgement
from casewright.derivation import Derivation, Look, Plan, Row, Stage, Table
from casewright.linking.company import COMPANY, FORMS_OF, WHOSE, are_in_doubt
from casewright.linking.company import STAGES as BESIDE_STAGES
from casewright.linking.company import TABLES as BESIDE_TABLES
from casewright.linking.entry_id import EntryId, entry_id
from casewright.linking.forms import BOUND, CLAIMS, EDGES, FORMS, GATHERING, NEAR
from casewright.linking.forms import STAGES as FORM_STAGES
from casewright.linking.forms import TABLES as FORM_TABLES
from casewright.linking.spelling import Name, parse
from casewright.linking.told import TABLES as TOLD_TABLES
from casewright.linking.told import Called, told_to


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
class Identity:
    """The id of a person and the name they are shown by."""

    id: EntryId
    name: str


@dataclass(frozen=True, slots=True)
class Grounds:
    """Why claims are of one person, and who else may be the same."""

    reasons: tuple[str, ...]
    possible_same: tuple[PossibleSame, ...]


# By the least of a person's forms: who it is, and how that is known.
IDENTITY = Table[Identity]("identities", Identity)
GROUNDS = Table[Grounds]("grounds of people", Grounds)


def _identity(look: Look, least: str) -> Iterator[Row]:
    own = sorted(look.group(FORMS_OF, least))
    if own:
        claims = claims_of(look, least)
        number = entry_id("person", (one.id for one in claims))
        yield IDENTITY.row(least, (), Identity(number, _shown(claims, _fullest(look, own))))


def _fullest(look: Look, own: Iterable[str]) -> str:
    named = [parse(form.written) for one in own for form in look.all(FORMS, one)]
    return min(named, key=lambda one: (-len(one.words), -_letters(one), one.written)).written


def _letters(name: Name) -> int:
    return sum(len(word) for word in name.words)


def _shown(claims: Sequence[Called], fullest: str) -> str:
    """The fullest name; not one that only a source gives whose language is not read."""
    read = [one.body.name for one in claims if not one.is_found]
    if not read or fullest in read:
        return fullest
    return min(read, key=lambda name: (-len(name.split()), -len(name), name))


def claims_of(look: Look, least: str) -> list[Called]:
    """The claims about the person of that least form."""
    own = sorted(look.group(FORMS_OF, least))
    return [one for form in own for one in look.all(CLAIMS, form)]


def _grounds(look: Look, least: str) -> Iterator[Row]:
    own = sorted(look.group(FORMS_OF, least))
    if own:
        reasons = (*BOUND.reasons(look, own), *sorted(_reasons(look, own)))
        yield GROUNDS.row(least, (), Grounds(reasons, _possible(look, least, own)))


def _reasons(look: Look, own: Sequence[str]) -> set[str]:
    written = {one: form.written for one in own for form in look.all(FORMS, one)}
    why = {
        f"“{written[a]}” and “{written[b]}”: {reason}"
        for a, b in combinations(own, 2)
        if (reason := _reason(look, a, b))
    }
    names = {one.body.name for one in look.all(CLAIMS, own[0])} if len(own) == 1 else set()
    if len(names) > 1:
        why.add(f"{_quoted(names)}: The spellings are transliterations or orders of one name.")
    return why


def _reason(look: Look, a: str, b: str) -> str | None:
    return look.get(COMPANY, (a, b)) or look.group(EDGES, a).get(b)


def _quoted(names: Iterable[str]) -> str:
    return ", ".join(f"“{name}”" for name in sorted(names))


def _possible(look: Look, least: str, own: Sequence[str]) -> tuple[PossibleSame, ...]:
    """Others who may be the same, unless people judged that they are not."""
    found: dict[str, str] = {}
    for (a, b), why in sorted(_doubts(look, own).items()):
        other = look.get(WHOSE, b if a in own else a)
        if other is not None and other != least:
            found.setdefault(other, why)
    roots = {form.root for one in own for form in look.all(FORMS, one)}
    apart = {root for root in roots for root in look.group(BOUND.apart, root)}
    possible = [
        PossibleSame(one.id, one.name, why)
        for other, why in found.items()
        if not (apart and _has_root(look, other, apart))
        for one in look.all(IDENTITY, other)
    ]
    return tuple(sorted(possible, key=lambda one: (one.name, one.person)))


def _has_root(look: Look, person: str, roots: set[str]) -> bool:
    own = (form for one in look.group(FORMS_OF, person) for form in look.all(FORMS, one))
    return any(form.root in roots for form in own)


def _doubts(look: Look, own: Iterable[str]) -> dict[tuple[str, str], str]:
    """Near names, unless one report names both: it then means two people; and names torn between
    several.
    """
    found: dict[tuple[str, str], str] = {}
    for one in own:
        for other, why in look.group(NEAR, one).items():
            if are_in_doubt(look, one, other):
                found[min(one, other), max(one, other)] = why
        is_torn = bool(look.group(GATHERING.torn, one))
        for other, why in look.group(EDGES, one).items():
            told = f"{why} It fits more than one person."
            found |= {(one, other): told} if is_torn else {}
            found |= {(other, one): told} if look.group(GATHERING.torn, other) else {}
    return found


STAGES = (
    *FORM_STAGES,
    *BESIDE_STAGES,
    Stage("identities", (FORMS_OF,), _identity),
    Stage("grounds of people", (FORMS_OF,), _grounds),
)
TABLES = (*TOLD_TABLES, *FORM_TABLES, *BESIDE_TABLES, IDENTITY, GROUNDS)
_PLAN = Plan.of(STAGES, TABLES)


def link_people(
    claims: Iterable[Claim], judgements: Sequence[Judgement] = ()
) -> tuple[LinkedPerson, ...]:
    """The people that claims of the kind `person` are about, in whatever order the claims come.

    Names that agree fully are one person. A surname or an initial joins a full name only where
    it can be nobody else of the case and the roles do not exclude it. Near names are one person
    where they stand in the same place of the same list. What people judged binds.
    """
    known = [one for one in claims if isinstance(one.body, Person)]
    derivation = told_to(Derivation(_PLAN), known, judgements)
    of_id = {one.id: one for one in known}
    look = Look(derivation)
    found = []
    for least, who, grounds in _everybody(derivation):
        own = tuple(of_id[one.id] for one in claims_of(look, least))
        found.append(LinkedPerson(who.id, who.name, own, grounds.reasons, grounds.possible_same))
    return tuple(sorted(found, key=lambda one: (one.name, one.id)))


def _everybody(derivation: Derivation) -> Iterator[tuple[str, Identity, Grounds]]:
    for least, _, who in derivation.table(IDENTITY):
        (grounds,) = derivation.group(GROUNDS, least).values()
        yield least, who, grounds
