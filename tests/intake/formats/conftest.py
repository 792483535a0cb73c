"""The parsers without the process around them: quicker, and every line of them is seen to run."""

import io
from typing import Any

import pytest

from casewright.claims import Metadata
from casewright.intake import Limits, wire
from casewright.intake.child import answer
from casewright.intake.parsed import Job
from casewright.intake.unpacking import Item, Opened, Unpacking


class Here:
    """Opens files in this very process, over the same frames."""

    def ask(self, job: Job) -> tuple[dict[str, Any], bytes]:
        stream = io.BytesIO()
        wire.send(stream, *answer(job))
        stream.seek(0)
        return wire.receive(stream, 1 << 30)

    def open_bytes(self, content: bytes, name: str) -> list[Opened]:
        return list(Unpacking(self, Limits()).open(Item(content, name, Metadata())))  # type: ignore[arg-type]


@pytest.fixture
def intake() -> Here:
    return Here()
