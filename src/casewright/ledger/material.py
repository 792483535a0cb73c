"""All claims of the sources of a case, in one order that does not depend on how they came in."""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from typing import Any, Generic, TypeVar

from casewright.claims import (
    Act,
    Charge,
    Claim,
    ClaimId,
    Event,
    Group,
    Money,
    Organisation,
    Person,
    Place,
    Reading,
    Review,
    Sentence,
    Source,
    Statement,
)
from casewright.ledger.independence import independent, with_voices
from casewright.ledger.source_record import SourceRecord

B = TypeVar("B", Person, Organisation, Place, Group, Event, Act, Charge, Sentence, Money, Statement)


@dataclass(frozen=True, slots=True)
class Cited(Generic[B]):
    """One claim of a known kind, with its id and its source's hash."""

    id: ClaimId
    body: B
    claim: Claim

    @property
    def source(self) -> str:
        """The hash of the source whose words these are."""
        return self.claim.quote.source


@dataclass(frozen=True, slots=True)
class Material:
    """The sources in order of publication and all their claims in the order of the sources.

    `set_aside` are the claims a reviewer rejected or replaced, with the reason.
    """

    sources: tuple[SourceRecord, ...]
    claims: dict[ClaimId, Claim]
    set_aside: dict[ClaimId, str]
    # Any: each kind has claims of its own; `all_of` gives them their type.
    _of_kind: dict[str, list[Cited[Any]]] = field(
        default_factory=lambda: defaultdict(list), init=False, repr=False, compare=False
    )
    _by_hash: dict[str, SourceRecord] = field(
        default_factory=dict, init=False, repr=False, compare=False
    )

    @classmethod
    def of(cls, read: Iterable[tuple[Source, Reading]]) -> "Material":
        """What the sources and their readings hold; a source that comes twice counts once."""
        chosen = _one_of_each(read)
        sources = sorted((SourceRecord.of(*pair) for pair in chosen.values()), key=_by_publication)
        ordered = [claim for one in sources for claim in _in_text_order(chosen[one.sha256][1])]
        claims = {claim.id: claim for claim in ordered}
        heard = with_voices(sources, {source.sha256: source for source, _ in chosen.values()})
        return cls(heard, claims, _set_aside(claims))

    def with_claims(self, claims: dict[ClaimId, Claim]) -> "Material":
        """The same sources with these claims instead, after people reviewed them."""
        return Material(self.sources, claims, _set_aside(claims))

    def asserted(self, kind: type[B]) -> list[Cited[B]]:
        """The claims of a kind that somebody asserts."""
        return [cited for cited in self.all_of(kind) if cited.claim.stance.asserts]

    def all_of(self, kind: type[B]) -> list[Cited[B]]:
        """The claims of a kind in whatever stance, but those set aside."""
        if not self._of_kind:
            for number, claim in self.claims.items():
                if number not in self.set_aside:
                    self._of_kind[claim.body.kind].append(Cited(number, claim.body, claim))
        return list(self._of_kind.get(kind.kind, ()))

    def independent(self, claims: Iterable[ClaimId]) -> int:
        """How many independent sources claims come from."""
        return independent((self.claims[one] for one in claims), self._records())

    def _records(self) -> dict[str, SourceRecord]:
        if not self._by_hash:
            self._by_hash.update({record.sha256: record for record in self.sources})
        return self._by_hash

    def published(self) -> dict[str, bool]:
        """For the hash of each source, whether its day of publication is known."""
        return {record.sha256: record.published is not None for record in self.sources}


def _one_of_each(read: Iterable[tuple[Source, Reading]]) -> dict[str, tuple[Source, Reading]]:
    chosen: dict[str, tuple[Source, Reading]] = {}
    for source, reading in sorted(read, key=_by_name_and_reader):
        chosen.setdefault(source.sha256, (source, reading))
    return chosen


def _by_name_and_reader(pair: tuple[Source, Reading]) -> tuple[str, ...]:
    source, reading = pair
    return (source.name, repr(source.metadata), repr(reading.reader), source.sha256)


def _by_publication(record: SourceRecord) -> tuple[bool, str, str, str]:
    return (record.published is None, record.published or "", record.name, record.sha256)


def _in_text_order(reading: Reading) -> Sequence[Claim]:
    return sorted(reading.claims, key=lambda one: (one.quote.start, one.quote.end, one.id))


def _set_aside(claims: dict[ClaimId, Claim]) -> dict[ClaimId, str]:
    replaced = {claim.supersedes for claim in claims.values() if claim.supersedes}
    found: dict[ClaimId, str] = {}
    for number, claim in claims.items():
        if claim.review is Review.REJECTED:
            found[number] = "A reviewer rejected these claims."
        elif number in replaced:
            found[number] = "Corrected claims took the place of these."
    return found
