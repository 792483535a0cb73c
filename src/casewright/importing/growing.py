"""A kept case brought up to date with what came in, at the cost of what that touches."""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from typing import Any

from casewright.claims import Reader, Reading, Sha256, Source
from casewright.decisions import in_force
from casewright.derivation import NOTHING, Derivation, Key, Table
from casewright.importing.collecting import not_collecting
from casewright.importing.figures import Figures
from casewright.importing.opening import reading_of
from casewright.ledger.case_plan import PLAN
from casewright.ledger.given import READ, ReadSource, decided
from casewright.store import GrowingStore, NotAsWritten, RowFile
from casewright.store.kept_derivation import KeptDerivation, changes
from casewright.store.kept_inputs import Input, inputs_changes, kept_inputs

ReaderOf = Callable[[str | None], Reader]
# Reports of a first build that are in memory together; the rest of the case is looked up.
_PORTION = 1000


@dataclass(frozen=True, slots=True)
class Today:
    """Who reads a language today, and how a source is read that nobody of today has read yet."""

    reader_of: ReaderOf
    read: Callable[[Source], Reading]

    @classmethod
    def with_model(cls, model: str | None) -> "Today":
        """Our reader with that model."""
        from casewright.reading import reader_identity

        return cls(
            lambda language: reader_identity(language, model),
            lambda source: reading_of(source, model),
        )


def grow(store: GrowingStore, today: Today, *, portion: int = _PORTION) -> Figures:
    """Bring the case kept in a store up to date with its sources and decisions; its figures.

    So many sources at a time are in memory.
    """
    with store.rows() as rows, not_collecting():
        try:
            return _Growth(store, today, rows, portion).done(kept_inputs(rows))
        except NotAsWritten:
            return _Growth(store, today, rows, portion).done({})


class _Growth:
    """One growth of a kept case; without inputs that are kept, all of it is made anew."""

    def __init__(self, store: GrowingStore, today: Today, rows: RowFile, portion: int) -> None:
        self._store, self._today, self._rows, self._portion = store, today, rows, portion
        self._inputs: dict[Sha256, Input] = {}
        self._has_changed = False

    def done(self, before: Mapping[Sha256, Input]) -> Figures:
        """Derive what changed and keep it, all of it or nothing; the figures of the case then."""
        stamps = self._store.stamps()
        self._inputs = {
            sha256: known
            for sha256, known in before.items()
            if sha256 in stamps and self._is_as_it_was(sha256, known, stamps[sha256])
        }
        new, gone = sorted(stamps.keys() - self._inputs.keys()), before.keys() - stamps.keys()
        with self._rows.at_once():
            if not before:
                self._rows.clear()
            self._derive(new[: self._portion], gone, is_first=not before)
            for start in range(self._portion, len(new), self._portion):
                self._derive(new[start : start + self._portion], ())
            # A case that is as it was stays untouched.
            if self._has_changed or self._inputs != before or not before:
                self._rows.change(inputs_changes(self._inputs))
            return Figures.kept(self._rows)

    def _derive(
        self, new: Iterable[Sha256], gone: Iterable[Sha256], *, is_first: bool = False
    ) -> None:
        kept = NOTHING if is_first else KeptDerivation(self._rows, self._given)
        derivation = Derivation(PLAN, kept)
        for sha256 in gone:
            derivation.give(READ, sha256, {})
        for sha256 in new:
            read = self._read(sha256)
            if read is not None:
                derivation.give(READ, sha256, {(): read})
                self._inputs[sha256] = self._input(read)
        derivation.put("decided", (), decided(in_force(self._store.decisions().decisions)))
        derivation.run()
        found = sorted(changes(derivation), key=lambda one: one[:2])
        self._has_changed = self._has_changed or bool(found)
        self._rows.change(found)

    def _is_as_it_was(self, sha256: Sha256, known: Input, stamp: str) -> bool:
        reader = self._today.reader_of(known.language)
        return known.source == stamp and known.reading == self._store.reading_stamp(sha256, reader)

    def _input(self, read: ReadSource) -> Input:
        sha256, language = read.source.sha256, read.source.metadata.language.value
        read_as = self._store.reading_stamp(sha256, read.reading.reader)
        return Input(self._store.stamp(sha256), read_as, language)

    def _given(self, table: Table[Any], key: Key) -> Mapping[Key, Any]:
        """A source of the case that a stage asks for again."""
        read = self._read(key) if key in self._inputs else None
        return {} if read is None else {(): read}

    def _read(self, sha256: Sha256) -> ReadSource | None:
        source = self._store.source(sha256)
        if source is None:
            return None
        reading = self._store.reading(source, self._today.reader_of(source.metadata.language.value))
        if reading is None:
            reading = self._today.read(source)
            self._store.save_reading(reading)
        return ReadSource(source, reading)
