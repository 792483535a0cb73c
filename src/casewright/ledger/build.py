"""One source or many become one case file; the order in which they come does not matter."""

from collections.abc import Iterable

from casewright.claims import Reading, Sha256, Source
from casewright.decisions import Decision, in_force
from casewright.derivation import Derivation
from casewright.ledger.case_file import CaseFile
from casewright.ledger.case_parts import assembled
from casewright.ledger.case_plan import PLAN
from casewright.ledger.given import READ, ReadSource, chosen, decided


def build_case(
    read: Iterable[tuple[Source, Reading]], decisions: Iterable[Decision] = ()
) -> CaseFile:
    """The case file of sources, their readings and people's decisions, in whatever order."""
    return CaseAtHand().built(read, decisions)


class CaseAtHand:
    """A case that stays in memory, so that the next build of it costs what changed meanwhile."""

    def __init__(self) -> None:
        """Begin without a source."""
        self._derivation = Derivation(PLAN)
        self._read: dict[Sha256, ReadSource] = {}

    def built(
        self, read: Iterable[tuple[Source, Reading]], decisions: Iterable[Decision]
    ) -> CaseFile:
        """The case file of just these sources, readings and decisions."""
        now = chosen(read)
        for gone in self._read.keys() - now.keys():
            self._derivation.give(READ, gone, {})
        for sha256, one in now.items():
            if self._read.get(sha256) != one:
                self._derivation.give(READ, sha256, {(): one})
        self._derivation.put("decided", (), decided(in_force(decisions)))
        self._derivation.run()
        self._read = now
        return assembled(self._derivation.table)
