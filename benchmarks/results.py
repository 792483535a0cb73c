"""All that was measured, for people and for programs."""

import os
import platform
from collections.abc import Iterator
from dataclasses import asdict, dataclass
from typing import Any

from benchmarks.failure import BenchmarkFailed
from benchmarks.growth import Growth
from benchmarks.speed import Speed
from benchmarks.start import Start

BEGIN, END = "<!-- figures: begin -->", "<!-- figures: end -->"


@dataclass(frozen=True, slots=True)
class Results:
    """The figures of one run on one machine."""

    speed: tuple[Speed, ...]
    start: tuple[Start, ...]
    growth: tuple[Growth, ...]

    @property
    def reading_to_pipeline(self) -> float:
        """The speed of the full reading as a share of the language pipeline's."""
        speeds = {speed.layer: speed.words_per_second for speed in self.speed}
        return speeds["reading"] / speeds["pipeline"]

    def as_json(self) -> dict[str, Any]:
        """Give every figure under its name."""
        return {
            "machine": machine(),
            "speed": [asdict(speed) for speed in self.speed],
            "reading_to_pipeline": self.reading_to_pipeline,
            "start": [asdict(start) for start in self.start],
            "growth": [asdict(growth) for growth in self.growth],
        }

    def as_markdown(self) -> str:
        """Give the figures as tables, to be read in a terminal or on a page."""
        return "\n".join(self._lines())

    def _lines(self) -> Iterator[str]:
        about = machine()
        yield f"{about['system']}, {about['cores']} cores, Python {about['python']}."
        yield ""
        yield "| one core | documents/s | words/s | speed, tokenising = 1 |"
        yield "| --- | --: | --: | --: |"
        for speed in self.speed:
            rates = f"{speed.documents_per_second:,.1f} | {speed.words_per_second:,.0f}"
            yield f"| {speed.layer} | {rates} | {speed.ratio:.4f} |"
        yield ""
        yield f"Full reading runs at {self.reading_to_pipeline:.2f} of the pipeline's speed."
        yield ""
        yield "| command | CPU ms | clock ms |"
        yield "| --- | --: | --: |"
        for start in self.start:
            yield f"| {start.command} | {start.cpu_ms:,.0f} | {start.clock_ms:,.0f} |"
        yield ""
        yield "| short documents read | CPU s | peak memory, MiB |"
        yield "| --: | --: | --: |"
        for mark in self.growth:
            yield f"| {mark.documents:,} | {mark.cpu_seconds:,.1f} | {mark.peak_mib:,.0f} |"


def machine() -> dict[str, Any]:
    """Give what a reader of the figures must know about the machine, and no more."""
    return {
        "system": f"{platform.system()} {platform.machine()}",
        "cores": os.cpu_count(),
        "python": platform.python_version(),
    }


def rewritten(page: str, tables: str, marks: tuple[str, str] = (BEGIN, END)) -> str:
    """Give a page with other figures between its markers.

    Raises:
        BenchmarkFailed: the page has no markers.
    """
    first, last = marks
    before, begin, rest = page.partition(first)
    _, end, after = rest.partition(last)
    if not begin or not end:
        raise BenchmarkFailed("for the page", f"it has no lines {first} and {last}.")
    return f"{before}{first}\n\n{tables}\n\n{last}{after}"
