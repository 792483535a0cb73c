"""What a search gave as plain text for a terminal, what was found between brackets."""

from collections.abc import Iterator

from casewright.publishing.terminal import paragraph
from casewright.searching.found import Found, Hit, Marks

_BEGIN, _END = "[", "]"
_INDENT = "    "


def found_text(found: Found, *, width: int) -> str:
    """The hits under each other, each with the words around what was found, and why."""
    parts = [_counted(found), *found.notes]
    lines = [paragraph(part, width) for part in parts if part]
    blocks = ["\n".join(_block(hit, width)) for hit in found.hits]
    return "\n\n".join(["\n".join(lines), *blocks])


def _counted(found: Found) -> str:
    told = ", ".join(f"{kind.value} {many:,}" for kind, many in found.counts.items())
    hits = "1 hit" if found.total == 1 else f"{found.total:,} hits"
    return f"{hits}: {told}" if told else ""


def _block(hit: Hit, width: int) -> Iterator[str]:
    doubt = " (perhaps)" if hit.is_doubtful else ""
    kind = hit.kind.value.capitalize()
    yield paragraph(f"{kind}{doubt}: {_bracketed(hit.title, hit.title_marks)}", width)
    if hit.excerpt:
        words = _bracketed(hit.excerpt, hit.marks)
        yield paragraph(f"“{words}”", width, indent=_INDENT)
    place = f" {hit.start}-{hit.end} of {hit.source[:12]}" if hit.source else ""
    name = hit.id if ":" not in hit.id else "passage"
    yield paragraph(f"{name}{place}", width, indent=_INDENT)
    for why in hit.why:
        yield paragraph(why.sentence, width, indent=_INDENT)


def _bracketed(text: str, marks: Marks) -> str:
    parts, last = [], 0
    for start, end in marks:
        parts += [text[last:start], _BEGIN, text[start:end], _END]
        last = end
    return "".join([*parts, text[last:]])
