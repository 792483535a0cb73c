"""How many names of one person find each other, over lists that other hands wrote."""

import os
from pathlib import Path

import pytest

from casewright.searching.found import Kind
from searching.cases import named

ROOT = Path(__file__).resolve().parents[2]
CORPUS = Path(os.environ.get("CASEWRIGHT_CORPUS", ROOT.parent / "shared" / "corpus"))
OPEN = ROOT / "tests/linking/names/data/pairs-open.tsv"
DEV = CORPUS.parent / "names" / "pairs-dev.tsv"
# Of names that are one person's; of those that are not, so many may be found: they share a surname
# and an initial, or differ in a father's name, which a search is not to keep from anybody.
LEAST, MOST_OTHERS = 0.97, 0.20


def pairs(path: Path) -> list[tuple[bool, str, str]]:
    """The pairs of a list with whether they are one person's; those left open are not told."""
    truth = {"1": True, "same": True, "0": False, "different": False}
    lines = path.read_text(encoding="utf-8").splitlines()
    rows = [line.split("\t") for line in lines if line and not line.startswith("#")]
    return [(truth[row[0]], row[2], row[3]) for row in rows if row[0] in truth]


def is_found(typed: str, name: str) -> bool:
    found = named(name).search(typed, kinds=[Kind.PERSON])
    return any(not hit.is_doubtful for hit in found.hits)


@pytest.mark.parametrize("path", [OPEN, DEV], ids=lambda path: path.stem)
def test_one_of_two_names_of_a_person_finds_the_other(path):
    if not path.exists():
        pytest.skip("the list of names is not beside the project")
    answers: dict[bool, list[bool]] = {True: [], False: []}
    for is_same, one, other in pairs(path):
        answers[is_same] += [is_found(one, other), is_found(other, one)]
    recall, others = (sum(answers[same]) / len(answers[same]) for same in (True, False))
    assert recall >= LEAST
    assert others <= MOST_OTHERS


def test_a_common_misspelling_is_found_as_perhaps_the_name():
    found = named("Нурсеит Кабитов").search("Нурсеит Кабытав", kinds=[Kind.PERSON])
    assert found.total == 1
