"""The cast of a document: each named person once, with every spelling and mention."""

from collections.abc import Iterable, Sequence

from rapidfuzz.distance import Levenshtein

from casewright.reading.cast import Cast, cast_of
from casewright.reading.name import Name
from casewright.reading.russian.language.lexicon import plain, rules

_LONG = 5
_SURE = 7


def build_cast(names: Iterable[Name]) -> Cast:
    """The people of a document: fuller names first, then the shorter ones that mean them."""
    return cast_of(names, _weight, lambda text, person: compatible(text, person.name))


def _weight(text: str) -> float:
    """Words of a name; an initial counts for less."""
    return sum(0.5 if _is_initial(word) else 1.0 for word in _words(text))


def _words(name: str) -> list[str]:
    return plain(name).replace(".", ". ").split()


def _is_initial(word: str) -> bool:
    return len(word) == 1 or (len(word) == 2 and word.endswith("."))


def compatible(short: str, full: str) -> bool:
    """Whether a name may be a shorter or slightly different form of a fuller one, in any order."""
    words, known = _words(short), _words(full)
    long = [word for word in words if not _is_initial(word)]
    rest = list(known)
    shared = 0
    for word in long:
        found = next((other for other in rest if word == other), None) or next(
            (other for other in rest if _one_slip(word, other)), None
        )
        if found is None:
            return False
        rest.remove(found)
        shared += word == found
    if _only_given(long, known) or not (shared or (len(long) == 1 and len(long[0]) > _SURE)):
        return False
    initials = [word for word in words if _is_initial(word)]
    return all(any(other[0] == initial[0] for other in rest) for initial in initials)


def _only_given(long: Sequence[str], known: Sequence[str]) -> bool:
    """Particles and initials alone mean nobody."""
    particles = rules("declension")
    small = {*particles["particles"], *particles["particles_m"], *particles["particles_f"]}
    return not [word for word in long if word not in small] or not known


def _one_slip(a: str, b: str) -> bool:
    """One letter more, less or other, in words long enough not to be two names."""
    return min(len(a), len(b)) >= _LONG and Levenshtein.distance(a, b) == 1 and a[0] == b[0]
