"""A stored case put together again from what is kept: sources, readings, decisions."""

import sys
from collections.abc import Iterator
from pathlib import Path

from casewright.claims import Reading, Source
from casewright.cli.errors import ReadingMissing
from casewright.ledger import CaseFile
from casewright.store import CaseStore, DecisionLog, atomic

PAGE = "case.html"


def readings_of(store: CaseStore, case: CaseFile) -> Iterator[tuple[Source, Reading]]:
    """The sources of a case, each with the reading the case was built from.

    Raises:
        ReadingMissing: a reading or its source is not kept any more.
    """
    for record in case.sources:
        source = store.source(record.sha256)
        reading = None if source is None else store.reading(source, record.reader)
        if source is None or reading is None:
            raise ReadingMissing(store.folder, record.name)
        yield source, reading


def decisions_of(store: CaseStore) -> DecisionLog:
    """The decisions kept; whatever of them is damaged is said on standard error."""
    log = store.decisions()
    for problem in log.damage:
        say(problem)
    return log


def write_page(folder: Path, case: CaseFile) -> None:
    """Write the page of the case into its folder."""
    from casewright.publishing.case_page import case_page

    atomic.write(folder / PAGE, case_page(case).encode())


def say(text: str) -> None:
    """Say something on standard error."""
    print(f"casewright: {text}", file=sys.stderr)
