"""Which offences a charge is about, whatever words or articles a report uses."""

import re
from collections import Counter
from collections.abc import Iterator
from functools import cache

from casewright.claims import Charge, Sha256
from casewright.derivation import Look, Row, Stage, Table
from casewright.ledger.rule_files import rules
from casewright.linking.told import PLACES_TOLD
from casewright.vocabulary import offences_of, scheme
from casewright.vocabulary.countries import country_of_name
from casewright.vocabulary.term import LANGUAGES

# How many claims name a country, by its ISO 3166-1 code and source; and which is named most.
_IN_SOURCES: Table[int] = Table("countries in sources", int)
_NUMBERS: Table[int] = Table("countries", int)
COUNTRY: Table[str] = Table("country of the case")


def offences_in(charge: Charge, country: str | None) -> frozenset[str]:
    """The offences of a charge, as the vocabulary reports them; empty where nothing tells.

    An article counts by the law of the country, where it is known; else by its words alone.
    """
    article = charge.article or _bare_article(charge.offence)
    by_article = offences_of(article, country) if article and country else ()
    terms = {term.reported_as for term in by_article} | _in_words(charge.offence)
    return frozenset(_one_name(term) for term in terms - {"other"})


def _told(look: Look, sha256: Sha256) -> Iterator[Row]:
    codes = Counter(_country(one.body.name) for one in look.all(PLACES_TOLD, sha256))
    for code, number in codes.items():
        if code:
            yield _IN_SOURCES.row(code, sha256, number)


def _sum(look: Look, code: str) -> Iterator[Row]:
    number = sum(look.group(_IN_SOURCES, code).values())
    if number:
        yield _NUMBERS.row((), code, number)


def _most(look: Look, key: tuple[()]) -> Iterator[Row]:
    found = look.group(_NUMBERS, key)
    if found:
        yield COUNTRY.row((), (), min(found, key=lambda code: (-found[code], code)))


@cache
def _country(name: str) -> str | None:
    return next((code for one in LANGUAGES if (code := country_of_name(name, one))), None)


def _bare_article(offence: str) -> str | None:
    """The offence where it is no more than the number of an article."""
    return offence if offence[:1].isdigit() and " " not in offence.strip() else None


def _one_name(term: str) -> str:
    names: dict[str, str] = rules("offences")["counts_as"]
    return names.get(term, term)


def _in_words(words: str) -> set[str]:
    return {_terms()[match.group()] for match in _forms().finditer(words.casefold())}


@cache
def _terms() -> dict[str, str]:
    return {
        form: term.reported_as
        for term in scheme("charges").terms
        for language in LANGUAGES
        for form in term.forms[language]
    } | dict(rules("offences")["words"])


@cache
def _forms() -> re.Pattern[str]:
    longest_first = sorted(_terms(), key=lambda form: (-len(form), form))
    return re.compile(r"\b(?:" + "|".join(map(re.escape, longest_first)) + r")\b")


STAGES = (
    Stage("countries in sources", (PLACES_TOLD,), _told),
    Stage("countries", (_IN_SOURCES,), _sum),
    Stage("country of the case", (_NUMBERS,), _most),
)
TABLES = (_IN_SOURCES, _NUMBERS, COUNTRY)
