"""The one scored decision: is a stretch of capital words a person, an organisation or a place?"""

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cache

from casewright.reading.english.chunks import Chunk
from casewright.reading.english.lexicon import name_lexicon, rules
from casewright.reading.english.name_tables import common_words, given_names, surnames
from casewright.vocabulary.countries import country_of_name, subdivision_of, towns

_AGE = re.compile(r",\s+(?:aged\s+|age\s+)?\d{1,2}(?=\s*[,.;)]|\s+of\b|\s+and\b)")
_AGE_IN_BRACKETS = re.compile(r"\s+\(\d{1,2}\)")
_DOMAIN = re.compile(r"^\w[\w-]*\.(?:[a-z]{2,4})(?:\.[a-z]{2})?$", re.I)
_ACRONYM = re.compile(r"^(?:[A-Z]{2,5}|(?:[A-Z]\.){2,5}|[A-Z]{2,4}/[A-Z]{2,4})$")
_MIXED = re.compile(r"^[A-Z]?[a-z]+[A-Z]{2,}|^[A-Z][a-z]+[A-Z][a-z]+[A-Z]")
_INITIAL = re.compile(r"^[A-ZА-ЯЁ]\.?$")
_CONTINENTS = frozenset(["africa", "europe", "asia", "america", "caucasus", "balkans"])
_IN = frozenset({"in", "near", "at", "from", "outside", "across", "around", "to", "of", "into"})
_IN_SURELY = frozenset({"in", "near", "outside", "across", "into"})
BIG_TOWN = 100_000


@dataclass(frozen=True, slots=True)
class Weights:
    """How much each hint counts, by kind (`rules/name_weights.yaml`)."""

    enough: float
    by_kind: Mapping[str, Mapping[str, float]]


@cache
def weights() -> Weights:
    """The weights, loaded once."""
    data = dict(rules("name_weights"))
    return Weights(float(data.pop("enough")), data)


@dataclass(slots=True)
class Hints:
    """What speaks for a kind, gathered hint by hint; values times their weights are summed."""

    found: dict[str, dict[str, float]] = field(default_factory=dict)

    def add(self, kind: str, hint: str, value: float = 1.0) -> None:
        """Note a hint for a kind."""
        if value:
            self.found.setdefault(kind, {})[hint] = value

    def score(self, kind: str) -> float:
        """The weighted sum of the hints for a kind."""
        table = weights().by_kind[kind]
        return sum(table[hint] * value for hint, value in self.found.get(kind, {}).items())

    def best(self) -> tuple[str | None, float]:
        """The kind with the highest score, or None where none is enough."""
        kind = max(weights().by_kind, key=self.score)
        score = self.score(kind)
        return (kind if score >= weights().enough else None), score


def hints_of(chunk: Chunk, model: Mapping[str, float]) -> Hints:
    """The hints the words of a chunk and their neighbours give; `model` by kind, 0 to 1."""
    hints = Hints()
    for kind, probability in model.items():
        hints.add(kind, "model", probability)
    _person(chunk, hints)
    _organisation(chunk, hints)
    _place(chunk, hints)
    return hints


def following_text(chunk: Chunk, length: int = 40) -> str:
    """The text after the chunk in its block."""
    end = chunk.doc[chunk.end - 1].idx + len(chunk.doc[chunk.end - 1])
    return str(chunk.doc.text[end : end + length])


def word_before(chunk: Chunk, distance: int = 1) -> str:
    """The word before the chunk in lower case; empty at the start of the block."""
    at = chunk.first - distance
    return str(chunk.doc[at].lower_) if at >= 0 else ""


def _person(chunk: Chunk, hints: Hints) -> None:
    words = chunk.words
    lexicon = name_lexicon()
    after = following_text(chunk)
    if words[0] in ("john", "jane") and words[1:2] and words[1].startswith(("doe", "roe")):
        hints.add("person", "placeholder")
    hints.add("person", "title_before", word_before(chunk).rstrip(".") in lexicon.titles)
    age = bool(_AGE.match(after) or _AGE_IN_BRACKETS.match(after))
    hints.add("person", "age_after", age)
    hints.add("place", "age_after", age)
    hints.add("person", "suffix", words[-1] in lexicon.suffixes)
    initials = [word for word in chunk.text.split() if _INITIAL.match(word)]
    hints.add("person", "initial", bool(initials) and len(words) > 1)
    first = words[0].split("-")[0]
    hints.add("person", "given_name", first in given_names())
    hints.add("person", "surname", len(words) > 1 and words[-1].split("-")[-1] in surnames())
    hints.add("person", "surname_ending", has_surname_ending(words[-1]))
    hints.add("person", "two_or_three_words", 1 < len(words) < 4)
    hints.add("person", "head_noun", _ends_with_head(words))
    hints.add("person", "common_words", _common_ends(words))
    hints.add("person", "article_before", word_before(chunk) in ("the", "a", "an"))
    _as_argument(chunk, hints)


def _ends_with_head(words: list[str]) -> bool:
    lexicon = name_lexicon()
    last = words[-1]
    return len(words) > 1 and (last in lexicon.organisation_heads or last in lexicon.place_heads)


def _common_ends(words: list[str]) -> int:
    """How many of the first and the last word are ordinary words and nobody's name."""
    if len(words) < 2:
        return 0
    first, last = words[0], words[-1]
    ordinary = first in common_words() and first not in (given_names() | surnames())
    return ordinary + (last in common_words() and last not in surnames())


def has_surname_ending(word: str) -> bool:
    """Whether a word ends as surnames of our region do."""
    lexicon = name_lexicon()
    return len(word) >= 6 and word.endswith(lexicon.surname_endings)


def _as_argument(chunk: Chunk, hints: Hints) -> None:
    root = chunk.doc[chunk.first : chunk.end].root
    if not root.dep_.startswith(("nsubj", "obj", "dobj")):
        return
    lexicon = name_lexicon()
    says = root.head.lemma_ in lexicon.saying_verbs and root.dep_ == "nsubj"
    hints.add("person", "says" if says else "does")
    if root.head.lower_ in lexicon.reporting_verbs and root.dep_ == "nsubj":
        hints.add("organisation", "reports")


def _organisation(chunk: Chunk, hints: Hints) -> None:
    lexicon = name_lexicon()
    words = chunk.words
    office = len(words) > 1 and words[-1] in lexicon.office_titles
    hints.add("organisation", "head", words[-1] in lexicon.organisation_heads or office)
    hints.add("organisation", "known", chunk.text.lower() in lexicon.known_organisations)
    hints.add("organisation", "domain", len(words) == 1 and bool(_DOMAIN.match(chunk.text)))
    bracket = word_before(chunk) == "("
    hints.add("organisation", "acronym", is_acronym(chunk.text) and not bracket)
    hints.add("organisation", "mixed_case", len(words) == 1 and bool(_MIXED.search(chunk.text)))
    hints.add("organisation", "numbered", len(words) == 2 and words[1].isdigit())
    hints.add("organisation", "article_before", word_before(chunk) == "the")
    hints.add("organisation", "four_or_more_words", len(words) > 3)


def is_acronym(text: str) -> bool:
    """Whether a single word is written as acronyms are."""
    return bool(_ACRONYM.match(text)) and text.lower() not in name_lexicon().not_names


def _place(chunk: Chunk, hints: Hints) -> None:
    text = chunk.text
    words = chunk.words
    lexicon = name_lexicon()
    hints.add("place", "country", country_of_name(text, "en") is not None)
    hints.add("place", "subdivision", subdivision_of(text) is not None)
    numbered = len(words) > 1 and words[0] in lexicon.place_heads and words[-1].isdigit()
    head = len(words) > 1 and words[-1] in lexicon.place_heads
    facility = " no." in f" {text.lower()}" and any(word in lexicon.place_heads for word in words)
    prison = words[0] in ("hmp", "sizo") and len(words) > 1
    hints.add("place", "head", head or numbered or facility or prison)
    hints.add("place", "continent", words[-1] in _CONTINENTS)
    kind_before = word_before(chunk) == "of" and word_before(chunk, 2) in lexicon.of_heads
    hints.add("place", "kind_before", kind_before)
    known = towns().get(text.casefold(), ())
    hints.add("place", "town", bool(known))
    hints.add("place", "big_town", any(town.population >= BIG_TOWN for town in known))
    hints.add("person", "known_town", bool(known))
    before = word_before(chunk)
    hints.add("place", "in_before", 1.0 if before in _IN_SURELY else 0.5 * (before in _IN))
    hints.add("place", "region_after", _region_follows(chunk))


def _region_follows(chunk: Chunk) -> bool:
    found = re.match(r",\s+([A-Z][\w.]+(?: [A-Z]\w+)?)", following_text(chunk))
    if not found:
        return False
    after = found.group(1).rstrip(".")
    return country_of_name(after, "en") is not None or subdivision_of(after) is not None
