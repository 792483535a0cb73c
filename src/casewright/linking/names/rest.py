"""What stands beside the paired words: initials, second names, fathers' names."""

from collections.abc import Iterator

from casewright.linking.names.fathers import fathers_agree
from casewright.linking.names.finding import Finding, part
from casewright.linking.names.form import NameForm
from casewright.linking.names.likeness import initial_alike, initials_alike
from casewright.linking.names.pairing import Pairing
from casewright.linking.names.word import Word

Part = Word | str


def rest(a: NameForm, b: NameForm, pairing: Pairing) -> Iterator[Finding]:
    """What the parts say that have no partner among the words."""
    one = _parts(a, [pair.a for pair in pairing.pairs])
    other = _parts(b, [pair.b for pair in pairing.pairs])
    if a.father and b.father:
        yield fathers_agree(a.father, b.father, a.families | b.families)
    elif a.father and len(other) > len(one):
        one.append(a.father)
    elif b.father and len(one) > len(other):
        other.append(b.father)
    elif a.father or b.father:
        yield part("left_out", "one leaves out the father's name")
    yield from _in_order(one, other)


def _parts(form: NameForm, paired: list[int]) -> list[Part]:
    words = [word for i, word in enumerate(form.words) if i not in paired]
    return [*words, *form.initials]


def _in_order(one: list[Part], other: list[Part]) -> Iterator[Finding]:
    for x, y in zip(one, other, strict=False):
        yield _agree(x, y)
    longer = max(one, other, key=len)[min(len(one), len(other)) :]
    if any(isinstance(left, Word) and left.is_surname for left in longer):
        yield part("half", "one gives only a part of a double surname")
    elif longer and (one and other):
        yield part("left_out", "one leaves out a second name")
    elif longer:
        yield part("left_out", "one leaves out a name or an initial")


def _agree(x: Part, y: Part) -> Finding:
    if isinstance(x, Word):
        return initial_alike(y, x) if isinstance(y, str) else Finding(0.0, "names differ")
    return initial_alike(x, y) if isinstance(y, Word) else initials_alike(x, y)
