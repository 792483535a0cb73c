"""The entries about one claim, decision or source, or about everything, oldest first."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from casewright.decisions import Decision
from casewright.ledger.decided import DecisionEntry
from casewright.store.decision_log import to_line
from casewright.workspace.audit import naming
from casewright.workspace.audit.entry import Entry
from casewright.workspace.audit.models import AuditEntryRow
from casewright.workspace.models import ClaimRow, SourceRow

_SHORTEST = 4
_AT_ONCE = 500


@dataclass(frozen=True, slots=True)
class Happened:
    """An entry, and the decision it tells of where it tells of one."""

    entry: Entry
    decision: Decision | None = None


class History:
    """What happened in one case."""

    def __init__(
        self, case: str, decisions: Iterable[Decision], listed: Iterable[DecisionEntry]
    ) -> None:
        """Begin with the decisions of the case, as kept and as its case file lists them."""
        self._case = case
        self._decisions = {str(one.id): one for one in decisions}
        self._claims = {one.id: one.claims for one in listed}

    def all(self) -> Iterator[Happened]:
        """Everything, with what happened to the folder as a whole."""
        rows = AuditEntryRow.objects.filter(case__in=("", self._case)).order_by("number")
        return map(self._told, (row.entry for row in rows.iterator(_AT_ONCE)))

    def of(self, name: str) -> list[Happened]:
        """What happened to the claim, decision or source of that id, or of that beginning of it."""
        if len(name) < _SHORTEST:
            return []
        names = {*self._of_decisions(name), *self._of_readings(name), *self._of_sources(name)}
        rows = AuditEntryRow.objects.filter(case=self._case, about__in=names).order_by("number")
        return [self._told(row.entry) for row in rows]

    def _told(self, entry: Entry) -> Happened:
        kind, _, name = entry.about.partition(":")
        return Happened(entry, self._decisions.get(name) if kind == naming.DECISION else None)

    def _of_decisions(self, name: str) -> Iterator[str]:
        """The decisions of that name or about that claim, and those that undo them."""
        meant = {name.encode()}
        for decision in self._decisions.values():
            line = to_line(decision)
            about = any(claim.startswith(name) for claim in self._claims.get(decision.id, ()))
            if about or any(one in line for one in meant):
                meant.add(decision.id.encode())
                yield naming.decision(decision.id)

    def _of_readings(self, claim: str) -> Iterator[str]:
        rows = ClaimRow.objects.filter(reading__case__slug=self._case, claim__startswith=claim)
        found = rows.values_list("reading__source", "reading__reader").distinct()
        for source, reader in found:
            yield naming.reading(source, reader)
            yield naming.source(source)

    def _of_sources(self, sha256: str) -> Iterator[str]:
        rows = SourceRow.objects.filter(case__slug=self._case, sha256__startswith=sha256)
        for found in rows.values_list("sha256", flat=True):
            yield naming.source(found)
            yield naming.evidence(found)
