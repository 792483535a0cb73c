"""The findings about all parts of two names, weighed together."""

from collections.abc import Iterator
from dataclasses import dataclass, replace

from casewright.linking.names.finding import Finding, part, part_score
from casewright.linking.names.form import NameForm
from casewright.linking.names.likeness import SEX
from casewright.linking.names.pairing import Pair, Pairing, pair
from casewright.linking.names.rest import rest


@dataclass(frozen=True, slots=True)
class Weighed:
    """The score of two names with the findings it comes from."""

    a: NameForm
    b: NameForm
    score: float
    pairs: tuple[Pair, ...] = ()
    others: tuple[Finding, ...] = ()
    is_whole: bool = False

    def with_(self, finding: Finding) -> "Weighed":
        """The same with one finding more."""
        score = self.score * finding.score
        return replace(self, score=score, others=(*self.others, finding))


def weigh(a: NameForm, b: NameForm) -> Weighed:
    """The score of two names as they stand."""
    if a.marks != b.marks:
        return Weighed(a, b, 0.0, others=(Finding(0.0, "the numbers differ"),))
    if not a.words or not b.words:
        return Weighed(a, b, 0.0, others=(Finding(0.0, "one of the two is no name"),))
    pairing = pair(a, b)
    if pairing.score < part_score("sex_clear"):
        return Weighed(a, b, pairing.score, pairing.pairs)
    others = tuple(_others(a, b, pairing))
    score = pairing.score
    for found in others:
        score *= found.score
    return Weighed(a, b, score, pairing.pairs, others, _is_whole(a, b))


def _others(a: NameForm, b: NameForm, pairing: Pairing) -> Iterator[Finding]:
    yield from rest(a, b, pairing)
    if _is_one_word(a) or _is_one_word(b):
        if not (_is_one_word(a) and _is_one_word(b)):
            yield part("one_word", "one of the two is a single word, which may be anybody's name")
    elif _lacks_surname(a, b, pairing):
        yield part("father", "one of the two gives no surname")
    if pairing.is_turned and len(a.words) == len(b.words):
        yield _order(a, b, pairing)
    yield from _generation(a, b)
    yield from _sex(a, b, pairing)


def _is_one_word(form: NameForm) -> bool:
    return len(form.words) == 1 and not form.initials and not form.father


def _lacks_surname(a: NameForm, b: NameForm, pairing: Pairing) -> bool:
    """Whether the longer name has a surname that nothing in the other stands for."""
    if len(a.words) == len(b.words):
        return False
    longer, places = (
        (a, [one.a for one in pairing.pairs])
        if len(a.words) > len(b.words)
        else (b, [one.b for one in pairing.pairs])
    )
    if longer.surname < 0 or longer.surname in places:
        return False
    # Half of a double surname is enough.
    return not any(longer.words[place].is_surname for place in places)


def _order(a: NameForm, b: NameForm, pairing: Pairing) -> Finding:
    known = a.surname >= 0 or b.surname >= 0
    if known or not all(word.is_given_name for word in a.words):
        return part("order", "the words stand in another order")
    return part("order_unsure", "the words stand in another order, and each may be a given name")


def _generation(a: NameForm, b: NameForm) -> Iterator[Finding]:
    if a.generation and b.generation and a.generation != b.generation:
        yield Finding(0.0, "one is senior, the other junior")
    elif a.generation != b.generation:
        yield part("generation", "only one has Jr or Sr")


def _sex(a: NameForm, b: NameForm, pairing: Pairing) -> Iterator[Finding]:
    if not any(one.found.words == SEX for one in pairing.pairs):
        return
    # Without a given name in full the ending of the surname is all there is to go by.
    if len(pairing.pairs) == 1 and not (a.is_cyrillic and b.is_cyrillic):
        yield part("sex_clear", "a man and a woman")


def _is_whole(a: NameForm, b: NameForm) -> bool:
    return (
        len(a.words) == len(b.words)
        and not a.initials
        and not b.initials
        and bool(a.father) == bool(b.father)
        and a.generation == b.generation
    )
