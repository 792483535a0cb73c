"""The law of the example: another case of the same shape is read in the same way."""

import csv
import re
from collections import Counter
from functools import cache
from pathlib import Path

import pytest

from casewright.claims import Claim, Known, Metadata, Origin, Reading, Source, sha256_of
from casewright.reading import read

from .replacements import EXCHANGE, replaced, restored

EXAMPLE = Path(__file__).resolve().parents[2] / "examples" / "koshmambet"
ENGLISH = Metadata(language=Known("en", Origin.PERSON))
REPORTS = sorted(EXAMPLE.glob("*.txt"))
# What a claim says apart from free text: the terms it uses and the numbers of things it has.
TERMS = ("roles", "role", "term", "type", "act", "penalty", "purpose", "state", "unit", "direct")
NAMES = ("name", "person", "speaker", "victim", "perpetrator")


def report_name(report: Path) -> str:
    return report.stem


def text_of(report: Path) -> str:
    return report.read_text(encoding="utf-8")


@cache
def reading_of(text: str) -> Reading:
    return read(Source(sha256_of(text.encode()), text, "report.txt", metadata=ENGLISH))


def trait(claim: Claim, *, exchanged: bool) -> tuple[str, ...]:
    """Kind, stance, terms and names of a claim; names told of the original case."""
    fields = [
        (name, str(getattr(claim.body, name)))
        for name in (*TERMS, *NAMES)
        if getattr(claim.body, name, None) is not None
    ]
    told = [f"{name}={restored(value) if exchanged else value}" for name, value in fields]
    return (claim.body.kind, claim.stance.value, *told)


def structure(text: str, *, exchanged: bool) -> Counter[tuple[str, ...]]:
    return Counter(trait(claim, exchanged=exchanged) for claim in reading_of(text).claims)


def test_no_two_things_are_exchanged_for_the_same() -> None:
    assert len(set(EXCHANGE.values())) == len(EXCHANGE)


@pytest.mark.parametrize("report", REPORTS, ids=report_name)
def test_what_was_exchanged_can_be_changed_back(report: Path) -> None:
    assert restored(replaced(text_of(report))) == text_of(report)


def test_every_name_of_the_example_is_exchanged() -> None:
    with (EXAMPLE / "names.csv").open(encoding="utf-8", newline="") as lines:
        rows = list(csv.DictReader(lines))
    names = [name for row in rows for name in f"{row['name']};{row['spellings']}".split(";")]
    words = {word for name in names for word in name.split()}
    changed = " ".join(replaced(text_of(report)) for report in REPORTS)
    assert {word for word in words if re.search(rf"\b{re.escape(word)}\b", changed)} == set()


def convicted(text: str, *, exchanged: bool) -> set[str]:
    """Who is called convicted: here a difference would put a name into the dock."""
    traits = structure(text, exchanged=exchanged)
    return {name for kind, _, *rest in traits if kind == "person" for name in named(rest)}


def named(told: list[str]) -> list[str]:
    roles = next((field for field in told if field.startswith("roles=")), "")
    return [field for field in told if field.startswith("name=") and "'convicted'" in roles]


@pytest.mark.parametrize("report", REPORTS, ids=report_name)
def test_in_another_case_of_the_same_shape_the_same_people_are_convicted(report: Path) -> None:
    original = convicted(text_of(report), exchanged=False)
    assert convicted(replaced(text_of(report)), exchanged=True) == original


# The names, tables and weights of the reader are statistics: another name can tip a single
# judgement. Nine claims in ten have to be the same, kind, stance, terms and names.
LEAST_IN_COMMON = 0.93


def test_another_case_of_the_same_shape_has_the_same_structure() -> None:
    both, all_of_either, different = 0, 0, []
    for report in REPORTS:
        original = structure(text_of(report), exchanged=False)
        other = structure(replaced(text_of(report)), exchanged=True)
        both += (original & other).total()
        all_of_either += max(original.total(), other.total())
        different += [(report.stem, "only in the original", *trait) for trait in original - other]
        different += [(report.stem, "only in the other", *trait) for trait in other - original]
    assert both >= LEAST_IN_COMMON * all_of_either, different
