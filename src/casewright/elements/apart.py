"""Harm that is an event of its own: forced labour beside the torture of the same people."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from casewright.claims import Claim, ClaimId
from casewright.claims.kinds import Act
from casewright.elements.finding import elements_of
from casewright.elements.rules import read, standards
from casewright.elements.standard import Beside, Standard
from casewright.elements.words import compiled
from casewright.ledger import CaseFile
from casewright.ledger.stated import Stated
from casewright.ledger.stating import stated


@dataclass(frozen=True, slots=True)
class Apart:
    """An event of its own: the elements of its standard, its places, days and alleged doers.

    `alleged` are people as sources describe them, named or not; that they are described says
    nothing of what they did.
    """

    beside: Beside
    places: tuple[Stated, ...]
    days: tuple[Stated, ...]
    alleged: tuple[Stated, ...]


def apart(case: CaseFile) -> tuple[Apart, ...]:
    """The events of their own that a case tells of, or of which a source only asks."""
    found = [_apart(case, one) for one in standards() if one.apart]
    return tuple(one for one in found if one is not None)


def _apart(case: CaseFile, standard: Standard) -> Apart | None:
    acts = {act for rule in standard.rules for act in rule.acts}
    claims = [
        case.claim(number)
        for number in case.claims
        if isinstance(body := case.claim(number).body, Act) and body.act in acts
    ]
    if not claims:
        return None
    bodies = [(one, one.body) for one in claims if isinstance(one.body, Act)]
    return Apart(
        Beside(standard, elements_of(case, [one.id for one in claims], standard.rules)),
        stated((body.place, one.id) for one, body in bodies),
        stated((body.date, one.id) for one, body in bodies),
        stated((*((body.perpetrator, one.id) for one, body in bodies), *_described(claims))),
    )


def _described(claims: Iterable[Claim]) -> list[tuple[str | None, ClaimId]]:
    """Those whom the quotes of the claims describe without a name."""
    return [(words, one.id) for one in claims for words in _doers(one.quote.words)]


def _doers(quote: str) -> Iterator[str]:
    """The descriptions in a quote, each place once: the longer ones come first in the file."""
    end = 0
    found = (match for one in read("doers") for match in compiled(one).finditer(quote))
    for match in sorted(found, key=lambda one: (one.start(), -one.end())):
        if match.start() >= end:
            end = match.end()
            yield match[0].strip()
