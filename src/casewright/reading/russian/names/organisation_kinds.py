"""The kind of an organisation from its name."""

from collections.abc import Mapping
from functools import cache, lru_cache

from casewright.reading.russian.language.lexicon import plain, rules
from casewright.reading.russian.language.morphology import lemmas
from casewright.vocabulary import scheme


@cache
def _known() -> Mapping[str, str]:
    found = rules("names")["known"].items()
    return {plain(name): kind for kind, names in found for name in names}


@lru_cache(maxsize=20_000)
def known_kind(name: str) -> str | None:
    """The kind of a name that is known by itself, in any case; None for any other."""
    low = plain(name)
    if low in _known():
        return _known()[low]
    if name.isupper():
        return None
    return next(
        (_known()[lemma] for lemma in sorted(lemmas(name.lower())) if lemma in _known()), None
    )


@lru_cache(maxsize=20_000)
def organisation_kind(name: str, default: str) -> str:
    """The kind whose words stand in a name, the longest first; else the default."""
    words = {lemma for word in name.lower().split() for lemma in lemmas(word.strip('«»"()'))}
    best, length = default, 1
    for phrase, kind in _forms():
        if len(phrase) > length and set(phrase) <= words:
            best, length = kind, len(phrase)
    return best


@cache
def _forms() -> tuple[tuple[tuple[str, ...], str], ...]:
    """The vocabulary's Russian words for kinds of organisations, in their base forms."""
    rows = []
    for term in scheme("organisation_kinds").terms:
        for form in term.forms.get("ru", ()):
            words = tuple(sorted(lemmas(word))[0] for word in form.lower().split())
            rows.append((words, term.reported_as))
    return tuple(rows)
