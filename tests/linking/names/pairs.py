"""The pairs of names that the comparison is measured with, and what it answers on them."""

from dataclasses import dataclass
from pathlib import Path

from casewright.linking.names import compare

DATA = Path(__file__).parent / "data"


@dataclass(frozen=True, slots=True)
class Row:
    """Two names, what a careful reader would answer, and why."""

    answer: str
    kind: str
    a: str
    b: str
    reason: str


def rows(name: str) -> list[Row]:
    lines = (DATA / name).read_text(encoding="utf-8").splitlines()
    return [Row(*line.split("\t")) for line in lines if not line.startswith("#")]


def f1(table: list[Row]) -> float:
    """F1 of the answer "same"; rows that a reader would leave open count neither way."""
    told = [(row.answer == "same", compare(row.a, row.b).answer == "same") for row in table
            if row.answer != "ask"]  # fmt: skip
    right = sum(truth and found for truth, found in told)
    return 2 * right / (sum(truth for truth, _ in told) + sum(found for _, found in told))
