"""Whether two fathers' names are one."""

from casewright.linking.names.finding import Finding, part, part_score, word_score
from casewright.linking.names.given_names import given_name
from casewright.linking.names.likeness import alike
from casewright.linking.names.word import Word

# "Sergeevich" leaves "serge": the last sound of the father's name went into the ending.
_LOST = ("", "i", "a", "o")


def fathers_agree(a: Word, b: Word, families: frozenset[int]) -> Finding:
    """What the patronymics of two names say."""
    if a.sounds[0] == b.sounds[0] or _full(a) & _full(b):
        return Finding(1.0)
    one, other = sorted((a.sounds[0], b.sounds[0]), key=len)
    if other.startswith(one) and other[len(one) :] in _LOST:
        return Finding(1.0)
    found = alike(a, b, families)
    if found.score >= word_score("scanner"):
        return Finding(found.score, _of_fathers(found.words))
    if found.score > part_score("sex"):
        return Finding(part_score("one_word"), "the fathers' names are close in letters")
    return part("father_differs", "the fathers' names differ")


def _of_fathers(words: str) -> str:
    return f"the fathers' names: {words}" if words else ""


def _full(father: Word) -> frozenset[int]:
    """The names the father can have: "Petrovich" and "Sergeevich" have lost a sound."""
    forms = (given_name((father.sounds[0] + lost,)).full for lost in _LOST)
    return frozenset(number for form in forms for number in form)
