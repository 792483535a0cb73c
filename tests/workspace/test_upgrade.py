"""Folders of earlier versions open with the code of today, and hold what they held."""

import shutil
from pathlib import Path

import pytest
from decisions.made import decision
from ledger.reports import READER
from ledger.test_build import FIRST, REPORTS

from casewright.decisions import Accept, Anchor
from casewright.ledger import build_case
from casewright.workspace.audit.models import AuditEntryRow
from casewright.workspace.keys import open_with_passphrase
from casewright.workspace.layout import KEYS_FILE
from casewright.workspace.opening import opened
from workspace.audit.tampered import execute, kinds
from workspace.opened import PASSPHRASE
from workspace.operation.copies import backed_up, restored

DATA = Path(__file__).with_name("data")
FOLDERS = ["before_audit"]
ACCEPTED = decision(Accept(Anchor.of(FIRST.reading.claims[0])))


@pytest.fixture(params=FOLDERS)
def folder(request, tmp_path, monkeypatch):
    monkeypatch.delenv("CASEWRIGHT_DATABASE", raising=False)
    shutil.copytree(DATA / request.param, tmp_path / "case")
    return tmp_path / "case"


@pytest.fixture
def ring(folder):
    return open_with_passphrase(folder / KEYS_FILE, PASSPHRASE)


def test_no_folder_of_an_earlier_version_is_left_out():
    assert {path.name for path in DATA.iterdir() if path.is_dir()} == set(FOLDERS)


def test_what_was_kept_is_read_again(folder, ring):
    with opened(folder, ring) as store:
        sources = {one.sha256: one for one in store.sources()}
        assert sources == {one.source.sha256: one.source for one in REPORTS}
        for report in REPORTS:
            assert store.reading(report.source, READER) == report.reading
        assert store.decisions().decisions == (ACCEPTED,)
        expected = {f"the bytes of {number}".encode() for number in range(len(REPORTS))}
        assert set(store.contents()) == expected
        assert store.case() == build_case((one.read for one in REPORTS), [ACCEPTED])


def test_the_trail_begins_with_what_was_there(folder, ring):
    with opened(folder, ring):
        actions = list(AuditEntryRow.objects.order_by("number").values_list("action", flat=True))
    assert actions[:2] == ["audit.began", "keys.made"]
    assert actions[2:] == ["found.there"] * (3 * len(REPORTS) + 2)
    assert kinds(folder, ring) == set()


def test_it_is_worked_on_backed_up_and_restored_as_any_other(folder, ring, tmp_path):
    with opened(folder, ring) as store, store.changing():
        store.save_case(build_case(one.read for one in REPORTS))
    backed_up(folder, ring, tmp_path / "case.backup")
    assert restored(tmp_path / "case.backup", tmp_path / "there").faults == ()


def test_what_is_changed_after_the_upgrade_behind_our_back_is_found(folder, ring):
    assert kinds(folder, ring) == set()
    execute(folder, ring, "DELETE FROM workspace_decisionrow")
    assert kinds(folder, ring) == {"missing"}


def test_an_interrupted_upgrade_is_gone_on_with(folder, ring, monkeypatch):
    from casewright.workspace.audit import beginning

    class Interrupted(Exception):
        """Stands for a loss of power."""

    def stop(*args, **kwargs):
        raise Interrupted

    with monkeypatch.context() as patch:
        patch.setattr(beginning, "add_hash", stop)
        with pytest.raises(Interrupted), opened(folder, ring):
            pass
    assert kinds(folder, ring) == set()
    with opened(folder, ring):
        assert AuditEntryRow.objects.filter(action="audit.began").count() == 1
