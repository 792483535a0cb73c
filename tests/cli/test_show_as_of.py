"""The case as the sources published up to a day knew it."""

import pytest
from ledger.reports import Report

from casewright.claims import Person
from casewright.cli import main
from casewright.store import PlainFolder
from casewright.store.documents import case_bytes
from cli.kept import keep_case
from cli.plain import without_warning

REPORTS = (
    Report("may.txt", "2021-05-04").says("Bulat Orasov left.", Person("Bulat Orasov")),
    Report("june.txt", "2021-06-01").says("Arlin Dusov left.", Person("Arlin Dusov")),
    Report("undated.txt").says("Timur Zhanov left.", Person("Timur Zhanov")),
)


@pytest.fixture
def case(tmp_path):
    return keep_case(tmp_path / "case", *REPORTS)


def shown(capsys, case, *args):
    capsys.readouterr()
    status = main(["show", "--plain", str(case), *args])
    captured = capsys.readouterr()
    return status, captured.out, without_warning(captured.err)


def test_only_what_was_published_by_then_is_shown_and_the_rest_is_named(case, capsys):
    status, out, errors = shown(capsys, case, "people", "--as-of", "2021-05-31")
    assert status == 0
    assert "Bulat Orasov" in out
    assert "Dusov" not in out
    assert "Zhanov" not in out
    assert "Left out, their day of publication is unknown: undated.txt." in errors
    assert "Left out, not published for certain by 2021-05-31: june.txt." in errors


def test_the_whole_case_is_shown_where_no_part_is_named(case, capsys):
    _, out, errors = shown(capsys, case, "--as-of", "2021")
    assert "Bulat Orasov" in out
    assert "Arlin Dusov" in out
    assert errors.count("Left out") == 1


def test_looking_back_changes_nothing_in_the_case(case, capsys):
    before = case_bytes(PlainFolder(case).case())
    shown(capsys, case, "--as-of", "2020")
    assert case_bytes(PlainFolder(case).case()) == before
    assert "Zhanov" in shown(capsys, case, "people")[1]


NO_DATES = ["May", "2021-13", "2021-02-30", "2021-5-4", "--05-04", "21"]


@pytest.mark.parametrize("text", NO_DATES)
def test_what_is_no_date_is_misuse(case, capsys, text):
    with pytest.raises(SystemExit) as ended:
        main(["show", "--plain", str(case), f"--as-of={text}"])
    assert ended.value.code == 2
    assert "argument --as-of" in capsys.readouterr().err
