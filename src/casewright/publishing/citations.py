"""The words behind a fact of a case file, with everything a reader needs to cite them."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from casewright.claims import ClaimId, Stance
from casewright.ledger import CaseFile, SourceRecord
from casewright.ledger.decided import DecisionEntry
from casewright.publishing.plain_words import Words, stance_words


@dataclass(frozen=True, slots=True)
class Citation:
    """One quote with its source, page, speaker and stance.

    `added` is the decision by which a person added the claim, where no reader found it.
    """

    words: str
    source: SourceRecord
    page: int | None
    stance: Stance
    said_by: str | None
    added: DecisionEntry | None = None

    @property
    def stance_words(self) -> tuple[Words, ...]:
        """How it is held and by whom, in words."""
        return stance_words(self.stance, self.said_by)


def citations(case: CaseFile, claims: Iterable[ClaimId]) -> list[Citation]:
    """The quotes of the claims, each once, in the order given."""
    return list(dict.fromkeys(_citation(case, claim) for claim in claims))


def quoted(case: CaseFile, number: ClaimId) -> dict[str, Any]:
    """The words of a claim with their place, as plain values for JSON."""
    quote, one = case.claim(number).quote, _citation(case, number)
    return {
        "quote": quote.words,
        "source": quote.source,
        "start": quote.start,
        "end": quote.end,
        "page": one.page,
        "stance": one.stance.value,
        "said_by": one.said_by,
    }


def sources_of(case: CaseFile, claims: Iterable[ClaimId]) -> int:
    """How many sources the claims come from."""
    return len({case.claim(claim).quote.source for claim in claims})


def _citation(case: CaseFile, number: ClaimId) -> Citation:
    claim = case.claim(number)
    source = case.source_of(number)
    return Citation(
        words=claim.quote.words,
        source=source,
        page=source.page_of(claim.quote.start),
        stance=claim.stance,
        said_by=claim.said_by,
        added=case.added_by(number),
    )
