"""The part of a case that a use may have, and what it has to leave out."""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import date

from casewright.claims import ClaimId, Reading, Sha256, Source
from casewright.consent.coverage import Consents
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
    """What a use may have on a day, and what it may not."""
    kept: list[tuple[Source, Reading]] = []
    left: list[LeftOut] = []
    for source, reading in read:
        whole = consents.for_source(source, use, day)
        answers = {
            one.id: consents.for_quote(source, one.quote, use, day) for one in reading.claims
        }
        refused = {one: answer.why for one, answer in answers.items() if not answer.is_covered}
        if len(refused) == len(answers) and not whole.is_covered:
            left.append(LeftOut(source.sha256, source.name, (), whole.why))
            continue
        claims = tuple(one for one in reading.claims if one.id not in refused)
        kept.append((source, replace(reading, claims=claims)))
        left += _left(source, refused)
    return Permitted(tuple(kept), tuple(left))


def _left(source: Source, refused: dict[ClaimId, str]) -> list[LeftOut]:
    """The claims left out, those of one reason together."""
    reasons = dict.fromkeys(refused.values())
    return [
        LeftOut(source.sha256, source.name, tuple(c for c in refused if refused[c] == why), why)
        for why in reasons
    ]
