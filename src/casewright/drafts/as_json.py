"""A draft as JSON: its sentences in order, each with everything it rests on, letter for letter."""

import json
from typing import Any

from casewright.drafts.draft import (
    Block,
    Citation,
    Draft,
    Heading,
    Note,
    Paragraph,
    Section,
    Sentence,
    Table,
)

Plain = dict[str, Any]
"""A JSON object."""


def as_json(draft: Draft) -> bytes:
    """The draft as a JSON document in UTF-8; the same draft gives the same bytes."""
    text = json.dumps(document(draft), ensure_ascii=False, indent=1) + "\n"
    return text.encode("utf-8", "backslashreplace")


def document(draft: Draft) -> Plain:
    """The draft as plain values."""
    return {
        "kind": draft.kind,
        "title": draft.title,
        "about": draft.subtitle,
        "language": draft.language,
        "day": draft.day,
        "use": draft.use,
        "remarks": list(draft.remarks),
        "left_out": list(draft.left_out),
        "sections": [_section(one) for one in draft.sections],
        "questions": [_sentence(one) for one in draft.questions],
    }


def _section(one: Section) -> Plain:
    return {"id": one.id, "heading": one.heading, "blocks": [_block(each) for each in one.blocks]}


def _block(one: Block) -> Plain:
    match one:
        case Heading(text=text):
            return {"heading": text}
        case Paragraph(sentences=sentences):
            return {"paragraph": [_sentence(each) for each in sentences]}
        case Table(header=header, rows=rows):
            cells = [[_sentence(each) for each in row] for row in rows]
            return {"table": {"header": list(header), "rows": cells}}


def _sentence(one: Sentence) -> Plain:
    return {
        "text": one.text,
        "is_fact": one.is_fact,
        "notes": [_note(each) for each in one.notes],
        "more": one.more,
    }


def _note(one: Note) -> Plain:
    if isinstance(one, Citation):
        return {
            "claim": one.claim,
            "quote": one.words,
            "start": one.start,
            "end": one.end,
            "page": one.page,
            "sha256": one.source,
            "title": one.title,
            "publisher": one.publisher,
            "published": one.published,
            "url": one.url,
            "how": one.how,
            "is_masked": one.is_masked,
        }
    return {"decision": one.decision, "by": one.by, "when": one.when}
