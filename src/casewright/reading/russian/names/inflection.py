"""Names of organisations and places in the nominative."""

from collections.abc import Sequence
from functools import lru_cache
from typing import Any

from spacy.tokens import Token

from casewright.reading.russian.language.lexicon import rules
from casewright.reading.russian.language.morphology import CASES as DICTIONARY_CASES
from casewright.reading.russian.language.morphology import cased_like, parses
from casewright.reading.russian.language.words import feature
from casewright.reading.russian.names.declension import CASES, word_readings
from casewright.vocabulary.countries import country_of_name, towns_named

_ADJECTIVES = ("ADJF", "PRTF")
_STEM = 4


def phrase_nominative(tokens: Sequence[Token], head: Token) -> str:
    """The words of a name with its head and what agrees with the head in the nominative."""
    parse = _noun(head)
    words: list[str] = []
    for token in tokens:
        after = [t for t in tokens if head.i < t.i]
        beside = token.i < head.i or all(_adjective(t, parse) is not None for t in after)
        if token.i == head.i:
            words.append(_word(token, parse))
        elif beside and (mended := _adjective(token, parse)) is not None:
            words.append(mended)
        else:
            words.append(token.text)
    return _joined(tokens, words)


def _joined(tokens: Sequence[Token], words: Sequence[str]) -> str:
    parts = [word + token.whitespace_ for token, word in zip(tokens, words, strict=True)]
    return " ".join("".join(parts).split())


def _word(token: Token, parse: Any) -> str:
    if parse is None or token.text.isupper():
        return token.text
    number = {"sing", "plur"} & set(parse.tag.grammemes)
    found = parse.inflect({"nomn"} | number)
    return _written(found.word, token.text) if found is not None else token.text


def _written(word: str, model: str) -> str:
    """In the spelling of the report: е where it writes е, capitals where it has them."""
    if "ё" in word and "ё" not in model.lower():
        word = word.replace("ё", "е")
    return cased_like(word, model)


def _noun(token: Token) -> Any:
    """The dictionary's reading of a noun that fits the case the sentence gives it."""
    found = [p for p in parses(token.text.lower()) if p.tag.POS == "NOUN"]
    case = feature(token, "Case")
    fits = [p for p in found if DICTIONARY_CASES.get(str(p.tag.case)) == case]
    return next(iter(fits or found), None)


def _adjective(token: Token, noun: Any) -> str | None:
    """An adjective that agrees with the head, in the nominative; None for any other word."""
    if noun is None or (token.text.isupper() and len(token.text) > 1):
        return None
    plural = "plur" in noun.tag
    for parse in parses(token.text.lower()):
        if parse.tag.POS not in _ADJECTIVES or str(parse.tag.case) != str(noun.tag.case):
            continue
        if plural != ("plur" in parse.tag) or not (plural or parse.tag.gender == noun.tag.gender):
            continue
        found = parse.inflect({"nomn"})
        # A superlative comes back as another word: "высшего" as "высочайший".
        if found is not None and found.word[:_STEM] == token.lower_[:_STEM]:
            return _written(found.word, token.text)
    return None


def place_nominative(tokens: Sequence[Token]) -> str:
    """The name of a place in the nominative: as a known place has it, or as its words decline."""
    words = [token.text for token in tokens if not token.is_space]
    name = _joined(tokens, [token.text for token in tokens])
    if len(words) > 1:
        return _several(tokens, name)
    case = feature(tokens[-1], "Case")
    return place_word(name, case)


def _several(tokens: Sequence[Token], name: str) -> str:
    if is_known_place(name) and feature(tokens[0], "Case") in (None, "Nom"):
        return name
    nouns = [t for t in tokens if t.pos_ in ("NOUN", "PROPN") and _is_noun(t)]
    if not nouns:
        return name
    found = phrase_nominative(tokens, nouns[0])
    country = [t for t in nouns[1:] if any(c.lower_ == "и" for c in t.children)]
    for token in country:
        found = found.replace(token.text, place_word(token.text, feature(token, "Case")))
    return found


def _is_noun(token: Token) -> bool:
    found = parses(token.text.lower())
    return not found or found[0].tag.POS == "NOUN"


@lru_cache(maxsize=20_000)
def place_word(word: str, case: str | None) -> str:
    """One word of a place in the nominative."""
    if word.isupper() and len(word) < 6:
        return word
    choices = [w for w in _nominatives(word, case) if is_known_place(w)]
    if choices:
        return choices[0]
    parse = next((p for p in parses(word.lower()) if "Geox" in p.tag and p.is_known), None)
    if parse is not None:
        found = parse.inflect({"nomn"})
        return _written(found.word, word) if found is not None else word
    if case in (None, "Nom"):
        return word
    return next(iter(_nominatives(word, case)), word)


def _nominatives(word: str, case: str | None) -> list[str]:
    """The nominatives a word may come from: as it is, by the dictionary, by the endings."""
    found = [word] if case in (None, "Nom") or _is_undeclined(word) else []
    for parse in parses(word.lower()):
        if "Geox" in parse.tag and parse.is_known:
            inflected = parse.inflect({"nomn"})
            found += [_written(inflected.word, word)] if inflected is not None else []
    readings = [r for r in word_readings(word, False) if r.kind in ("any", "given")]
    wanted = {case} if case in CASES else set(CASES)
    wanted |= {"Dat", "Loc"} if wanted & {"Dat", "Loc"} else set()
    exact = sorted((r for r in readings if r.case in wanted), key=lambda r: -r.score)
    inanimate = [] if case != "Acc" else [word]
    return list(dict.fromkeys(found + inanimate + [r.nominative for r in exact] + [word]))


def _is_undeclined(word: str) -> bool:
    return word.lower().endswith(tuple(rules("places")["undeclined"]))


def is_known_place(name: str) -> bool:
    """Whether a name in the nominative is a country or a town."""
    return country_of_name(name, "ru") is not None or bool(towns_named(name, "ru"))
