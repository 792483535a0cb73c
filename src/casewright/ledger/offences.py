"""Which offences a charge is about, whatever words or articles a report uses."""

import re
from collections import Counter
from functools import cache

from casewright.claims import Charge, Place
from casewright.ledger.material import Material
from casewright.ledger.rule_files import rules
from casewright.vocabulary import offences_of, scheme
from casewright.vocabulary.countries import country_of_name
from casewright.vocabulary.term import LANGUAGES


def offences_in(charge: Charge, country: str | None) -> frozenset[str]:
    """The offences of a charge, as the vocabulary reports them; empty where nothing tells.

    An article counts by the law of the country, where it is known; else by its words alone.
    """
    article = charge.article or _bare_article(charge.offence)
    by_article = offences_of(article, country) if article and country else ()
    terms = {term.reported_as for term in by_article} | _in_words(charge.offence)
    return frozenset(_one_name(term) for term in terms - {"other"})


def country_of(material: Material) -> str | None:
    """The ISO 3166-1 code of the country that most claims name as a place, or None."""
    codes = (_country(cited.body.name) for cited in material.all_of(Place))
    found = Counter(code for code in codes if code)
    return min(found, key=lambda code: (-found[code], code)) if found else None


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
