"""The claims of each source that name people, organisations and places, as linking asks."""

from collections.abc import Iterator

from casewright.claims import Claim, Organisation, Person, Place, Sha256
from casewright.derivation import Look, Row, Stage
from casewright.ledger.judging import live_claims
from casewright.ledger.milestones import said_by
from casewright.ledger.reviewed_sources import ASIDE, CLAIMS, FOUND_IDS, RECORDS
from casewright.ledger.source_record import SourceRecord
from casewright.linking.told import TOLD, Called, called


def _named(look: Look, sha256: Sha256) -> Iterator[Row]:
    """Everybody and everything named; being named is a fact whatever is said of it."""
    found, record = look.group(FOUND_IDS, sha256), look.get(RECORDS, sha256)
    for place, claim in enumerate(live_claims(look, sha256)):
        match claim.body:
            case Person() if record is not None:
                one = _called(claim, claim.body, record, is_found=claim.id in found)
                yield TOLD[claim.body.kind].row(sha256, place, one)
            case Organisation() | Place():
                yield TOLD[claim.body.kind].row(sha256, place, called(claim))


def _called(claim: Claim, body: Person, record: SourceRecord, *, is_found: bool) -> Called:
    return Called(
        id=claim.id,
        source=claim.quote.source,
        start=claim.quote.start,
        body=body,
        asserts=claim.stance.asserts,
        sayer=sayer(claim, record),
        said=tuple(sorted(said_by(claim.quote.words))),
        stance=claim.stance.value,
        language=record.language,
        is_found=is_found,
    )


def sayer(claim: Claim, record: SourceRecord) -> str:
    """Who says what a claim says: the person the report quotes, or else its outlet."""
    return claim.said_by or record.publisher or record.name


STAGES = (Stage("named", (CLAIMS, ASIDE), _named),)
