"""What one person agreed to about one source or some words of it."""

from dataclasses import dataclass
from datetime import date

from casewright.claims import Quote, Sha256
from casewright.consent.use import Use
from casewright.errors import CasewrightError


class BadConsent(CasewrightError):
    """A consent that cannot stand as it was given."""


@dataclass(frozen=True, slots=True)
class Subject:
    """A source, or its words from `start` to `end`, so that a newer reading changes nothing."""

    source: Sha256
    start: int = 0
    end: int = 0

    def __post_init__(self) -> None:
        if not 0 <= self.start <= self.end:
            raise BadConsent(f"Not a span of a text: {self.start} to {self.end}.")

    @property
    def is_whole(self) -> bool:
        """Whether it is the whole source."""
        return self.end == 0

    def meets(self, quote: Quote) -> bool:
        """Whether the quote has some of the words."""
        if quote.source != self.source or self.is_whole:
            return False
        return quote.start < self.end and self.start < quote.end

    def holds(self, quote: Quote) -> bool:
        """Whether all of the quote is among the words."""
        return self.meets(quote) and self.start <= quote.start and quote.end <= self.end


@dataclass(frozen=True, slots=True)
class Consent:
    """Who agreed to which uses, on which day; `until` is the last day it holds.

    An empty set of uses is a refusal. `by` is what the file calls the person, a pseudonym as well.
    """

    subject: Subject
    by: str
    uses: frozenset[Use]
    given: date
    until: date | None = None
    withdrawn: date | None = None

    def __post_init__(self) -> None:
        if not self.by.strip():
            raise BadConsent("A consent names who gave it, under a pseudonym where that is safer.")
        for end, what in ((self.until, "ends"), (self.withdrawn, "was withdrawn")):
            if end is not None and end < self.given:
                raise BadConsent(
                    f"The consent {what} on {end}, before it was given ({self.given})."
                )

    def holds(self, day: date) -> bool:
        """Whether it was given, has not ended and is not withdrawn on that day."""
        begun = self.given <= day
        ended = self.until is not None and self.until < day
        return begun and not ended and not self.is_withdrawn(day)

    def is_withdrawn(self, day: date) -> bool:
        """Whether it was taken back by then."""
        return self.withdrawn is not None and self.withdrawn <= day
