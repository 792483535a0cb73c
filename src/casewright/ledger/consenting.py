"""How what people agreed to, and took back, stands among the decisions of a case."""

from collections.abc import Iterable

from casewright.decisions import Agree, Decision, Withdraw
from casewright.ledger.decided import DecisionEntry, counted, look_again
from casewright.ledger.material import Material

_NO_SOURCE = "Its source is not in the case."


def consent_entries(material: Material, decisions: Iterable[Decision]) -> tuple[DecisionEntry, ...]:
    """The entries of consents and withdrawals; they change no fact, only what may be used."""
    sources = {record.sha256 for record in material.sources}
    return tuple(
        counted(one, ()) if one.what.told.source in sources else look_again(one, _NO_SOURCE)
        for one in decisions
        if isinstance(one.what, Agree | Withdraw)
    )
