"""One process that does one piece of work after the other, and may die of any of them.

It holds no key and writes no file: what it works on comes and goes through a pipe. It ends when
the process that gives it work ends, however that ends.
"""

import multiprocessing
import os
import pickle
import signal
import threading
from collections.abc import Callable
from contextlib import suppress
from multiprocessing.connection import Connection
from typing import Generic, TypeVar

T = TypeVar("T")
R = TypeVar("R")
_SECONDS_TO_END = 2.0


class Ended(Exception):
    """The process ended in the middle of its work."""


class Seat(Generic[T, R]):
    """A place for one process; a new one is started where none is."""

    def __init__(self, work: Callable[[T], R]) -> None:
        """Name the work; no process is started before there is some."""
        self._work = work
        self._pipe: Connection | None = None
        self._process: multiprocessing.process.BaseProcess | None = None
        self._closed = False
        self._lock = threading.Lock()

    def do(self, item: T) -> R:
        """What the work gives for the item; what it raises is raised here.

        Raises:
            Ended: the process ended in the middle of it, or the seat is closed.
        """
        pipe = self._started()
        try:
            pipe.send(item)
            result, error = pipe.recv()
        except (EOFError, OSError) as ended:
            self._end()
            raise Ended from ended
        if error is not None:
            raise error
        done: R = result
        return done

    def close(self) -> None:
        """Stop the process at once, whatever it is doing; no other takes its place."""
        self._closed = True
        self._end()

    def _started(self) -> Connection:
        with self._lock:
            if self._closed:
                raise Ended
            if self._pipe is None:
                # A forked process would inherit the threads' locks; a new one starts clean.
                fresh = multiprocessing.get_context("spawn")
                self._pipe, theirs = fresh.Pipe()
                self._process = fresh.Process(target=_serve, args=(theirs, self._work), daemon=True)
                self._process.start()
                theirs.close()
            return self._pipe

    def _end(self) -> None:
        with self._lock:
            process, self._process = self._process, None
            pipe, self._pipe = self._pipe, None
        if process is not None:
            process.kill()
            process.join(_SECONDS_TO_END)
        if pipe is not None:
            with suppress(OSError):
                pipe.close()


def _serve(pipe: Connection, work: Callable[[T], R]) -> None:
    """The outermost shell of the process: whatever the work raises is told to the other side."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # interrupts are for the parent to act upon
    threading.Thread(target=_end_with_parent, daemon=True).start()
    while True:
        try:
            item = pipe.recv()
        except (EOFError, OSError):
            return
        try:
            told: tuple[R | None, Exception | None] = (work(item), None)
        except Exception as error:
            told = (None, _sendable(error))
        with suppress(BrokenPipeError):
            pipe.send(told)


def _end_with_parent() -> None:
    parent = multiprocessing.parent_process()
    if parent is not None:
        parent.join()
        os._exit(1)


def _sendable(error: Exception) -> Exception:
    """The error, or its kind alone where it cannot be put together again on the other side."""
    try:
        copy = pickle.loads(pickle.dumps(error))  # noqa: S301 our own, made just now
    except Exception:  # whatever a foreign error does when it is copied
        copy = None
    return error if isinstance(copy, type(error)) else RuntimeError(type(error).__name__)
