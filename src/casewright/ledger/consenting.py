"""How what people agreed to, and took back, stands among the decisions of a case."""

from collections.abc import Iterator

from casewright.decisions import Agree, Withdraw
from casewright.derivation import Look, Row, Stage
from casewright.ledger.decided import counted, look_again
from casewright.ledger.given import CONSENTED
from casewright.ledger.reviewed_sources import RECORDS, STANDING

_NO_SOURCE = "Its source is not in the case."


def _consented(look: Look, key: tuple[()]) -> Iterator[Row]:
    """The entries of consents and withdrawals; they change no fact, only what may be used."""
    for one in look.all(CONSENTED, key):
        what = one.what
        assert isinstance(what, Agree | Withdraw)  # noqa: S101 (narrows a type; all here are such)
        is_here = bool(look.group(RECORDS, what.told.source))
        entry = counted(one, ()) if is_here else look_again(one, _NO_SOURCE)
        yield STANDING.row(one.id, (), entry)


STAGES = (Stage("consented", (CONSENTED,), _consented),)
