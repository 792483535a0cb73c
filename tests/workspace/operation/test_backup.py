"""A folder backed up and put back on an empty machine: the same, or refused in words."""

import io
import tarfile
import threading

import pyrage
import pytest
from django.db import connections

from casewright.errors import CasewrightError
from casewright.store import CannotWrite
from casewright.workspace.audit import record
from casewright.workspace.errors import WrongPassphrase
from casewright.workspace.keys import (
    copy_of,
    given_passphrase,
    open_with_identity,
    open_with_passphrase,
    open_with_shares,
)
from casewright.workspace.layout import KEYS_FILE
from casewright.workspace.opening import opened
from casewright.workspace.operation.errors import (
    DatabaseNotEmpty,
    InsideItself,
    NotABackup,
    NotEmpty,
)
from workspace.audit.tampered import execute, filled, found, kinds
from workspace.operation.copies import backed_up, everything, opening, restored


@pytest.fixture
def ring(database, tmp_path):
    return filled(tmp_path / "case")


@pytest.fixture
def folder(ring, tmp_path):
    return tmp_path / "case"


@pytest.fixture
def elsewhere(ring, tmp_path, monkeypatch):
    """Where a backup may go; what is restored from now on gets a file of its own."""
    monkeypatch.delenv("CASEWRIGHT_DATABASE", raising=False)
    return tmp_path / "case.backup"


@pytest.fixture
def backup(folder, ring, tmp_path, monkeypatch):
    """A backup; from now on nothing names a database on a server."""
    path = tmp_path / "usb" / "case.backup"
    path.parent.mkdir()
    backed_up(folder, ring, path)
    monkeypatch.delenv("CASEWRIGHT_DATABASE", raising=False)
    return path


def test_what_was_backed_up_comes_back_row_by_row_and_byte_by_byte(folder, ring, backup, tmp_path):
    there = tmp_path / "there"
    result = restored(backup, there)
    assert result.faults == ()
    assert result.manifest.problems == ()
    assert everything(there, opening(there / KEYS_FILE)) == everything(folder, ring)
    assert kinds(there, ring) == set()
    assert [path.name for path in backup.parent.iterdir()] == [backup.name]
    assert {path.name for path in tmp_path.iterdir()} >= {"case", "there", "usb"}
    assert not list(tmp_path.glob(".*.half"))


def test_making_and_putting_back_are_in_the_trail_of_the_copy(folder, ring, backup, tmp_path):
    from casewright.workspace.audit.models import AuditEntryRow

    restored(backup, tmp_path / "there")
    with opened(tmp_path / "there", ring):
        actions = list(AuditEntryRow.objects.order_by("number").values_list("action", flat=True))
    assert actions[-2:] == ["backup.made", "backup.restored"]
    assert found(folder, ring).head.number == len(actions) - 1


def test_a_backup_of_a_server_is_restored_to_a_server_too(server, tmp_path, monkeypatch):
    monkeypatch.setenv("CASEWRIGHT_DATABASE", server.new_database())
    folder, path = tmp_path / "case", tmp_path / "case.backup"
    ring = filled(folder)
    backed_up(folder, ring, path)
    with pytest.raises(DatabaseNotEmpty):
        restored(path, tmp_path / "there")
    monkeypatch.setenv("CASEWRIGHT_DATABASE", server.new_database())
    assert restored(path, tmp_path / "there").faults == ()
    assert not (tmp_path / "there" / "workspace.db").exists()
    assert everything(tmp_path / "there", ring) == everything(folder, ring)
    with opened(tmp_path / "there", ring) as store, store.at_once():
        # What is added now is numbered behind what was put back.
        record("x", case="", about="x:1", content=b"")
        store.save_decision(everything_last(store))
    assert kinds(tmp_path / "there", ring) == set()


def everything_last(store):
    return store.decisions().decisions[-1]


def test_others_go_on_writing_while_a_backup_is_made(folder, ring, elsewhere, tmp_path):
    from casewright.workspace.operation.backup import back_up

    written, stop = [], threading.Event()

    def write(store):
        try:
            while not stop.is_set():
                with store.at_once():
                    record("x", case="", about=f"x:{len(written)}", content=b"")
                written.append(len(written))
        finally:
            connections.close_all()

    with opened(folder, ring) as store:
        writer = threading.Thread(target=write, args=[store])
        writer.start()
        while not written:
            pass
        manifest = back_up(store, ring, elsewhere)
        behind = len(written)
        while len(written) == behind:
            pass
        stop.set()
        writer.join()
    assert restored(elsewhere, tmp_path / "there").faults == ()
    assert manifest.entry <= found(folder, ring).head.number


def test_a_backup_opens_with_an_age_identity_and_with_shares(tmp_path, monkeypatch):
    monkeypatch.delenv("CASEWRIGHT_DATABASE", raising=False)
    folder, path = tmp_path / "case", tmp_path / "case.backup"
    ring, identity = filled(folder), pyrage.x25519.Identity.generate()
    ring, shares = ring.with_shares(needed=2, made=3)
    ring = ring.with_recipient(str(identity.to_public()))
    ring.file.write(folder / KEYS_FILE)
    backed_up(folder, ring, path)
    ways = (
        lambda keys: open_with_identity(keys, str(identity)),
        lambda keys: open_with_shares(keys, shares[1:]),
    )
    for number, way in enumerate(ways):
        restored(path, tmp_path / f"there-{number}", way)
        assert everything(tmp_path / f"there-{number}", ring) == everything(folder, ring)


def test_the_same_file_is_replaced_by_the_next_backup(folder, ring, backup, tmp_path):
    with opened(folder, ring) as store, store.at_once():
        record("x", case="", about="x:1", content=b"")
    before = backup.read_bytes()
    manifest = backed_up(folder, ring, backup)
    assert backup.read_bytes() != before
    assert restored(backup, tmp_path / "there").manifest == manifest


def test_a_folder_that_is_not_empty_is_not_restored_into(backup, tmp_path):
    there = tmp_path / "there"
    there.mkdir()
    (there / "a").write_text("mine")
    with pytest.raises(NotEmpty):
        restored(backup, there)
    (there / "a").unlink()
    assert restored(backup, there).faults == ()


def test_a_backup_into_the_folder_itself_is_refused(folder, ring):
    with pytest.raises(InsideItself):
        backed_up(folder, ring, folder / "evidence" / "case.backup")


def test_a_wrong_passphrase_restores_nothing(backup, tmp_path):
    def wrong(path):
        return open_with_passphrase(path, given_passphrase("wrong, every time"))

    with pytest.raises(WrongPassphrase):
        restored(backup, tmp_path / "there", wrong)
    assert not (tmp_path / "there").exists()
    assert not list(tmp_path.glob(".*.half"))


def test_any_bit_that_flips_in_a_backup_is_found(backup, tmp_path):
    """Padding of the archive is no content; everything else is under a hash."""
    content = backup.read_bytes()
    with tarfile.open(backup) as tar:
        members = tar.getmembers()
    for member in members:
        for place in (member.offset_data, member.offset_data + member.size // 2):
            harmed = bytearray(content)
            harmed[place] ^= 1
            backup.write_bytes(harmed)
            with pytest.raises(CasewrightError):
                restored(backup, tmp_path / "there")
            assert not (tmp_path / "there").exists()
    backup.write_bytes(content)
    assert restored(backup, tmp_path / "there").faults == ()


def test_a_backup_cut_short_anywhere_is_refused(backup, tmp_path):
    content = backup.read_bytes()
    for length in range(0, len(content) - 10_240, len(content) // 40):
        backup.write_bytes(content[:length])
        with pytest.raises(NotABackup):
            restored(backup, tmp_path / "there")
    assert not (tmp_path / "there").exists()


def repacked(backup, change):
    """The archive with its members changed, as somebody without the key could."""
    with tarfile.open(backup) as tar:
        members = {one.name: tar.extractfile(one).read() for one in tar.getmembers()}
    change(members)
    text = io.BytesIO()
    with tarfile.open(fileobj=text, mode="w") as tar:
        for name, content in members.items():
            header = tarfile.TarInfo(name)
            header.size = len(content)
            tar.addfile(header, io.BytesIO(content))
    backup.write_bytes(text.getvalue())


def without_evidence(members):
    del members[next(name for name in members if name.startswith("evidence/"))]


def without_evidence_and_listing(members):
    import json

    document = json.loads(members["manifest.json"])
    gone = document["parts"].pop()
    del members[gone["name"]]
    members["manifest.json"] = json.dumps(document).encode()


def with_a_path(members):
    members["../evil"] = b"x"


def newer(members):
    members["manifest.json"] = members["manifest.json"].replace(b'"version": 1', b'"version": 2')


CHANGES = [
    (without_evidence, "does not hold what its list", "a part taken out"),
    (without_evidence_and_listing, "without the key", "a part and its line taken out"),
    (with_a_path, "does not hold what its list", "a path that leads elsewhere"),
    (newer, "newer Casewright", "of a later version"),
    (lambda members: members.pop("manifest.json"), "no list of its contents", "no list"),
    (lambda members: members.update({"manifest.json": b"[]"}), "is damaged", "another list"),
]


@pytest.mark.parametrize(
    ("change", "message"), [row[:2] for row in CHANGES], ids=[row[2] for row in CHANGES]
)
def test_a_backup_that_somebody_changed_is_refused(backup, tmp_path, change, message):
    repacked(backup, change)
    with pytest.raises(NotABackup, match=message):
        restored(backup, tmp_path / "there")
    assert not (tmp_path / "there").exists()
    assert not (tmp_path / "evil").exists()


def test_a_backup_that_was_only_packed_again_is_the_same_backup(backup, tmp_path):
    repacked(backup, lambda members: None)
    assert restored(backup, tmp_path / "there").faults == ()


def test_other_files_are_no_backups(tmp_path):
    for content in (b"", b"x" * 5000, b"PK\x03\x04"):
        (tmp_path / "file").write_bytes(content)
        with pytest.raises(NotABackup):
            restored(tmp_path / "file", tmp_path / "there")
    with pytest.raises(NotABackup, match="no such file"):
        restored(tmp_path / "nothing", tmp_path / "there")


def test_damage_is_said_when_the_backup_is_made_and_the_rest_is_saved(
    folder, ring, elsewhere, tmp_path
):
    one, *_ = sorted((folder / "evidence").iterdir())
    one.write_bytes(b"damaged")
    manifest = backed_up(folder, ring, elsewhere)
    assert manifest.problems == (f"The file evidence/{one.name} is missing or damaged.",)
    result = restored(elsewhere, tmp_path / "there")
    assert len(result.faults) == 1
    assert one.name in result.faults[0]


def test_what_was_tampered_with_before_is_still_found_in_the_copy(
    folder, ring, elsewhere, tmp_path
):
    execute(folder, ring, "DELETE FROM audit_auditentryrow WHERE number = 1")
    backed_up(folder, ring, elsewhere)
    assert restored(elsewhere, tmp_path / "there").faults


def test_a_damaged_key_file_is_backed_up_from_its_copy(folder, ring, elsewhere, tmp_path):
    (folder / KEYS_FILE).write_bytes(b"damaged")
    backed_up(folder, ring, elsewhere)
    restored(elsewhere, tmp_path / "there")
    assert (tmp_path / "there" / KEYS_FILE).read_bytes() == copy_of(folder / KEYS_FILE).read_bytes()


def test_a_disk_that_is_full_leaves_the_backup_of_before(folder, ring, backup):
    resource = pytest.importorskip("resource")
    import signal

    before = backup.read_bytes()
    limits = resource.getrlimit(resource.RLIMIT_FSIZE)
    signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
    with opened(folder, ring) as store:
        from casewright.workspace.operation.backup import back_up

        resource.setrlimit(resource.RLIMIT_FSIZE, (40_000, limits[1]))
        try:
            with pytest.raises(CannotWrite):
                back_up(store, ring, backup)
        finally:
            resource.setrlimit(resource.RLIMIT_FSIZE, limits)
    assert backup.read_bytes() == before
    assert [path.name for path in backup.parent.iterdir()] == [backup.name]


def test_nothing_in_a_backup_can_be_read(backup):
    from ledger.test_build import FIRST, REPORTS

    content = backup.read_bytes()
    for report in REPORTS:
        assert report.source.name.encode() not in content
        assert report.source.sha256.encode() not in content
    assert FIRST.source.text[:12].encode() not in content
    assert b"the bytes of" not in content
    assert b"Anna" not in content
