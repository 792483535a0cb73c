"""Nouns for what a person can be: "musician", "driver", "sister"."""

from functools import cache

from spacy.tokens import Token

from casewright.reading.english.language.lexicon import name_lexicon, rules
from casewright.reading.english.people.coreference import group_of_word

_PERSON_ENDINGS = ("er", "or", "ist", "man", "men", "woman", "women", "ian", "ee", "ess")


@cache
def _person_nouns() -> frozenset[str]:
    """The nouns our rules know for people: titles, groups, relatives, last words of posts."""
    posts = [phrase.split()[-1] for _, phrases in rules("roles")["posts"] for phrase in phrases]
    people = rules("counts")["people"]
    return name_lexicon().titles | {*posts, *people, *group_of_word()}


def is_person_noun(token: Token) -> bool:
    """Whether a noun is what a person can be: "musician", "driver", not "suit"."""
    lemma = token.lemma_.lower()
    known = _person_nouns()
    ends = lemma.endswith(_PERSON_ENDINGS) or lemma.rstrip("s").endswith(_PERSON_ENDINGS)
    if token.tag_ in ("NNP", "NNPS"):
        # "Arman" ends as "policeman" does.
        return lemma in known
    return bool(token.tag_.startswith("NN") and (lemma in known or ends))
