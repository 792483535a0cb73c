"""Which date belongs to which event or act of a document."""

from collections.abc import Iterator, Sequence

from spacy.tokens import Token

from casewright.reading.document import Document, Sentence, topmost
from casewright.reading.russian.dates.dates import DateFound, find_dates
from casewright.reading.when import NEVER, When

_FAR = 1000
_MOST = 9
_WALLS = frozenset(["acl:relcl", "parataxis"])
_MARKS = frozenset([",", ";", "—", "–", ":", "«", "»", "("])


class Calendar:
    """All dates of a document, by sentence."""

    def __init__(self, document: Document) -> None:
        self._found: dict[int, list[tuple[DateFound, Token]]] = {}
        published = document.source.metadata.published.value
        by_doc = {d.user_data["start"]: find_dates(d.text, published) for d in document.docs}
        for sentence in document.sentences:
            dates = by_doc[sentence.span.doc.user_data["start"]]
            heads = [
                (one, head)
                for one in dates
                if (head := topmost(sentence, one.start, one.end)) is not None
            ]
            self._found[sentence.number] = heads

    def dates(self, sentence: Sentence) -> list[When]:
        """The dates of a sentence."""
        return [_when(one, sentence) for one, _ in self._found[sentence.number]]

    def of(self, token: Token, sentence: Sentence, rivals: Sequence[Token] = ()) -> When:
        """The date that belongs to a word; rivals are other words a date may belong to."""
        best, cost = None, _FAR
        for one, head in self._found[sentence.number]:
            price = _price(token, head, [r for r in rivals if r.i != token.i])
            if price < cost:
                best, cost = one, price
        return _when(best, sentence) if best is not None else NEVER


def _when(one: DateFound, sentence: Sentence) -> When:
    start = int(sentence.span.doc.user_data["start"]) + one.start
    return When(one.date, one.resolved, one.words, start)


def _price(token: Token, date: Token, rivals: Sequence[Token]) -> int:
    """How far a date is from a word in the sentence; `_FAR`: it belongs to another word."""
    up = [date, *date.ancestors]
    down = [token, *token.ancestors]
    places = {at.i: step for step, at in enumerate(down)}
    others = {rival.i for rival in rivals}
    for steps, at in enumerate(up):
        if at.i in others:
            return _FAR
        if at.i in places:
            walls = sum(t.dep_ in _WALLS for t in down[: places[at.i]])
            between = list(_between(token, date))
            rival_between = any(t.i in others for t in between)
            marks = sum(t.text in _MARKS for t in between)
            cost = steps + places[at.i] + 4 * walls + 2 * marks + 5 * rival_between
            return cost if cost <= _MOST else _FAR
    return _FAR


def _between(a: Token, b: Token) -> Iterator[Token]:
    low, high = sorted((a.i, b.i))
    yield from a.doc[low + 1 : high]
