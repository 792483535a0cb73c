"""`casewright serve --check` says whether a folder could be served so, and serves nothing."""

import socket
from datetime import UTC, datetime

import pytest
from web.certificates import DAY, written
from workspace.opened import WORDS, made

from casewright.cli import main
from casewright.workspace import setting_up
from casewright.workspace.database import of_folder
from casewright.workspace.opening import opened
from cli.secrets import descriptor


@pytest.fixture
def folder(tmp_path, monkeypatch):
    monkeypatch.delenv("CASEWRIGHT_DATABASE", raising=False)
    path = tmp_path / "case"
    with opened(path, made(path)):
        pass
    return path


def checked(capsys, folder, *options, words=WORDS):
    port = "--port=8999" if not any("--port" in str(one) for one in options) else ""
    given = [one for one in (port, *map(str, options)) if one]
    status = main(["serve", str(folder), "--check", *given, descriptor(words)])
    return status, capsys.readouterr().out


def test_a_folder_that_can_be_served_is_said_to_be_fine(capsys, folder):
    status, out = checked(capsys, folder)
    assert status == 0
    for words in (
        "Pages can be served at 127.0.0.1",
        "All pages can be loaded",
        "tables are those",
    ):
        assert words in out
    assert "bad " not in out


BAD = [
    (["--host", "0.0.0.0"], "readable on the way", "others could read what goes there"),
    (["--tls-cert", "none.pem"], "go together", "half a certificate"),
    (["--tls-cert", "no.pem", "--tls-key", "no.key"], "is no file", "files that are not there"),
]


@pytest.mark.parametrize(("options", "says", "why"), BAD)
def test_what_could_not_be_served_so_is_said_in_words(capsys, folder, options, says, why):
    status, out = checked(capsys, folder, *options)
    assert status == 1, why
    assert says in out


def test_a_certificate_that_holds_is_fine_and_one_that_ended_is_not(capsys, folder, tmp_path):
    now = datetime.now(UTC)
    certificate, key = written(tmp_path)
    tls = ("--host", "0.0.0.0", "--tls-cert", certificate, "--tls-key", key)
    assert checked(capsys, folder, *tls)[0] == 0
    written(tmp_path, since=now - 9 * DAY, until=now - DAY)
    status, out = checked(capsys, folder, *tls)
    assert status == 1
    assert "The certificate ended on" in out


def test_a_port_that_is_taken_is_said_and_may_be_by_this_very_server(capsys, folder):
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        taken.listen()
        status, out = checked(capsys, folder, f"--port={taken.getsockname()[1]}")
    assert status == 0
    assert "Nothing can be served at" in out


def test_a_wrong_passphrase_is_said(capsys, folder):
    status, out = checked(capsys, folder, words="nothing of the kind at all")
    assert status == 1
    assert "passphrase" in out


def test_a_folder_that_is_none_is_said(capsys, tmp_path):
    status, out = checked(capsys, tmp_path / "nothing")
    assert status == 1
    assert "Nothing can be served before the folder can be opened" in out


def test_a_damaged_folder_is_said(capsys, folder):
    path = folder / "workspace.db"
    content = bytearray(path.read_bytes())
    content[5000] ^= 1
    path.write_bytes(bytes(content))
    status, out = checked(capsys, folder)
    assert status == 1
    assert "damaged" in out


def test_tables_of_an_earlier_version_are_said_and_stay_as_they_are(capsys, folder):
    from django.core.management import call_command
    from django.db import connection

    from casewright.workspace.keys import given_passphrase, open_with_passphrase

    ring = open_with_passphrase(folder / "keys.json", given_passphrase(WORDS))
    setting_up.connect(of_folder(folder).for_django(ring))
    call_command("migrate", "accounts", "0001", verbosity=0, interactive=False)
    connection.close()
    for _ in range(2):
        status, out = checked(capsys, folder)
        assert status == 1
        assert "of an earlier version" in out
    with opened(folder, ring):
        pass
    assert checked(capsys, folder)[0] == 0


def test_a_new_folder_stays_without_tables(capsys, tmp_path, monkeypatch):
    monkeypatch.delenv("CASEWRIGHT_DATABASE", raising=False)
    made(tmp_path / "new")
    status, out = checked(capsys, tmp_path / "new")
    assert status == 0
    assert "no tables yet" in out
    assert not (tmp_path / "new" / "workspace.db").exists()
