"""Where a text has words of one protected name."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property

from casewright.linking.names.letters import fold
from casewright.linking.names.word import word_of
from casewright.publishing.redaction.fit import Degree, Fit
from casewright.publishing.redaction.tokens import Token, are_beside

_FEWEST_INITIALS = 2


@dataclass(frozen=True, slots=True)
class Hit:
    """A span that names the person surely, or perhaps."""

    start: int
    end: int
    is_sure: bool
    is_link: bool = False


class Finding:
    """The words of a text beside how each fits one protected name."""

    def __init__(self, text: str, tokens: Sequence[Token], fits: Sequence[Fit]) -> None:
        """Keep the words and their fits, which go in pairs."""
        self._text, self._tokens, self._fits = text, tokens, fits

    @cached_property
    def hits(self) -> tuple[Hit, ...]:
        """The spans to withhold, in order."""
        taken: set[int] = set()
        found = []
        for place, one in enumerate(self._fits):
            if one.surname and place not in taken and self._may_stand_here(place):
                first, last = self._whole(place)
                taken.update(range(first, last + 1))
                found.append(self._hit(first, last, is_sure=self._is_sure(first, last)))
        found += self._without_surname(taken)
        found += self._initials_alone(taken)
        return tuple(sorted(found, key=lambda hit: hit.start))

    def _may_stand_here(self, place: int) -> bool:
        """A common word in small letters is no name, but names lose their capitals in addresses."""
        token = self._tokens[place]
        if token.is_capital or token.is_link or len(self._tokens) == 1:
            return True
        return word_of(fold(token.text)).is_surname

    def _whole(self, place: int) -> tuple[int, int]:
        """The first and last word of the name around a surname."""
        first = last = place
        while first > 0 and self._goes_on(first - 1, first):
            first -= 1
        while last + 1 < len(self._tokens) and self._goes_on(last, last + 1):
            last += 1
        return first, last

    def _goes_on(self, one: int, other: int) -> bool:
        if self._is_listed(one, other) and not (
            self._fits[one].surname and self._fits[other].given
        ):
            return False
        return self._is_beside(one, other) and self._is_part(one) and self._is_part(other)

    def _is_part(self, place: int) -> bool:
        token = self._tokens[place]
        is_short_word = token.is_initial and not (token.is_capital or token.is_link)
        return self._fits[place].any and not is_short_word

    def _is_sure(self, first: int, last: int) -> bool:
        fits = self._fits[first : last + 1]
        sure = any(one.surname is Degree.SURELY for one in fits)
        return (
            sure and not self._is_the_father(first, last) and not self._is_a_relative(first, last)
        )

    def _is_the_father(self, first: int, last: int) -> bool:
        """Whether the father's name stands before the surname where the given name would."""
        words = range(first, last + 1)
        if any(self._fits[one].given for one in words) or self._fits[first].surname:
            return False
        return self._fits[first].is_the_father

    def _is_a_relative(self, first: int, last: int) -> bool:
        """Whether another given name or initial stands beside the surname."""
        around = ((first - 1, first), (last, last + 1))
        return any(self._is_other_name(one, other, first, last) for one, other in around)

    def _is_other_name(self, one: int, other: int, first: int, last: int) -> bool:
        if one < 0 or other >= len(self._tokens):
            return False
        beside = self._tokens[one if one < first else other]
        if not self._stands_by(one, other):
            return False
        if beside.is_initial:
            return beside.is_dotted and beside.is_capital
        return beside.is_capital and word_of(fold(beside.text)).is_given_name

    def _without_surname(self, taken: set[int]) -> Iterator[Hit]:
        for place, one in enumerate(self._fits):
            if (
                place in taken
                or not (one.given or one.father)
                or not self._tokens[place].is_capital
            ):
                continue
            first, last = self._whole(place)
            if taken.isdisjoint(range(first, last + 1)) and not self._is_somebody_else(first, last):
                taken.update(range(first, last + 1))
                yield self._hit(first, last, is_sure=self._names_given_and_father(first, last))

    def _names_given_and_father(self, first: int, last: int) -> bool:
        fits = self._fits[first : last + 1]
        given = any(one.given is Degree.SURELY for one in fits)
        return given and any(one.father for one in fits)

    def _is_somebody_else(self, first: int, last: int) -> bool:
        """Whether another surname or given name goes with what was found."""
        after, before = last + 1, first - 1
        if after < len(self._tokens) and self._stands_by(last, after) and self._is_surname(after):
            return True
        if before < 0 or not self._stands_by(before, first):
            return False
        word = word_of(fold(self._tokens[before].text))
        only_father = not any(one.given for one in self._fits[first : last + 1])
        return self._is_surname(before) or (only_father and word.is_given_name)

    def _is_beside(self, one: int, other: int) -> bool:
        return are_beside(self._text, self._tokens[one], self._tokens[other])

    def _stands_by(self, one: int, other: int) -> bool:
        return self._is_beside(one, other) and not self._is_listed(one, other)

    def _is_listed(self, one: int, other: int) -> bool:
        """Whether a comma stands between the words: the next in a list is somebody else."""
        return "," in self._text[self._tokens[one].end : self._tokens[other].start]

    def _is_surname(self, place: int) -> bool:
        token = self._tokens[place]
        return token.is_capital and word_of(fold(token.text)).is_surname

    def _initials_alone(self, taken: set[int]) -> Iterator[Hit]:
        place = 0
        while place < len(self._tokens):
            if not self._tokens[place].is_initial:
                place += 1
                continue
            last = place
            while last + 1 < len(self._tokens) and self._are_initials(last, last + 1):
                last += 1
            if last - place + 1 >= _FEWEST_INITIALS and place not in taken:
                yield self._hit(place, last, is_sure=False)
            place = last + 1

    def _are_initials(self, one: int, other: int) -> bool:
        both = (self._tokens[one], self._tokens[other])
        fitting = self._fits[one].goes_along and self._fits[other].goes_along
        dotted = all(t.is_initial and t.is_dotted and t.is_capital for t in both)
        return fitting and dotted and self._is_beside(one, other)

    def _hit(self, first: int, last: int, *, is_sure: bool) -> Hit:
        end = self._tokens[last].end
        if self._tokens[last].is_initial and self._text[end : end + 1] == ".":
            end += 1
        begin = self._tokens[first]
        return Hit(begin.start, end, is_sure, begin.is_link and not begin.is_capital)
