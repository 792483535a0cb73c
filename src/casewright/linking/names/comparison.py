"""Whether two names can be one person's, how surely, and why."""

from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum
from functools import cache

from casewright.linking.names.declension import nominatives
from casewright.linking.names.finding import Finding, part
from casewright.linking.names.form import NameForm, analyse
from casewright.linking.names.joining import joinings, without_ibn
from casewright.linking.names.reasons import reasons
from casewright.linking.names.tables import table
from casewright.linking.names.weighing import Weighed, weigh


class Answer(StrEnum):
    """What a comparison comes to; "ask" leaves it to a person, or to the other facts of a case."""

    SAME = "same"
    DIFFERENT = "different"
    ASK = "ask"


@dataclass(frozen=True, slots=True)
class Comparison:
    """How far two names agree: a score from 0 to 1, the answer read off it, the reasons in words.

    `is_whole` says that neither name leaves out or shortens what the other gives.
    """

    score: float
    answer: Answer
    reasons: tuple[str, ...]
    is_whole: bool = False

    def __post_init__(self) -> None:
        if not 0 <= self.score <= 1:
            raise ValueError(f"not a score from 0 to 1: {self.score}")


def compare(a: str | NameForm, b: str | NameForm) -> Comparison:
    """How far two names agree; it does not matter which of the two comes first."""
    one = analyse(a) if isinstance(a, str) else a
    other = analyse(b) if isinstance(b, str) else b
    if one.text == other.text:
        return Comparison(1.0, Answer.SAME, ("the names are the same",), is_whole=True)
    if one.text > other.text:
        one, other = other, one
    return _concluded(_likeliest(one, other))


def _likeliest(a: NameForm, b: NameForm) -> Weighed:
    """The names as written; where they do not agree, joined up or out of a Russian case."""
    best = weigh(a, b)
    if best.score >= _bounds()[0]:
        return best
    for other in _other_ways(a, b):
        if other.score > best.score:
            best = other
    return best


def _other_ways(a: NameForm, b: NameForm) -> Iterator[Weighed]:
    for one, other in joinings(a, b):
        yield weigh(one, other).with_(part("joined", "a space or hyphen within a name"))
    for one, other in without_ibn(a, b):
        yield weigh(one, other).with_(part("left_out", "one leaves out the word for son of"))
    for one, other, is_sure in _out_of_case(a, b):
        yield weigh(one, other).with_(_case(is_sure))


def _out_of_case(a: NameForm, b: NameForm) -> Iterator[tuple[NameForm, NameForm, bool]]:
    for one in nominatives(a.text):
        yield one.form, b, one.is_sure
    for other in nominatives(b.text):
        yield a, other.form, other.is_sure


def _case(is_sure: bool) -> Finding:
    if is_sure:
        return part("case", "one is in a Russian case")
    return part("case_unsure", "one is in a Russian case, or a woman's name")


def _concluded(found: Weighed) -> Comparison:
    same, ask = _bounds()
    score = round(found.score, 4)
    answer = Answer.SAME if score >= same else Answer.ASK if score >= ask else Answer.DIFFERENT
    return Comparison(score, answer, reasons(found), found.is_whole)


@cache
def _bounds() -> tuple[float, float]:
    answers = table("scores")["answers"]
    return answers["same"], answers["ask"]
