"""Nouns that say what a person is: posts, ranks, occupations, kinship."""

from functools import cache

from spacy.tokens import Token

from casewright.reading.russian.language.lexicon import plain, rules, word_set
from casewright.reading.russian.language.morphology import lemmas
from casewright.reading.russian.language.words import forms


@cache
def person_nouns() -> frozenset[str]:
    """The first words of every post, the titles, and the other nouns for people."""
    posts = {plain(word).split("_")[0] for _, words in rules("people")["posts"] for word in words}
    return frozenset(posts) | word_set("people", "other_posts") | word_set("names", "titles")


def is_post_noun(token: Token) -> bool:
    """Whether a word is a noun for a person; "экс-" and "вице-" before it change nothing."""
    if token.pos_ in ("ADP", "ADV", "PART", "CCONJ", "SCONJ", "DET", "NUM", "PRON"):
        return False
    word = token.lower_
    for prefix in ("экс-", "вице-", "обер-", "замнач"):
        word = word.removeprefix(prefix) if prefix.endswith("-") else word
    head = word.rsplit("-", 1)[-1] if "-" in word else word
    known = person_nouns()
    return bool((forms(token) | lemmas(word) | lemmas(head)) & known)
