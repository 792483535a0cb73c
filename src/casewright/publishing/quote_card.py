"""What opens where somebody asks "says who?": each quote in its sentence, with all about it."""

import re
from collections.abc import Callable, Iterable
from dataclasses import dataclass

from casewright.claims import Claim, ClaimId, Review, Sha256
from casewright.ledger import Conflict, SourceRecord
from casewright.ledger.decided import DecisionEntry
from casewright.publishing.dossier import Dossier
from casewright.publishing.plain_words import STANCE_SIGNS, describe, plain, stance_words
from casewright.publishing.redaction import Mask

TextOf = Callable[[Sha256], str]
# A sentence ends at its mark and the space behind it, a paragraph at the end of its line.
_END = re.compile(r"[.!?…]+[\"'”»)\]]*\s+|\n+")
_FARTHEST = 240


@dataclass(frozen=True, slots=True)
class CardRow:
    """One quote: the words before it in its sentence, itself, the words behind it."""

    claim: Claim
    source: SourceRecord
    page: int | None
    before: str
    words: str
    after: str
    says: str
    decided: tuple[DecisionEntry, ...]

    @property
    def sign(self) -> str:
        """The sign of its stance."""
        return STANCE_SIGNS[self.claim.stance]

    @property
    def how(self) -> str:
        """How it is held and by whom, in words."""
        return " ".join(one.text for one in stance_words(self.claim.stance, self.claim.said_by))

    @property
    def is_checked(self) -> bool:
        """Whether a person has looked at it."""
        return self.claim.review is not Review.TO_CHECK


@dataclass(frozen=True, slots=True)
class QuoteCard:
    """The quotes behind one value; what of it is disputed comes first. `more` are not shown."""

    rows: tuple[CardRow, ...]
    conflicts: tuple[Conflict, ...]
    more: int


def quote_card(
    dossier: Dossier, claims: Iterable[ClaimId], *, text_of: TextOf, mask: Mask, most: int = 50
) -> QuoteCard:
    """The card of these claims as somebody sees it who may see what the mask leaves."""
    every = list(dict.fromkeys(claims))
    conflicts = [one for claim in every for one in dossier.conflicts_of.get(claim, ())]
    rows = [_row(dossier, one, text_of=text_of, mask=mask) for one in every[:most]]
    return QuoteCard(tuple(rows), tuple(_once(conflicts)), max(0, len(every) - most))


def _once(conflicts: Iterable[Conflict]) -> list[Conflict]:
    return list({one.id: one for one in conflicts}.values())


def _row(dossier: Dossier, number: ClaimId, *, text_of: TextOf, mask: Mask) -> CardRow:
    claim = dossier.case.claim(number)
    source = dossier.case.source_of(number)
    text = text_of(claim.quote.source)
    start, end = sentence_around(text, claim.quote.start, claim.quote.end)
    # Masked as a whole, so that no name is cut where the quote begins.
    shown = mask.redacted(text[start:end], source.language)
    first, last = shown.moved(claim.quote.start - start, claim.quote.end - start)
    return CardRow(
        claim=claim,
        source=source,
        page=source.page_of(claim.quote.start),
        before=shown.text[:first],
        words=shown.text[first:last],
        after=shown.text[last:],
        says=plain(describe(claim.body)),
        decided=dossier.decided_on.get(number, ()),
    )


def sentence_around(text: str, start: int, end: int) -> tuple[int, int]:
    """The span of the sentence or sentences that a quote stands in, never far beyond it."""
    low, high = max(0, start - _FARTHEST), min(len(text), end + _FARTHEST)
    begins = [found.end() for found in _END.finditer(text, low, start) if found.end() <= start]
    behind = _END.search(text, max(start, end - 1), high)
    stop = max(end, behind.start() + len(behind.group().rstrip())) if behind else high
    return (begins[-1] if begins else low, stop)
