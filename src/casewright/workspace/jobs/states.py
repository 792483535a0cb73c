"""How far a file of an import is, and the import as a whole."""

from enum import StrEnum


class State(StrEnum):
    """How far a file is.

    A file that is `kept` has been read, and its claims are in the case as soon as the case file is
    built anew; then it is `done`. One that gave no source has `failed`.
    """

    WAITING = "waiting"
    READING = "reading"
    KEPT = "kept"
    DONE = "done"
    FAILED = "failed"
    CANCELLED = "cancelled"


UNREAD = (State.WAITING, State.READING)
OPEN = (*UNREAD, State.KEPT)


class JobState(StrEnum):
    """How far an import is; it follows from its files."""

    WAITING = "waiting"
    RUNNING = "running"
    DONE = "done"
    FAILED = "failed"
    CANCELLED = "cancelled"
