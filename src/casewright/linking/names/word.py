"""One word of a name with all that a comparison asks of it."""

from dataclasses import dataclass
from functools import cache, lru_cache

from casewright.linking.names.given_names import GivenName, given_name
from casewright.linking.names.letters import mended
from casewright.linking.names.sounds import sounds_of
from casewright.linking.names.tables import longest_tail, table, tails


@dataclass(frozen=True, slots=True)
class Word:
    """A word: its letters, its sounds, what it is as a given name and as a surname.

    `stem` is a surname in its men's form, `root` the same without its ending; `sex` is what the
    ending says ("m", "f" or nothing).
    """

    text: str
    sounds: tuple[str, ...]
    given: GivenName
    stem: str
    root: str
    sex: str

    @property
    def is_given_name(self) -> bool:
        """Whether the word is known as a given name, in full or in short."""
        return bool(self.given.sexes)

    @property
    def is_surname(self) -> bool:
        """Whether the word ends as surnames do, and is not known as a given name."""
        return bool(self.stem) and not self.given.sexes


@lru_cache(maxsize=65_536)
def word_of(text: str) -> Word:
    """The word, from its folded letters."""
    letters = mended(text)
    sounds = sounds_of(letters)
    return Word(letters, sounds, given_name(sounds), *_surname(sounds[0]))


@lru_cache(maxsize=65_536)
def father_of(text: str) -> tuple[str, str]:
    """The father's name in a folded word such as "serikovich", and the sex of the child."""
    if text[-2:] not in _father_last():
        return "", ""
    endings = _father_endings()
    ending = longest_tail(text, endings, stem=3)
    return (text[: -len(ending)], endings[ending]) if ending else ("", "")


def _surname(sounds: str) -> tuple[str, str, str]:
    """The stem and root of a surname and the sex its ending tells; empty where it has none."""
    endings = _surname_endings()
    ending = longest_tail(sounds, endings, stem=2)
    if not ending:
        return "", "", ""
    men, sex = endings[ending].split("/")
    root = sounds[: -len(ending)]
    return root + men, root, sex


@cache
def _father_endings() -> dict[str, str]:
    return tails(table("endings")["father"]["endings"])


@cache
def _father_last() -> frozenset[str]:
    """The last two letters of fathers' names: most words are seen not to be one by them."""
    return frozenset(ending[-2:] for ending in _father_endings())


@cache
def _surname_endings() -> dict[str, str]:
    surname = table("endings")["surname"]
    both = {ending: f"{ending}/" for ending in surname["both"]}
    men = {ending: f"{ending}/m" for ending in surname["men"]}
    return both | men | {women: f"{men}/f" for women, men in surname["pairs"]}
