"""The nominatives that a Russian name in another case can come from."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import cache, lru_cache

from casewright.linking.names.form import NameForm, formed
from casewright.linking.names.given_names import GivenName
from casewright.linking.names.tables import table
from casewright.linking.names.word import Word, word_of

MOST = 6
# A word of two letters has no ending to lose.
SHORTEST = 3
# The last letters of all endings of the cases, and of men's names that do not decline.
_LAST = frozenset("аяуюеёиыоэіймх")


@dataclass(frozen=True, slots=True)
class Nominative:
    """A name put into the nominative; `is_sure` where it cannot be one as written."""

    form: NameForm
    is_sure: bool


@lru_cache(maxsize=65_536)
def nominatives(name: str) -> tuple[Nominative, ...]:
    """What the folded name was before it was put into a case, if all its words allow one."""
    form = formed(name)
    sexes = _sexes(form) if form.is_cyrillic else ""
    found = [
        Nominative(replace(form, words=words), _is_sure(form, sex))
        for sex in sexes
        for case in "gadip"
        for words in _in_case(form.words, sex, case)
    ]
    return tuple({one.form.words: one for one in found}.values())[:MOST]


def _sexes(form: NameForm) -> str:
    """The sexes whose cases the last letters allow; most names are in the nominative already."""
    last = [word.text[-1] in _LAST for word in form.words]
    return "mf" if all(last) else "f" if any(last) else ""


def _in_case(words: tuple[Word, ...], sex: str, case: str) -> Iterator[tuple[Word, ...]]:
    bases = [_bases(word.text, sex, case) for word in words]
    if not all(bases) or all(
        found == (word.text,) for found, word in zip(bases, words, strict=True)
    ):
        return
    yield tuple(_best(found) for found in bases)


def _best(bases: tuple[str, ...]) -> Word:
    """The base that is a known name, else the first."""
    words = [word_of(base) for base in bases]
    return next((word for word in words if word.is_given_name), words[0])


@lru_cache(maxsize=65_536)
def _bases(word: str, sex: str, case: str) -> tuple[str, ...]:
    """The nominatives of one word; itself where it does not decline."""
    found = [
        word[: -len(ending)] + base
        for ending, bases, after in _endings(sex, case)
        if word.endswith(ending) and len(word) - len(ending) >= SHORTEST - 1
        for base in bases
        if not after or word[-len(ending) - 1] in after
    ]
    found = [base for base in found if _is_nominative(base, sex)]
    if not found and _unchanged(sex).search(word):
        return (word,)
    return tuple(found)


def _is_nominative(base: str, sex: str) -> bool:
    """Whether the word can be a name of a man or a woman in the nominative."""
    if sex == "m":
        return base[-1:] not in "аяеыиоую" or given_is(word_of(base).given, "m")
    return base[-1:] in "аяь" and word_of(base).sex != "m"


def given_is(given: GivenName, sex: str) -> bool:
    """Whether a word is known as a given name of this sex."""
    return sex in given.sexes


def _is_sure(form: NameForm, sex: str) -> bool:
    """Whether the name as written is nobody's: no woman is called Серика Турпанбаева."""
    if sex == "f":
        return True
    if not all(word.text[-1:] in "ая" for word in form.words):
        return True
    if form.initials or (len(form.words) == 1 and not form.father):
        return False
    return not any(given_is(word.given, "f") for word in form.words)


@cache
def _endings(sex: str, case: str) -> tuple[tuple[str, tuple[str, ...], str], ...]:
    rows = table("endings")["cases"][sex]
    wanted = "ga" if sex == "m" and case in "ga" else case
    found = [
        (row["ending"], tuple(row["base"]), row.get("after", ""))
        for row in rows
        if any(one in row["cases"] for one in wanted)
    ]
    return tuple(sorted(found, key=lambda row: -len(row[0])))


@cache
def _unchanged(sex: str) -> re.Pattern[str]:
    return re.compile(table("endings")["cases"]["unchanged"][sex])
