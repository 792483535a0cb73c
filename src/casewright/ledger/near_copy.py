"""Which texts are the same report, whole or in part, with other words around it."""

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property, lru_cache
from itertools import combinations, pairwise
from zlib import crc32

from casewright.ledger.rule_files import rules
from casewright.linking import fold
from casewright.linking.findings import Kind, about_text, numbers_from, numbers_to_text

# A run of words in more texts than this may be a phrase of its language or of a banner: each text
# is then held only against the first that has it and the one before, which find a mirrored report.
_MOST_TEXTS = 50


@dataclass(frozen=True, slots=True)
class Copy:
    """A text that repeats an earlier one: the earlier text, and the share of words in common.

    The share is that of the shorter text's runs of words which the longer one has too.
    """

    text: int
    of: int
    share: float

    @property
    def is_whole(self) -> bool:
        """Whether the shorter text stands in the longer one nearly word for word."""
        return self.share >= _WHOLE


_WHOLE = 0.9
# Enough bits that few runs of a report fall together.
_MASK_BYTES = 1 << 10


@dataclass(frozen=True)
class _Print:
    """The fingerprint of a text: its runs of words as numbers, and all its words as one number."""

    runs: frozenset[int]
    all_words: int
    is_short: bool

    @property
    def kept(self) -> Iterable[int]:
        """The numbers that find a text; a short one is found by all its words together."""
        if self.is_short:
            return [self.all_words | _SHORT] if self.all_words else []
        one_in = int(rules("independence")["one_in"])
        return [run for run in self.runs if run % one_in == 0]

    @cached_property
    def mask(self) -> int:
        """A number with one bit for each run, or for several that fall together."""
        bits = bytearray(_MASK_BYTES)
        for run in self.runs:
            bits[(run >> 3) % _MASK_BYTES] |= 1 << (run & 7)
        return int.from_bytes(bits, "little")

    def share(self, other: "_Print") -> float:
        """The share of the shorter one's runs that the other has too."""
        fewer = min(len(self.runs), len(other.runs))
        if not fewer or self.is_short or other.is_short:
            return float(self.all_words == other.all_words != 0)
        return len(self.runs & other.runs) / fewer

    def share_at_most(self, other: "_Print") -> float:
        """What the share cannot exceed, found much faster."""
        fewer = min(len(self.runs), len(other.runs))
        if not fewer or self.is_short or other.is_short:
            return 1.0
        fallen_together = len(self.runs) - self.mask.bit_count()
        return ((self.mask & other.mask).bit_count() + fallen_together) / fewer


def near_copies(texts: Sequence[str]) -> list[Copy]:
    """For each text that repeats an earlier one, the earlier it shares most with."""
    found: list[Copy] = []
    prints = [_print_of(text) for text in texts]
    for later, earlier in sorted(_candidates(prints).items()):
        nearest = _nearest(prints, later, earlier)
        if nearest is not None:
            share, of = nearest
            found.append(Copy(later, of, round(share, 3)))
    return found


def _nearest(
    prints: Sequence[_Print], later: int, earlier: Iterable[int]
) -> tuple[float, int] | None:
    """The largest share, and the first of the earlier texts that has it; None where all are low."""
    most, of = float(rules("independence")["near_copy"]), None
    for one in sorted(earlier):
        if prints[one].share_at_most(prints[later]) >= most:
            share = prints[one].share(prints[later])
            if share > most or (share == most and of is None):
                most, of = share, one
    return None if of is None else (most, of)


def share_in_common(a: str, b: str) -> float:
    """The share of the shorter text's runs of words that the longer has too, from 0 to 1."""
    return _print_of(a).share(_print_of(b))


# Kept between builds of one process, so that one more report costs only itself.
@lru_cache(maxsize=4096)
def _print_of(text: str) -> _Print:
    return _KIND.found(about_text(text), lambda: _printed(text))


def _kept(found: _Print) -> tuple[str, int, bool]:
    return numbers_to_text(found.runs), found.all_words, found.is_short


def _read(kept: tuple[str, int, bool]) -> _Print:
    runs, all_words, is_short = kept
    return _Print(numbers_from(runs), all_words, is_short)


_KIND = Kind("fingerprint", _kept, _read)


def _printed(text: str) -> _Print:
    words, length = re.findall(r"\w+", fold(text)), int(rules("independence")["run_of_words"])
    starts = range(max(len(words) - length + 1, 0))
    joined = (" ".join(words[i : i + length]) for i in starts)
    return _Print(
        runs=frozenset(crc32(run.encode("utf-8", "surrogatepass")) for run in joined),
        all_words=crc32(" ".join(words).encode("utf-8", "surrogatepass")) if words else 0,
        is_short=len(words) < int(rules("independence")["fewest_words"]),
    )


def _candidates(prints: Sequence[_Print]) -> Mapping[int, set[int]]:
    """For each text the earlier ones that share a kept run of words with it, or all words."""
    holders: dict[int, list[int]] = defaultdict(list)
    for place, one in enumerate(prints):
        for run in one.kept:
            holders[run].append(place)
    found: dict[int, set[int]] = defaultdict(set)
    for places in holders.values():
        few = len(places) <= _MOST_TEXTS
        pairs = combinations(places, 2) if few else _first_and_last(places)
        for before, later in pairs:
            found[later].add(before)
    return found


def _first_and_last(places: Sequence[int]) -> Iterator[tuple[int, int]]:
    yield from pairwise(places)
    yield from ((places[0], later) for later in places[2:])


# Beyond every number of a run, so that short texts meet only each other.
_SHORT = 1 << 32
