"""Where the claim stands that a person decided about, so that it is found again later."""

import hashlib
import json
from collections.abc import Iterable
from dataclasses import asdict, dataclass

from casewright.claims import Claim, ClaimId, Sha256, label


@dataclass(frozen=True, slots=True)
class Anchor:
    """The source, span and kind of a claim, what it is about, and what exactly it says.

    `says` is a hash of fields, speaker and stance without the span: a newer reader that reads
    the same thing a word further on gives another claim id and the same `says`.
    """

    source: Sha256
    start: int
    end: int
    kind: str
    label: str
    claim: ClaimId
    says: str

    def __post_init__(self) -> None:
        if not 0 <= self.start < self.end:
            raise ValueError(f"Not a span: {self.start} to {self.end}.")

    @classmethod
    def of(cls, claim: Claim) -> "Anchor":
        """The anchor of a claim."""
        quote, body = claim.quote, claim.body
        place = (quote.source, quote.start, quote.end, body.kind)
        return cls(*place, label(body), claim.id, says(claim))


@dataclass(frozen=True, slots=True)
class Side:
    """One of the two whom a judgement is about: the name shown, and the claims that give it."""

    name: str
    anchors: tuple[Anchor, ...]

    def __post_init__(self) -> None:
        if not self.anchors:
            raise ValueError("A judgement rests on claims.")

    @classmethod
    def of(cls, name: str, claims: Iterable[Claim]) -> "Side":
        """The side that claims give; of each source one claim, since one name there is one."""
        first: dict[tuple[str, str], Claim] = {}
        for claim in sorted(claims, key=_place):
            first.setdefault((claim.quote.source, label(claim.body)), claim)
        return cls(name, tuple(Anchor.of(claim) for claim in first.values()))


def says(claim: Claim) -> str:
    """A hash of what a claim says, wherever it stands."""
    parts = [claim.body.kind, asdict(claim.body), claim.said_by or "", claim.stance.value]
    text = json.dumps(parts, sort_keys=True, ensure_ascii=False)
    return hashlib.sha256(text.encode(errors="surrogatepass")).hexdigest()[:16]


def _place(claim: Claim) -> tuple[str, int, int, str]:
    return (claim.quote.source, claim.quote.start, claim.quote.end, claim.id)
