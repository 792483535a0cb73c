"""The part of a case that a use may have, and what it has to leave out."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from datetime import date

from casewright.claims import Claim, ClaimId, Reading, Sha256, Source
from casewright.consent.coverage import Answer, Consents
from casewright.consent.use import Use


@dataclass(frozen=True, slots=True)
class LeftOut:
    """A source, or the claims named of it, that the use may not have, and why."""

    source: Sha256
    name: str
    claims: tuple[ClaimId, ...]
    why: str

    @property
    def is_whole(self) -> bool:
        """Whether nothing of the source may be used."""
        return not self.claims


@dataclass(frozen=True, slots=True)
class Permitted:
    """The sources and claims a case file for the use can be built from."""

    read: tuple[tuple[Source, Reading], ...]
    left_out: tuple[LeftOut, ...]


def permitted(
    read: Iterable[tuple[Source, Reading]], consents: Consents, use: Use, day: date
) -> Permitted:
    """What a use may have on a day, and what it may not.

    A claim that may not be used takes with it every claim that rests on some of the same words.
    """
    kept: list[tuple[Source, Reading]] = []
    left: list[LeftOut] = []
    for source, reading in read:
        whole = consents.for_source(source, use, day)
        answers = _answers(source, reading, consents, use, day)
        refused = _refused(reading, answers)
        if len(refused) == len(reading.claims) and not whole.is_covered:
            left.append(LeftOut(source.sha256, source.name, (), whole.why))
            continue
        claims = tuple(one for one in reading.claims if one.id not in refused)
        kept.append((source, replace(reading, claims=claims)))
        left += _left(source, refused)
    return Permitted(tuple(kept), tuple(left))


def _answers(
    source: Source, reading: Reading, consents: Consents, use: Use, day: date
) -> dict[ClaimId, Answer]:
    """What is agreed about each claim: mostly what is agreed about its source."""
    whole = consents.for_source(source, use, day)
    asked = consents.about_claims_of(source)
    return {
        one.id: consents.for_claim(source, one.id, use, day) if one.id in asked else whole
        for one in reading.claims
    }


def _refused(reading: Reading, answers: Mapping[ClaimId, Answer]) -> dict[ClaimId, str]:
    """The claims that may not be used and why, those on words of others included."""
    barred = [one for one in reading.claims if not answers[one.id].is_covered]
    found = {one.id: answers[one.id].why for one in barred}
    agreed = [one for one in reading.claims if answers[one.id].is_covered]
    for one in agreed:
        meeting = next((other for other in barred if _meet(one, other)), None)
        if meeting is not None and not _is_asked_apart(one, meeting, answers):
            found[one.id] = f"It rests on words of a claim left out: {answers[meeting.id].why}"
    return found


def _is_asked_apart(one: Claim, other: Claim, answers: Mapping[ClaimId, Answer]) -> bool:
    """Whether only the source was refused, and this claim of it was agreed to by itself."""
    return answers[one.id].is_own and not answers[other.id].is_own


def _meet(one: Claim, other: Claim) -> bool:
    return one.quote.start < other.quote.end and other.quote.start < one.quote.end


def _left(source: Source, refused: Mapping[ClaimId, str]) -> list[LeftOut]:
    reasons = dict.fromkeys(refused.values())
    return [
        LeftOut(source.sha256, source.name, tuple(c for c in refused if refused[c] == why), why)
        for why in reasons
    ]
