"""Whom a charge or a finding of guilt is against."""

from spacy.tokens import Token

from casewright.reading.cast import Character
from casewright.reading.english.language.syntax import (
    objects,
    passive_subjects,
    subject_through_conjunction,
)
from casewright.reading.english.people.coreference import Coreference

ALL = "all"


def charged(token: Token, who: Coreference) -> tuple[str | None, ...]:
    """The names of those charged, "all" for all of the accused; (None,) where nobody is told.

    The token is the word of the charge: "charged", "convicted", "guilty".
    """
    verb = token if token.tag_.startswith("VB") else token.head
    row = who.neighbours.subjects(verb)
    if len(row) > 1:
        return tuple(person.name for person in row)
    for noun in _nouns(token, verb)[:1]:
        people = who.meant(_behind(noun, verb)) or _named_before(noun, who)
        if len(people) == 1:
            return (people[0].name,)
        if len(people) > 1 or noun.tag_ == "NNS":
            return (ALL,)
    return (ALL,) if _counts_all(token) else (None,)


def _nouns(token: Token, verb: Token) -> list[Token]:
    found = passive_subjects(verb) or [noun for noun in objects(verb) if noun != token]
    return found or [noun for noun in subject_through_conjunction(verb) if token.tag_[0] == "V"]


def _counts_all(token: Token) -> bool:
    """ "held all six guilty", "found six officers guilty": the parser ties them to "guilty"."""
    before = token.doc[max(0, token.i - 2) : token.i]
    return any(word.lower_ in ("all", "both") or word.tag_ == "NNS" for word in before)


def _behind(noun: Token, verb: Token) -> Token:
    relative = noun.tag_ in ("WP", "WDT") and verb.dep_ in ("acl:relcl", "relcl")
    return verb.head if relative else noun


def _named_before(noun: Token, who: Coreference) -> list[Character]:
    """ "X, the head of the Y Department, who is charged": the last person named before it."""
    if noun.tag_ not in ("WP", "WDT"):
        return []
    sentence = who.sentence_of(noun)
    words = sentence.span if sentence is not None else noun.doc[noun.i : noun.i]
    before = [who.cast.at(token) for token in words if token.i < noun.i]
    named = [person for person in before if person is not None]
    return named[-1:]
