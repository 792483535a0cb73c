"""What is no fact of the case: things not asserted, and claims nothing else holds."""

from collections.abc import Iterator

from casewright.claims import ClaimId, Sha256, Stance
from casewright.derivation import Look, Row, Stage, Table
from casewright.ledger.case_file import NotAsserted
from casewright.ledger.reviewed_sources import ASIDE, CLAIMS, ORDERS
from casewright.ledger.telling import UNASSERTED

# By kind, stance, label and speaker; by the reason: the claims that no entry holds.
NOT_ASSERTED: Table[NotAsserted] = Table("not asserted", NotAsserted)
UNLINKED: Table[ClaimId] = Table("unlinked")

_Key = tuple[str, str, str, str | None]


def _not_asserted(look: Look, key: _Key) -> Iterator[Row]:
    """What is denied, announced, asked for, conditional or only possible, by kind and stance."""
    claims = tuple(look.all(UNASSERTED, key))
    if claims:
        kind, stance, label, said_by = key
        entry = NotAsserted(kind, Stance(stance), label, said_by, claims)
        yield NOT_ASSERTED.row(key, (kind, stance, label, said_by or "", said_by is None), entry)


def _unlinked(look: Look, sha256: Sha256) -> Iterator[Row]:
    """The claims of a source that people set aside: all others stand in some entry."""
    aside, order = look.group(ASIDE, sha256), look.get(ORDERS, sha256)
    for place, one in look.items(CLAIMS, sha256) if aside else ():
        if one.id in aside:
            yield UNLINKED.row(aside[one.id], (order, place), one.id)


STAGES = (
    Stage("not asserted", (UNASSERTED,), _not_asserted),
    Stage("unlinked", (ASIDE,), _unlinked),
)
TABLES = (NOT_ASSERTED, UNLINKED)
