"""How what people agreed to, or authorised, and took back, stands among the decisions of a case."""

from collections.abc import Iterator

from casewright.decisions import sources_of
from casewright.derivation import Look, Row, Stage
from casewright.ledger.decided import counted, look_again
from casewright.ledger.given import CONSENTED
from casewright.ledger.reviewed_sources import RECORDS, STANDING

_NO_SOURCE = "Its source is not in the case."


def _consented(look: Look, key: tuple[()]) -> Iterator[Row]:
    """The entries of consents and authorities; they change no fact, only what may be done."""
    for one in look.all(CONSENTED, key):
        is_here = any(look.group(RECORDS, source) for source in sorted(sources_of(one)))
        entry = counted(one, ()) if is_here else look_again(one, _NO_SOURCE)
        yield STANDING.row(one.id, (), entry)


STAGES = (Stage("consented", (CONSENTED,), _consented),)
