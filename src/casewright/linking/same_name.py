"""Whether two names can be one person's, and why, in words."""

from dataclasses import dataclass
from enum import Enum
from functools import lru_cache

from casewright.linking.findings import Kind
from casewright.linking.names import Answer
from casewright.linking.names import compare as compare_names
from casewright.linking.spelling import Name


class Link(Enum):
    """How far two names agree."""

    SAME = "same"
    COMPATIBLE = "compatible"
    NEAR = "near"
    DIFFERENT = "different"


@dataclass(frozen=True, slots=True)
class Likeness:
    """How far two names agree, and why.

    SAME: one name, spelled or ordered differently. COMPATIBLE: one is a shorter form that may also
    be somebody else's. NEAR: not the same, but a person should look.
    """

    link: Link
    reason: str


# Below this a name may also be another person's short form: it joins only where nobody else fits.
SURE = 0.9
_DIFFERENT = Likeness(Link.DIFFERENT, "The names differ.")


def compare(a: Name, b: Name) -> Likeness:
    """How far two names agree, with the reason in words; the order of the two does not matter."""
    return _compared(a, b, (a.written, b.written))


# Two names are compared anew in every report that has both, and when a report is added to a case.
@lru_cache(maxsize=131_072)
def _compared(a: Name, b: Name, written: tuple[str, str]) -> Likeness:
    return _KIND.found("\x00".join(written), lambda: _likeness(a, b))


def _written(likeness: Likeness) -> list[str] | int:
    # Nearly all names differ, in nothing that has to be said.
    return 0 if likeness == _DIFFERENT else [likeness.link.value, likeness.reason]


def _read(kept: list[str] | int) -> Likeness:
    return _DIFFERENT if isinstance(kept, int) else Likeness(Link(kept[0]), kept[1])


_KIND = Kind("likeness of names", _written, _read)


def _likeness(a: Name, b: Name) -> Likeness:
    if a.marks != b.marks or (a.generation and b.generation and a.generation != b.generation):
        return _DIFFERENT
    if a.words == b.words:
        return _unless_generation(a, b, "The name is the same.")
    if a.sounds == b.sounds:
        return _unless_generation(a, b, "The spellings are transliterations of one name.")
    if len(a.sounds) > 1 and sorted(a.sounds) == sorted(b.sounds):
        return _unless_generation(a, b, "The words of the name are the same in another order.")
    found = _same_surname(a, b) if a.surname == b.surname else _near_surname(a, b)
    return found if found.link is Link.COMPATIBLE else _by_spelling(a, b, found)


def _by_spelling(a: Name, b: Name, found: Likeness) -> Likeness:
    """What the comparison of spellings adds: other scripts, cases, forms of a name, slips."""
    if a.is_surname_only or b.is_surname_only:
        return found
    spelled = compare_names(a.form, b.form)
    reason = f"{'; '.join(spelled.reasons).capitalize()}."
    if spelled.answer is Answer.SAME:
        sure = spelled.is_whole and spelled.score >= SURE
        return Likeness(Link.SAME if sure else Link.COMPATIBLE, reason)
    if spelled.answer is Answer.ASK and found.link is Link.DIFFERENT:
        return Likeness(Link.NEAR, reason)
    return found


def _unless_generation(a: Name, b: Name, reason: str) -> Likeness:
    if a.generation == b.generation:
        return Likeness(Link.SAME, reason)
    return Likeness(Link.COMPATIBLE, f"{reason} Only one of them has Jr or Sr.")


def _same_surname(a: Name, b: Name) -> Likeness:
    if a.is_surname_only or b.is_surname_only:
        return Likeness(Link.COMPATIBLE, "One report gives the surname only.")
    if _agree(a.given[0], b.given[0]) and _rest_agrees(a.given[1:], b.given[1:]):
        if a.given[0] == b.given[0]:
            return Likeness(Link.COMPATIBLE, "One report leaves out or shortens a middle name.")
        return Likeness(Link.COMPATIBLE, "One report gives an initial for the given name.")
    if _one_letter_apart(a.given[0], b.given[0]):
        return Likeness(
            Link.NEAR, "The surname is the same and the given names differ by one letter."
        )
    return _DIFFERENT


def _near_surname(a: Name, b: Name) -> Likeness:
    if a.is_surname_only or b.is_surname_only or a.given[0] != b.given[0] or len(a.given[0]) < 2:
        return _DIFFERENT
    if a.surname[:4] == b.surname[:4] and len(a.surname[:4]) == 4:
        return Likeness(Link.NEAR, "The given name is the same and the surnames begin alike.")
    if _one_letter_apart(a.surname, b.surname):
        return Likeness(
            Link.NEAR, "The given name is the same and the surnames differ by one letter."
        )
    return _DIFFERENT


def _agree(a: str, b: str) -> bool:
    """Whether two given names are equal, or one is the initial of the other."""
    return a == b or (min(len(a), len(b)) == 1 and a[0] == b[0])


def _rest_agrees(a: tuple[str, ...], b: tuple[str, ...]) -> bool:
    shared = min(len(a), len(b))
    return all(_agree(a[i], b[i]) for i in range(shared))


def _one_letter_apart(a: str, b: str) -> bool:
    if min(len(a), len(b)) < 4 or abs(len(a) - len(b)) > 1 or a == b:
        return False
    short, long = sorted((a, b), key=len)
    start = next((i for i, c in enumerate(short) if c != long[i]), len(short))
    skipped = start if len(short) < len(long) else start + 1
    return short[skipped:] == long[start + 1 :]
