"""Which claims are about the same organisation or the same place."""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import combinations

from casewright.claims import Claim, Organisation, Place
from casewright.decisions import Judgement, Unit, unit_of
from casewright.linking.entry_id import EntryId, entry_id
from casewright.linking.grouping import grouped
from casewright.linking.judged import Judged, Label, labels
from casewright.linking.spelling import fold, sound

_ARTICLES = {"the", "a", "an"}
_SMALL = _ARTICLES | {"of", "for", "and", "in", "on"}


@dataclass(frozen=True, slots=True)
class LinkedName:
    """Claims about one organisation or place, under its fullest name."""

    id: EntryId
    name: str
    claims: tuple[Claim, ...]


_Forms = dict[tuple[str, tuple[tuple[str, str], ...]], list[Claim]]


def link_named(
    kind: str, claims: Iterable[Claim], judgements: Sequence[Judgement] = ()
) -> tuple[LinkedName, ...]:
    """The organisations or places of claims of that kind, in whatever order the claims come.

    Two names are one thing when they sound alike, or when a report gives one as a short form of
    the other and that short form belongs to nothing else of the case. What people judged binds.
    """
    found = _forms_apart([claim for claim in claims if claim.body.kind == kind], judgements)
    forms = [found[key] for key in sorted(found)]
    judged = Judged.of([_units(form) for form in forms], judgements)
    edges = _edges([key for key, _ in sorted(found)], forms, judged)
    groups = grouped(
        len(forms), edges, lambda a, b: b not in edges[a] and not judged.are_same(a, b)
    )
    linked = [
        _linked(kind, [claim for i in group for claim in forms[i]])
        for group in judged.bind(groups.groups)
    ]
    return tuple(sorted(linked, key=lambda one: (one.name, one.id)))


def _forms_apart(claims: Sequence[Claim], judgements: Sequence[Judgement]) -> _Forms:
    forms = _forms(claims, {})
    apart = labels([_units(form) for form in forms.values()], judgements)
    return _forms(claims, apart) if apart else forms


def _forms(claims: Iterable[Claim], apart: dict[Unit, Label]) -> _Forms:
    """The claims by the sound of the name; those judged apart each under a key of its own."""
    forms: _Forms = defaultdict(list)
    for claim in claims:
        if isinstance(claim.body, Organisation | Place):
            label = tuple(sorted(apart.get(unit_of(claim), ())))
            forms[_key(claim.body.name), label].append(claim)
    return forms


def _units(form: Iterable[Claim]) -> frozenset[Unit]:
    return frozenset(map(unit_of, form))


def _edges(
    keys: Sequence[str], forms: Sequence[Sequence[Claim]], judged: Judged
) -> dict[int, set[int]]:
    """Forms joined by a short form: one gives it for the other, or both for like words."""
    holders: dict[str, set[int]] = defaultdict(set)
    for i, key in enumerate(keys):
        holders[key].add(i)
        for claim in forms[i]:
            for alias in _telling(claim):
                holders[_key(alias)].add(i)
    edges: dict[int, set[int]] = defaultdict(set)
    for short, group in holders.items():
        for a, b in combinations(sorted(group), 2):
            alike = short in (keys[a], keys[b]) or _one_says_more(keys[a], keys[b])
            if alike and not judged.are_apart(a, b):
                edges[a].add(b)
                edges[b].add(a)
    return edges


def _one_says_more(a: str, b: str) -> bool:
    """Whether the words of one name are among those of the other, in whatever order."""
    one, other = set(a.split()) - _SMALL, set(b.split()) - _SMALL
    return one <= other or other <= one


def _telling(claim: Claim) -> list[str]:
    """The short forms that name one thing only: "the court" or "the village" may be any."""
    aliases = claim.body.aliases if isinstance(claim.body, Organisation | Place) else ()
    return [alias for alias in aliases if alias.isupper() or len(_key(alias).split()) > 1]


def _key(name: str) -> str:
    letters = "".join(c if c.isalnum() else " " for c in fold(name).replace("'", ""))
    words = letters.split()
    kept = words[1:] if len(words) > 1 and words[0] in _ARTICLES else words
    return " ".join(sound(word) for word in kept) or fold(name)


def _linked(kind: str, claims: Sequence[Claim]) -> LinkedName:
    ordered = sorted(claims, key=lambda claim: (claim.quote.source, claim.quote.start, claim.id))
    names = [one.body.name for one in ordered if isinstance(one.body, Organisation | Place)]
    fullest = min(set(names), key=lambda name: (-len(name.split()), -names.count(name), name))
    return LinkedName(entry_id(kind, (claim.id for claim in ordered)), fullest, tuple(ordered))
