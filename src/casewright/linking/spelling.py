"""One name of a person taken apart, so that two spellings of it can be compared."""

import re
from dataclasses import dataclass, field
from functools import cache, lru_cache
from typing import Any
from unicodedata import combining, normalize

from casewright.linking.data_files import rows
from casewright.linking.findings import Kind
from casewright.linking.names import NameForm, analyse
from casewright.linking.names.sounds import sounds_of

_GENERATIONS = {"jr", "junior", "sr", "senior", "ii", "iii", "iv"}
# Letters that are not an accented form of another one in Unicode, but are written so in names.
_PLAIN = str.maketrans({"ı": "i", "ł": "l", "ø": "o", "đ": "d", "ß": "ss", "æ": "ae", "ə": "a"})

_VOWELS = re.compile("[aeiouö]")
# The beginning of a surname is enough to look for others like it.
_FIRST = 5


@dataclass(frozen=True, slots=True)
class Name:
    """A name taken apart: given names and surname as sounds, and what must agree exactly.

    `words` are the plain words in the order written; `sounds` the same without the differences
    of transliteration. `marks` are numbers ("Witness 2"), `generation` is Jr, Sr or the like.
    `written` is the name as a report gives it.
    """

    words: tuple[str, ...]
    sounds: tuple[str, ...]
    marks: tuple[str, ...] = ()
    generation: str | None = None
    written: str = field(default="", compare=False)

    @property
    def form(self) -> NameForm:
        """The name as the comparison of names takes it apart."""
        return analyse(self.written or " ".join(self.words))

    @property
    def bones(self) -> frozenset[str]:
        """The consonants of what may be the surname, to find the names worth comparing."""
        words = self.form.words
        likely = [word for word in words if not word.is_given_name] or words
        return frozenset(_VOWELS.sub("", (word.stem or word.sounds[0])[:_FIRST]) for word in likely)

    @property
    def surname(self) -> str:
        """The sound of the last word; empty where no word is left."""
        return self.sounds[-1] if self.sounds else ""

    @property
    def given(self) -> tuple[str, ...]:
        """The sounds of the words before the surname."""
        return self.sounds[:-1]

    @property
    def is_surname_only(self) -> bool:
        """Whether the name is one word, so that it may be anybody of that name."""
        return len(self.sounds) < 2


@lru_cache(maxsize=65_536)
def parse(written: str) -> Name:
    """The name taken apart; titles dropped, "SURNAME, Given" put in the order of speech."""
    return _KIND.found(written, lambda: _parsed(written))


def _kept(name: Name) -> list[object]:
    return [name.words, name.sounds, name.marks, name.generation, name.written]


# Any: JSON values.
def _read(kept: Any) -> Name:
    words, sounds, marks, generation, written = kept
    return Name(tuple(words), tuple(sounds), tuple(marks), generation, written)


_KIND = Kind("name taken apart", _kept, _read)


def _parsed(written: str) -> Name:
    words = _words(_in_order_of_speech(written))
    while len(words) > 1 and words[0] in _titles():
        words = words[1:]
    if not words:
        return Name((fold(written),), (fold(written),), written=written)
    generation = next((w for w in words[1:] if w in _GENERATIONS), None)
    plain = tuple(w for w in words if w != generation and not _is_mark(w)) or tuple(words[:1])
    marks = tuple(sorted(w for w in words if _is_mark(w)))
    return Name(plain, tuple(sound(w) for w in plain), marks, generation, written)


def sound(word: str) -> str:
    """The word by its sounds, so that its spellings in any script meet."""
    return sounds_of(word)[0]


def fold(text: str) -> str:
    """The text in lower case without accents or double spaces."""
    bare = "".join(c for c in normalize("NFKD", text.casefold()) if not combining(c))
    return " ".join(bare.translate(_PLAIN).split())


def _in_order_of_speech(written: str) -> str:
    surname, comma, given = written.partition(",")
    if comma and fold(given).strip(". ") not in _GENERATIONS:
        return f"{given} {surname}"
    return written


def _words(written: str) -> list[str]:
    # "B.S. Name" has two initials; a hyphen joins two words that are also written apart.
    apart = re.sub(r"[.\-–‐\s]+", " ", fold(written))
    cleaned = (re.sub(r"[^\w'’‘ʼʻ`]", "", w) for w in apart.split())
    return [w for w in cleaned if sound(w)]


def _is_mark(word: str) -> bool:
    return any(c.isdigit() for c in word)


@cache
def _titles() -> frozenset[str]:
    return frozenset(row[0] for row in rows("titles.txt"))
