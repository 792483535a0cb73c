"""The one file of a backup: a tar archive whose parts are encrypted already.

Nothing in it names a person, a login or a time of a file; the parts are read by name and never
unpacked by their paths.
"""

import hashlib
import io
import os
import re
import tarfile
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import IO

from casewright.claims import Sha256
from casewright.store import CannotWrite
from casewright.workspace.operation.errors import NotABackup
from casewright.workspace.operation.manifest import NAME, Manifest, Part, read_manifest

_PIECE = 1 << 20
_ONLY_OWNER = 0o600
_LARGEST_MANIFEST = 1 << 28
_NAMES = re.compile(
    r"keys\.json|workspace\.db|evidence/[0-9a-f]{64}|rows/[0-9]{6}-[a-z_.]{1,80}\.age"
)


class Writing:
    """An archive that is being written."""

    def __init__(self, file: IO[bytes]) -> None:
        """Begin with nothing in it."""
        self._tar = tarfile.TarFile(fileobj=file, mode="w", format=tarfile.PAX_FORMAT)
        self.parts: list[Part] = []

    def add(self, name: str, content: bytes) -> None:
        """Put in a part."""
        self._tar.addfile(_header(name, len(content)), io.BytesIO(content))
        self.parts.append(Part(name, len(content), _hash(content)))

    def add_file(self, name: str, path: Path) -> None:
        """Put in a part as it stands in a file; it may be of any size."""
        with path.open("rb") as file:
            size, digest = os.fstat(file.fileno()).st_size, hashlib.sha256()
            self._tar.addfile(_header(name, size), _Hashing(file, digest.update))
        self.parts.append(Part(name, size, Sha256(digest.hexdigest())))

    def finish(self, manifest: Manifest) -> None:
        """Put in the manifest and end the archive."""
        self._tar.addfile(_header(NAME, len(manifest.content)), io.BytesIO(manifest.content))
        self._tar.close()


class _Hashing:
    """A file whose bytes are hashed as they are read."""

    def __init__(self, file: IO[bytes], update: object) -> None:
        self._file, self._update = file, update

    def read(self, size: int = -1) -> bytes:
        piece = self._file.read(size)
        self._update(piece)  # type: ignore[operator]
        return piece


@contextmanager
def written(path: Path) -> Iterator[Writing]:
    """An archive that takes its name once it is whole; interrupted, it is removed the next time.

    Raises:
        CannotWrite: the disk is full or the file cannot be written.
    """
    clean(path)
    half = beside(path)
    try:
        descriptor = os.open(half, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, _ONLY_OWNER)
        with open(descriptor, "wb") as file:
            yield Writing(file)
            file.flush()
            os.fsync(file.fileno())
        half.replace(path)
    except OSError as error:
        raise CannotWrite(path, error.strerror or "unknown reason") from error
    finally:
        with suppress(OSError):
            half.unlink(missing_ok=True)


def beside(path: Path, name: str = "") -> Path:
    """Where something is written that becomes the file, or a part of it."""
    return path.with_name(f".{path.name}.{os.getpid()}.half{name and '-'}{name}")


def clean(path: Path) -> None:
    """Remove what an interrupted writing of that file left beside it."""
    for left in path.parent.glob(f".{path.name}.*.half*"):
        with suppress(OSError):
            left.unlink()


class Reading:
    """An archive that is being read."""

    def __init__(self, path: Path, tar: tarfile.TarFile) -> None:
        """Look up what is in it.

        Raises:
            NotABackup: it holds something that no backup holds.
        """
        self._path, self._tar = path, tar
        self._members = {one.name: one for one in tar.getmembers()}
        last = self._members.pop(NAME, None)
        if last is None or last.size > _LARGEST_MANIFEST:
            raise NotABackup(path, "it has no list of its contents, so it is none or was cut short")
        self.manifest = read_manifest(self._content(last), path)
        self._check_names()

    def _check_names(self) -> None:
        listed = {one.name for one in self.manifest.parts}
        plain = all(one.isreg() for one in self._members.values())
        if not plain or not all(map(_NAMES.fullmatch, listed)) or listed != set(self._members):
            raise NotABackup(self._path, "it does not hold what its list of contents says")

    def _content(self, member: tarfile.TarInfo) -> bytes:
        file = self._tar.extractfile(member)
        return b"" if file is None else file.read()

    def content(self, part: Part) -> bytes:
        """The bytes of a part.

        Raises:
            NotABackup: they are not what was written.
        """
        content = self._content(self._members[part.name])
        if _hash(content) != part.sha256:
            raise NotABackup(self._path, f"{part.name} in it is damaged")
        return content

    def write(self, part: Part, path: Path) -> None:
        """Write a part to a file, its owner's only.

        Raises:
            NotABackup: its bytes are not what was written.
        """
        file, digest = self._tar.extractfile(self._members[part.name]), hashlib.sha256()
        path.parent.mkdir(mode=0o700, exist_ok=True)
        with open(os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL, _ONLY_OWNER), "wb") as to:
            while file is not None and (piece := file.read(_PIECE)):
                digest.update(piece)
                to.write(piece)
            to.flush()
            os.fsync(to.fileno())
        if digest.hexdigest() != part.sha256:
            raise NotABackup(self._path, f"{part.name} in it is damaged")


@contextmanager
def read(path: Path) -> Iterator[Reading]:
    """An archive opened.

    Raises:
        NotABackup: it is none, or is damaged.
    """
    try:
        with tarfile.open(path, "r:") as tar:
            yield Reading(path, tar)
    except tarfile.TarError as error:
        raise NotABackup(path, "it is no archive, or was cut short") from error
    except FileNotFoundError as error:
        raise NotABackup(path, "there is no such file") from error


def _header(name: str, size: int) -> tarfile.TarInfo:
    header = tarfile.TarInfo(name)
    header.size, header.mode = size, _ONLY_OWNER
    return header


def _hash(content: bytes) -> Sha256:
    return Sha256(hashlib.sha256(content).hexdigest())
