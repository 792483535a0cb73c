"""A folder is tampered with in every way there is: the check says so, and says nothing else."""

import shutil
from dataclasses import replace

import pytest
from ledger.test_build import FIRST, REPORTS

from casewright.ledger import build_case
from casewright.workspace.audit import naming
from casewright.workspace.audit.models import AuditEntryRow
from casewright.workspace.keys import read_key_file
from casewright.workspace.layout import KEYS_FILE
from casewright.workspace.opening import opened
from workspace.audit.tampered import CHOICES, execute, fill, filled, found, kinds, raw
from workspace.opened import CHEAP, PASSPHRASE

ENTRY = "audit_auditentryrow"


@pytest.fixture
def ring(database, tmp_path):
    return filled(tmp_path / "case")


@pytest.fixture
def folder(ring, tmp_path):
    return tmp_path / "case"


def test_a_folder_that_nobody_tampered_with_has_nothing_wrong(folder, ring):
    result = found(folder, ring)
    assert result.faults == ()
    # Begun, keys; a reading, a source and its bytes for each report; two cases, two decisions.
    assert result.entries == 2 + 3 * len(REPORTS) + 2 + len(CHOICES)
    assert result.files == len(REPORTS)
    assert result.head.number == result.entries
    assert result.against is None


def exchanged(table, column, one, other):
    """What exchanges two rows."""
    moves = ((one, 999), (other, one), (999, other))
    return [f"UPDATE {table} SET {column} = {new} WHERE {column} = {old}" for old, new in moves]


def changed(column, value, number=4):
    """What changes one field of one entry."""
    return [f'UPDATE {ENTRY} SET "{column}" = {value} WHERE number = {number}']


READINGS = ["DELETE FROM workspace_claimrow", "DELETE FROM workspace_readingrow"]
# What is done, what is found (and nothing else is), and why that matters.
TAMPERED = [
    ([f"DELETE FROM {ENTRY} WHERE number = 4"], {"gap", "unrecorded"}, "an entry is removed"),
    ([f"DELETE FROM {ENTRY} WHERE number = 1"], {"gap"}, "the beginning is removed"),
    ([f"DELETE FROM {ENTRY} WHERE number IN (3, 4)"], {"gap", "unrecorded"}, "several are"),
    (changed("actor", "'Bek'"), {"edit"}, "another is said to have done it"),
    (changed("action", "'x'"), {"edit", "unrecorded"}, "something else is said to be done"),
    (changed("when", "'2020-01-01 00:00:00+00:00'"), {"edit"}, "at another time"),
    (changed("details", "'{}'", number=1), {"edit"}, "with other details"),
    (changed("case", "'x'"), {"edit", "missing", "unrecorded"}, "in another case"),
    (changed("about", "'x'"), {"edit", "unrecorded"}, "about something else"),
    (changed("sha256", "digest"), {"edit", "changed"}, "with other contents"),
    (changed("seal", "digest"), {"seal"}, "it is sealed without the key"),
    (changed("era", "'x'"), {"edit", "seal"}, "it is said to be of an earlier key"),
    (changed("digest", "seal"), {"edit", "order", "seal"}, "its digest is another"),
    (exchanged(ENTRY, "number", 4, 5), {"edit", "order"}, "two entries are exchanged"),
    (["UPDATE workspace_sourcerow SET name = 'x'"], {"columns"}, "a name as the pages list it"),
    (["UPDATE workspace_claimrow SET said_by = 'x'"], {"columns"}, "a claim as the pages list it"),
    (["UPDATE workspace_decisionrow SET \"by\" = 'x'"], {"columns"}, "who decided, as listed"),
    (["DELETE FROM workspace_claimrow"], {"columns"}, "claims hidden from the pages"),
    (READINGS, {"missing"}, "readings removed"),
    (["DELETE FROM workspace_decisionrow"], {"missing"}, "decisions removed"),
    (["DELETE FROM workspace_evidencerow"], {"missing"}, "bytes of sources removed"),
    (["DELETE FROM workspace_casefilerow"], {"missing"}, "the case file removed"),
]


@pytest.mark.parametrize(
    ("statements", "expected"), [row[:2] for row in TAMPERED], ids=[row[2] for row in TAMPERED]
)
def test_tampering_is_found_without_a_head(folder, ring, statements, expected):
    execute(folder, ring, *statements)
    assert kinds(folder, ring) == expected


def test_decisions_in_another_order_are_found(folder, ring):
    with raw(folder, ring) as cursor:
        cursor.execute("SELECT id FROM workspace_decisionrow ORDER BY id")
        one, other = (row[0] for row in cursor.fetchall())
        for statement in exchanged("workspace_decisionrow", "id", one, other):
            cursor.execute(statement)
    assert kinds(folder, ring) == {"order"}


def test_a_document_that_is_put_back_is_told_from_one_that_is_new(folder, ring):
    with raw(folder, ring) as cursor:
        cursor.execute("SELECT document FROM workspace_casefilerow")
        (today,) = cursor.fetchone()
    with opened(folder, ring) as store, store.changing():
        store.save_case(build_case([FIRST.read]))
    assert kinds(folder, ring) == set()
    with raw(folder, ring) as cursor:
        cursor.execute("UPDATE workspace_casefilerow SET document = %s", [bytes(today)])
    (fault,) = found(folder, ring).faults
    assert fault.found == "put back"
    assert "The case file of the case 'case' is as in entry " in fault.sentence
    with raw(folder, ring) as cursor:
        cursor.execute("UPDATE workspace_casefilerow SET document = %s", [b"{}"])
    assert kinds(folder, ring) == {"changed"}


def test_a_file_of_evidence_that_is_gone_or_changed_is_named(folder, ring):
    one, other, *_ = sorted((folder / "evidence").iterdir())
    content = one.read_bytes()
    one.write_bytes(other.read_bytes())
    (fault,) = found(folder, ring).faults
    assert fault.found == "evidence"
    assert str(one) in fault.sentence
    one.unlink()
    assert kinds(folder, ring) == {"evidence"}
    one.write_bytes(content)
    assert kinds(folder, ring) == set()


def test_an_older_key_file_put_back_is_found(folder, ring):
    from casewright.workspace.changing_keys import change_keys

    before = (folder / KEYS_FILE).read_bytes()
    after = ring.with_passphrase(PASSPHRASE, cost=CHEAP)
    change_keys(folder, ring, after, action="keys.passphrase-changed")
    assert kinds(folder, after) == set()
    (folder / KEYS_FILE).write_bytes(before)
    (fault,) = found(folder, ring).faults
    assert (fault.found, fault.sentence[:30]) == ("put back", "The key file is as in entry 2,")


def test_a_key_file_that_was_changed_without_an_entry_is_found(folder, ring):
    ring.with_passphrase(PASSPHRASE, cost=CHEAP).file.write(folder / KEYS_FILE)
    assert kinds(folder, ring) == {"changed"}


def cut(folder, ring, last):
    """Cut off the tail and everything it tells of, as somebody careful would."""
    with raw(folder, ring) as cursor:
        cursor.execute(f"SELECT about FROM {ENTRY} WHERE number > {last}")
        assert {row[0] for row in cursor.fetchall()} == {naming.decision(CHOICES[1].id)}
        cursor.execute(f"DELETE FROM {ENTRY} WHERE number > {last}")
        cursor.execute(
            "DELETE FROM workspace_decisionrow WHERE decision = %s", [str(CHOICES[1].id)]
        )


@pytest.fixture
def decided_last(database, tmp_path):
    """A folder in which the last thing that happened is a decision."""
    folder = tmp_path / "other"
    from workspace.opened import made

    ring = made(folder)
    with opened(folder, ring) as store, store.changing():
        store.save_reading(FIRST.reading)
        store.save_source(FIRST.source)
        store.save_decision(CHOICES[0])
        store.save_decision(CHOICES[1])
    return folder, ring


def test_a_tail_cut_off_with_care_is_found_with_a_head_and_only_with_one(decided_last):
    folder, ring = decided_last
    head = found(folder, ring).head
    cut(folder, ring, head.number - 1)
    assert kinds(folder, ring) == set()
    result = found(folder, ring, head)
    assert [str(one.found) for one in result.faults] == ["tail"]
    assert f"ends with entry {head.number - 1}" in result.faults[0].sentence
    assert result.against == head


def test_a_tail_cut_off_and_written_on_with_the_key_in_hand_is_found_with_a_head(decided_last):
    folder, ring = decided_last
    head = found(folder, ring).head
    cut(folder, ring, head.number - 1)
    with opened(folder, ring) as store, store.changing():
        store.save_source(REPORTS[1].source)
        store.save_source(REPORTS[0].source)
    assert kinds(folder, ring) == set()
    assert kinds(folder, ring, head) == {"rewritten"}


def test_a_whole_older_copy_is_found_with_a_head_and_only_with_one(tmp_path, monkeypatch):
    monkeypatch.delenv("CASEWRIGHT_DATABASE", raising=False)
    folder, copy = tmp_path / "case", tmp_path / "copy"
    ring = filled(folder)
    shutil.copytree(folder, copy)
    with opened(folder, ring) as store, store.changing():
        store.save_case(build_case([FIRST.read]))
    head = found(folder, ring).head
    assert kinds(copy, ring) == set()
    assert kinds(copy, ring, head) == {"tail"}


def test_an_older_database_file_put_back_alone_is_found_where_keys_changed(tmp_path, monkeypatch):
    from casewright.workspace.changing_keys import change_keys

    monkeypatch.delenv("CASEWRIGHT_DATABASE", raising=False)
    folder = tmp_path / "case"
    ring = filled(folder)
    before = (folder / "workspace.db").read_bytes()
    after = ring.with_passphrase(PASSPHRASE, cost=CHEAP)
    change_keys(folder, ring, after, action="keys.passphrase-changed")
    (folder / "workspace.db").write_bytes(before)
    assert kinds(folder, after) == {"changed"}


def test_an_older_database_file_put_back_alone_is_found_with_a_head(tmp_path, monkeypatch):
    monkeypatch.delenv("CASEWRIGHT_DATABASE", raising=False)
    folder = tmp_path / "case"
    ring = filled(folder)
    before = (folder / "workspace.db").read_bytes()
    with opened(folder, ring) as store, store.changing():
        store.save_case(build_case([FIRST.read]))
    head = found(folder, ring).head
    (folder / "workspace.db").write_bytes(before)
    assert kinds(folder, ring) == set()
    assert kinds(folder, ring, head) == {"tail"}


def test_one_page_put_back_to_an_older_one_is_found(tmp_path, monkeypatch):
    """SQLCipher seals every page, and does not notice a page that was genuine once."""
    monkeypatch.delenv("CASEWRIGHT_DATABASE", raising=False)
    folder, page = tmp_path / "case", 4096
    ring = filled(folder)
    path = folder / "workspace.db"
    with opened(folder, ring) as store, store.changing():
        store.save_case(build_case([FIRST.read]))
    before = path.read_bytes()
    with raw(folder, ring) as cursor:
        cursor.execute("SELECT document FROM workspace_casefilerow")
        (document,) = cursor.fetchone()
    with opened(folder, ring) as store, store.changing():
        store.save_case(build_case(report.read for report in REPORTS))
    after = path.read_bytes()
    noticed = 0
    for start in range(page, min(len(before), len(after)), page):
        old, new = before[start : start + page], after[start : start + page]
        if old != new:
            path.write_bytes(after[:start] + old + after[start + page :])
            noticed += bool(trouble(folder, ring))
    path.write_bytes(after)
    assert noticed >= 3
    assert kinds(folder, ring) == set()
    assert document != b""


def trouble(folder, ring):
    """What is wrong with a folder, whether it can be read or not."""
    from casewright.errors import CasewrightError

    try:
        return found(folder, ring).faults
    except CasewrightError as error:
        return str(error)


def test_a_folder_of_an_earlier_version_begins_its_trail_with_what_is_there(folder, ring):
    execute(folder, ring, f"DELETE FROM {ENTRY}")
    with opened(folder, ring):
        rows = AuditEntryRow.objects.order_by("number").values_list("action", flat=True)
        actions = list(rows)
    assert actions[:2] == ["audit.began", "keys.made"]
    assert set(actions[2:]) == {"found.there"}
    assert len(actions) == 2 + 3 * len(REPORTS) + 1 + len(CHOICES)
    assert kinds(folder, ring) == set()


def test_a_trail_that_was_begun_anew_does_not_fit_a_head_of_before(folder, ring):
    head = found(folder, ring).head
    execute(folder, ring, f"DELETE FROM {ENTRY}")
    assert kinds(folder, ring, head) <= {"tail", "rewritten"}
    assert kinds(folder, ring, head)


def test_a_head_of_another_folder_is_refused(folder, ring):
    head = found(folder, ring).head
    assert kinds(folder, ring, head) == set()
    assert kinds(folder, ring, replace(head, workspace="0" * 32)) == {"rewritten"}


def test_entries_of_another_folder_do_not_fit_in(folder, ring):
    other = "0" * 32
    from casewright.workspace.audit.chain import Chain, Link
    from casewright.workspace.audit.sealing import sealing_of

    with opened(folder, ring):
        rows = [Link(row.entry, row.digest, row.seal) for row in AuditEntryRow.objects.all()]
    kept = [str(one.found) for one in Chain(other, sealing_of(ring).key).faults(rows)]
    assert kept == ["order"]


def test_verifying_writes_nothing(folder, ring):
    before = read_key_file(folder / KEYS_FILE), found(folder, ring).head
    assert (read_key_file(folder / KEYS_FILE), found(folder, ring).head) == before


def test_what_is_written_while_it_is_checked_is_no_fault(folder, ring):
    """The check reads one moment of the database: a writer in between changes nothing in it."""
    import threading

    from django.db import connections

    from casewright.workspace.snapshot import as_of_now

    def write():
        try:
            with store.at_once():
                fill_more(store)
        finally:
            connections.close_all()

    with opened(folder, ring) as store:
        with as_of_now():
            counted = AuditEntryRow.objects.count()
            other = threading.Thread(target=write)
            other.start()
            other.join()
            assert AuditEntryRow.objects.count() == counted
        assert AuditEntryRow.objects.count() > counted


def fill_more(store):
    store.save_case(build_case([FIRST.read]))


def test_filling_again_changes_nothing_and_records_nothing_but_decisions(folder, ring):
    before = found(folder, ring).entries
    with opened(folder, ring) as store:
        fill(store)
    # The case file goes to the state before the decisions and back.
    assert found(folder, ring).entries == before + len(CHOICES) + 2
