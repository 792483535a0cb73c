"""How often a case file is built anew while files are being read."""

import time
from collections.abc import Callable
from dataclasses import dataclass

_PATIENCE = 2.0
_REST = 4.0


@dataclass(slots=True)
class Pace:
    """One case: at first after every file, then after twice as many each time.

    A build takes the longer the larger the case is. So it is never at work more than half of the
    time, and nobody waits for what was read longer than some builds take.
    """

    clock: Callable[[], float] = time.monotonic
    unseen: int = 0
    built: int = 0
    seconds: float = 0.0
    began: float = 0.0
    ended: float = float("-inf")

    def is_due(self, *, all_read: bool) -> bool:
        """Whether it is time to build what is unseen."""
        if not self.unseen:
            return False
        resting = self.clock() - self.ended
        waited = resting > max(_PATIENCE, _REST * self.seconds)
        enough = self.unseen >= max(1, self.built) and resting >= self.seconds
        return all_read or waited or enough

    def begin(self) -> None:
        """A build of all that is unseen begins."""
        self.began = self.clock()
        self.built, self.unseen = self.built + self.unseen, 0

    def end(self) -> None:
        """It has ended."""
        self.ended = self.clock()
        self.seconds = self.ended - self.began

    def again(self) -> None:
        """It has ended and cannot be used: something is unseen still."""
        self.end()
        self.unseen += 1
