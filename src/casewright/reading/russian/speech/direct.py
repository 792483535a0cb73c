"""Who says what a report quotes."""

from bisect import bisect_right
from collections.abc import Iterator, Sequence
from functools import partial

from spacy.tokens import Token

from casewright.reading.document import Document, Sentence, start_of
from casewright.reading.russian.language.lexicon import word_set
from casewright.reading.russian.language.words import feature
from casewright.reading.russian.speech.quotations import Quotation
from casewright.reading.russian.speech.speakers import Speakers
from casewright.reading.russian.speech.telling import accounts, says

_list = partial(word_set, "statements")
_FEW = 3
_REMARK = 6
_NAME_AND_COLON = 14
_NEAR = 140
_JOINED = 4


class Quoted:
    """Answers who says a quotation of a document."""

    def __init__(self, document: Document, who: Speakers) -> None:
        self._document = document
        self._who = who
        self._starts = [sentence.start for sentence in document.sentences]
        self._before: tuple[int, str] | None = None

    def sentence_at(self, place: int) -> Sentence | None:
        """The sentence a place stands in, or the last one before it."""
        at = bisect_right(self._starts, place) - 1
        return self._document.sentences[at] if at >= 0 else None

    def _touching(self, quotation: Quotation) -> Sequence[Sentence]:
        first = max(bisect_right(self._starts, quotation.start) - 1, 0)
        last = max(bisect_right(self._starts, quotation.end + 2), first + 1)
        return self._document.sentences[first:last]

    def speaker(self, quotation: Quotation) -> str | None:
        """Who says it, by the remark on it, what stands before it, or who spoke right before."""
        few = len(self._document.words(*quotation.span).split())
        found = self._by_remark(quotation)
        if found is None and quotation.introduced:
            found = self._by_introduction(quotation)
        if found is None and few > _FEW and not quotation.line and not self._is_title(quotation):
            found = self._by_sentence(quotation) or self._goes_on(quotation)
        if found is not None:
            self._before = (quotation.end, found)
        return found

    def end(self, quotation: Quotation) -> int:
        """Where the quoted words end: before the remark that closes a line."""
        if not quotation.line:
            return quotation.end
        text = self._document.source.text
        said = [r for r in quotation.remarks if self._remark(r, None) is not None]
        closing = said[-1] if said else quotation.end
        goes_on = any(r > closing for r in quotation.remarks) or not said
        return quotation.end if goes_on else len(text[:closing].rstrip(" —–-").rstrip(",.\n "))

    def _by_remark(self, quotation: Quotation) -> str | None:
        for place in quotation.remarks:
            outside = None if quotation.start <= place < quotation.end else quotation.span
            found = self._remark(place, outside)
            if found is not None:
                return found
        return None

    def _remark(self, place: int, quoted: tuple[int, int] | None) -> str | None:
        """Who speaks by a remark that begins at a place: "сказал X", "говорится в письме X"."""
        for token in self._from(place, _REMARK):
            if token.text in ".;:«»":
                return None
            inside = quoted is None
            if says(token) or (not inside and _tells(token)):
                return self._who.of_verb(token, quoted)
        return None

    def _from(self, place: int, number: int) -> Iterator[Token]:
        sentence = self.sentence_at(place)
        tokens = [t for t in sentence.span if start_of(t) >= place - 1] if sentence else []
        yield from [t for t in tokens if not t.is_punct or t.text != "—"][:number]

    def _by_introduction(self, quotation: Quotation) -> str | None:
        """Who is said to speak before a colon: "X рассказал: «...»", "Адвокат X: «...»"."""
        colon = self._document.source.text.rfind(":", 0, quotation.start)
        sentence = self.sentence_at(colon)
        if sentence is None:
            return None
        tokens = [t for t in sentence.span if start_of(t) < colon]
        for token in reversed(tokens):
            if says(token) or token.lemma_ in _list("stands_in_text"):
                found = self._who.of_verb(token, quotation.span)
                if found is not None:
                    return found
        for token in reversed(tokens):
            if token.lemma_ in _list("words_of") or token.lemma_ in _list("texts"):
                return self._who.of_account(token)
        finite = any(feature(t, "VerbForm") == "Fin" for t in tokens)
        if finite or len(tokens) > _NAME_AND_COLON:
            return None
        named = (t for t in tokens if t.dep_ == "root" or self._who.named_at(t))
        return next((n for t in named if (n := self._who.meant(t)) is not None), None)

    def _is_title(self, quotation: Quotation) -> bool:
        """Whether the words in marks are part of the name of a body, or named by a noun."""
        first = next(self._from(quotation.start, 1), None)
        return (
            first is not None
            and self._who.named_at(first)
            and first.i > 0
            and (self._who.named_at(first.nbor(-1)) or first.nbor(-1).text in '«“"')
            and not self._who.is_person(first)
        )

    def _by_sentence(self, quotation: Quotation) -> str | None:
        """Who speaks in a sentence that a quotation is part of: "X назвал это «...»"."""
        for sentence in self._touching(quotation):
            for token in sentence.span:
                at = start_of(token)
                close = min(abs(at - quotation.start), abs(at - quotation.end)) < _NEAR
                outside = not quotation.start <= at < quotation.end
                if outside and close and says(token):
                    found = self._who.of_verb(token, quotation.span)
                    if found is not None:
                        return found
            for word in accounts(sentence):
                found = self._who.of_account(word)
                if found is not None:
                    return found
        return None

    def _goes_on(self, quotation: Quotation) -> str | None:
        """Who spoke right before a quotation that is a sentence of its own."""
        sentence = self.sentence_at(quotation.start)
        if sentence is None or quotation.start - sentence.start > _JOINED:
            return None
        last = self._touching(quotation)[-1]
        if last.end > quotation.end + _JOINED and last.start < quotation.end:
            return None
        if self._before is not None:
            between = self._document.words(self._before[0], quotation.start)
            if len(between.split()) < _NAME_AND_COLON:
                return self._before[1]
        return self._who.last(sentence.number)


def _tells(token: Token) -> bool:
    """A verb right after a quotation and a dash: "— вздыхает X", "— говорится в письме X"."""
    finite = token.pos_ == "VERB" and feature(token, "VerbForm") == "Fin"
    return (finite and feature(token, "Voice") != "Pass") or token.lemma_ in _list("stands_in_text")
