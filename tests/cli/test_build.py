import json
import os
import signal
import subprocess
import sys
import time

import pytest

from casewright.cli import main
from casewright.store import PlainFolder
from casewright.store.documents import case_bytes
from cli.conftest import BROKEN, REPORT
from cli.plain import without_warning
from cli.test_main import run


def build(folder, *args):
    return main(["build", "--plain", str(folder), *map(str, args)])


def casefile(folder):
    return case_bytes(PlainFolder(folder).case())


def modified(folder):
    return {
        path: path.stat().st_mtime_ns
        for path in folder.rglob("*")
        if path.is_file() and path.name != "lock"
    }


def test_a_folder_of_reports_becomes_a_case(reports, tmp_path, capsys):
    assert build(tmp_path / "case", reports) == 0
    captured = capsys.readouterr()
    assert captured.out.startswith(f"{tmp_path / 'case'}: 3 sources, ")
    assert captured.err == (
        f"casewright: {tmp_path / 'case'} is not encrypted: "
        "whoever can read this disk can read the case.\n"
    )
    case = PlainFolder(tmp_path / "case").case()
    assert "Bulat Orasov" in {person.name for person in case.people}


def test_adding_a_report_and_building_again_is_building_from_scratch(reports, tmp_path):
    grown, fresh = tmp_path / "grown", tmp_path / "fresh"
    build(grown, reports / "b.txt")
    build(grown, reports / "a.txt", reports / "more")
    build(fresh, reports, "--jobs", 2)
    assert casefile(grown) == casefile(fresh)


def test_what_is_read_already_is_not_read_or_written_again(reports, tmp_path):
    folder = tmp_path / "case"
    build(folder, reports)
    before = modified(folder)
    build(folder, reports)
    assert modified(folder) == before


def test_a_source_is_read_again_when_people_correct_what_is_known_of_it(reports, tmp_path):
    folder = tmp_path / "case"
    late = reports / "late.txt"
    late.write_text("Police officer Bulat Orasov was arrested on Monday in Tarsk, officials said.")
    build(folder, late)
    assert {event.date for event in PlainFolder(folder).case().events} == {None}
    build(folder, late, "--published", "2021-05-05")
    assert "2021-05-03" in {event.date for event in PlainFolder(folder).case().events}


def test_the_bytes_of_a_source_are_kept_under_their_hash(reports, tmp_path):
    build(tmp_path / "case", reports / "b.txt")
    (source,) = PlainFolder(tmp_path / "case").sources()
    kept = tmp_path / "case" / "sources" / f"{source.sha256}.bytes"
    assert kept.read_text() == REPORT


def test_a_file_that_cannot_be_read_is_reported_and_the_rest_makes_the_case(
    reports, tmp_path, capsys
):
    (reports / "bad.pdf").write_bytes(BROKEN)
    assert build(tmp_path / "case", reports) == 1
    assert "casewright: bad: " in capsys.readouterr().err
    assert len(PlainFolder(tmp_path / "case").case().sources) == 3


def test_a_case_that_is_being_built_is_not_built_a_second_time(reports, tmp_path, capsys):
    with PlainFolder(tmp_path / "case").changing():
        assert build(tmp_path / "case", reports) == 1
    assert f"is being changed by process {os.getpid()}" in capsys.readouterr().err


def test_an_interrupted_build_goes_on_and_gives_the_same_case(tmp_path):
    texts = [f"Officer Bulat Orasov was accused of beating {n + 2} men." for n in range(60)]
    for number, text in enumerate(texts):
        (tmp_path / "in").mkdir(exist_ok=True)
        (tmp_path / "in" / f"{number:02}.txt").write_text(text * 20)
    case, fresh = tmp_path / "case", tmp_path / "fresh"
    command = [
        sys.executable,
        "-m",
        "casewright.cli",
        "build",
        "--plain",
        str(case),
        str(tmp_path / "in"),
    ]
    with subprocess.Popen(
        command,
        stderr=subprocess.PIPE,
        text=True,
        start_new_session=True,
        preexec_fn=_heed_interrupts,
    ) as process:
        _wait_for_readings(case, 5)
        # A terminal sends Ctrl-C to every process of the command, not to the first alone.
        os.killpg(process.pid, signal.SIGINT)
        _, errors = process.communicate(timeout=300)
    assert process.returncode == 130
    assert errors.endswith("casewright: interrupted.\n")
    assert not (case / "casefile.sqlite").exists()
    assert not list(case.rglob("*.half"))
    kept = len(list((case / "readings").iterdir()))
    assert 5 <= kept < 60
    assert run("build", "--plain", case, tmp_path / "in").returncode == 0
    assert run("build", "--plain", fresh, tmp_path / "in").returncode == 0
    assert casefile(case) == casefile(fresh)


def _heed_interrupts():
    """A test run in the background of a shell ignores Ctrl-C, and so would its children."""
    signal.signal(signal.SIGINT, signal.SIG_DFL)


def _wait_for_readings(case, count):
    end = time.monotonic() + 300
    while time.monotonic() < end:
        if len(list(case.glob("readings/*.json"))) >= count:
            return
        time.sleep(0.02)
    raise AssertionError("nothing was read in a minute")


PARTS = ["people", "organisations", "places", "events", "numbers", "acts", "charges", "sentences",
         "proceedings", "instances", "accused", "paths", "gaps", "statements", "money",
         "conflicts", "not_asserted", "unlinked", "decisions", "sources", "claims"]  # fmt: skip


@pytest.fixture
def case(reports, tmp_path):
    build(tmp_path / "case", reports)
    return tmp_path / "case"


def show(capsys, *args):
    capsys.readouterr()
    status = main(["show", "--plain", *map(str, args)])
    captured = capsys.readouterr()
    return status, captured.out, without_warning(captured.err)


@pytest.mark.parametrize("part", PARTS)
@pytest.mark.parametrize("form", ["table", "json", "csv"])
def test_every_part_is_shown_in_every_format(case, capsys, part, form):
    status, out, errors = show(capsys, case, part, "--format", form)
    assert (status, errors) == (0, "")
    assert out.endswith("\n")
    if form == "json":
        assert isinstance(json.loads(out), list)


def test_the_quotes_of_every_fact_are_one_step_away(case, capsys):
    _, out, _ = show(capsys, case, "claims", "--format", "json")
    quotes = {claim["id"]: claim["quote"] for claim in json.loads(out)}
    _, out, _ = show(capsys, case, "people", "--format", "json")
    (person,) = (one for one in json.loads(out) if one["name"] == "Bulat Orasov")
    assert all("Orasov" in quotes[claim] for claim in person["claims"])


def test_the_whole_case_is_shown_as_json(case, capsys):
    _, out, _ = show(capsys, case, "case", "--format", "json")
    assert set(PARTS) < set(json.loads(out))


def test_the_whole_case_is_shown_as_tables(case, capsys):
    _, out, _ = show(capsys, case, "case")
    assert "People\n──────" in out


def test_a_table_is_for_people_and_counts_the_claims(case, capsys):
    _, out, _ = show(capsys, case, "organisations")
    assert "name" in out
    assert "claim" in out


MISUSES = [("people", "html"), ("case", "csv")]


@pytest.mark.parametrize(("part", "form"), MISUSES)
def test_a_part_in_a_format_that_cannot_hold_it_ends_with_2(case, capsys, part, form):
    status, _, errors = show(capsys, case, part, "--format", form)
    assert status == 2
    assert errors.startswith("casewright: ")


def test_a_folder_without_a_case_says_how_to_make_one(tmp_path, capsys):
    status, _, errors = show(capsys, tmp_path, "people")
    assert status == 1
    assert errors == (
        f"casewright: There is no case in {tmp_path}; "
        f"`casewright build {tmp_path} FILE...` makes one.\n"
    )


def test_a_cell_that_a_spreadsheet_would_run_is_made_harmless():
    from casewright.cli.claim_csv import harmless

    rows = [("=1+1", "'=1+1"), ("--06-10", "'--06-10"), ("Orasov", "Orasov"), ("", "")]
    assert [harmless(cell) for cell, _ in rows] == [expected for _, expected in rows]
