"""A plain case moved into an encrypted folder."""

import json

import pytest
from ledger.reports import READER, Report
from workspace.opened import WORDS

from casewright.claims import Person, Reader
from casewright.cli import main
from casewright.store import PlainFolder
from casewright.workspace.keys import given_passphrase, open_with_passphrase
from casewright.workspace.layout import KEYS_FILE
from casewright.workspace.opening import opened
from cli.kept import keep_case
from cli.secrets import descriptor
from cli.test_decide import FIRST, REPORTS, WHO_AND_WHY

NEWER = Reader("tests", "2")
BYTES = b"the bytes of a report"


@pytest.fixture
def plain(tmp_path):
    """A plain case with bytes, readings of two readers and a decision."""
    folder = keep_case(tmp_path / "plain", *REPORTS)
    store = PlainFolder(folder)
    with store.changing():
        store.save_content(BYTES)
        store.save_reading(type(FIRST.reading)(FIRST.source.sha256, NEWER, "en"))
    main(["decide", "--plain", str(folder), "same", "Arlin Dusov", "Armin Dusov", *WHO_AND_WHY])
    return folder


def move(capsys, plain, into):
    capsys.readouterr()
    status = main(["import", str(plain), str(into), descriptor(WORDS)])
    captured = capsys.readouterr()
    return status, captured.out, captured.err


def kept_in(into):
    ring = open_with_passphrase(into / KEYS_FILE, given_passphrase(WORDS))
    return opened(into, ring)


def test_sources_bytes_readings_decisions_and_case_file_arrive_as_they_were(
    plain, tmp_path, capsys
):
    status, out, errors = move(capsys, plain, tmp_path / "new")
    assert (status, errors) == (0, "")
    assert "3 sources and 1 decision, as they were." in out
    assert f"{plain} still stands there readable." in out
    before = PlainFolder(plain)
    with kept_in(tmp_path / "new") as store:
        assert list(store.sources()) == list(before.sources())
        assert list(store.contents()) == [BYTES]
        assert store.decisions() == before.decisions()
        assert store.case() == before.case()
        assert {one.reader for one in store.readings(FIRST.source)} == {READER, NEWER}


def test_nothing_of_the_plain_folder_is_changed(plain, tmp_path, capsys):
    def files():
        return {p: p.read_bytes() for p in plain.rglob("*") if p.is_file() and p.name != "lock"}

    before = files()
    move(capsys, plain, tmp_path / "new")
    assert files() == before


def test_an_import_done_again_adds_nothing(plain, tmp_path, capsys):
    move(capsys, plain, tmp_path / "new")
    assert move(capsys, plain, tmp_path / "new")[0] == 0
    with kept_in(tmp_path / "new") as store:
        assert len(store.decisions().decisions) == 1
        assert len(list(store.sources())) == 3


def test_a_folder_that_holds_another_case_is_not_mixed_with_it(plain, tmp_path, capsys):
    other = keep_case(tmp_path / "other", Report("z.txt").says("Timur left.", Person("Timur")))
    move(capsys, other, tmp_path / "new")
    status, _, errors = move(capsys, plain, tmp_path / "new")
    assert status == 1
    assert "so it is another case" in errors
    with kept_in(tmp_path / "new") as store:
        assert [one.name for one in store.sources()] == ["z.txt"]


def test_a_damaged_decision_is_named_and_the_status_is_1(plain, tmp_path, capsys):
    with (plain / "decisions.jsonl").open("ab") as file:
        file.write(b'{"id": "decision-')
    status, _, errors = move(capsys, plain, tmp_path / "new")
    assert status == 1
    assert "line 2: this is no decision as it was kept" in errors
    assert main(["show", str(tmp_path / "new"), "decisions", "--format", "json",
                 descriptor(WORDS)]) == 0  # fmt: skip
    assert len(json.loads(capsys.readouterr().out)) == 1


def test_bytes_that_were_changed_are_not_moved_in_as_if_they_were_whole(plain, tmp_path, capsys):
    (path,) = plain.glob("sources/*.bytes")
    path.write_bytes(b"other bytes")
    status, _, errors = move(capsys, plain, tmp_path / "new")
    assert status == 1
    assert f"{path} of the case is damaged: its content is not that of its name." in errors
    with kept_in(tmp_path / "new") as store:
        assert list(store.sources()) == []


def test_what_is_not_there_is_not_imported(tmp_path, capsys):
    status, _, errors = move(capsys, tmp_path / "nothing", tmp_path / "new")
    assert status == 1
    assert "There is no file or folder" in errors
    assert not (tmp_path / "nothing").exists()
    assert not (tmp_path / "new").exists()


def test_a_plain_folder_is_no_place_to_import_into(plain, tmp_path, capsys):
    other = keep_case(tmp_path / "other", *REPORTS)
    status, _, errors = move(capsys, plain, other)
    assert status == 2
    assert f"{other} is a plain folder" in errors
