"""Who is one person in an annotated case: by the names given there and a list of its spellings."""

import re
from itertools import combinations
from pathlib import Path

from anyascii import anyascii
from rapidfuzz.fuzz import ratio

# Rows of the list that are spellings of one person; the others differ about something else.
ROWS_OF_NAMES = ("1", "2", "10", "11")
# Names that are this near, written in plain letters, are spellings of one: none of two people are.
NEAR = 75


def spellings(table: Path) -> list[set[str]]:
    """For each row about names the words that are spellings of one part of it."""
    found: dict[str, set[str]] = {}
    number = fact = ""
    for line in table.read_text(encoding="utf-8").splitlines():
        cells = [cell.strip() for cell in line.strip("|").split("|")]
        if len(cells) != 4 or not line.startswith("|"):
            continue
        number, fact = cells[0] or number, cells[1] or fact
        if number in ROWS_OF_NAMES:
            variants = re.sub(r"\([^)]*\)", "", cells[2])
            found.setdefault(number, set()).update(map(plain, re.split(r"\s/\s", variants)))
    return list(found.values())


def plain(name: str) -> str:
    """The words of a name in plain small letters."""
    return " ".join(re.findall(r"[a-z]+", anyascii(name).lower().replace("'", "")))


def entities(names: set[str], listed: list[set[str]]) -> dict[str, str]:
    """For each name the first of those that are the same person's."""
    first = {name: name for name in sorted(names)}
    for a, b in combinations(sorted(names), 2):
        if first[a] != first[b] and are_one(plain(a), plain(b), listed):
            old = first[b]
            first = {name: first[a] if one == old else one for name, one in first.items()}
    return first


def are_one(a: str, b: str, listed: list[set[str]]) -> bool:
    """Whether two plain names are one person's."""
    if any({a, b} <= row for row in listed):
        return True
    (*given, surname), (*other_given, other_surname) = a.split(), b.split()
    for row in listed:
        if {surname, other_surname} <= row and ratio(" ".join(given), " ".join(other_given)) > NEAR:
            return True
        if surname == other_surname and {*given, *other_given} <= row:
            return True
    return ratio(a, b) >= NEAR
