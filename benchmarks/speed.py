"""How many documents and words one core reads in a second, layer by layer."""

import statistics
import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass

from benchmarks.reports import report

Layer = Callable[[Sequence[str]], None]
ROUNDS = 3


@dataclass(frozen=True, slots=True)
class Speed:
    """The speed of one layer on one core; `ratio` is its share of the baseline's speed."""

    layer: str
    documents_per_second: float
    words_per_second: float
    ratio: float


def measure_speed(documents: int, rounds: int = ROUNDS) -> list[Speed]:
    """Give the speed of splitting into words, of the language pipeline and of the full reading.

    The first is the baseline of the ratios. The layers take turns within one run, so that whatever
    else the machine does falls on all of them, and CPU time is counted, not the clock.
    """
    texts = [report(number) for number in range(documents)]
    layers = {"tokenising": tokenising(), "pipeline": pipeline(), "reading": reading()}
    for layer in layers.values():
        layer(texts[:2])
    seconds: dict[str, list[float]] = {name: [] for name in layers}
    for _ in range(rounds):
        for name, layer in layers.items():
            seconds[name].append(_cpu_seconds(layer, texts))
    middle = {name: statistics.median(taken) for name, taken in seconds.items()}
    words = sum(len(text.split()) for text in texts)
    return [
        Speed(name, documents / taken, words / taken, middle["tokenising"] / taken)
        for name, taken in middle.items()
    ]


def tokenising() -> Layer:
    """Give spaCy's splitting of English into words, with nothing after it."""
    import spacy

    nlp = spacy.blank("en")
    return lambda texts: _exhaust(nlp.pipe(texts))


def pipeline() -> Layer:
    """Give the language pipeline that ships with Casewright, in its own batches."""
    from casewright.reading.english.language.pipeline import load_pipeline

    nlp = load_pipeline()
    return lambda texts: _exhaust(nlp.pipe(texts))


def reading() -> Layer:
    """Give the full reading, from text to claims."""
    from benchmarks.sources import source_of
    from casewright.reading import read

    return lambda texts: _exhaust(read(source_of(text)) for text in texts)


def _cpu_seconds(layer: Layer, texts: Sequence[str]) -> float:
    before = time.process_time()
    layer(texts)
    return time.process_time() - before


def _exhaust(results: object) -> None:
    for _ in results:  # type: ignore[attr-defined]  # whatever a layer yields
        pass
