"""The worker of a server: a thread that reads what comes, and says when it cannot."""

import json
import time

import pytest

from casewright.workspace.jobs.states import JobState
from workspace.jobs.importing import ASKED_BY, REPORT, asked, finished, imported, report


@pytest.fixture
def background(store):
    from casewright.workspace.jobs.background import Background

    running = Background(store)
    running.start()
    yield running
    running.stop()


def until(true, seconds=60):
    """Whether it becomes true within that time."""
    end = time.monotonic() + seconds
    while not true() and time.monotonic() < end:
        time.sleep(0.05)
    return true()


def test_what_comes_is_read_without_anybody_waiting_for_it(store, background):
    from casewright.workspace.jobs.progress import progress

    first = asked(store, ("a.txt", REPORT))
    assert until(lambda: progress(store, first).left == 0)
    second = asked(store, ("b.txt", report(2)))
    assert until(lambda: progress(store, second).left == 0)
    assert {one.name for one in store.case().sources} == {"a.txt", "b.txt"}
    assert background.trouble == ""


def test_a_server_that_ends_leaves_the_rest_to_the_next(store, background):
    from casewright.workspace.jobs.models import ImportFileRow, WorkerRow
    from casewright.workspace.jobs.states import State

    asked(store, *[(f"{number}.txt", report(number)) for number in range(20)])
    background.stop()
    states = set(ImportFileRow.objects.values_list("state", flat=True))
    assert State.READING not in states
    assert State.FAILED not in states
    assert not WorkerRow.objects.exists()


def test_damaged_bytes_are_said_and_the_rest_is_read(store, pools):
    from casewright.workspace.jobs.progress import progress

    number = asked(store, ("a.txt", REPORT), ("b.txt", report(2)))
    damaged = store.folder / "evidence" / file_of(store, "a.txt")
    damaged.write_bytes(damaged.read_bytes()[:-1])
    finished(store, pools)
    told = {one.name: one for one in progress(store, number).files}
    assert told["b.txt"].problems == ()
    assert "missing or damaged" in told["a.txt"].problems[0].reason


def file_of(store, name):
    """The name under which the bytes of an imported file lie."""
    from casewright.workspace.jobs.models import ImportFileRow
    from casewright.workspace.models import EvidenceRow

    sha256 = ImportFileRow.objects.get(name=name).sha256
    return EvidenceRow.objects.get(case__slug=store.slug, sha256=sha256).file_name


def test_progress_is_told_to_programs_too(store, pools):
    told = imported(store, pools, ("a.txt", REPORT), ("b.txt", b"")).as_json()
    again = json.loads(json.dumps(told))
    assert (again["state"], again["total"], again["done"], again["failed"]) == ("done", 2, 1, 1)
    assert again["first_problem"] == {"name": "b.txt", "reason": "The file is empty."}
    assert [one["state"] for one in again["files"]] == ["done", "failed"]
    assert again["per_minute"] > 0


def test_an_import_of_which_nothing_could_be_read_has_failed(store, pools):
    from casewright.workspace.jobs.progress import imports_of

    assert imported(store, pools, ("b.txt", b"")).state is JobState.FAILED
    assert [one.state for one in imports_of(store)] == [JobState.FAILED]


def test_who_asked_is_in_the_audit_trail_for_all_that_came_of_it(store, pools):
    from casewright.workspace.audit.models import AuditEntryRow

    imported(store, pools, ("a.txt", REPORT))
    by = dict(AuditEntryRow.objects.values_list("action", "actor"))
    assert {by["source.kept"], by["reading.kept"]} == {ASKED_BY}
    assert "import.asked" in by
