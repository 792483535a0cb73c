"""What all people of a case have in common, as far as the rules ask for it."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date

from casewright.claims import ClaimId
from casewright.ledger import CaseFile
from casewright.ledger.stated import Claims
from casewright.remedies.domestic import Domestic
from casewright.remedies.procedures import Procedures


@dataclass(frozen=True, slots=True)
class Context:
    """The proceedings at home and abroad, the charges, the events by type, and the day asked for.

    `quotes` are the words of the sources with the claims that rest on them.
    """

    on: date
    domestic: Domestic
    procedures: Procedures
    offences: Mapping[str, Claims]
    events: Mapping[str, Claims]
    quotes: Mapping[str, Claims]
    _saying: dict[str, frozenset[ClaimId]] = field(default_factory=dict, init=False, repr=False)
    _charged: dict[tuple[str, ...], Claims] = field(default_factory=dict, init=False, repr=False)

    def saying(self, name: str, words: Sequence[re.Pattern[str]]) -> frozenset[ClaimId]:
        """The claims whose quotes say one of some words; `name` is that of the rule that asks."""
        if name not in self._saying:
            self._saying[name] = frozenset(
                number
                for quote, claims in self.quotes.items()
                if any(one.search(quote) for one in words)
                for number in claims
            )
        return self._saying[name]

    def charged(self, offences: Sequence[str]) -> Claims:
        """The claims of charges with one of these offences, whoever is charged."""
        place = tuple(offences)
        if place not in self._charged:
            every = (claim for one in place for claim in self.offences.get(one, ()))
            self._charged[place] = tuple(dict.fromkeys(every))
        return self._charged[place]

    @classmethod
    def of(cls, case: CaseFile, on: date) -> "Context":
        """The common part of a case, asked about on a day."""
        offences: dict[str, Claims] = {}
        for charge in case.charges:
            offences[charge.offence] = (*offences.get(charge.offence, ()), *charge.claims)
        events: dict[str, Claims] = {}
        for event in case.events:
            events[event.type] = (*events.get(event.type, ()), *event.claims)
        quotes: dict[str, list[ClaimId]] = {}
        for number, one in case.claims.items():
            quotes.setdefault(one.quote.words, []).append(ClaimId(number))
        said = {quote: tuple(claims) for quote, claims in quotes.items()}
        return cls(on, Domestic.of(case), Procedures.of(case), offences, events, said)
