"""Several workers on one folder share the files, and no file is read by two of them."""

import os
import subprocess
import sys
from pathlib import Path

from casewright.workspace.audit.models import AuditEntryRow
from casewright.workspace.jobs.states import State
from workspace.jobs.at_work import UNREAD, text_of
from workspace.jobs.importing import asked, report

TESTS = Path(__file__).resolve().parents[2]
FILES = 40


def started(folder, what="working"):
    """A worker that begins now."""
    return subprocess.Popen(
        [sys.executable, "-m", "workspace.jobs.at_work", what, str(folder)],
        cwd=TESTS, env={**os.environ, "PYTHONPATH": str(TESTS)}, stdout=subprocess.PIPE,
    )  # fmt: skip


def test_two_workers_read_each_file_once(store):
    from casewright.workspace.jobs.progress import progress

    files = [(f"{number}.txt", text_of(number)) for number in range(FILES)]
    number = asked(store, *files, ("a.txt", report(1)), given=UNREAD)
    workers = [started(store.folder) for _ in range(2)]
    told = [one.communicate()[0].decode().split() for one in workers]
    assert [one.returncode for one in workers] == [0, 0]
    assert told[0][0] == told[1][0] == "begun"
    done = progress(store, number)
    assert {one.state for one in done.files} == {State.DONE}
    assert len(store.case().sources) == FILES + 1
    readings = AuditEntryRow.objects.filter(action="reading.kept").values_list("about", flat=True)
    assert len(readings) == len(set(readings)) == FILES + 1


def test_no_two_workers_ever_take_the_same_file(store):
    from casewright.workspace.jobs.taking import take
    from casewright.workspace.jobs.workers import WorkerName

    asked(store, *[(f"{number}.txt", text_of(number)) for number in range(4)])
    one, other = WorkerName.new(), WorkerName.new()
    taken = [take(worker, has_others=True) for worker in (one, other, one, other, one)]
    assert taken[-1] is None
    assert len({file.id for file in taken[:-1]}) == 4


def test_a_worker_that_was_silent_too_long_keeps_nothing_of_what_it_read(store):
    from casewright.importing.tasks import Found
    from casewright.workspace.jobs.models import ImportFileRow, WorkerRow
    from casewright.workspace.jobs.storing import store_found
    from casewright.workspace.jobs.taking import take, take_over
    from casewright.workspace.jobs.workers import WorkerName, sign_of_life

    asked(store, ("a.txt", text_of(1)))
    silent, other = WorkerName.new(), WorkerName.new()
    sign_of_life(silent)
    file = take(silent, has_others=False)
    sign_of_life(other)
    WorkerRow.objects.filter(id=silent.id).delete()
    take_over()
    assert take(other, has_others=False).id == file.id
    found = [Found("a.txt", problem="It could not be read.")]
    with store.changing():
        assert not store_found(store, file, found, worker=silent, is_last=True)
    (row,) = ImportFileRow.objects.all()
    assert (row.state, row.worker, row.problems) == (State.READING, other.id, [])


def test_a_worker_that_stops_leaves_its_files_as_they_were(store):
    from casewright.workspace.jobs.models import ImportFileRow
    from casewright.workspace.jobs.taking import give_back, take
    from casewright.workspace.jobs.workers import WorkerName

    asked(store, ("a.txt", text_of(1)))
    worker = WorkerName.new()
    take(worker, has_others=False)
    give_back(worker)
    (row,) = ImportFileRow.objects.all()
    assert (row.state, row.worker, row.attempts) == (State.WAITING, "", 0)
