"""What was read of a file kept in a case, and all of a case's sources with their readings."""

from collections.abc import Iterable, Iterator
from dataclasses import replace

from casewright.claims import Reading, Source
from casewright.decisions import Decision
from casewright.importing.collecting import not_collecting
from casewright.importing.figures import Figures
from casewright.importing.growing import Today, grow
from casewright.importing.opening import reading_of
from casewright.importing.reading import ReadSource
from casewright.ledger import CaseFile, build_case
from casewright.linking import Findings, using
from casewright.store import CaseStore, GrowingStore


def keep(store: CaseStore, one: ReadSource, content: bytes | None = None) -> str | None:
    """Keep a source with its reading; a sentence where the case has it under another name."""
    # The reading comes first: a source that stands there with this text and metadata has been read.
    if one.reading is not None:
        store.save_reading(one.reading)
    if one.source is None:
        return None
    kept = store.source(one.source.sha256)
    if kept is None or kept.name == one.source.name:
        store.save_source(one.source, content)
        return None
    first = min(kept.name, one.source.name)
    store.save_source(replace(one.source, name=first), content)
    return f"{one.source.name!r} and {kept.name!r} are the same document: one source, {first!r}."


def all_read(store: CaseStore, model: str | None) -> Iterator[tuple[Source, Reading]]:
    """Every source of the case with its reading; what only an older reader read is read anew."""
    from casewright.reading import reader_identity

    for source in store.sources():
        reader = reader_identity(source.metadata.language.value, model)
        reading = store.reading(source, reader)
        if reading is None:
            reading = reading_of(source, model)
            store.save_reading(reading)
        yield source, reading


def built(
    store: CaseStore, read: Iterable[tuple[Source, Reading]], decisions: Iterable[Decision]
) -> CaseFile:
    """The case file, built with what earlier builds found out; what is found now is kept."""
    findings = Findings(store.findings())
    with using(findings), not_collecting():
        case = build_case(read, decisions)
    batch = findings.batch()
    if batch is not None:
        store.save_findings(batch, replaces=findings.replaces)
    return case


def brought_up_to_date(store: CaseStore, model: str | None) -> Figures:
    """The figures of the case that is kept, once it is up to date with its sources and decisions.

    Where the store keeps what that takes, it costs what the new sources touch.
    """
    if isinstance(store, GrowingStore):
        return grow(store, Today.with_model(model))
    case = built(store, all_read(store, model), store.decisions().decisions)
    store.save_case(case)
    return Figures.of(case)
