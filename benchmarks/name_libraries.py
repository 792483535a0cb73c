"""The libraries that the comparison of names is measured against, each behind one small face."""

import json
import os
import subprocess
import sys
import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import partial
from importlib.util import find_spec
from pathlib import Path
from typing import Any

from benchmarks.failure import BenchmarkFailed

Name = tuple[str, str]
NOMENKLATURA_PYTHON = "CASEWRIGHT_NOMENKLATURA_PYTHON"


@dataclass(frozen=True, slots=True)
class Absent:
    """A library that is not installed, with the command that installs it."""

    library: str
    command: str


class Prepared:
    """A library in this process: what it does with each name once, and with two such names."""

    def __init__(self, prepare: Callable[[str], Any], score: Callable[[Any, Any], float]) -> None:
        """Keep the two steps."""
        self._prepare = prepare
        self._score = score

    def scores(self, names: Sequence[Name]) -> list[float]:
        """Give the score of each pair."""
        return [self._score(self._prepare(a), self._prepare(b)) for a, b in names]

    def cold_seconds(self, names: Sequence[Name]) -> float:
        """Give the CPU time for names that were never seen, both steps counted."""
        before = time.process_time()
        self.scores(names)
        return time.process_time() - before

    def warm_seconds(self, names: Sequence[Name]) -> float:
        """Give the CPU time for names prepared beforehand."""
        ready = [(self._prepare(a), self._prepare(b)) for a, b in names]
        before = time.process_time()
        for a, b in ready:
            self._score(a, b)
        return time.process_time() - before


class Elsewhere(Prepared):
    """nomenklatura in a Python of its own, since its pins differ."""

    def __init__(self, python: str) -> None:
        """Keep the path of the Python it is installed in."""
        self._python = python

    def scores(self, names: Sequence[Name]) -> list[float]:
        """Give the score of each pair."""
        found: list[float] = self._run(names, 1)["scores"]
        return found

    def cold_seconds(self, names: Sequence[Name]) -> float:
        """Give the CPU time for names that were never seen."""
        taken: float = self._run(names, 1)["seconds"]
        return taken

    def warm_seconds(self, names: Sequence[Name]) -> float:
        """Give the CPU time of the second round over the same names."""
        taken: float = self._run(names, 2)["seconds"]
        return taken

    def _run(self, names: Sequence[Name], rounds: int) -> dict[str, Any]:
        script = Path(__file__).with_name("nomenklatura_scores.py")
        asked = json.dumps({"names": list(names), "rounds": rounds})
        command = [self._python, str(script)]
        done = subprocess.run(command, input=asked, capture_output=True, text=True, check=False)  # noqa: S603
        if done.returncode:
            raise BenchmarkFailed("nomenklatura", done.stderr)
        found: dict[str, Any] = json.loads(done.stdout)
        return found


def _casewright() -> Prepared | Absent:
    from casewright.linking.names import analyse, compare

    return Prepared(analyse, lambda a, b: compare(a, b).score)


def _rapidfuzz(name: str, *, plain: bool, in_order: bool = False) -> Prepared | Absent:
    for module in ("rapidfuzz", *(["anyascii"] if plain else [])):
        if not find_spec(module):
            return Absent(f"rapidfuzz {name}", f"pip install {module}")
    from rapidfuzz import fuzz
    from rapidfuzz.distance import JaroWinkler

    score = JaroWinkler.similarity if name == "JaroWinkler" else getattr(fuzz, name)
    written = partial(_written, plain=plain, in_order=in_order)
    return Prepared(written, score)


def _jellyfish(name: str) -> Prepared | Absent:
    if not find_spec("jellyfish"):
        return Absent(f"jellyfish {name}", "pip install jellyfish")
    import jellyfish

    written = partial(_written, plain=True, in_order=True)
    if name == "jaro_winkler":
        return Prepared(written, jellyfish.jaro_winkler_similarity)

    def sounds(name: str) -> set[str]:
        return {jellyfish.metaphone(word) for word in written(name).split()}

    return Prepared(sounds, lambda a, b: len(a & b) / max(len(a | b), 1))


def _aligned() -> Prepared | Absent:
    """The least likeness of the words of one name to the nearest of the other."""
    from rapidfuzz.distance import JaroWinkler

    def score(a: list[str], b: list[str]) -> float:
        short, long = sorted((a, b), key=len)
        return min((max(JaroWinkler.similarity(x, y) for y in long) for x in short), default=0.0)

    return Prepared(lambda name: _written(name, plain=True).split(), score)


def _nomenklatura() -> Prepared | Absent:
    python = os.environ.get(NOMENKLATURA_PYTHON) or (
        sys.executable if find_spec("nomenklatura") else ""
    )
    if python:
        return Elsewhere(python)
    install = "python -m venv .venv-nomenklatura && .venv-nomenklatura/bin/pip install nomenklatura"
    named = f"{NOMENKLATURA_PYTHON}=.venv-nomenklatura/bin/python"
    return Absent("nomenklatura logic-v2", f"{install}; then set {named}")


def _written(name: str, *, plain: bool, in_order: bool = False) -> str:
    if plain:
        from anyascii import anyascii

        name = anyascii(name)
    name = name.lower()
    return " ".join(sorted(name.split())) if in_order else name


LIBRARIES: dict[str, Callable[[], Prepared | Absent]] = {
    "casewright.linking.names": _casewright,
    "nomenklatura logic-v2": _nomenklatura,
    "rapidfuzz WRatio, as written": partial(_rapidfuzz, "WRatio", plain=False),
    "rapidfuzz JaroWinkler, as written": partial(_rapidfuzz, "JaroWinkler", plain=False),
    "rapidfuzz ratio + anyascii": partial(_rapidfuzz, "ratio", plain=True),
    "rapidfuzz WRatio + anyascii": partial(_rapidfuzz, "WRatio", plain=True),
    "rapidfuzz token_set_ratio + anyascii": partial(_rapidfuzz, "token_set_ratio", plain=True),
    "rapidfuzz token_sort_ratio + anyascii": partial(_rapidfuzz, "token_sort_ratio", plain=True),
    "rapidfuzz JaroWinkler, sorted + anyascii": partial(
        _rapidfuzz, "JaroWinkler", plain=True, in_order=True
    ),
    "JaroWinkler of aligned words + anyascii": _aligned,
    "jellyfish jaro_winkler, sorted + anyascii": partial(_jellyfish, "jaro_winkler"),
    "jellyfish metaphone + anyascii": partial(_jellyfish, "metaphone"),
}
