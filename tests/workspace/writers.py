"""Processes that write and say what is kept, so that a test can kill them at any moment."""

import os
import sys
from dataclasses import replace
from pathlib import Path

from decisions.made import decision
from ledger.reports import READER, Report

from casewright.claims import Person
from casewright.decisions import Accept, Anchor
from casewright.ledger import build_case
from casewright.workspace.keys import given_passphrase, open_with_passphrase
from casewright.workspace.layout import KEYS_FILE
from casewright.workspace.opening import opened
from workspace.opened import CHEAP, PASSPHRASE

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


def main(what, folder, start):
    """Write until killed."""
    if what == "passphrases":
        passphrases(folder, start)
        return
    ring = open_with_passphrase(folder / KEYS_FILE, PASSPHRASE)
    with opened(folder, ring) as store, store.changing():
        {"sources": sources, "decisions": decisions}[what](store, start)


if __name__ == "__main__":
    main(sys.argv[1], Path(sys.argv[2]), int(sys.argv[3]))
