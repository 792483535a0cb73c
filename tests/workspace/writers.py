"""Processes that write and say what is kept, so that a test can kill them at any moment."""

import os
import sys
from contextlib import redirect_stdout
from dataclasses import replace
from io import StringIO
from pathlib import Path

from cli.secrets import descriptor
from decisions.made import decision
from ledger.reports import READER, Report

from casewright.claims import Person
from casewright.cli import main as command_line
from casewright.decisions import Accept, Anchor
from casewright.ledger import build_case
from casewright.store.lock import locked
from casewright.workspace.keys import given_passphrase, open_with_passphrase
from casewright.workspace.layout import KEYS_FILE
from casewright.workspace.opening import opened
from casewright.workspace.operation.rekey import rekey
from workspace.opened import CHEAP, PASSPHRASE, made

PASSPHRASES = (PASSPHRASE, given_passphrase("another four good words"))


def report(number):
    """An invented report; the same number gives the same one."""
    name = f"Bulat Orasov {number}"
    return Report(f"{number:06}.txt").says(f"{name} left Tarsk. " * 20, Person(name))


def content(number):
    """The bytes it came as."""
    return f"report {number} ".encode() * 2000


def said(text):
    """Say on standard output what is kept from now on."""
    os.write(1, f"{text}\n".encode())


def sources(store, start):
    """Keep one report after the other."""
    for number in range(start, sys.maxsize):
        one = report(number)
        store.save_reading(one.reading)
        store.save_source(one.source, content(number))
        said(one.source.sha256)


def decisions(store, start):
    """Decide again and again, building the case each time."""
    one = report(0)
    store.save_reading(one.reading)
    store.save_source(one.source)
    made = list(store.decisions().decisions)
    claim = Accept(Anchor.of(store.reading(one.source, READER).claims[0]))
    for number in range(start, sys.maxsize):
        latest = replace(decision(claim), reason=f"Reason {number}.")
        made.append(latest)
        with store.at_once():
            store.save_decision(latest)
            store.save_case(build_case([one.read], made))
        said(latest.id)


def passphrases(folder, start):
    """Change the passphrase from one to the other and back."""
    path = folder / KEYS_FILE
    ring = open_with_passphrase(path, PASSPHRASES[start % 2])
    for number in range(start + 1, sys.maxsize):
        ring = ring.with_passphrase(PASSPHRASES[number % 2], cost=CHEAP)
        ring.file.write(path)
        said(number)


def keys(folder, start):
    """Give the folder one new key after the other."""
    ring = open_with_passphrase(folder / KEYS_FILE, PASSPHRASE)
    for number in range(start, sys.maxsize):
        following = ring.renewed(PASSPHRASE, cost=CHEAP)
        with locked(folder):
            rekey(folder, ring, following)
        ring = following
        said(number)


def backups(folder, start):
    """Write one backup over the other, with something new in each."""
    ring = open_with_passphrase(folder / KEYS_FILE, PASSPHRASE)
    with opened(folder, ring) as store:
        # Here: tables can be loaded only once Django is ready.
        from casewright.workspace.operation.backup import back_up

        for number in range(start, sys.maxsize):
            one = report(number)
            with store.at_once():
                store.save_reading(one.reading)
                store.save_source(one.source, content(number))
            back_up(store, ring, folder.parent / "case.backup")
            said(one.source.sha256)


def moves(folder, start):
    """Move a plain case into one encrypted folder after the other."""
    for number in range(start, sys.maxsize):
        into = folder.parent / f"into-{number}"
        made(into)
        args = ["import", str(folder.parent / "plain"), str(into), descriptor(PASSPHRASE)]
        with redirect_stdout(StringIO()):
            assert command_line(args) == 0
        said(number)


WHOLE_FOLDERS = {
    "passphrases": passphrases,
    "keys": keys,
    "backups": backups,
    "moves": moves,
}


def main(what, folder, start):
    """Write until killed."""
    if what in WHOLE_FOLDERS:
        WHOLE_FOLDERS[what](folder, start)
        return
    ring = open_with_passphrase(folder / KEYS_FILE, PASSPHRASE)
    with opened(folder, ring) as store, store.changing():
        {"sources": sources, "decisions": decisions}[what](store, start)


if __name__ == "__main__":
    main(sys.argv[1], Path(sys.argv[2]), int(sys.argv[3]))
