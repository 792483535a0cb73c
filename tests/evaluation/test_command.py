import json
from pathlib import Path
from typing import Any

import pytest

from casewright.cli import main

GOLD: list[dict[str, Any]] = [
    {"id": "X-1", "language": "en", "gold": {"acts": [{"act": "beating", "quote": "was\nbeaten"}]}},
    {"id": "Y-1", "language": "ru", "gold": {"acts": [{"act": "threat"}]}},
]
FOUND: list[dict[str, Any]] = [
    {"id": "X-1", "acts": []},
    {"id": "Y-1", "acts": [{"act": "threat"}]},
]


def written(folder: Path, name: str, documents: list[dict[str, Any]]) -> str:
    file = folder / name
    file.write_text("".join(f"{json.dumps(d)}\n" for d in documents), encoding="utf-8")
    return str(file)


def evaluate(*arguments: str) -> int:
    return main(["evaluate", *arguments])


@pytest.fixture
def files(tmp_path: Path) -> list[str]:
    return [written(tmp_path, "gold.jsonl", GOLD), written(tmp_path, "found.jsonl", FOUND)]


def test_the_table_has_a_line_for_each_category(
    files: list[str], capsys: pytest.CaptureFixture[str]
) -> None:
    assert evaluate(*files) == 0
    lines = capsys.readouterr().out.splitlines()
    assert lines[1].split() == ["acts", "1.000", "0.500", "0.667", "1", "2", "1"]
    assert lines[2].startswith("macro average F1")
    assert lines[3] == "2 documents, 0 without a prediction, 0 predictions for unknown documents"


def test_json_has_the_figures_under_their_names(
    files: list[str], capsys: pytest.CaptureFixture[str]
) -> None:
    assert evaluate(*files, "--format", "json", "--errors", "--intervals") == 0
    report = json.loads(capsys.readouterr().out)
    assert report["categories"]["acts"]["f1"] == 0.6667
    assert len(report["categories"]["acts"]["interval"]) == 2
    assert report["errors"] == [
        {
            "document": "X-1",
            "category": "acts",
            "kind": "missed",
            "what": "beating",
            "quote": "was\nbeaten",
        }
    ]


def test_groups_follow_the_whole(files: list[str], capsys: pytest.CaptureFixture[str]) -> None:
    assert evaluate(*files, "--by", "language", "--intervals", "--format", "json") == 0
    reports = json.loads(capsys.readouterr().out)
    assert list(reports) == ["all", "language=en", "language=ru"]
    assert reports["language=ru"]["categories"]["acts"]["interval"] == [1.0, 1.0]


def test_a_table_lists_what_was_missed_with_its_words_on_one_line(
    files: list[str], capsys: pytest.CaptureFixture[str]
) -> None:
    assert evaluate(*files, "--errors", "--by", "set", "--intervals") == 0
    out = capsys.readouterr().out
    assert out.count("X-1  acts  missed  beating  “was beaten”") == 1
    assert "0.000 to 1.000" in out


def test_one_language_alone(files: list[str], capsys: pytest.CaptureFixture[str]) -> None:
    assert evaluate(*files, "--language", "ru") == 0
    output = capsys.readouterr()
    assert "1 documents, 0 without a prediction, 0 predictions for unknown" in output.out
    assert output.err == ""


def test_predictions_for_unknown_documents_are_said_aloud(
    tmp_path: Path, files: list[str], capsys: pytest.CaptureFixture[str]
) -> None:
    found = written(tmp_path, "more.jsonl", [*FOUND, {"id": "Z-9"}])
    assert evaluate(files[0], found) == 0
    assert (
        "1 predictions are for documents that are not in the annotated file, among them Z-9."
        in (capsys.readouterr().err)
    )


REFUSED = [
    (["gold.jsonl", "empty.jsonl"], 0, "", "no predictions count as empty"),
    (["empty.jsonl", "found.jsonl"], 1, "There are no documents to score against", "empty gold"),
    (["gold.jsonl", "found.jsonl", "--language", "uz"], 1, "(language uz)", "nobody's language"),
    (["none.jsonl"], 1, "none.jsonl cannot be opened: No such file or directory.", "no file"),
    (["gold.jsonl", "broken.jsonl"], 1, "Line 1 of broken.jsonl is not a document", "broken"),
    (["gold.jsonl"], 1, "Document 'X-1' has no text", "nothing to read"),
]


@pytest.mark.parametrize(
    ("arguments", "status", "message", "why"), REFUSED, ids=[row[3] for row in REFUSED]
)
def test_files_that_cannot_be_scored_end_in_one_sentence(
    tmp_path: Path,
    files: list[str],
    capsys: pytest.CaptureFixture[str],
    arguments: list[str],
    status: int,
    message: str,
    why: str,
) -> None:
    (tmp_path / "empty.jsonl").write_text("")
    (tmp_path / "broken.jsonl").write_text("{")
    paths = [str(tmp_path / a) if a.endswith(".jsonl") else a for a in arguments]
    assert evaluate(*paths) == status, why
    error = capsys.readouterr().err
    assert message in error
    assert len(error.splitlines()) <= 1
