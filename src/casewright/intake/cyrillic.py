"""Old Cyrillic encodings told apart by how often letters occur, and by where capitals stand.

The same bytes are letters in windows-1251, koi8-r and cp866 alike; one reading looks like words.
"""

import math
import re
from functools import cache

from casewright.intake.data_files import rows

# The order decides between equals: windows-1251 is the most frequent. KZ-1048 is its Kazakh form.
ENCODINGS = ("windows-1251", "koi8-r", "cp866", "kz-1048", "iso8859-5", "koi8-u")
_SAMPLE = 20_000
_RARE = math.log(0.05)
_NO_LETTER = math.log(0.002)
_CAPITAL_INSIDE_A_WORD = -4.0
_PLAUSIBLE = 3.0
_PLAUSIBLE_IN_SHORT = 2.5
_SHORT = 40
_WORD = re.compile(rb"[A-Za-z\x80-\xff]+")
_LATIN = re.compile(rb"[A-Za-z]")
_MARKS = frozenset("«»—–№“”„’‘…•°§©\u00a0")


@cache
def _weights() -> dict[str, float]:
    return {letter: math.log(float(share)) for letter, share in rows("cyrillic-letters.tsv")}


def likeness(text: str) -> float:
    """How much the letters outside ASCII look like words in Cyrillic: above 3 they do."""
    weights = _weights()
    total, counted, before = 0.0, 0, " "
    for letter in text:
        if letter > "\x7f" and letter not in _MARKS:
            small = letter.lower()
            total += weights.get(small, _RARE if "Ѐ" <= letter <= "ӿ" else _NO_LETTER)
            if letter != small and before.islower():
                total += _CAPITAL_INSIDE_A_WORD
            counted += 1
        before = letter
    return total / counted if counted else _NO_LETTER


def encoding_of(content: bytes) -> str | None:
    """The Cyrillic encoding in which the bytes look like words; None where they look so in none."""
    sample = content[:_SAMPLE]
    if not _whole_words_outside_ascii(sample):
        return None
    scored = [
        (likeness(sample.decode(name, errors="replace")), -place, name)
        for place, name in enumerate(ENCODINGS)
    ]
    best, _, name = max(scored)
    letters = sum(byte > 0x7F for byte in sample)
    return name if best >= (_PLAUSIBLE if letters > _SHORT else _PLAUSIBLE_IN_SHORT) else None


def _whole_words_outside_ascii(sample: bytes) -> bool:
    """Whether words are wholly outside ASCII; in Latin script only single letters of a word are."""
    outside = [word for word in _WORD.findall(sample) if not word.isascii()]
    whole = sum(len(word) > 1 and not _LATIN.search(word) for word in outside)
    return whole > len(outside) / 2
