"""A text after a mask went over it, and where its parts stand now."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Replacement:
    """What stood from start to end gave way to other words."""

    start: int
    end: int
    words: str


@dataclass(frozen=True, slots=True)
class Redacted:
    """The text as it may be seen; the replacements name places in the text as it was."""

    text: str
    replacements: tuple[Replacement, ...]

    def moved(self, start: int, end: int) -> tuple[int, int]:
        """Where a span of the text as it was stands now; it grows to whole replacements."""
        return self._place(start, at_the_end=False), self._place(end, at_the_end=True)

    def before(self, start: int, end: int) -> tuple[int, int]:
        """Where a span of the text as it stands now was; it grows to whole replacements."""
        return self._was(start, at_the_end=False), self._was(end, at_the_end=True)

    def _was(self, place: int, *, at_the_end: bool) -> int:
        shift = 0
        for one in self.replacements:
            start = one.start + shift
            if place <= start:
                break
            if place < start + len(one.words):
                return one.end if at_the_end else one.start
            shift += len(one.words) - (one.end - one.start)
        return place - shift

    def _place(self, place: int, *, at_the_end: bool) -> int:
        shift = 0
        for one in self.replacements:
            if place <= one.start:
                break
            if place < one.end:
                return one.start + shift + (len(one.words) if at_the_end else 0)
            shift += len(one.words) - (one.end - one.start)
        return place + shift


def redacted(text: str, replacements: tuple[Replacement, ...]) -> Redacted:
    """The text with the replacements made; they are in order and do not meet."""
    parts, last = [], 0
    for one in replacements:
        parts += [text[last : one.start], one.words]
        last = one.end
    return Redacted("".join([*parts, text[last:]]), replacements)
