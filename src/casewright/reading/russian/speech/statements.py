"""Statements: who says what, in quotation marks or in the report's words."""

from bisect import bisect_right
from collections.abc import Iterator

from casewright.reading.document import Document, Sentence
from casewright.reading.found import StatementFound
from casewright.reading.russian.speech.direct import Quoted
from casewright.reading.russian.speech.quotations import Quotation, quotations
from casewright.reading.russian.speech.speakers import Speakers
from casewright.reading.russian.speech.telling import (
    accounts,
    content,
    content_of_account,
    says,
    stands_in_text,
)

_MORE = 25


def find_statements(document: Document, who: Speakers) -> list[StatementFound]:
    """Every statement with a known speaker, in the order of the text."""
    return sorted(_Telling(document, who).read(), key=lambda statement: statement.span)


class _Telling:
    """Goes through a document sentence by sentence, so that a pronoun means who spoke last."""

    def __init__(self, document: Document, who: Speakers) -> None:
        self._document = document
        self._who = who
        self._quoted = Quoted(document, who)
        self._found: list[StatementFound] = []
        self._direct: list[StatementFound] = []

    def read(self) -> list[StatementFound]:
        """The statements, those of one sentence without overlap."""
        starts = [sentence.start for sentence in self._document.sentences]
        waiting: dict[int, list[Quotation]] = {}
        for quotation in quotations(self._document):
            waiting.setdefault(bisect_right(starts, quotation.start) - 1, []).append(quotation)
        for sentence in self._document.sentences:
            for quotation in waiting.get(sentence.number, ()):
                self._quotation(quotation, sentence)
            if not sentence.is_heading:
                self._reported(sentence)
        return self._found

    def _quotation(self, quotation: Quotation, sentence: Sentence) -> None:
        if self._direct and quotation.start < self._direct[-1].span[1]:
            return
        speaker = self._quoted.speaker(quotation)
        if speaker is not None:
            span = (quotation.start, self._quoted.end(quotation))
            found = StatementFound(speaker, True, span, sentence)
            self._direct.append(found)
            self._found.append(found)
            last = self._quoted.sentence_at(quotation.end)
            self._who.spoke(speaker, last.number if last is not None else sentence.number)

    def _reported(self, sentence: Sentence) -> None:
        here: list[StatementFound] = []
        for found in _in_report(sentence, self._who):
            beside = [s for s in (*self._direct[-4:], *here) if _overlap(s.span, found.span)]
            if not beside or _holds(found, beside):
                here.append(found)
                self._who.spoke(found.speaker, sentence.number)
        self._found += here


def _overlap(a: tuple[int, int], b: tuple[int, int]) -> bool:
    return a[0] < b[1] and b[0] < a[1]


def _holds(found: StatementFound, inside: list[StatementFound]) -> bool:
    """Whether words quoted are a piece of what the same speaker says in the report's words."""
    return all(
        other.direct
        and other.speaker == found.speaker
        and found.span[0] <= other.span[0]
        and other.span[1] <= found.span[1] + 1
        and other.span[1] - other.span[0] + _MORE < found.span[1] - found.span[0]
        for other in inside
    )


def _in_report(sentence: Sentence, who: Speakers) -> Iterator[StatementFound]:
    """What is told in the report's own words: "по словам X, ...", "X сообщил, что ..."."""
    for word in accounts(sentence):
        speaker = who.of_account(word)
        if speaker is not None:
            yield StatementFound(speaker, False, content_of_account(word, sentence), sentence)
    for verb in sentence.span:
        if says(verb) or stands_in_text(verb):
            words = content(verb, sentence)
            speaker = who.of_verb(verb) if words is not None else None
            if words is not None and speaker is not None:
                yield StatementFound(speaker, False, words, sentence)
