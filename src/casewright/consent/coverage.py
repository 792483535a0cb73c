"""Whether a use is covered by what people agreed to."""

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from casewright.claims import Quote, Sha256, Source
from casewright.consent.consent import Consent, Subject
from casewright.consent.use import INTERNAL, BadUse, Use, use_of


@dataclass(frozen=True, slots=True)
class Answer:
    """Whether a use is covered, and in a sentence why; the sentence quotes nobody."""

    is_covered: bool
    why: str


class Consents:
    """All consents of a case; of one person about one thing the last one given counts."""

    def __init__(self, given: Iterable[Consent] = ()) -> None:
        """Keep the consents; of two given on one day the later in the list counts."""
        self._of: defaultdict[Sha256, dict[Subject, dict[str, Consent]]] = defaultdict(dict)
        for one in sorted(given, key=lambda one: one.given):
            self._of[one.subject.source].setdefault(one.subject, {})[one.by] = one

    def for_source(self, source: Source, use: Use, day: date) -> Answer:
        """Whether a source may be used so on that day.

        What was published needs nobody's consent for having been read. Of the rest, everybody who
        was asked must have agreed; where nobody was, only those who keep the case may read it.
        """
        records = self._of[source.sha256].get(Subject(source.sha256))
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

    def for_quote(self, source: Source, quote: Quote, use: Use, day: date) -> Answer:
        """The same of words of a source.

        What was asked about the very words goes before what was about their source. Words that
        have a part of what was refused may not be used; words that only have a part of what was
        agreed to go with their source.
        """
        asked = self._of[source.sha256].items()
        near = [(one, _all_agree(of.values(), use, day)) for one, of in asked if one.meets(quote)]
        refused = next((answer for _, answer in near if not answer.is_covered), None)
        agreed = next((answer for one, answer in near if one.holds(quote)), None)
        return refused or agreed or self.for_source(source, use, day)


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
