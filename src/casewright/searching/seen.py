"""The case and its texts as one account sees them: with protected names masked everywhere."""

from collections.abc import Callable, Mapping

from casewright.claims import Claim, Sha256
from casewright.ledger import CaseFile
from casewright.publishing.redaction import Mask, Redacted
from casewright.searching.forms import LANGUAGES

# Texts of so many letters are kept for the hits of the next search.
_MOST_LETTERS = 8_000_000

Texts = Callable[[Sha256], str] | Mapping[Sha256, str]


class Seen:
    """Gives every text of a case as the account may see it; nothing else of it is searched.

    Where nobody is protected, texts are given as they are.
    """

    def __init__(self, case: CaseFile, texts: Texts, mask: Mask | None) -> None:
        """Keep the case, its texts and the mask."""
        self.case = case
        self._texts = texts if callable(texts) else texts.__getitem__
        self._mask = None if mask is None or mask.hides_nobody else mask
        # An entry does not say in which language it was written: it is masked with the endings of
        # each language of the case; those of English and Russian are always looked for.
        self._languages = sorted({one.language for one in case.sources} & {*LANGUAGES} | {""})
        self._redactions: dict[Sha256, Redacted] = {}
        self._letters = 0
        # While an index is made, every text is asked for several times, and masking takes longest.
        self._keeps_all = self._mask is not None
        self._masked: dict[str, str] = {}

    def words(self, text: str) -> str:
        """Words of an entry or a claim."""
        if self._mask is None:
            return text
        if text not in self._masked:
            self._masked[text] = self._as_seen(text, self._mask)
        return self._masked[text]

    def text(self, source: Sha256) -> str:
        """The text of a source."""
        return self._redacted(source).text

    def quote(self, claim: Claim) -> tuple[str, int, int]:
        """The words of a claim's quote and where they stand in the text as it is seen."""
        quote = claim.quote
        if self._mask is None:
            return quote.words, quote.start, quote.end
        redacted = self._redacted(quote.source)
        start, end = redacted.moved(quote.start, quote.end)
        return redacted.text[start:end], start, end

    def language(self, source: Sha256) -> str:
        """The language of a source."""
        return self.case.source(source).language

    def forget(self) -> None:
        """Let go of what was kept to save time."""
        self._masked.clear()
        self._redactions.clear()
        self._letters, self._keeps_all = 0, False

    def _as_seen(self, text: str, mask: Mask) -> str:
        for language in self._languages:
            text = mask.text(text, language)
        return text

    def _redacted(self, source: Sha256) -> Redacted:
        found = self._redactions.get(source)
        if found is None:
            text = self._texts(source)
            found = Redacted(text, ())
            if self._mask is not None:
                found = self._mask.redacted(text, self.language(source))
            self._keep(source, found)
        return found

    def _keep(self, source: Sha256, found: Redacted) -> None:
        # Several requests may search at once: what is kept may be gone when it is asked for.
        if self._letters > _MOST_LETTERS and not self._keeps_all:
            self._redactions.clear()
            self._letters = 0
        self._redactions[source] = found
        self._letters += len(found.text)
