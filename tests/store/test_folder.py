import os
import subprocess
import sys
import textwrap

import pytest
from ledger.reports import READER
from ledger.test_build import FIRST, REPORTS

from casewright.claims import Reader
from casewright.ledger import build_case
from casewright.store import CannotWrite, CaseLocked, CaseStore, DamagedStore, NotACase, PlainFolder
from casewright.store.atomic import write


@pytest.fixture
def store(tmp_path) -> PlainFolder:
    store = PlainFolder(tmp_path / "case")
    with store.changing():
        for report in REPORTS:
            store.save_reading(report.reading)
            store.save_source(report.source, b"the bytes of it")
        store.save_case(build_case(report.read for report in REPORTS))
    return store


def files_of(store):
    return {
        path.relative_to(store.folder).as_posix(): path.stat().st_mtime_ns
        for path in sorted(store.folder.rglob("*"))
        if path.is_file() and path.name != "lock"
    }


def test_the_folder_keeps_the_interface(store):
    kept: CaseStore = store
    assert {source.sha256 for source in kept.sources()} == {r.source.sha256 for r in REPORTS}


def test_what_was_saved_comes_back(store):
    assert store.source(FIRST.source.sha256) == FIRST.source
    assert store.reading(FIRST.source, READER) == FIRST.reading
    assert store.case() == build_case(report.read for report in REPORTS)


def test_what_was_never_saved_is_none(store, tmp_path):
    assert store.source("0" * 64) is None
    assert store.reading(FIRST.source, Reader("another", "2")) is None
    with pytest.raises(NotACase, match="There is no case in"):
        PlainFolder(tmp_path / "nothing").case()


def test_saving_the_same_again_touches_no_file(store):
    before = files_of(store)
    with store.changing():
        store.save_source(FIRST.source, b"the bytes of it")
        store.save_case(build_case(report.read for report in reversed(REPORTS)))
    assert files_of(store) == before


def test_a_second_reader_makes_a_second_reading_and_the_first_stays(store):
    newer = Reader("tests", "2")
    reading = FIRST.reading
    with store.changing():
        store.save_reading(type(reading)(reading.source, newer, "en"))
    assert store.reading(FIRST.source, newer).claims == ()
    assert store.reading(FIRST.source, READER) == FIRST.reading


def test_files_are_for_their_owner_only(store):
    if os.name != "posix":
        pytest.skip("permissions are of another kind here")
    assert (store.folder / "casefile.json").stat().st_mode & 0o077 == 0
    assert store.folder.stat().st_mode & 0o077 == 0


def test_a_half_written_file_is_ignored_and_cleared_away(store):
    half = store.folder / "sources" / ".x.json.1.half"
    half.write_bytes(b"{")
    assert len(list(store.sources())) == len(REPORTS)
    with store.changing():
        assert not half.exists()


@pytest.mark.parametrize("content", [b"", b"{}", b'{"name": 1}'])
def test_a_damaged_file_is_named(store, content):
    path = store.folder / "sources" / f"{FIRST.source.sha256}.json"
    path.write_bytes(content)
    with pytest.raises(DamagedStore, match=str(path)):
        store.source(FIRST.source.sha256)


def test_a_case_whose_source_is_gone_is_damaged(store):
    (store.folder / "sources" / f"{FIRST.source.sha256}.json").unlink()
    with pytest.raises(DamagedStore, match="it is missing"):
        store.case()


def test_two_builds_do_not_meet(store):
    locked = pytest.raises(CaseLocked, match=f"process {os.getpid()}")
    with store.changing(), locked, PlainFolder(store.folder).changing():
        pass
    with store.changing():
        pass


def test_the_lock_of_a_process_that_was_killed_holds_nobody_up(store):
    program = f"""
        import os, signal
        from pathlib import Path
        from casewright.store import PlainFolder
        with PlainFolder(Path({str(store.folder)!r})).changing():
            os.kill(os.getpid(), signal.SIGKILL)
    """
    ended = subprocess.run([sys.executable, "-c", textwrap.dedent(program)], check=False)
    assert ended.returncode != 0
    with store.changing():
        pass


def test_a_disk_that_is_full_leaves_the_file_as_it_was(tmp_path):
    resource = pytest.importorskip("resource")
    path = tmp_path / "casefile.json"
    path.write_bytes(b"before")
    program = f"""
        import resource, sys
        from pathlib import Path
        from casewright.store import CannotWrite
        from casewright.store.atomic import write
        resource.setrlimit(resource.RLIMIT_FSIZE, (1000, 1000))
        try:
            write(Path({str(path)!r}), b"x" * 100_000)
        except CannotWrite as error:
            sys.exit(str(error))
    """
    assert resource.RLIMIT_FSIZE is not None
    ended = subprocess.run(
        [sys.executable, "-c", textwrap.dedent(program)],
        check=False, capture_output=True, text=True,
    )  # fmt: skip
    assert ended.stderr.startswith(f"{path} could not be written: File too large.")
    assert path.read_bytes() == b"before"
    assert [one.name for one in tmp_path.iterdir()] == ["casefile.json"]


def test_a_folder_that_cannot_be_made_is_a_clear_error(tmp_path):
    blocked = tmp_path / "file"
    blocked.write_text("not a folder")
    with pytest.raises(CannotWrite), PlainFolder(blocked / "case").changing():
        pass


def test_an_interruption_while_writing_leaves_the_file_as_it_was(tmp_path):
    path = tmp_path / "casefile.json"
    write(path, b"before")
    program = f"""
        import os, signal, threading, time
        from pathlib import Path
        from casewright.store.atomic import write
        threading.Thread(
            target=lambda: (time.sleep(0.2), os.kill(os.getpid(), signal.SIGKILL)), daemon=True
        ).start()
        while True:
            write(Path({str(path)!r}), b"after" * 1_000_000)
            write(Path({str(path)!r}), b"before")
    """
    subprocess.run([sys.executable, "-c", textwrap.dedent(program)], check=False)
    assert path.read_bytes() in (b"before", b"after" * 1_000_000)
