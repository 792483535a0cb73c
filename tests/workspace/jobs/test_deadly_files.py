"""A file that ends the process that reads it, or the whole program, costs itself alone."""

import os
import signal
import subprocess
import sys
from pathlib import Path

import pytest

from casewright.workspace.jobs.states import State
from workspace.jobs.at_work import DEADLY, DEADLY_FOR_ALL, mortal
from workspace.jobs.importing import asked, imported, report

TESTS = Path(__file__).resolve().parents[2]
HARMLESS = [(f"{number}.txt", report(number)) for number in range(4)]


@pytest.fixture
def mortal_pools():
    pools = mortal()
    yield pools
    pools.end()


def states(told):
    return {one.name: one.state for one in told.files}


def test_a_file_that_ends_its_reader_is_given_up_in_words_and_the_rest_is_read(store, mortal_pools):
    told = imported(store, mortal_pools, *HARMLESS[:2], ("deadly.txt", DEADLY), *HARMLESS[2:])
    assert states(told) == {name: State.DONE for name, _ in HARMLESS} | {"deadly.txt": State.FAILED}
    words = (
        "The process that read 'deadly.txt' was ended by the system, perhaps for want of memory."
    )
    assert (told.first_problem.name, told.first_problem.reason) == ("deadly.txt", words)


def run(folder):
    return subprocess.run(
        [sys.executable, "-m", "workspace.jobs.at_work", "working", str(folder)],
        cwd=TESTS, env={**os.environ, "PYTHONPATH": str(TESTS)}, capture_output=True, check=False,
    )  # fmt: skip


def test_a_file_that_ends_the_whole_program_is_given_up_after_three_times(store):
    from casewright.workspace.jobs.progress import progress

    number = asked(store, *HARMLESS[:2], ("deadly.txt", DEADLY_FOR_ALL), *HARMLESS[2:])
    ended = [run(store.folder).returncode for _ in range(4)]
    assert ended == [-signal.SIGKILL] * 3 + [0]
    told = progress(store, number)
    assert states(told) == {name: State.DONE for name, _ in HARMLESS} | {"deadly.txt": State.FAILED}
    assert told.first_problem.reason.startswith("The program ended 3 times while it read this")
