"""The command as a whole: light, quiet, and clear about what went wrong."""

import argparse
import os
import subprocess
import sys
from pathlib import Path

import pytest
from ledger.reports import Report

from casewright.claims import Person
from casewright.cli import COMMANDS, build_parser, main
from cli.kept import keep_case

ROOT = Path(__file__).resolve().parents[2]
REFERENCE = ROOT / "docs" / "reference" / "cli.md"


def run(*args, **kwargs):
    return subprocess.run(
        [sys.executable, "-m", "casewright.cli", *map(str, args)],
        capture_output=True, check=False, text=True, **kwargs,
    )  # fmt: skip


def subparsers():
    actions = build_parser()._actions
    return next(a.choices for a in actions if isinstance(a, argparse._SubParsersAction))


HEAVY = (
    "spacy",
    "numpy",
    "trafilatura",
    "django",
    "lxml",
    "cryptography",
    "argon2",
    "sqlcipher3",
    "pyrage",
)


@pytest.mark.parametrize("args", [["--help"], *([name, "--help"] for name in COMMANDS)])
def test_help_loads_nothing_heavy(args):
    program = (
        "import sys\nfrom casewright.cli import main\n"
        f"try:\n    main({args!r})\nexcept SystemExit:\n    pass\n"
        f"print(sorted(set({HEAVY!r}) & set(sys.modules)), file=sys.stderr)"
    )
    ended = subprocess.run(
        [sys.executable, "-c", program], capture_output=True, check=False, text=True
    )
    assert ended.stderr.strip().splitlines()[-1] == "[]"


ENCRYPTED = ("django", "cryptography", "argon2", "sqlcipher3", "pyrage", "shamir_mnemonic")
ON_PLAIN_FOLDERS = [
    (["show", "people"], "looking at a case"),
    (["accept", "0" * 16, "--by", "Anna", "--reason", "Read."], "deciding; refused in the end"),
]


@pytest.mark.parametrize(
    "words", [row[0] for row in ON_PLAIN_FOLDERS], ids=[row[1] for row in ON_PLAIN_FOLDERS]
)
def test_a_plain_folder_loads_nothing_that_only_an_encrypted_one_needs(words, tmp_path):
    report = Report("a.txt").says("Bulat Orasov left.", Person("Bulat Orasov"))
    command, *rest = words
    args = [command, str(keep_case(tmp_path / "case", report)), *rest, "--plain"]
    program = (
        "import sys\nfrom casewright.cli import main\n"
        f"main({args!r})\nprint(sorted(set({ENCRYPTED!r}) & set(sys.modules)), file=sys.stderr)"
    )
    ended = subprocess.run(
        [sys.executable, "-c", program], capture_output=True, check=False, text=True
    )
    assert ended.stderr.strip().splitlines()[-1] == "[]"


@pytest.mark.parametrize("name", COMMANDS)
def test_the_reference_shows_the_help_of_each_command(name, monkeypatch):
    monkeypatch.setenv("COLUMNS", "100")
    shown = f"```text\n{subparsers()[name].format_help()}```"
    written = REFERENCE.read_text(encoding="utf-8")
    assert shown in written, "run scripts/write_cli_reference.py"


def test_every_command_has_its_parser_and_each_runs():
    assert set(subparsers()) == set(COMMANDS)
    assert all(callable(parser.get_default("run")) for parser in subparsers().values())


MISUSES = [
    ([], "no command"),
    (["fly"], "a command that is not there"),
    (["read"], "no file"),
    (["read", "a.txt", "--format", "tree"], "a format that is not there"),
    (["read", "a.txt", "--jobs", "-1"], "fewer than no processes"),
    (["show", "case", "planets"], "a part that is not there"),
]


@pytest.mark.parametrize("args", [row[0] for row in MISUSES], ids=[row[1] for row in MISUSES])
def test_a_misused_command_ends_with_2(args, capsys):
    with pytest.raises(SystemExit) as ended:
        main(args)
    assert ended.value.code == 2
    assert "usage: casewright" in capsys.readouterr().err


def test_an_expected_error_is_one_line_without_a_traceback():
    ended = run("read", "no-such-report.txt")
    assert ended.returncode == 1
    assert ended.stderr == "casewright: There is no file or folder 'no-such-report.txt'.\n"


def test_a_reader_who_has_enough_ends_the_command_quietly(tmp_path):
    for number in range(20):
        (tmp_path / f"{number}.txt").write_text("Bulat Orasov was beaten by police. " * 200)
    command = [sys.executable, "-m", "casewright.cli", "read", str(tmp_path), "--format", "json"]
    with subprocess.Popen(
        command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True,
        env={**os.environ, "PYTHONUNBUFFERED": "1"},
    ) as process:  # fmt: skip
        assert process.stdout is not None
        assert process.stderr is not None
        assert process.stdout.readline()
        process.stdout.close()
        assert process.stderr.read() == ""
        assert process.wait() == 0
