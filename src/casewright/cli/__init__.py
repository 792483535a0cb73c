"""The `casewright` command; each of its commands is loaded only when it is called."""

import argparse
import os
import sys
from collections.abc import Sequence
from contextlib import suppress
from getpass import getuser
from importlib import import_module

from casewright import __version__
from casewright.cli.errors import Misused
from casewright.errors import CasewrightError
from casewright.workspace.audit import acting_as

FAILED, MISUSED, INTERRUPTED = 1, 2, 130

COMMANDS = {
    "read": "read reports and print what they say, each item with the words it rests on",
    "build": "make or update a case in a folder from reports",
    "show": "print a part of a case",
    "remedies": "say who can still turn to which court or body, until when, and why",
    "elements": "say what the sources say to each element of torture, for each person",
    "search": "find words, names and dates in a case, in any script and inflection",
    "decide": "say that two people, organisations or places are the same, or are not",
    "resolve": "say which value holds where the reports differ",
    "accept": "say that a claim says what its words say",
    "reject": "say that a claim does not say what its words say; it is set aside and stays",
    "correct": "say what a claim should say; the claim as read stays",
    "add": "add what a source says and no reader found, with the words it rests on",
    "authority": "note who may file to a committee for a person, or why without authority",
    "draft": "write a complaint, or a table of the case, each sentence with its source",
    "consent": "note what somebody agreed to about a source, or took back",
    "undo": "take back a decision; it stays in the list",
    "decisions": "print what people decided as lines another machine can replay, or replay them",
    "history": "print who did what in an encrypted folder, and when",
    "import": "bring reports, or a plain case, into an encrypted folder",
    "serve": "show an encrypted folder in the browser",
    "worker": "read what waits to be imported into an encrypted folder",
    "passphrase": "change the passphrase of an encrypted folder",
    "keys": "show or set up the ways to recover an encrypted folder",
    "recover": "open an encrypted folder whose passphrase is lost, and give it a new one",
    "rekey": "encrypt everything in an encrypted folder anew under a new key",
    "verify": "check that an encrypted folder is as it was recorded",
    "backup": "write an encrypted folder into one file, while others go on working",
    "doctor": "look at the health of an encrypted folder, and say what to do",
    "restore": "put a backup back into an empty folder, or check it",
    "evaluate": "score a reader against documents annotated by people",
}

# `import` can be no name in Python.
_MODULES = {"import": "importing"}


def main(argv: Sequence[str] | None = None) -> int:
    """Run the command; the exit status: 0, 1 something failed, 2 misused, 130 interrupted."""
    given = list(sys.argv[1:] if argv is None else argv)
    try:
        args = build_parser(_chosen(given)).parse_args(given)
        with acting_as(f"command line ({_login()})"):
            status: int = args.run(args)
        sys.stdout.flush()
        return status
    except CasewrightError as error:
        print(f"casewright: {error}", file=sys.stderr)
        return MISUSED if isinstance(error, Misused) else FAILED
    except KeyboardInterrupt:
        print("casewright: interrupted.", file=sys.stderr)
        return INTERRUPTED
    except BrokenPipeError:
        return _end_quietly()


def build_parser(only: str | None = None) -> argparse.ArgumentParser:
    """The parser of the command line; where only one command matters, it alone is loaded."""
    parser = argparse.ArgumentParser(prog="casewright", description=_ABOUT)
    parser.add_argument("--version", action="version", version=f"casewright {__version__}")
    commands = parser.add_subparsers(dest="command", required=True, metavar="COMMAND")
    for name, about in COMMANDS.items():
        sub = commands.add_parser(name, help=about, description=f"{about[0].upper()}{about[1:]}.")
        if only in (None, name):
            # A command's own imports are paid for by its users only: --help must be instant.
            command = import_module(f"casewright.cli.{_MODULES.get(name, name)}")
            command.add_arguments(sub)
            sub.set_defaults(run=command.run)
    return parser


def _chosen(given: Sequence[str]) -> str:
    return next((word for word in given if not word.startswith("-")), "")


def _login() -> str:
    # Not every account of a machine has a name; what it does is recorded all the same.
    with suppress(OSError, KeyError, ImportError):
        return getuser()
    return "unknown login"


def _end_quietly() -> int:
    # Whoever read our output has enough. Python would complain when it flushes at its end.
    os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
    return 0


_ABOUT = (
    "Reads reports of abuse by officials and builds one case file a lawyer can act on. "
    "Nothing leaves this computer."
)
