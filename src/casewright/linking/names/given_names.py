"""Which given names are one name, which are its short forms, and who bears them."""

from dataclasses import dataclass
from functools import cache

from casewright.linking.names.letters import fold
from casewright.linking.names.sounds import sounds_of
from casewright.linking.names.tables import table

_NOBODY: frozenset[int] = frozenset()


@dataclass(frozen=True, slots=True)
class GivenName:
    """The names a word can be in full or in short, by number, and whether men or women bear it."""

    full: frozenset[int] = _NOBODY
    short: frozenset[int] = _NOBODY
    sexes: frozenset[str] = frozenset()


UNKNOWN = GivenName()


def given_name(sounds: tuple[str, ...]) -> GivenName:
    """What is known of a word with these sounds as a given name."""
    known = _known()
    for one in sounds:
        if one in known:
            return known[one]
    return UNKNOWN


@cache
def _known() -> dict[str, GivenName]:
    full: dict[str, set[int]] = {}
    short: dict[str, set[int]] = {}
    sexes: dict[str, set[str]] = {}
    for number, (sex, forms, shorts) in enumerate(_rows()):
        for found, words in ((full, forms), (short, shorts)):
            for word in words:
                sound = sounds_of(fold(word))[0]
                found.setdefault(sound, set()).add(number)
                sexes.setdefault(sound, set()).add(sex)
    return {
        sound: GivenName(
            frozenset(full.get(sound, ())), frozenset(short.get(sound, ())), frozenset(sexes[sound])
        )
        for sound in sexes
    }


def _rows() -> list[tuple[str, list[str], list[str]]]:
    """Sex, forms and short forms of each name."""
    names = table("given_names")
    rows = [
        (group["gender"], row["forms"], row.get("short", []))
        for group in names["groups"]
        for row in group["names"]
    ]
    taken = {sounds_of(fold(form))[0] for _, forms, _ in rows for form in forms}
    lists = {"male": "m", "female": "f", "women_like_men": "f"}
    single = {
        sounds_of(fold(word))[0]: (sex, word) for key, sex in lists.items() for word in names[key]
    }
    return rows + [(sex, [word], []) for sound, (sex, word) in single.items() if sound not in taken]
