"""Disks that fail, files that were changed, two at once: said in words, and nothing lost."""

import os
import shutil
import subprocess
import sys
import textwrap
from pathlib import Path

import pytest
from decisions.made import decision
from ledger.reports import READER
from ledger.test_build import FIRST, REPORTS

from casewright.decisions import Accept, Anchor
from casewright.errors import CasewrightError
from casewright.ledger import build_case
from casewright.store import CannotWrite, CaseLocked, DamagedStore
from casewright.workspace.database import Database
from casewright.workspace.errors import (
    AppendOnly,
    BadDatabaseSetting,
    DatabaseUnreachable,
    ForeignDatabase,
)
from casewright.workspace.keys import new_ring, open_with_passphrase
from casewright.workspace.opening import make, opened
from workspace.opened import CHEAP, PASSPHRASE, made, new_store

TESTS = Path(__file__).resolve().parents[1]
PAGE = 4096


def fill(store):
    with store.changing():
        for report in REPORTS:
            store.save_reading(report.reading)
            store.save_source(report.source, b"the bytes of it")
        store.save_case(build_case(report.read for report in REPORTS))


@pytest.fixture
def filled(tmp_path, monkeypatch):
    """The keys and the folder of a case that is closed again."""
    monkeypatch.delenv("CASEWRIGHT_DATABASE", raising=False)
    folder = tmp_path / "case"
    ring = made(folder)
    with opened(folder, ring) as store:
        fill(store)
    return folder, ring


def read_all(folder, ring):
    with opened(folder, ring) as store:
        sources = list(store.sources())
        assert all(store.reading(one, READER) for one in sources)
        assert list(store.contents())
        return store.case()


def test_a_damaged_page_is_noticed_when_it_is_read_and_never_gives_another_case(filled, capfd):
    folder, ring = filled
    path = folder / "workspace.db"
    content, case = path.read_bytes(), build_case(report.read for report in REPORTS)
    noticed = 0
    for start in range(0, len(content), PAGE):
        place = start + PAGE // 2
        path.write_bytes(content[:place] + bytes([content[place] ^ 1]) + content[place + 1 :])
        said = trouble_with(folder, ring, case)
        assert str(path) in said
        noticed += bool(said.removeprefix(str(path)))
    assert noticed >= 10
    path.write_bytes(content)
    assert read_all(folder, ring) == case
    assert capfd.readouterr().err == ""


def trouble_with(folder, ring, case):
    """What is said about a damaged database; its path alone where the case came out whole."""
    try:
        found = read_all(folder, ring)
    except DamagedStore as error:
        return str(error)
    assert found == case
    return str(folder / "workspace.db")


HARMS = [
    (lambda content: b"x" * len(content), "overwritten"),
    (lambda content: content[: len(content) // 2], "cut in half"),
    (lambda content: content[:100] + b"\x00" + content[101:], "its first page"),
]


@pytest.mark.parametrize("harm", [row[0] for row in HARMS], ids=[row[1] for row in HARMS])
def test_a_damaged_database_is_said_in_words(filled, harm):
    folder, ring = filled
    path = folder / "workspace.db"
    path.write_bytes(harm(path.read_bytes()))
    with pytest.raises(CasewrightError, match=str(path)):
        read_all(folder, ring)


def test_a_database_that_is_gone_is_not_replaced_by_an_empty_one(filled):
    folder, ring = filled
    (folder / "workspace.db").unlink()
    with pytest.raises(DamagedStore, match="it is missing"):
        read_all(folder, ring)
    assert not (folder / "workspace.db").exists()


def test_the_database_of_another_folder_does_not_open(filled, tmp_path):
    folder, ring = filled
    with new_store(tmp_path / "other"):
        pass
    shutil.copyfile(tmp_path / "other" / "workspace.db", folder / "workspace.db")
    with pytest.raises(DamagedStore, match="cannot be decrypted"):
        read_all(folder, ring)


def test_two_folders_do_not_share_a_database_on_a_server(server, tmp_path, monkeypatch):
    monkeypatch.setenv("CASEWRIGHT_DATABASE", server.new_database())
    with new_store(tmp_path / "one") as store:
        fill(store)
    with pytest.raises(ForeignDatabase), new_store(tmp_path / "other"):
        pass


def test_a_folder_keeps_the_database_it_was_made_with(server, tmp_path, monkeypatch):
    monkeypatch.setenv("CASEWRIGHT_DATABASE", server.new_database())
    folder = tmp_path / "case"
    ring = made(folder)
    with opened(folder, ring) as store:
        fill(store)
    monkeypatch.delenv("CASEWRIGHT_DATABASE")
    assert read_all(folder, ring) == build_case(report.read for report in REPORTS)
    assert not (folder / "workspace.db").exists()


def test_a_server_that_does_not_answer_is_said_in_words(tmp_path, monkeypatch):
    monkeypatch.setenv("CASEWRIGHT_DATABASE", f"postgresql://nobody@/nothing?host={tmp_path}")
    with pytest.raises(DatabaseUnreachable, match="PostgreSQL database nothing"):
        made_and_opened(tmp_path / "case")


def made_and_opened(folder):
    with new_store(folder):
        pass


SETTINGS = [
    ("sqlite:///case.db", "names no database"),
    ("postgresql://host", "names no database"),
    ("postgresql://user:secret@host/name", "holds a password"),
    ("postgresql://user@host/name?password=secret", "holds a password"),
]


@pytest.mark.parametrize(("address", "message"), SETTINGS)
def test_a_setting_that_cannot_be_used_is_refused_and_its_password_not_shown(address, message):
    with pytest.raises(BadDatabaseSetting, match=message) as refused:
        Database(Path("case"), address)
    assert "secret" not in str(refused.value)


SERVERS = [
    ("postgresql://user@db.example.org/name", "verify-full", "over a network"),
    ("postgresql:///name?host=db.example.org", "verify-full", "the same, said in another way"),
    ("postgresql://user@10.0.0.5/name?sslmode=verify-ca", "verify-ca", "somebody chose"),
    ("postgresql:///name", None, "a socket of this machine"),
    ("postgresql:///name?host=/run/postgresql", None, "the same, by its folder"),
    ("postgresql://user@localhost/name", None, "this machine"),
]


@pytest.mark.parametrize(("address", "mode", "why"), SERVERS)
def test_a_server_on_another_machine_is_asked_for_its_certificate(address, mode, why):
    ring = new_ring(PASSPHRASE, cost=CHEAP)
    options = Database(Path("case"), address).for_django(ring)["OPTIONS"]
    assert options.get("sslmode") == mode, why


def test_a_setting_in_the_folder_that_was_changed_is_named(filled):
    folder, ring = filled
    (folder / "workspace.json").write_text("{}")
    with pytest.raises(DamagedStore, match=r"workspace\.json"):
        read_all(folder, ring)


def test_a_second_process_is_told_who_holds_the_folder(filled):
    folder, ring = filled
    program = f"""
        import sys
        from pathlib import Path
        from workspace.opened import PASSPHRASE
        from casewright.store import CaseLocked
        from casewright.workspace.keys import new_ring, open_with_passphrase
        from casewright.workspace.opening import opened
        folder = Path({str(folder)!r})
        with opened(folder, open_with_passphrase(folder / "keys.json", PASSPHRASE)) as store:
            assert store.case().people  # to look is allowed
            try:
                with store.changing():
                    pass
            except CaseLocked as error:
                sys.exit(str(error))
    """
    with opened(folder, ring) as store, store.changing():
        ended = run_program(program)
    assert f"is being changed by process {os.getpid()}" in ended.stderr
    with opened(folder, ring) as store, store.changing():
        store.save_decision(decision(Accept(Anchor.of(FIRST.reading.claims[0]))))


def test_copies_of_a_folder_do_not_change_one_database_at_once(server, tmp_path, monkeypatch):
    monkeypatch.setenv("CASEWRIGHT_DATABASE", server.new_database())
    folder, copy = tmp_path / "case", tmp_path / "copy"
    ring = made(folder)
    with opened(folder, ring) as store:
        fill(store)
    shutil.copytree(folder, copy)
    program = f"""
        import sys
        from pathlib import Path
        from workspace.opened import PASSPHRASE
        from casewright.store import CaseLocked
        from casewright.workspace.keys import new_ring, open_with_passphrase
        from casewright.workspace.opening import opened
        folder = Path({str(copy)!r})
        with opened(folder, open_with_passphrase(folder / "keys.json", PASSPHRASE)) as store:
            try:
                with store.changing():
                    print("changed")
            except CaseLocked as error:
                print(error)
    """
    with opened(folder, ring) as store, store.changing():
        assert "is being changed by process unknown" in run_program(program).stdout
    assert run_program(program).stdout == "changed\n"


def run_program(program):
    return subprocess.run(
        [sys.executable, "-c", textwrap.dedent(program)], check=False, capture_output=True,
        text=True, env={**os.environ, "PYTHONPATH": str(TESTS)},
    )  # fmt: skip


def test_a_full_disk_loses_nothing_that_was_kept(filled):
    pytest.importorskip("resource")
    folder, ring = filled
    before = read_all(folder, ring)
    program = f"""
        import resource, sys
        from pathlib import Path
        from decisions.made import decision
        from ledger.test_build import FIRST
        from workspace.opened import PASSPHRASE
        from casewright.claims import sha256_of
        from casewright.decisions import Accept, Anchor
        from casewright.store import CannotWrite
        from casewright.workspace.keys import new_ring, open_with_passphrase
        from casewright.workspace.opening import opened
        folder = Path({str(folder)!r})
        with opened(folder, open_with_passphrase(folder / "keys.json", PASSPHRASE)) as store:
            with store.changing():
                size = (folder / "workspace.db").stat().st_size
                resource.setrlimit(resource.RLIMIT_FSIZE, (size, size))
                said = []
                for number in range(400):
                    text = chr(65 + number % 26) * 20_000
                    source = type(FIRST.source)(sha256_of(str(number).encode()), text, "big.txt")
                    try:
                        store.save_source(source)
                        print(source.sha256, flush=True)
                    except CannotWrite as error:
                        said.append(str(error))
                        break
            sys.exit(said[0] if said else "never full")
    """
    ended = run_program(program)
    assert "workspace.db could not be written: the disk is full" in ended.stderr
    with opened(folder, ring) as store:
        kept = {one.sha256 for one in store.sources()}
        assert set(ended.stdout.split()) <= kept
        assert len(kept) == len(REPORTS) + len(ended.stdout.split())
        assert store.case() == before


def test_a_full_disk_leaves_the_bytes_of_a_source_out_and_the_store_usable(filled):
    pytest.importorskip("resource")
    folder, ring = filled
    program = f"""
        import resource, sys
        from pathlib import Path
        from workspace.opened import PASSPHRASE
        from casewright.store import CannotWrite
        from casewright.workspace.keys import new_ring, open_with_passphrase
        from casewright.workspace.opening import opened
        folder = Path({str(folder)!r})
        with opened(folder, open_with_passphrase(folder / "keys.json", PASSPHRASE)) as store:
            with store.changing():
                resource.setrlimit(resource.RLIMIT_FSIZE, (200_000, 200_000))
                try:
                    store.save_content(b"x" * 1_000_000)
                except CannotWrite as error:
                    print(error)
    """
    ended = run_program(program)
    assert "could not be written: File too large." in ended.stdout, ended.stderr
    with opened(folder, ring) as store:
        assert list(store.contents()) == [b"the bytes of it"]
    assert len(list((folder / "evidence").iterdir())) == 1


def test_a_folder_that_cannot_be_made_is_a_clear_error(tmp_path, filled):
    blocked = tmp_path / "file"
    blocked.write_text("not a folder")
    with pytest.raises(CannotWrite):
        make(blocked / "case", filled[1])


def test_a_decision_is_never_changed_or_removed(store):
    from casewright.workspace.models import DecisionRow

    with store.changing():
        store.save_decision(decision(Accept(Anchor.of(FIRST.reading.claims[0]))))
    row = DecisionRow.objects.get()
    attempts = [
        lambda: DecisionRow.objects.update(by="Somebody else"),
        lambda: DecisionRow.objects.all().delete(),
        row.delete,
        row.save,
    ]
    for attempt in attempts:
        with pytest.raises(AppendOnly, match="is never changed or removed"):
            attempt()
    assert len(store.decisions().decisions) == 1


def stop_after(nothing):
    raise CaseLocked(Path("case"), "")


def test_what_is_saved_at_once_is_undone_at_once(store):
    fill(store)
    before = store.case()
    made = decision(Accept(Anchor.of(FIRST.reading.claims[0])))
    with pytest.raises(CaseLocked), store.changing(), store.at_once():
        stop_after(store.save_decision(made))
    assert store.decisions().decisions == ()
    assert store.case() == before


def test_the_tables_are_those_of_the_migrations(store):
    from django.core.management import call_command

    call_command("makemigrations", check=True, dry_run=True, verbosity=0)


def test_the_key_file_opens_after_the_folder_was_moved(filled, tmp_path):
    folder, _ = filled
    moved = folder.rename(tmp_path / "moved")
    ring = open_with_passphrase(moved / "keys.json", PASSPHRASE)
    assert read_all(moved, ring) == build_case(report.read for report in REPORTS)
