"""Words of sources looked for by regular expressions, in any case of letters."""

import re
from collections.abc import Iterable, Iterator, Sequence
from functools import lru_cache

from casewright.claims import Claim
from casewright.ledger import CaseFile


@lru_cache(maxsize=512)
def compiled(expression: str) -> re.Pattern[str]:
    """An expression of a data file."""
    return re.compile(expression, re.IGNORECASE)


def first(expressions: Iterable[str], text: str) -> str | None:
    """The words that the first of the expressions to be found stands for; None where none is."""
    found = _match(expressions, text)
    return None if found is None else found[0]


def _match(expressions: Iterable[str], text: str) -> re.Match[str] | None:
    return next(filter(None, (compiled(one).search(text) for one in expressions)), None)


def saying(case: CaseFile, expressions: Sequence[str]) -> Iterator[tuple[Claim, str]]:
    """The claims whose quotes have such words, each place of a source once, with the words."""
    seen: set[tuple[str, int]] = set()
    # Many claims rest on the same sentence.
    looked: dict[str, re.Match[str] | None] = {}
    for number in case.claims:
        claim = case.claim(number)
        words = claim.quote.words
        if words not in looked:
            looked[words] = _match(expressions, words)
        found = looked[words]
        if found is None:
            continue
        place = (claim.quote.source, claim.quote.start + found.start())
        if place not in seen:
            yield claim, found[0]
        seen.add(place)
