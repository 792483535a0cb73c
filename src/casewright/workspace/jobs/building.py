"""The case file of a case built anew from time to time while its files are being read."""

import hashlib
from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass

from django.db.models import Count, F, Max, Q
from django.db.models.functions import Now

from casewright.claims import Reader
from casewright.importing.case_building import Built, Material, Stored
from casewright.workspace.audit import acting_as
from casewright.workspace.jobs.models import BuildingRow, ImportFileRow
from casewright.workspace.jobs.states import State
from casewright.workspace.jobs.workers import WorkerName, at_work
from casewright.workspace.models import (
    CaseFileRow,
    CaseRow,
    DecisionRow,
    ReadingRow,
    SourceRow,
)
from casewright.workspace.store import WorkspaceStore


@dataclass(frozen=True, slots=True)
class Snapshot:
    """What a case file is being built from: `files` are those that will be in it.

    `fingerprint` tells whether somebody else has changed the case meanwhile.
    """

    material: Material
    files: tuple[int, ...]
    fingerprint: tuple[int, str]


def hold_building(case: CaseRow, worker: WorkerName) -> bool:
    """Whether the worker may build the case file now; nobody else does until it lets go."""
    BuildingRow.objects.get_or_create(case=case)
    free = Q(worker="") | Q(worker=worker.id) | ~Q(worker__in=at_work())
    return bool(BuildingRow.objects.filter(free, case=case).update(worker=worker.id))


def waiting_to_be_built() -> Mapping[str, int]:
    """How many files that were read, and decisions, are not in the case file of which case yet."""
    kept = ImportFileRow.objects.filter(state=State.KEPT).values_list("case__slug")
    found = dict(kept.annotate(number=Count("id")).order_by())
    newer = DecisionRow.objects.filter(id__gt=F("case__casefilerow__decided_to"))
    decided = newer.values_list("case__slug").annotate(number=Count("id")).order_by()
    for slug, number in decided:
        found[slug] = found.get(slug, 0) + number
    return found


def let_go(case: CaseRow, worker: WorkerName) -> None:
    """Leave the building of the case file to others."""
    BuildingRow.objects.filter(case=case, worker=worker.id).update(worker="")


def snapshot_of(
    store: WorkspaceStore, model: str | None, readers: Mapping[str, Reader]
) -> Snapshot:
    """Everything a case file is built from, as it is stored; `readers` are today's, if known."""
    # In this order: what comes meanwhile is built in too, and is looked at again later.
    fingerprint = _fingerprint(store)
    kept = ImportFileRow.objects.filter(case__slug=store.slug, state=State.KEPT)
    files = tuple(kept.values_list("id", flat=True))
    rows = SourceRow.objects.filter(case__slug=store.slug).order_by("sha256")
    readings = _readings(store)
    sources = tuple(
        Stored(bytes(document), readings.get(sha256, {}))
        for sha256, document in rows.values_list("sha256", "document").iterator()
    )
    lines = DecisionRow.objects.filter(case__slug=store.slug).order_by("id")
    decisions = b"".join(bytes(line) for line in lines.values_list("line", flat=True))
    material = Material(sources, decisions, store.database.where, model, dict(readers))
    return Snapshot(material, files, fingerprint)


def _readings(store: WorkspaceStore) -> Mapping[str, Mapping[str, bytes]]:
    found: defaultdict[str, dict[str, bytes]] = defaultdict(dict)
    rows = ReadingRow.objects.filter(case__slug=store.slug)
    for source, reader, document in rows.values_list("source", "reader", "document").iterator():
        found[source][reader] = bytes(document)
    return found


def save_built(store: WorkspaceStore, snapshot: Snapshot, built: Built) -> bool:
    """Keep the case file, and say of its files that they are in it; the folder is to be held.

    False where somebody has decided something or built the case meanwhile: it has to be built
    again.
    """
    with acting_as("import"), store.at_once():
        if _fingerprint(store) != snapshot.fingerprint:
            return False
        for reading in built.readings:
            store.save_reading(reading)
        store.save_case_document(built.document)
        kept = ImportFileRow.objects.filter(id__in=snapshot.files, state=State.KEPT)
        kept.update(state=State.DONE, ended_at=Now())
        _note_copies(store, built)
    return True


def _note_copies(store: WorkspaceStore, built: Built) -> None:
    """A new source may show an old one to be a copy: of two, the later published is the copy."""
    for file in ImportFileRow.objects.filter(case__slug=store.slug, state=State.DONE):
        copies = [why for one in file.sources for why in built.copies.get(one, ())]
        if copies != file.copies:
            file.copies = copies
            file.save(update_fields=["copies"])


def _fingerprint(store: WorkspaceStore) -> tuple[int, str]:
    decisions = DecisionRow.objects.filter(case__slug=store.slug).aggregate(last=Max("id"))
    rows = CaseFileRow.objects.filter(case__slug=store.slug)
    document = rows.values_list("document", flat=True).first() or b""
    return decisions["last"] or 0, hashlib.sha256(bytes(document)).hexdigest()
