"""Every word of a case, once, and how those are found that agree with one typed."""

from array import array
from collections import defaultdict
from collections.abc import Callable, Iterable

import numpy as np
from numpy.typing import NDArray

from casewright.linking.names.word import word_of
from casewright.linking.word_keys import first_letters
from casewright.searching.agreement import Agreement, agreement, nearness
from casewright.searching.forms import (
    LANGUAGES,
    Key,
    key,
    keys_of_name,
    keys_of_slips,
    keys_of_word,
    keys_wanted,
)
from casewright.searching.words import bare, folded, is_capital, is_initial

Term = int
GAP: Term = 0
"""Stands between two documents, so that no phrase runs over the end of one."""

Numbers = NDArray[np.uint32]
_FOUND_KEPT = 4096


class Lexicon:
    """The words of a case by number.

    A word that stands in small letters anywhere is no name: slips are not allowed for in it.
    """

    def __init__(self) -> None:
        """Begin with the gap alone."""
        self._of_surface: dict[str, dict[str, Term]] = defaultdict(dict)
        self._of_word: dict[str, Term] = {"": GAP}
        self._words: list[str] = [""]
        self._is_small = bytearray(1)
        self._has_name_keys: set[tuple[Term, str]] = set()
        self._initials = array("I")
        self._by_letter: dict[str, list[Term]] = defaultdict(list)
        self._keys = array("I")
        self._terms = array("I")
        self._sorted: tuple[Numbers, Numbers] | None = None
        self._found: dict[tuple[str, bool], dict[Term, Agreement]] = {}

    def __len__(self) -> int:
        return len(self._words)

    def numbers(self, written: Iterable[str], language: str) -> list[Term]:
        """The numbers of words as written; those not known yet get one."""
        cases = language if language in LANGUAGES else ""
        known = self._of_surface[cases]
        return [known[one] if one in known else self._learnt(one, cases) for one in written]

    def number(self, written: str) -> Term | None:
        """The number of a word, or None where the case does not have it."""
        return self._of_word.get(folded(written))

    def agreeing(self, typed: str, *, slips: bool = True) -> dict[Term, Agreement]:
        """The words of the case that agree with a folded word, each with how well and why."""
        found = self._found.get((typed, slips))
        if found is None:
            found = self._agreeing(typed, slips)
            # Several requests may search at once: what is kept may be gone when it is asked for.
            if len(self._found) >= _FOUND_KEPT:
                self._found.clear()
            self._found[typed, slips] = found
        return found

    def is_common(self, typed: str) -> bool:
        """Whether a folded word stands in small letters anywhere, so that it is no name."""
        term = self._of_word.get(typed)
        return term is not None and bool(self._is_small[term])

    def initials_of(self, typed: str) -> list[Term]:
        """The initials that can stand for a word, or for another initial."""
        letters = _letters(typed)
        return [one for one in self._initials if letters & _letters(self._words[one])]

    def beginning_like(self, initial: str) -> set[Term]:
        """The names that an initial can stand for."""
        near = {one for letter in _letters(initial) for one in self._by_letter.get(letter, ())}
        return {one for one in near if not self._is_small[one]}

    def _learnt(self, written: str, cases: str) -> Term:
        word = folded(written)
        term = self._of_word.get(word)
        if term is None:
            term = self._new(word)
        self._of_surface[cases][written] = term
        if is_initial(written):
            # A letter alone may be a word, such as "a": only a dot makes an initial of it.
            if is_capital(written) and written[-1] == "." and term not in self._initials:
                self._initials.append(term)
            return term
        if not is_capital(written):
            if not written[0].isdigit():
                self._is_small[term] = 1
        elif (term, cases) not in self._has_name_keys:
            self._has_name_keys.add((term, cases))
            self._add(term, keys_of_name(word, (cases,) if cases else ()))
        return term

    def _new(self, word: str) -> Term:
        term = len(self._words)
        self._of_word[word] = term
        self._words.append(word)
        self._is_small.append(0)
        if is_initial(word):
            self._add(term, (key("=", bare(word).rstrip(".")),))
        else:
            self._add(term, keys_of_word(word))
            for letter in _letters(word):
                self._by_letter[letter].append(term)
        return term

    def _add(self, term: Term, keys: Iterable[Key]) -> None:
        added = set(keys)
        self._keys.extend(added)
        self._terms.extend([term] * len(added))
        self._sorted = None

    def _agreeing(self, typed: str, slips: bool) -> dict[Term, Agreement]:
        if is_initial(typed):
            same = self._with({key("=", bare(typed).rstrip("."))})
            return {one: Agreement(1.0) for one in same if self._is_letter(one, typed)}
        found = self._of_terms(agreement, typed, self._with(keys_wanted(typed)))
        if not slips or self.is_common(typed):
            return found
        near = self._with(keys_of_slips(typed))
        names = [one for one in near if one not in found and not self._is_small[one]]
        return self._of_terms(nearness, typed, names) | found

    def _of_terms(
        self, compare: Callable[[str, str], Agreement | None], typed: str, terms: Iterable[Term]
    ) -> dict[Term, Agreement]:
        compared = (
            (term, compare(typed, word))
            for term in terms
            if not is_initial(word := self._words[term])
        )
        return {term: one for term, one in compared if one is not None}

    def _is_letter(self, term: Term, typed: str) -> bool:
        return bare(self._words[term]).rstrip(".") == bare(typed).rstrip(".")

    def _with(self, keys: set[Key]) -> list[Term]:
        """The words that have one of the keys, in order."""
        known, terms = self._by_key()
        wanted = np.fromiter(sorted(keys), dtype=np.uint32, count=len(keys))
        first, last = np.searchsorted(known, wanted), np.searchsorted(known, wanted, "right")
        found = [terms[a:b] for a, b in zip(first, last, strict=True) if a < b]
        return [int(one) for one in np.unique(np.concatenate(found))] if found else []

    def _by_key(self) -> tuple[Numbers, Numbers]:
        if self._sorted is None:
            keys = np.array(self._keys, dtype=np.uint32)
            order = np.argsort(keys, kind="stable")
            self._sorted = keys[order], np.array(self._terms, dtype=np.uint32)[order]
        return self._sorted


def _letters(word: str) -> frozenset[str]:
    """The letters by which an initial and a name find each other, whatever the script."""
    return first_letters(word.rstrip(".") if is_initial(word) else word_of(word))
