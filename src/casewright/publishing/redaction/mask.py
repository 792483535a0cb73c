"""What a reader without the right sees instead of protected names."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import cache
from importlib import resources
from typing import Any

from casewright.publishing.redaction.encoded import encoded_in
from casewright.publishing.redaction.finding import Finding, Hit
from casewright.publishing.redaction.fit import Fit, fit
from casewright.publishing.redaction.name_parts import NameParts
from casewright.publishing.redaction.particulars import particular_hits
from casewright.publishing.redaction.protected import BadProtection, Protected
from casewright.publishing.redaction.redacted import Redacted, Replacement, redacted
from casewright.publishing.redaction.tokens import Token, tokens_of
from casewright.vocabulary.files import load_yaml

_DATA = resources.files("casewright.publishing.redaction") / "data"
_KEPT_WORDS = 65_536
# The words of a page are mostly short, and those of its links, headings and buttons of every page.
_LONGEST_KEPT = 200


class Mask:
    """Puts pseudonyms for protected names, and a mark where a word only may be one.

    A mask is made anew when somebody is protected or a spelling comes to light.
    """

    def __init__(self, protected: Iterable[Protected]) -> None:
        """Learn whom to protect.

        Raises:
            BadProtection: a pseudonym would give a protected name away.
        """
        self._people = tuple((one, NameParts.of(one.spellings)) for one in protected)
        self._fits: dict[tuple[str, str], tuple[Fit, ...]] = {}
        self._hides: dict[tuple[str, str], bool] = {}
        for one, _ in self._people:
            if self.hides(one.pseudonym):
                raise BadProtection(f"The pseudonym {one.pseudonym!r} has a protected name in it.")

    @property
    def hides_nobody(self) -> bool:
        """Whether there is nobody to protect, so that everything may be seen."""
        return not self._people

    def text(self, text: str, language: str = "") -> str:
        """The text as a reader without the right may see it."""
        return self.redacted(text, language).text

    def hides(self, text: str, language: str = "") -> bool:
        """Whether anything of the text is withheld."""
        if len(text) > _LONGEST_KEPT:
            return bool(self.redacted(text, language).replacements)
        key = (text, language)
        if key not in self._hides:
            if len(self._hides) >= _KEPT_WORDS:
                self._hides.clear()
            self._hides[key] = bool(self.redacted(text, language).replacements)
        return self._hides[key]

    def redacted(self, text: str, language: str = "") -> Redacted:
        """The same with what was replaced, so that places in the text can be found again."""
        if not self._people or not text:
            return Redacted(text, ())
        found = [*self._replacements(text, language), *self._encoded(text, language)]
        return redacted(text, _apart(found))

    def tree(self, value: Any, language: str = "") -> Any:
        """The same of every text in a value as JSON has it, keys included."""
        if isinstance(value, str):
            return self.text(value, language)
        if isinstance(value, Mapping):
            return {self.tree(k, language): self.tree(v, language) for k, v in value.items()}
        if isinstance(value, Sequence) and not isinstance(value, bytes | bytearray):
            return [self.tree(one, language) for one in value]
        return value

    def _replacements(self, text: str, language: str) -> Iterator[Replacement]:
        tokens = tokens_of(text)
        fits = [self._fit(token, language) for token in tokens]
        for place, (one, _) in enumerate(self._people):
            own = [of_word[place] for of_word in fits]
            hits = list(particular_hits(tokens, one.particulars))
            if any(word.any for word in own):
                hits += Finding(text, tokens, own).hits
            yield from (_replacement(hit, one.pseudonym, language) for hit in hits)

    def _encoded(self, text: str, language: str) -> Iterator[Replacement]:
        for one in encoded_in(text):
            if self.hides(one.reads, language):
                yield Replacement(one.start, one.end, one.back(self.text(one.reads, language)))

    def _fit(self, token: Token, language: str) -> tuple[Fit, ...]:
        key = (token.text, language)
        if key not in self._fits:
            if len(self._fits) >= _KEPT_WORDS:
                self._fits.clear()
            self._fits[key] = tuple(fit(token.text, parts, language) for _, parts in self._people)
        return self._fits[key]


def _replacement(hit: Hit, pseudonym: str, language: str) -> Replacement:
    words = pseudonym if hit.is_sure else _withheld(language)
    # No space breaks an address in two.
    return Replacement(hit.start, hit.end, words.replace(" ", "-") if hit.is_link else words)


def _apart(found: Iterable[Replacement]) -> tuple[Replacement, ...]:
    """The replacements in order; of those that meet, one takes the place of all."""
    apart: list[Replacement] = []
    for one in sorted(found, key=lambda one: (one.start, -one.end)):
        if apart and one.start < apart[-1].end:
            last = apart.pop()
            whole = last.end >= one.end
            words = last.words if whole else _withheld("")
            one = Replacement(last.start, max(last.end, one.end), words)
        apart.append(one)
    return tuple(apart)


def _withheld(language: str) -> str:
    marks = _marks()
    return marks.get(language, marks["en"])


@cache
def _marks() -> dict[str, str]:
    marks: dict[str, str] = load_yaml(_DATA / "withheld.yaml")
    return marks
