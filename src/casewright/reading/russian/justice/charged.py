"""Words that tell of a charge, how it then stands, and whom it is against."""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import partial

from spacy.tokens import Token

from casewright.claims import Stance
from casewright.reading.document import Sentence
from casewright.reading.held import Held
from casewright.reading.russian.language.lexicon import term_of_word, word_set
from casewright.reading.russian.language.stance import held, is_negated
from casewright.reading.russian.language.syntax import (
    conjuncts,
    is_passive,
    name_case,
    objects,
    subjects,
)
from casewright.reading.russian.language.words import feature, forms
from casewright.reading.russian.people.coreference import Who

_list = partial(word_set, "charges")
_NOMINAL = frozenset(
    ["nmod", "obl", "obj", "iobj", "conj", "appos", "nsubj", "nsubj:pass", "xcomp"]
)


@dataclass(frozen=True, slots=True)
class Telling:
    """A word that tells of a charge, its verb, the state the charge is in, how it is held."""

    token: Token
    verb: Token
    state: str
    held: Held

    @property
    def bare(self) -> bool:
        """Whether the offence stands beside the word without a preposition."""
        return bool(forms(self.token) & _list("bare"))


def find_tellings(sentence: Sentence) -> list[Telling]:
    """The words of a sentence that tell of a charge."""
    return [told for token in sentence.span if (told := _telling(token)) is not None]


def _telling(token: Token) -> Telling | None:
    verb = _verb(token)
    if forms(token) & (_list("cases") | {"обвинение"}) and token.pos_ == "NOUN":
        found = _of_case(token, verb)
        if found is not None:
            return found
    state = next((s for f in forms(token) if (s := term_of_word("charges", "states").get(f))), None)
    if state is None or forms(verb) & _list("not_yet"):
        return None
    if token.lemma_ in ("виновный", "виновен", "невиновный", "невиновен") and token.pos_ != "VERB":
        return _of_guilt(token, verb, state)
    if forms(token) & _list("suspicion") or _is_only_said(token):
        how = held(token)
        return Telling(token, verb, state, Held(Stance.ALLEGED) if how.stance.asserts else how)
    return Telling(token, verb, state, held(token))


def _verb(token: Token) -> Token:
    """The verb a noun or adjective stands with: "предъявлено" of "обвинение"."""
    at = token
    while at.pos_ != "VERB" and at.dep_ in _NOMINAL and at.head.i != at.i:
        at = at.head
    return at if at.pos_ == "VERB" else token


def _of_case(token: Token, verb: Token) -> Telling | None:
    """ "дело прекращено": dropped; "возбуждено дело против X": somebody's accusation."""
    if forms(verb) & _list("dropping"):
        return Telling(token, verb, "dropped", held(verb))
    opened = forms(verb) & _list("opening") and token.lemma_ in _list("cases")
    if opened and held(verb).stance.asserts and any(_against(token, verb)):
        return Telling(token, verb, "charged", Held(Stance.ALLEGED))
    return None


def _of_guilt(token: Token, verb: Token, state: str) -> Telling | None:
    """A court's finding, or a plea, which leaves the charge a charge."""
    short = feature(token, "Variant") == "Short"
    if not forms(verb) & _list("finding"):
        return Telling(token, verb, state, held(token)) if short else None
    if any(forms(c) & _list("pleading") for c in (*verb.children, *token.children)):
        return Telling(token, verb, "charged", Held(Stance.REPORTED))
    if is_negated(verb) and state == "guilty":
        return Telling(token, verb, "not_guilty", Held(Stance.FOUND))
    return Telling(token, verb, state, held(verb))


def _is_only_said(token: Token) -> bool:
    """ "Сосед обвинил X в краже": whoever is no authority only says so."""
    if token.lemma_ not in ("обвинять", "обвинить") or is_passive(token):
        return False
    speakers = subjects(token)
    return bool(speakers) and not any(forms(t) & _list("authorities") for t in speakers)


def charged_people(told: Telling, who: Who) -> list[str]:
    """The names of those a charge is against, where the sentence says so safely."""
    for nouns in _places(told, who):
        people = [p.name for noun in nouns for p in who.meant(noun)]
        if people:
            return list(dict.fromkeys(people))
    return []


def _places(told: Telling, who: Who) -> Iterator[list[Token]]:
    """Where the charged may stand, the surest place first."""
    yield list(_against(told.token, told.verb))
    if told.bare or (told.token.pos_ == "NOUN" and told.verb != told.token):
        yield [t for c in _children(told) if _is_dative(c, who) for t in conjuncts(c)]
    if told.token.pos_ == "NOUN" and told.token.lemma_ in ("обвинение", *_list("cases")):
        return
    reflexive = told.verb.lemma_.endswith("ся")
    pleads = any(c.lemma_ in _list("pleading") for c in told.verb.children)
    if is_passive(told.verb) or reflexive or pleads or told.verb.pos_ != "VERB":
        yield subjects(told.verb)
    else:
        yield objects(told.verb)


def _children(told: Telling) -> Iterator[Token]:
    yield from told.verb.children
    if told.token != told.verb:
        yield from told.token.children


def _against(token: Token, verb: Token) -> Iterator[Token]:
    """ "против X", "в отношении X", "с X сняты обвинения"."""
    dropped = bool(forms(verb) & _list("dropping"))
    for child in (*token.children, *(verb.children if verb != token else ())):
        marks = {t.lower_ for c in child.children if c.dep_ == "case" for t in (c, *c.children)}
        marks |= {"отношение"} if "отношении" in marks else set()
        wanted = _list("before_person") - (set() if dropped else {"с", "со"})
        if marks & wanted:
            yield from conjuncts(child)
        elif child.lower_ == "отношении":
            yield from (t for c in child.children if c.dep_ == "nmod" for t in conjuncts(c))


def _is_dative(token: Token, who: Who) -> bool:
    bare = not any(c.dep_ == "case" for c in token.children)
    return (
        bare
        and token.dep_ in ("iobj", "obl", "nmod", "nsubj", "obj")
        and (name_case(token, who.cast) == "Dat" or feature(token, "Case") == "Dat")
    )
