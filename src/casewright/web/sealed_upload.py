"""Files that come in are sealed before they touch the disk: Django would write them readable.

The key of each file is in the memory of this process only, so what lies on the disk is noise.
"""

import tempfile
from collections.abc import Iterator
from typing import IO, Any

from cryptography.hazmat.primitives.ciphers.aead import ChaCha20Poly1305
from django.core.files.uploadedfile import UploadedFile
from django.core.files.uploadhandler import FileUploadHandler

from casewright.workspace.jobs.submitting import MOST_MB

MOST_BYTES = MOST_MB * 1024 * 1024
_NONCE_BYTES = 12
_SEAL_BYTES = 16


class SealedUpload(UploadedFile):  # type: ignore[type-arg]
    """A file that came in, as sealed pieces one after the other.

    One that `is_too_large` ends where it became so.
    """

    is_too_large = False

    def __init__(self, file: IO[bytes], key: bytes, sizes: list[int], name: str | None) -> None:
        """Name the file, its key, and how long its pieces were before they were sealed."""
        super().__init__(file, name, size=sum(sizes))
        self._sealed, self._key, self._sizes = file, key, sizes

    def chunks(self, chunk_size: int | None = None) -> Iterator[bytes]:
        """The pieces as they came in."""
        cipher = ChaCha20Poly1305(self._key)
        self._sealed.seek(0)
        for number, size in enumerate(self._sizes):
            yield cipher.decrypt(_nonce(number), self._sealed.read(size + _SEAL_BYTES), None)

    def read(self, *args: Any) -> bytes:
        """All of it."""
        return b"".join(self.chunks())


class SealedUploadHandler(FileUploadHandler):
    """Takes the place of Django's handlers."""

    def new_file(self, *args: Any, **kwargs: Any) -> None:
        """Begin a file."""
        super().new_file(*args, **kwargs)
        self._key = ChaCha20Poly1305.generate_key()
        self._cipher = ChaCha20Poly1305(self._key)
        self._sealed = tempfile.TemporaryFile()  # noqa: SIM115 (closed with the upload)
        self._sizes: list[int] = []
        self._is_too_large = False

    def receive_data_chunk(self, raw_data: bytes, start: int) -> None:
        """Seal a piece; of a file too large nothing more is kept."""
        if start + len(raw_data) > MOST_BYTES:
            self._is_too_large = True
            return
        # Each key seals one file, so counting never uses a nonce twice.
        self._sealed.write(self._cipher.encrypt(_nonce(len(self._sizes)), raw_data, None))
        self._sizes.append(len(raw_data))

    def file_complete(self, file_size: int) -> SealedUpload:
        """The whole file."""
        upload = SealedUpload(self._sealed, self._key, self._sizes, self.file_name)
        upload.is_too_large = self._is_too_large
        return upload


def _nonce(number: int) -> bytes:
    return number.to_bytes(_NONCE_BYTES, "big")
