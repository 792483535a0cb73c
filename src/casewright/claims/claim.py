"""A claim: one typed assertion read from one quote; and a reading: all claims of one source."""

import hashlib
import json
from dataclasses import dataclass, field
from enum import StrEnum
from typing import NewType

from casewright.claims.kinds import Body
from casewright.claims.plain import as_plain
from casewright.claims.quote import Quote
from casewright.claims.source import Sha256

ClaimId = NewType("ClaimId", str)
_as_json = json.JSONEncoder(sort_keys=True, ensure_ascii=False).encode


class Stance(StrEnum):
    """How the source holds what it says.

    The first three assert it; the others say it is denied, planned, asked for or only possible.
    """

    REPORTED = "reported"
    ALLEGED = "alleged"
    FOUND = "found"
    DENIED = "denied"
    ANNOUNCED = "announced"
    REQUESTED = "requested"
    CONDITIONAL = "conditional"
    POSSIBLE = "possible"

    @property
    def asserts(self) -> bool:
        """Whether somebody asserts the thing: reports, alleges or finds it."""
        return self in (Stance.REPORTED, Stance.ALLEGED, Stance.FOUND)


class Review(StrEnum):
    """What a person has said about a claim; an added one no reader found."""

    TO_CHECK = "to_check"
    ACCEPTED = "accepted"
    REJECTED = "rejected"
    ADDED = "added"


@dataclass(frozen=True, slots=True)
class Reader:
    """Who or what read a source: its name, its version and the hash of its model."""

    name: str
    version: str
    model: str | None = None


@dataclass(frozen=True, slots=True)
class Claim:
    """One typed assertion, the words it rests on, who says it and how.

    `said_by` is the person the report quotes, or None where the report itself says it.
    """

    quote: Quote
    body: Body
    said_by: str | None = None
    stance: Stance = Stance.REPORTED
    review: Review = Review.TO_CHECK
    supersedes: ClaimId | None = None
    # Reckoned once: a case asks for the ids of its claims many times.
    _id: ClaimId = field(init=False, repr=False, compare=False)

    def __post_init__(self) -> None:
        object.__setattr__(self, "_id", self._hash())

    @property
    def id(self) -> ClaimId:
        """A hash of source, span, kind, fields, speaker and stance: the same claim, the same id."""
        return self._id

    def _hash(self) -> ClaimId:
        parts = [self.quote.source, self.quote.start, self.quote.end, self.body.kind]
        fields = _as_json(as_plain(self.body))
        text = "\x1f".join(map(str, [*parts, fields, self.said_by or "", self.stance.value]))
        return ClaimId(hashlib.sha256(text.encode(errors="surrogatepass")).hexdigest()[:16])


@dataclass(frozen=True, slots=True)
class Mention:
    """A stretch of the text where a person, organisation or place of the reading is meant."""

    kind: str
    name: str
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Reading:
    """All claims one reader found in one source, in the order of the text."""

    source: Sha256
    reader: Reader
    language: str
    claims: tuple[Claim, ...] = ()
    mentions: tuple[Mention, ...] = ()
    notices: tuple[str, ...] = ()
