"""Work that is given up when it takes too long, in a process that does one thing at a time."""

import signal
from collections.abc import Iterator
from contextlib import contextmanager
from types import FrameType

from casewright.errors import OutOfTime


@contextmanager
def within(seconds: int) -> Iterator[None]:
    """What is done inside is broken off after so many seconds, where the system can do that.

    Raises:
        OutOfTime: it took longer.
    """
    if not hasattr(signal, "setitimer"):
        yield
        return

    def late(number: int, frame: FrameType | None) -> None:
        raise OutOfTime(seconds)

    before = signal.signal(signal.SIGALRM, late)
    signal.setitimer(signal.ITIMER_REAL, seconds)
    try:
        yield
    finally:
        signal.setitimer(signal.ITIMER_REAL, 0)
        signal.signal(signal.SIGALRM, before)
