"""Claims as JSON, their words and places as they are in the text that the asker may see."""

from collections.abc import Iterable
from typing import Any

from casewright.claims import Claim, Sha256
from casewright.ledger.case_json import claim_document
from casewright.publishing.redaction import Redacted
from casewright.web.asked import CaseAsked, sight, source_seen


class SeenClaims:
    """Writes the claims for one request; each text is masked once, and as a whole."""

    def __init__(self, request: CaseAsked) -> None:
        """Name the request."""
        self._request, self._mask = request, sight(request).mask
        self._texts: dict[Sha256, tuple[Redacted, str]] = {}

    # Any: JSON values nest without end.
    def documents(self, claims: Iterable[Claim]) -> list[dict[str, Any]]:
        """These claims, as `casewright show DIR claims --format json` writes them."""
        return [self.document(one) for one in claims]

    def document(self, claim: Claim) -> dict[str, Any]:
        """One claim."""
        written = claim_document(claim.id, claim)
        if self._mask.hides_nobody:
            return written
        shown, language = self._text(claim.quote.source)
        start, end = shown.moved(claim.quote.start, claim.quote.end)
        place = {"start": start, "end": end, "quote": shown.text[start:end]}
        masked: dict[str, Any] = self._mask.tree(written, language)
        return masked | place

    def _text(self, sha256: Sha256) -> tuple[Redacted, str]:
        if sha256 not in self._texts:
            source = source_seen(self._request, sha256)
            language = (source.metadata.language.value if source else None) or ""
            text = source.text if source else ""
            self._texts[sha256] = self._mask.redacted(text, language), language
        return self._texts[sha256]
