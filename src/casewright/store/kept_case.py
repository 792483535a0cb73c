"""The case file put together from the rows in which its entries stand."""

from casewright.claims import Sha256
from casewright.errors import QuoteMismatch
from casewright.ledger import CaseFile
from casewright.ledger.case_parts import assembled
from casewright.store.documents import TextOf
from casewright.store.kept_derivation import entries
from casewright.store.kept_rows import Rows


def case_of(rows: Rows, text_of: TextOf) -> CaseFile:
    """The case file that is kept in rows, each quote checked against the text of its source.

    Raises:
        NotAsWritten: a row is not what was written.
        QuoteMismatch: a quote does not stand in its source.
    """
    case = assembled(lambda table: entries(rows, table))
    for claim in case.claims.values():
        quote = claim.quote
        if text_of(Sha256(quote.source))[quote.start : quote.end] != quote.words:
            raise QuoteMismatch(quote.start, quote.end, quote.source)
    return case
