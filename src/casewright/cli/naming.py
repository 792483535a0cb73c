"""What a person means by the words for a person, a claim or a conflict on the command line."""

from collections.abc import Iterable, Sequence
from difflib import get_close_matches
from typing import TypeVar

from casewright.claims import Claim, ClaimId
from casewright.cli.errors import NotInTheCase
from casewright.decisions import Side
from casewright.ledger import CaseFile
from casewright.ledger.case_file import Conflict, PersonEntry
from casewright.ledger.choices import Named as Entry
from casewright.ledger.choices import names_of, side_of
from casewright.publishing.terminal import harmless

_SHORTEST = 4
_LISTED = 5

Id = TypeVar("Id", bound=str)


def two_sides(case: CaseFile, one: str, other: str) -> tuple[Side, Side]:
    """Whom a judgement is about: two people, organisations or places, or two names of one.

    Raises:
        NotInTheCase: a name is nobody's or several entries', or both mean the same.
    """
    entries = [_entry(case, text) for text in (one, other)]
    if entries[0].id == entries[1].id:
        return _two_names(case, entries[0], (one, other))
    kinds = [case.claim(entry.claims[0]).body.kind for entry in entries]
    if kinds[0] != kinds[1]:
        raise NotInTheCase(f"{one!r} is of the kind {kinds[0]} and {other!r} a {kinds[1]}.")
    return _side(case, entries[0], one), _side(case, entries[1], other)


def _two_names(case: CaseFile, entry: Entry, texts: tuple[str, str]) -> tuple[Side, Side]:
    claims = [_under(case, entry, text) for text in texts]
    units = [{(claim.quote.source, name) for name, claim in found} for found in claims]
    if not all(units) or units[0] & units[1]:
        raise NotInTheCase(
            f"{texts[0]!r} and {texts[1]!r} are one in the case already, {entry.id}. To tell "
            "apart two who are taken for one, give a spelling of each, or a claim about "
            "each from two reports (`casewright show DIR claims`)."
        )
    sides = [Side.of(found[0][0], (claim for _, claim in found)) for found in claims]
    return sides[0], sides[1]


def _entry(case: CaseFile, text: str) -> Entry:
    wanted, entries = _folded(text), _entries(case)
    for found in (
        [one for one in entries if one.id == text],
        [one for one in entries if text in one.claims],
        [one for one in entries if _folded(one.name) == wanted],
        [one for one in entries if wanted in map(_folded, _written(one))],
    ):
        if len(found) == 1:
            return found[0]
        if found:
            raise NotInTheCase(_several(case, text, found))
    raise NotInTheCase(_nobody(entries, text))


def _entries(case: CaseFile) -> list[Entry]:
    return [*case.people, *case.organisations, *case.places]


def _side(case: CaseFile, entry: Entry, text: str) -> Side:
    """The claims under the name an entry is shown by: that name is what was judged."""
    if text in entry.claims:
        return Side.of(entry.name, (claim for _, claim in _under(case, entry, text)))
    return side_of(case, entry)


def _under(case: CaseFile, entry: Entry, text: str) -> list[tuple[str, Claim]]:
    """The claims of an entry under one spelling; of a claim, those under its name there."""
    named = names_of(case, entry)
    if text in entry.claims:
        ((name, here),) = [one for one in named if one[1].id == text]
        return [one for one in named if (one[0], one[1].quote.source) == (name, here.quote.source)]
    return [one for one in named if _folded(one[0]) == _folded(text)]


def _several(case: CaseFile, text: str, entries: Sequence[Entry]) -> str:
    listed = "".join(f"\n  {_described(case, entry)}" for entry in entries)
    return f"{text!r} can be {len(entries)} entries of the case; give the id of one:{listed}"


def _described(case: CaseFile, entry: Entry) -> str:
    called = entry.roles if isinstance(entry, PersonEntry) else entry.terms
    roles = ", ".join(one.value for one in called) or "no role given"
    sources = sorted({case.source_of(claim).name for claim in entry.claims})
    more = f" and {len(sources) - _LISTED} more" if len(sources) > _LISTED else ""
    text = f"{entry.id}  {entry.name} ({roles}; {', '.join(sources[:_LISTED])}{more})"
    return harmless(text)


def _nobody(entries: Iterable[Entry], text: str) -> str:
    names = {_folded(name): name for entry in entries for name in _written(entry)}
    near = get_close_matches(_folded(text), names, n=_LISTED)
    near += [name for name in names if _folded(text) in name.split() and name not in near]
    hint = f" Did you mean {' or '.join(names[one] for one in near[:_LISTED])}?" if near else ""
    return harmless(f"Nobody and nothing in the case has the name or id {text!r}.{hint}")


def _written(entry: Entry) -> list[str]:
    return [entry.name, *(one.value for one in entry.spellings)]


def _folded(text: str) -> str:
    return " ".join(text.casefold().split())


def claim_named(case: CaseFile, text: str) -> Claim:
    """The claim of an id, or of the only id that begins so.

    Raises:
        NotInTheCase: there is none, or several.
    """
    number = _id_named(case.claims, text, "claim", "claims")
    return case.claim(ClaimId(number))


def conflict_named(case: CaseFile, text: str) -> Conflict:
    """The conflict of an id, or of the only id that begins so.

    Raises:
        NotInTheCase: there is none, or several.
    """
    known = {one.id: one for one in case.conflicts}
    return known[_id_named(known, text, "difference between the reports", "conflicts")]


def _id_named(ids: Iterable[Id], text: str, what: str, part: str) -> Id:
    every = list(ids)
    exact = [one for one in every if one == text]
    found = exact or [one for one in every if len(text) >= _SHORTEST and one.startswith(text)]
    if len(found) == 1:
        return found[0]
    if found:
        listed = "".join(f"\n  {one}" for one in found)
        raise NotInTheCase(f"The ids of {len(found)} begin with {text!r}; give one:{listed}")
    raise NotInTheCase(
        f"The case has no {what} of the id {text!r}; `casewright show DIR {part}` lists them."
    )
