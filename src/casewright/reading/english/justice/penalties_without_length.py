"""Penalties told without a length of time: life, death, rank, office, prison, and sums of money."""

import re
from collections.abc import Iterator, Sequence

from casewright.reading.english.justice.penalty_words import Penalty, is_imposed, pattern_of
from casewright.reading.english.numbers.amounts import find_amounts

_AROUND = 48
_BY_WORDS = (
    ("life", "life"),
    ("death", "death"),
    ("loss_of_rank", "loss_of_rank"),
    ("ban", "ban_from_office"),
)


# "sentenced two guards to death", but not "sentenced for beating him to death".
_TO_DEATH = re.compile(
    r"\b(?:sentenc|condemn)\w+\s+(?:(?!for\b|of\b|\w+ing\b)\w+\s+){0,6}to\s+(?P<death>death)\b",
    re.I,
)


# "None of them may hold a public post": a ban in other words.
_NOBODY_HOLDS = (
    r"\b(?:none of (?:them|the \w+)|neither(?: of them)?|nor|not|never|no longer)\b"
    r"[^.;]{0,30}\bhold\b"
)
_NOT_TO_HOLD = tuple(
    (kind, re.compile(rf"{_NOBODY_HOLDS}[^.;]{{0,60}}\b(?:{words})\b", re.I))
    for kind, words in (
        ("ban_from_office", "offices?|posts?|positions?"),
        ("loss_of_rank", "ranks?"),
    )
)

# A term whose length is not told: "sentenced three officers to jail terms".
_TO_PRISON = re.compile(
    r"\b(?:sentenc|condemn)\w+\s[^.;]{0,90}?\bto\s(?P<prison>"
    r"(?:(?:long|lengthy|short|various|different|unspecified)\s)?"
    r"(?:jail|prison)(?:\sterms?|\ssentences?)?)\b",
    re.I,
)


def without_length(text: str, lengths: Sequence[Penalty]) -> Iterator[Penalty]:
    """The penalties of one sentence that have no length of time; `lengths` are those that have."""
    for part, kind in _BY_WORDS:
        if any(p.kind == kind for p in lengths):
            continue
        yield from _by_words(text, part, kind)
    for kind, pattern in _NOT_TO_HOLD:
        yield from (Penalty(kind, None, None, *m.span()) for m in pattern.finditer(text))
    if not any(p.kind == "imprisonment" for p in lengths):
        for match in _TO_PRISON.finditer(text):
            if is_imposed(text, match.start("prison"), match.end()):
                yield Penalty("imprisonment", None, None, match.start("prison"), match.end())


def _by_words(text: str, part: str, kind: str) -> Iterator[Penalty]:
    found = list(pattern_of(part).finditer(text))
    if part == "death" and (to_death := _TO_DEATH.search(text)):
        yield from _if_imposed(text, kind, to_death.span("death"))
        return
    for match in found if kind == "life" else found[:1]:
        yield from _if_imposed(text, kind, match.span())


def _if_imposed(text: str, kind: str, span: tuple[int, int]) -> Iterator[Penalty]:
    if is_imposed(text, *span):
        yield Penalty(kind, None, None, *span)


def payments(text: str, country: str | None = None) -> Iterator[Penalty]:
    """The fines and restitution of one sentence; `country` settles whose pesos are meant."""
    for amount in find_amounts(text, country=country):
        around = text[max(0, amount.start - _AROUND) : amount.end + 24].lower()
        bracket = text[max(0, amount.start - 12) : amount.start].count("(")
        if bracket or not is_imposed(text, amount.start, amount.end) or "option of" in around:
            continue
        if re.search(r"\bfined?\b", around):
            yield Penalty("fine", amount.amount, amount.currency, amount.start, amount.end)
        elif pattern_of("restitution").search(around):
            yield Penalty("restitution", amount.amount, amount.currency, amount.start, amount.end)
    match = re.search(r"ordered to pay restitution", text, re.I)
    if match and not find_amounts(text[match.start() : match.end() + _AROUND]):
        yield Penalty("restitution", None, None, match.start(), match.end())
