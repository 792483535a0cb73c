"""Words that tell who a protected person is without being a name, in any case they stand in."""

from collections.abc import Iterator, Sequence
from functools import lru_cache

from casewright.linking.names.letters import fold
from casewright.linking.names.word import word_of
from casewright.publishing.redaction.finding import Hit
from casewright.publishing.redaction.tokens import Token, tokens_of

# Of a long word the beginning is enough: endings change with the case.
_SURE_LENGTH, _ENDING = 5, 3


def particular_hits(tokens: Sequence[Token], particulars: Sequence[str]) -> Iterator[Hit]:
    """Where the words of a particular stand one after the other."""
    for wanted in map(_sounds, particulars):
        for first in range(len(tokens) - len(wanted) + 1):
            here = tokens[first : first + len(wanted)]
            if wanted and all(
                _agree(_sound(t.text), own) for t, own in zip(here, wanted, strict=True)
            ):
                yield Hit(here[0].start, here[-1].end, is_sure=False)


@lru_cache(maxsize=1024)
def _sounds(particular: str) -> tuple[str, ...]:
    return tuple(_sound(token.text) for token in tokens_of(particular))


def _sound(text: str) -> str:
    return word_of(fold(text)).sounds[0]


def _agree(sound: str, own: str) -> bool:
    stem = own[: max(len(own) - _ENDING + 1, _SURE_LENGTH)]
    is_long = len(own) >= _SURE_LENGTH
    return sound == own or (is_long and sound.startswith(stem) and len(sound) <= len(own) + _ENDING)
