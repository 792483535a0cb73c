"""Annotated documents: JSON Lines, one object a line, checked before anything reads them."""

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from casewright.evaluation.errors import BrokenDocument, UnreadableFile

# What a line of JSON holds is known only once it is read; `load` checks what scoring relies on.
Json = dict[str, Any]

BODIES = ("gold", "prediction", "pred")
WORDS = {
    "people": ("name", "as_written"),
    "organisations": ("name", "as_written"),
    "places": ("name", "as_written"),
    "counts": (),
    "events": ("date", "date_resolved"),
    "acts": (),
    "sentences": ("person", "unit"),
    "money": ("person",),
    "statements": ("speaker",),
    "crimes": ("crime",),
    "penalties": ("penalty",),
    "dates": ("date",),
}
LISTS = ("aliases", "roles", "professions")
TERMS = ("group", "value", "nationality", "type", "act", "kind", "amount", "currency")


def load(file: Path) -> list[Json]:
    """The documents of a file of JSON Lines, in its order; blank lines are passed over.

    Raises:
        UnreadableFile: the file cannot be opened.
        BrokenDocument: a line is not JSON, has no id or one seen before, or a key has the wrong
            shape; the message has the file and the number of the line.
    """
    documents: dict[str, Json] = {}
    for number, line in _lines(file):
        document = _parsed(file, number, line)
        reason = _fault(document) or _fault_of_body(body_of(document))
        if not reason and document["id"] in documents:
            reason = f"the id {document['id']!r} stands in an earlier line too"
        if reason:
            raise BrokenDocument(file.name, number, reason)
        documents[document["id"]] = document
    return list(documents.values())


def body_of(document: Json) -> Json:
    """What is annotated in a document: under "gold" or "prediction", or beside its id."""
    for key in BODIES:
        if isinstance(document.get(key), dict):
            return dict(document[key])
    return document


def items_of(body: Json, key: str) -> list[Json]:
    """The items under a key, without empty ones; none where the key is missing."""
    return [item for item in body.get(key) or [] if item]


def _lines(file: Path) -> Iterator[tuple[int, bytes]]:
    try:
        content = file.read_bytes()
    except OSError as error:
        raise UnreadableFile(str(file), error.strerror or "unknown reason") from error
    lines = content.removeprefix(b"\xef\xbb\xbf").split(b"\n")
    return ((number, line) for number, line in enumerate(lines, start=1) if line.strip())


def _parsed(file: Path, number: int, line: bytes) -> Json:
    try:
        document = json.loads(line.decode("utf-8"))
    except UnicodeDecodeError as error:
        raise BrokenDocument(file.name, number, "it is not UTF-8") from error
    except (ValueError, RecursionError) as error:
        raise BrokenDocument(file.name, number, "it is not JSON") from error
    return document if isinstance(document, dict) else {}


def _fault(document: Json) -> str | None:
    if not isinstance(document.get("id"), str) or not document["id"]:
        return "it is not an object with an id"
    if not isinstance(document.get("annotated"), list | None):
        return "annotated is not a list of categories"
    return None


def _fault_of_body(body: Json) -> str | None:
    """Why a body cannot be scored, naming the key; None where it can."""
    for key in WORDS:
        if not isinstance(body.get(key), list | None):
            return f"{key} is not a list"
        for item in items_of(body, key):
            if not isinstance(item, dict):
                return f"an item of {key} is not an object"
            if field := _field_at_fault(key, item):
                return f"{field} of an item of {key} has the wrong shape"
    mentions = body.get("mentions") or []
    if not isinstance(mentions, list) or not all(map(_is_mention, mentions)):
        return "mentions is not a list of lists of plain values"
    return None


def _field_at_fault(key: str, item: Json) -> str | None:
    words = (name for name in WORDS[key] if not isinstance(item.get(name), str | None))
    lists = (name for name in LISTS if not _is_words(item.get(name)))
    terms = (name for name in TERMS if not _is_plain(item.get(name)))
    return next((name for found in (words, lists, terms) for name in found), None)


def _is_words(value: object) -> bool:
    if value is None:
        return True
    return isinstance(value, list) and all(isinstance(word, str | None) for word in value)


def _is_plain(value: object) -> bool:
    return isinstance(value, str | int | float | None)


def _is_mention(value: object) -> bool:
    return isinstance(value, list) and all(map(_is_plain, value))
