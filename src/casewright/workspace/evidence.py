"""The bytes of sources, each in a file of its own that only the key of the folder opens."""

import hashlib
import hmac
from pathlib import Path

import pyrage

from casewright.claims import Sha256, sha256_of
from casewright.store import CannotWrite, atomic
from casewright.workspace.errors import EvidenceDamaged
from casewright.workspace.keys import KeyRing, Purpose
from casewright.workspace.layout import EVIDENCE


class Evidence:
    """Files named by a keyed hash: whoever holds a document cannot tell whether it is here."""

    def __init__(self, folder: Path, ring: KeyRing) -> None:
        """Name the folder; nothing is written before something is saved."""
        self.folder = folder / EVIDENCE
        self._names = ring.subkey(Purpose.FILE_NAMES)
        self._identity = pyrage.x25519.Identity.from_str(ring.evidence_identity())

    def file_name(self, sha256: Sha256) -> str:
        """The name of the file for bytes of that hash."""
        return hmac.new(self._names, sha256.encode(), hashlib.sha256).hexdigest()

    def save(self, content: bytes) -> str:
        """Keep the bytes, and give the name of their file; the same bytes are kept once.

        Raises:
            CannotWrite: the disk is full or the folder cannot be written.
        """
        name = self.file_name(sha256_of(content))
        path = self.folder / name
        if not path.exists():
            _make(self.folder)
            atomic.write(path, pyrage.encrypt(content, [self._identity.to_public()]))
        return name

    def load(self, sha256: Sha256) -> bytes:
        """The bytes of that hash.

        Raises:
            EvidenceDamaged: the file is missing, or is not what was written.
        """
        path = self.folder / self.file_name(sha256)
        try:
            # Whole or not at all: a file cut short would give its beginning before the error.
            content: bytes = pyrage.decrypt(path.read_bytes(), [self._identity])
        except (OSError, pyrage.DecryptError) as error:
            raise EvidenceDamaged(path) from error
        if sha256_of(content) != sha256:
            raise EvidenceDamaged(path)
        return content

    def remove(self, sha256: Sha256) -> None:
        """Remove the bytes of that hash; the name of the file is all that could tell of them.

        Raises:
            CannotWrite: the folder cannot be written.
        """
        path = self.folder / self.file_name(sha256)
        try:
            path.unlink(missing_ok=True)
        except OSError as error:
            raise CannotWrite(path, error.strerror or "unknown reason") from error

    def is_whole(self, file_name: str) -> bool:
        """Whether a file holds the bytes that its name stands for."""
        try:
            content = pyrage.decrypt((self.folder / file_name).read_bytes(), [self._identity])
        except (OSError, pyrage.DecryptError):
            return False
        return self.file_name(sha256_of(content)) == file_name

    def clean(self) -> None:
        """Remove what an interrupted writing left; only while nobody else writes."""
        atomic.clean(self.folder)


def _make(folder: Path) -> None:
    try:
        folder.mkdir(mode=0o700, parents=True, exist_ok=True)
    except OSError as error:
        raise CannotWrite(folder, error.strerror or "unknown reason") from error
