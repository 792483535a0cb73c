"""What people are charged with, and the sentences."""

from collections.abc import Iterator
from dataclasses import replace

from casewright.derivation import Key, Look, Row, Stage, Table
from casewright.ledger.case_file import ChargeEntry, SentenceEntry
from casewright.ledger.reviewed_sources import source_of
from casewright.ledger.telling import CHARGES, SENTENCES
from casewright.linking import entry_id

# By their ids.
CHARGE_ENTRIES: Table[ChargeEntry] = Table("charges", ChargeEntry)
SENTENCE_ENTRIES: Table[SentenceEntry] = Table("sentences", SentenceEntry)
# By the id of a charge: the source of its first claim.
FIRST_SOURCE: Table[str] = Table("first source of a charge")


def _charge(look: Look, key: Key) -> Iterator[Row]:
    """The charges, each once for every person and state."""
    told = look.all(CHARGES, key)
    if told:
        claims = tuple(claim for one in told for claim in one.claims)
        entry = replace(told[0], id=entry_id("charge", claims), claims=claims)
        yield CHARGE_ENTRIES.row(entry.id, place_of_charge(entry), entry)
        yield FIRST_SOURCE.row(entry.id, (), source_of(look, claims[0]))


def place_of_charge(entry: ChargeEntry) -> tuple[str, str, str]:
    """The place of a charge among the others."""
    return (entry.person.name if entry.person else "", entry.offence, entry.id)


def _sentence(look: Look, key: Key) -> Iterator[Row]:
    """The sentences, each once, with the people each falls on."""
    told = look.all(SENTENCES, key)
    if told:
        claims = tuple(claim for one in told for claim in one.claims)
        entry = replace(told[0], id=entry_id("sentence", claims), claims=claims)
        yield SENTENCE_ENTRIES.row(entry.id, place_of_sentence(entry), entry)


def place_of_sentence(entry: SentenceEntry) -> tuple[str, str, str]:
    """The place of a sentence among the others."""
    return (entry.person, entry.penalty, entry.id)


STAGES = (
    Stage("charges", (CHARGES,), _charge),
    Stage("sentences", (SENTENCES,), _sentence),
)
TABLES = (CHARGE_ENTRIES, SENTENCE_ENTRIES, FIRST_SOURCE)
