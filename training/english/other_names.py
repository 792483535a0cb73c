"""Puts other names into a sentence, so that a model learns contexts and not names."""

import random
from itertools import groupby

from other_organisations import organisation, tag

from casewright.reading.english.names.tables import given_names, place_names, surnames

# Half the names are left unknown to the tables: most names in a report are in no table.
INVENTED = 0.5
# The rest keep their own name: companies and clubs are organisations too.
ORGANISATIONS = 0.5
ENDINGS = (
    "ov",
    "ova",
    "ev",
    "eva",
    "bek",
    "bekov",
    "uly",
    "enko",
    "yan",
    "shvili",
    "zade",
    "ullah",
)


class OtherNames:
    """Draws people, places and organisations at random."""

    def __init__(self, dice: random.Random) -> None:
        self._dice = dice
        self._given = sorted(name for name in given_names() if len(name) > 2 and name.isalpha())
        self._surnames = sorted(name for name in surnames() if len(name) > 2 and name.isalpha())
        self._places = sorted(place_names())

    def instead(
        self, words: list[str], tags: list[str], marks: list[str]
    ) -> tuple[list[str], list[str], list[str]]:
        """Give the sentence with its people, places and organisations named anew."""
        found: tuple[list[str], list[str], list[str]] = ([], [], [])
        position = 0
        for kind, length in _runs(marks):
            new = self._drawn(kind, length)
            old = slice(position, position + length)
            found[0].extend(new or words[old])
            found[1].extend([tag(word) for word in new] or tags[old])
            found[2].extend(_bio(kind, len(new)) or marks[old])
            position += length
        return found

    def _drawn(self, kind: str, length: int) -> list[str]:
        if kind == "PLACE":
            return self._place().split() if length < 3 else []
        if kind == "ORG" and self._dice.random() < ORGANISATIONS:
            return organisation(self._dice, self._place, self._surname).split()
        return self.person(length) if kind == "PER" and length <= 3 else []

    def person(self, length: int) -> list[str]:
        """Give a person's name of so many words, the surname last."""
        return [self._capital(self._given, ("",)) for _ in range(length - 1)] + [self._surname()]

    def _place(self) -> str:
        return self._dice.choice(self._places).title()

    def _surname(self) -> str:
        return self._capital(self._surnames, ENDINGS)

    def _capital(self, table: list[str], endings: tuple[str, ...]) -> str:
        name = self._dice.choice(table)
        if self._dice.random() < INVENTED:
            # The front of one name with the end of another is a name that nobody lists.
            other = self._dice.choice(table)
            tail = self._dice.choice((*endings, other[len(other) // 2 :]))
            name = name[: max(3, len(name) // 2 + 1)] + tail
        return name.capitalize()


def _runs(marks: list[str]) -> list[tuple[str, int]]:
    """Give the names, and the words between them one by one, as kind and length."""
    number = 0
    keys = []
    for mark in marks:
        number += not mark.startswith("I-")
        keys.append((number, mark.partition("-")[2]))
    return [(kind, len(list(run))) for (_, kind), run in groupby(keys)]


def _bio(kind: str, length: int) -> list[str]:
    return [f"B-{kind}"] * min(length, 1) + [f"I-{kind}"] * (length - 1)
