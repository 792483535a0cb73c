"""What the review screen shows of a source: its text in parts, and its claims in lines."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from casewright.claims import Claim, ClaimId, Source
from casewright.decisions import reviews
from casewright.publishing.marked_text import Block, Mark, Segment, blocks, segments
from casewright.publishing.redaction import Redacted
from casewright.publishing.review import (
    ReviewLine,
    doubtful_first,
    left_to_check,
    review_lines,
)
from casewright.web.asked import CaseAsked, seen_decisions, sight
from casewright.web.dossiers import claims_in, dossier_of

_PART = 20_000


@dataclass(frozen=True, slots=True)
class Span:
    """Words of a source with the claims that rest on them, the narrowest first."""

    words: str
    claims: tuple[ClaimId, ...]


@dataclass(frozen=True, slots=True)
class Paragraph:
    """Some spans; `start` is where they begin in the text as it is shown."""

    start: int
    spans: tuple[Span, ...]


@dataclass(frozen=True, slots=True)
class Part:
    """So much of a source as fits on a page; `number` is counted from 1."""

    number: int
    of: int
    paragraphs: tuple[Paragraph, ...]
    lines: tuple[ReviewLine, ...]

    @property
    def left(self) -> int:
        """How many claims of it somebody still has to look at."""
        return sum(one.is_open for one in self.lines)

    @property
    def done(self) -> int:
        """How many claims of it somebody has looked at."""
        return len(self.lines) - self.left


def lines_of(request: CaseAsked, claims: Sequence[Claim]) -> list[ReviewLine]:
    """The claims in lines, with what was said of them up to now."""
    found = dossier_of(request)
    if found is None:
        return []
    said = reviews(seen_decisions(request))
    return review_lines(found, claims, said, needed=request.case_row.checkers)


def left_in(request: CaseAsked) -> Mapping[str, int]:
    """How many claims of each source somebody still has to look at, by its hash."""
    found = dossier_of(request)
    if found is None:
        return {}
    said = reviews(seen_decisions(request))
    return left_to_check(found, said, needed=request.case_row.checkers)


def left_in_all(request: CaseAsked) -> int:
    """The same of the whole case."""
    return sum(left_in(request).values())


def part_at(request: CaseAsked, source: Source, place: int) -> int:
    """The number of the part in which a place of the text, as it is shown, stands."""
    redacted = sight(request).mask.redacted(source.text, source.metadata.language.value or "")
    parts = _parts(redacted.text)
    return next((n for n, one in enumerate(parts, 1) if one and place < one[-1].end), len(parts))


def part_of(request: CaseAsked, source: Source, number: int, *, by_doubt: bool) -> Part:
    """A part of a source; the nearest where there is none of that number."""
    # Masked as a whole, so that no name is cut where a claim begins.
    redacted = sight(request).mask.redacted(source.text, source.metadata.language.value or "")
    parts = _parts(redacted.text)
    chosen = min(max(number, 1), len(parts))
    here = parts[chosen - 1]
    claims = [one for one in claims_in(request, source.sha256) if _is_in(one, redacted, here)]
    lines = lines_of(request, claims)
    marks = [_mark(n, one, redacted) for n, one in enumerate(lines, 1)]
    paragraphs = (
        Paragraph(block.start, tuple(_spans(segments(redacted.text, block, marks), lines)))
        for block in here
    )
    found = dossier_of(request)
    ordered = doubtful_first(found, lines) if by_doubt and found else lines
    return Part(chosen, len(parts), tuple(paragraphs), tuple(ordered))


def _parts(text: str) -> list[list[Block]]:
    parts: list[list[Block]] = [[]]
    for block in blocks(text):
        if parts[-1] and block.end - parts[-1][0].start > _PART:
            parts.append([])
        parts[-1].append(block)
    return parts


def _is_in(claim: Claim, redacted: Redacted, part: Sequence[Block]) -> bool:
    start, _ = redacted.moved(claim.quote.start, claim.quote.end)
    return bool(part) and part[0].start <= start < part[-1].end + len(part[-1].gap)


def _mark(number: int, line: ReviewLine, redacted: Redacted) -> Mark:
    start, end = redacted.moved(line.claim.quote.start, line.claim.quote.end)
    return Mark.trimmed(number, start, redacted.text[start:end])


def _spans(found: Iterable[Segment], lines: Sequence[ReviewLine]) -> Iterable[Span]:
    for one in found:
        narrowest = sorted(one.covered, key=lambda mark: (mark.length, mark.number))
        yield Span(one.words, tuple(lines[mark.number - 1].claim.id for mark in narrowest))
