"""The audit trail: who changed what and when, in a chain that shows what was taken out of it.

Each entry has a digest (SHA-256) over all its fields and the digest before, so that nothing before
it can be edited, removed, put in or put in another order. The digest needs no key: the last one,
the head, can be kept elsewhere, stays right when the folder gets a new key, and can be checked by
somebody who gets a copy of the entries and no key. Each entry also has a seal (HMAC-SHA-256, under
a subkey of the folder) over its digest: whoever can write into the database and has no key, such as
the administrator of a server, cannot write a chain of their own.
"""

from collections.abc import Mapping
from typing import Any

from casewright.workspace.audit.acting import acting_as, actor

__all__ = ["acting_as", "actor", "record"]


def record(action: str, *, case: str, about: str, content: bytes | Mapping[str, Any]) -> None:
    """Add an entry, as part of the transaction of what it tells of; `case` is "" for the folder.

    Of bytes only the hash is kept. A mapping is kept whole: name people and sources in it by their
    ids, since the pages that show it cannot know every name that must be masked.
    """
    # Imported here: Django loads this package before its tables can be used.
    from casewright.workspace.audit.recording import add

    add(action, case=case, about=about, content=content)
