"""The case file put together from the tables in which its entries stand."""

from collections.abc import Callable, Iterable
from typing import Any

from casewright.claims import ClaimId
from casewright.derivation import Key, Table
from casewright.ledger.accused import ACCUSED
from casewright.ledger.case_file import CaseFile, Unlinked
from casewright.ledger.case_plan import DECISIONS, READERS, SOURCES
from casewright.ledger.doings import MONEY_ENTRIES, SPEAKERS, TOLD, acts
from casewright.ledger.entities import ORGANISATION_ENTRIES, PEOPLE, PLACE_ENTRIES
from casewright.ledger.events import EVENTS
from casewright.ledger.gaps import GAPS
from casewright.ledger.instances import INSTANCES
from casewright.ledger.numbers import NUMBERS
from casewright.ledger.paths import PATHS
from casewright.ledger.penalties import CHARGE_ENTRIES, SENTENCE_ENTRIES
from casewright.ledger.proceedings import PROCEEDINGS
from casewright.ledger.resolving import SETTLED
from casewright.ledger.rest import NOT_ASSERTED, UNLINKED
from casewright.ledger.reviewed_sources import CLAIMS

# The keys of a table with the places and values of each.
Rows = Callable[[Table[Any]], Iterable[tuple[Key, Key, Any]]]

# Where the entries of each part stand that are kept as they are shown.
PARTS: dict[str, Table[Any]] = {
    "people": PEOPLE,
    "organisations": ORGANISATION_ENTRIES,
    "places": PLACE_ENTRIES,
    "events": EVENTS,
    "numbers": NUMBERS,
    "charges": CHARGE_ENTRIES,
    "sentences": SENTENCE_ENTRIES,
    "proceedings": PROCEEDINGS,
    "instances": INSTANCES,
    "accused": ACCUSED,
    "paths": PATHS,
    "statements": SPEAKERS,
    "money": MONEY_ENTRIES,
    "conflicts": SETTLED,
    "gaps": GAPS,
    "not_asserted": NOT_ASSERTED,
    "decisions": DECISIONS,
    "sources": SOURCES,
}


def assembled(rows: Rows) -> CaseFile:
    """The case file whose entries stand in these tables."""
    parts = {part: _in_order(rows(table)) for part, table in PARTS.items()}
    ranks = {one.sha256: rank for rank, one in enumerate(parts["sources"])}
    placed = ((ranks[sha256], place, claim) for sha256, place, claim in rows(CLAIMS))
    claims = {claim.id: claim for _, _, claim in sorted(placed, key=lambda one: one[:2])}
    rank = {number: place for place, number in enumerate(claims)}
    readers = {repr(reader): reader for _, _, reader in rows(READERS)}
    return CaseFile(
        **parts,
        acts=acts(_by_place(rows(TOLD)), rank),
        unlinked=_unlinked(rows(UNLINKED), rank),
        readers=tuple(readers[one] for one in sorted(readers)),
        claims=claims,
    )


def _in_order(rows: Iterable[tuple[Key, Key, Any]]) -> tuple[Any, ...]:
    return tuple(_by_place(rows))


def _by_place(rows: Iterable[tuple[Key, Key, Any]]) -> list[Any]:
    return [value for _, _, value in sorted(rows, key=lambda row: row[1])]


def _unlinked(
    rows: Iterable[tuple[Key, Key, ClaimId]], rank: dict[ClaimId, int]
) -> tuple[Unlinked, ...]:
    """The claims that nothing holds, with the reason; nothing that was read is lost."""
    groups: dict[str, list[ClaimId]] = {}
    for reason, _, claim in rows:
        groups.setdefault(reason, []).append(claim)
    return tuple(
        Unlinked(reason, tuple(sorted(claims, key=rank.__getitem__)))
        for reason, claims in sorted(groups.items())
    )
