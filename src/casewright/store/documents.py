"""Sources, readings and case files as JSON values, and back."""

import json
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any, get_type_hints

from casewright.claims import (
    KINDS,
    Claim,
    ClaimId,
    Mention,
    Quote,
    Reader,
    Reading,
    Review,
    Sha256,
    Source,
    Stance,
    as_plain,
)
from casewright.ledger import CaseFile, case_document
from casewright.ledger.case_file import ENTRIES, DecisionEntry, Unlinked
from casewright.ledger.case_json import claim_document
from casewright.ledger.source_record import SourceRecord
from casewright.store.decode import Json, decode
from casewright.store.errors import BadValue, DamagedStore

TextOf = Callable[[Sha256], str]
_OF_READING = tuple(name for name in Reading.__dataclass_fields__ if name != "claims")


def to_bytes(document: Json) -> bytes:
    """The document as UTF-8 JSON; equal documents give equal bytes."""
    text = json.dumps(document, ensure_ascii=False, indent=1, sort_keys=True)
    # Text from a broken file may hold halves of characters, which UTF-8 proper cannot.
    return (text + "\n").encode("utf-8", "surrogatepass")


def from_bytes(content: bytes, path: Path) -> dict[str, Any]:
    """The document that was written.

    Raises:
        DamagedStore: the content is no JSON object.
    """
    try:
        document = json.loads(content.decode("utf-8", "surrogatepass"))
    except ValueError as error:
        raise DamagedStore(path, "it is not JSON") from error
    if not isinstance(document, dict):
        raise DamagedStore(path, "it holds no JSON object")
    return document


def source_document(source: Source) -> dict[str, Any]:
    """A source with its text."""
    document: dict[str, Any] = as_plain(source)
    return document


def source_from(document: Json) -> Source:
    """The source that was written.

    Raises:
        BadValue: the document is no source.
    """
    return decode(Source, document, name="source")


def reading_document(reading: Reading) -> dict[str, Any]:
    """A reading with its claims, each with its id and its words."""
    document = {name: as_plain(getattr(reading, name)) for name in _OF_READING}
    return document | {"claims": [claim_document(one.id, one) for one in reading.claims]}


def reading_from(document: Json, source: Source) -> Reading:
    """The reading that was written; each quote is checked against the text again.

    Raises:
        QuoteMismatch: a quote does not stand in the source.
        BadValue: the document is no reading of the source.
    """
    try:
        parts = {name: document[name] for name in Reading.__dataclass_fields__}
    except (KeyError, TypeError) as error:
        raise BadValue("reading", "lacks a field.") from error
    if parts["source"] != source.sha256:
        raise BadValue("source", "is not the hash of the source that was read.")
    return Reading(
        source=source.sha256,
        reader=decode(Reader, parts["reader"], name="reader"),
        language=decode(str, parts["language"], name="language"),
        claims=tuple(claim_from(one, lambda _: source.text) for one in parts["claims"]),
        mentions=decode(tuple[Mention, ...], parts["mentions"], name="mentions"),
        notices=decode(tuple[str, ...], parts["notices"], name="notices"),
    )


def claim_from(document: Json, text_of: TextOf) -> Claim:
    """The claim that was written, its quote checked against the text of its source.

    Raises:
        QuoteMismatch: the quote does not stand in the source.
        BadValue: the document is no claim, or not the one of its id.
    """
    try:
        claim = _claim(document, text_of)
    except (KeyError, TypeError, ValueError) as error:
        raise BadValue("claim", "lacks a field or has a value it cannot have.") from error
    if claim.id != document["id"]:
        raise BadValue("id", "is not the id of the claim that stands there.")
    return claim


def _claim(document: Json, text_of: TextOf) -> Claim:
    sha256, supersedes = Sha256(document["source"]), document["supersedes"]
    span = (document["start"], document["end"], document["quote"])
    return Claim(
        quote=Quote(sha256, *span, text_of(sha256)),
        body=decode(KINDS[document["kind"]], document["fields"], name=document["kind"]),
        said_by=document["said_by"],
        stance=Stance(document["stance"]),
        review=Review(document["review"]),
        supersedes=None if supersedes is None else ClaimId(supersedes),
    )


def case_bytes(case: CaseFile) -> bytes:
    """The case file as UTF-8 JSON, each entry in a line of its own; equal ones give equal bytes."""
    parts = sorted(case_document(case).items())
    written = ",\n".join(f"{_json(name)}: [{_lines(entries)}]" for name, entries in parts)
    return f"{{\n{written}\n}}\n".encode("utf-8", "surrogatepass")


def _lines(entries: Sequence[Json]) -> str:
    return "\n" + ",\n".join(map(_json, entries)) + "\n" if entries else ""


_json = json.JSONEncoder(ensure_ascii=False, sort_keys=True).encode


def case_from(document: Json, text_of: TextOf) -> CaseFile:
    """The case file that was written, each quote checked against the text of its source.

    Raises:
        CasewrightError: a quote or a value is not what was written.
    """
    hints = get_type_hints(CaseFile)
    try:
        parts = {part: decode(hints[part], document[part], name=part) for part in ENTRIES}
        claims = [claim_from(one, text_of) for one in document["claims"]]
        return CaseFile(
            **parts,
            unlinked=decode(tuple[Unlinked, ...], document["unlinked"], name="unlinked"),
            decisions=decode(tuple[DecisionEntry, ...], document["decisions"], name="decisions"),
            sources=decode(tuple[SourceRecord, ...], document["sources"], name="sources"),
            readers=decode(tuple[Reader, ...], document["readers"], name="readers"),
            claims={claim.id: claim for claim in claims},
        )
    except (KeyError, TypeError, ValueError) as error:
        raise BadValue("case file", "lacks a part or has one it cannot have.") from error
