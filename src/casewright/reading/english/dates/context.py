"""The words around a date that tell whether it is one, and how it is meant."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Protocol

_RANGE = re.compile(
    r"\s?[-–—]\s?|\s+(?:up\s+)?(?:to|until|till|through)\s+(?:the\s+|in\s+|on\s+|early\s+|late\s+)?",
    re.I,
)
_LIST = re.compile(
    r",?\s+(?:(?:and|or|&)\s+)?(?:(?:on|in|again\s+in|again\s+on|from)\s+)?(?:the\s+)?", re.I
)
_APPOSITION = re.compile(r",?\s+(?:of\s+|the\s+)?|,?\s*\(")
_APPROXIMATELY = (
    r"(?:on\s+or\s+about|on\s+or\s+around|about|around|approximately|circa|roughly|c\.|ca\.)"
)
_PHASE = (
    r"(?:the\s+)?(?:early|late|mid|beginning\s+of|end\s+of|middle\s+of|start\s+of|"
    r"(?:first|second)\s+half\s+of)"
)
_PREFIX = re.compile(
    rf"(?:\b(?P<about>{_APPROXIMATELY})\s+|\b{_PHASE}[\s-]+)?"
    r"(?:\b(?P<which>last|next|this|coming)\s+)?(?:the\s+)?\Z",
    re.I,
)
_BETWEEN = re.compile(r"\b(?:between|nights?\s+of|nights?\s+between)\s+(?:the\s+)?\Z", re.I)
_MARKER = re.compile(r"\b(since|until|till|before|after|by)\s+(?:the\s+)?\Z", re.I)
_FUTURE = re.compile(
    r"\b(?:will|scheduled|expected|due|upcoming|set\s+(?:for|to)|to\s+be|plans?|planned|would)\b",
    re.I,
)
_SENTENCE_END = re.compile(r"[.!?;\n](?=\s|\Z)")
_BEFORE_MONTH = re.compile(
    r"\b(?:in|since|during|until|till|early|late|mid|last|this|next|throughout|"
    r"(?:month|end|start|beginning|middle|half|days?|weeks?|nights?|mornings?)\s+of)[\s-]+\Z",
    re.I,
)
_BEFORE_PLAIN_MONTH = re.compile(r"\b(?:from|by|before|after|through|of|between)\s+\Z", re.I)
_NAMES_TOO = frozenset({"april", "may", "june", "august", "march", "jan", "mar"})
_ADJECTIVE = re.compile(r"\b(?:the|bloody)\s+\Z", re.I)
_BEFORE_YEAR = re.compile(
    r"(?:\b(?:in|since|from|until|till|by|before|after|during|of|early|late|mid|around|about|"
    r"circa|year|years|throughout|between|through|approximately|late\s+in|early\s+in)"
    r"[\s-]+(?:the\s+year\s+)?|\()\Z",
    re.I,
)
_DETERMINED = re.compile(r"\b(?:the|his|her|their|its|a|an|that|this)\s+\Z", re.I)
_NOT_OF_A_YEAR = re.compile(
    r"\s*(?:%|km\b|kg\b|percent\b)|\s+(?:people|persons|men|women|children|times|copies|pages|"
    r"dollars?|euros?|pounds?|rubles?|roubles?|tenge|soms?|hours?|days?|miles|meters|metres|"
    r"detainees|prisoners|victims|protesters|demonstrators|model|"
    r"(?:[A-Z][a-z]+\s+){1,2}(?:Street|Avenue|Road|Boulevard|Drive|Lane|Way|Place|sedan|pickup))\b"
)
_A_NOUN = re.compile(
    r"\s+(?!(?:black|white|silver|red|blue|gr[ae]y|green|vehicle|car|truck)\b)[a-z]"
)
_A_PLURAL = re.compile(r"\s+[a-z]+s\b")
_GLUED = re.compile(r"[$€£₽₴₸₹#№/.,–@_]\Z")
_NAME_OF_SOMETHING = re.compile(
    r"\b(?:Black|Bloody|Good|Holy|Easter|Palm|Man|every|each|Every|Each)\s+\Z"
)
_GOES_ON = re.compile(r"\s+(?:Times|Telegraph|Mail|Herald|Express|Mirror|Post|People)\b|s\b")


class _Unit(Protocol):
    @property
    def start(self) -> int: ...
    @property
    def end(self) -> int: ...
    @property
    def form(self) -> str: ...


@dataclass(frozen=True, slots=True)
class Surroundings:
    """What the words before a date say about it; `start` takes in those that belong to it."""

    start: int
    approximate: bool
    which: str
    marker: str | None
    between: bool
    future: bool


def ranged(gap: str) -> bool:
    """Whether the words between two dates make them a range."""
    return len(gap) < 16 and _RANGE.fullmatch(gap) is not None


def listed(gap: str) -> bool:
    """Whether the words between two dates make them members of a list."""
    return len(gap) < 20 and gap != " " and _LIST.fullmatch(gap) is not None


def comma_or_bracket(gap: str) -> bool:
    """Whether the words between two dates make the second an apposition to the first."""
    return _APPOSITION.fullmatch(gap) is not None


def surroundings(text: str, start: int, end: int) -> Surroundings:
    """What stands before the date at a place of a text."""
    window = text[max(0, start - 80) : start]
    prefix = _PREFIX.search(window)
    which = (prefix["which"] or "").lower() if prefix else ""
    begin = start - (len(prefix[0]) if prefix and (prefix["about"] or _tells(prefix[0])) else 0)
    marker = _MARKER.search(text[max(0, begin - 12) : begin])
    sentence = _SENTENCE_END.split(window)[-1]
    return Surroundings(
        start=begin,
        approximate=bool(prefix and prefix["about"]),
        which="next" if which == "coming" else which,
        marker=marker[1].lower().replace("till", "until") if marker else None,
        between=_BETWEEN.search(window) is not None,
        future=_FUTURE.search(sentence) is not None,
    )


def _tells(prefix: str) -> bool:
    return prefix.strip().lower() not in ("", "the")


def is_a_weekday(text: str, start: int, end: int) -> bool:
    """Whether a weekday's name means a day: "Black Friday" and "every Friday" do not."""
    before = text[max(0, start - 10) : start]
    return not (_NAME_OF_SOMETHING.search(before) or _GOES_ON.match(text, end))


def is_a_date(form: str, text: str, group: Sequence[_Unit], i: int) -> bool:
    """Whether a bare month or year is a date where it stands: "in May" is, "may" and 2008 no."""
    start, end = group[i].start, group[i].end
    if _GLUED.search(text[max(0, start - 1) : start]) or text[end : end + 1] in ("-", "/", "@"):
        return False
    if form == "month":
        return _month_stands(text, start, end) or (i > 0 and _heads_a_list(text, group[0]))
    return _year_stands(text, start, end) or (i > 0 and _heads_a_list(text, group[0]))


def _heads_a_list(text: str, first: _Unit) -> bool:
    """Whether the list a bare month or year belongs to begins with a date."""
    if first.form == "month":
        return _month_stands(text, first.start, first.end)
    return first.form != "year" or _year_stands(text, first.start, first.end)


def _month_stands(text: str, start: int, end: int) -> bool:
    before = text[max(0, start - 24) : start]
    if _BEFORE_MONTH.search(before):
        return True
    if _ADJECTIVE.search(before):
        return bool(_A_NOUN.match(text, end))
    name = text[start:end].rstrip(".").lower()
    return name not in _NAMES_TOO and _BEFORE_PLAIN_MONTH.search(before) is not None


def _year_stands(text: str, start: int, end: int) -> bool:
    before = text[max(0, start - 24) : start]
    if _NOT_OF_A_YEAR.match(text, end) or _continues(text, end):
        return False
    year = int(text[start : start + 4])
    if year % 100 == 0 and _A_PLURAL.match(text, end):
        return False
    if _BEFORE_YEAR.search(before):
        return True
    return _DETERMINED.search(before) is not None and _A_NOUN.match(text, end) is not None


def _continues(text: str, end: int) -> bool:
    """Whether a number goes on after the year: "2019-123", "2019/4"."""
    return text[end : end + 1] in ("-", "/", "–") and text[end + 1 : end + 2].isdigit()
