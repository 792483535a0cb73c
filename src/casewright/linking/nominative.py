"""A name in a case of a language that is not read yet, back in what may be its nominatives."""

from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from itertools import product

from casewright.linking.data_files import rows
from casewright.linking.names.letters import fold
from casewright.linking.names.word import word_of

# What is left of a word must still be one: "Ким" is no accusative.
_SHORTEST = 3
_WOMEN = "f"
_LAST = "last"


@dataclass(frozen=True, slots=True)
class _Ending:
    """An ending of a case and what stands in its place in the nominative."""

    ending: str
    nominative: str

    def off(self, word: str) -> str | None:
        """The word in the nominative; None where it has not this ending."""
        stem = word[: len(word) - len(self.ending)]
        if len(stem) < _SHORTEST or fold(word[len(stem) :]) != self.ending:
            return None
        return stem + self.nominative


def nominatives_in(language: str, words: Sequence[str]) -> Iterator[tuple[str, ...]]:
    """What the words of a name may be in the nominative, where a language has cases we know.

    A given name that stands there in full is in no case: "Dana Orasowa" is a woman, not Dan Orasow.
    """
    endings = _endings().get(language, {})
    last = endings.get(_LAST, ())
    yield from ((*words[:-1], one) for one in _off(words[-1], last))
    if len(words) > 1:
        for case, of_case in endings.items():
            if case != _LAST:
                yield from product(*(_in_case(word, case, of_case) for word in words))


def _in_case(word: str, case: str, endings: Sequence[_Ending]) -> list[str]:
    if len(word.rstrip(".")) == 1:
        return [word]
    if not word_of(fold(word)).is_given_name:
        return _off(word, endings)
    # Women's names that end in a consonant stay as they are.
    return [word] if case.endswith(_WOMEN) and not word.endswith(("a", "а", "я")) else []


def _off(word: str, endings: Sequence[_Ending]) -> list[str]:
    found = (one.off(word) for one in endings)
    return list(dict.fromkeys(one for one in found if one is not None))


@cache
def _endings() -> dict[str, dict[str, tuple[_Ending, ...]]]:
    """The endings of each language by the case, those only the last word takes under one name."""
    found: dict[str, dict[str, list[_Ending]]] = defaultdict(lambda: defaultdict(list))
    for language, words, case, ending, nominative in rows("case_endings.tsv"):
        key = _LAST if words == _LAST else case
        found[language][key].append(_Ending(ending, nominative))
    return {
        language: {case: tuple(of_case) for case, of_case in cases.items()}
        for language, cases in found.items()
    }
