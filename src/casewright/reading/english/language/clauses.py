"""The clause a word stands in, as the words to quote."""

from spacy.tokens import Token

from casewright.reading.document import Sentence, end_of, start_of

_SUBORDINATE = frozenset({"acl:relcl", "relcl", "advcl", "parataxis", "ccomp", "conj", "acl"})
_LONGEST = 400


def clause(token: Token, sentence: Sentence, *also: Token) -> tuple[int, int]:
    """Where the clause of a word stands: its verb with all that hangs on it, and the words given.

    A very long clause is cut to what stands around the word.
    """
    head = _verb(token)
    start = min([start_of(head.left_edge), *(start_of(t) for t in also), start_of(token)])
    end = max([end_of(head.right_edge), *(end_of(t) for t in also), end_of(token)])
    start, end = max(start, sentence.start), min(end, sentence.end)
    if end - start > _LONGEST:
        start = max(start, start_of(token) - _LONGEST // 2)
        end = min(end, end_of(token) + _LONGEST // 2)
        start, end = _at_words(token, start, end)
    return start, end


def _verb(token: Token) -> Token:
    """The verb of the clause, or the word itself where it heads one."""
    at = token
    while not at.tag_.startswith("VB") and at.head != at:
        at = at.head
    while at.dep_ in ("xcomp", "aux", "aux:pass", "cop") and at.head != at:
        at = at.head
    return at


def _at_words(token: Token, start: int, end: int) -> tuple[int, int]:
    """The same stretch, not cutting a word in two."""
    inside = [t for t in token.doc if start <= start_of(t) and end_of(t) <= end]
    return start_of(inside[0]), end_of(inside[-1])
