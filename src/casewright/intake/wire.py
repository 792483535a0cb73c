"""The frames between us and the child process: JSON and raw bytes, each with its length before it.

Nothing is unpickled: a parser that was taken over can send wrong words, and no code.
"""

import json
import struct
from typing import IO, Any

_LENGTHS = struct.Struct(">QQ")


class Garbled(Exception):
    """The other side ended, or sent what is no frame."""


def send(stream: IO[bytes], head: dict[str, Any], body: bytes = b"") -> None:
    """Write one frame."""
    encoded = json.dumps(head, ensure_ascii=False).encode("utf-8", "replace")
    stream.write(_LENGTHS.pack(len(encoded), len(body)))
    stream.write(encoded)
    stream.write(body)
    stream.flush()


def receive(stream: IO[bytes], most: int) -> tuple[dict[str, Any], bytes]:
    """Read one frame of at most so many bytes.

    Raises:
        Garbled: The stream ended, or what came is no frame or a longer one.
    """
    head_length, body_length = _LENGTHS.unpack(_exactly(stream, _LENGTHS.size))
    if head_length + body_length > most:
        raise Garbled
    encoded = _exactly(stream, head_length)
    body = _exactly(stream, body_length)
    try:
        head = json.loads(encoded)
    except (ValueError, RecursionError) as error:
        raise Garbled from error
    if not isinstance(head, dict):
        raise Garbled
    return head, body


def _exactly(stream: IO[bytes], length: int) -> bytes:
    """The next bytes, all of them; Garbled where the stream ends before."""
    parts = []
    while length:
        part = stream.read(min(length, 1 << 20))
        if not part:
            raise Garbled
        parts.append(part)
        length -= len(part)
    return b"".join(parts)
