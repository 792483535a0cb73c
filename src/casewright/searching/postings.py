"""Where every word stands: one long row of word numbers, cut into documents."""

from array import array
from collections.abc import Iterable
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from casewright.searching.lexicon import GAP, Numbers, Term

Positions = NDArray[np.int64]
Documents = NDArray[np.int64]


class Row:
    """The words of documents as they are put one behind the other."""

    def __init__(self) -> None:
        """Begin with no document."""
        self.words = array("I")
        self.starts = array("I")
        self.title_ends = array("I")

    def add(self, title: Iterable[Term], rest: Iterable[Term] = ()) -> None:
        """Put a document at the end: the words it is called by, and its others."""
        self.starts.append(len(self.words))
        self.words.extend(title)
        self.title_ends.append(len(self.words))
        self.words.append(GAP)
        self.words.extend(rest)
        self.words.append(GAP)


@dataclass(frozen=True, slots=True)
class Postings:
    """For each word the places where it stands, and for each place its document."""

    words: Numbers
    starts: Numbers
    title_ends: Numbers
    order: Numbers
    offsets: NDArray[np.int64]

    @classmethod
    def of(cls, row: Row, terms: int) -> "Postings":
        """The places of so many words."""
        words = np.array(row.words, dtype=np.uint32)
        order = np.argsort(words, kind="stable").astype(np.uint32)
        counts = np.bincount(words, minlength=terms)
        offsets = np.concatenate(([0], np.cumsum(counts)))
        starts, ends = (np.array(one, dtype=np.uint32) for one in (row.starts, row.title_ends))
        return cls(words, starts, ends, order, offsets)

    @property
    def documents(self) -> int:
        """How many documents there are."""
        return len(self.starts)

    def places(self, terms: Iterable[Term]) -> Positions:
        """The places of all these words, in order."""
        parts = [self.order[self.offsets[one] : self.offsets[one + 1]] for one in terms]
        if not parts:
            return np.empty(0, dtype=np.int64)
        if len(parts) == 1:
            return parts[0].astype(np.int64)
        # Each part is in order, which this kind of sorting makes use of.
        return np.sort(np.concatenate(parts).astype(np.int64), kind="stable")

    def documents_of(self, places: Positions) -> Documents:
        """The document each place lies in."""
        return np.searchsorted(self.starts, places, side="right").astype(np.int64) - 1

    def in_title(self, places: Positions, documents: Documents) -> NDArray[np.bool_]:
        """Which of the places are in what their document is called by."""
        return places < self.title_ends[documents]


def are_among(places: Positions, others: Positions) -> NDArray[np.bool_]:
    """Which of the places are among the others, which are in order."""
    if not len(others):
        return np.zeros(len(places), dtype=bool)
    found = np.searchsorted(others, places)
    found[found == len(others)] = 0
    same: NDArray[np.bool_] = others[found] == places
    return same
