"""The elements of torture beside the words of the sources, as text for a terminal."""

from collections.abc import Iterable, Iterator, Sequence

from casewright.claims import ClaimId
from casewright.elements import Answer, Element, Told
from casewright.ledger import CaseFile
from casewright.publishing.case_terminal import sources_text
from casewright.publishing.citations import citations
from casewright.publishing.printer import INDENT, Printer
from casewright.publishing.terminal import heading, paragraph

NOTE = (
    "This says what the sources say, never whether an element is met in law: a lawyer decides. "
    "Which acts and words bear on an element was read in no source where it says unsourced."
)
ANSWERS = {
    Answer.SAID: "said",
    Answer.DENIED: "denied",
    Answer.DISPUTED: "said and denied",
    Answer.UNKNOWN: "nothing said",
}
"""What each answer is called."""


def elements_text(case: CaseFile, found: Sequence[Told], width: int) -> str:
    """Each person or group with every element and the quotes that bear on it."""
    if not found:
        return "The case tells of nobody that anything was done to."
    on = Printer.of(case, width)
    people = ["\n".join(_person(on, one)) for one in found]
    sources = sources_text(case, width=width)
    return "\n\n".join([*people, paragraph(NOTE, width), sources])


def _person(on: Printer, one: Told) -> Iterator[str]:
    yield heading(one.name)
    for element in one.elements:
        yield from _element(on, element)


def _element(on: Printer, one: Element) -> Iterator[str]:
    rule = one.rule
    yield on.paragraph(f"{_answer(one)}: {rule.rule} ({rule.article}; {rule.source})")
    yield from _quotes(on, "Said", one.given)
    yield from _quotes(on, "Denied", one.against)
    yield from _quotes(on, "Touches on it, decides nothing", one.touching)
    if one.answer is not Answer.SAID:
        yield on.paragraph(f"To find out: {rule.asks}", INDENT)


def _answer(one: Element) -> str:
    if one.answer is Answer.UNKNOWN and one.touching:
        return "only touched on"
    return ANSWERS[one.answer]


def _quotes(on: Printer, about: str, claims: Iterable[ClaimId]) -> Iterator[str]:
    for one in citations(on.case, claims):
        number = on.numbers[one.source.sha256]
        yield on.paragraph(f"{about}: “{one.words}” [{number}]", INDENT)
