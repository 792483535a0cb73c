"""Phrases a lawyer can write, matched on the words of a sentence in any order.

A phrase is a row of words. A word matches a token by any of its forms (rules name the base form);
`a|b` is either; words joined by `_` stand side by side in this order (`под_стража|в_сизо`);
`{num}` is a number, `{term}` a year or month of a term ("три года", not "2022 года"). The words
may stand in any order, up to `REACH` words from the one marked `*`, which the phrase is about (the
first without a mark). `-word` must not stand there; `=word` matches the form as written alone.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from spacy.tokens import Span, Token

from casewright.reading.russian.language.lexicon import plain
from casewright.reading.russian.language.words import forms

REACH = 8
_TIME = frozenset(["год", "лет", "месяц"])
_STOPS = frozenset([";", "(", ")", ":"])


@dataclass(frozen=True, slots=True)
class _Word:
    """One word of a phrase: its choices, each one word or several side by side."""

    choices: tuple[tuple[str, ...], ...]
    forbidden: bool = False


@dataclass(frozen=True, slots=True)
class Phrase:
    """One phrase: the word it is about, the words that stand near it, what it stands for."""

    about: _Word
    near: tuple[_Word, ...]
    term: str
    text: str


@dataclass(frozen=True, slots=True)
class Match:
    """Where a phrase was found: its tokens `[first, end)` and the one it is about."""

    phrase: Phrase
    first: int
    end: int
    about: Token

    @property
    def term(self) -> str:
        """What the phrase stands for."""
        return self.phrase.term


def compile_phrase(text: str, term: str) -> Phrase:
    """The phrase written in the small language above.

    Raises:
        ValueError: the phrase has no plain word.
    """
    parts = text.split()
    marked = [part for part in parts if "*" in part]
    plain_parts = [part for part in parts if not part.startswith("-")]
    if not plain_parts:
        raise ValueError(f"A phrase needs a plain word to look for: {text!r}.")
    about = marked[0] if marked else plain_parts[0]
    rest = [part for part in parts if part is not about]
    return Phrase(_word(about), tuple(map(_word, rest)), term, text)


def _word(part: str) -> _Word:
    forbidden = part.startswith("-")
    part = part.removeprefix("-").replace("*", "")
    choices = tuple(tuple(map(plain, choice.split("_"))) for choice in part.split("|"))
    return _Word(choices, forbidden)


def _of_token(token: Token) -> frozenset[str]:
    found = forms(token) | {f"={plain(token.text)}"}
    if token.pos_ == "NUM" or token.text[0].isdigit():
        found |= {"{num}"}
    if _is_term(token):
        found |= {"{term}"}
    return found


def _is_term(token: Token) -> bool:
    before = token.nbor(-1) if token.i > 0 else None
    counted = before is not None and (before.pos_ == "NUM" or before.text[0].isdigit())
    year = before is not None and before.text.isdigit() and len(before.text) == 4
    return counted and not year and bool(forms(token) & _TIME)


class PhraseBook:
    """Many phrases, found in one pass over a sentence."""

    def __init__(self, phrases: Iterable[Phrase]) -> None:
        # Each phrase is looked for only where the word it is about stands.
        self._by_word: Mapping[str, list[Phrase]] = defaultdict(list)
        for phrase in phrases:
            for choice in phrase.about.choices:
                self._by_word[choice[0]].append(phrase)

    @classmethod
    def from_terms(cls, terms: Mapping[str, Sequence[str]]) -> "PhraseBook":
        """The book of phrases listed by what they stand for."""
        return cls(compile_phrase(str(p), term) for term, ps in terms.items() for p in ps)

    def find(self, span: Span) -> list[Match]:
        """The matches in a sentence, the longest first where several are about one word."""
        words = [_of_token(token) for token in span]
        found = [
            match
            for i in range(len(words))
            for phrase in self._candidates(words[i])
            if (match := _match(phrase, span, words, i)) is not None
        ]
        return sorted(found, key=lambda m: (m.about.i, -len(m.phrase.near), m.first - m.end))

    def _candidates(self, word: frozenset[str]) -> Iterator[Phrase]:
        seen: set[int] = set()
        for form in sorted(word):
            for phrase in self._by_word.get(form, ()):
                if id(phrase) not in seen:
                    seen.add(id(phrase))
                    yield phrase


def _match(phrase: Phrase, span: Span, words: Sequence[frozenset[str]], at: int) -> Match | None:
    length = _length(phrase.about, words, at)
    if length == 0:
        return None
    low, high = _window(span, at, length)
    # What hangs on the word itself may stand further away.
    children = [c.i - span.start for c in span[at].children if span.start <= c.i < span.end]
    first, last = at, at + length - 1
    for near in phrase.near:
        place = _nearest(near, words, (low, high), at, children)
        if (place is None) != near.forbidden:
            return None
        if place is not None:
            first = min(first, place)
            last = max(last, place + _length(near, words, place) - 1)
    return Match(phrase, span[first].i, span[last].i + 1, span[at])


def _window(span: Span, at: int, length: int) -> tuple[int, int]:
    """How far the other words of a phrase may stand: not beyond a semicolon or a bracket."""
    low = high = at
    while low > 0 and at - low < REACH and span[low - 1].text not in _STOPS:
        low -= 1
    while high + 1 < len(span) and high - at < REACH + length and span[high + 1].text not in _STOPS:
        high += 1
    return low, high


def _nearest(
    word: _Word,
    words: Sequence[frozenset[str]],
    window: tuple[int, int],
    at: int,
    children: Sequence[int],
) -> int | None:
    near = range(window[0], window[1] + 1)
    places = [i for i in {*near, *children} if i != at and _length(word, words, i)]
    return min(places, key=lambda i: abs(i - at), default=None)


def _length(word: _Word, words: Sequence[frozenset[str]], at: int) -> int:
    """How many tokens from a place on a word of a phrase takes up; 0 where it does not stand."""
    fits = [
        len(choice)
        for choice in word.choices
        if at + len(choice) <= len(words)
        and all(step in words[at + k] for k, step in enumerate(choice))
    ]
    return max(fits, default=0)
