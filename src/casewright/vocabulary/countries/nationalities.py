"""Which country an adjective or a word for its people means: "Dutch", "Uzbeks", "казахстанец"."""

from collections.abc import Mapping
from functools import cache

from casewright.vocabulary.countries.folding import fold, in_capitals
from casewright.vocabulary.files import read_yaml

_AMBIGUOUS = "~"


def nationality_of(word: str, language: str = "en") -> str | None:
    """Return the ISO 3166-1 alpha-2 code of the nationality, or None when it is none or unclear.

    English adjectives begin with a capital, so that "polish" and "pole" are no Poles.
    """
    word = word.strip()
    if language == "en" and not word[:1].isupper():
        return None
    forms, capitals = _nationalities(language)
    return capitals.get(word) or forms.get(fold(word))


def nationality_forms(language: str = "en") -> Mapping[str, str]:
    """Return the country of each form that is enough by itself, the forms in lower case."""
    return _nationalities(language)[0]


@cache
def _nationalities(language: str) -> tuple[Mapping[str, str], Mapping[str, str]]:
    """Return countries by folded form, and by abbreviation as written."""
    forms: dict[str, str] = {}
    capitals: dict[str, str] = {}
    for country, by_language in read_yaml("nationalities.yaml").items():
        for form in by_language.get(language, ()):
            if form.startswith(_AMBIGUOUS):
                continue
            if in_capitals(form):
                capitals[form] = country
            else:
                forms[fold(form)] = country
    return forms, capitals
