"""Where an event happened: a place tied to its words, never just one named nearby.

"Citizens of Kazakhstan were detained in Almaty": the event is tied to Almaty by "in"; the country
belongs to the citizens.
"""

from collections.abc import Sequence
from functools import partial

from spacy.tokens import Token

from casewright.reading.body import Body, outermost, places_by_themselves
from casewright.reading.document import start_of
from casewright.reading.english.language.lexicon import word_set
from casewright.reading.english.language.syntax import CLAUSES
from casewright.reading.found import EventFound
from casewright.reading.name import Name

_words = partial(word_set, "circumstances")
_STEPS = 8
_NEAR = 9


class Whereabouts:
    """Answers where the events of one document happened."""

    def __init__(self, bodies: Sequence[Body]) -> None:
        self._bodies = bodies
        self._places = places_by_themselves(bodies)

    def of(self, event: EventFound) -> str | None:
        """The place of an event in the report's words; None where no words tie one to it."""
        first, end = event.sentence.start, event.sentence.end
        here = outermost((m, n) for m, n in self._places if first <= m.start and m.end <= end)
        ways = _words("whither" if event.type in _words("taken") else "where")
        tied = [
            (_distance(event.token, mention), place)
            for mention, name in here
            if (place := _tied(event.token, mention, name, ways)) is not None
        ]
        return min(tied)[1] if tied else _by_where(event.token, here)


def _distance(token: Token, mention: Name) -> int:
    return abs(token.i - mention.first)


def _tied(token: Token, mention: Name, name: str, ways: frozenset[str]) -> str | None:
    """The place as it is to be written where its words tie it to the event's word."""
    at, place = _head(mention), name
    for _ in range(_STEPS):
        way = _preposition(at)
        above = at.head
        if way == "of" and _is(above, "areas"):
            at = above
        elif way in _words("where") | ways and _is(above, "spots") and above != token:
            at, place = above, _phrase(above, mention)
        elif way in _words("where") and _is(above, "areas") and above != token:
            at = above
        else:
            break
    tied = _is_of_event(token, at.head) or _at_occasion(token, at.head) or _right_after(token, at)
    return place if _preposition(at) in ways and tied else None


def _head(mention: Name) -> Token:
    """The word of a name by which the name hangs on the rest of the sentence."""
    inside = mention.doc[mention.first : mention.last + 1]
    return next((t for t in inside if t.head not in inside), inside.root)


def _preposition(noun: Token) -> str:
    case = next(
        (c for c in noun.children if c.dep_ == "case" and c.lower_ not in ("'s", "’s")), None
    )
    if case is not None:
        return str(case.lower_)
    return str(noun.head.lower_) if noun.dep_ == "pobj" else ""


def _is(token: Token, part: str) -> bool:
    return token.lemma_.lower() in _words(part) and token.tag_.startswith("NN")


def _phrase(spot: Token, mention: Name) -> str:
    """ "checkpoint on the A–B highway": the spot with what makes it findable."""
    first = spot.i
    while first > 0 and spot.doc[first - 1].tag_ in ("JJ", "NN", "VBN") and first > spot.i - 3:
        first -= 1
    return " ".join(spot.doc[first : max(spot.i, mention.last) + 1].text.split())


def _is_of_event(token: Token, above: Token) -> bool:
    """Whether a word above a place is the event's own, or heads the clause it stands in."""
    if above == token:
        return True
    return above in _own_clause(token) and not any(_is(t, "about") for t in _own_clause(token))


def _own_clause(token: Token) -> list[Token]:
    """The word and those above it up to the verb of its clause."""
    found = [token]
    at = token
    while not at.tag_.startswith("VB") or at.dep_ in ("xcomp", "conj", "amod"):
        if at.head == at or at.dep_ in CLAUSES:
            break
        at = at.head
        found.append(at)
    return found


def _at_occasion(token: Token, above: Token) -> bool:
    """ "arrested during the protests in X"."""
    return _is(above, "occasions") and above.head in _own_clause(token)


def _right_after(token: Token, at: Token) -> bool:
    """ "detained citizens of A in X": no verb or mark between, whatever the parser hung it on."""
    first = at.left_edge.i
    between = token.doc[token.i + 1 : first] if token.i < first else None
    if between is None or len(between) > _NEAR:
        return False
    towards = _preposition(at) in ("to", "into")
    return not any(
        t.is_punct
        or _is(t, "about")
        or (t.tag_.startswith("VB") and not (towards and t.dep_ == "acl"))
        for t in between
    )


def _by_where(token: Token, here: Sequence[tuple[Name, str]]) -> str | None:
    """ "a checkpoint on the A–B highway, where 99 people were detained": the place before it."""
    where = next((c for c in _verb(token).children if c.lower_ == "where"), None)
    if where is None:
        return None
    before = [(m, name) for m, name in here if m.end <= start_of(where)]
    near = [(m, name) for m, name in before if where.i - m.last <= 3]
    return near[-1][1] if near else None


def _verb(token: Token) -> Token:
    at = token
    while not at.tag_.startswith("VB") and at.head != at:
        at = at.head
    return at
