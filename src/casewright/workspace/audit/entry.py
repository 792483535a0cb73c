"""One entry of the audit trail, and how it is tied to the ones before it."""

import hashlib
import hmac
import json
from collections.abc import Mapping
from dataclasses import asdict, dataclass
from datetime import UTC, datetime
from typing import Any

from casewright.claims import Sha256, sha256_of


@dataclass(frozen=True, slots=True)
class Entry:
    """Who did what to what: `sha256` is that of the contents changed, `details` what can be told.

    `era` names the key of the folder at that time, and `previous` is the digest of the entry
    before.
    """

    number: int
    when: datetime
    actor: str
    action: str
    case: str
    about: str
    sha256: Sha256
    details: str
    era: str
    previous: str

    def __post_init__(self) -> None:
        if self.number < 1 or self.when.tzinfo is None:
            raise ValueError(f"Not an entry: {self.number} at {self.when}.")

    @property
    def digest(self) -> str:
        """The hash over all of the entry, and so over all before it."""
        when = self.when.astimezone(UTC).isoformat(timespec="microseconds")
        return hashlib.sha256(canonical(asdict(self) | {"when": when})).hexdigest()


def first_digest(workspace: str) -> str:
    """What stands before the first entry of a folder: entries of another do not fit in."""
    return hashlib.sha256(f"casewright/1/audit/{workspace}".encode()).hexdigest()


def seal_of(digest: str, key: bytes) -> str:
    """What only somebody with the key can make of a digest."""
    return hmac.new(key, digest.encode(), hashlib.sha256).hexdigest()


def era_of(key: bytes) -> str:
    """The name of a key: it tells two keys apart and tells nothing about either."""
    return hmac.new(key, b"casewright/1/era", hashlib.sha256).hexdigest()[:16]


def canonical(content: Mapping[str, Any]) -> bytes:
    """The mapping as JSON; equal mappings give equal bytes."""
    text = json.dumps(content, ensure_ascii=True, sort_keys=True, separators=(",", ":"))
    return text.encode("ascii")


def hashed(content: bytes | Mapping[str, Any]) -> tuple[Sha256, str]:
    """The hash of the content, and what of it is kept: a mapping whole, of bytes nothing."""
    if isinstance(content, bytes):
        return sha256_of(content), ""
    written = canonical(content)
    return sha256_of(written), written.decode("ascii")
