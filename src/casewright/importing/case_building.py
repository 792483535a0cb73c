"""A case file built from stored documents, in a process of its own.

A build takes all a processor gives: in the process of a server it would hold up every page.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import lru_cache
from pathlib import Path

from casewright.claims import Reader, Reading, Source
from casewright.decisions import Decision
from casewright.importing.collecting import not_collecting
from casewright.importing.opening import reading_of
from casewright.ledger import CaseFile
from casewright.ledger.build import CaseAtHand
from casewright.store.decision_log import read_log
from casewright.store.documents import (
    case_bytes,
    from_bytes,
    reading_from,
    source_from,
)
from casewright.store.folder import reader_hash

_REMEMBERED = 20_000


@dataclass(frozen=True, slots=True)
class Stored:
    """A source and its readings by the hashes of their readers, as they are stored."""

    source: bytes
    readings: Mapping[str, bytes] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Material:
    """All that a case file is built from; `where` is named where a document is damaged.

    `readers` are today's by their languages, as far as they are known: to find out who reads a
    language means to load all that reading in it needs.
    """

    sources: tuple[Stored, ...]
    decisions: bytes
    where: Path
    model: str | None = None
    readers: Mapping[str, Reader] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Built:
    """A case file as it is to be stored; `readings` are those that today's reader made meanwhile.

    `copies` gives, by the hash of a source, why it does not speak for itself.
    """

    document: bytes
    readings: tuple[Reading, ...] = ()
    copies: Mapping[str, tuple[str, ...]] = field(default_factory=dict)


def build(material: Material) -> Built:
    """The case file; this runs in a process of its own.

    Raises:
        DamagedStore: a document is not what was written.
    """
    made: list[Reading] = []
    with not_collecting():
        read = list(_read(material, made))
        decisions = read_log(material.decisions, material.where).decisions
        case = _built(material.where, read, decisions)
        return Built(case_bytes(case), tuple(made), _copies(case))


def _built(
    where: Path, read: Sequence[tuple[Source, Reading]], decisions: Sequence[Decision]
) -> CaseFile:
    try:
        return _at_hand(where).built(read, decisions)
    except BaseException:
        # What was interrupted half-way is nothing to go on from.
        _at_hand.cache_clear()
        raise


# A process that stays builds the case it built last at the cost of what changed.
@lru_cache(maxsize=1)
def _at_hand(where: Path) -> CaseAtHand:
    return CaseAtHand()


def _copies(case: CaseFile) -> dict[str, tuple[str, ...]]:
    return {one.sha256: one.not_independent for one in case.sources if one.not_independent}


def _read(material: Material, made: list[Reading]) -> Iterator[tuple[Source, Reading]]:
    """Every source with the reading of today's reader; where there is none, it is made."""
    from casewright.reading import reader_identity

    for one in material.sources:
        source = _source(one.source, material.where)
        language = source.metadata.language.value
        known = material.readers.get(language or "")
        reader = known or reader_identity(language, material.model)
        document = one.readings.get(reader_hash(reader))
        if document is None:
            made.append(reading_of(source, material.model))
        yield source, made[-1] if document is None else _reading(document, source, material.where)


# From one build to the next most of a case stays as it was.
@lru_cache(maxsize=_REMEMBERED)
def _source(document: bytes, where: Path) -> Source:
    return source_from(from_bytes(document, where))


@lru_cache(maxsize=_REMEMBERED)
def _reading(document: bytes, source: Source, where: Path) -> Reading:
    return reading_from(from_bytes(document, where), source)
