"""Which of the words typed a hit must have, and which it may lack."""

from collections.abc import Callable, Iterator, Sequence

from casewright.searching.forms import father_sounds, titles
from casewright.searching.query import Phrase
from casewright.searching.words import folded, is_capital, is_initial

Wanted = tuple[Phrase, ...]
# With so many other words a father's name or a title is part of a name.
_FULL_NAME = 2


def without_small_words(wanted: Sequence[Wanted]) -> Sequence[Wanted]:
    """What is wanted without words of one small letter: "a", "в"; unless nothing else is."""
    kept = [some for some in wanted if not all(_is_small_word(one) for one in some)]
    return kept or wanted


def wished(wanted: Sequence[Wanted], is_common: Callable[[str], bool]) -> Iterator[Wanted]:
    """What a hit may lack: of a full name the father's name, a title, a second initial.

    Beside ordinary words a title is one itself: "the judge ruled".
    """
    single = [some for some in wanted if len(some) == 1 and len(some[0].words) == 1]
    words = {some: folded(some[0].words[0]) for some in single}
    initials = [some for some, word in words.items() if is_initial(word)]
    others = {some: word for some, word in words.items() if not is_initial(word)}
    full = [word for word in others.values() if not _goes_along(word)]
    if full:
        yield from initials[1:]
    is_name = len(words) == len(wanted) and not any(map(is_common, full))
    if is_name and len(full) >= _FULL_NAME:
        yield from (some for some, word in others.items() if _goes_along(word))


def _goes_along(word: str) -> bool:
    return bool(father_sounds(word)) or word in titles()


def _is_small_word(phrase: Phrase) -> bool:
    word = phrase.words[0]
    is_letter = len(phrase.words) == 1 and len(word) == 1 and word.isalpha()
    return is_letter and not is_capital(word)
