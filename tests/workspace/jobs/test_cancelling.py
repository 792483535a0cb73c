"""An import can be stopped: what waits is left out, what is in the case stays."""

import pytest

from casewright.workspace.jobs.errors import NoSuchImport
from casewright.workspace.jobs.states import JobState, State
from workspace.jobs.importing import ASKED_BY, REPORT, asked, finished, imported, report


def test_what_waits_is_left_out(store, pools):
    from casewright.workspace.jobs.cancelling import cancel
    from casewright.workspace.jobs.progress import progress

    number = asked(store, ("a.txt", REPORT), ("b.txt", report(2)))
    assert cancel(store, number, asked_by=ASKED_BY) == 2
    finished(store, pools)
    told = progress(store, number)
    assert (told.state, told.cancelled, told.left) == (JobState.CANCELLED, 2, 0)
    assert list(store.sources()) == []


def test_what_is_being_read_is_given_up(store):
    from casewright.importing.tasks import Found
    from casewright.workspace.jobs.cancelling import cancel
    from casewright.workspace.jobs.storing import store_found
    from casewright.workspace.jobs.taking import take
    from casewright.workspace.jobs.workers import WorkerName

    number = asked(store, ("a.txt", REPORT))
    worker = WorkerName.new()
    file = take(worker, has_others=False)
    cancel(store, number, asked_by=ASKED_BY)
    with store.changing():
        found = [Found("a.txt", problem="It could not be read.")]
        assert not store_found(store, file, found, worker=worker, is_last=True)
    file.refresh_from_db()
    assert file.state == State.CANCELLED


def test_what_is_in_the_case_stays(store, pools):
    from casewright.workspace.jobs.cancelling import cancel
    from casewright.workspace.jobs.progress import progress

    number = imported(store, pools, ("a.txt", REPORT)).number
    assert cancel(store, number, asked_by=ASKED_BY) == 0
    assert progress(store, number).done == 1
    assert len(store.case().sources) == 1


def test_an_import_of_another_case_cannot_be_stopped_or_seen(store):
    from casewright.workspace.jobs.cancelling import cancel
    from casewright.workspace.jobs.progress import progress

    number = asked(store, ("a.txt", REPORT))
    other = store.beside("other")
    with pytest.raises(NoSuchImport, match=f"no import with the number {number} in this case"):
        cancel(other, number, asked_by=ASKED_BY)
    with pytest.raises(NoSuchImport):
        progress(other, number)
    assert progress(store, number).state is JobState.WAITING
