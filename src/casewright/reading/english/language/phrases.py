"""Phrases a lawyer can write, matched on the words of a sentence.

A phrase is a row of words. A word matches the token as written or its base form. `a|b` is either,
`word?` may be missing, `...` is a gap of up to six words (`...12`: up to twelve), `{be}` any
form of "be" or "get", `{num}` a number, `{name}` a word with a capital,
`{poss}` his, her, their, the.
The word marked `*` is the one the phrase is about; without a mark it is the first plain word.
"""

import re
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from spacy.tokens import Span, Token

BE = frozenset(
    [
        "be",
        "is",
        "was",
        "were",
        "been",
        "being",
        "are",
        "am",
        "get",
        "got",
        "gets",
        "'s",
        "’s",
        "'re",
        "become",
        "became",
    ]
)
POSSESSIVE = frozenset(
    ["his", "her", "their", "the", "its", "my", "our", "your", "a", "an", "this", "that"]
)
_GAP = 6
_ENOUGH_WORDS = 2
# The tokens of "hog-tied" are three; a hyphen inside one of several choices stays.
_HYPHENED = re.compile(r"(?:(?<=\s)|^)[\w*]+(?:-[\w*]+)+(?=\s|$)")


@dataclass(frozen=True, slots=True)
class _Word:
    words: frozenset[str]
    specials: tuple[str, ...] = ()
    optional: bool = False
    gap: int = 0

    def fits(self, token: Token, forms: frozenset[str]) -> bool:
        """Whether a token with these forms is meant by the word."""
        return bool(self.words & forms) or any(_SPECIAL[name](token) for name in self.specials)


def _is_number(token: Token) -> bool:
    return bool(token.tag_ == "CD" or token.like_num)


def _is_capital(token: Token) -> bool:
    return bool(token.text[0].isupper())


_SPECIAL: dict[str, Callable[[Token], bool]] = {
    "be": lambda token: token.lower_ in BE,
    "num": _is_number,
    "name": _is_capital,
    "poss": lambda token: token.lower_ in POSSESSIVE,
}


@dataclass(frozen=True, slots=True)
class Phrase:
    """One phrase: its words, which of them it is about, and what it stands for."""

    words: tuple[_Word, ...]
    about: int
    term: str
    text: str

    @property
    def tells_by_itself(self) -> bool:
        """Whether its words say enough without who suffers it: "turned off the water"."""
        return sum(bool(word.words) and not word.optional for word in self.words) > _ENOUGH_WORDS


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
        ValueError: the phrase has no plain word, or a name in braces nobody knows.
    """
    words: list[_Word] = []
    about = -1
    for part in _HYPHENED.sub(lambda m: m[0].replace("-", " - "), text).split():
        marked = "*" in part
        word = _word(part.replace("*", ""))
        if marked or (about < 0 and word.words and not word.optional and "*" not in text):
            about = len(words)
        words.append(word)
    if about < 0 or not words[about].words:
        raise ValueError(f"A phrase needs a plain word to look for: {text!r}.")
    return Phrase(tuple(words), about, term, text)


def _word(part: str) -> _Word:
    if part.startswith("..."):
        return _Word(frozenset(), gap=int(part[3:] or _GAP))
    optional = part.endswith("?")
    part = part.removesuffix("?")
    choices = part.split("|")
    specials = tuple(choice.strip("{}") for choice in choices if choice.startswith("{"))
    if unknown := set(specials) - set(_SPECIAL):
        raise ValueError(f"A phrase knows no {sorted(unknown)}: {part!r}.")
    plain = frozenset(choice.lower() for choice in choices if not choice.startswith("{"))
    return _Word(plain, specials, optional)


_LITTLE = (
    POSSESSIVE
    | BE
    | frozenset(
        ["to", "of", "with", "on", "in", "by", "at", "into", "out", "up", "not", "no", "access"]
    )
)


def marked(form: str) -> str:
    """A plain form of words ("plastic bag") with a mark on the first word that says something."""
    words = form.split()
    about = next((i for i, word in enumerate(words) if word not in _LITTLE), 0)
    return " ".join(f"{word}*" if i == about else word for i, word in enumerate(words))


class PhraseBook:
    """Many phrases, found in one pass over a sentence."""

    def __init__(self, phrases: Iterable[Phrase]) -> None:
        # Each phrase is looked for only where its marked word, which is never a gap, stands.
        self._by_word: Mapping[str, list[Phrase]] = defaultdict(list)
        for phrase in phrases:
            for word in phrase.words[phrase.about].words:
                self._by_word[word].append(phrase)

    @classmethod
    def from_terms(cls, terms: Mapping[str, Sequence[str]]) -> "PhraseBook":
        """The book of phrases listed by what they stand for."""
        return cls(compile_phrase(str(p), term) for term, ps in terms.items() for p in ps)

    def find(self, span: Span) -> list[Match]:
        """The matches in a sentence, longest first where several begin at the same word."""
        forms = [_forms(token) for token in span]
        found = [
            match
            for i, token in enumerate(span)
            for phrase in self._candidates(forms[i])
            if (match := _match(phrase, span, forms, i, token)) is not None
        ]
        return sorted(found, key=lambda m: (m.about.i, m.first - m.end))

    def _candidates(self, forms: frozenset[str]) -> Iterator[Phrase]:
        seen: set[int] = set()
        for form in forms:
            for phrase in self._by_word.get(form, ()):
                if id(phrase) not in seen:
                    seen.add(id(phrase))
                    yield phrase


def _forms(token: Token) -> frozenset[str]:
    return frozenset((token.lower_, token.lemma_.lower()))


def _match(
    phrase: Phrase, span: Span, forms: Sequence[frozenset[str]], at: int, token: Token
) -> Match | None:
    before = _walk(phrase.words[: phrase.about][::-1], span, forms, at - 1, -1)
    after = _walk(phrase.words[phrase.about + 1 :], span, forms, at + 1, 1)
    if before is None or after is None:
        return None
    return Match(phrase, span[before + 1].i, span[after - 1].i + 1, token)


def _walk(
    words: Sequence[_Word], span: Span, forms: Sequence[frozenset[str]], at: int, step: int
) -> int | None:
    """The place after the last word when all are found going in one direction, or None."""
    if not words:
        return at
    word, rest = words[0], words[1:]
    if word.gap:
        for skip in range(word.gap + 1):
            end = _walk(rest, span, forms, at + skip * step, step)
            if end is not None:
                return end
        return None
    if 0 <= at < len(span) and word.fits(span[at], forms[at]):
        end = _walk(rest, span, forms, at + step, step)
        if end is not None:
            return end
    return _walk(rest, span, forms, at, step) if word.optional else None
