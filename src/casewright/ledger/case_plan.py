"""All that a case file follows from, stage by stage, and the tables its entries stand in."""

from collections.abc import Iterator
from dataclasses import replace

from casewright.claims import Reader
from casewright.decisions import DecisionId
from casewright.derivation import Look, Plan, Row, Stage, Table
from casewright.ledger import (
    accused,
    charge_conflicts,
    conflicts,
    consenting,
    doings,
    entities,
    event_conflicts,
    events,
    gaps,
    given,
    hearing,
    instances,
    judging,
    name_conflicts,
    naming,
    number_conflicts,
    numbers,
    offences,
    paths,
    penalties,
    proceedings,
    resolving,
    rest,
    reviewed_sources,
    separate_cases,
    telling,
)
from casewright.ledger.decided import DecisionEntry
from casewright.ledger.given import LIVE, moment
from casewright.ledger.hearing import HEARD
from casewright.ledger.reviewed_sources import ORDERS, RECORDS, STANDING
from casewright.ledger.source_record import SourceRecord

# By the hash of a source, in order of publication; by decision, in order of time; by reader.
SOURCES: Table[SourceRecord] = Table("sources", SourceRecord)
DECISIONS: Table[DecisionEntry] = Table("decisions", DecisionEntry)
_READ_BY: Table[Reader] = Table("read by", Reader)
READERS: Table[Reader] = Table("readers", Reader)


def _sources(look: Look, sha256: str) -> Iterator[Row]:
    record, heard = look.get(RECORDS, sha256), look.get(HEARD, sha256)
    order = look.get(ORDERS, sha256)
    if record is not None and heard is not None:
        told = replace(record, voice=heard.voice, passes_on=heard.relays)
        yield SOURCES.row(sha256, order, told)
        yield _READ_BY.row((repr(record.reader), sha256[:2]), sha256, record.reader)


def _readers(look: Look, key: tuple[str, str]) -> Iterator[Row]:
    for reader in look.all(_READ_BY, key)[:1]:
        yield READERS.row(key[0], key[1], reader)


def _decisions(look: Look, number: DecisionId) -> Iterator[Row]:
    for decision in look.all(LIVE, number):
        for entry in look.all(STANDING, number):
            yield DECISIONS.row(number, moment(decision), entry)


ROOMS = (
    hearing, reviewed_sources, judging, naming, entities, telling, numbers, events, doings,
    penalties, rest, offences, proceedings, instances, accused, paths, conflicts, name_conflicts,
    number_conflicts, charge_conflicts, event_conflicts, separate_cases, gaps, resolving,
    consenting,
)  # fmt: skip
PLAN = Plan.of(
    (
        *(stage for room in ROOMS for stage in room.STAGES),
        Stage("sources", (RECORDS,), _sources),
        Stage("readers", (_READ_BY,), _readers),
        Stage("decisions", (LIVE,), _decisions),
    ),
    (
        *given.TABLES,
        *(table for room in ROOMS for table in getattr(room, "TABLES", ())),
        SOURCES, DECISIONS, _READ_BY, READERS,
    ),
)  # fmt: skip
