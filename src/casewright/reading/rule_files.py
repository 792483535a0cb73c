"""The rule files of one language, as tables to look words up in."""

from collections.abc import Callable, Mapping
from functools import cache
from importlib.resources import files
from typing import Any

from casewright.vocabulary.files import load_yaml


class RuleFiles:
    """The files in the folder `rules` of a language's package, each read once.

    `as_word` brings a word of the files into the form in which it is looked up.
    """

    def __init__(self, package: str, as_word: Callable[[object], str] = str) -> None:
        """Name the package; nothing is read before it is asked for."""
        self._folder = files(package) / "rules"
        self._as_word = as_word
        self.rules = cache(self._rules)
        self.word_set = cache(self._word_set)
        self.term_of_word = cache(self._term_of_word)

    def _rules(self, name: str) -> Any:
        """The content of one file of rules; `Any`, since each file has its own shape."""
        return load_yaml(self._folder / f"{name}.yaml")

    def _word_set(self, file: str, part: str) -> frozenset[str]:
        """One list of words of a file of rules, to look words up in."""
        return frozenset(map(self._as_word, self.rules(file)[part]))

    def _term_of_word(self, file: str, part: str) -> Mapping[str, str]:
        """For each word under the terms of one part of a file the term it stands under."""
        terms = self.rules(file)[part].items()
        return {self._as_word(word): str(term) for term, words in terms for word in words}
