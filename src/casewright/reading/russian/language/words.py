"""The forms of a word under which rules find it: as written, base forms, participle as a noun."""

from collections.abc import Mapping
from functools import lru_cache
from typing import Any

from spacy.tokens import Token

from casewright.reading.russian.language.lexicon import plain
from casewright.reading.russian.language.morphology import parses

_LIKELY = 0.04
# Parts of speech of the tagger, and the dictionary's words for them.
_SAME = {
    "VERB": ("VERB", "INFN", "PRTF", "PRTS", "GRND"),
    "AUX": ("VERB", "INFN"),
    "NOUN": ("NOUN",),
    "PROPN": ("NOUN",),
    "ADJ": ("ADJF", "ADJS", "PRTF", "COMP"),
    "NUM": ("NUMR",),
    "PRON": ("NPRO",),
    "DET": ("ADJF",),
    "ADV": ("ADVB",),
}


def base_form(word: str, pos: str, feats: Mapping[str, str]) -> str:
    """The base form that fits the part of speech the sentence gives the word."""
    wanted = _SAME.get(pos, ())
    number = {"Sing": "sing", "Plur": "plur"}.get(feats.get("Number", ""))
    found = parses(word.lower())
    fits = [p for p in found if p.tag.POS in wanted] or list(found)
    exact = [p for p in fits if number is None or number in p.tag] or fits
    if not exact:
        return plain(word)
    if pos in ("NOUN", "ADJ", "PROPN") and exact[0].tag.POS == "PRTF":
        # "осуждённому" as a noun is "осуждённый", not "осудить".
        return next(iter(_participle(exact[0])), plain(exact[0].normal_form))
    return plain(exact[0].normal_form)


@lru_cache(maxsize=100_000)
def word_forms(word: str) -> frozenset[str]:
    """Every form a rule may name the word by, ё as е."""
    found = {plain(word)}
    for parse in parses(word.lower()):
        if parse.score >= _LIKELY or parse.tag.POS in ("PRTF", "PRTS", "VERB"):
            found.add(plain(parse.normal_form))
            found |= _participle(parse)
    return frozenset(found)


def _participle(parse: Any) -> set[str]:
    """ "задержанного" is a form of "задержать" and of "задержанный"."""
    if parse.tag.POS != "PRTF":
        return set()
    form = parse.inflect({"nomn", "sing", "masc"})
    return {plain(form.word)} if form is not None else set()


def forms(token: Token) -> frozenset[str]:
    """Every form a rule may name a token by."""
    return word_forms(token.text) | {token.lemma_}


def feature(token: Token, name: str) -> str | None:
    """A morphological feature of a token, such as its case; None where it has none."""
    found = token.morph.get(name, [])
    return str(found[0]) if found else None
