"""A conditional random field that marks the names of people, places and organisations."""

from collections.abc import Sequence
from functools import cache
from pathlib import Path
from typing import Any

import pycrfsuite

from casewright.reading.english.language.pipeline import NAMES
from casewright.reading.english.names.features import features


class NamesCrf:
    """The names model; its labels are B- and I- with PER, PLACE or ORG, and O."""

    def __init__(self, weights: Path) -> None:
        # python-crfsuite is untyped.
        self._tagger: Any = pycrfsuite.Tagger()
        self._tagger.open(str(weights))

    @classmethod
    def load(cls) -> "NamesCrf":
        """Give the model that ships with Casewright, loaded once."""
        return _shipped()

    def tag(self, words: Sequence[str], tags: Sequence[str]) -> list[tuple[str, float]]:
        """Give for each word of one sentence its label and the label's marginal probability.

        The tags are Penn Treebank tags; an empty one is read as unknown.
        """
        if len(words) != len(tags):
            raise ValueError(f"{len(words)} words but {len(tags)} tags")
        if not words:
            return []
        labels = self._tagger.tag(pycrfsuite.ItemSequence(features(words, tags)))
        chances = [self._tagger.marginal(label, place) for place, label in enumerate(labels)]
        return list(zip(_begun(labels), map(float, chances), strict=True))


def _begun(labels: Sequence[str]) -> list[str]:
    """Give the labels with a B- wherever an I- continues no name of its kind."""
    before = ["O", *labels]
    return [
        f"B-{label[2:]}" if label[:1] == "I" and old[2:] != label[2:] else label
        for old, label in zip(before, labels, strict=False)
    ]


@cache
def _shipped() -> NamesCrf:
    return NamesCrf(NAMES)
