"""Numbers written in English words: "six", "twenty-three", "a hundred and five", "two dozen"."""

import re
from collections.abc import Sequence

UNITS: dict[str, int] = {
    word: value
    for value, word in enumerate(
        [
            "zero",
            "one",
            "two",
            "three",
            "four",
            "five",
            "six",
            "seven",
            "eight",
            "nine",
            "ten",
            "eleven",
            "twelve",
            "thirteen",
            "fourteen",
            "fifteen",
            "sixteen",
            "seventeen",
            "eighteen",
            "nineteen",
        ]
    )
}
TENS: dict[str, int] = {
    word: value * 10
    for value, word in enumerate(
        ["twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"], start=2
    )
}
# Lakh and crore are how courts in South Asia write 100,000 and 10,000,000.
SCALES: dict[str, int] = {
    "hundred": 100,
    "thousand": 1_000,
    "lakh": 100_000,
    "lakhs": 100_000,
    "million": 1_000_000,
    "crore": 10_000_000,
    "crores": 10_000_000,
    "billion": 1_000_000_000,
    "trillion": 1_000_000_000_000,
}
DOZEN = 12
FRACTIONS: dict[str, float] = {
    "half": 0.5,
    "halves": 0.5,
    "third": 1 / 3,
    "thirds": 1 / 3,
    "quarter": 0.25,
    "quarters": 0.25,
    "fifth": 0.2,
    "fifths": 0.2,
    "tenth": 0.1,
    "tenths": 0.1,
}
SIGNS: dict[str, float] = {"½": 0.5, "¼": 0.25, "¾": 0.75, "⅓": 1 / 3, "⅔": 2 / 3}
NUMBER_WORDS: dict[str, int] = {**UNITS, **TENS, **SCALES, "dozen": DOZEN}

_WORD = "|".join(sorted({*UNITS, *TENS, *SCALES, "dozen"}, key=len, reverse=True))
_SCALE = "|".join([*SCALES, "dozen"])
# "One hundred and five" is a number, "five and seven" are two.
_AND = "(?:" + "|".join(f"(?<={scale})" for scale in SCALES) + ")"
SPELLED = (
    rf"(?:half\s+(?:an?\s+)?(?:{_SCALE})|(?:an?\s+)(?:{_SCALE})|(?:{_WORD}))\b"
    rf"(?:(?:\s+|-|{_AND}\s+and\s+)(?:{_WORD})\b)*"
    rf"(?:\s+and\s+a\s+(?:half|quarter|third)\b(?:\s+(?:{_SCALE})\b)?)?"
)
GROUPED = (
    r"\d{1,3}(?:[,\u00a0\u202f ]\d{3})+(?:\.\d+)?|\d{1,3}(?:\.\d{3}){2,}|\d{1,2}(?:,\d{2})+,\d{3}"
)
MIXED = r"(?:\d{1,4}\s+)?[1-7]/(?:10|[234568])(?![\d/])|\d{0,4}\s?[½¼¾⅓⅔]"
DIGITS = rf"(?:{MIXED}|(?:{GROUPED})(?!\d)|\d+(?:\.\d+)?|\.\d+)"
SCALED = rf"{DIGITS}(?:[\s-]+(?:{_SCALE})\b)?"

_TOKEN = re.compile(rf"{DIGITS}|[a-z]+")
_AMBIGUOUS = re.compile(r"(?<![\d.,])\d{1,3}\.\d{3}(?!\d|\.\d)")


def parse_number(words: str) -> float | int | None:
    """The value of a number in digits or words, or None where the words are not one number.

    "10.000" is none: in one country it is ten, in another ten thousand.
    """
    if _AMBIGUOUS.search(words):
        return None
    tokens = _TOKEN.findall(words.lower())
    value, used = leading_number(tokens)
    return value if tokens and used == len(tokens) else None


def leading_number(tokens: Sequence[str]) -> tuple[float | int | None, int]:
    """The longest number the tokens begin with, and how many of them it takes."""
    reader = _Reader(tokens)
    reader.read()
    return (None, 0) if reader.used == 0 else (_whole(reader.total + reader.current), reader.used)


# Beyond this a row of digits is a code, not a number of anything.
_LONGEST = 24


def digits(words: str) -> float | int | None:
    """The value of a number in digits: "1,200", "1 200", "2.5", "2 1/2", "½"."""
    if _AMBIGUOUS.fullmatch(words) or len(words) > _LONGEST:
        return None
    if words[-1] in SIGNS:
        return _whole(float(words[:-1].strip() or 0) + SIGNS[words[-1]])
    if "/" in words:
        whole, _, fraction = words.rpartition(" ") if " " in words else ("", "", words)
        over, under = fraction.split("/")
        return _whole(float(whole or 0) + int(over) / int(under))
    if words.count(".") > 1:
        words = words.replace(".", "")
    return _whole(float(re.sub(r"[,\s]", "", words)))


def _whole(value: float) -> float | int:
    return int(value) if value == int(value) else value


class _Reader:
    """Adds up the words of one number until a word that cannot belong to it."""

    def __init__(self, tokens: Sequence[str]) -> None:
        self.tokens = tokens
        self.used = 0
        self.total: float = 0
        self.current: float = 0
        self.last = ""
        self.smallest = 10**18

    def read(self) -> None:
        for i, token in enumerate(self.tokens):
            following = self.tokens[i + 1] if i + 1 < len(self.tokens) else ""
            kind = self._kind(token)
            if not self._fits(kind, following):
                return
            self._add(kind, token)
            if kind not in ("and", "article"):
                self.used = i + 1
            self.last = kind

    @staticmethod
    def _kind(token: str) -> str:
        if token in ("a", "an"):
            return "article"
        if token in UNITS:
            return "unit" if UNITS[token] < 10 else "teen"
        for kind, table in (("ten", TENS), ("scale", SCALES), ("fraction", FRACTIONS)):
            if token in table:
                return kind
        if token in ("dozen", "and"):
            return token
        return "digits" if token[0].isdigit() or token[0] in ".½¼¾⅓⅔" else "other"

    def _fits(self, kind: str, following: str) -> bool:
        last = self.last
        if kind == "other" or (kind == "digits" and last):
            return False
        if kind == "article":
            return last in ("", "and", "fraction")
        if kind == "and":
            return last == "scale" or following in ("a", "half")
        if kind == "fraction":
            return last in ("", "article", "unit", "and")
        if kind in ("scale", "dozen"):
            return last not in ("", "and", "dozen")
        return (
            last in ("", "scale")
            or (last == "and" and self.smallest < 10**18)
            or (kind == "unit" and last == "ten")
        )

    def _add(self, kind: str, token: str) -> None:
        if kind == "digits":
            self.current = digits(token) or 0
        elif kind in ("unit", "teen"):
            self.current += UNITS[token]
        elif kind == "ten":
            self.current += TENS[token]
        elif kind == "fraction":
            self._add_fraction(FRACTIONS[token])
        elif kind == "dozen":
            self.current = (self.current or 1) * DOZEN
        elif kind == "scale":
            self._multiply(SCALES[token])

    def _add_fraction(self, share: float) -> None:
        # "three quarters" takes a share of three; "three and a half" adds one.
        self.current = self.current * share if self.last == "unit" else self.current + share

    def _multiply(self, scale: int) -> None:
        self.smallest = scale
        if scale == 100:
            self.current = (self.current or 1) * scale
            return
        self.total += (self.current or 1) * scale
        self.current = 0
