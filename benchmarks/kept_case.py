"""What a build of a kept case costs, part by part, in a process that knows nothing of it yet."""

import gc
import resource
import time
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, TypeVar

from benchmarks.growth import MIB, UNIT

if TYPE_CHECKING:
    from casewright.claims import Reading, Source
    from casewright.store import PlainFolder

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Passed:
    """CPU seconds to open what was read, to build the case file from it and to write that."""

    claims: int
    people: int
    opening: float
    building: float
    writing: float
    peak_mib: float

    @property
    def seconds(self) -> float:
        """All of it."""
        return self.opening + self.building + self.writing


def grown(folder: Path, numbers: Iterable[int]) -> Passed:
    """Give what it costs to build the case of a folder after these reports came in.

    To read them and to keep what was read is not counted: that is the cost of each report itself.
    """
    from benchmarks.cases import invented, reports
    from casewright.importing.keeping import built
    from casewright.ledger import build_case
    from casewright.store import PlainFolder

    # What every case needs once, the tables of names and the rules, is no cost of this one.
    build_case(reports(1))
    store = PlainFolder(folder)
    with store.changing():
        for source, reading in map(invented, numbers):
            store.save_reading(reading)
            store.save_source(source)
        gc.collect()
        opening, read = _timed(lambda: _opened(store))
        building, case = _timed(lambda: built(store, read, ()))
        writing, _ = _timed(lambda: store.save_case(case))
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss * UNIT / MIB
    return Passed(len(case.claims), len(case.people), opening, building, writing, peak)


def _opened(store: "PlainFolder") -> "list[tuple[Source, Reading]]":
    """All that was read, opened as a build does it."""
    from benchmarks.cases import READER
    from casewright.importing.collecting import not_collecting

    with not_collecting():
        pairs = ((one, store.reading(one, READER)) for one in store.sources())
        return [(one, reading) for one, reading in pairs if reading is not None]


def _timed(work: Callable[[], T]) -> tuple[float, T]:
    begun = time.process_time()
    done = work()
    return time.process_time() - begun, done
