"""Who looks at protected things on the command line is on the trail, as on pages."""

import json

import pytest
from ledger.test_build import FIRST
from workspace.audit.tampered import filled, found

from casewright.workspace import setting_up
from casewright.workspace.opening import opened
from cli.test_encrypted import run

setting_up.ready()

SEEN = ("protected names seen", "protected source seen")
COMMANDS = [
    (("show", "people", "--format", "json"), "show people"),
    (("show", "case", "--format", "html"), "show case"),
    (("search", "Birch"), "search"),
    (("remedies",), "remedies"),
    (("elements",), "elements"),
    (("decisions",), "decisions"),
    (("history",), "history"),
]


@pytest.fixture
def ring(tmp_path, monkeypatch):
    monkeypatch.delenv("CASEWRIGHT_DATABASE", raising=False)
    return filled(tmp_path / "case")


@pytest.fixture
def folder(ring, tmp_path):
    return tmp_path / "case"


def seen(folder, ring):
    """What the trail has about things that were looked at."""
    from casewright.workspace.audit.models import AuditEntryRow

    with opened(folder, ring):
        rows = AuditEntryRow.objects.filter(action__in=SEEN).order_by("number")
        return list(rows.values_list("action", "about", "actor", "details"))


def protect_something(folder, ring):
    from casewright.workspace.accounts.protecting import protect, restrict
    from casewright.workspace.models import CaseRow

    with opened(folder, ring):
        case = CaseRow.objects.get(slug="case")
        protect(case, "Witness", ["Anna Birch"])
        restrict(case, FIRST.source.sha256, [])


@pytest.mark.parametrize(("typed", "command"), COMMANDS, ids=[row[1] for row in COMMANDS])
def test_what_a_command_shows_of_protected_things_is_on_the_trail(
    folder, ring, capsys, typed, command
):
    protect_something(folder, ring)
    name, *rest = typed
    assert run(capsys, name, folder, *rest)[0] == 0
    names, source = seen(folder, ring)
    assert names[:2] == ("protected names seen", "protected")
    assert source[:2] == ("protected source seen", f"source:{FIRST.source.sha256}")
    for _, _, actor, details in (names, source):
        assert actor.startswith("command line (")
        assert json.loads(details)["command"] == command
        assert "Birch" not in details
    assert found(folder, ring).faults == ()


@pytest.mark.parametrize(("typed", "command"), COMMANDS[:1])
def test_where_nothing_is_protected_nothing_is_written_down(folder, ring, capsys, typed, command):
    name, *rest = typed
    assert run(capsys, name, folder, *rest)[0] == 0
    assert seen(folder, ring) == [], command


def test_a_wrong_passphrase_sees_nothing_and_records_nothing(folder, ring, capsys):
    protect_something(folder, ring)
    assert run(capsys, "show", folder, "people", secrets=("four other good words",))[0] != 0
    assert seen(folder, ring) == []
