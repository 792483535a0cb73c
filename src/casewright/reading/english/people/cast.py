"""The cast of a document: each named person once, with every spelling and mention."""

from collections.abc import Iterable, Sequence

from rapidfuzz.distance import Levenshtein
from rapidfuzz.fuzz import ratio

from casewright.reading.cast import Cast, Character, cast_of
from casewright.reading.english.language.lexicon import name_lexicon
from casewright.reading.name import Name

_ALIKE = 85.0


def plain_words(name: str) -> list[str]:
    """The words of a name in lower case, without suffixes ("Jr.")."""
    words = name.casefold().replace("’", "'").split()
    suffixes = name_lexicon().suffixes
    while len(words) > 1 and words[-1].rstrip(".") in suffixes:
        words.pop()
    return words


def is_placeholder(name: str) -> bool:
    """Whether a name stands for somebody whose name is kept back: "John Doe 2"."""
    words = name.lower().split()
    return len(words) > 1 and words[0] in ("john", "jane") and words[1].startswith(("doe", "roe"))


def build_cast(names: Iterable[Name]) -> Cast:
    """The people of a document: fuller names first, then the single words that mean them."""
    return cast_of(names, lambda name: len(plain_words(name)), _compatible)


def _compatible(name: str, person: Character) -> bool:
    words, known = plain_words(name), plain_words(person.name)
    if _numbers(words) != _numbers(known):
        return False
    if len(words) == 1:
        return words[0] in _callable(known) or words[0] == " ".join(known)
    if _begins_like(words, known):
        return True
    if words[-1] == known[-1] and all(_fits(word, known[:-1]) for word in words[:-1]):
        return True
    return len(words) == len(known) and _alike(words, known)


def _callable(known: Sequence[str]) -> set[str]:
    """The single words that may stand for a name: the first, the last, a surname between them.

    "Ms Ibarra" is "Lucia Ibarra Soto": of three words and more any but an initial or particle.
    """
    particles = name_lexicon().particles
    inner = {word for word in known[1:-1] if len(word) > 2 and word not in particles}
    return {known[0], known[-1], *inner}


def _begins_like(words: Sequence[str], known: Sequence[str]) -> bool:
    """ "Lucia Ibarra" for "Lucia Ibarra Soto": the same first word, the others in their order."""
    if len(words) < 2 or len(known) <= len(words) or words[0] != known[0]:
        return False
    rest = iter(known)
    return all(word in rest for word in words)


def _numbers(words: Sequence[str]) -> list[str]:
    return [word for word in words if word.isdigit()]


def _fits(word: str, given: Sequence[str]) -> bool:
    """Whether a given name or initial stands for one of the given names."""
    short = word.rstrip(".")
    if len(short) == 1:
        return any(name.startswith(short) for name in given)
    return any(name == word or name.rstrip(".") == short[:1] for name in given)


def _alike(words: Sequence[str], known: Sequence[str]) -> bool:
    """Two spellings of one name in one report: one word the same, the others nearly so."""
    same = sum(a == b for a, b in zip(words, known, strict=True))
    near = all(a == b or _one_slip(a, b) for a, b in zip(words, known, strict=True))
    return same > 0 and near


def _one_slip(a: str, b: str) -> bool:
    """One letter more, less or other, in words long enough not to be two names."""
    return (min(len(a), len(b)) > 4 and Levenshtein.distance(a, b) == 1) or ratio(a, b) >= _ALIKE
