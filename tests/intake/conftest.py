"""One parsing process for all tests of this room, as a run over a folder has."""

from collections.abc import Iterator

import pytest

from casewright.intake import Intake, Limits


@pytest.fixture(scope="session")
def intake() -> Iterator[Intake]:
    with Intake(Limits(seconds=30, ocr_seconds=120)) as opened:
        yield opened
