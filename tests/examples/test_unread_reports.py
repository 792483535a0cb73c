"""The people of the real case are found in the reports of the corpus that are not read."""

import json
import os
from pathlib import Path

import pytest
from ledger.reports import Report
from ledger.test_unread import named, unread

from casewright.claims import Person
from casewright.ledger import build_case

CORPUS = Path(os.environ.get("CASEWRIGHT_CORPUS", Path(__file__).parents[3] / "shared" / "corpus"))


def test_the_victim_and_the_lawyer_are_found_in_the_unread_reports_of_the_corpus():
    file = CORPUS / "dev.jsonl"
    if not file.exists():
        pytest.skip(f"there is no corpus at {file} (CASEWRIGHT_CORPUS)")
    rows = {one["id"]: one for one in map(json.loads, file.read_text("utf-8").splitlines())}
    people = Report("en.txt").says(
        "Vikram Ruzakhunov and Aina Shormanbaeva came.",
        Person("Vikram Ruzakhunov"),
        Person("Aina Shormanbaeva"),
    )
    texts = [
        ("kg", rows["A-24"]),
        *((rows[one]["language"], rows[one]) for one in ("A-25", "A-26")),
    ]
    case = build_case([people.read, *(unread(lang, row["text"]) for lang, row in texts)])
    assert [one[1] for one in named(case, "Vikram Ruzakhunov")] == [
        "Викрама Рузахунова",
        "Vikram Ruzaxunov",
    ]
    assert [one[1] for one in named(case, "Aina Shormanbaeva")] == ["Айна Шорманбоеванинг"]
