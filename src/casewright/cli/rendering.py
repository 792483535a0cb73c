"""One file read and rendered; this is the work that is given to processes."""

import json
import shutil
from collections.abc import Callable
from dataclasses import dataclass

from casewright.claims import Reading, Source
from casewright.errors import CasewrightError
from casewright.importing.errors import EndedUnexpectedly
from casewright.importing.opening import Opening, opened, reading_of
from casewright.publishing.reading_json import error_document, reading_document


@dataclass(frozen=True, slots=True)
class Job:
    """A file to read, in what format to render it, and with which model."""

    opening: Opening
    format: str
    model: str | None = None


@dataclass(frozen=True, slots=True)
class Document:
    """One source as rendered; or the reason why it could not be read."""

    id: str
    text: str = ""
    error: str | None = None


def render(job: Job) -> list[Document]:
    """The documents of one file, in its order."""
    try:
        return [_document(name, one, job) for name, one in opened(job.opening)]
    except CasewrightError as error:
        return [_failed(job.opening.id, str(error), job.format)]


def lost(job: Job) -> list[Document]:
    """What stands for a file whose process the system ended."""
    return [_failed(job.opening.id, str(EndedUnexpectedly(job.opening.id)), job.format)]


def _document(name: str, one: object, job: Job) -> Document:
    if not isinstance(one, Source):
        return _failed(name, str(getattr(one, "reason", "")), job.format)
    return Document(name, _FORMATS[job.format](one, reading_of(one, job.model), name))


def _failed(name: str, reason: str, form: str) -> Document:
    text = _line(error_document(name, reason)) if form == "json" else ""
    return Document(name, text, reason)


def _line(document: dict[str, object]) -> str:
    return json.dumps(document, ensure_ascii=False) + "\n"


def _as_json(source: Source, reading: Reading, name: str) -> str:
    return _line(reading_document(source, reading, id=name))


def _as_html(source: Source, reading: Reading, name: str) -> str:
    from casewright.publishing.reading_page import reading_page

    return reading_page(source, reading)


def _as_table(source: Source, reading: Reading, name: str) -> str:
    from casewright.ledger import build_case
    from casewright.publishing.case_terminal import case_text

    return case_text(build_case([(source, reading)]), title=name, width=_width()) + "\n"


def _width() -> int:
    return shutil.get_terminal_size().columns


def _as_csv(source: Source, reading: Reading, name: str) -> str:
    from casewright.cli.claim_csv import claim_lines

    return claim_lines(source, reading, name)


_FORMATS: dict[str, Callable[[Source, Reading, str], str]] = {
    "json": _as_json,
    "html": _as_html,
    "table": _as_table,
    "csv": _as_csv,
}
