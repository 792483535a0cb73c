"""Whether the tables of a folder are those of this version, looked at without changing them."""

from pathlib import Path

from casewright.workspace import setting_up
from casewright.workspace.database import of_folder
from casewright.workspace.keys import KeyRing
from casewright.workspace.operation.health import Finding, bad, care, good
from casewright.workspace.trouble import in_words

_WHAT = "tables"


def tables_finding(folder: Path, ring: KeyRing) -> Finding:
    """Whether serving the folder would change its tables.

    Raises:
        DamagedStore: the database is not what was written.
        DatabaseUnreachable: the server does not answer.
    """
    database = of_folder(folder)
    if not database.url and not database.where.exists():
        return _new()
    setting_up.ready()
    setting_up.connect(database.for_django(ring))
    try:
        with in_words(database):
            if not setting_up.has_tables():
                return _new()
            is_up_to_date = setting_up.is_up_to_date()
    finally:
        setting_up.disconnect()
    if is_up_to_date:
        return good(_WHAT, "The tables are those of this version.")
    words = "The tables are of an earlier version; whoever opens the folder next changes them."
    return bad(_WHAT, words, "Make a backup with the version before: casewright backup DIR FILE")


def _new() -> Finding:
    words = "The folder has no tables yet."
    return care(_WHAT, words, "They are made when it is opened for the first time.")
