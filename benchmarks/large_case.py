"""An invented case as large as the largest that people work on: many incidents in each report."""

from collections.abc import Iterator
from dataclasses import replace

from benchmarks.cases import OUTLETS, READER, invented
from casewright.claims import Claim, Quote, Reading, Source, sha256_of

# Of 31 claims each: a thousand reports have 100,000 claims and 7,000 people.
INCIDENTS = 3


def large(count: int, incidents: int = INCIDENTS) -> Iterator[tuple[Source, Reading]]:
    """Give so many reports, each of which tells of several incidents."""
    for number in range(count):
        yield _joined([invented(_telling(number, nth, count)) for nth in range(incidents)])


def _telling(number: int, nth: int, count: int) -> int:
    """The report about one incident: each outlet tells of the same ones."""
    return (nth * count // len(OUTLETS)) * len(OUTLETS) + number


def _joined(parts: list[tuple[Source, Reading]]) -> tuple[Source, Reading]:
    texts = [source.text for source, _ in parts]
    starts = [sum(len(text) + 2 for text in texts[:n]) for n in range(len(texts))]
    first, reading = parts[0]
    text = "\n\n".join(texts)
    source = replace(first, text=text, sha256=sha256_of(f"{first.name}\n{text}".encode()))
    claims = [
        _moved(claim, source, start)
        for (_, each), start in zip(parts, starts, strict=True)
        for claim in each.claims
    ]
    return source, Reading(source.sha256, READER, reading.language, tuple(claims))


def _moved(claim: Claim, source: Source, by: int) -> Claim:
    quote = Quote.of(source, claim.quote.start + by, claim.quote.end + by)
    return replace(claim, quote=quote)
