"""Cases in encrypted folders on the command line."""

import json
import os
import pty
import subprocess
import sys
import time

import pytest
from ledger.reports import READER
from workspace.opened import CHEAP, PASSPHRASE, WORDS, made

from casewright.cli import main
from casewright.ledger import build_case
from casewright.workspace.keys import open_with_passphrase
from casewright.workspace.layout import KEYS_FILE
from casewright.workspace.opening import opened
from cli.kept import keep_case
from cli.secrets import descriptor
from cli.test_decide import REPORTS, WHO_AND_WHY

OTHER = "another four good words"


def run(capsys, command, *args, secrets=(WORDS,)):
    capsys.readouterr()
    status = main([command, *map(str, args), descriptor(*secrets)])
    captured = capsys.readouterr()
    return status, captured.out, captured.err


@pytest.fixture
def case(tmp_path):
    """The case of the other tests, in an encrypted folder."""
    folder = tmp_path / "case"
    with opened(folder, made(folder)) as store, store.changing():
        for report in REPORTS:
            store.save_reading(report.reading)
            store.save_source(report.source)
        read = [(one, store.reading(one, READER)) for one in store.sources()]
        store.save_case(build_case(read))
    return folder


@pytest.fixture
def plain(tmp_path):
    return keep_case(tmp_path / "plain", *REPORTS)


def everything(folder):
    return {path: path.read_bytes() for path in folder.rglob("*") if path.is_file()}


def test_a_case_is_built_shown_and_grows_in_an_encrypted_folder(reports, tmp_path, capsys):
    folder = tmp_path / "case"
    status, out, errors = run(capsys, "build", folder, reports / "b.txt")
    assert (status, errors) == (0, "")
    assert out.startswith(f"{folder}: 1 sources, ")
    assert f"`casewright show {folder} case` prints it." in out
    assert run(capsys, "build", folder, reports)[0] == 0
    status, out, errors = run(capsys, "show", folder, "sources", "--format", "json")
    assert (status, errors) == (0, "")
    assert [one["name"] for one in json.loads(out)] == ["a.txt", "b.txt", "c.txt"]


def test_an_encrypted_case_is_the_same_case_as_a_plain_one(reports, tmp_path, capsys):
    run(capsys, "build", tmp_path / "case", reports)
    main(["build", "--plain", str(tmp_path / "plain"), str(reports)])
    capsys.readouterr()
    main(["show", "--plain", str(tmp_path / "plain"), "--format", "json"])
    plain = capsys.readouterr().out
    assert run(capsys, "show", tmp_path / "case", "--format", "json")[1] == plain


def test_what_is_read_already_is_not_read_again(reports, tmp_path, capsys):
    folder = tmp_path / "case"
    run(capsys, "build", folder, reports)
    before = (folder / "workspace.db").read_bytes()
    assert run(capsys, "build", folder, reports)[0] == 0
    assert (folder / "workspace.db").read_bytes() == before


def test_decisions_are_made_shown_and_taken_back(case, capsys):
    before = run(capsys, "show", case, "--format", "json")[1]
    judgement = ("same", "Arlin Dusov", "Armin Dusov")
    status, out, errors = run(capsys, "decide", case, *judgement, *WHO_AND_WHY)
    assert (status, errors) == (0, "")
    assert "“Arlin Dusov” and “Armin Dusov” are the same." in out
    assert f"casewright undo {case} decision-" in out
    assert "--plain" not in out
    (decision,) = json.loads(run(capsys, "show", case, "decisions", "--format", "json")[1])
    assert run(capsys, "undo", case, decision["id"], *WHO_AND_WHY)[0] == 0
    assert run(capsys, "show", case, "--format", "json")[1] == before


def test_a_wrong_passphrase_shows_and_changes_nothing(case, capsys):
    before = everything(case)
    for command in (("show", case), ("build", case, __file__), ("keys", case)):
        status, out, errors = run(capsys, *command, secrets=["wrong, every time"])
        assert (status, out) == (1, "")
        assert errors.startswith("casewright: This is not the passphrase of the folder.")
    assert everything(case) == before


def test_a_plain_folder_is_opened_only_by_those_who_say_that_it_is_plain(plain, tmp_path, capsys):
    for command in (["show", str(plain)], ["build", str(plain), __file__]):
        assert main(command) == 2
        errors = capsys.readouterr().err
        assert f"{plain} is a plain folder: whoever can read this disk can read the case." in errors
        assert f"casewright import {plain} NEW-FOLDER" in errors
        assert "add --plain" in errors
    assert main(["show", str(plain), "--plain"]) == 0
    assert f"casewright: {plain} is not encrypted" in capsys.readouterr().err


def test_an_encrypted_folder_is_not_opened_as_a_plain_one(case, capsys):
    before = everything(case)
    for command in (["show", str(case)], ["build", str(case), __file__]):
        assert main([*command, "--plain"]) == 2
        assert capsys.readouterr().err == f"casewright: {case} is encrypted; leave out --plain.\n"
    assert everything(case) == before


def test_no_readable_page_is_written_into_an_encrypted_folder(reports, tmp_path, capsys):
    status, _, errors = run(capsys, "build", tmp_path / "case", reports, "--html")
    assert status == 2
    assert "A page in the folder would be readable." in errors
    assert not (tmp_path / "case").exists()


def test_a_folder_without_a_case_asks_for_no_passphrase(tmp_path, capsys):
    assert main(["show", str(tmp_path)]) == 1
    assert "There is no case in" in capsys.readouterr().err


def test_a_passphrase_that_is_too_short_makes_no_folder(reports, tmp_path, capsys):
    status, _, errors = run(capsys, "build", tmp_path / "case", reports, secrets=["short"])
    assert status == 1
    assert "fewer than 12 characters" in errors
    assert not (tmp_path / "case").exists()


def test_a_descriptor_that_gives_no_passphrase_is_misuse(case, capsys):
    writing = os.open(os.devnull, os.O_WRONLY)
    reading, end = os.pipe()
    os.write(end, b"\xff\xfe\n")
    os.close(end)
    rows = [
        (descriptor(), "has no passphrase left to read"),
        ("--passphrase-fd=9999", "is not open for reading"),
        (f"--passphrase-fd={writing}", "cannot be read"),
        (f"--passphrase-fd={reading}", "is not UTF-8 text"),
    ]
    for option, message in rows:
        assert main(["show", str(case), option]) == 2
        assert message in capsys.readouterr().err


def test_standard_input_gives_the_passphrase_or_a_report_and_not_both(case, capsys):
    assert main(["build", str(case), "-", "--passphrase-fd", "0"]) == 2
    assert "cannot give both" in capsys.readouterr().err


def test_without_a_terminal_nothing_is_read_from_standard_input(case):
    ended = subprocess.run(
        [sys.executable, "-m", "casewright.cli", "show", str(case)],
        input=f"{WORDS}\n", capture_output=True, check=False, text=True, start_new_session=True,
    )  # fmt: skip
    assert ended.returncode == 2
    assert "There is no terminal to ask for the passphrase on" in ended.stderr


def on_a_terminal(*args, typed):
    """The exit status and what stood on the terminal of somebody who typed these lines."""
    process, terminal = pty.fork()
    if process == 0:
        os.execv(sys.executable, [sys.executable, "-m", "casewright.cli", *map(str, args)])
    shown, lines = b"", [f"{line}\n".encode() for line in typed]
    while True:
        try:
            new = os.read(terminal, 1024)
        except OSError:
            break
        shown += new
        if new.endswith(b": ") and lines:
            os.write(terminal, lines.pop(0))
    return os.waitstatus_to_exitcode(os.waitpid(process, 0)[1]), shown.decode()


def test_a_terminal_is_asked_twice_for_a_new_passphrase_and_shows_none(reports, tmp_path):
    folder = tmp_path / "case"
    command = ("build", folder, reports / "b.txt")
    status, shown = on_a_terminal(*command, typed=[WORDS, OTHER])
    assert status == 2
    assert "The two passphrases are not the same" in shown
    assert not folder.exists()
    status, shown = on_a_terminal(*command, typed=[WORDS, WORDS])
    assert status == 0
    assert f"New passphrase for {folder}: " in shown
    assert "The same passphrase again: " in shown
    assert WORDS not in shown
    status, shown = on_a_terminal("show", folder, "people", typed=[WORDS])
    assert status == 0
    assert f"Passphrase of {folder}: " in shown
    assert "Bulat Orasov" in shown


def test_somebody_who_types_no_passphrase_is_told_so(case):
    status, shown = on_a_terminal("show", case, typed=["\x04"])
    assert status == 2
    assert "No passphrase was typed" in shown


def test_a_build_that_was_killed_goes_on_and_gives_the_same_case(tmp_path, capsys):
    reports, folder = tmp_path / "reports", tmp_path / "case"
    reports.mkdir()
    for number in range(30):
        text = f"Officer Bulat Orasov was accused of beating {number + 2} men in Tarsk. " * 10
        (reports / f"{number:02}.txt").write_text(text)
    command = [sys.executable, "-m", "casewright.cli", "build", str(folder), str(reports)]
    option = descriptor(WORDS)
    given = int(option.partition("=")[2])
    with subprocess.Popen([*command, option], pass_fds=[given]) as process:
        wait_for_evidence(folder, 3)
        process.kill()
    assert run(capsys, "show", folder)[0] == 1
    with opened(folder, open_with_passphrase(folder / KEYS_FILE, PASSPHRASE)) as store:
        kept = len(list(store.sources()))
    assert 2 <= kept < 30
    assert run(capsys, "build", folder, reports)[0] == 0
    main(["build", "--plain", str(tmp_path / "plain"), str(reports)])
    capsys.readouterr()
    main(["show", "--plain", str(tmp_path / "plain"), "--format", "json"])
    plain = capsys.readouterr().out
    assert run(capsys, "show", folder, "--format", "json")[1] == plain


def wait_for_evidence(folder, count):
    end = time.monotonic() + 300
    while time.monotonic() < end:
        if len(list(folder.glob("evidence/*"))) >= count:
            return
        time.sleep(0.02)
    raise AssertionError("nothing was kept in a minute")


def test_a_case_is_built_and_shown_with_its_texts_on_a_server(
    server, reports, tmp_path, monkeypatch, capsys
):
    monkeypatch.setenv("CASEWRIGHT_DATABASE", server.new_database())
    folder = tmp_path / "case"
    assert run(capsys, "build", folder, reports / "b.txt")[0] == 0
    monkeypatch.delenv("CASEWRIGHT_DATABASE")
    status, out, _ = run(capsys, "show", folder, "people")
    assert status == 0
    assert "Bulat Orasov" in out
    assert not (folder / "workspace.db").exists()


def test_the_passphrase_is_changed_and_the_case_is_not(case, capsys):
    before, shown = everything(case), run(capsys, "show", case, "--format", "json")[1]
    status, out, _ = run(capsys, "passphrase", case, secrets=(WORDS, OTHER))
    assert status == 0
    assert "opens with the new passphrase, and not with the old one" in out
    after = everything(case)
    changed = {path.name for path in after if after[path] != before.get(path)}
    # In the database it is recorded that the passphrase was changed.
    assert changed <= {KEYS_FILE, f"{KEYS_FILE}.copy", "lock", "workspace.db"}
    assert run(capsys, "show", case, secrets=[WORDS])[0] == 1
    assert run(capsys, "show", case, "--format", "json", secrets=[OTHER])[1] == shown


def test_a_passphrase_is_changed_only_by_those_who_know_it(case, capsys):
    before = (case / KEYS_FILE).read_bytes()
    assert run(capsys, "passphrase", case, secrets=("wrong, every time", OTHER))[0] == 1
    assert run(capsys, "passphrase", case, secrets=(WORDS, "short"))[0] == 1
    assert (case / KEYS_FILE).read_bytes() == before


def test_a_plain_folder_has_no_passphrase_and_no_keys(plain, capsys):
    for command in (("passphrase", plain), ("keys", plain), ("recover", plain, "--shares", plain)):
        status, _, errors = run(capsys, *command)
        assert status == 1
        assert "is no encrypted folder" in errors


def test_two_of_three_shares_recover_a_folder_whose_passphrase_is_lost(case, tmp_path, capsys):
    status, out, _ = run(capsys, "keys", case, "--split", "2/3")
    shares = out.splitlines()
    assert (status, len(shares)) == (0, 3)
    assert "any 2 of 3 shares" in run(capsys, "keys", case)[1]
    files = [tmp_path / "first.txt", tmp_path / "third.txt"]
    for file, share in zip(files, (shares[0], shares[2]), strict=True):
        file.write_text(f"{share}\n\n")
    status, _, errors = run(capsys, "recover", case, "--shares", files[0], secrets=[OTHER])
    assert status == 1
    assert "2 different shares are needed" in errors
    assert run(capsys, "recover", case, "--shares", *files, secrets=[OTHER])[0] == 0
    assert run(capsys, "show", case, secrets=[OTHER])[0] == 0


def test_shares_are_taken_back(case, capsys):
    run(capsys, "keys", case, "--split", "2/2")
    assert "There is no way of recovery" in run(capsys, "keys", case, "--remove-shares")[1]


WORDS_THAT_ARE_NO_OPTION = [
    (["keys", "case", "--split", "two"], "'two' is not like 2/3"),
    (["show", "case", "--passphrase-fd", "my words"], "is no number of a file descriptor"),
]


@pytest.mark.parametrize(("words", "message"), WORDS_THAT_ARE_NO_OPTION)
def test_an_option_that_cannot_be_meant_is_misuse(words, message, capsys):
    with pytest.raises(SystemExit) as ended:
        main(words)
    assert ended.value.code == 2
    assert message in capsys.readouterr().err


def test_an_age_identity_recovers_a_folder_until_it_is_taken_away(case, tmp_path, capsys):
    import pyrage

    identity = pyrage.x25519.Identity.generate()
    recipient = str(identity.to_public())
    (tmp_path / "identity.txt").write_text(f"# kept in a safe\n{identity}\n")
    assert "loses the case" in run(capsys, "keys", case)[1]
    assert recipient in run(capsys, "keys", case, "--add-recipient", recipient)[1]
    recover = ("recover", case, "--identity", tmp_path / "identity.txt")
    assert run(capsys, *recover, secrets=[OTHER])[0] == 0
    status, out, _ = run(capsys, "keys", case, "--remove-recipient", recipient, secrets=[OTHER])
    assert status == 0
    assert "There is no way of recovery" in out
    status, _, errors = run(capsys, *recover, secrets=[WORDS])
    assert status == 1
    assert "of none of the recipients" in errors


def test_a_file_for_recovery_that_is_not_there_is_named(case, tmp_path, capsys):
    status, _, errors = run(capsys, "recover", case, "--identity", tmp_path / "nothing")
    assert status == 1
    assert "There is no file or folder" in errors


def test_no_option_takes_a_passphrase_itself():
    from cli.test_main import subparsers

    options = {
        name: action
        for parser in subparsers().values()
        for name, action in parser._option_string_actions.items()
    }
    with_a_value = {name for name, action in options.items() if action.nargs != 0}
    assert {one for one in with_a_value if "pass" in one} == {"--passphrase-fd"}


def test_a_cheap_key_file_is_opened_at_its_own_cost(case):
    ring = open_with_passphrase(case / KEYS_FILE, PASSPHRASE)
    assert ring.file.passphrase.cost == CHEAP
