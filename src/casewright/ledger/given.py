"""What a case file follows from: sources as they were read, and people's decisions."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import UTC

from casewright.claims import Claim, ClaimId, Reading, Sha256, Source
from casewright.decisions import (
    Accept,
    ActWithout,
    Add,
    Agree,
    Authorise,
    Correct,
    Decision,
    Reject,
    Resolve,
    Revoke,
    Withdraw,
    is_judgement,
)
from casewright.derivation import Row, Table
from casewright.ledger.source_record import SourceRecord


@dataclass(frozen=True, slots=True)
class ReadSource:
    """A source and what was read in it."""

    source: Source
    reading: Reading


# The place of a source among the others: by day of publication, those without one last, and name.
Order = tuple[bool, str, str, str]
# So much of a hash no two sources share.
_DIGITS = 16

# By the hash of a source: itself, and what people decided about its claims, in order of time.
READ: Table[ReadSource] = Table("read", ReadSource, is_given=True)
DECIDED: Table[Decision] = Table("decided", Decision)
# Decisions on who is who, and on consent and authority, each under one key; on conflicts by the
# field.
JUDGED: Table[Decision] = Table("judged", Decision)
RESOLVED: Table[Decision] = Table("resolved", Decision)
CONSENTED: Table[Decision] = Table("consented", Decision)
# By its id: every decision in force.
LIVE: Table[Decision] = Table("live", Decision)
TABLES = (READ, DECIDED, JUDGED, RESOLVED, CONSENTED, LIVE)


@dataclass(frozen=True, slots=True)
class At:
    """A claim by its id, which stands at a place of the case."""

    id: ClaimId


def order_of(record: SourceRecord) -> Order:
    """The place of a source among the others."""
    return (record.published is None, record.published or "", record.name, record.sha256[:_DIGITS])


def chosen(read: Iterable[tuple[Source, Reading]]) -> dict[Sha256, ReadSource]:
    """Each source once, with one reading, whatever the order they come in."""
    found: dict[Sha256, ReadSource] = {}
    for source, reading in sorted(read, key=_by_name_and_reader):
        found.setdefault(source.sha256, ReadSource(source, reading))
    return found


def _by_name_and_reader(pair: tuple[Source, Reading]) -> tuple[str, ...]:
    source, reading = pair
    return (source.name, repr(source.metadata), repr(reading.reader), source.sha256)


def decided(live: Iterable[Decision]) -> Iterator[Row]:
    """The decisions in force by what they are about."""
    for one in live:
        place = moment(one)
        yield LIVE.row(one.id, (), one)
        match one.what:
            case Accept() | Reject() | Correct():
                yield DECIDED.row(one.what.claim.source, place, one)
            case Add():
                yield DECIDED.row(one.what.source, place, one)
            case Resolve():
                yield RESOLVED.row(one.what.field, place, one)
            case Agree() | Withdraw() | Authorise() | ActWithout() | Revoke():
                yield CONSENTED.row((), place, one)
            case _ if is_judgement(one):
                yield JUDGED.row((), place, one)


def moment(decision: Decision) -> tuple[str, str]:
    """The place of a decision among others, as `Decision.moment` gives it."""
    when, number = decision.moment
    return (when.astimezone(UTC).isoformat(timespec="microseconds"), number)


def in_text_order(claims: Iterable[Claim]) -> dict[ClaimId, Claim]:
    """The claims of a source by their ids, in the order of its text."""
    ordered = sorted(claims, key=lambda one: (one.quote.start, one.quote.end, one.id))
    return {claim.id: claim for claim in ordered}
