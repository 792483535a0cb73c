"""Everything that is stored and has entries in the audit trail, with its hash as it is now."""

from collections.abc import Callable, Iterator
from typing import NamedTuple

from casewright.claims import Sha256, sha256_of
from casewright.workspace.audit import naming
from casewright.workspace.models import (
    CaseFileRow,
    DecisionRow,
    EvidenceRow,
    ReadingRow,
    SourceRow,
)


class Thing(NamedTuple):
    """A thing of a case ("" for the whole folder), and the hash of its contents."""

    case: str
    about: str
    sha256: Sha256


Kind = Callable[[], Iterator[Thing]]
_KINDS: dict[str, Kind] = {}


def watch(kind: str, stored: Kind) -> None:
    """Have `casewright verify` compare all things of a kind with their entries.

    `kind` is what their names begin with, before the colon; `stored` gives those there are.
    """
    _KINDS[kind] = stored


def watched_kinds() -> frozenset[str]:
    """The kinds that are compared."""
    return frozenset(_KINDS)


def stored_things() -> Iterator[Thing]:
    """All things there are, kind by kind."""
    for stored in _KINDS.values():
        yield from stored()


def _sources() -> Iterator[Thing]:
    rows = SourceRow.objects.order_by("id").values_list("case__slug", "sha256", "document")
    for case, sha256, document in rows.iterator():
        yield Thing(case, naming.source(sha256), sha256_of(bytes(document)))


def _readings() -> Iterator[Thing]:
    rows = ReadingRow.objects.order_by("id")
    for case, source, reader, document in rows.values_list(
        "case__slug", "source", "reader", "document"
    ).iterator():
        yield Thing(case, naming.reading(source, reader), sha256_of(bytes(document)))


def _decisions() -> Iterator[Thing]:
    rows = DecisionRow.objects.order_by("id").values_list("case__slug", "decision", "line")
    for case, decision, line in rows.iterator():
        yield Thing(case, naming.decision(decision), sha256_of(bytes(line)))


def _case_files() -> Iterator[Thing]:
    rows = CaseFileRow.objects.order_by("id").values_list("case__slug", "document")
    for case, document in rows.iterator():
        yield Thing(case, naming.CASE_FILE, sha256_of(bytes(document)))


def _evidence() -> Iterator[Thing]:
    rows = EvidenceRow.objects.order_by("id").values_list("case__slug", "sha256")
    for case, sha256 in rows.iterator():
        yield Thing(case, naming.evidence(sha256), Sha256(sha256))


watch(naming.EVIDENCE, _evidence)
watch(naming.SOURCE, _sources)
watch(naming.READING, _readings)
watch(naming.DECISION, _decisions)
watch(naming.CASE_FILE, _case_files)
