"""The part of a case that a use may have, and what it has to leave out."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import date

from casewright.claims import ClaimId, Reading, Sha256, Source
from casewright.consent.coverage import Answer, Consents
from casewright.consent.use import Use
from casewright.consent.withheld import blotted, withheld


@dataclass(frozen=True, slots=True)
class LeftOut:
    """A source, or the claims named of it, that the use may not have, and why.

    `in_general` is the reason for those who need not know who was asked.
    """

    source: Sha256
    name: str
    claims: tuple[ClaimId, ...]
    why: str
    in_general: str

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

    The words that were refused are blotted out of the sources too: nothing built from them can
    tell what they were.
    """
    kept: list[tuple[Source, Reading]] = []
    left: list[LeftOut] = []
    for source, reading in read:
        whole = consents.for_source(source, use, day)
        answers = {
            one.id: consents.for_quote(source, one.quote, use, day) for one in reading.claims
        }
        refused = {one: answer for one, answer in answers.items() if not answer.is_covered}
        if len(refused) == len(answers) and not whole.is_covered:
            left.append(LeftOut(source.sha256, source.name, (), whole.why, whole.in_general))
            continue
        claims = tuple(one for one in reading.claims if one.id not in refused)
        shown = blotted(source, withheld(source, consents, use, day))
        kept.append((shown, replace(reading, claims=claims)))
        left += _left(source, refused)
    return Permitted(tuple(kept), tuple(left))


def _left(source: Source, refused: Mapping[ClaimId, Answer]) -> Iterator[LeftOut]:
    """The claims left out, those of one reason together."""
    for answer in dict.fromkeys(refused.values()):
        claims = tuple(one for one, found in refused.items() if found == answer)
        yield LeftOut(source.sha256, source.name, claims, answer.why, answer.in_general)
