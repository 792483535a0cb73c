"""Sources, readings and decisions as the columns that can be asked for."""

from dataclasses import asdict
from datetime import datetime
from typing import Any

from casewright.claims import Claim, Reading, Source
from casewright.decisions import Decision
from casewright.workspace.models import ClaimRow, ReadingRow
from casewright.workspace.storable import storable


def source_values(source: Source) -> dict[str, Any]:
    """The columns of a source."""
    known = source.metadata
    values = {
        "name": source.name,
        "title": known.title.value,
        "publisher": known.publisher.value,
        "published": _short(known.published.value),
        "language": _short(known.language.value),
    }
    return storable({name: value or "" for name, value in values.items()})


def reading_values(reading: Reading) -> dict[str, Any]:
    """The columns of a reading."""
    values = {
        "reader_name": reading.reader.name,
        "reader_version": reading.reader.version,
        "language": _short(reading.language),
    }
    return storable(values)


def claim_values(claim: Claim) -> dict[str, Any]:
    """The columns of a claim."""
    return {
        "claim": claim.id,
        "kind": claim.body.kind,
        "source": claim.quote.source,
        "start": claim.quote.start,
        "end": claim.quote.end,
        "stance": claim.stance.value,
        "said_by": storable(claim.said_by or ""),
        "body": storable(asdict(claim.body)),
    }


def claim_rows(row: ReadingRow, reading: Reading) -> None:
    """Keep the claims of a reading as rows of their own."""
    rows = [ClaimRow(reading=row, **claim_values(one)) for one in reading.claims]
    ClaimRow.objects.bulk_create(rows)


def decision_values(decision: Decision) -> dict[str, Any]:
    """The columns of a decision."""
    return {
        "decision": decision.id,
        "verdict": decision.what.verdict,
        "by": storable(decision.by),
        "when": datetime.fromisoformat(decision.when),
    }


def _short(value: str | None) -> str:
    """What people write as a date can be of any length; the column is for asking only."""
    return (value or "")[:64]
