"""Whether two words are one name, and by what."""

from functools import cache

from casewright.linking.names.finding import Finding, word_score
from casewright.linking.names.scanner import is_misread
from casewright.linking.names.slips import Slip, limits, slip
from casewright.linking.names.sounds import sounds_of
from casewright.linking.names.tables import table
from casewright.linking.names.word import Word

# A word of so few sounds has no room for a slip: Kim and Kin.
SHORT = 3
LONG_ROOT = 5
SEX = "the surnames have a man's and a woman's ending"


def alike(a: Word, b: Word, families: frozenset[int]) -> Finding:
    """How far two words agree."""
    if a.text == b.text:
        return _found("equal")
    if a.sounds[0] == b.sounds[0]:
        return _found("sound")
    return _by_table(a, b) or _by_letters(a, b, families)


def _by_table(a: Word, b: Word) -> Finding | None:
    """What the known names, other readings of the letters and the endings say."""
    one, other = a.given, b.given
    if one.full & other.full:
        return _found("form")
    if one.full & other.short or one.short & other.full or one.short & other.short:
        return _found("short")
    if (len(a.sounds) > 1 or len(b.sounds) > 1) and not set(a.sounds).isdisjoint(b.sounds):
        return _found("sound")
    if a.stem and a.stem == b.stem and a.sex != b.sex and not (a.is_given_name or b.is_given_name):
        return Finding(_sex(), SEX)
    return None


def _by_letters(a: Word, b: Word, families: frozenset[int]) -> Finding:
    found = _least(a, b, families)
    if found.cost >= limits().near:
        return _scanned(a, b) or _longer_root(a, b) or _different()
    if a.is_given_name and b.is_given_name:
        return _known_names(a, b, found)
    if found.cost <= limits().allowed and min(len(a.sounds[0]), len(b.sounds[0])) > SHORT:
        return Finding(word_score("spelled") - found.cost / 2, found.words)
    return _scanned(a, b) or _near(a, b, found)


def _least(a: Word, b: Word, families: frozenset[int]) -> Slip:
    if len(a.sounds) == len(b.sounds) == 1:
        return slip(a.sounds[0], b.sounds[0], families)
    found = (slip(one, other, families) for one in a.sounds for other in b.sounds)
    return min(found, key=lambda one: one.cost)


def _known_names(a: Word, b: Word, found: Slip) -> Finding:
    """Two known given names are two names, but a letter may be a slip."""
    if found.cost > 1 or a.sounds[0][:1] != b.sounds[0][:1]:
        return _different()
    return Finding(word_score("near_names"), "two given names that are close in letters")


def _scanned(a: Word, b: Word) -> Finding | None:
    if a.is_given_name and b.is_given_name:
        return None
    return _found("scanner") if is_misread(a.text, b.text) else None


def _longer_root(a: Word, b: Word) -> Finding | None:
    """Whether one surname has the root of the other and something more."""
    short, long = sorted((a, b), key=lambda word: (len(word.root), word.root))
    if len(short.root) < LONG_ROOT or _sexes_differ(a, b) or a.is_given_name or b.is_given_name:
        return None
    return _found("root") if long.root.startswith(short.root) else None


def _near(a: Word, b: Word, found: Slip) -> Finding:
    if min(len(a.sounds[0]), len(b.sounds[0])) <= SHORT or _sexes_differ(a, b):
        return _different()
    first = a.sounds[0][:1] == b.sounds[0][:1]
    score = (word_score("near") - found.cost / 10) * (1 if first else 0.6)
    return Finding(score, found.words)


def _sexes_differ(a: Word, b: Word) -> bool:
    return bool(a.sex and b.sex and a.sex != b.sex)


def initial_alike(initial: str, word: Word) -> Finding:
    """How far an initial can stand for a word."""
    sounds = sounds_of(initial)
    if initial[0] == word.text[0] or any(one and word.sounds[0].startswith(one) for one in sounds):
        return Finding(word_score("initial"), "one gives an initial")
    loose = _loose().get(initial[0], "")
    if len(initial) == 1 and word.sounds[0] and word.sounds[0][0] in loose:
        return Finding(word_score("initial_loose"), "one gives an initial of another spelling")
    return Finding(word_score("different"), "the initial is another")


def initials_alike(a: str, b: str) -> Finding:
    """How far two initials agree."""
    one, other = sounds_of(a)[0], sounds_of(b)[0]
    if a == b or one == other:
        return Finding(word_score("sound"), "")
    if len(a) != len(b) and (one.startswith(other) or other.startswith(one)):
        return Finding(word_score("initial"), "")
    return Finding(word_score("different"), "the initials differ")


@cache
def _found(kind: str) -> Finding:
    return Finding(word_score(kind), _WORDS[kind])


@cache
def _different() -> Finding:
    return Finding(word_score("different"), "")


@cache
def _sex() -> float:
    return float(table("scores")["parts"]["sex"])


@cache
def _loose() -> dict[str, str]:
    found: dict[str, str] = table("letters")["initials"]
    return found


_WORDS = {
    "equal": "",
    "sound": "two spellings of one sound",
    "form": "two forms of one name",
    "short": "a short form of the name",
    "root": "one begins with the whole of the other",
    "scanner": "letters that a scanner confuses",
}
