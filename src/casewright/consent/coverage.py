"""Whether a use is covered by what people agreed to."""

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import date

from casewright.claims import ClaimId, Source
from casewright.consent.consent import Consent, Subject
from casewright.consent.use import INTERNAL, BadUse, Use, use_of


@dataclass(frozen=True, slots=True)
class Answer:
    """Whether a use is covered, and in a sentence why; the sentence quotes nobody.

    `is_own` tells what was agreed about one claim from what holds for its whole source.
    """

    is_covered: bool
    why: str
    is_own: bool = False


class Consents:
    """All consents of a case; of one person about one thing the last one given counts."""

    def __init__(self, given: Iterable[Consent]) -> None:
        """Keep the consents, in whatever order they come."""
        self._of: defaultdict[Subject, dict[str, Consent]] = defaultdict(dict)
        for one in sorted(given, key=lambda one: one.given):
            self._of[one.subject][one.by] = one

    def about_claims_of(self, source: Source) -> frozenset[ClaimId]:
        """The claims of a source that somebody was asked about one by one."""
        subjects = (one for one in self._of if one.source == source.sha256)
        return frozenset(one.claim for one in subjects if one.claim is not None)

    def for_source(self, source: Source, use: Use, day: date) -> Answer:
        """Whether a source may be used so on that day.

        What was published needs nobody's consent for having been read. Of the rest, everybody who
        was asked must have agreed; where nobody was, only those who keep the case may read it.
        """
        records = self._of.get(Subject(source.sha256))
        if records:
            return _all_agree(records.values(), use, day)
        told = source.metadata.consent.value
        if told:
            return _as_told(told, use)
        if source.metadata.publisher.value or source.metadata.url.value:
            return Answer(True, "It was published.")
        if use == INTERNAL:
            return Answer(True, "Nobody was asked; it is kept for those who work on the case.")
        return Answer(False, "It was not published, and nobody was asked for consent.")

    def for_claim(self, source: Source, claim: ClaimId, use: Use, day: date) -> Answer:
        """The same of one claim: what was agreed about it goes before what was about the source."""
        records = self._of.get(Subject(source.sha256, claim))
        if not records:
            return self.for_source(source, use, day)
        return replace(_all_agree(records.values(), use, day), is_own=True)


def _all_agree(records: Iterable[Consent], use: Use, day: date) -> Answer:
    refused = [_refusal(one, use, day) for one in sorted(records, key=lambda one: one.by)]
    first = next((why for why in refused if why), "")
    return Answer(not first, first or f"Everybody asked agreed to {use}.")


def _refusal(one: Consent, use: Use, day: date) -> str:
    """Why the consent does not cover the use; empty where it does."""
    if one.is_withdrawn(day):
        return f"{one.by} withdrew consent on {one.withdrawn}."
    if one.given > day:
        return f"{one.by} agreed only on {one.given}."
    if not one.holds(day):
        return f"The consent of {one.by} ended on {one.until}."
    # Whoever agreed to any use knows that the file is kept.
    agreed = use in one.uses or (use == INTERNAL and bool(one.uses))
    return "" if agreed else f"{one.by} did not agree to {use}."


def _as_told(told: str, use: Use) -> Answer:
    """What a list of sources says; words that are no uses cover nothing but keeping the file."""
    try:
        uses = {use_of(one) for one in told.replace(";", ",").split(",") if one.strip()}
    except BadUse:
        why = "The list of sources gives consent in words that are no uses."
        return Answer(use == INTERNAL, why)
    agreed = use in uses or use == INTERNAL
    which = ", ".join(sorted(map(str, uses)))
    return Answer(agreed, f"The list of sources gives consent to {which}.")
