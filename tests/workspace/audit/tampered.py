"""A filled folder, and hands that change it behind our back."""

from contextlib import contextmanager

from decisions.made import decision
from django.db import connection
from ledger.test_build import FIRST, REPORTS

from casewright.decisions import Accept, Anchor, Reject
from casewright.ledger import build_case
from casewright.workspace.audit import acting_as
from casewright.workspace.opening import opened
from workspace.opened import made

CLAIM = Anchor.of(FIRST.reading.claims[0])
CHOICES = (decision(Accept(CLAIM)), decision(Reject(Anchor.of(FIRST.reading.claims[1]))))


def fill(store):
    """Two reports with their bytes, two decisions, and the case built before and after them."""
    with store.changing(), acting_as("Anna"):
        for number, report in enumerate(REPORTS):
            store.save_reading(report.reading)
            store.save_source(report.source, f"the bytes of {number}".encode())
        store.save_case(build_case(report.read for report in REPORTS))
        for one in CHOICES:
            with store.at_once():
                store.save_decision(one)
        store.save_case(build_case((report.read for report in REPORTS), CHOICES[:1]))


def filled(folder):
    """The keys of a folder filled so, closed again."""
    ring = made(folder)
    with opened(folder, ring) as store:
        fill(store)
    return ring


def found(folder, ring, against=None):
    """What a check of the folder finds."""
    # Here: tables can be loaded only once Django is ready.
    from casewright.workspace.audit.verifying import verify

    with opened(folder, ring) as store:
        return verify(store.database, ring, against=against)


def kinds(folder, ring, against=None):
    """The kinds of what it finds."""
    return {str(one.found) for one in found(folder, ring, against).faults}


@contextmanager
def raw(folder, ring):
    """A cursor on the tables of the folder, which knows no rule of ours."""
    with opened(folder, ring), connection.cursor() as cursor:
        yield cursor


def execute(folder, ring, *statements):
    """Change the tables behind our back."""
    with raw(folder, ring) as cursor:
        for statement in statements:
            cursor.execute(statement)
