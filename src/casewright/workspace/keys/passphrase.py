"""The way to the key by a passphrase."""

import secrets
import unicodedata
from dataclasses import dataclass
from typing import NewType

from argon2.exceptions import HashingError
from argon2.low_level import ARGON2_VERSION, Type, hash_secret_raw

from casewright.workspace.errors import NoMemoryForPassphrase, WeakPassphrase
from casewright.workspace.keys.cost import Cost
from casewright.workspace.keys.data_key import KEY_BYTES, DataKey
from casewright.workspace.keys.wrapping import Wrapped, as_bytes, as_text, unwrap, wrap

SHORTEST = 12
_SALT_BYTES = 16
Passphrase = NewType("Passphrase", str)


@dataclass(frozen=True, slots=True)
class PassphraseLock:
    """The key, wrapped in what Argon2id makes of a passphrase, with all it takes to do it again."""

    method: str
    cost: Cost
    salt: str
    wrapped: Wrapped

    def __post_init__(self) -> None:
        if self.method != METHOD:
            raise ValueError(f"Not a method that is known: {self.method!r}.")


METHOD = f"argon2id-{ARGON2_VERSION}"


def given_passphrase(text: str) -> Passphrase:
    """The passphrase as typed; an accent typed as one sign or as two is the same (NFC)."""
    return Passphrase(unicodedata.normalize("NFC", text))


def new_passphrase(text: str) -> Passphrase:
    """A passphrase to begin using.

    Raises:
        WeakPassphrase: it is too short.
    """
    passphrase = given_passphrase(text)
    if len(passphrase.strip()) < SHORTEST:
        raise WeakPassphrase(SHORTEST)
    return passphrase


def lock(key: DataKey, passphrase: Passphrase, cost: Cost, *, workspace: str) -> PassphraseLock:
    """The key under the passphrase."""
    salt = secrets.token_bytes(_SALT_BYTES)
    about = _about(workspace, cost)
    return PassphraseLock(
        METHOD, cost, as_text(salt), wrap(key, _stretched(passphrase, salt, cost), about=about)
    )


def unlock(locked: PassphraseLock, passphrase: Passphrase, *, workspace: str) -> DataKey:
    """The key again.

    Raises:
        DoesNotFit: it is another passphrase.
    """
    stretched = _stretched(passphrase, as_bytes(locked.salt), locked.cost)
    about = _about(workspace, locked.cost)
    return DataKey(unwrap(locked.wrapped, stretched, about=about))


def _stretched(passphrase: Passphrase, salt: bytes, cost: Cost) -> bytes:
    try:
        return hash_secret_raw(
            passphrase.encode("utf-8", "surrogatepass"),
            salt,
            time_cost=cost.passes,
            memory_cost=cost.memory,
            parallelism=cost.lanes,
            hash_len=KEY_BYTES,
            type=Type.ID,
        )
    except HashingError as error:
        raise NoMemoryForPassphrase(cost.memory // 1024) from error


def _about(workspace: str, cost: Cost) -> str:
    """The cost is bound to what is wrapped: nobody makes guessing cheaper unseen."""
    return f"{workspace}/{METHOD}/{cost.memory}/{cost.passes}/{cost.lanes}"
