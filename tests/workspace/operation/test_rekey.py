"""A folder gets a new key: the old one opens nothing more, and an interruption costs nothing."""

import os
import subprocess
import sys
import textwrap
from datetime import UTC, datetime
from pathlib import Path

import pyrage
import pytest

from casewright.errors import CasewrightError
from casewright.store import CannotWrite, DamagedStore, atomic
from casewright.workspace.audit import record
from casewright.workspace.audit.errors import KeyGivenUp
from casewright.workspace.errors import EvidenceDamaged, WrongRecovery
from casewright.workspace.keys import Purpose, open_with_identity, open_with_shares
from casewright.workspace.layout import KEYS_FILE, NEXT_DATABASE_FILE, REKEY_FILE
from casewright.workspace.opening import opened
from casewright.workspace.operation import database_file
from casewright.workspace.operation.errors import InUse
from casewright.workspace.operation.rekey import rekey
from workspace.audit.tampered import filled, found, kinds
from workspace.opened import CHEAP, PASSPHRASE
from workspace.operation.copies import backed_up, everything, opening, restored

TESTS = Path(__file__).resolve().parents[2]


@pytest.fixture
def before(database, tmp_path):
    return filled(tmp_path / "case")


@pytest.fixture
def folder(before, tmp_path):
    return tmp_path / "case"


def renewed(ring):
    return ring.renewed(PASSPHRASE, cost=CHEAP)


def names(folder):
    return {path.name for path in (folder / "evidence").iterdir()}


def test_everything_is_there_under_the_new_key_and_nothing_opens_with_the_old(folder, before):
    kept, files, after = everything(folder, before), names(folder), renewed(before)
    rekey(folder, before, after)
    assert everything(folder, after) == kept
    assert everything(folder, opening(folder / KEYS_FILE)) == kept
    assert len(names(folder)) == len(files)
    assert not names(folder) & files
    old = pyrage.x25519.Identity.from_str(before.evidence_identity())
    for path in (folder / "evidence").iterdir():
        with pytest.raises(pyrage.DecryptError):
            pyrage.decrypt(path.read_bytes(), [old])
    with pytest.raises(CasewrightError), opened(folder, before):
        pass
    assert not (folder / REKEY_FILE).exists()
    assert not list(folder.glob(f"{NEXT_DATABASE_FILE}*"))


def test_the_old_key_does_not_open_the_database_file(tmp_path, monkeypatch):
    monkeypatch.delenv("CASEWRIGHT_DATABASE", raising=False)
    before = filled(tmp_path / "case")
    after = renewed(before)
    rekey(tmp_path / "case", before, after)
    path = tmp_path / "case" / "workspace.db"
    assert not database_file.opens_with(path, before.subkey(Purpose.DATABASE))
    assert database_file.opens_with(path, after.subkey(Purpose.DATABASE))


def test_the_trail_goes_on_and_a_head_of_before_still_fits(folder, before):
    head, after = found(folder, before).head, renewed(before)
    rekey(folder, before, after)
    result = found(folder, after, head)
    assert result.faults == ()
    assert result.head.number == head.number + 1


def test_a_folder_gets_one_new_key_after_the_other(folder, before):
    kept, ring = everything(folder, before), before
    for _ in range(3):
        following = renewed(ring)
        rekey(folder, ring, following)
        ring = following
    assert everything(folder, ring) == kept
    assert kinds(folder, ring) == set()


def test_recipients_recover_the_new_key_and_shares_of_before_do_not(folder, before):
    identity = pyrage.x25519.Identity.generate()
    ring, shares = before.with_shares(needed=2, made=3)
    after = renewed(ring.with_recipient(str(identity.to_public())))
    rekey(folder, before, after)
    path = folder / KEYS_FILE
    assert open_with_identity(path, str(identity)).key == after.key
    with pytest.raises(WrongRecovery):
        open_with_shares(path, shares)


def test_a_process_that_opened_the_folder_before_writes_nothing_more(folder, before):
    program = f"""
        import sys
        from pathlib import Path
        from casewright.workspace.audit import record
        from casewright.workspace.keys import open_with_passphrase
        from casewright.workspace.opening import opened
        from django.db import connection
        from workspace.opened import PASSPHRASE
        folder = Path({str(folder)!r})
        with opened(folder, open_with_passphrase(folder / "keys.json", PASSPHRASE)) as store:
            connection.close()
            print("opened", flush=True)
            sys.stdin.readline()
            try:
                with store.at_once():
                    record("x", case="", about="x:1", content=b"")
            except Exception as error:
                print(type(error).__name__)
    """
    with subprocess.Popen(
        [sys.executable, "-c", textwrap.dedent(program)], text=True, stdin=subprocess.PIPE,
        stdout=subprocess.PIPE, env={**os.environ, "PYTHONPATH": str(TESTS)},
    ) as process:  # fmt: skip
        assert process.stdout.readline() == "opened\n"
        after = renewed(before)
        rekey(folder, before, after)
        said, _ = process.communicate("\n")
    assert said.strip() in ("DamagedStore", "KeyGivenUp")
    assert kinds(folder, after) == set()


def test_a_folder_that_somebody_has_open_gets_no_new_key(folder, before):
    program = f"""
        import sys
        from pathlib import Path
        from casewright.workspace.keys import open_with_passphrase
        from casewright.workspace.opening import opened
        from workspace.opened import PASSPHRASE
        folder = Path({str(folder)!r})
        with opened(folder, open_with_passphrase(folder / "keys.json", PASSPHRASE)) as store:
            print("opened", flush=True)
            sys.stdin.readline()
    """
    kept, after = everything(folder, before), renewed(before)
    with subprocess.Popen(
        [sys.executable, "-c", textwrap.dedent(program)], text=True, stdin=subprocess.PIPE,
        stdout=subprocess.PIPE, env={**os.environ, "PYTHONPATH": str(TESTS)},
    ) as process:  # fmt: skip
        assert process.stdout.readline() == "opened\n"
        with pytest.raises(InUse, match="is open in another process"):
            rekey(folder, before, after)
        process.communicate("\n")
    assert everything(folder, before) == kept
    rekey(folder, before, after)
    assert everything(folder, after) == kept


def test_who_opened_the_keys_before_and_the_database_after_is_refused(folder, before):
    after = renewed(before)
    after.file.write(folder / KEYS_FILE)
    with pytest.raises(KeyGivenUp), opened(folder, before):
        pass


def test_damaged_evidence_stops_it_before_anything_is_changed(folder, before):
    one, *_ = sorted((folder / "evidence").iterdir())
    content = one.read_bytes()
    one.write_bytes(b"damaged")
    with pytest.raises(EvidenceDamaged):
        rekey(folder, before, renewed(before))
    one.write_bytes(content)
    assert kinds(folder, before) == set()
    after = renewed(before)
    rekey(folder, before, after)
    assert kinds(folder, after) == set()


class Interrupted(Exception):
    """Stands for a loss of power."""


def interrupted_at(monkeypatch, place):
    """Let the writing of a file whose name begins so be the last thing that is not done."""
    write, replace = atomic.write, Path.replace

    def writing(path, content):
        if path.name.startswith(place):
            raise Interrupted
        write(path, content)

    def replacing(path, target):
        if path.name.startswith(place):
            raise Interrupted
        return replace(path, target)

    def copying(source, target, key):
        if target.name.startswith(place):
            raise Interrupted
        copy(source, target, key)

    copy = database_file.copy
    monkeypatch.setattr(atomic, "write", writing)
    monkeypatch.setattr(Path, "replace", replacing)
    monkeypatch.setattr(database_file, "copy", copying)


BEFORE_THE_KEY_FILE = [REKEY_FILE, "keys.json.copy", "keys.json"]


@pytest.mark.parametrize("place", BEFORE_THE_KEY_FILE)
def test_interrupted_before_the_key_file_it_is_the_old_folder(folder, before, monkeypatch, place):
    kept, after = everything(folder, before), renewed(before)
    with monkeypatch.context() as patch:
        interrupted_at(patch, place)
        with pytest.raises(Interrupted):
            rekey(folder, before, after)
    assert everything(folder, before) == kept
    assert kinds(folder, before) == set()
    again = renewed(before)
    rekey(folder, before, again)
    assert everything(folder, again) == kept
    assert kinds(folder, again) == set()
    assert len(names(folder)) == len(kept["bytes"])


def test_interrupted_after_the_key_file_the_next_who_opens_it_finishes(folder, before, monkeypatch):
    from casewright.workspace.operation import rekey as module

    kept, after = everything(folder, before), renewed(before)

    def stop(*args):
        raise Interrupted

    for place in ("finish_file", "finish_rows", "keep_only"):
        ring, after = (before, after) if place == "finish_file" else (after, renewed(after))
        with monkeypatch.context() as patch:
            if place == "keep_only":
                patch.setattr(module, place, once_then(stop, module.keep_only))
            else:
                patch.setattr(module, place, stop)
            with pytest.raises(Interrupted):
                rekey(folder, ring, after)
        assert (folder / REKEY_FILE).exists()
        assert everything(folder, after) == kept
        assert not (folder / REKEY_FILE).exists()
        assert kinds(folder, after) == set()
        assert len(names(folder)) == len(kept["bytes"])


def once_then(stop, first):
    """The first call as ever, the second stopped."""
    calls = []

    def call(*args):
        calls.append(args)
        return first(*args) if len(calls) == 1 else stop()

    return call


def test_a_full_disk_leaves_the_old_key(tmp_path, monkeypatch):
    resource = pytest.importorskip("resource")
    import signal

    monkeypatch.delenv("CASEWRIGHT_DATABASE", raising=False)
    folder = tmp_path / "case"
    before = filled(folder)
    kept, limits = everything(folder, before), resource.getrlimit(resource.RLIMIT_FSIZE)
    signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
    resource.setrlimit(resource.RLIMIT_FSIZE, (40_000, limits[1]))
    try:
        with pytest.raises((CannotWrite, DamagedStore)):
            rekey(folder, before, renewed(before))
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, limits)
    assert everything(folder, before) == kept
    after = renewed(before)
    rekey(folder, before, after)
    assert everything(folder, after) == kept


def test_backups_of_before_open_with_the_keys_of_before(folder, before, tmp_path, monkeypatch):
    path = tmp_path / "case.backup"
    backed_up(folder, before, path)
    kept, after = everything(folder, before), renewed(before)
    rekey(folder, before, after)
    monkeypatch.delenv("CASEWRIGHT_DATABASE", raising=False)
    restored(path, tmp_path / "there")
    assert everything(tmp_path / "there", before) == kept


def test_a_marker_that_somebody_made_without_the_key_does_nothing(folder, before):
    (folder / REKEY_FILE).write_text('{"head": "x", "seal": "y"}')
    assert kinds(folder, before) == set()
    with opened(folder, before) as store, store.at_once():
        record("x", case="", about="x:1", content=b"")
    assert kinds(folder, before) == set()


def test_second_factors_are_encrypted_anew(folder, before):
    from allauth.mfa.models import Authenticator

    from casewright.workspace.accounts.making import make_account
    from casewright.workspace.borrowed.second_factors import sealed, unsealed
    from casewright.workspace.keys.wrapping import DoesNotFit

    with opened(folder, before):
        anna = make_account("Anna", "violet harbour kettle", now=datetime.now(UTC))
        data = {"secret": sealed("JBSWY3DP", before)}
        Authenticator.objects.create(user=anna, type="totp", data=data)
        Authenticator.objects.create(user=anna, type="webauthn", data={"name": "blue key"})
    after = renewed(before)
    rekey(folder, before, after)
    with opened(folder, after):
        kept = Authenticator.objects.get(type="totp").data["secret"]
        assert Authenticator.objects.get(type="webauthn").data == {"name": "blue key"}
    assert unsealed(kept, after) == "JBSWY3DP"
    with pytest.raises(DoesNotFit):
        unsealed(kept, before)
