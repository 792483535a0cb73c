"""What is recorded: who, what and when, in one chain, however many write at once."""

import os
import subprocess
import sys
import textwrap
import threading
from pathlib import Path

import pytest
from django.db import connections
from ledger.test_build import FIRST

from casewright.claims import sha256_of
from casewright.store.documents import source_document, to_bytes
from casewright.workspace.audit import acting_as, actor, naming, record
from casewright.workspace.audit.entry import canonical
from casewright.workspace.audit.models import AuditEntryRow
from casewright.workspace.errors import AppendOnly
from casewright.workspace.opening import opened
from workspace.audit.tampered import CHOICES, kinds
from workspace.opened import made

TESTS = Path(__file__).resolve().parents[2]
WRITERS, EACH = 4, 10


@pytest.fixture
def ring(database, tmp_path):
    return made(tmp_path / "case")


@pytest.fixture
def folder(ring, tmp_path):
    return tmp_path / "case"


def rows(*fields):
    return list(AuditEntryRow.objects.order_by("number").values_list(*fields))


def test_the_name_said_last_is_the_one_recorded():
    assert actor() == "nobody named"
    with acting_as("Anna"):
        with acting_as("Bek"):
            assert actor() == "Bek"
        assert actor() == "Anna"
    assert actor() == "nobody named"


def test_a_new_thread_begins_unnamed():
    heard = []
    with acting_as("Anna"):
        thread = threading.Thread(target=lambda: heard.append(actor()))
        thread.start()
        thread.join()
    assert heard == ["nobody named"]


def test_everything_that_is_kept_has_one_entry(folder, ring):
    with opened(folder, ring) as store, store.changing(), acting_as("Anna"):
        store.save_reading(FIRST.reading)
        store.save_source(FIRST.source, b"bytes")
        store.save_decision(CHOICES[0])
        store.save_source(FIRST.source, b"bytes")
        found = rows("actor", "action", "case", "about")[2:]
        sha256 = AuditEntryRow.objects.get(action="source.kept").sha256
    assert [one[:3] for one in found] == [
        ("Anna", "reading.kept", "case"),
        ("Anna", "evidence.kept", "case"),
        ("Anna", "source.kept", "case"),
        ("Anna", "decision.accept", "case"),
    ]
    assert found[1][3] == naming.evidence(sha256_of(b"bytes"))
    assert found[3][3] == naming.decision(CHOICES[0].id)
    assert sha256 == sha256_of(to_bytes(source_document(FIRST.source)))


def test_an_entry_goes_when_what_it_tells_of_is_rolled_back(folder, ring):
    class Broken(Exception):
        pass

    def broken(store):
        with store.at_once():
            store.save_source(FIRST.source)
            raise Broken

    with opened(folder, ring) as store, store.changing():
        with pytest.raises(Broken):
            broken(store)
        assert len(rows("number")) == 2
    assert kinds(folder, ring) == set()


def test_of_bytes_the_hash_is_kept_and_a_mapping_whole(folder, ring):
    odd = {"from": "reader", "to": "half of a character \udce9 and \x00"}
    with opened(folder, ring) as store, store.at_once():
        record("a.b", case="", about="x:1", content=b"secret")
        record("a.c", case="", about="x:2", content=odd)
        (of_bytes, of_mapping) = rows("sha256", "details")[2:]
    assert of_bytes == (sha256_of(b"secret"), "")
    kept = {"from": "reader", "to": "half of a character ? and �"}
    assert of_mapping == (sha256_of(canonical(kept)), canonical(kept).decode())
    assert kinds(folder, ring) == set()


def test_entries_are_never_changed_or_removed(folder, ring):
    with opened(folder, ring):
        row = AuditEntryRow.objects.first()
        for forbidden in (
            row.save,
            row.delete,
            AuditEntryRow.objects.all().delete,
            lambda: AuditEntryRow.objects.update(actor="Bek"),
        ):
            with pytest.raises(AppendOnly, match="entry of the audit trail"):
                forbidden()


def test_threads_that_record_at_once_make_one_chain(folder, ring):
    def work(number):
        try:
            with acting_as(f"thread {number}"):
                for count in range(EACH):
                    with store.at_once():
                        record("x", case="", about=f"x:{number}-{count}", content=b"")
        finally:
            connections.close_all()

    with opened(folder, ring) as store:
        threads = [threading.Thread(target=work, args=[number]) for number in range(WRITERS)]
        for one in threads:
            one.start()
        for one in threads:
            one.join()
        assert len(rows("number")) == 2 + WRITERS * EACH
    assert kinds(folder, ring) == set()


def test_processes_that_record_at_once_make_one_chain(folder, ring):
    program = f"""
        import sys
        from pathlib import Path
        from workspace.opened import PASSPHRASE
        from casewright.workspace.audit import record
        from casewright.workspace.keys import open_with_passphrase
        from casewright.workspace.opening import opened
        folder = Path({str(folder)!r})
        with opened(folder, open_with_passphrase(folder / "keys.json", PASSPHRASE)) as store:
            for count in range({EACH}):
                with store.at_once():
                    record("x", case="", about=f"x:{{sys.argv[1]}}-{{count}}", content=b"")
    """
    with opened(folder, ring):
        pass
    command = [sys.executable, "-c", textwrap.dedent(program)]
    environment = {**os.environ, "PYTHONPATH": str(TESTS)}
    running = [subprocess.Popen([*command, str(one)], env=environment) for one in range(2)]
    assert [one.wait() for one in running] == [0, 0]
    with opened(folder, ring):
        assert len(rows("number")) == 2 + 2 * EACH
    assert kinds(folder, ring) == set()
