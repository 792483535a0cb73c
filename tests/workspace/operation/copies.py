"""Backups made and put back, as a command does it."""

from ledger.reports import READER

from casewright.workspace.keys import open_with_passphrase
from casewright.workspace.opening import opened
from workspace.opened import PASSPHRASE


def opening(path):
    """The keys, by the passphrase."""
    return open_with_passphrase(path, PASSPHRASE)


def backed_up(folder, ring, path):
    """The manifest of a backup made of a folder."""
    from casewright.workspace.operation.backup import back_up

    with opened(folder, ring) as store:
        return back_up(store, ring, path)


def restored(path, folder, how=opening):
    """What came of putting a backup back."""
    from casewright.workspace.operation.restore import restore

    return restore(path, folder, how)


def everything(folder, ring):
    """All that is in a folder, as the store gives it."""
    with opened(folder, ring) as store:
        sources = list(store.sources())
        return {
            "sources": sources,
            "readings": [store.reading(one, READER) for one in sources],
            "bytes": list(store.contents()),
            "decisions": store.decisions(),
            "case": store.case(),
        }
