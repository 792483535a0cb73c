"""Each source with its claims: those that were read, found and added, as people reviewed them."""

from collections.abc import Iterator
from zlib import crc32

from casewright.claims import Claim, ClaimId, Person, Sha256
from casewright.decisions import Add
from casewright.derivation import Look, Row, Stage, Table
from casewright.ledger.adding import WithAdded, with_added
from casewright.ledger.decided import DecisionEntry, look_again
from casewright.ledger.given import DECIDED, READ, Order, ReadSource, in_text_order, order_of
from casewright.ledger.reviewing import NOT_FOUND, reviewed, set_aside
from casewright.ledger.source_record import SourceRecord
from casewright.ledger.unread import claim_of, is_told, is_unread, noted
from casewright.linking.known_names import KnownNames
from casewright.linking.mentions import Found, mentions_of

_NO_SOURCE = "Its source is not in the case."
# So many parts the names of a case are kept in, for a search in what is not read.
_PARTS = 64

# Sources whose language is not read, and what they name of the people of the case.
UNREAD: Table[str] = Table("unread")
KNOWN_NAMES: Table[None] = Table("known names", None)
FOUND: Table[Found] = Table("found", Found)
# By the hash of a source: its record, its place, its claims, and why some of them are set aside.
RECORDS: Table[SourceRecord] = Table("records", SourceRecord)
ORDERS: Table[Order] = Table("orders", Order)
CLAIMS: Table[Claim] = Table("claims", Claim)
ASIDE: Table[str] = Table("aside")
# By the id of a decision: how it stands.
STANDING: Table[DecisionEntry] = Table("standing of decisions", DecisionEntry)


def _unread(look: Look, sha256: Sha256) -> Iterator[Row]:
    read = look.get(READ, sha256)
    if read is not None and is_unread(SourceRecord.of(read.source, read.reading)):
        yield UNREAD.row((), sha256, read.reading.language)


def _known_names(look: Look, sha256: Sha256) -> Iterator[Row]:
    """The names of the people of each source, where there is another one to search for them."""
    # Names as people corrected them are searched for, and none that people rejected.
    if look.group(UNREAD, ()):
        for read in look.all(READ, sha256):
            additions = _with_added(look, read)
            raw = in_text_order(additions.claims)
            claims, _ = reviewed(raw, look.all(DECIDED, sha256), additions.by)
            gone = set_aside(claims)
            names = {one.body.name for number, one in claims.items()
                     if isinstance(one.body, Person) and number not in gone}  # fmt: skip
            for name in names:
                part = crc32(name.encode("utf-8", "surrogatepass")) % _PARTS
                yield KNOWN_NAMES.row(part, (name, sha256), None)


def _search(look: Look, key: tuple[()]) -> Iterator[Row]:
    unread = look.group(UNREAD, key)
    if not unread:
        return
    known = {name for part in range(_PARTS) for name, _ in look.group(KNOWN_NAMES, part)}
    names = KnownNames(sorted(known))
    for sha256, language in unread.items():
        for read in look.all(READ, sha256):
            for place, one in enumerate(mentions_of(names, read.source.text, language)):
                yield FOUND.row(sha256, place, one)


def _with_added(look: Look, read: ReadSource) -> WithAdded:
    return with_added(read.source, read.reading, look.all(DECIDED, read.source.sha256))


def _reviewed(look: Look, sha256: Sha256) -> Iterator[Row]:
    read = look.get(READ, sha256)
    if read is None:
        return
    additions = _with_added(look, read)
    raw = in_text_order(additions.claims)
    record = SourceRecord.of(read.source, read.reading)
    if sha256 in look.group(UNREAD, ()):
        found = [claim_of(read.source, one) for one in look.all(FOUND, sha256)]
        new = [one for one in found if not is_told(one, raw.values())]
        record = noted(record, read.source, new)
        yield from (FOUND_IDS.row(sha256, one.id, None) for one in new)
        raw = in_text_order([*raw.values(), *new])
    claims, entries = reviewed(raw, look.all(DECIDED, sha256), additions.by)
    yield RECORDS.row(sha256, (), record)
    yield ORDERS.row(sha256, (), order_of(record))
    yield from (CLAIMS.row(sha256, place, one) for place, one in enumerate(claims.values()))
    yield from (SOURCE_OF.row(number, (), sha256) for number in claims)
    yield from (ASIDE.row(sha256, number, why) for number, why in set_aside(claims).items())
    yield from (STANDING.row(one.id, (), one) for one in (*additions.entries, *entries))


def _of_no_source(look: Look, sha256: Sha256) -> Iterator[Row]:
    """How decisions stand whose source is not in the case."""
    if not look.group(READ, sha256):
        for one in look.all(DECIDED, sha256):
            why = _NO_SOURCE if isinstance(one.what, Add) else NOT_FOUND
            yield STANDING.row(one.id, sha256, look_again(one, why))


# By the id of a claim, which is of one source for ever: the hash of that.
SOURCE_OF: Table[str] = Table("source of a claim", is_peeked=True)
# The claims by which a source is searched that is not read.
FOUND_IDS: Table[None] = Table("found ids", None)


def source_of(look: Look, claim: ClaimId) -> str:
    """The hash of the source that a claim is of."""
    return next(iter(look.peek(SOURCE_OF, claim).values()))


STAGES = (
    Stage("unread", (READ,), _unread),
    Stage("known names", (READ, DECIDED), _known_names),
    Stage("search", (UNREAD,), _search),
    Stage("reviewed", (READ,), _reviewed),
    Stage("of no source", (DECIDED,), _of_no_source),
)
TABLES = (UNREAD, KNOWN_NAMES, FOUND, FOUND_IDS, RECORDS, ORDERS, CLAIMS, ASIDE, STANDING,
          SOURCE_OF)  # fmt: skip
