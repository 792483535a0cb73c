"""Numbers in a sentence: in digits and words, with their bounds."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache

from spacy.tokens import Span, Token

from casewright.claims import Bound
from casewright.reading.russian.language.lexicon import plain, rules, term_of_word, word_set
from casewright.reading.russian.language.morphology import lemmas
from casewright.reading.russian.language.words import feature

_DIGITS = re.compile(r"\d{1,3}(?:[   ]\d{3})+(?:,\d+)?|\d{1,15}(?:[.,]\d{1,6})?")
_GROUP = re.compile(r"\d{3}")


@dataclass(frozen=True, slots=True)
class Number:
    """A number: its value, its tokens `[first, end)`, and how it is meant.

    `ranged` says that a range was given ("от 3,5 до 4"), of which no single value holds.
    """

    value: float
    first: int
    end: int
    bound: Bound = Bound.EXACTLY
    ranged: bool = False
    people: bool = False


@cache
def _words() -> dict[str, float]:
    data = rules("numbers")
    return {plain(w): float(v) for part in ("words", "halves") for w, v in data[part].items()}


@cache
def _multipliers() -> dict[str, float]:
    return {plain(w): float(v) for w, v in rules("numbers")["multipliers"].items()}


def find_numbers(span: Span) -> list[Number]:
    """Every number of a sentence, in order."""
    found: list[Number] = []
    tokens = list(span)
    at = 0
    while at < len(tokens):
        number = _number(tokens, at)
        if number is None:
            at += 1
            continue
        found.append(number)
        at = number.end - span.start
    return found


def _number(tokens: Sequence[Token], at: int) -> Number | None:
    total, end, people = _plain_part(tokens, at)
    scale, after = _scale(tokens, end)
    if end == at and (after == end or _many(tokens, at)):
        return None
    total = (total if end > at else 1.0) * scale
    rest, more = _rest(tokens, after) if scale > 1 else (0.0, after)
    if 0 < rest < scale:
        total, after = total + rest, more
    after, total = _and_a_half(tokens, after, total, scale)
    first = tokens[at].i
    return _bounded(tokens, at, Number(total, first, tokens[after - 1].i + 1, people=people))


def _plain_part(tokens: Sequence[Token], at: int) -> tuple[float, int, bool]:
    """A number without its thousands: its value, where it ends, whether it counts people."""
    total, last, end, people = 0.0, 0.0, at, False
    while end < len(tokens):
        value = _value(tokens[end])
        if end > at and _GROUP.fullmatch(tokens[end].text) and tokens[end - 1].text.isdigit():
            total, end = total * 1000 + float(tokens[end].text), end + 1
            continue
        if value is None or (end > at and not _goes_on(last, value)):
            break
        total, last, people = total + value, value, people or _of_people(tokens[end])
        end += 1
    return total, end, people


def _rest(tokens: Sequence[Token], at: int) -> tuple[float, int]:
    """ "1 млн 200 тысяч": what is added to the millions, with its own thousands."""
    value, end, _ = _plain_part(tokens, at)
    if end == at:
        return 0.0, at
    scale, after = _scale(tokens, end)
    return value * scale, after


def _many(tokens: Sequence[Token], at: int) -> bool:
    """ "тысячи людей" is no number; "более тысячи людей" and "тысяча людей" are."""
    if feature(tokens[at], "Number") != "Plur" and not tokens[at].lower_.endswith("и"):
        return False
    before = plain(tokens[at - 1].text) if at else ""
    return not any(before == words[-1] for _, phrases in _bounds() for words in phrases)


def _value(token: Token) -> float | None:
    text = token.text
    if _DIGITS.fullmatch(text) and token.i + 1 <= len(token.doc):
        return float(re.sub(r"[   ]", "", text).replace(",", "."))
    if not text[0].isalpha() or token.pos_ == "ADV":
        return None
    return next((_words()[form] for form in _forms(token) if form in _words()), None)


def _forms(token: Token) -> list[str]:
    return [plain(token.text), *sorted(lemmas(token.lower_))]


def _of_people(token: Token) -> bool:
    return bool(set(_forms(token)) & word_set("numbers", "of_people"))


def _goes_on(last: float, value: float) -> bool:
    """ "сто двадцать пять", "8 000": each part smaller than the one before."""
    return (last >= 20 and value < 10 and last % 10 == 0) or (
        last >= 100 and value < 100 and last % 100 == 0
    )


def _scale(tokens: Sequence[Token], at: int) -> tuple[float, int]:
    if at < len(tokens):
        scale = next((_multipliers()[f] for f in _forms(tokens[at]) if f in _multipliers()), None)
        if scale is not None:
            dot = at + 1 < len(tokens) and tokens[at + 1].text == "." and len(tokens[at].text) < 5
            return scale, at + 1 + dot
    return 1.0, at


def _and_a_half(tokens: Sequence[Token], at: int, total: float, scale: float) -> tuple[int, float]:
    """ "два с половиной года"."""
    if at + 1 < len(tokens) and tokens[at].lower_ == "с" and tokens[at + 1].lower_ == "половиной":
        return at + 2, total + 0.5 * scale
    return at, total


def _bounded(tokens: Sequence[Token], at: int, number: Number) -> Number:
    """The number with its bound, or as the upper end of a range."""
    before = [plain(t.text) for t in tokens[max(0, at - 4) : at]]
    ranged = bool(before) and before[-1] in ("до", "-", "–", "—") and _number_inside(tokens, at)
    bound = next((b for b, words in _bounds() if _ends_with(before, words)), Bound.EXACTLY)
    return Number(number.value, number.first, number.end, bound, ranged, number.people)


def _number_inside(tokens: Sequence[Token], at: int) -> bool:
    """Whether "от 3,5" or "3–" stands before "до 4"."""
    if tokens[at - 1].lower_ != "до":
        return at > 1 and _value(tokens[at - 2]) is not None and tokens[at - 1].text in "-–"
    return any(t.lower_ == "от" for t in tokens[max(0, at - 6) : at])


def _bounds() -> Iterator[tuple[Bound, list[list[str]]]]:
    for name, words in rules("numbers")["bounds"].items():
        yield Bound(name), [plain(word).split("_") for word in words]


def _ends_with(before: Sequence[str], phrases: Sequence[Sequence[str]]) -> bool:
    hits = [p for p in phrases if list(before[-len(p) :]) == list(p)]
    return bool(hits) and not (len(before) > 1 and len(hits[0]) == 1 and before[-2] == "не")


def unit_of_time(token: Token) -> str | None:
    """The unit of a duration: years, months, days."""
    table = term_of_word("numbers", "units")
    return next((table[form] for form in _forms(token) if form in table), None)
