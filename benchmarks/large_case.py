"""An invented case as large as the largest that people work on: many incidents in each report."""

from collections.abc import Iterator
from dataclasses import fields, replace
from typing import Any

from benchmarks.cases import OUTLETS, READER, invented
from casewright.claims import Claim, Quote, Reading, Source, sha256_of
from casewright.ledger import CaseFile, build_case

# A thousand reports have more than 100,000 claims and about 10,000 people.
INCIDENTS, WITNESSES = 3, 7


def large(
    count: int, incidents: int = INCIDENTS, *, part: int = 0
) -> Iterator[tuple[Source, Reading]]:
    """Give so many reports, each of which tells of several incidents; other ones in each part."""
    begin = part * count * incidents
    for number in range(count):
        telling = [begin + _telling(number, nth, count) for nth in range(incidents)]
        yield _joined([invented(one, WITNESSES) for one in telling])


def largest(parts: int, count: int) -> tuple[list[tuple[Source, Reading]], CaseFile]:
    """Give a case of so many parts of so many reports each, and the reports.

    Each part is built by itself, and what they come to is laid together by hand: to build all at
    once takes more memory than 24 GiB, and linking is not what is measured with it.
    """
    read: list[tuple[Source, Reading]] = []
    cases = []
    for part in range(parts):
        reports = list(large(count, part=part))
        read += reports
        cases.append(build_case(reports))
    entries = {one.name: _together(one.name, cases) for one in fields(CaseFile) if one.init}
    return read, CaseFile(**entries)


# Any: the parts of a case file are entries of every kind.
def _together(name: str, cases: list[CaseFile]) -> Any:
    """The entries of all cases under one name, each id once."""
    parts = [getattr(one, name) for one in cases]
    if name == "claims":
        return {number: claim for part in parts for number, claim in part.items()}
    every = [entry for part in parts for entry in part]
    return tuple({_place(one): one for one in reversed(every)}.values())[::-1]


def _place(entry: Any) -> object:
    return getattr(entry, "id", None) or getattr(entry, "sha256", None) or entry


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
