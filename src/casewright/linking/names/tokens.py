"""A written name cut into words, initials and what stands beside them."""

import re
from dataclasses import dataclass, field
from functools import cache

from casewright.linking.names.tables import table, tails
from casewright.linking.names.word import father_of

_TOKEN = re.compile(r"([\w'|!$\u0300-\u036f]+)(\.?)([-\u2010-\u2015]?)")


@dataclass(slots=True)
class Cut:
    """The parts of a name while it is being cut; lists grow, nothing else changes."""

    words: list[str] = field(default_factory=list)
    initials: list[str] = field(default_factory=list)
    marks: list[str] = field(default_factory=list)
    father: str = ""
    sex: str = ""
    generation: str = ""
    patronymic: str = ""


def cut(folded: str) -> Cut:
    """The parts of a folded name in the order of speech."""
    found = Cut()
    tokens = _joined(_without_titles(_TOKEN.findall(folded)))
    before, after = _father_words()
    position = 0
    while position < len(tokens):
        word, dot, hyphen = tokens[position]
        follower = tokens[position + 1][0] if position + 1 < len(tokens) else ""
        position += 1
        if follower in after and len(word) > 1 and (found.words or len(tokens) > 2):
            _take_father(found, word, after[follower], f"{word} {follower}")
            position += 1
        elif word in before and follower and found.words:
            _take_father(found, follower, before[word], follower)
            position += 1
        else:
            _take(found, word, dot, hyphen)
    return _with_a_surname(found)


def _take(found: Cut, word: str, dot: str, hyphen: str) -> None:
    if word in _generations() and (found.words or found.initials):
        found.generation = _generations()[word]
    elif _is_mark(word):
        found.marks.append(word)
    elif word.strip("'") and not _is_particle(found, word, hyphen):
        if len(word) == 1 or (dot and len(word) <= 3):
            found.initials.append(word)
        else:
            _take_word(found, word)


def _is_particle(found: Cut, word: str, hyphen: str) -> bool:
    if word in _father_words()[0]:
        return True
    # "Al Gore" keeps its first word, "Al-Sayed" does not.
    return word in _particles(hyphen) and bool(hyphen or found.words or found.initials)


def _take_word(found: Cut, word: str) -> None:
    father, sex = father_of(word)
    if father and not found.father:
        _take_father(found, father, sex, word)
    else:
        found.words.append(word)


def _take_father(found: Cut, father: str, sex: str, whole: str) -> None:
    found.father, found.sex, found.patronymic = father, sex, whole


def _with_a_surname(found: Cut) -> Cut:
    """The parts, where "Roman Abramovich" and "Sayat Adilbekuly" keep their second word."""
    if found.patronymic and len(found.words) + len(found.initials) < 2:
        found.words.append(found.patronymic.replace(" ", ""))
    if not found.words and found.initials:
        found.words, found.initials = found.initials, []
    return found


def _is_mark(word: str) -> bool:
    if word.isalpha():
        return False
    digits = sum(c.isdigit() for c in word)
    return digits * 2 >= len(word) and digits > 0


def _without_titles(tokens: list[tuple[str, str, str]]) -> list[tuple[str, str, str]]:
    titles = _titles()
    start = 0
    # "О." is an initial, "о" is "about".
    while start < len(tokens) - 1 and _is_title(tokens[start], titles):
        start += 1
    return tokens[start:]


def _is_title(token: tuple[str, str, str], titles: frozenset[str]) -> bool:
    word, dot, _ = token
    return word in titles and not (dot and len(word) == 1)


def _joined(tokens: list[tuple[str, str, str]]) -> list[tuple[str, str, str]]:
    """The tokens with "Abd al-Rahman" as one word."""
    heads, joiners = _slave_of()
    if heads.isdisjoint(token[0] for token in tokens):
        return tokens
    found: list[tuple[str, str, str]] = []
    position = 0
    while position < len(tokens):
        word, position = tokens[position], position + 1
        if word[0] in heads and position < len(tokens):
            joined = word[0]
            if tokens[position][0] in joiners and position + 1 < len(tokens):
                joined, position = joined + tokens[position][0], position + 1
            word, position = (joined + tokens[position][0], "", tokens[position][2]), position + 1
        found.append(word)
    return found


@cache
def _titles() -> frozenset[str]:
    return frozenset(table("words")["titles"]["words"])


@cache
def _particles(hyphen: str) -> frozenset[str]:
    words = table("words")["particles"]
    return frozenset(words["words"] + (words["before_hyphen"] if hyphen else []))


@cache
def _generations() -> dict[str, str]:
    found: dict[str, str] = table("words")["generations"]["words"]
    return found


@cache
def _slave_of() -> tuple[frozenset[str], frozenset[str]]:
    words = table("words")["slave_of"]
    return frozenset(words["words"]), frozenset(words["joiners"])


@cache
def _father_words() -> tuple[dict[str, str], dict[str, str]]:
    father = table("endings")["father"]
    return tails(father["before"]), tails(father["words"])
