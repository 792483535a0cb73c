"""JSON Schema (2020-12) of what Casewright prints: of a source as read, and of a case file.

Run as a module it writes both into the documentation: `python -m casewright.publishing.schema`.
"""

import json
import sys
from pathlib import Path
from typing import Any

from pydantic import TypeAdapter
from typing_extensions import TypedDict

from casewright.claims import Body, Reader, Review, Stance
from casewright.ledger import Conflict, SourceRecord
from casewright.ledger.case_file import (
    ENTRIES,
    AccusedEntry,
    ActEntry,
    ChargeEntry,
    DecisionEntry,
    EventEntry,
    GapEntry,
    InstanceEntry,
    MoneyEntry,
    NotAsserted,
    NumberEntry,
    OrganisationEntry,
    PathEntry,
    PersonEntry,
    PlaceEntry,
    Proceeding,
    SentenceEntry,
    SpeakerEntry,
    Unlinked,
)
from casewright.ledger.support import Support
from casewright.publishing.shapes import ErrorDocument, ReadDocument

DIALECT = "https://json-schema.org/draft/2020-12/schema"
FOLDER = Path("docs/reference")


class ClaimDocument(TypedDict):
    """A claim with its id, its words and where they stand, its kind and its fields."""

    id: str
    kind: str
    fields: Body
    source: str
    start: int
    end: int
    quote: str
    said_by: str | None
    stance: Stance
    review: Review
    supersedes: str | None


class CaseDocument(TypedDict):
    """A case file: what the sources together say, each entry with the ids of its claims."""

    people: list[PersonEntry]
    organisations: list[OrganisationEntry]
    places: list[PlaceEntry]
    events: list[EventEntry]
    numbers: list[NumberEntry]
    acts: list[ActEntry]
    charges: list[ChargeEntry]
    sentences: list[SentenceEntry]
    proceedings: list[Proceeding]
    instances: list[InstanceEntry]
    accused: list[AccusedEntry]
    paths: list[PathEntry]
    statements: list[SpeakerEntry]
    money: list[MoneyEntry]
    conflicts: list[Conflict]
    gaps: list[GapEntry]
    not_asserted: list[NotAsserted]
    unlinked: list[Unlinked]
    decisions: list[DecisionEntry]
    sources: list[SourceRecord]
    claims: list[ClaimDocument]
    readers: list[Reader]


# Any: a JSON Schema nests without end.
def schemas() -> dict[str, dict[str, Any]]:
    """The schemas by the name of the file each is published in."""
    return {
        "read.schema.json": _schema(ReadDocument | ErrorDocument, "A source as read"),
        "case.schema.json": _schema(CaseDocument, "A case file"),
    }


def written(schema: dict[str, Any]) -> str:
    """A schema as it stands in its file."""
    return json.dumps(schema, indent=1, ensure_ascii=False, sort_keys=True) + "\n"


def _schema(shape: Any, title: str) -> dict[str, Any]:
    # What is printed always has every key, which only the schema of the printed side says.
    schema = TypeAdapter(shape).json_schema(mode="serialization")
    if getattr(shape, "__name__", "") == "CaseDocument":
        _add_support(schema)
    return {**schema, "$schema": DIALECT, "title": title}


def _add_support(schema: dict[str, Any]) -> None:
    """Say of every entry what stands behind it, and of every fact in how many sources."""
    entries = {schema["properties"][part]["items"]["$ref"].rpartition("/")[2] for part in ENTRIES}
    for name, shape in schema["$defs"].items():
        if name in entries:
            shape["properties"]["support"] = {"$ref": "#/$defs/Support"}
            shape["required"].append("support")
        elif "claims" in shape.get("properties", {}) and name not in _NO_FACTS:
            shape["properties"]["independent_sources"] = {"type": "integer", "minimum": 0}
            shape["required"].append("independent_sources")
    schema["$defs"]["Support"] = TypeAdapter(Support).json_schema(mode="serialization")


# What lists claims and is no fact: nobody asks how many independent sources it has.
_NO_FACTS = frozenset({"Unlinked", "DecisionEntry"})


def main(folder: Path = FOLDER) -> int:
    """Write the schemas into the folder; 0 when done."""
    folder.mkdir(parents=True, exist_ok=True)
    for name, schema in schemas().items():
        (folder / name).write_text(written(schema), encoding="utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main())
