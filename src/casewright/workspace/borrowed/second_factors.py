"""Secrets of authenticator apps and recovery codes, encrypted in the table of django-allauth.

A database on a server keeps its tables as they are. What a code is made from must not stand there:
whoever can read it can sign in with it. Passkeys need none of this, their public half is kept.
"""

from collections.abc import Callable, Mapping
from typing import Any

from casewright.workspace.keys import KeyRing, Purpose
from casewright.workspace.keys.wrapping import Wrapped, unwrap, wrap

# What allauth keeps: the secret of an app, the seed of recovery codes, codes of other programs.
_SECRETS = ("secret", "seed", "migrated_codes")
_BEGINNING = "casewright1"
_BETWEEN = ":"


def sealed(text: str, ring: KeyRing) -> str:
    """The secret, encrypted for the folder."""
    wrapped = wrap(text.encode(), _key(ring), about=ring.file.workspace)
    return _BETWEEN.join((_BEGINNING, wrapped.nonce, wrapped.content))


def unsealed(text: str, ring: KeyRing) -> str:
    """The secret; one that an earlier version kept readable is given as it is.

    Raises:
        DoesNotFit: it was changed, or is of another key.
    """
    if not _is_sealed(text):
        return text
    _, nonce, content = text.split(_BETWEEN)
    return unwrap(Wrapped(nonce, content), _key(ring), about=ring.file.workspace).decode()


def sealed_anew(data: Mapping[str, Any], before: KeyRing, after: KeyRing) -> dict[str, Any]:
    """A row's data with its secrets under another key."""
    return _changed(data, lambda text: sealed(unsealed(text, before), after))


def seal_all(ring: KeyRing) -> None:
    """Encrypt what an earlier version kept readable; the folder must be open."""
    from allauth.mfa.models import Authenticator
    from django.db import transaction

    def once(text: str) -> str:
        return text if _is_sealed(text) else sealed(text, ring)

    with transaction.atomic():
        for row in Authenticator.objects.select_for_update():
            data = _changed(row.data, once)
            if data != row.data:
                Authenticator.objects.filter(pk=row.pk).update(data=data)


def put(rows: Mapping[str, Any]) -> None:
    """Put the data of rows, by their numbers, in place of what they have."""
    from allauth.mfa.models import Authenticator

    for number, data in rows.items():
        Authenticator.objects.filter(pk=int(number)).update(data=data)


# Any: allauth keeps JSON.
def _changed(data: Mapping[str, Any], change: Callable[[str], str]) -> dict[str, Any]:
    found = {name: data[name] for name in _SECRETS if name in data}
    new = {
        name: [change(one) for one in value] if isinstance(value, list) else change(value)
        for name, value in found.items()
    }
    return {**data, **new}


def _is_sealed(text: str) -> bool:
    return text.startswith(_BEGINNING + _BETWEEN)


def _key(ring: KeyRing) -> bytes:
    return ring.subkey(Purpose.SECOND_FACTORS)
