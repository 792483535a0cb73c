"""What a backup holds: every file with its hash, sealed with the key of the folder."""

import hashlib
import hmac
import json
from dataclasses import asdict, dataclass, replace
from pathlib import Path

from casewright.claims import Sha256
from casewright.store.decode import decode
from casewright.store.errors import BadValue
from casewright.workspace.keys import KeyRing, Purpose
from casewright.workspace.operation.errors import NotABackup

FORMAT, VERSION = "casewright-backup", 1
NAME = "manifest.json"


@dataclass(frozen=True, slots=True)
class Part:
    """One file of a backup."""

    name: str
    size: int
    sha256: Sha256


@dataclass(frozen=True, slots=True)
class Manifest:
    """The parts of a backup, of which folder it is, and where its audit trail ended.

    `database` is "file" for a copy of the encrypted file and "rows" for the rows of a server, in
    which case `tables` names the tables' versions. `problems` tells what was wrong already.
    """

    format: str
    version: int
    program: str
    workspace: str
    made: str
    database: str
    tables: tuple[str, ...]
    entry: int
    head: str
    parts: tuple[Part, ...]
    problems: tuple[str, ...]
    seal: str = ""

    def sealed(self, ring: KeyRing) -> "Manifest":
        """The same with the seal that only the key makes."""
        return replace(self, seal=_seal(self, ring))

    def is_sealed_by(self, ring: KeyRing) -> bool:
        """Whether the key made the seal, and nothing was changed since."""
        return hmac.compare_digest(self.seal, _seal(self, ring))

    @property
    def content(self) -> bytes:
        """It as a file."""
        return (json.dumps(asdict(self), indent=1) + "\n").encode()


def read_manifest(content: bytes, path: Path) -> Manifest:
    """The manifest that was written; its seal is not checked yet.

    Raises:
        NotABackup: it is none, or is of a newer version.
    """
    try:
        document = json.loads(content)
        newer = isinstance(document, dict) and document.get("version", 0) > VERSION
        if newer:
            raise NotABackup(path, "it was made by a newer Casewright, which is needed for it")
        manifest = decode(Manifest, document, name="manifest")
    except (ValueError, TypeError, BadValue) as error:
        raise NotABackup(path, "its list of contents is damaged") from error
    if manifest.format != FORMAT:
        raise NotABackup(path, "it is no backup of Casewright")
    return manifest


def _seal(manifest: Manifest, ring: KeyRing) -> str:
    unsealed = asdict(replace(manifest, seal=""))
    content = json.dumps(unsealed, sort_keys=True, separators=(",", ":")).encode()
    return hmac.new(ring.subkey(Purpose.BACKUP), content, hashlib.sha256).hexdigest()
