"""Whom a person speaks or works for: the organisation named right beside the name."""

from spacy.tokens import Token

from casewright.reading.document import end_of, start_of
from casewright.reading.english.language.lexicon import rules
from casewright.reading.english.people.coreference import Coreference
from casewright.reading.name import Name

_OF = frozenset({"of", "from", "at", "with", "for"})
_BETWEEN = 8


def role_at_employer(mention: Name, who: Coreference) -> tuple[str, tuple[int, int]] | None:
    """The role of those an NGO or outlet employs, with the words that name the employer."""
    found = _after(mention, who) or _before(mention, who)
    if found is None:
        return None
    term, span = found
    role = rules("role_weights")["employer"].get(term)
    return (str(role), span) if role else None


def _after(mention: Name, who: Coreference) -> tuple[str, tuple[int, int]] | None:
    """ "X of the Y Centre", "X, Y Project", "X, Asia director at Y"."""
    doc, at = mention.doc, mention.last + 1
    joined = False
    for i in range(at, min(at + _BETWEEN, len(doc))):
        token = doc[i]
        term = who.body_at(token)
        if term is not None:
            return (term, (mention.start, who.body_end(token))) if joined else None
        if token.lower_ in _OF or (i == at and token.text in (",", "(")):
            joined = True
        elif not (
            joined and (token.tag_.startswith(("NN", "JJ", "DT", "HYPH")) or _says_where(token))
        ):
            return None
    return None


def _before(mention: Name, who: Coreference) -> tuple[str, tuple[int, int]] | None:
    """ "Amnesty's Y researcher X": the organisation before the post and the name."""
    doc = mention.doc
    at = (mention.first if mention.post is None else mention.post[0]) - 1
    for i in range(at, max(-1, at - _BETWEEN), -1):
        token = doc[i]
        term = who.body_at(token)
        if term is not None:
            return term, (start_of(token), end_of(doc[mention.last]))
        if not token.tag_.startswith(("NN", "JJ", "POS", "HYPH")):
            return None
    return None


def _says_where(token: Token) -> bool:
    """The last word of "Tarsk-based"."""
    return token.lower_ == "based" or token.lower_.endswith("-based")
