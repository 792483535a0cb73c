"""Encrypted folders for tests, with keys that cost little."""

from contextlib import contextmanager

from casewright.workspace.keys import Cost, given_passphrase, new_ring
from casewright.workspace.opening import make, opened

CHEAP = Cost(memory=64, passes=1, lanes=1)
WORDS = "lantern orchard sixteen gravel"
PASSPHRASE = given_passphrase(WORDS)


def made(folder):
    """The keys of a new encrypted folder."""
    ring = new_ring(PASSPHRASE, cost=CHEAP)
    make(folder, ring)
    return ring


@contextmanager
def new_store(folder):
    """A store in a new encrypted folder."""
    with opened(folder, made(folder)) as store:
        yield store
