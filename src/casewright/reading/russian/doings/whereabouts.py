"""Where an event happened in a Russian report: a place tied to its words by a preposition.

«МВД Кыргызстана проверяет задержание в Алматы»: the event is tied to Almaty; the country belongs
to the ministry.
"""

from collections.abc import Sequence
from functools import partial

from spacy.tokens import Token

from casewright.reading.body import Body, outermost, places_by_themselves
from casewright.reading.found import EventFound
from casewright.reading.name import Name
from casewright.reading.russian.language.lexicon import plain, word_set
from casewright.reading.russian.language.words import feature
from casewright.reading.russian.names.inflection import phrase_nominative

_words = partial(word_set, "circumstances")
_STEPS = 8


class Whereabouts:
    """Answers where the events of one document happened."""

    def __init__(self, bodies: Sequence[Body]) -> None:
        self._places = places_by_themselves(bodies)

    def of(self, event: EventFound) -> str | None:
        """The place of an event; None where no words tie one to it."""
        first, end = event.sentence.start, event.sentence.end
        here = [(m, name) for m, name in self._places if first <= m.start and m.end <= end]
        whither = event.type in _words("taken")
        tied = [
            (abs(event.token.i - mention.first), place)
            for mention, name in outermost(here)
            if (place := _tied(event.token, mention, name, whither=whither)) is not None
        ]
        return min(tied)[1] if tied else _spot_by_adjective(event.token)


def _tied(token: Token, mention: Name, name: str, *, whither: bool) -> str | None:
    """The place as it is to be written where its words tie it to the event's word."""
    at, place = _head(mention), name
    for _ in range(_STEPS):
        if _tells(at, whither=whither) and _belongs(token, at.head):
            return place
        if _is(at.head, "spots") and at.head != token:
            at = at.head
            place = f"{at.lemma_} {_after(at, mention)}"
        elif _is(at.head, "areas") and at.head != token:
            at = at.head
        else:
            return None
    return None


def _head(mention: Name) -> Token:
    inside = mention.doc[mention.first : mention.last + 1]
    return next((t for t in inside if t.head not in inside), inside.root)


def _after(spot: Token, mention: Name) -> str:
    """The words that make a spot findable: "в Самсы" after "пост"."""
    return " ".join(str(spot.doc[spot.i + 1 : max(spot.i, mention.last) + 1].text).split())


def _is(token: Token, part: str) -> bool:
    return plain(token.lemma_) in _words(part) and token.pos_ in ("NOUN", "PROPN")


def _tells(noun: Token, *, whither: bool) -> bool:
    """Whether the preposition before a noun tells where, or for a transfer whither."""
    case = next((c for c in noun.children if c.dep_ == "case" and c.i < noun.i), None)
    if case is None or plain(case.text) not in _words("where"):
        return False
    if plain(case.text) not in _words("of_two_cases"):
        return True
    wanted = ("Acc", "Loc", None) if whither else ("Loc", "Ins", None)
    return feature(noun, "Case") in wanted


def _belongs(token: Token, above: Token) -> bool:
    """Whether a word above a place is the event's own, of its clause, or an occasion there."""
    clause = _own_clause(token)
    return above in clause or (_is(above, "occasions") and above.head in clause)


def _own_clause(token: Token) -> list[Token]:
    """The word and those above it up to the verb of its clause, and verbs it is joined to."""
    found, at = [token], token
    while at.head != at:
        walled = at.pos_ == "VERB" and at.dep_ not in ("conj", "xcomp")
        if walled or (at.dep_ == "conj" and _own_subject(at)):
            break
        at = at.head
        found.append(at)
    return found


def _own_subject(verb: Token) -> bool:
    return any(c.dep_.startswith("nsubj") for c in verb.children)


def _spot_by_adjective(token: Token) -> str | None:
    """ "задержан на казахско-кыргызской границе": a spot named by its adjective."""
    for child in token.children:
        adjectives = [c for c in child.children if c.dep_ == "amod" and c.i < child.i]
        named = plain(child.lemma_) in _words("by_adjective") and adjectives
        if named and _tells(child, whither=False):
            return phrase_nominative([*adjectives, child], child)
    return None
