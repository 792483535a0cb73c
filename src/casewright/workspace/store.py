"""One case of a workspace, behind the same interface as a plain folder."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from functools import lru_cache
from pathlib import Path
from typing import TypeVar

from django.db import transaction
from django.db.models import QuerySet

from casewright.claims import Reader, Reading, Sha256, Source, sha256_of
from casewright.decisions import Decision
from casewright.errors import CasewrightError
from casewright.ledger import CaseFile
from casewright.store import DamagedStore, DecisionLog, NotACase
from casewright.store.decision_log import read_log, to_line
from casewright.store.documents import (
    case_bytes,
    case_from,
    from_bytes,
    reading_document,
    reading_from,
    source_document,
    source_from,
    to_bytes,
)
from casewright.store.folder import reader_hash
from casewright.store.lock import locked
from casewright.workspace.audit import naming, record
from casewright.workspace.audit.recording import add_hash as record_hash
from casewright.workspace.database import Database
from casewright.workspace.evidence import Evidence
from casewright.workspace.holding import held
from casewright.workspace.models import (
    CaseFileRow,
    CaseRow,
    DecisionRow,
    EvidenceRow,
    FindingsRow,
    ReadingRow,
    SourceRow,
)
from casewright.workspace.rows import claim_rows, decision_values, reading_values, source_values
from casewright.workspace.trouble import in_words

T = TypeVar("T")
# PostgreSQL gives bytes as a view of memory.
Stored = bytes | memoryview


class WorkspaceStore:
    """The case of that slug; what is saved is there entirely or not at all."""

    def __init__(self, database: Database, evidence: Evidence, *, slug: str) -> None:
        """Name the case; it is made when something is saved in it."""
        self._database, self._evidence, self._slug = database, evidence, slug
        self._row: CaseRow | None = None

    @property
    def folder(self) -> Path:
        """The encrypted folder."""
        return self._database.folder

    @property
    def slug(self) -> str:
        """The name of the case among those of its folder."""
        return self._slug

    @property
    def database(self) -> Database:
        """Where its tables are."""
        return self._database

    def beside(self, slug: str) -> "WorkspaceStore":
        """Another case of the same folder."""
        return WorkspaceStore(self._database, self._evidence, slug=slug)

    @contextmanager
    def changing(self) -> Iterator[None]:
        """Hold the folder for this process, and clear what an interrupted one left half-written.

        Raises:
            CaseLocked: another process holds it.
        """
        with locked(self.folder), held(self._database):
            self._evidence.clean()
            yield

    @contextmanager
    def at_once(self) -> Iterator[None]:
        """What is saved inside is there together or not at all."""
        with in_words(self._database), transaction.atomic():
            yield

    def save_source(self, source: Source, content: bytes | None = None) -> None:
        """Keep a source, and the bytes it came as where they are at hand."""
        document = to_bytes(source_document(source))
        with self.at_once():
            if content is not None:
                self.save_content(content)
            rows = SourceRow.objects.filter(case=self._made(), sha256=source.sha256)
            if not _holds(rows.values_list("document", flat=True).first(), document):
                rows.update_or_create(
                    defaults=source_values(source) | {"document": document},
                    case=self._made(),
                    sha256=source.sha256,
                )
                self._record("source.kept", naming.source(source.sha256), document)

    def save_content(self, content: bytes) -> None:
        """Keep bytes that a source came as."""
        self.put_away(content)
        self.list_content(sha256_of(content), len(content))

    def put_away(self, content: bytes) -> None:
        """Encrypt the bytes into a file of their own, which belongs to the case once it is listed.

        Several can be put away before the database is held to list them.
        """
        self._evidence.save(content)

    def list_content(self, sha256: Sha256, size: int) -> None:
        """List bytes that were put away as belonging to the case."""
        with self.at_once():
            _, is_new = EvidenceRow.objects.get_or_create(
                defaults={"file_name": self._evidence.file_name(sha256), "size": size},
                case=self._made(),
                sha256=sha256,
            )
            if is_new:
                name = naming.evidence(sha256)
                record_hash("evidence.kept", sha256, case=self._slug, about=name)

    def drop_unlisted(self, sha256: Sha256) -> None:
        """Remove bytes that were put away, unless a case lists them; the folder is to be held."""
        with in_words(self._database):
            is_listed = EvidenceRow.objects.filter(sha256=sha256).exists()
        if not is_listed:
            self._evidence.remove(sha256)

    def content(self, sha256: Sha256) -> bytes:
        """The bytes of that hash.

        Raises:
            EvidenceDamaged: the file is missing, or is not what was written.
        """
        return self._evidence.load(sha256)

    def contents(self) -> Iterator[bytes]:
        """The bytes that are kept, in the order of their hashes.

        Raises:
            EvidenceDamaged: a file is missing, or is not what was written.
        """
        with in_words(self._database):
            kept = EvidenceRow.objects.filter(case__slug=self._slug).order_by("sha256")
            hashes = list(kept.values_list("sha256", flat=True))
        return (self._evidence.load(Sha256(one)) for one in hashes)

    def sources(self) -> Iterator[Source]:
        """The sources in the order of their hashes."""
        with in_words(self._database):
            rows = SourceRow.objects.filter(case__slug=self._slug).order_by("sha256")
            hashes = list(rows.values_list("sha256", flat=True))
        # One by one: a case of any size fits into memory, and others may write meanwhile.
        yield from filter(None, (self.source(Sha256(one)) for one in hashes))

    def source(self, sha256: Sha256) -> Source | None:
        """The source of that hash, or None."""
        with in_words(self._database):
            rows = SourceRow.objects.filter(case__slug=self._slug, sha256=sha256)
            document = rows.values_list("document", flat=True).first()
        return None if document is None else self._loaded(document, source_from)

    def save_reading(self, reading: Reading) -> None:
        """Keep a reading beside those of other readers."""
        document = to_bytes(reading_document(reading))
        key = {"source": reading.source, "reader": reader_hash(reading.reader)}
        with self.at_once():
            rows = ReadingRow.objects.filter(case=self._made(), **key)
            if not _holds(rows.values_list("document", flat=True).first(), document):
                rows.delete()
                values = reading_values(reading) | key | {"document": document}
                claim_rows(ReadingRow.objects.create(case=self._made(), **values), reading)
                self._record("reading.kept", naming.reading(*key.values()), document)

    def reading(self, source: Source, reader: Reader) -> Reading | None:
        """What a reader read in a source, or None where it has not read it."""
        with in_words(self._database):
            document = self._readings(source.sha256, reader).first()
        if document is None:
            return None
        return self._loaded(document, lambda found: reading_from(found, source))

    def has_reading(self, sha256: Sha256, reader: Reader) -> bool:
        """Whether a reader has read the source of that hash."""
        with in_words(self._database):
            return self._readings(sha256, reader).exists()

    def readings(self, source: Source) -> Iterator[Reading]:
        """What every reader read in a source."""
        with in_words(self._database):
            rows = ReadingRow.objects.filter(case__slug=self._slug, source=source.sha256)
            documents = list(rows.order_by("reader").values_list("document", flat=True))
        for document in documents:
            yield self._loaded(document, lambda found: reading_from(found, source))

    def save_decision(self, decision: Decision) -> None:
        """Keep a decision behind those made before; none is ever changed or removed."""
        with self.at_once():
            line = to_line(decision)
            DecisionRow.objects.create(case=self._made(), line=line, **decision_values(decision))
            self._record(f"decision.{decision.what.verdict}", naming.decision(decision.id), line)

    def decisions(self) -> DecisionLog:
        """The decisions in the order in which they were kept, and what of them is damaged."""
        return self.decisions_after(0)[0]

    def decisions_after(self, number: int) -> tuple[DecisionLog, int]:
        """The decisions kept after one of that number, and the number of the last of them."""
        with in_words(self._database):
            rows = DecisionRow.objects.filter(case__slug=self._slug, id__gt=number).order_by("id")
            found = list(rows.values_list("id", "line"))
        lines = b"".join(bytes(line) for _, line in found)
        return read_log(lines, self._database.where), found[-1][0] if found else number

    def findings(self) -> Iterator[bytes]:
        """What earlier builds found and a later one can use, in the batches they were kept in."""
        with in_words(self._database):
            rows = FindingsRow.objects.filter(case__slug=self._slug).order_by("id")
            yield from [bytes(one) for one in rows.values_list("batch", flat=True)]

    def save_findings(self, batch: bytes, *, replaces: bool = False) -> None:
        """Keep a batch of findings beside the others, or in place of them all.

        The audit trail does not tell of it: it follows from the sources, and changes no fact.
        """
        with self.at_once():
            if replaces:
                FindingsRow.objects.filter(case=self._made()).delete()
            FindingsRow.objects.create(case=self._made(), batch=batch)

    def save_case(self, case: CaseFile) -> None:
        """Keep the case file in place of the one before."""
        self.save_case_document(case_bytes(case))

    def save_case_document(self, document: bytes) -> None:
        """The same where the case file was built and written out by another process.

        The folder is held and every decision kept so far was built in.
        """
        with self.at_once():
            rows = CaseFileRow.objects.filter(case=self._made())
            decided = {"decided_to": self._last_decision()}
            if _holds(rows.values_list("document", flat=True).first(), document):
                rows.update(**decided)
                return
            rows.update_or_create(defaults=decided | {"document": document}, case=self._made())
            self._record("case.built", naming.CASE_FILE, document)

    def _last_decision(self) -> int:
        rows = DecisionRow.objects.filter(case=self._made()).order_by("-id")
        return rows.values_list("id", flat=True).first() or 0

    def case(self) -> CaseFile:
        """The case file.

        Raises:
            NotACase: there is none.
            DamagedStore: it is not what was written.
        """
        with in_words(self._database):
            rows = CaseFileRow.objects.filter(case__slug=self._slug)
            document = rows.values_list("document", flat=True).first()
        if document is None:
            raise NotACase(self.folder)
        text_of = lru_cache(self._text)
        return self._loaded(document, lambda found: case_from(found, text_of))

    def row(self) -> CaseRow:
        """The row of the case, which is made if need be."""
        return self._made()

    def _made(self) -> CaseRow:
        if self._row is not None:
            return self._row
        row, is_new = CaseRow.objects.get_or_create(slug=self._slug)
        if not is_new:  # a new row may still be rolled back
            self._row = row
        return row

    def _record(self, action: str, about: str, content: bytes) -> None:
        record(action, case=self._slug, about=about, content=content)

    def _readings(self, sha256: Sha256, reader: Reader) -> QuerySet[ReadingRow, Stored]:
        rows = ReadingRow.objects.filter(case__slug=self._slug, source=sha256)
        return rows.filter(reader=reader_hash(reader)).values_list("document", flat=True)

    def _text(self, sha256: Sha256) -> str:
        source = self.source(sha256)
        if source is None:
            raise DamagedStore(self._database.where, f"the source {sha256[:12]} is missing")
        return source.text

    def _loaded(self, document: Stored, build: Callable[[dict[str, object]], T]) -> T:
        where = self._database.where
        try:
            return build(from_bytes(bytes(document), where))
        except DamagedStore:
            raise
        except CasewrightError as error:
            raise DamagedStore(where, str(error).rstrip(".")) from error


def _holds(kept: Stored | None, document: bytes) -> bool:
    """Whether just this is kept already: an unchanged case stays untouched."""
    return kept is not None and bytes(kept) == document
