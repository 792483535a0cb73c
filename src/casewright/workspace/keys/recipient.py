"""The way to the key by an age key that lies somewhere safe (age-encryption.org, X25519)."""

from dataclasses import dataclass

import pyrage

from casewright.workspace.errors import BadRecovery, WrongRecovery
from casewright.workspace.keys.data_key import KEY_BYTES, DataKey
from casewright.workspace.keys.wrapping import as_bytes, as_text

_PREFIX = "AGE-SECRET-KEY-1"


@dataclass(frozen=True, slots=True)
class RecipientLock:
    """The key, encrypted to an age recipient."""

    recipient: str
    content: str


def lock(key: DataKey, recipient: str) -> RecipientLock:
    """The key for whoever holds the identity of the recipient.

    Raises:
        BadRecovery: the text is no recipient.
    """
    try:
        to = pyrage.x25519.Recipient.from_str(recipient.strip())
    except pyrage.RecipientError as error:
        raise BadRecovery(
            f"{recipient!r} is no age recipient; it begins with age1, as `age-keygen` prints it."
        ) from error
    return RecipientLock(str(to), as_text(pyrage.encrypt(bytes(key), [to])))


def unlock(locked: RecipientLock, identity: str) -> DataKey | None:
    """The key again, or None where the identity is of another recipient.

    Raises:
        WrongRecovery: the text holds no identity.
    """
    try:
        key = pyrage.decrypt(as_bytes(locked.content), [_identity(identity)])
    except (pyrage.DecryptError, ValueError):
        return None
    return DataKey(key) if len(key) == KEY_BYTES else None


def _identity(text: str) -> pyrage.x25519.Identity:
    """The identity in the text of a file that `age-keygen` wrote."""
    lines = (line.strip() for line in text.splitlines())
    found = next((line for line in lines if line.upper().startswith(_PREFIX)), "")
    try:
        return pyrage.x25519.Identity.from_str(found)
    except pyrage.IdentityError as error:
        raise WrongRecovery(f"The file holds no age identity ({_PREFIX}...).") from error
