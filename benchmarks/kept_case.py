"""What it costs to bring a kept case up to date, in a process that knows nothing of it yet."""

import gc
import resource
import time
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

from benchmarks.growth import MIB, UNIT


@dataclass(frozen=True, slots=True)
class Passed:
    """CPU seconds to open what was read, to link and reconcile it, and to keep the case file."""

    claims: int
    people: int
    seconds: float
    peak_mib: float
    kept_mib: float


def grown(folder: Path, numbers: Iterable[int]) -> Passed:
    """Give what it costs to bring the case of a folder up to date after these reports came in.

    To read them and to keep what was read is not counted: that is the cost of each report itself.
    """
    from benchmarks.cases import READER, invented, reports
    from casewright.importing.growing import Today, grow
    from casewright.importing.opening import reading_of
    from casewright.ledger import build_case
    from casewright.ledger.reviewed_sources import SOURCE_OF
    from casewright.store import PlainFolder
    from casewright.store.folder import ROWS_FILE
    from casewright.store.kept_derivation import number_of

    # What every case needs once, the tables of names and the rules, is no cost of this one.
    build_case(reports(1))
    store = PlainFolder(folder)
    with store.changing():
        for source, reading in map(invented, numbers):
            store.save_reading(reading)
            store.save_source(source)
        gc.collect()
        begun = time.process_time()
        figures = grow(store, Today(lambda _: READER, lambda source: reading_of(source, None)))
        seconds = time.process_time() - begun
        with store.rows() as rows:
            claims = number_of(rows, SOURCE_OF)
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss * UNIT / MIB
    kept = (folder / ROWS_FILE).stat().st_size / MIB
    return Passed(claims, figures.counts["people"], seconds, peak, kept)
