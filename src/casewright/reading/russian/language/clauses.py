"""The clause that tells something: the words a claim rests on."""

from casewright.reading.document import Sentence, end_of, start_of

_ENDS = frozenset([",", ";", ":", "—", "–"])
_WIDEST = 25


def clause(sentence: Sentence, span: tuple[int, int]) -> tuple[int, int]:
    """Where the words around tokens `[first, end)` begin and end, up to the next marks."""
    doc, (first, end) = sentence.span.doc, span
    low, high = sentence.span.start, sentence.span.end
    while first > low and doc[first - 1].text not in _ENDS and span[0] - first < _WIDEST:
        first -= 1
    while end < high and doc[end].text not in _ENDS and end - span[1] < _WIDEST:
        end += 1
    while end > span[1] and doc[end - 1].text in ".!?":
        end -= 1
    return start_of(doc[first]), end_of(doc[end - 1])
