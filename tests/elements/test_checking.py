"""An elements file edited wrongly is told with its line and the reason."""

import pytest

from casewright.elements.checking import check
from casewright.elements.rules import DATA, standards

GOOD = (DATA / "torture.yaml").read_text(encoding="utf-8")

EDITED = [
    (
        "acts: [forced_confession, reprisal]",
        "acts: [tickling]",
        "'tickling' is not in the vocabulary of acts",
    ),
    ("acts: [forced_confession, reprisal]", "acts: reprisal", "'acts' must be a list"),
    ("  purpose: true", "  porpoise: true", "'porpoise' is read by nobody"),
    ("  source: unsourced", "  source: ''", "write unsourced"),
    ('  checked: ""', '  checked: "2026"', "goes with a source that was read"),
    ("'\\blawful (?:sanction", "'\\blawful (?:sanction(", "is no expression"),
]


@pytest.mark.parametrize("name", [one.id for one in standards()])
def test_the_files_of_the_program_have_no_mistakes(name):
    assert check((DATA / f"{name}.yaml").read_text(encoding="utf-8")) == ()


@pytest.mark.parametrize(("old", "new", "reason"), EDITED)
def test_a_mistake_is_told_with_its_line(old, new, reason):
    assert old in GOOD
    edited = GOOD.replace(old, new, 1)
    at = GOOD[: GOOD.index(old)].count("\n") + 1
    (found,) = check(edited)
    assert found.startswith(f"line {at}: ")
    assert reason in found


@pytest.mark.parametrize("text", ["", "[]", "a: b"])
def test_a_file_without_elements_is_told(text):
    assert check(text)[0].startswith("line 1: ")


def test_what_is_no_yaml_is_told():
    assert "no YAML" in check("- id: [")[0]
