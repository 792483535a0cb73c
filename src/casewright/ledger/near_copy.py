"""Which texts are the same report, whole or in part, with other words around it."""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import Any
from zlib import crc32

from casewright.derivation import Derivation, Look, Plan, Row, Stage, Table
from casewright.ledger.rule_files import rules
from casewright.linking import fold
from casewright.linking.findings import Kind, about_text, numbers_from, numbers_to_text

# The place of a text among the others.
Order = tuple[Any, ...]
# A run of words in more texts than this may be a phrase of its language or of a banner: each text
# is then held only against the first that has it, which finds a mirrored report.
_MOST_TEXTS = 50
# The texts that have a run are kept in so many parts, of which a new text changes one.
_PARTS = 32


@dataclass(frozen=True, slots=True)
class Copy:
    """What a text repeats: the earlier text, and the share of words in common.

    The share is that of the shorter text's runs of words which the longer one has too.
    """

    of: Order
    share: float

    @property
    def is_whole(self) -> bool:
        """Whether the shorter text stands in the longer one nearly word for word."""
        return self.share >= _WHOLE


_WHOLE = 0.9


@dataclass(frozen=True, slots=True)
class Print:
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

    def share(self, other: "Print") -> float:
        """The share of the shorter one's runs that the other has too."""
        fewer = min(len(self.runs), len(other.runs))
        if not fewer or self.is_short or other.is_short:
            return float(self.all_words == other.all_words != 0)
        return len(self.runs & other.runs) / fewer


def near_copies(texts: Sequence[str]) -> dict[int, Copy]:
    """For each text that repeats an earlier one, the earlier it shares most with."""
    derivation = Derivation(Plan.of(STAGES, TABLES))
    for place, text in enumerate(texts):
        derivation.put("texts", place, printed((place,), text))
    derivation.run()
    return {place: copy for (place,), _, copy in derivation.table(COPIES)}


@dataclass(frozen=True, slots=True)
class Holders:
    """How many texts have a run of words, and the first of them."""

    number: int
    first: Order


def printed(order: Order, text: str) -> Iterator[Row]:
    """The fingerprint of a text, and by what it is found."""
    found = _print_of(text)
    yield PRINTS.row(order, (), found)
    part = crc32(repr(order).encode("utf-8", "surrogatepass")) % _PARTS
    yield from (RUNS.row((run, part), order, None) for run in found.kept)


def _holders(look: Look, key: tuple[int, int]) -> Iterator[Row]:
    texts = look.group(RUNS, key)
    if texts:
        yield _HOLDERS.row(key[0], key[1], Holders(len(texts), min(texts)))


def _banner(look: Look, run: int) -> Iterator[Row]:
    """The first text that has a run of words which may be a phrase of its language."""
    parts = look.group(_HOLDERS, run).values()
    if sum(one.number for one in parts) > _MOST_TEXTS:
        yield _FIRSTS.row(run, (), min(one.first for one in parts))


def _shared(look: Look, order: Order) -> Iterator[Row]:
    """What a text shares with others, where that is not low; whichever comes later finds it."""
    own, least = look.get(PRINTS, order), float(rules("independence")["near_copy"])
    for other in _met(look, own) - {order} if own else ():
        prints = look.peek(PRINTS, other).values()
        share = max((one.share(own) for one in prints if own), default=0.0)
        # Nobody has to be told of a text that shares little: should it change, it tells itself.
        if share >= least and look.group(PRINTS, other):
            yield _SHARES.row(max(order, other), (min(order, other), order), share)


def _met(look: Look, own: Print) -> set[Order]:
    """The texts to hold a text against."""
    met: set[Order] = set()
    for run in own.kept:
        first = look.get(_FIRSTS, run)
        if first is not None:
            met.add(first)
        else:
            for part in look.peek(_HOLDERS, run):
                met.update(look.peek(RUNS, (run, part)))
    return met


def _copied(look: Look, later: Order) -> Iterator[Row]:
    """The earlier text it shares most with, and the first of those."""
    shares = look.items(_SHARES, later)
    if shares:
        share = max(share for _, share in shares)
        of = next(one for (one, _), each in shares if each == share)
        yield COPIES.row(later, (), Copy(of, round(share, 3)))


def share_in_common(a: str, b: str) -> float:
    """The share of the shorter text's runs of words that the longer has too, from 0 to 1."""
    return _print_of(a).share(_print_of(b))


# Kept between builds of one process, so that one more report costs only itself.
@lru_cache(maxsize=4096)
def _print_of(text: str) -> Print:
    return _KIND.found(about_text(text), lambda: _printed(text))


def _kept(found: Print) -> tuple[str, int, bool]:
    return numbers_to_text(found.runs), found.all_words, found.is_short


def _read(kept: tuple[str, int, bool]) -> Print:
    runs, all_words, is_short = kept
    return Print(numbers_from(runs), all_words, is_short)


_KIND = Kind("fingerprint", _kept, _read)


def _printed(text: str) -> Print:
    words, length = re.findall(r"\w+", fold(text)), int(rules("independence")["run_of_words"])
    starts = range(max(len(words) - length + 1, 0))
    joined = (" ".join(words[i : i + length]) for i in starts)
    return Print(
        runs=frozenset(crc32(run.encode("utf-8", "surrogatepass")) for run in joined),
        all_words=crc32(" ".join(words).encode("utf-8", "surrogatepass")) if words else 0,
        is_short=len(words) < int(rules("independence")["fewest_words"]),
    )


# Beyond every number of a run, so that short texts meet only each other.
_SHORT = 1 << 32

# By the place of a text: its fingerprint, and what it repeats.
PRINTS: Table[Print] = Table("prints", Print)
COPIES: Table[Copy] = Table("copies", Copy)
# By the later of two texts: the shares in common.
_SHARES: Table[float] = Table("shares in common", float)
# By a run of words: the texts that have it, in parts; how many these are; the first of very many.
RUNS: Table[None] = Table("runs", None, is_peeked=True)
_HOLDERS: Table[Holders] = Table("holders of a run", Holders)
_FIRSTS: Table[Order] = Table("first of a run", Order)
STAGES = (
    Stage("holders of a run", (RUNS,), _holders),
    Stage("first of a run", (_HOLDERS,), _banner),
    Stage("shares in common", (PRINTS,), _shared),
    Stage("copies", (_SHARES,), _copied),
)
TABLES = (PRINTS, RUNS, COPIES, _HOLDERS, _FIRSTS, _SHARES)
