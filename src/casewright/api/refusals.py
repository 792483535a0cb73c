"""Refusals on the audit trail: each kind at most once a minute, with how many there were."""

import time
from collections.abc import Callable
from threading import Lock

from casewright.workspace.audit import record

BETWEEN_SECONDS = 60.0
_MOST_KINDS = 4096


class Refusals:
    """Counts refusals, so that whoever tries often cannot fill the trail.

    The first of a kind is recorded at once. Those that follow within a minute are counted, and
    told by the next one that is recorded.
    """

    def __init__(self, clock: Callable[[], float] = time.monotonic) -> None:
        """Begin with none; the clock gives seconds."""
        self._clock, self._lock = clock, Lock()
        self._kinds: dict[tuple[str, str, str], tuple[float, int]] = {}

    def note(self, action: str, *, case: str, about: str, rule: str) -> None:
        """Record a refusal, or count it."""
        before = self._counted((case, about, rule))
        if before is not None:
            more = {"not_told_before": before} if before else {}
            record(action, case=case, about=about, content={"rule": rule} | more)

    def _counted(self, kind: tuple[str, str, str]) -> int | None:
        """How many were not told since the last entry; None where this one is not to be told."""
        now = self._clock()
        with self._lock:
            last, untold = self._kinds.get(kind, (-BETWEEN_SECONDS, 0))
            if now - last < BETWEEN_SECONDS:
                self._kinds[kind] = (last, untold + 1)
                return None
            if len(self._kinds) >= _MOST_KINDS:
                self._kinds.clear()
            self._kinds[kind] = (now, 0)
            return untold


refusals = Refusals()
