"""The words of a text as a mask reads them, with signs nobody sees left out."""

import re
from typing import NamedTuple
from unicodedata import normalize

# Soft hyphens, joiners and marks of direction can stand inside a word unseen.
_UNSEEN = "\u00ad\u200b-\u200f\u2060\u2066-\u2069\ufeff"
_MARKS = "\u0300-\u036f\u064b-\u065f\u0670"
_INSIDE = rf"[{_UNSEEN}{_MARKS}]*"
_AT_THE_END_OF_A_LINE = r"[-‐]\n[ \t]*"
_WORD = re.compile(
    rf"[^\W\d_](?:{_INSIDE}(?:['’‘ʼʻ`ʹ]|{_AT_THE_END_OF_A_LINE})?{_INSIDE}[^\W\d_])*{_INSIDE}"
)
_DROPPED = re.compile(rf"[{_UNSEEN}]|{_AT_THE_END_OF_A_LINE}")
_SPACED = re.compile(r"(?<!\w)[^\W\d_](?:[ \u00a0][^\W\d_]){3,}(?!\w)")
_CHUNK = re.compile(r"\S+")
_AS_IN_A_LINK = re.compile(r"\w[_/@#%=&?.+:-]+\w|^[#@]\w")
# Between two words of one name, in running text, in "NAME, Given" and in the name of a file.
_WITHIN_A_NAME = re.compile(
    r"[ \t\u00a0\u202f]*\n?[ \t\u00a0\u202f]*|\.[ \u00a0\u202f]?|,[ \u00a0]|[-‐_+.]"
)


class Token(NamedTuple):
    """A word and where it stands; `text` is the word without what is unseen.

    `is_dotted` tells an initial from a short word; `is_link` a part of an address or file name,
    where names stand in small letters.
    """

    text: str
    start: int
    end: int
    is_dotted: bool = False
    is_link: bool = False

    @property
    def is_initial(self) -> bool:
        """Whether it is one letter."""
        return len(self.text) == 1

    @property
    def is_capital(self) -> bool:
        """Whether it begins as names do: with a capital, or in a script that has none."""
        first = self.text[0]
        return first.isupper() or first.lower() == first.upper()


def tokens_of(text: str) -> list[Token]:
    """The words of a text in their order; l e t t e r s set apart are one word."""
    spaced = [Token(re.sub(r"\s", "", one[0]), *one.span()) for one in _SPACED.finditer(text)]
    links = _links(text)
    taken = {place for one in spaced for place in range(one.start, one.end)}
    words = (found for found in _WORD.finditer(text) if found.start() not in taken)
    tokens = [_token(text, found, is_link=found.start() in links) for found in words]
    return sorted([*tokens, *spaced], key=lambda one: one.start) if spaced else tokens


def are_beside(text: str, one: Token, other: Token) -> bool:
    """Whether the second word may go on with the name the first belongs to."""
    return bool(_WITHIN_A_NAME.fullmatch(text[one.end : other.start]))


def _links(text: str) -> set[int]:
    """The places that lie in an address, a file name or the like."""
    chunks = (one for one in _CHUNK.finditer(text) if _AS_IN_A_LINK.search(one[0]))
    return {place for chunk in chunks for place in range(*chunk.span())}


def _token(text: str, found: re.Match[str], *, is_link: bool) -> Token:
    start, end = found.span()
    word = found[0]
    if not word.isascii() or "\n" in word:
        word = normalize("NFC", _DROPPED.sub("", word))
    return Token(word, start, end, text[end : end + 1] == ".", is_link)
