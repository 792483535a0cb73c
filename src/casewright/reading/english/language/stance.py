"""How a report holds what it says: reported, alleged, found, denied, planned, possible."""

from collections.abc import Iterator
from functools import cache, partial
from itertools import pairwise

from spacy.tokens import Span, Token

from casewright.claims import Stance
from casewright.reading.english.language.lexicon import rules, word_set
from casewright.reading.english.language.syntax import is_negated
from casewright.reading.held import Held

_list = partial(word_set, "stance")

_CLAUSES = frozenset(
    {
        "xcomp",
        "ccomp",
        "advcl",
        "acl",
        "obl",
        "csubj",
        "parataxis",
        "pcomp",
        "obj",
        "dobj",
        "nmod",
        "pobj",
        "prep",
    }
)
_COMPLEMENTS = frozenset({"xcomp", "ccomp", "acl", "pcomp"})
_BARRIERS = frozenset({"acl:relcl", "relcl", "appos", "conj", "parataxis", "advcl"})


@cache
def _words(part: str) -> dict[str, Stance]:
    return {
        str(word): Stance(stance)
        for stance, words in rules("stance")[part].items()
        for word in words
    }


def speaks_of(lemma: str) -> bool:
    """Whether a word tells of what others did, said or found: a date beside it is its own."""
    return _words("above").get(lemma) in (Stance.ALLEGED, Stance.FOUND)


def verbs_of_telling(sentence: Span) -> list[Token]:
    """The verbs of a sentence that tell of others: a date may be theirs, not the deed's."""
    return [t for t in sentence if t.tag_.startswith("VB") and speaks_of(t.lemma_)]


def held(token: Token) -> Held:
    """How the sentence holds what a word tells: the nearest word above it that says so decides."""
    below, crossed, known = None, False, False
    for at in _upwards(token):
        direct = below == token
        crossed = crossed or (below is not None and _is_wall(below))
        known = known or (below is not None and _is_taken_as_known(below))
        found = None if crossed else _own(at, below)
        found = found or (None if below is None else _from_above(at, below, direct))
        # "want to question the officer who beat him": that he did is not what is wanted.
        if found is not None and (found.stance.asserts or not known):
            return found
        if below is not None and _conditional(below):
            return Held(Stance.CONDITIONAL, below)
        if below is not None and _after_what_will_be(at, below):
            return Held(Stance.ANNOUNCED, at)
        below = at
    source = _according(below if below is not None else token)
    return Held(Stance.ALLEGED, source) if source is not None else Held(Stance.REPORTED)


def _is_wall(below: Token) -> bool:
    """Whether a clause stands by itself: what is denied or planned above does not reach into it."""
    if below.dep_ in ("acl:relcl", "relcl", "parataxis", "appos"):
        return True
    question = any(c.tag_ in ("WP", "WRB", "WDT") for c in below.children)
    return below.dep_ in ("ccomp", "advcl") and question


def _is_taken_as_known(below: Token) -> bool:
    """ "the people detained at X", "the officer who beat him": told beside, to say who is meant."""
    if below.dep_ == "acl":
        own_subject = any(c.dep_.startswith("nsubj") for c in below.children)
        return below.tag_ == "VBN" and not own_subject
    return below.dep_ in ("acl:relcl", "relcl") and any(c.tag_ == "WP" for c in below.children)


def _according(root: Token) -> Token | None:
    """ "according to prosecutors": somebody's account, unless a court's finding."""
    for token in root.subtree:
        if token.lower_ == "according" and token.i + 1 < len(token.doc):
            words = {t.lower_ for t in token.doc[token.i + 1 : token.i + 7]}
            return None if words & _list("findings") else token
    return None


def _upwards(token: Token) -> Iterator[Token]:
    yield token
    yield from token.ancestors


def _own(at: Token, below: Token | None) -> Held | None:
    """What stands in the clause of the word itself: negation, modal verbs, adverbs."""
    if below is not None and _stands_aside(below):
        return None
    negated = is_negated(at) and not _not_only(at)
    if negated or _yet_to(at) or _negative_subject(at) or _without(at):
        return Held(Stance.DENIED, at)
    for child in at.children:
        word = child.lower_
        if word == "must" and child.dep_ == "aux" and at.lemma_ not in _list("imposed"):
            return Held(Stance.REQUESTED, child)
        if child.dep_ == "aux" and child.tag_ == "MD" and word in _words("modals"):
            return Held(_words("modals")[word], child)
        if child.dep_ == "mark" and word in _list("marks"):
            return Held(Stance.CONDITIONAL, child)
        if child.dep_ == "advmod" and word in _words("adverbs"):
            return Held(_words("adverbs")[word], child)
        if child.dep_ == "amod" and word in _words("adjectives"):
            return Held(_words("adjectives")[word], child)
    return None


def _stands_aside(below: Token) -> bool:
    """Whether a clause is none of the verb's own matter.

    "None of them accuses him of beating": that one is, and is denied with the verb.
    """
    if below.dep_ == "advcl":
        return not _for_doing(below)
    if below.dep_ == "ccomp" and _is_main_clause(below):
        return True
    return below.dep_ in ("acl:relcl", "relcl", "conj", "parataxis", "appos", "advcl:relcl")


def _is_main_clause(below: Token) -> bool:
    """ "Years after he left and never came back, a court held ...": no complement follows."""
    edge = below.left_edge
    own = any(c.dep_.startswith("nsubj") for c in below.children)
    marked = any(c.dep_ == "mark" for c in below.children)
    return own and not marked and edge.i > below.head.i and edge.nbor(-1).text == ","


def _not_only(at: Token) -> bool:
    """ "was not only beaten but starved" denies nothing."""
    words = [t.lower_ for t in at.doc[max(0, at.i - 4) : at.i]]
    return any(a == "not" and b in ("only", "just") for a, b in pairwise(words))


def _yet_to(at: Token) -> bool:
    """ "have yet to be charged"."""
    words = [t.lower_ for t in at.doc[max(0, at.i - 4) : at.i]]
    return ("yet", "to") in pairwise(words)


def _without(at: Token) -> bool:
    """ "without charging him"."""
    return any(c.lower_ == "without" and c.dep_ in ("mark", "case") for c in at.children)


def _negative_subject(at: Token) -> bool:
    return any(
        child.dep_.startswith("nsubj")
        and (child.lower_ in _list("nouns_of_negation") or is_negated(child))
        for child in at.children
    )


def _from_above(at: Token, below: Token, direct: bool) -> Held | None:
    """What a word puts on the clause or noun that hangs on it."""
    relation = _relation(below)
    lemma = at.lemma_.lower() if at.lemma_.lower() in _words("above") else at.lower_
    if relation not in _CLAUSES or lemma not in _words("above") or below.dep_ in ("acl:relcl",):
        return None
    if lemma in _list("only_clauses") and relation not in _COMPLEMENTS:
        return None
    if relation == "advcl" and not _for_doing(below):
        return None
    if relation in ("obl", "nmod") and not _about(below):
        return None
    stance = _words("above")[lemma]
    if not stance.asserts and _in_cleft(at):
        return None
    if stance is Stance.DENIED and not direct and lemma in _list("refusals"):
        # "refused to consider the forced labour": what was refused is the answer, not the fact.
        return Held(Stance.ALLEGED, at)
    if is_negated(at) and stance.asserts:
        return Held(Stance.DENIED, at)
    return Held(stance, at)


def _in_cleft(at: Token) -> bool:
    """ "It was the ministry that decided to move them": that they were moved is taken as known."""
    copula = any(c.dep_ == "cop" for c in at.head.children)
    it = any(c.lower_ == "it" and c.dep_.startswith(("nsubj", "expl")) for c in at.head.children)
    return at.dep_ in ("acl:relcl", "relcl") and copula and it


def _relation(below: Token) -> str:
    """The relation of a clause to the word above it, where the parser takes it for an aside.

    "asked the court to jail him", "denied beating him": what is asked, what is denied.
    """
    relation: str = below.dep_.split(":")[0]
    marks = {child.lower_ for child in below.children if child.dep_ in ("mark", "case")}
    if relation in ("advcl", "acl") and below.dep_ != "acl:relcl":
        to_be = below.tag_ == "VBN" and any(c.lower_ == "be" for c in below.children)
        infinitive = marks == {"to"} and (below.tag_ == "VB" or to_be)
        gerund = not marks and below.tag_ == "VBG" and below.head.i == below.i - 1
        if infinitive or gerund:
            return "xcomp"
    return relation


def _for_doing(below: Token) -> bool:
    """ "sentenced for beating", "convicted of beating": not "charged when he beat"."""
    marks = {child.lower_ for child in below.children if child.dep_ in ("mark", "case")}
    return bool(marks & {"for", "of", "with", "in"})


def _about(below: Token) -> bool:
    """A noun by which the word says what it is about: "accused of torture"."""
    cases = {child.lower_ for child in below.children if child.dep_ == "case"}
    return bool(cases & {"of", "for", "with", "on", "about", "to", "in", "over"})


def _after_what_will_be(at: Token, below: Token) -> bool:
    """ "will begin after he is released": what hangs on the future lies ahead too."""
    marks = {c.lower_ for c in below.children if c.dep_ in ("mark", "advmod")}
    future = any(c.lower_ in ("will", "shall") for c in at.children if c.dep_ == "aux")
    return below.dep_ == "advcl" and future and bool(marks & {"after", "when", "once", "until"})


def _conditional(token: Token) -> bool:
    return any(c.dep_ == "mark" and c.lower_ in _list("marks") for c in token.children)
