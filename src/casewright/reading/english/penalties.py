"""Penalties in the words of a sentence; the most that a law allows is never one."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import cache

from casewright.reading.english.amounts import find_amounts
from casewright.reading.english.dates import find_durations
from casewright.reading.english.durations import DurationMention, DurationUnit
from casewright.reading.english.lexicon import rules
from casewright.reading.english.number_words import parse_number

_AROUND = 48


@dataclass(frozen=True, slots=True)
class Penalty:
    """A penalty in a sentence: its kind, how much, and where the words stand."""

    kind: str
    amount: float | None
    unit: str | None
    start: int
    end: int


@cache
def word_list(part: str) -> tuple[str, ...]:
    """One list of words of penalties (`rules/sentences.yaml`)."""
    return tuple(rules("sentences")[part])


@cache
def _pattern(part: str) -> re.Pattern[str]:
    words = sorted(word_list(part), key=len, reverse=True)
    return re.compile(r"\b(?:" + "|".join(map(re.escape, words)) + r")\b", re.I)


def find_penalties(text: str) -> list[Penalty]:
    """Every penalty the words of one sentence impose, in the order of the words."""
    return sorted(_penalties(text), key=lambda penalty: penalty.start)


def _penalties(text: str) -> Iterator[Penalty]:
    lengths = list(_of_length(text))
    yield from lengths
    yield from _without_unit(text, lengths)
    for part, kind in _WITHOUT_LENGTH:
        if any(p.kind == kind for p in lengths):
            continue
        found = _TO_DEATH.search(text) if part == "death" else None
        for match in [m for m in (found or _pattern(part).search(text),) if m]:
            start = match.start("death") if match.re is _TO_DEATH else match.start()
            if _imposed(text, start, match.end()):
                yield Penalty(kind, None, None, start, match.end())
    for kind, pattern in _NOT_TO_HOLD:
        yield from (Penalty(kind, None, None, *m.span()) for m in pattern.finditer(text))
    if not any(p.kind == "imprisonment" for p in lengths):
        for match in _TO_PRISON.finditer(text):
            if _imposed(text, match.start("prison"), match.end()):
                yield Penalty("imprisonment", None, None, match.start("prison"), match.end())
    yield from _payments(text)


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


def _of_length(text: str) -> Iterator[Penalty]:
    for mention in find_durations(text):
        if mention.unit is DurationUnit.LIFE:
            continue
        kind = _kind(text, mention)
        if kind is not None:
            yield Penalty(kind, _amount(mention), str(mention.unit), mention.start, mention.end)


# "... to nine years, and B and C to five": the unit is that of the length before.
_BARE = re.compile(
    r"\b(?:to|got|received|given)\s+(?P<number>[\w-]+)(?:\s+each)?(?=\s*(?:[,.;]|$|and\b|for\b))",
    re.I,
)


def _without_unit(text: str, lengths: list[Penalty]) -> Iterator[Penalty]:
    """Numbers that share the unit of a prison term before them."""
    for match in _BARE.finditer(text):
        before = [p for p in lengths if p.kind == "imprisonment" and p.end <= match.start()]
        amount = parse_number(match["number"]) if before else None
        if amount is None or not _imposed(text, match.start(), match.end()):
            continue
        yield replace(
            before[-1], amount=float(amount), start=match.start("number"), end=match.end("number")
        )


_WITHOUT_LENGTH = (
    ("life", "life"),
    ("death", "death"),
    ("loss_of_rank", "loss_of_rank"),
    ("ban", "ban_from_office"),
)


def _amount(mention: DurationMention) -> float | None:
    """The length; None for a range, which is not one length."""
    return None if mention.high is not None or mention.amount is None else float(mention.amount)


# "sentenced two guards to death", but not "sentenced for beating him to death".
_TO_DEATH = re.compile(
    r"\b(?:sentenc|condemn)\w+\s+(?:(?!for\b|of\b|\w+ing\b)\w+\s+){0,6}to\s+(?P<death>death)\b",
    re.I,
)


def _payments(text: str) -> Iterator[Penalty]:
    for amount in find_amounts(text):
        around = text[max(0, amount.start - _AROUND) : amount.end + 24].lower()
        bracket = text[max(0, amount.start - 12) : amount.start].count("(")
        if bracket or not _imposed(text, amount.start, amount.end) or "option of" in around:
            continue
        if re.search(r"\bfined?\b", around):
            yield Penalty("fine", amount.amount, amount.currency, amount.start, amount.end)
        elif _pattern("restitution").search(around):
            yield Penalty("restitution", amount.amount, amount.currency, amount.start, amount.end)
    match = re.search(r"ordered to pay restitution", text, re.I)
    if match and not find_amounts(text[match.start() : match.end() + _AROUND]):
        yield Penalty("restitution", None, None, match.start(), match.end())


def _kind(text: str, mention: DurationMention) -> str | None:
    """What kind of penalty a length of time is, or None where it is none."""
    if not _imposed(text, mention.start, mention.end):
        return None
    after = text[mention.end : mention.end + _AROUND].lower()
    before = text[max(0, mention.start - _AROUND) : mention.start].lower()
    # What is told after "for doing ..." is the deed, not the penalty.
    before = re.split(r"\bfor\s+(?:having\s+)?\w+ing\b", before)[-1]
    if _TERM_OF_OFFICE.search(f"{before}|{after}") and not _pattern("prisons").search(text):
        return None
    if re.match(
        r"[\s-]*(?:old|ago|veteran|later|earlier|after|before|trial|investigation)\b", after
    ):
        return None
    if re.search(
        r"\b(?:within|after|for the past|over the|last|spent|worked|have|has)\s+$", before
    ):
        return None
    if re.match(r"[^.;]{0,24}\bsuspended\b", after):
        return "suspended"
    after = re.split(r",| and |;", after)[0]
    for near in (after, before):
        for kind, words in rules("sentences")["kinds"]:
            if near is before and kind == "other":
                continue
            if any(re.search(rf"\b{re.escape(word)}\b", near) for word in words):
                return str(kind)
    return "imprisonment" if _is_given(before, mention) else None


# Between the verb and the length these say that it is no term: "given nothing to eat for 3 days".
_OTHERWISE = re.compile(r"\b(?:for|in|over|after|within|to)\b")


_TERM_OF_OFFICE = re.compile(r"serv\w+ (?:a|his|her|their|the)[^|]*\|[\s-]*(?:year )?term")


def _is_given(before: str, mention: DurationMention) -> bool:
    """ "received 24 years", "gave A and B 3 years": not "were given nothing to eat for 3 days"."""
    if mention.unit not in (DurationUnit.YEARS, DurationUnit.MONTHS):
        return False
    verbs = "|".join(word_list("giving"))
    found = re.search(rf"\b(?:{verbs})\b(?P<between>[^.;]*)$", before)
    return found is not None and not _OTHERWISE.search(found["between"])


def _imposed(text: str, start: int, end: int) -> bool:
    """Whether the penalty is imposed: no word of what could be stands in its clause."""
    before = re.split(r";|,? (?:but|and) (?:was|were|has|ordered|he|she|they) ", text[:start])[-1]
    after = re.split(r"[,;]", text[end : end + 60])[0]
    return not _pattern("not_imposed").search(before[-60:]) and " if " not in f"{after} "
