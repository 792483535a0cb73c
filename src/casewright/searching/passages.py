"""A text cut into passages of a few sentences, so that a hit shows the words around it."""

import re
from collections.abc import Iterator

# A passage is as long as people take in at once; a sentence that goes on and on is cut.
_LONG_ENOUGH, _LONGEST = 160, 400
# Not after an initial or a short form: "А. Тулебаев", "St. Petersburg".
_SENTENCE_END = re.compile(
    r"(?<![\W_][^\W\d_])(?<![\W_][^\W\d_]{2})[.!?…]{1,8}[”»\"')\]]{0,4}\s+|\n\s*\n\s*"
)
_SPACE = re.compile(r"\s(?=[^\W\dA-ZА-ЯЁ])")

Span = tuple[int, int]


def passages(text: str) -> Iterator[Span]:
    """The places of the passages; together they hold every word of the text."""
    start = 0
    for end in _ends(text):
        if end - start >= _LONG_ENOUGH:
            yield from _trimmed(text, start, end)
            start = end
    yield from _trimmed(text, start, len(text))


def _ends(text: str) -> Iterator[int]:
    """Where sentences end, and where one that is too long may be cut."""
    last = 0
    for end in (*(found.end() for found in _SENTENCE_END.finditer(text)), len(text)):
        while end - last > _LONGEST:
            last = _cut(text, last)
            yield last
        last = end
        yield end


def _cut(text: str, start: int) -> int:
    """A place before a word in small letters, so that no name is cut in two; or else anywhere."""
    within = text[start + _LONG_ENOUGH : start + _LONGEST]
    places = [found.end() for found in _SPACE.finditer(within)]
    if places:
        return start + _LONG_ENOUGH + places[-1]
    space = max(within.rfind(" "), within.rfind("\n"))
    return start + _LONG_ENOUGH + space + 1 if space >= 0 else start + _LONGEST


def _trimmed(text: str, start: int, end: int) -> Iterator[Span]:
    words = text[start:end]
    first = start + len(words) - len(words.lstrip())
    last = start + len(words.rstrip())
    if first < last:
        yield first, last
