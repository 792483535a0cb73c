"""The offence that follows a word of charge: "with A and B", "of doing C", "two counts of D"."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache, partial

from spacy.tokens import Token

from casewright.reading.english.language.lexicon import word_set
from casewright.reading.english.language.syntax import noun_phrase
from casewright.reading.english.numbers.number_words import parse_number
from casewright.reading.english.people.coreference import Coreference
from casewright.vocabulary import scheme

_list = partial(word_set, "charges")

_OF = frozenset({"of", "with", "for", "to", "in", "under"})
_LONGEST = 80
_ARTICLE = re.compile(r"\b(?:article|section|art\.)s?\s+\d", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Offence:
    """The words of an offence, the word they hang on, and how many counts of it."""

    words: str
    noun: Token
    count: int | None = None


def offences(token: Token, who: Coreference) -> Iterator[Offence]:
    """The offences that follow a word of charge, in the order of the text."""
    for noun in _named(token):
        inner = _past_place(noun, who)
        for each in (inner, *(inner.conjuncts if inner != noun else ())):
            found = _offence(each)
            if _is_offence(found):
                yield found


def _is_offence(found: Offence) -> bool:
    if found.noun.tag_ in ("PRP", "WDT", "WP", "CD", "VBN") or not found.words:
        return False
    if found.words.lower().split()[-1] in _list("no_offence"):
        return False
    return _names_offence(found) or bool(_ARTICLE.search(found.words))


def _names_offence(found: Offence) -> bool:
    """Whether the words name an offence, and do not just tell what happened."""
    if _known().search(found.words):
        return True
    if found.noun.tag_.startswith("VB"):
        return found.noun.lemma_.lower() in _list("offence_verbs")
    lemmas = {token.lemma_.lower() for token in noun_phrase(found.noun)}
    return bool(lemmas & _list("offences"))


@cache
def _known() -> re.Pattern[str]:
    """The forms of the vocabulary's charges."""
    forms = {form for term in scheme("charges").terms for form in term.forms.get("en", ())}
    longest_first = sorted(forms, key=len, reverse=True)
    return re.compile(r"\b(?:" + "|".join(map(re.escape, longest_first)) + r")\b", re.IGNORECASE)


def _named(token: Token) -> Iterator[Token]:
    """The nouns and verbs that name the offence."""
    for child in token.children:
        marks = {c.lower_ for c in child.children if c.dep_ in ("case", "mark")}
        if child.dep_.startswith(("obl", "nmod", "advcl", "acl")) and marks & _marks(token):
            yield child
            yield from (c for c in child.conjuncts if c.i > child.i)
        elif child.dep_ == "prep" and child.lower_ in _OF:
            for noun in child.children:
                yield noun
                yield from noun.conjuncts
    # "guilty of A, B, and C": the parser may tie the last to "guilty" itself.
    yield from (c for c in token.conjuncts if c.i > token.i and c.tag_ == "NN")
    if token.lower_ == "guilty" and token.head.lemma_ in ("plead", "find", "hold"):
        for child in token.head.children:
            marks = {c.lower_ for c in child.children if c.dep_ in ("case", "mark")}
            if child.dep_.startswith(("obl", "advcl")) and marks & {"of", "to"}:
                yield child
                yield from (c for c in child.conjuncts if c.i > child.i)


def _marks(token: Token) -> frozenset[str]:
    """The words before an offence: one is cleared of it, never for it."""
    return frozenset({"of"}) if token.lemma_.lower() in ("clear", "acquit") else _OF


def _past_place(noun: Token, who: Coreference) -> Token:
    """ "convicted in the X region of torture": what hangs on the place by "of" is the offence."""
    is_place = any(who.is_body_or_place(t) for t in (noun, *noun.children))
    of = (c for c in noun.children if any(m.lower_ == "of" for m in c.children))
    return next(of, noun) if is_place else noun


def _offence(noun: Token) -> Offence:
    if noun.lemma_.lower() in _list("counted"):
        count = next((parse_number(c.lower_) for c in noun.children if c.dep_ == "nummod"), None)
        inner = [c for c in noun.children if c.dep_.startswith(("nmod", "prep", "acl"))]
        for child in inner:
            head = child if not child.dep_.startswith("prep") else next(child.children, child)
            return Offence(_words(head), head, int(count) if count else None)
    return Offence(_words(noun), noun)


def _words(noun: Token) -> str:
    if not noun.tag_.startswith("VB"):
        return " ".join(noun_phrase(noun).text.split())
    tokens = [t for t in noun.subtree if t.dep_ != "punct" and t.i >= noun.i]
    words = " ".join(noun.doc[noun.i : tokens[-1].i + 1].text.split())
    return _cut(re.split(r",|\band (?:of|with|for)\b", words)[0].strip())


def _cut(words: str) -> str:
    """The words, no more of them than make the name of an offence."""
    if len(words) <= _LONGEST:
        return words
    return words[:_LONGEST].rsplit(" ", 1)[0]
