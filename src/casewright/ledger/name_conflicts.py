"""One person under two names: differences that are no mere spellings of each other."""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from casewright.claims import Claim, ClaimId, Person
from casewright.ledger.case_file import Conflict, PersonEntry, Stated
from casewright.ledger.comparing import sound_of
from casewright.ledger.conflict_rules import conflict_rules
from casewright.ledger.disagreement import conflict
from casewright.ledger.source_record import SourceRecord
from casewright.linking import EntryId, parse


@dataclass(frozen=True, slots=True)
class _Form:
    """One name by its sound: how it is written, in which sources and languages."""

    written: Stated
    given: tuple[str, ...]
    surname: str
    sources: frozenset[str]
    languages: frozenset[str]

    def differs(self, other: "_Form") -> bool:
        """Whether the two names are two, and not one that was spelled or transliterated anew.

        A report that uses both means one name and slipped; between languages a name changes its
        letters as it is transliterated.
        """
        return not self.sources & other.sources and bool(self.languages & other.languages)


def conflicts_of_names(
    people: Sequence[PersonEntry],
    known: Mapping[ClaimId, Claim],
    sources: Iterable[SourceRecord],
) -> list[Conflict]:
    """First names and surnames on which the sources differ, of everybody who is, or may be, one."""
    languages: dict[str, str] = {record.sha256: record.language for record in sources}
    found: list[Conflict] = []
    for cluster in _clusters(people):
        claims = [claim for person in cluster for claim in person.claims]
        forms = _forms(claims, known, languages)
        for field in ("given_name", "surname"):
            apart = _apart(forms, field)
            if apart:
                rule = conflict_rules()[field]
                values = [form.written for form in apart]
                found.append(conflict(rule, cluster[0].id, cluster[0].name, values=values))
    return found


def _clusters(people: Sequence[PersonEntry]) -> list[list[PersonEntry]]:
    """People with those they may be the same as, where both names have as many words."""
    known = {person.id: person for person in people}
    found: list[list[PersonEntry]] = []
    seen: set[EntryId] = set()
    for person in sorted(people, key=lambda one: (one.name, one.id)):
        if person.id in seen:
            continue
        near = [known[same.person] for same in person.possible_same if same.person in known]
        kept = [person, *(one for one in near if one.id not in seen and _as_long(one, person))]
        seen |= {one.id for one in kept}
        found.append(kept)
    return found


def _as_long(a: PersonEntry, b: PersonEntry) -> bool:
    return len(parse(a.name).sounds) == len(parse(b.name).sounds)


def _forms(
    claims: Iterable[ClaimId], known: Mapping[ClaimId, Claim], languages: Mapping[str, str]
) -> list[_Form]:
    """The full names the claims give, spellings of one sound together."""
    by_sound: dict[tuple[str, ...], dict[ClaimId, str]] = defaultdict(dict)
    for claim in claims:
        body = known[claim].body
        if isinstance(body, Person) and not parse(body.name).is_surname_only:
            by_sound[sound_of(body.name)][claim] = body.name
    forms = [_form(written, known, languages) for written in by_sound.values()]
    return sorted(forms, key=lambda one: (-len(one.written.claims), one.written.value))


def _form(
    written: Mapping[ClaimId, str],
    known: Mapping[ClaimId, Claim],
    languages: Mapping[str, str],
) -> _Form:
    names = sorted(written.values())
    name = max(names, key=lambda one: (names.count(one), one))
    sources = frozenset(known[claim].quote.source for claim in written)
    taken = parse(name)
    return _Form(
        written=Stated(name, tuple(written)),
        given=taken.given[:1],
        surname=taken.surname,
        sources=sources,
        languages=frozenset(languages.get(source, "") for source in sources),
    )


def _apart(forms: Sequence[_Form], field: str) -> list[_Form]:
    """The forms that differ from another in this part of the name and agree in the other part."""

    def differ(a: _Form, b: _Form) -> bool:
        if not a.differs(b):
            return False
        if field == "surname":
            return a.surname != b.surname and a.given == b.given
        return a.surname == b.surname and _other_given(a.given, b.given)

    return [one for one in forms if any(differ(one, other) for other in forms)]


def _other_given(a: tuple[str, ...], b: tuple[str, ...]) -> bool:
    """Whether two given names differ by more than an initial of one."""
    one, other = "".join(a), "".join(b)
    return one != other and min(len(one), len(other)) > 1
