"""Work given to several processes, its results in the order given, in memory that stays level."""

import multiprocessing
import signal
from collections import deque
from collections.abc import Callable, Generator, Iterable
from concurrent.futures import Future, ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from typing import Generic, TypeVar

T = TypeVar("T")
R = TypeVar("R")

# Enough waiting work that no process idles while a long report is read at the head of the queue.
_AHEAD = 4


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
    queue = _Queue(work, jobs, lost)
    try:
        for item in items:
            queue.put(item)
            if len(queue) >= jobs * _AHEAD:
                yield queue.take()
        while len(queue):
            yield queue.take()
    finally:
        queue.end()


class _Queue(Generic[T, R]):
    """Items being worked on, in order."""

    def __init__(self, work: Callable[[T], R], jobs: int, lost: Callable[[T], R]) -> None:
        self._work, self._jobs, self._lost = work, jobs, lost
        self._waiting: deque[tuple[T, Future[R]]] = deque()
        self._pool = _pool(jobs)

    def __len__(self) -> int:
        return len(self._waiting)

    def put(self, item: T) -> None:
        try:
            self._waiting.append((item, self._pool.submit(self._work, item)))
        except BrokenProcessPool:
            broken: Future[R] = Future()
            broken.set_exception(BrokenProcessPool())
            self._waiting.append((item, broken))

    def take(self) -> R:
        """The result of the first item; the queue is one shorter."""
        item, future = self._waiting.popleft()
        try:
            return future.result()
        except BrokenProcessPool:
            return self._again_alone(item)

    def _again_alone(self, item: T) -> R:
        """The first item once more in a process of its own, since any item may have ended it."""
        self.end()
        with _pool(1) as alone:
            try:
                result = alone.submit(self._work, item).result()
            except BrokenProcessPool:
                result = self._lost(item)
        self._pool = _pool(self._jobs)
        rest, self._waiting = self._waiting, deque()
        for waiting, future in rest:
            if future.done() and not future.cancelled() and future.exception() is None:
                self._waiting.append((waiting, future))
            else:
                self.put(waiting)
        return result

    def end(self) -> None:
        """Stop all processes at once, whatever they are doing."""
        self._pool.shutdown(wait=False, cancel_futures=True)
        for process in multiprocessing.active_children():
            process.terminate()


def _pool(jobs: int) -> ProcessPoolExecutor:
    # A forked process would inherit the threads' locks; a new one starts clean on every system.
    fresh = multiprocessing.get_context("spawn")
    return ProcessPoolExecutor(jobs, mp_context=fresh, initializer=_leave_interrupts_to_parent)


def _leave_interrupts_to_parent() -> None:
    signal.signal(signal.SIGINT, signal.SIG_IGN)
