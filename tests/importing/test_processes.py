"""Processes that do work, die of it, are told to stop, and outlive nobody."""

import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from casewright.errors import CasewrightError
from casewright.importing.processes import Processes, in_order
from casewright.importing.seat import Ended, Seat

TESTS = Path(__file__).resolve().parents[1]


class Peculiar(CasewrightError):
    """An error that cannot be put together again from its message."""

    def __init__(self, first, second):
        super().__init__(f"{first} and {second}.")


def doubled(number):
    if number < 0:
        os.kill(os.getpid(), signal.SIGKILL)
    return 2 * number


def failing(number):
    if number == 1:
        raise Peculiar("one", "two")
    raise KeyError(number)


def sleeping(seconds):
    time.sleep(seconds)
    return os.getpid()


def test_one_process_does_one_piece_of_work_after_the_other():
    seat = Seat(sleeping)
    assert len({seat.do(0) for _ in range(3)}) == 1
    seat.close()


def test_a_new_process_takes_the_place_of_one_that_ended():
    seat = Seat(doubled)
    with pytest.raises(Ended):
        seat.do(-1)
    assert seat.do(2) == 4
    seat.close()


def test_a_closed_seat_starts_no_process_any_more():
    seat = Seat(doubled)
    seat.close()
    with pytest.raises(Ended):
        seat.do(2)


def test_what_the_work_raises_is_raised_here_or_told_by_its_kind():
    seat = Seat(failing)
    with pytest.raises(KeyError):
        seat.do(0)
    with pytest.raises(RuntimeError, match=r"^Peculiar$"):
        seat.do(1)
    assert issubclass(Peculiar, CasewrightError)
    seat.close()


def test_an_item_that_ends_its_process_twice_is_lost_and_the_others_are_not():
    processes = Processes(doubled, jobs=2, lost=lambda item: "lost")
    futures = [processes.submit(item) for item in (1, -1, 2, -2, 3)]
    assert [one.result() for one in futures] == [2, "lost", 4, "lost", 6]
    processes.end()


def test_every_process_does_the_same_once():
    processes = Processes(sleeping, jobs=2, lost=str)
    used = {one.result() for one in processes.on_each(0.5)}
    assert len(used) == 2
    processes.end()


def test_processes_that_are_ended_stop_in_the_middle_of_their_work():
    processes = Processes(sleeping, jobs=1, lost=str)
    future = processes.submit(60)
    time.sleep(0.5)
    began = time.monotonic()
    processes.end()
    with pytest.raises(Ended):
        future.result(timeout=10)
    assert time.monotonic() - began < 10


def test_results_come_in_the_order_of_the_items():
    items = [3, 1, -1, 2]
    found = list(in_order(doubled, items, jobs=2, lost=lambda item: "lost"))
    assert found == [6, 2, "lost", 4]


PARENT = """
import time
from importing.test_processes import Processes, sleeping
processes = Processes(sleeping, jobs=1, lost=str)
print(processes.submit(0).result(), flush=True)
processes.submit(60)
time.sleep(60)
"""


def test_a_process_ends_with_the_one_that_gave_it_work_however_that_ends():
    command = [sys.executable, "-c", PARENT]
    environment = {**os.environ, "PYTHONPATH": str(TESTS)}
    with subprocess.Popen(command, stdout=subprocess.PIPE, cwd=TESTS, env=environment) as parent:
        child = int(parent.stdout.readline())
        time.sleep(0.5)
        parent.kill()
    until = time.monotonic() + 10
    while time.monotonic() < until and runs(child):
        time.sleep(0.1)
    assert not runs(child)


def runs(process):
    """Whether it runs; one that has ended and whose parent has not noticed does not."""
    try:
        status = Path(f"/proc/{process}/stat").read_text()
    except OSError:
        return False
    return status.rpartition(")")[2].split()[0] != "Z"
