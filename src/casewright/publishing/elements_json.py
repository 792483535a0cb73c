"""Standards of law beside the words of the sources, as plain values for JSON."""

from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from casewright.claims import ClaimId, as_plain
from casewright.elements import (
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
from casewright.ledger import CaseFile
from casewright.publishing.citations import quoted
from casewright.publishing.elements_terminal import NOTE

Plain = dict[str, Any]
"""A JSON object."""
_OF_CLAIMS = frozenset({"said", "denied", "touching", "claims", "claim", "changed", "questioned"})


def elements_document(case: CaseFile, found: Sequence[Told]) -> Plain:
    """What the sources say to each standard, with the words of every claim."""
    people = [
        {
            "id": one.id,
            "name": one.name,
            "elements": [_element(each) for each in one.elements],
            "standards": [_beside(each) for each in one.standards],
        }
        for one in found
    ]
    charged = charges(case)
    whole = {
        "at_large": [_beside(one) for one in at_large(case)],
        "apart": [_apart(one) for one in apart(case)],
        "charges": as_plain(charged) | {"is_disputed": charged.is_disputed},
        "degrees": [as_plain(one) for one in degrees(case)],
        "two_readings": [as_plain(one) for one in two_readings(case)],
    }
    cited = dict.fromkeys(_claims({"people": people} | whole))
    return {
        "note": NOTE,
        "people": people,
        **whole,
        "claims": {number: quoted(case, number) for number in cited},
    }


# Any: plain values nest without end.
def _claims(plain: Any) -> Iterator[ClaimId]:
    """Every claim that plain values name, where they name some."""
    if isinstance(plain, list | tuple):
        for one in plain:
            yield from _claims(one)
    elif isinstance(plain, Mapping):
        for name, value in plain.items():
            if name in _OF_CLAIMS:
                yield from map(ClaimId, [value] if isinstance(value, str) else value)
            else:
                yield from _claims(value)


def _beside(one: Beside) -> Plain:
    return {
        "id": one.standard.id,
        "title": dict(one.standard.title),
        "elements": [_element(each) for each in one.elements],
    }


def _apart(one: Apart) -> Plain:
    told = {"places": one.places, "days": one.days, "alleged": one.alleged}
    plain = {name: [as_plain(each) for each in values] for name, values in told.items()}
    return {"standard": _beside(one.beside)} | plain


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
