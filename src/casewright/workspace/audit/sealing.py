"""The key of the seals, as it lies beside the database that is open.

It comes and goes with the database: every thread of a server has it, and no table or file does.
"""

from collections.abc import Callable
from typing import Any, NamedTuple

from casewright.workspace.keys import KeyRing, Purpose

_SETTING = "CASEWRIGHT_SEALING"


class Sealing(NamedTuple):
    """The folder, and the key that its seals are made with."""

    workspace: str
    key: bytes


def sealing_of(ring: KeyRing) -> Sealing:
    """How the folder of those keys seals."""
    return Sealing(ring.file.workspace, ring.subkey(Purpose.AUDIT))


def sealing_by(ring: KeyRing) -> dict[str, Any]:
    """What to add to the entry of Django's DATABASES; a function, so that no setting shows it."""
    return sealing_with(sealing_of(ring))


def sealing_with(sealing: Sealing) -> dict[str, Any]:
    """The same for a folder and a key by themselves."""
    return {_SETTING: lambda: sealing}


def sealing_now() -> Sealing:
    """The folder and the key of the database that is open."""
    # Imported here: whether a folder has a database is found out before Django is loaded.
    from django.db import connection

    # Any: Django gives back what was put into its settings, without a type.
    settings: dict[str, Any] = dict(connection.settings_dict)
    given: Callable[[], Sealing] = settings[_SETTING]
    return given()
