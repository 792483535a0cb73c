"""Which offences an article of law stands for."""

import re

from casewright.vocabulary.load import scheme
from casewright.vocabulary.term import Term

# "146(1)" and "146, part 1" are part 1 of article 146.
_NUMBER = re.compile(r"\d+(?:[.-]\d+)?[A-Z]?")


def offences_of(article: str, country: str) -> tuple[Term, ...]:
    """Return the offences under an article of a country (ISO 3166-1), as the file lists them.

    Articles of the United States carry the name of their code: "18 USC 242".
    """
    wanted = {_hyphened(article.strip())}
    if number := _NUMBER.match(article.strip()):
        wanted.add(_hyphened(number.group()))
    return tuple(
        term
        for term in scheme("charges").terms
        if not wanted.isdisjoint(map(_hyphened, term.articles.get(country, ())))
    )


def _hyphened(article: str) -> str:
    """Return the article with the raised number after a hyphen; Russia prints a point."""
    return article.replace(".", "-")
