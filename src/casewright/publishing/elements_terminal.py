"""Standards of law beside the words of the sources, as text for a terminal."""

from collections.abc import Iterable, Iterator, Sequence

from casewright.claims import ClaimId
from casewright.elements import (
    Answer,
    Apart,
    Beside,
    Element,
    Told,
    apart,
    at_large,
    charges,
    degrees,
    two_readings,
)
from casewright.elements.rules import TORTURE
from casewright.ledger import CaseFile
from casewright.publishing.case_terminal import sources_text
from casewright.publishing.citations import citations
from casewright.publishing.plain_words import label
from casewright.publishing.printer import INDENT, Printer
from casewright.publishing.standing import charge_words
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


def elements_text(case: CaseFile, found: Sequence[Told], width: int, *, whole: bool = True) -> str:
    """Each person or group with every standard; with what is told of the whole case behind it."""
    if not found:
        return "The case tells of nobody that anything was done to."
    on = Printer.of(case, width)
    parts = ["\n".join(_person(on, one)) for one in found]
    if whole:
        parts += ["\n".join(lines) for lines in _whole(on, case) if len(lines) > 1]
    return "\n\n".join([*parts, paragraph(NOTE, width), sources_text(case, width=width)])


def _person(on: Printer, one: Told) -> Iterator[str]:
    yield heading(one.name)
    for beside in one.standards:
        yield from _beside(on, beside)


def _beside(on: Printer, one: Beside) -> Iterator[str]:
    """A standard; one to which nothing is told says so in a line, but for torture."""
    yield ""
    yield on.paragraph(f"{one.standard.title['en']}:")
    told = [each for each in one.elements if _is_told(each)]
    silent = [each for each in one.elements if not _is_told(each)]
    for each in one.elements if one.standard.id == TORTURE else told:
        yield from _element(on, each)
    if not told and one.standard.id != TORTURE:
        yield on.paragraph(f"nothing said to any of its {len(silent)} elements", INDENT)
    elif silent and one.standard.id != TORTURE:
        rules = " ".join(each.rule.rule for each in silent)
        yield on.paragraph(f"nothing said: {rules}", INDENT)


def _is_told(one: Element) -> bool:
    return bool(one.given or one.against or one.touching)


def _whole(on: Printer, case: CaseFile) -> Iterator[list[str]]:
    """What is told of the case and of nobody in particular: a part each."""
    yield [heading("Words of the whole case that touch on it"), *_at_large(on, case)]
    yield [
        heading("An event of its own"),
        *(line for one in apart(case) for line in _apart(on, one)),
    ]
    yield [heading("Charges at home, beside the elements of torture"), *_charges(on, case)]
    yield [heading("Degrees of consistency, as sources give them"), *_degrees(on, case)]
    yield [heading("What can be read in two ways"), *_two_readings(on, case)]


def _at_large(on: Printer, case: CaseFile) -> Iterator[str]:
    for one in at_large(case):
        yield on.paragraph(f"{one.standard.title['en']}:")
        for each in one.elements:
            if each.touching:
                yield on.paragraph(each.rule.rule, INDENT)
                yield from _quotes(on, "Touches on it, decides nothing", each.touching)


def _apart(on: Printer, one: Apart) -> Iterator[str]:
    yield from _beside(on, one.beside)
    for about, values in (
        ("Where", one.places), ("When", one.days), ("Alleged or described, not found guilty",
                                                    one.alleged),
    ):  # fmt: skip
        told = "; ".join(f"{each.value} [{on.cited(each.claims)}]" for each in values)
        yield on.paragraph(f"{about}: {told or 'no source tells'}", INDENT)


def _charges(on: Printer, case: CaseFile) -> Iterator[str]:
    found = charges(case)
    for one in found.offences:
        stand = "; ".join(
            f"{each.accused} accused: {charge_words(each.charge)} [{on.cited(each.claims)}]"
            for each in one.standings
        )
        article = f", {one.article}" if one.article else ""
        yield on.paragraph(f"{label('charges', one.offence)}{article}: {stand}")
    if found.is_disputed:
        yield on.paragraph("The classification is disputed:")
        yield from _quotes(on, "One charge held and another fell", found.changed)
        yield from _quotes(on, "Questioned", found.questioned)


def _degrees(on: Printer, case: CaseFile) -> Iterator[str]:
    for one in degrees(case):
        yield on.paragraph(f"{one.label['en']}:")
        yield from _quotes(on, "Copied", [one.claim])


def _two_readings(on: Printer, case: CaseFile) -> Iterator[str]:
    for one in two_readings(case):
        yield on.paragraph(f"“{one.words}” [{on.cited([one.claim])}]")
        yield on.paragraph(f"Either: {one.first}", INDENT)
        yield on.paragraph(f"Or: {one.second}", INDENT)
        yield on.paragraph(f"To find out: {one.asks}", INDENT)


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
