"""Roles of people told of without a name, for those named later with that post.

"The case of a deputy warden and a doctor" says what "Deputy Warden A" and "the doctor, B" are.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import partial

from spacy.tokens import Token

from casewright.reading.document import Document, end_of, start_of
from casewright.reading.english.language.lexicon import word_set
from casewright.reading.english.language.phrases import POSSESSIVE
from casewright.reading.english.language.stance import held
from casewright.reading.english.numbers.count_groups import group_of_people
from casewright.reading.english.numbers.counted import base_of, is_people
from casewright.reading.english.people.coreference import Coreference
from casewright.reading.english.people.role_lists import ROLE_OF_GROUP
from casewright.reading.held import Held

_roles = partial(word_set, "roles")


@dataclass(frozen=True, slots=True)
class Told:
    """What is told of somebody without a name: the role, its words, how it is held, the post."""

    role: str
    span: tuple[int, int]
    held: Held
    words: frozenset[str] = frozenset()


_BEFORE = 5
_UNNAMED = frozenset({"a", "an", "another", "other", "further", "more", "several"})


def roles_of_posts(document: Document, who: Coreference) -> Mapping[str, Told]:
    """For each noun of people without a name ("warden") the role the report gives them.

    Ranks of all kinds stand under "officer": a sergeant is one of "three officers".
    """
    found: dict[str, Told] = {}
    for sentence in document.sentences:
        for token in sentence.span:
            if not token.tag_.startswith("NN") or not _is_unnamed(token, who):
                continue
            role = ROLE_OF_GROUP.get(group_of_people(token) or "")
            how = held(token.head)
            if role in ("accused", "convicted", "victim") and how.stance.asserts:
                noun = base_of(token)
                if noun not in _roles("ranks_in_general"):
                    found.setdefault(noun, Told(role, _span(token), how, _words(token)))
                elif role != "victim" and token.tag_ == "NNS":
                    found.setdefault("officer", Told("accused", _span(token), how))
    return found


def _span(noun: Token) -> tuple[int, int]:
    return start_of(noun), end_of(noun)


def _words(noun: Token) -> frozenset[str]:
    found = {base_of(noun)}
    for token in reversed(noun.doc[max(0, noun.i - _BEFORE) : noun.i]):
        if not token.tag_.startswith(("JJ", "NN", "HYPH", "VBN", "RB")):
            break
        found.add(token.lower_)
    return frozenset(found)


def _is_unnamed(noun: Token, who: Coreference) -> bool:
    """ "four guards", "a doctor": counted or new to the reader, and no name stands beside."""
    if who.cast.at(noun) is not None or not is_people(noun):
        return False
    after = noun.doc[noun.i + 1 : noun.i + 3]
    if any(who.cast.at(token) is not None for token in after) or _explains(noun, who):
        return False
    before = list(noun.doc[max(0, noun.i - _BEFORE) : noun.i])
    for token in reversed(before):
        if token.lower_ in _UNNAMED or token.tag_ == "CD":
            return True
        if not token.tag_.startswith(("JJ", "NN", "HYPH", "VBN", "RB")):
            return False
    return False


def _explains(noun: Token, who: Coreference) -> bool:
    """ "X, a lawyer": the noun is X's own."""
    words = noun.doc[max(0, noun.i - _BEFORE) : noun.i]
    named = [token.i for token in words if who.cast.at(token) is not None]
    return bool(named) and any(token.text in (",", "(", "–", "—") for token in words)


def told_of(posts: Iterable[str], told: Mapping[str, Told]) -> Iterator[tuple[Told, bool]]:
    """What is told of people without names that hold one of the posts, and whether of just them."""
    for post in posts:
        words = [word.strip(",.").lower() for word in post.split()]
        noun = words[-1] if words else ""
        owned = words[:1] and (
            words[0] in POSSESSIVE - {"the", "a", "an"} or "'s" in post or "’s" in post
        )
        if owned:
            continue
        if noun != "officer" and noun in told and _is_same(words, told[noun].words):
            yield told[noun], True
        elif "officer" in told and words and _is_rank_alone(words):
            yield told["officer"], False


def _is_same(words: Sequence[str], told: frozenset[str]) -> bool:
    """ "Deputy Warden" and "a deputy prison warden"; "forensic doctor" is not "a doctor"."""
    said = set(words) - POSSESSIVE - {"former"}
    return said <= told and ("deputy" in said) == ("deputy" in told)


def _is_rank_alone(words: Sequence[str]) -> bool:
    """ "Junior Sergeant", "former police constable": not "District Police Officer"."""
    known = _roles("ranks_in_general") | _roles("words_of_ranks")
    return words[-1] in _roles("ranks_in_general") and set(words) <= known
