"""One entry of a case as a search knows it: what it is called, what is said of it, by which claims.

A document is made when the index is, and again for each hit that is shown: nothing is kept twice.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cache

from casewright.claims import ClaimId
from casewright.ledger.case_file import Claims, Stated
from casewright.searching.found import Kind
from casewright.vocabulary import UnknownTerm, scheme


@dataclass(frozen=True, slots=True)
class Document:
    """What of an entry is searched.

    `names` are what it is called, in every spelling; `values` what is said of it; `terms` words of
    the vocabulary in all languages. `dates` are EDTF; without one, those of the sources count.
    An act that thousands suffered has as many values, and a page shows its title and one quote:
    what may be long is gone through once, and only as far as somebody asks.
    """

    kind: Kind
    id: str
    title: str
    names: tuple[str, ...] = ()
    values: Iterable[Stated] = ()
    terms: Iterable[str] = ()
    claims: Claims = ()
    roles: tuple[str, ...] = ()
    dates: Iterable[str] = ()
    has_quotes: bool = False


@cache
def labels(scheme_name: str, term: str | None) -> str:
    """What a term is called, in all languages; its id in words where the scheme has it not."""
    if not term:
        return ""
    try:
        return " ".join(scheme(scheme_name).term(term).label.values())
    except UnknownTerm:
        return term.replace("_", " ")


def values(pairs: Iterable[tuple[str | None, Iterable[ClaimId]]]) -> Iterator[Stated]:
    """The values that are there, each with its claims."""
    for value, claims in pairs:
        if value:
            yield Stated(value, tuple(claims))
