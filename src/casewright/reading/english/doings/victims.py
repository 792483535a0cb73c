"""Whether a verb of violence is done to somebody: "beat the detainee", not "beat Spain"."""

from functools import cache

from spacy.tokens import Token

from casewright.reading.english.language.lexicon import rules, word_set
from casewright.reading.english.language.syntax import is_passive, objects, passive_subjects
from casewright.reading.english.people.coreference import Coreference
from casewright.reading.english.people.person_nouns import is_person_noun


@cache
def _suffering() -> frozenset[str]:
    data = rules("victims")
    return frozenset([*data["body"], *data["pronouns"], *data["groups"]])


def harms_somebody(token: Token, who: Coreference) -> bool:
    """Whether the verb's object, or passive subject, is a person or part of one.

    A verb without either, and a noun ("beatings"), is taken at its word.
    """
    if not token.tag_.startswith("VB"):
        return token.tag_ != "JJ" or token.dep_ != "amod"
    nouns = passive_subjects(token) if is_passive(token) else objects(token)
    if _with_particle(token) and not any(n.lemma_ in rules("victims")["body"] for n in nouns):
        return False
    results = word_set("victims", "results")
    return not nouns or any(n.lemma_ in results or is_somebody(n, who) for n in nouns)


def _with_particle(verb: Token) -> bool:
    """ "shot back", "kicked off": another verb; but nails are pulled out."""
    particles = rules("victims")["particles"]
    return any(c.dep_ == "compound:prt" and c.lower_ in particles for c in verb.children)


def whose(noun: Token) -> Token | None:
    """The noun, or of a part of the body whose it is: "his" of "his ribs"; None where nobody is."""
    if noun.lemma_.lower() not in word_set("victims", "body") or noun.tag_.startswith("NNP"):
        return noun
    for child in noun.children:
        if child.dep_ == "nmod:poss":
            return child
        if child.dep_ == "nmod":
            return whose(child)
    return None


def is_somebody(noun: Token, who: Coreference) -> bool:
    """Whether a noun stands for people or a part of one."""
    if who.cast.at(noun) is not None or noun.tag_ in ("PRP", "CD", "WP"):
        return True
    if noun.tag_ in ("NNP", "NNPS"):
        return not who.is_body_or_place(noun)
    lemma = noun.lemma_.lower()
    return lemma in _suffering() or noun.lower_ in _suffering() or is_person_noun(noun)
