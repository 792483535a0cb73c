"""Penalties in the words of a sentence; the most that a law allows is never one."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from casewright.reading.english.dates.dates import find_durations
from casewright.reading.english.dates.durations import DurationMention, DurationUnit
from casewright.reading.english.justice.penalties_without_length import payments, without_length
from casewright.reading.english.justice.penalty_words import (
    Penalty,
    is_imposed,
    pattern_of,
    word_list,
)
from casewright.reading.english.language.lexicon import rules
from casewright.reading.english.numbers.number_words import SPELLED, parse_number

__all__ = ["Penalty", "find_penalties", "word_list"]

_AROUND = 48
_LONGEST_GAP = 90


def find_penalties(text: str, *, country: str | None = None, after: str = "") -> list[Penalty]:
    """Every penalty the words of one sentence impose, in the order of the words.

    `country` (ISO 3166) settles shared names of currencies; `after` is what stood right before.
    """
    lengths = list(_of_length(text))
    found = [*lengths, *_without_unit(text, lengths, after)]
    found += _in_turn(text, lengths)
    found += [*without_length(text, lengths), *payments(text, country)]
    return sorted(found, key=lambda penalty: penalty.start)


def _of_length(text: str) -> Iterator[Penalty]:
    found: list[Penalty] = []
    for mention in find_durations(text):
        if mention.unit is DurationUnit.LIFE or _was_before(text, mention):
            continue
        kind = _kind(text, mention) or _shared_kind(text, mention, found)
        if kind == "imprisonment" and text.startswith(" to life", mention.end):
            yield Penalty("life", None, None, mention.start, mention.end + len(" to life"))
        elif kind is not None:
            found.append(
                Penalty(kind, _amount(mention), str(mention.unit), mention.start, mention.end)
            )
            yield found[-1]
    for match in _CHANGED.finditer(text):
        amount = parse_number(match["new"])
        unit = match["unit"] or match["before"]
        if amount is not None and unit and is_imposed(text, match.start("new"), match.end()):
            yield Penalty(
                "imprisonment",
                float(amount),
                f"{unit.lower()}s",
                match.start("new"),
                match.end(),
            )


_NUMBER = rf"(?:{SPELLED}|\d+(?:\.\d+)?)"
# "cut his term from ten years to seven": what is left is the penalty, what was is none any more.
_CHANGED = re.compile(
    r"\b(?:cut|soften|mitigat|eas|revis|toughen|reduc|lower|shorten|commut|halv|rais|increas|extend|lengthen|doubl|upp)\w*\b[^.;]{0,90}?"
    rf"\bfrom\s+(?P<old>{_NUMBER})(?:[\s-](?P<before>year|month)s?)?\s+to\s+"
    rf"(?P<new>{_NUMBER})\b(?:[\s-](?P<unit>year|month)s?\b|(?=[.,;]|\s+(?:on|by|after|in)\b))",
    re.I,
)


def _was_before(text: str, mention: DurationMention) -> bool:
    """Whether a length is part of "from ten years to seven", which is read as a whole."""
    return any(
        match.start("old") < mention.end and mention.start < match.end()
        for match in _CHANGED.finditer(text)
    )


_AFTER_SHARED = re.compile(
    r"(?:\s+(?:in (?:prison|jail)|each|apiece))?(?:\s*(?:[,.;)]|$)|\s+(?:and|on|upon|to|for)\b)"
)
_BEFORE_SHARED = re.compile(
    r"(?:[A-Z][\w'’.-]*[a-z][,:(]?|,|\band|\bothers|\btwo|\bthree)\s*(?:(?:to|for)\s+)?$"
)


def _shared_kind(text: str, mention: DurationMention, found: Sequence[Penalty]) -> str | None:
    """The kind of the term before: "gave A nine years, B six years and C two years"."""
    if not found or found[-1].kind != "imprisonment":
        return None
    if mention.unit not in (DurationUnit.YEARS, DurationUnit.MONTHS):
        return None
    gap = text[found[-1].end : mention.start]
    alike = _AFTER_SHARED.match(text, mention.end) and _BEFORE_SHARED.search(gap)
    if not alike or len(gap) > _LONGEST_GAP or re.search(r"[.;]|\bfor\b|\bafter\b", gap):
        return None
    return "imprisonment" if is_imposed(text, mention.start, mention.end) else None


# "... to nine years, and B and C to five", "A drew nine years, B five": the unit is the one before.
_BARE = re.compile(
    r"(?:\b(?:to|for|got|gets|gave|received|given|handed|drew)\s+(?:him\s+|her\s+|them\s+)?(?P<number>[a-z]+(?:-[a-z]+)?|\d\d?)"
    r"|\b[A-Z][\w'’.-]*[a-z]{2}\s+(?P<word>[a-z]+(?:-[a-z]+)?)"
    r"|\band [A-Z][^.;]{3,60},\s+(?P<aside>[a-z]+(?:-[a-z]+)?)(?=\.|;|$))"
    r"(?:\s+(?:each|apiece))?(?=\s*(?:[,.;](?!\d)|$|and\b|for\b))"
)


def _without_unit(text: str, lengths: Sequence[Penalty], after: str) -> Iterator[Penalty]:
    """Numbers that share the unit of a prison term before them."""
    earlier = [p for p in _of_length(after) if p.kind == "imprisonment"] or _asked_for(after)
    whole = [(m.start, m.end) for m in find_durations(text)]
    for match in _BARE.finditer(text):
        group = str(match.lastgroup)
        start, end = match.span(group)
        if any(first < end and start < last for first, last in whole):
            continue
        before = [p for p in lengths if p.kind == "imprisonment" and p.end <= match.start()]
        before = before or earlier
        amount = parse_number(match[group]) if before else None
        if amount is None or not is_imposed(text, match.start(), match.end()):
            continue
        unit = "years" if "year" in text[before[-1].start : before[-1].end] else before[-1].unit
        yield replace(
            before[-1], amount=float(amount), unit=unit, start=start, end=end, gapped=True
        )


# "to 11, nine and seven years respectively": the unit stands once, after the last number.
_LISTED = re.compile(
    rf"(?P<list>(?:{_NUMBER},\s+)+)(?={_NUMBER},?\s+and\s+{_NUMBER}[\s-](?:year|month))"
)


def _in_turn(text: str, lengths: Sequence[Penalty]) -> Iterator[Penalty]:
    """The first numbers of a list of terms that are told "respectively"."""
    match = _LISTED.search(text) if "respectively" in text else None
    following = [p for p in lengths if match is not None and p.start >= match.end()]
    if match is None or not following:
        return
    for number in re.finditer(_NUMBER, match["list"]):
        amount = parse_number(number.group())
        if amount is not None:
            start = match.start() + number.start()
            end = match.start() + number.end()
            yield replace(following[0], amount=float(amount), start=start, end=end)


def _asked_for(text: str) -> list[Penalty]:
    """A term that somebody wanted: "asked for nine years in prison. The court gave him six"."""
    wanted = [m for m in find_durations(text) if m.unit is DurationUnit.YEARS and m.amount]
    prison = pattern_of("prisons").search(text) and pattern_of("asked").search(text)
    return [Penalty("imprisonment", None, "years", 0, 0) for _ in wanted[:1]] if prison else []


def _amount(mention: DurationMention) -> float | None:
    """The length; None for a range, which is not one length."""
    return None if mention.high is not None or mention.amount is None else float(mention.amount)


def _kind(text: str, mention: DurationMention) -> str | None:
    """What kind of penalty a length of time is, or None where it is none."""
    if not is_imposed(text, mention.start, mention.end):
        return None
    after = text[mention.end : mention.end + _AROUND].lower()
    before = text[max(0, mention.start - _AROUND) : mention.start].lower()
    # What is told after "for doing ..." is the deed, not the penalty.
    before = re.split(r"\bfor\s+(?:having\s+)?\w+ing\b", before)[-1]
    if _TERM_OF_OFFICE.search(f"{before}|{after}") and not pattern_of("prisons").search(text):
        return None
    if _AGE_OR_TIME.match(after) and not _DIRECTLY.search(before):
        return None
    if re.search(
        r"\b(?:within|after|for the past|over the|last|spent|worked|have|has)\s+$", before
    ):
        return None
    if re.match(r"[^.;]{0,24}\bsuspended\b", after):
        return "suspended"
    if _SUSPENDED_OF.search(before):
        return "suspended"
    if _NO_PENALTY.search(before):
        return None
    after = re.split(rf",| and |;| with (?=.{{0,16}}\b(?:{_ADDED}))", after)[0]
    for near in (after, before):
        for kind, words in rules("sentences")["kinds"]:
            if near is before and kind == "other":
                continue
            if any(re.search(rf"\b{re.escape(word)}\b", near) for word in words):
                return str(kind)
    return "imprisonment" if _is_given(before, mention) else None


_ADDED = "depriv|probation|ban|disqualif|loss|confiscat|strip"
_AGE_OR_TIME = re.compile(
    r"[\s-]*(?:old|ago|veteran|later|earlier|after|before|trial|investigation)\b"
)
# "jailed for six years after admitting it": what follows the verb at once is the term.
_DIRECTLY = re.compile(
    r"\b(?:jailed|imprisoned|caged|locked up|sentenced|condemned)(?: (?:him|her|them))? "
    r"(?:for|to)\s+(?:a total of )?$"
)
_SUSPENDED_OF = re.compile(r"\bsuspended (?:(?:prison|jail) )?(?:term|sentence)s? of\s+$")
# What follows is how long a term hangs over somebody, or what was asked, not the term.
_NO_PENALTY = re.compile(
    r"\b(?:suspended (?:for|over)|conditional(?:ly)? for|parole (?:for|after)|"
    r"eligible (?:for|after)|(?:probation(?:ary)?|trial|non-parole) period of|serving)\s+"
    r"(?:an?\s+)?$"
)
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
