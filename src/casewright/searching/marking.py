"""Where in a text the words that were found stand."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from casewright.searching.agreement import BY_INITIAL, Agreement
from casewright.searching.found import Marks, Why
from casewright.searching.lexicon import Lexicon
from casewright.searching.matching import Words
from casewright.searching.words import Placed, folded, is_initial, placed_words

_NEAR = 2


@dataclass(frozen=True, slots=True)
class Marked:
    """A text with the places of the words found in it, and which typed word each is.

    `whys` are the words that are not as they were typed.
    """

    text: str
    marks: Marks
    typed: frozenset[str]
    whys: tuple[Why, ...] = ()


@dataclass(frozen=True, slots=True)
class Marker:
    """Marks texts with what one search found; slips only where nothing better was found."""

    lexicon: Lexicon
    words: Mapping[str, Words]

    def marked(self, text: str, *, slips: bool) -> Marked:
        """The text with its marks."""
        placed = placed_words(text)
        found = {
            number: told
            for number, one in enumerate(placed)
            if (told := self._of_word(one.text, slips=slips)) is not None
        }
        found |= self._initials(placed, found)
        spans = _apart([(placed[number].start, placed[number].end) for number in sorted(found)])
        whys = [
            Why(typed, placed[number].text, agreement.reason)
            for number, (typed, agreement) in sorted(found.items())
            if agreement.reason
        ]
        typed = frozenset(typed for typed, _ in found.values())
        return Marked(text, spans, typed, tuple(dict.fromkeys(whys)))

    def _of_word(self, written: str, *, slips: bool) -> tuple[str, Agreement] | None:
        """The typed word a word is found for, and how well they agree."""
        if is_initial(written):
            return None
        term = self.lexicon.number(written)
        if term is None:
            return None
        found = [
            (typed, words[term])
            for typed, words in self.words.items()
            if term in words and (slips or words[term].is_sure)
        ]
        return max(found, key=lambda one: one[1].grade, default=None)

    def _initials(
        self, placed: Sequence[Placed], found: Mapping[int, tuple[str, Agreement]]
    ) -> dict[int, tuple[str, Agreement]]:
        """Initials beside a word found that stand for another typed word, and the reverse."""
        more: dict[int, tuple[str, Agreement]] = {}
        told = {typed for typed, _ in found.values()}
        for typed in self.words:
            if typed in told and not is_initial(typed):
                continue
            for number in _beside(found, len(placed)):
                if number not in found and self._stand_for(typed, placed[number].text):
                    more[number] = (typed, BY_INITIAL)
        return more

    def _stand_for(self, typed: str, written: str) -> bool:
        if not is_initial(typed) and not is_initial(written):
            return False
        term = self.lexicon.number(written)
        if is_initial(written):
            return term in self.lexicon.initials_of(folded(typed))
        return term in self.lexicon.beginning_like(folded(typed))


def _beside(found: Mapping[int, object], count: int) -> list[int]:
    steps = range(-_NEAR, _NEAR + 1)
    return sorted({n + step for n in found for step in steps if 0 <= n + step < count})


def _apart(spans: Sequence[tuple[int, int]]) -> Marks:
    """The spans in order; those that meet as one."""
    apart: list[tuple[int, int]] = []
    for start, end in sorted(spans):
        if apart and start < apart[-1][1]:
            apart[-1] = (apart[-1][0], max(end, apart[-1][1]))
        else:
            apart.append((start, end))
    return tuple(apart)
