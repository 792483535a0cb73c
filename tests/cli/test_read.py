import csv
import json
import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from casewright.cli import main
from casewright.cli.files import listed
from casewright.cli.output import done_before
from cli.conftest import BROKEN, REPORT
from cli.test_main import run


def documents(text):
    return [json.loads(line) for line in text.splitlines()]


def read_json(capsys, *args):
    status = main(["read", *map(str, args), "--format", "json"])
    captured = capsys.readouterr()
    return status, documents(captured.out), captured.err


def test_each_source_is_one_line_in_the_order_given(reports, capsys):
    status, found, errors = read_json(capsys, reports / "b.txt", reports / "a.txt")
    assert (status, errors) == (0, "")
    assert [document["id"] for document in found] == ["b", "a"]


def test_a_folder_is_walked_in_sorted_order_without_hidden_files(reports, capsys):
    _, found, _ = read_json(capsys, reports)
    assert [document["id"] for document in found] == ["a", "b", "c"]


def test_several_processes_give_the_same_in_the_same_order(reports, capsys):
    _, alone, _ = read_json(capsys, reports)
    _, together, _ = read_json(capsys, reports, "--jobs", 2)
    assert together == alone


def test_options_and_sources_csv_say_what_a_file_cannot(reports, capsys):
    (reports / "sources.csv").write_text(
        "file,publisher,published\nb.txt,The Birek Times,2021-05-04\nmore/c.txt,Elsewhere,\n"
    )
    _, found, _ = read_json(capsys, reports, "--publisher", "", "--title", "Given")
    sources = [document["source"] for document in found]
    assert [source["publisher"] for source in sources] == [None, "The Birek Times", "Elsewhere"]
    assert {source["title"] for source in sources} == {"Given"}
    assert sources[1]["origins"]["published"] == "person"


def test_a_mistake_in_sources_csv_is_told_before_anything_is_read(reports, capsys):
    (reports / "sources.csv").write_text("file,publisher\nnowhere.txt,X\n")
    status, found, errors = read_json(capsys, reports)
    assert (status, found) == (1, [])
    assert errors.startswith("casewright: sources.csv, row 2")


def test_the_id_can_be_given(reports, capsys):
    _, found, _ = read_json(capsys, reports / "b.txt", "--id", "X-1")
    assert [document["id"] for document in found] == ["X-1"]


def test_two_files_of_one_name_get_two_ids(reports, capsys):
    (reports / "more" / "a.txt").write_text("Another report on the beating in Tarsk.")
    _, found, _ = read_json(capsys, reports)
    assert [document["id"] for document in found] == ["a", "b", "a-2", "c"]


def test_text_on_standard_input_is_read():
    ended = run("read", "-", "--format", "json", input=REPORT)
    (document,) = documents(ended.stdout)
    assert document["id"] == "stdin"
    assert any(person["name"] == "Bulat Orasov" for person in document["people"])


MISUSES = [
    (["--id", "X"], "an id for several"),
    (["--resume"], "nothing to go on with"),
    (["--format", "html"], "several pages on one screen"),
]


@pytest.mark.parametrize("args", [row[0] for row in MISUSES], ids=[row[1] for row in MISUSES])
def test_options_that_do_not_go_together_end_with_2(reports, args, capsys):
    assert main(["read", str(reports), *args]) == 2
    assert capsys.readouterr().err.startswith("casewright: ")


@pytest.fixture
def hundred(tmp_path) -> Path:
    folder = tmp_path / "hundred"
    folder.mkdir()
    for number in range(100):
        text = f"Officer Bulat Orasov was accused of beating {number + 2} detainees in Tarsk."
        (folder / f"{number:03}.txt").write_text(text)
    (folder / "050a.pdf").write_bytes(BROKEN)
    return folder


@pytest.mark.parametrize("jobs", [1, 2])
def test_one_bad_file_among_a_hundred_is_reported_and_the_rest_is_read(hundred, jobs):
    ended = run("read", hundred, "--format", "json", "--jobs", jobs)
    found = documents(ended.stdout)
    assert ended.returncode == 1
    assert len(found) == 101
    (bad,) = (document for document in found if "error" in document)
    assert set(bad) == {"id", "error"}
    assert ended.stderr == f"casewright: 050a: {bad['error']}\n"
    assert [document["id"] for document in found] == sorted(document["id"] for document in found)


def test_ctrl_c_leaves_no_half_line_and_the_next_run_goes_on(hundred, tmp_path):
    output = tmp_path / "out.jsonl"
    args = ["read", str(hundred), "--format", "json", "--output", str(output), "--jobs", "2"]
    command = [sys.executable, "-m", "casewright.cli", *args]
    with subprocess.Popen(
        command,
        stderr=subprocess.PIPE,
        text=True,
        start_new_session=True,
        preexec_fn=_heed_interrupts,
    ) as process:
        _wait_for_lines(output, 10)
        # A terminal sends Ctrl-C to every process of the command, not to the first alone.
        os.killpg(process.pid, signal.SIGINT)
        _, errors = process.communicate(timeout=300)
    assert process.returncode == 130
    assert errors == "casewright: interrupted.\n"
    before = output.read_bytes()
    assert before.endswith(b"\n")
    assert 10 <= len(documents(before.decode())) < 101
    assert run(*args, "--resume").returncode == 1
    assert output.read_bytes().startswith(before)
    assert output.read_bytes() == run(*args[:-4], "--jobs", 1).stdout.encode()


def _heed_interrupts():
    """A test run in the background of a shell ignores Ctrl-C, and so would its children."""
    signal.signal(signal.SIGINT, signal.SIG_DFL)


def _wait_for_lines(path, count):
    end = time.monotonic() + 300
    while time.monotonic() < end:
        if path.exists() and path.read_bytes().count(b"\n") >= count:
            return
        time.sleep(0.02)
    raise AssertionError("nothing was written in a minute")


def test_a_half_line_of_a_killed_run_is_cut_off(tmp_path):
    output = tmp_path / "out.jsonl"
    output.write_bytes(b'{"id": "a"}\n{"id": "mail/attachment"}\n{"id": "b", "peo')
    assert done_before(output) == {"a", "mail"}
    assert output.read_bytes() == b'{"id": "a"}\n{"id": "mail/attachment"}\n'


def test_a_file_of_something_else_is_not_gone_on_with(reports, tmp_path, capsys):
    output = tmp_path / "notes.txt"
    output.write_text("My notes.\n")
    args = ["read", str(reports), "--format", "json", "--output", str(output), "--resume"]
    assert main(args) == 1
    assert "cannot be gone on with" in capsys.readouterr().err
    assert output.read_text() == "My notes.\n"


def test_a_full_disk_is_a_clear_error(reports):
    if not Path("/dev/full").exists():
        pytest.skip("this system has no device that is always full")
    ended = run("read", reports, "--format", "json", "--output", "/dev/full")
    assert ended.returncode == 1
    assert ended.stderr.startswith("casewright: /dev/full could not be written: No space left")


def test_progress_is_counted_on_standard_error_when_asked_for(reports, capsys):
    assert main(["read", str(reports), "--format", "json", "--progress"]) == 0
    assert "3 of 3" in capsys.readouterr().err


def test_html_is_one_page_with_the_words_marked(reports, tmp_path):
    output = tmp_path / "marked.html"
    args = ["read", str(reports / "b.txt"), "--format", "html", "--output", str(output)]
    assert main(args) == 0
    assert "Bulat Orasov" in output.read_text()


def test_html_of_several_files_is_a_folder_of_pages(reports, tmp_path):
    pages = tmp_path / "pages"
    assert main(["read", str(reports), "--format", "html", "--output", str(pages)]) == 0
    assert sorted(path.name for path in pages.iterdir()) == ["a.html", "b.html", "c.html"]


def test_csv_has_one_line_for_each_claim_under_one_header(reports, capsys):
    # These reports are too short for their language to be told from them.
    assert main(["read", str(reports), "--format", "csv", "--language", "en"]) == 0
    rows = list(csv.DictReader(capsys.readouterr().out.splitlines()))
    assert {row["id"] for row in rows} == {"a", "b", "c"}
    assert all(row["quote"] for row in rows)


def test_a_table_has_the_people_of_each_file(reports, capsys):
    # These reports are too short for their language to be told from them.
    assert main(["read", str(reports), "--language", "en"]) == 0
    out = capsys.readouterr().out
    assert out.index("A\n─") < out.index("B\n─")
    assert "Bulat Orasov" in out


def test_a_process_that_the_system_ends_costs_its_own_file_only(tmp_path):
    from casewright.importing.processes import in_order

    found = list(in_order(_kill_itself_at_three, range(6), jobs=2, lost=lambda number: -number))
    assert found == [0, 1, 2, -3, 4, 5]


def _kill_itself_at_three(number):
    if number == 3:
        os.kill(os.getpid(), signal.SIGKILL)
    return number


def test_files_come_with_the_folder_whose_table_tells_of_them(reports):
    found = dict(listed([reports, reports / "b.txt"]))
    assert found[reports / "more" / "c.txt"] == reports
