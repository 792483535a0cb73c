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
    """Whether a use is covered, and in a sentence why; the sentence quotes nobody.

    `in_general` is the same for those who need not know who was asked.
    """

    is_covered: bool
    why: str
    in_general: str

    @classmethod
    def plain(cls, why: str, *, is_covered: bool) -> "Answer":
        """An answer that depends on nobody who was asked."""
        return cls(is_covered, why, why)


class Consents:
    """All consents of a case; of one person about one thing the last one given counts."""

    def __init__(self, given: Iterable[Consent] = (), *, is_demanded: bool = False) -> None:
        """Keep the consents; of two given on one day the later in the list counts.

        Where consent `is_demanded`, what was not published may not even be read inside before
        somebody agreed.
        """
        self._is_demanded = is_demanded
        self._of: defaultdict[Sha256, dict[Subject, dict[str, Consent]]] = defaultdict(dict)
        for one in sorted(given, key=lambda one: one.given):
            self._of[one.subject.source].setdefault(one.subject, {})[one.by] = one

    def may_refuse(self, source: Source) -> bool:
        """Whether a use inside could be refused; where not, nobody need look closer."""
        return self._is_demanded or bool(self._of.get(source.sha256))

    @property
    def asked_about(self) -> frozenset[Sha256]:
        """The sources about which somebody was asked."""
        return frozenset(source for source, of in self._of.items() if of)

    def spans(self, sha256: Sha256) -> frozenset[Subject]:
        """The parts of a source about which somebody was asked apart."""
        return frozenset(one for one in self._of.get(sha256, ()) if not one.is_whole)

    def for_source(self, source: Source, use: Use, day: date) -> Answer:
        """Whether a source may be used so on that day.

        What was published needs nobody's consent for having been read. Of the rest, everybody who
        was asked must have agreed; where nobody was, only those who keep the case may read it.
        """
        records = self._of.get(source.sha256, {}).get(Subject(source.sha256))
        if records:
            return _all_agree(records.values(), use, day)
        told = source.metadata.consent.value
        if told:
            return _as_told(told, use)
        if source.metadata.publisher.value or source.metadata.url.value:
            return Answer.plain("It was published.", is_covered=True)
        if use == INTERNAL and not self._is_demanded:
            why = "Nobody was asked; it is kept for those who work on the case."
            return Answer.plain(why, is_covered=True)
        why = "It was not published, and nobody was asked for consent."
        return Answer.plain(why, is_covered=False)

    def for_quote(self, source: Source, quote: Quote, use: Use, day: date) -> Answer:
        """The same of words of a source.

        What was asked about the very words goes before what was about their source. Words that
        have a part of what was refused may not be used; words that only have a part of what was
        agreed to go with their source.
        """
        asked = self._of.get(source.sha256, {}).items()
        near = [(one, _all_agree(of.values(), use, day)) for one, of in asked if one.meets(quote)]
        refused = next((answer for _, answer in near if not answer.is_covered), None)
        agreed = next((answer for one, answer in near if one.holds(quote)), None)
        return refused or agreed or self.for_source(source, use, day)


def _all_agree(records: Iterable[Consent], use: Use, day: date) -> Answer:
    answers = (_answer(one, use, day) for one in sorted(records, key=lambda one: one.by))
    first = next((one for one in answers if not one.is_covered), None)
    return first or Answer.plain(f"Everybody asked agreed to {use}.", is_covered=True)


def _answer(one: Consent, use: Use, day: date) -> Answer:
    """What one person said."""
    if one.is_withdrawn(day):
        why = f"{one.by} withdrew consent on {one.withdrawn}."
        return Answer(False, why, "Consent was withdrawn.")
    if one.given > day:
        return Answer(False, f"{one.by} agreed only on {one.given}.", "Consent comes later.")
    if not one.holds(day):
        return Answer(False, f"The consent of {one.by} ended on {one.until}.", "Consent ended.")
    # Whoever agreed to any use knows that the file is kept.
    if use in one.uses or (use == INTERNAL and one.uses):
        return Answer.plain(f"{one.by} agreed to {use}.", is_covered=True)
    return Answer(False, f"{one.by} did not agree to {use}.", f"No consent was given to {use}.")


def _as_told(told: str, use: Use) -> Answer:
    """What a list of sources says; words that are no uses cover nothing but keeping the file."""
    try:
        uses = {use_of(one) for one in told.replace(";", ",").split(",") if one.strip()}
    except BadUse:
        why = "The list of sources gives consent in words that are no uses."
        return Answer.plain(why, is_covered=use == INTERNAL)
    which = ", ".join(sorted(map(str, uses)))
    why = f"The list of sources gives consent to {which}."
    return Answer.plain(why, is_covered=use in uses or use == INTERNAL)
