"""Sums whose currency, or whose figure, stands with another sum: "500,000 for the family"."""

import re
from collections.abc import Iterator, Sequence

from casewright.claims import Bound
from casewright.reading.english.numbers.amounts import AmountMention
from casewright.reading.english.numbers.number_words import SCALED, parse_number

_NEAR = 220
_SMALLEST = 1_000
_TO_WHOM = (
    r"(?:\s+(?:each|apiece))?\s+(?:to|for|in\s+favou?r\s+of)\s+(?:the|his|her|their|each|both)\b"
)
_BARE = re.compile(
    rf"(?<![\w$€£.,-])(?P<figure>{SCALED})(?:\s(?P<thousand>thousand|million))?(?={_TO_WHOM})"
)
# The figure belongs to a verb of asking or giving, not to "killed 2,000 for the".
_VERB = re.compile(
    r"\b(?:request|sought|seek|demand|ask|claim|award|grant|pay|paid|receive|recover|satisf)\w*\b"
    r"[^.;]{0,130}$",
    re.I,
)
_SHARE = re.compile(
    r"\b(?P<share>half|twice|double)\s+(?:of\s+)?(?:that|this|the)\s+(?:sum|amount)\b", re.I
)
_SHARES = {"half": 0.5, "twice": 2.0, "double": 2.0}


def implied_amounts(text: str, found: Sequence[AmountMention]) -> list[AmountMention]:
    """All sums of a text in order: those found, and those that lean on the sum beside them."""
    more = [*_bare(text, found), *_shares(text, found)]
    return sorted([*found, *more], key=lambda mention: mention.start)


def _bare(text: str, found: Sequence[AmountMention]) -> Iterator[AmountMention]:
    for match in _BARE.finditer(text):
        start, end = match.span("figure")[0], match.end()
        if any(m.start < end and start < m.end for m in found):
            continue
        value = parse_number(match.group())
        beside = min(found, key=lambda m: abs(m.start - start), default=None)
        if beside is None or abs(beside.start - start) > _NEAR:
            continue
        if value is not None and value >= _SMALLEST and _VERB.search(text[:start]):
            yield AmountMention(start, end, value, beside.currency, Bound.EXACTLY)


def _shares(text: str, found: Sequence[AmountMention]) -> Iterator[AmountMention]:
    for match in _SHARE.finditer(text):
        before = [m for m in found if m.end <= match.start() < m.end + _NEAR]
        if before and before[-1].amount is not None:
            amount = before[-1].amount * _SHARES[match["share"].lower()]
            whole = int(amount) if amount == int(amount) else amount
            yield AmountMention(*match.span(), whole, before[-1].currency, Bound.EXACTLY)
