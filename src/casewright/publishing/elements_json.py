"""The elements of torture beside the words of the sources, as plain values for JSON."""

from collections.abc import Sequence
from typing import Any

from casewright.claims import ClaimId
from casewright.elements import Element, Told
from casewright.ledger import CaseFile
from casewright.publishing.citations import citations
from casewright.publishing.elements_terminal import NOTE

Plain = dict[str, Any]
"""A JSON object."""


def elements_document(case: CaseFile, found: Sequence[Told]) -> Plain:
    """What the sources say to each element, with the words of every claim."""
    cited = dict.fromkeys(
        claim
        for one in found
        for each in one.elements
        for claim in (*each.given, *each.against, *each.touching)
    )
    return {
        "note": NOTE,
        "people": [
            {"name": one.name, "elements": [_element(each) for each in one.elements]}
            for one in found
        ],
        "claims": {number: _words(case, number) for number in cited},
    }


def _element(one: Element) -> Plain:
    return {
        "id": one.rule.id,
        "rule": one.rule.rule,
        "article": one.rule.article,
        "source": one.rule.source,
        "checked": one.rule.checked,
        "answer": one.answer.value,
        "said": list(one.given),
        "denied": list(one.against),
        "touching": list(one.touching),
        "asks": one.rule.asks,
    }


def _words(case: CaseFile, number: ClaimId) -> Plain:
    quote = case.claim(number).quote
    (one,) = citations(case, [number])
    return {
        "quote": quote.words,
        "source": quote.source,
        "start": quote.start,
        "end": quote.end,
        "page": one.page,
        "stance": one.stance.value,
        "said_by": one.said_by,
    }
