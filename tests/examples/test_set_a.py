"""What a lawyer of the real case expects of its case file, from all reports of the corpus on it."""

import json
import os
from itertools import pairwise
from pathlib import Path

import pytest

from casewright.claims import Known, Metadata, Origin, Source, sha256_of
from casewright.ledger import CaseFile, build_case
from casewright.reading import read

CORPUS = Path(os.environ.get("CASEWRIGHT_CORPUS", Path(__file__).parents[3] / "shared" / "corpus"))
COLUMNS = ("title", "publisher", "published", "language", "note")
# Fields on which the reports of the case are known to differ; the list of the corpus has each.
DIFFERENCES = {
    "given_name": {"Arlan", "Arman"},
    "surname": {"Turpanbayev", "Turpanov"},
    "court": {"Karasai", "Kaskelen"},
    "offences": {"torture", "abuse_of_power"},
    "nationalities": {"KZ", "TJ"},
    "by_whom": {"police", "Headquarters"},
}


@pytest.fixture(scope="module")
def case() -> CaseFile:
    """The case file of the 27 reports."""
    file = CORPUS / "dev.jsonl"
    if not file.exists():
        pytest.skip(f"there is no corpus at {file} (CASEWRIGHT_CORPUS)")
    rows = [json.loads(line) for line in file.read_text("utf-8").splitlines()]
    sources = [_source(row) for row in rows if row["id"].startswith("A-")]
    return build_case((source, read(source)) for source in sources)


def _source(row: dict[str, str]) -> Source:
    known = {name: Known.by(Origin.PERSON, row[name]) for name in COLUMNS if row.get(name)}
    digest = sha256_of(row["text"].encode())
    return Source(digest, row["text"], f"{row['id']}.txt", metadata=Metadata(**known))


@pytest.mark.parametrize(("field", "words"), DIFFERENCES.items())
def test_what_the_reports_differ_on_is_found(case: CaseFile, field: str, words: set[str]) -> None:
    told = [" ".join(v.value for v in one.values) for one in case.conflicts if one.field == field]
    assert any(all(word in text for word in words) for text in told), told


def test_where_people_were_seized_is_told_in_several_ways(case: CaseFile) -> None:
    told = {v.value for one in case.conflicts if one.field == "place" for v in one.values}
    assert len(told) >= 4, told


def test_numbers_of_detained_and_victims_differ(case: CaseFile) -> None:
    told = [{v.value for v in one.values} for one in case.conflicts if one.field == "size"]
    assert any({"44", "98"} <= values for values in told)
    assert any({"99", "98"} <= values for values in told)


def test_the_posts_of_two_defendants_differ(case: CaseFile) -> None:
    about = {one.sentence for one in case.conflicts if one.field == "position"}
    assert any("Abilbekov" in sentence for sentence in about)
    assert any("Turpan" in sentence for sentence in about)


def test_spellings_of_one_name_are_no_conflict(case: CaseFile) -> None:
    told = " ".join(one.sentence for one in case.conflicts if one.field.endswith("name"))
    assert not {"Shormanbaeva", "Ruzakhunov", "Ruzahunov"} & set(told.replace(".", "").split())


def test_the_numbers_stand_in_one_tree(case: CaseFile) -> None:
    by_role = {one.role: one for one in reversed(case.numbers) if one.values[0].size}
    of_id = {one.id: one for one in case.numbers}
    chain = ["compensated", "represented", "victims", "detained"]
    for part, whole in pairwise(chain):
        above = of_id[by_role[part].part_of or ""]
        assert above.role == whole
    assert [by_role[role].values[0].size for role in chain] == [3, 23, 44, 99]
