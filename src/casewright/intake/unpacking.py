"""One file and all that is inside it, part by part, so that one bad part costs only itself."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, fields, replace
from functools import partial
from pathlib import PurePosixPath
from typing import Any

from casewright.claims import METADATA_FIELDS, Known, Metadata, Origin, Sha256, Source, sha256_of
from casewright.errors import BadSourcesTable, ParserStopped, TooLarge
from casewright.intake.limits import MB, Limits
from casewright.intake.parsed import Job
from casewright.intake.refusal import Refusal
from casewright.intake.sources_csv import NAME as TABLE
from casewright.intake.sources_csv import sources_table
from casewright.intake.worker import Worker

Opened = Source | Refusal
Member = tuple[str, str | None, bytes]  # name, why it cannot be had, its bytes

_ARCHIVE = "application/zip"
# What a person says of an archive holds for the files in it, but for what names one document. What
# they say of a mail is about the mail: of its attachments only how they came to us is known.
_HOLDS_IN_ARCHIVE = frozenset(METADATA_FIELDS) - {"title", "url"}
_HOLDS_IN_MAIL = frozenset({"retrieved", "reliability", "consent"})


@dataclass(frozen=True, slots=True)
class Item:
    """A file to open: its bytes, its name, what a person says of it, and what it stands in."""

    content: bytes
    name: str
    given: Metadata
    depth: int = 0
    container: Sha256 | None = None


class Unpacking:
    """Opens one file with all that is inside it, within one allowance for the whole of it."""

    def __init__(self, worker: Worker, limits: Limits) -> None:
        self._worker = worker
        self._limits = limits
        self._bytes_left = limits.unpacked_mb * MB
        self._members_left = limits.members

    def open(self, item: Item) -> Iterator[Opened]:
        """The sources and refusals of a file, its own first, then those of its members in order."""
        sha256 = sha256_of(item.content)
        answer, body = self._ask(item)
        try:
            opened = _opened(item, sha256, answer)
            members = list(_members(answer, body))
        except (KeyError, TypeError, ValueError, AttributeError):
            yield Refusal(item.name, str(ParserStopped("its answer made no sense")), sha256)
            return
        if opened is not None:
            yield opened
        in_archive = answer.get("media_type") == _ARCHIVE
        held = _given_inside(item.given, in_archive)
        told, mistakes = _told_in_tables(item, members) if in_archive else ({}, [])
        yield from mistakes
        for name, refused, content in members:
            inside = f"{item.name}/{name}"
            if in_archive and _is_table(name):
                continue
            if reason := refused or self._too_much(len(content)):
                yield Refusal(inside, reason, sha256_of(content) if content else None)
            else:
                given = told.get(name, Metadata()).or_else(held)
                yield from self.open(Item(content, inside, given, item.depth + 1, sha256))

    def _ask(self, item: Item) -> tuple[dict[str, Any], bytes]:
        left = replace(
            self._limits,
            unpacked_mb=max(1, self._bytes_left // MB),
            members=max(1, self._members_left),
        )
        job = Job(item.content, left, depth=item.depth)
        answer, body = self._worker.ask(job)
        if answer.get("needs_ocr"):
            answer, body = self._worker.ask(replace(job, may_ocr=True))
        return answer, body

    def _too_much(self, size: int) -> str | None:
        self._bytes_left -= size
        self._members_left -= 1
        if self._bytes_left < 0:
            return str(TooLarge("What the file unpacks to", self._limits.unpacked_mb, "MB"))
        if self._members_left < 0:
            return str(TooLarge("What the file holds", self._limits.members, "files"))
        return None


def _is_table(name: str) -> bool:
    return PurePosixPath(name).name == TABLE


def _told_in_tables(
    item: Item, members: Sequence[Member]
) -> tuple[dict[str, Metadata], list[Refusal]]:
    """What the tables in an archive say of its members, and which tables have mistakes."""
    told: dict[str, Metadata] = {}
    mistakes: list[Refusal] = []
    names = {name for name, _, _ in members}
    for name, _, content in members:
        folder = PurePosixPath(name).parent
        if not _is_table(name):
            continue
        try:
            table = sources_table(content, partial(_is_among, names, folder))
        except BadSourcesTable as mistake:
            mistakes.append(Refusal(f"{item.name}/{name}", str(mistake), sha256_of(content)))
        else:
            told |= {str(folder / row): metadata for row, metadata in table.items()}
    return told, mistakes


def _is_among(names: set[str], folder: PurePosixPath, row: str) -> bool:
    return str(folder / row) in names


def _opened(item: Item, sha256: Sha256, answer: dict[str, Any]) -> Opened | None:
    """The source or refusal an answer stands for; None for an archive, which has no words."""
    if "refused" in answer:
        return Refusal(item.name, str(answer["refused"]), sha256)
    if answer["text"] is None:
        return None
    read = Metadata(
        **{
            name: Known.by(Origin.FILE, str(answer["said"].get(name) or ""))
            for name in METADATA_FIELDS
        }
    )
    return Source(
        sha256=sha256,
        text=str(answer["text"]),
        name=item.name,
        media_type=str(answer["media_type"]),
        metadata=item.given.or_else(read),
        pages=tuple(int(page) for page in answer["pages"]),
        breaks_off=bool(answer["breaks_off"]),
        notices=tuple(str(notice) for notice in answer["notices"]),
        container=item.container,
    )


def _members(answer: dict[str, Any], body: bytes) -> Iterator[Member]:
    at = 0
    for member in answer.get("members", ()):
        size = int(member["size"])
        yield str(member["name"]), member["refused"], body[at : at + size]
        at += size


def _given_inside(given: Metadata, in_archive: bool) -> Metadata:
    held = _HOLDS_IN_ARCHIVE if in_archive else _HOLDS_IN_MAIL
    kept = {one.name: getattr(given, one.name) for one in fields(given) if one.name in held}
    return Metadata(**kept)
