"""The entries of a case file as rows of cells, for tables on the terminal and in CSV."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, fields
from textwrap import fill
from typing import Any

from casewright.ledger import CaseFile, Party, SourceRecord, Stated
from casewright.ledger.case_file import (
    ActEntry,
    ChargeStatus,
    Computed,
    Conflict,
    NumberEntry,
    PathEntry,
    Proceeding,
    SentenceEntry,
    Taking,
)
from casewright.ledger.case_json import claim_document
from casewright.ledger.instance import Appeal, Ruling
from casewright.ledger.relay import Relay
from casewright.linking import EntryId, PossibleSame
from casewright.publishing.standing import charge_words, offence_words

_NOT_SHOWN = frozenset({"media_type", "container", "pages", "reader", "metadata", "sha256"})
_NARROWEST = 20


@dataclass(frozen=True, slots=True)
class Rows:
    """A table: the names of its columns, and its cells."""

    columns: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]


def rows_of(case: CaseFile, part: str) -> Rows:
    """The entries of one part; an act or a number has a row for each way it is told."""
    if part == "claims":
        documents = [_flat(claim_document(*one)) for one in case.claims.items()]
    elif part == "sources":
        documents = [_source(record) for record in case.sources]
    else:
        meant = _meant(case)
        documents = [row for entry in getattr(case, part) for row in _rows(entry, meant)]
    columns = tuple(dict.fromkeys(name for document in documents for name in document))
    cells = (tuple(document.get(name, "") for name in columns) for document in documents)
    return Rows(columns, tuple(cells))


def _meant(case: CaseFile) -> dict[EntryId, str]:
    """What to write for the id of another entry."""
    charges = {one.id: f"{one.offence} ({one.state})" for one in case.charges}
    events = {one.id: " ".join(filter(None, [one.type, one.date])) for one in case.events}
    return charges | events | {one.id: _penalty(one) for one in case.sentences}


def _penalty(sentence: SentenceEntry) -> str:
    amount = "" if sentence.amount is None else f"{sentence.amount:g}"
    return " ".join(filter(None, [sentence.penalty, amount, sentence.unit]))


# Any: the entries of a case file share no type but that of a dataclass.
def _rows(entry: Any, meant: dict[EntryId, str]) -> Iterable[dict[str, str]]:
    if isinstance(entry, ActEntry):
        return [{"id": entry.id, "act": entry.act} | _cells(doing) for doing in entry.doings]
    if isinstance(entry, NumberEntry):
        named = ("id", "role", "nationality", "part_of", "computed")
        who = {name: _cell(getattr(entry, name)) for name in named}
        return [who | _cells(value) for value in entry.values]
    if isinstance(entry, PathEntry):
        who = {"id": entry.id, "who": entry.who.name}
        steps = {one.name: one.note or one.answer.value for one in entry.milestones}
        return [who | steps | {"claims": _cell(entry.claims)}]
    if isinstance(entry, Conflict):
        return [_variant(entry, kind, one) for kind, one in _variants(entry)]
    if isinstance(entry, Proceeding):
        others = {name: getattr(entry, name) for name in ("charges", "sentences", "events")}
        told = {name: "; ".join(meant[one] for one in ids) for name, ids in others.items()}
        return [_cells(entry) | told]
    return [_cells(entry)]


def _variants(conflict: Conflict) -> list[tuple[str, Stated]]:
    """Each value of a conflict with how it stands to the others."""
    kinds = {
        "variant": conflict.values,
        "fits several": conflict.vague,
        "earlier": conflict.earlier,
    }
    return [(kind, one) for kind, values in kinds.items() for one in values]


def _variant(conflict: Conflict, kind: str, one: Stated) -> dict[str, str]:
    about = {name: _cell(getattr(conflict, name)) for name in ("id", "field", "sentence")}
    decided = conflict.resolution.value if conflict.resolution else ""
    value = {"value": one.value, "stands as": kind, "claims": _cell(one.claims)}
    return about | value | {"settle": conflict.settle, "resolution": decided}


def _cells(entry: Any) -> dict[str, str]:
    return {field.name: _cell(getattr(entry, field.name)) for field in fields(entry)}


def _cell(value: Any) -> str:
    match value:
        case None:
            return ""
        case bool():
            return "yes" if value else "no"
        case float():
            return f"{value:g}"
        case Stated():
            return value.value
        case Party() | PossibleSame():
            return value.name
        case Taking():
            return f"{value.party.name} ({value.role})"
        case Computed():
            return value.sentence
        case ChargeStatus():
            return f"{offence_words(value)}: {charge_words(value)}"
        case Ruling():
            days = ", ".join(date.value for date in value.dates) or "date unknown"
            return " ".join(filter(None, [value.type, value.outcome, days]))
        case Appeal():
            return f"{value.side}: {_cell(value.grounds)}".rstrip(": ")
        case Relay():
            return f"{value.voice} ({value.reason})"
        case tuple():
            return "; ".join(_cell(one) for one in value)
        case _ if hasattr(value, "asked"):
            return ": ".join(filter(None, [value.asked, value.answer]))
        case _:
            return str(value)


def _source(record: SourceRecord) -> dict[str, str]:
    known = {field.name: getattr(record.metadata, field.name) for field in fields(record.metadata)}
    own = {name: cell for name, cell in _cells(record).items() if name not in _NOT_SHOWN}
    about = {name: one.value or "" for name, one in known.items() if name != "language"}
    return own | about | {"sha256": record.sha256}


def _flat(document: dict[str, Any]) -> dict[str, str]:
    """A claim with its fields beside what all claims have."""
    body = {name: _json_cell(one) for name, one in document["fields"].items() if one}
    rest = {name: _json_cell(one) for name, one in document.items() if name != "fields"}
    return rest | {f"fields.{name}": text for name, text in body.items()}


def _json_cell(value: Any) -> str:
    if isinstance(value, dict):
        return ", ".join(_json_cell(one) for one in value.values() if one)
    if isinstance(value, list | tuple):
        return "; ".join(_json_cell(one) for one in value)
    return "" if value is None else str(value)


def as_table(rows: Rows, *, width: int) -> str:
    """The rows under each other, each cell with the name of its column, none of them empty."""
    blocks = [_block(rows.columns, row, width) for row in rows.rows]
    return "\n\n".join(blocks) if blocks else "Nothing."


def _block(columns: Sequence[str], row: Sequence[str], width: int) -> str:
    margin = max(len(name) for name in columns) + 2
    lines = [
        _wrapped(name.ljust(margin), _for_people(name, cell), width)
        for name, cell in zip(columns, row, strict=True)
        if cell
    ]
    return "\n".join(lines)


def _for_people(column: str, cell: str) -> str:
    """A list of claims as their number, since `show DIR claims` gives them; all else as it is."""
    if column != "claims":
        return cell
    number = cell.count(";") + 1
    return "1 claim" if number == 1 else f"{number} claims"


def _wrapped(head: str, text: str, width: int) -> str:
    return fill(
        text,
        max(width, len(head) + _NARROWEST),
        initial_indent=head,
        subsequent_indent=" " * len(head),
        break_long_words=False,
    )
