"""Sums of money in English text: "$4,200", "10 million tenge", "UAH 50,000", "Rs 10 lakh"."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import lru_cache

from casewright.claims import Bound
from casewright.reading.english.language.lexicon import rules
from casewright.reading.english.numbers.bounds import bound_after, bound_before
from casewright.reading.english.numbers.currencies import (
    ENGLISH_CODES,
    ENGLISH_WORDS,
    SIGNS,
    currency_of,
    current,
    spellings,
)
from casewright.reading.english.numbers.number_words import SCALED, SPELLED, parse_number

_SHORT_SCALES = {
    "k": 1_000, "m": 1_000_000, "mn": 1_000_000, "mln": 1_000_000, "mio": 1_000_000,
    "b": 1_000_000_000, "bn": 1_000_000_000, "bln": 1_000_000_000, "tn": 1_000_000_000_000,
}  # fmt: skip
_SHORT = "|".join(sorted(_SHORT_SCALES, key=len, reverse=True))
_FIGURE = rf"(?P<figure>{SCALED})(?:\s?(?P<short>{_SHORT})\b)?"
_AFTER = re.compile(rf"\s?{_FIGURE}", re.I)
_BEFORE = re.compile(
    rf"(?<![\w.,$€£/-])(?:{_FIGURE}|(?P<spelled>{SPELLED}))"
    r"(?:\s|-)?\s*(?P<adjective>(?:[A-Z][\w.]*\s){0,2})\Z",
    re.I,
)
_SIGN = rf"[{re.escape(SIGNS)}]|\b(?:US\s?|U\.S\.\s?|[ACNH]Z?K?|R)\$"
_WINDOW = 64
_WEIGHT = re.compile(r"\s+(?:of|in\s+weight|heavier|lighter)\b")


@dataclass(frozen=True, slots=True)
class AmountMention:
    """A sum of money: `currency` is an ISO 4217 code, or None where the words leave it open.

    `amount` is None where the figure can be read in two ways ("2.350").

    Raises:
        ValueError: the span is empty.
    """

    start: int
    end: int
    amount: float | int | None
    currency: str | None
    bound: Bound

    def __post_init__(self) -> None:
        if not 0 <= self.start < self.end:
            raise ValueError(f"not a span: {self.start}..{self.end}")


def find_amounts(text: str, *, country: str | None = None) -> list[AmountMention]:
    """The sums of money in a text, in order; `country` (ISO 3166) settles shared currency names."""
    found: list[AmountMention] = []
    for marker in _marker().finditer(text):
        readers = (_by_abbreviation,) if marker["local"] else (_figure_after, _figure_before)
        for read in readers:
            mention = read(marker, country)
            if mention and (not found or mention.start >= found[-1].end):
                found.append(mention)
                break
    return found


@lru_cache(maxsize=1)
def _marker() -> re.Pattern[str]:
    """Every sign, code and noun that may name a currency."""
    codes = _any_of(current())
    names = _any_of({form for w in spellings() for form in (w, w.capitalize(), w.upper())})
    local = _any_of(_local())
    return re.compile(
        rf"(?<![\w.$])(?P<local>(?i:{local}))(?=\s?\d)|(?P<sign>{_SIGN})|\b(?P<code>{codes})\b|\b(?P<noun>{names})(?!\w)"
    )


@lru_cache(maxsize=1)
def _local() -> dict[str, str]:
    """Abbreviations before figures, with the ISO code or the noun of the currency they mean."""
    parts = ("abbreviations", "shared_abbreviations")
    return {
        str(word): str(meaning)
        for part in parts
        for meaning, words in rules("money")[part].items()
        for word in words
    }


# One letter before digits is a currency only in the country that writes it so: "P1", "R2", "N5".
_LETTERS = {"n": "NG", "p": "PH", "r": "ZA", "k": "ZM"}


def _by_abbreviation(marker: re.Match[str], country: str | None) -> AmountMention | None:
    """A figure behind a local abbreviation: "KSh 300,000", "Rs3 million", "N50,000"."""
    word, text = marker["local"], marker.string
    figure = _AFTER.match(text, marker.end())
    if figure is None or text[figure.end() : figure.end() + 1].isalpha():
        return None
    letter = _LETTERS.get(word.lower())
    if letter is not None and (country != letter or word.islower()):
        return None
    meaning = _local()[word.lower()]
    known = meaning.upper() in current()
    code = meaning.upper() if known else currency_of(meaning, text=text, country=country)
    return _mention(text, (marker.start(), figure.end()), _value(figure), code)


def _any_of(words: Iterable[str]) -> str:
    """A pattern of the words, by first letter: most words of a text fail at once."""
    by_letter: dict[str, list[str]] = {}
    for word in sorted(words, key=len, reverse=True):
        by_letter.setdefault(word[0], []).append(re.escape(word[1:]))
    return "(?:" + "|".join(f"{a}(?:{'|'.join(rest)})" for a, rest in by_letter.items()) + ")"


def _figure_after(marker: re.Match[str], country: str | None) -> AmountMention | None:
    """A figure behind its sign or code: "$4,200", "UAH 50,000", "Rs 10 lakh"."""
    word, text = marker.group(), marker.string
    if marker["noun"] and not word.lower().startswith("rs"):
        return None
    if marker["code"] and word in ENGLISH_CODES:
        return None
    figure = _AFTER.match(text, marker.end())
    if figure is None or text[figure.end() : figure.end() + 1].isalpha():
        return None
    currency = currency_of(word, text=text, country=country)
    end = _repeated_code(text, figure.end(), currency)
    return _mention(text, (marker.start(), end), _value(figure), currency)


def _repeated_code(text: str, end: int, currency: str | None) -> int:
    """Where "$500 USD" ends."""
    code = f" {currency}"
    return end + len(code) if text.startswith(code, end) else end


def _figure_before(marker: re.Match[str], country: str | None) -> AmountMention | None:
    """A figure before its noun, code or sign: "1,000 euros", "2 million UAH", "50,000-lari"."""
    text, word = marker.string, marker.group()
    offset = max(0, marker.start() - _WINDOW)
    figure = next(_figures(text[offset : marker.start()]), None)
    if figure is None or (marker["sign"] and text[marker.end() : marker.end() + 1].isdigit()):
        return None
    singular = word.lower().rstrip("s")
    surroundings = f"{figure['adjective']} {text}"
    currency = _by_adjective(figure["adjective"].strip(), word, country) or currency_of(
        word, text=surroundings, country=country
    )
    if singular in ENGLISH_WORDS and not _is_money(marker, figure, country):
        return None
    span = (offset + figure.start(), marker.end())
    return _mention(text, span, _value(figure), currency)


def _figures(window: str) -> Iterator[re.Match[str]]:
    if window[-1:].isspace() or window[-1:] in ("-", "") or window[-1:].isdigit():
        found = _BEFORE.search(window)
        if found:
            yield found


def _by_adjective(adjective: str, word: str, country: str | None) -> str | None:
    """The currency an adjective settles: "Kyrgyz soms", "US dollars"."""
    if not adjective:
        return None
    if adjective.upper() in ("US", "U.S.", "AMERICAN") and word.lower().startswith("dollar"):
        return "USD"
    return currency_of(word, text=adjective, country=country)


def _is_money(marker: re.Match[str], figure: re.Match[str], country: str | None) -> bool:
    """Whether a word such as "pounds" or "won" names money: it needs a country or an adjective."""
    if _WEIGHT.match(marker.string, marker.end()):
        return False
    word, adjective = marker.group(), figure["adjective"].strip()
    if marker.string.startswith(" sterling", marker.end()):
        return True
    value = _value(figure)
    at_home = country is not None and currency_of(word, country=country) is not None
    by_name = adjective[:1].isupper() and currency_of(word, text=adjective) is not None
    return by_name or (at_home and value is not None and value >= 100)


def _value(figure: re.Match[str]) -> float | int | None:
    groups = figure.groupdict()
    value = parse_number(groups["figure"] or groups["spelled"])
    if value is None or not groups["short"]:
        return value
    scaled = value * _SHORT_SCALES[groups["short"].lower()]
    return round(scaled) if abs(scaled - round(scaled)) < 1e-6 else scaled


def _mention(
    text: str, span: tuple[int, int], amount: float | int | None, currency: str | None
) -> AmountMention:
    before, start = bound_before(text, span[0])
    after, end = bound_after(text, span[1])
    return AmountMention(start, end, amount, currency, before or after or Bound.EXACTLY)
