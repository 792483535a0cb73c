"""The random key of a folder, and the keys for single purposes that come from it."""

import secrets
from enum import StrEnum
from typing import NewType

from cryptography.hazmat.primitives.hashes import SHA256
from cryptography.hazmat.primitives.kdf.hkdf import HKDF

KEY_BYTES = 32
DataKey = NewType("DataKey", bytes)


class Purpose(StrEnum):
    """What a subkey is for; no two uses share a key."""

    DATABASE = "database"
    FILE_NAMES = "file names"
    EVIDENCE = "evidence"
    KEY_FILE = "key file"
    AUDIT = "audit"
    BACKUP = "backup"
    PAGES = "pages"
    SECOND_FACTORS = "second factors"


def fresh_key() -> DataKey:
    """A new random key."""
    return DataKey(secrets.token_bytes(KEY_BYTES))


def subkey(key: DataKey, purpose: Purpose, *, workspace: str) -> bytes:
    """The 32 bytes for one purpose in one folder (HKDF with SHA-256, RFC 5869)."""
    about = f"casewright/1/{purpose.value}".encode()
    return HKDF(SHA256(), KEY_BYTES, salt=workspace.encode(), info=about).derive(key)
