"""Work given to several processes; one that dies costs only what it worked on."""

import queue
import threading
from collections import deque
from collections.abc import Callable, Generator, Iterable
from concurrent.futures import Future, ThreadPoolExecutor
from typing import Generic, TypeVar

from casewright.importing.seat import Ended, Seat

T = TypeVar("T")
R = TypeVar("R")

# Enough waiting work that no process idles while a long report is read at the head of the queue.
_AHEAD = 4
_TRIES = 2


class Processes(Generic[T, R]):
    """Several processes that do the same work; `lost` gives the result of an item that kills one.

    Such an item is tried once more in a new process: the old one may have been worn out.
    """

    def __init__(self, work: Callable[[T], R], *, jobs: int, lost: Callable[[T], R]) -> None:
        """Give the work and the number of processes; each is started when it is needed."""
        self.jobs = jobs
        self._lost = lost
        self._seats = [Seat(work) for _ in range(jobs)]
        # The last to come back is the next to be used: a process that is warm stays at work.
        self._free: queue.LifoQueue[Seat[T, R]] = queue.LifoQueue()
        for seat in reversed(self._seats):
            self._free.put(seat)
        self._threads = ThreadPoolExecutor(jobs, thread_name_prefix="reading")
        self._ended = threading.Event()

    def submit(self, item: T) -> Future[R]:
        """The result of the work on the item, when it is done."""
        return self._threads.submit(self._done, item)

    def on_each(self, item: T) -> list[Future[R]]:
        """Have every process do the same once, such as loading what all work needs."""
        return [self.submit(item) for _ in self._seats]

    def end(self) -> None:
        """Stop all processes at once, whatever they are doing."""
        self._ended.set()
        self._threads.shutdown(wait=False, cancel_futures=True)
        for seat in self._seats:
            seat.close()

    def _done(self, item: T) -> R:
        seat = self._free.get()
        try:
            return self._tried(seat, item)
        finally:
            self._free.put(seat)

    def _tried(self, seat: Seat[T, R], item: T) -> R:
        for _ in range(_TRIES):
            try:
                return seat.do(item)
            except Ended:
                if self._ended.is_set():
                    raise
        return self._lost(item)


def in_order(
    work: Callable[[T], R], items: Iterable[T], *, jobs: int, lost: Callable[[T], R]
) -> Generator[R, None, None]:
    """The result of the work on each item, in the order of the items.

    At most a few items per process are taken ahead. `lost` gives the result of an item whose
    process the system ended; the other items are not affected.
    """
    if jobs == 1:
        yield from map(work, items)
        return
    processes = Processes(work, jobs=jobs, lost=lost)
    waiting: deque[Future[R]] = deque()
    try:
        for item in items:
            waiting.append(processes.submit(item))
            if len(waiting) >= jobs * _AHEAD:
                yield waiting.popleft().result()
        while waiting:
            yield waiting.popleft().result()
    finally:
        processes.end()
