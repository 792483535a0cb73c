"""A stretch of words that may be a name, and what the models and the letters say of words."""

from collections.abc import Iterator
from dataclasses import dataclass, field

from spacy.tokens import Doc, Token

from casewright.reading.russian.language.lexicon import plain
from casewright.reading.russian.language.morphology import is_name_word, is_word, lemmas

_LABELS = {"PER": "person", "ORG": "organisation", "LOC": "place"}


@dataclass(frozen=True, slots=True)
class Candidate:
    """Words `[first, end)` that may be a name of a kind, with the score for it.

    `stems` are the nominatives a single word of a person's name may come from.
    """

    kind: str
    doc: Doc
    first: int
    end: int
    text: str
    score: float
    term: str | None = None
    post: tuple[int, int] | None = None
    heading: bool = False
    stems: frozenset[str] = field(default_factory=frozenset)

    @property
    def words(self) -> list[str]:
        """The words as written."""
        return [t.text for t in self.doc[self.first : self.end] if t.text[0].isalpha()]

    @property
    def key(self) -> str:
        """What spellings of one name share."""
        return plain(self.text)


def model_spans(doc: Doc, kind: str | None = None) -> Iterator[tuple[int, int, str]]:
    """The names the trained model finds, as tokens `[first, end)`, without marks at the ends."""
    for start, stop, label in doc.user_data["names"]:
        span = doc.char_span(start, stop, alignment_mode="expand")
        if span is None or (kind is not None and _LABELS[label] != kind):
            continue
        first, end = span.start, span.end
        while first < end and not doc[first].text[0].isalnum():
            first += 1
        while first < end and not doc[end - 1].text[-1].isalnum():
            end -= 1
        if first < end:
            yield first, end, _LABELS[label]


def is_capital(token: Token) -> bool:
    """Whether a word begins with a capital letter."""
    return bool(token.text[0].isupper())


def is_acronym(token: Token) -> bool:
    """Whether a word is set in capitals: "МВД"."""
    return len(token.text) > 1 and token.text.isupper() and token.text.isalpha()


def is_initial(token: Token) -> bool:
    """Whether a word is an initial: one capital letter before a full stop."""
    following = token.i + 1 < len(token.doc) and token.doc[token.i + 1].text == "."
    letter = len(token.text) == 1 and token.text.isupper()
    return letter and following and not token.whitespace_


def is_common(token: Token) -> bool:
    """Whether a word with a capital is an ordinary word that merely opens a sentence."""
    word = token.lower_
    named = any(is_name_word(word, tag) for tag in ("Name", "Surn", "Patr", "Geox"))
    return is_word(word) and not named


def opens_sentence(token: Token) -> bool:
    """Whether a word is the first of its sentence, a quotation mark or dash aside."""
    at = token.i
    while at > 0 and token.doc[at - 1].text in ("«", '"', "“", "—", "-", "–", "'", " "):
        at -= 1
    return at == 0 or bool(token.doc[at].is_sent_start) or token.doc[at - 1].text in ".!?:|"


def lemma_in(token: Token, words: frozenset[str]) -> bool:
    """Whether a word is one of a list in any form."""
    return bool(lemmas(token.lower_) & words) or plain(token.text) in words
