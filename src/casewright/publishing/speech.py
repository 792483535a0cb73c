"""The language in which the program speaks; the words of sources stay in theirs.

Sentences are written in English in the code and looked up in a catalogue of GNU gettext; where it
lacks one, the English stands. `scripts/write_messages.py` makes the catalogues.
"""

from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from contextvars import ContextVar
from functools import cache
from gettext import GNUTranslations, NullTranslations
from importlib import resources

ENGLISH = "en"
LANGUAGES = (ENGLISH, "ru")
_DOMAIN = "casewright"
_SPOKEN: ContextVar[str] = ContextVar("language", default=ENGLISH)


@contextmanager
def speaking(language: str) -> Iterator[None]:
    """What is said inside is said in that language, in English where it is not spoken yet."""
    token = _SPOKEN.set(language if language in LANGUAGES else ENGLISH)
    try:
        yield
    finally:
        _SPOKEN.reset(token)


def spoken() -> str:
    """The language that is spoken now, as an ISO 639-1 code."""
    return _SPOKEN.get()


def in_our_tongue(labels: Mapping[str, str]) -> str:
    """Of a text in several languages that in which we speak now; English where it has none."""
    return labels.get(spoken(), labels[ENGLISH])


def mark(sentence: str) -> str:
    """The sentence itself, which is marked for translation and said elsewhere."""
    return sentence


def mark_number(one: str, many: str) -> tuple[str, str]:
    """The same of a sentence that goes with a number."""
    return one, many


def say(sentence: str) -> str:
    """A sentence of ours in the language that is spoken now."""
    # Looked up for nothing, gettext gives the head of its catalogue.
    return _catalogue(spoken()).gettext(sentence) if sentence else ""


def say_number(one: str, many: str, number: int) -> str:
    """The form of a sentence that goes with a number."""
    return _catalogue(spoken()).ngettext(one, many, number)


@cache
def _catalogue(language: str) -> NullTranslations:
    place = resources.files("casewright.publishing") / "locale" / language / "LC_MESSAGES"
    found = place / f"{_DOMAIN}.mo"
    if not found.is_file():
        return NullTranslations()
    with found.open("rb") as file:
        return GNUTranslations(file)
