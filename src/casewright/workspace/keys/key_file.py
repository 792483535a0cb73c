"""The file of the keys: everything that is not secret about them, in JSON a person can look at."""

import hashlib
import json
from contextlib import suppress
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any

from casewright.claims import Sha256, sha256_of
from casewright.store import atomic
from casewright.store.decode import decode
from casewright.store.errors import BadValue
from casewright.workspace.errors import DamagedKeys
from casewright.workspace.keys.passphrase import PassphraseLock
from casewright.workspace.keys.recipient import RecipientLock
from casewright.workspace.keys.shares import SharesLock
from casewright.workspace.keys.wrapping import Wrapped

VERSION = 1


@dataclass(frozen=True, slots=True)
class KeyFile:
    """Every way to the key of one folder.

    `workspace` names the folder at random. `evidence` is the age identity that opens the files of
    evidence, wrapped. `seal` can be made only with the key, over all the rest.
    """

    version: int
    workspace: str
    passphrase: PassphraseLock
    recipients: tuple[RecipientLock, ...]
    shares: SharesLock | None
    evidence: Wrapped
    seal: str = ""

    @property
    def unsealed(self) -> bytes:
        """What the seal is made over: everything but itself."""
        return _canonical({name: one for name, one in asdict(self).items() if name != "seal"})

    @property
    def content(self) -> bytes:
        """All of it, as the audit trail tells one state of the file from another."""
        return _canonical(asdict(self))

    @property
    def sha256(self) -> Sha256:
        """The hash of all of it."""
        return sha256_of(self.content)

    def write(self, path: Path) -> None:
        """Put it in place of the file and of its copy; interrupted, the file stays as it was.

        Raises:
            CannotWrite: the disk is full or the folder cannot be written.
        """
        document = asdict(self)
        checked = document | {"checksum": _checksum(document)}
        content = (json.dumps(checked, indent=1) + "\n").encode()
        # The copy first: once the file itself is written, nothing is left that could fail.
        atomic.write(copy_of(path), content)
        atomic.write(path, content)


def copy_of(path: Path) -> Path:
    """Where the copy of a key file stands: one bad sector must not be the loss of a case."""
    return path.with_name(f"{path.name}.copy")


def usable(path: Path) -> Path:
    """The file, or its copy where the file is missing or damaged and the copy is whole."""
    for one in (path, copy_of(path)):
        with suppress(DamagedKeys):
            read_key_file(one)
            return one
    return path


def read_key_file(path: Path) -> KeyFile:
    """The keys in the file.

    Raises:
        DamagedKeys: it is missing, or is not what was written.
    """
    document = _document(path)
    version = document.get("version")
    if isinstance(version, int) and version > VERSION:
        raise DamagedKeys(path, "was written by a newer Casewright, which is needed to open it")
    checksum = document.pop("checksum", None)
    if checksum != _checksum(document):
        raise DamagedKeys(path, "is damaged")
    try:
        return decode(KeyFile, document, name="keys")
    except BadValue as error:
        raise DamagedKeys(path, "is damaged") from error


def _document(path: Path) -> dict[str, Any]:
    try:
        document = json.loads(path.read_bytes())
    except FileNotFoundError as error:
        raise DamagedKeys(path, "is missing") from error
    except OSError as error:
        raise DamagedKeys(path, f"cannot be read ({error.strerror})") from error
    except ValueError as error:
        raise DamagedKeys(path, "is damaged") from error
    if not isinstance(document, dict):
        raise DamagedKeys(path, "is damaged")
    return document


def _checksum(document: dict[str, Any]) -> str:
    """Tells a damaged file from a wrong passphrase; it protects from accidents, not from people."""
    return hashlib.sha256(_canonical(document)).hexdigest()


def _canonical(document: dict[str, Any]) -> bytes:
    return json.dumps(document, sort_keys=True, separators=(",", ":")).encode()
