"""One Russian text read to the end, as `casewright read --format json` would give it."""

from collections.abc import Callable
from functools import cache
from typing import Any

import pytest

from casewright.claims import Known, Metadata, Origin, Source, sha256_of

Read = Callable[..., dict[str, Any]]


@pytest.fixture(scope="session")
def read_russian() -> Read:
    """The document read from a text; each text is read once in a session."""
    from casewright.publishing.reading_json import reading_document
    from casewright.reading import read

    @cache
    def reading_of(text: str, published: str | None = "2022-06-15") -> dict[str, Any]:
        known = Metadata(
            language=Known.by(Origin.PERSON, "ru"),
            published=Known.by(Origin.PERSON, published),
        )
        source = Source(sha256_of(text.encode()), text, "report.txt", metadata=known)
        return reading_document(source, read(source), id="report")

    return reading_of
