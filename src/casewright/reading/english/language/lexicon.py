"""The word lists of `rules/names.yaml`, as sets to look words up in."""

from collections.abc import Mapping
from dataclasses import dataclass, fields
from functools import cache
from typing import Any

from casewright.reading.rule_files import RuleFiles

_FILES = RuleFiles("casewright.reading.english")
rules, word_set, term_of_word = _FILES.rules, _FILES.word_set, _FILES.term_of_word


@dataclass(frozen=True, slots=True)
class NameLexicon:
    """What tells names of people, organisations and places apart."""

    titles: frozenset[str]
    office_titles: frozenset[str]
    title_prefixes: frozenset[str]
    organisation_heads: Mapping[str, str]
    organisation_words: Mapping[str, str]
    known_organisations: Mapping[str, str]
    place_heads: Mapping[str, str]
    small_heads_kept: frozenset[str]
    small_heads_dropped: frozenset[str]
    of_heads: Mapping[str, str]
    facilities: tuple[str, ...]
    not_names: frozenset[str]
    reporting_verbs: frozenset[str]
    saying_verbs: frozenset[str]
    particles: frozenset[str]
    final_particles: frozenset[str]
    suffixes: frozenset[str]
    surname_endings: tuple[str, ...]


@cache
def name_lexicon() -> NameLexicon:
    """The lexicon of names, loaded once."""
    data = rules("names")
    return NameLexicon(**{field.name: _shaped(field.name, data) for field in fields(NameLexicon)})


def _shaped(name: str, data: Mapping[str, Any]) -> Any:
    value = data[name]
    if name == "of_heads":
        return dict(value)
    if isinstance(value, dict):
        return {str(word): kind for kind, words in value.items() for word in words}
    if name in ("facilities", "surname_endings"):
        return tuple(sorted(value, key=len, reverse=True))
    return frozenset(map(str, value))
