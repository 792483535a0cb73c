"""How large a case is and what of it wants looking at, without opening all of it."""

from collections.abc import Mapping
from dataclasses import dataclass

from casewright.ledger import CaseFile
from casewright.ledger.case_parts import PARTS
from casewright.ledger.case_plan import DECISIONS
from casewright.ledger.decided import Standing
from casewright.ledger.doings import SUMMARIES
from casewright.ledger.gaps import GAPS
from casewright.store import RowFile
from casewright.store.kept_derivation import entries, number_of

_SEVERAL_CASES = "several_cases"
COUNTED = (
    "sources", "people", "organisations", "places", "events", "acts", "charges", "sentences",
    "statements", "conflicts",
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Figures:
    """How many entries the parts of a case have, the decisions to look at, and what is said of it.

    `several` has a sentence where the reports are of several cases.
    """

    counts: Mapping[str, int]
    to_look_at: int
    several: tuple[str, ...]

    @classmethod
    def of(cls, case: CaseFile) -> "Figures":
        """The figures of a case file."""
        return cls(
            {part: len(getattr(case, part)) for part in COUNTED},
            sum(one.standing is Standing.LOOK_AGAIN for one in case.decisions),
            tuple(one.sentence for one in case.gaps if one.kind == _SEVERAL_CASES),
        )

    @classmethod
    def kept(cls, rows: RowFile) -> "Figures":
        """The figures of a case file that is kept in rows."""
        tables = {**PARTS, "acts": SUMMARIES}
        gaps = (one for _, _, one in entries(rows, GAPS))
        standing = (one.standing for _, _, one in entries(rows, DECISIONS))
        return cls(
            {part: number_of(rows, tables[part]) for part in COUNTED},
            sum(one is Standing.LOOK_AGAIN for one in standing),
            tuple(one.sentence for one in gaps if one.kind == _SEVERAL_CASES),
        )
