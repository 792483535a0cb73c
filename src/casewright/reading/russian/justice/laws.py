"""Articles of law as a Russian report cites them: "п. «а» ч. 3 ст. 286"."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from spacy.tokens import Span

_NUMBER = r"\d+(?:[-.]\d+)?"
_PART = r"(?:част[ьией]\w*|ч\.)\s*"
_WORD = r"(?:стать\w+|ст\.)\s*"
# "ч. 2 ст. 146", "статье 146 части 2", "статьям 146 и 362".
_ARTICLE = re.compile(
    rf"(?:{_PART}(?P<part>\d+(?:-\d+)?)[\s,]*)?{_WORD}(?P<article>{_NUMBER})"
    rf"(?:\s*(?:,\s*)?{_PART}(?P<after>\d+))?(?:\s+и\s+(?P<second>{_NUMBER})(?!\s*част))?",
    re.I,
)


@dataclass(frozen=True, slots=True)
class Law:
    """An article with its part and the tokens `[first, end)` that cite it."""

    article: str
    part: str | None
    words: str
    first: int
    end: int


def find_laws(span: Span) -> Iterator[Law]:
    """The articles a sentence cites, in its order."""
    base = span[0].idx
    for match in _ARTICLE.finditer(span.text):
        found = span.doc.char_span(
            base + match.start(), base + match.end(), alignment_mode="expand"
        )
        if found is None:
            continue
        part = match["part"] or match["after"]
        yield Law(_hyphened(match["article"]), part, match.group(), found.start, found.end)
        if match["second"]:
            yield Law(_hyphened(match["second"]), None, match.group(), found.start, found.end)


def _hyphened(article: str) -> str:
    """The raised number after a hyphen, as the vocabulary writes it."""
    return article.replace(".", "-")
