"""What was found about words, kept from one build to the next: the same words, the same findings.

A finding depends on nothing but the words it is about and on the program. It is kept under both, so
that a kept one can only be what would be found anew; one that cannot be read is found anew.
"""

import hashlib
import json
import struct
from base64 import b64decode, b64encode
from collections import defaultdict
from collections.abc import Callable, Collection, Iterable, Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from functools import cache
from importlib import metadata, resources
from importlib.resources.abc import Traversable
from platform import python_version
from typing import Any, Generic, TypeVar

T = TypeVar("T")
# Any: what JSON holds; a batch counts only if it is letter for letter what this program wrote.
Json = Any

# The rooms whose code and data findings come from, and the libraries those rest on.
_ROOMS = ("linking", "ledger", "vocabulary")
_LIBRARIES = ("anyascii", "rapidfuzz")
# Bytes of a hash: with fewer, two of a million texts might have one.
_DIGEST = 15
# So many batches are put together to one when the next is kept.
_MOST_BATCHES = 50


class Findings:
    """The findings of earlier builds, and those made since."""

    def __init__(self, batches: Iterable[bytes] = ()) -> None:
        """Learn what the batches hold; those of another program, or damaged, count for nothing."""
        self._known: dict[str, dict[str, Json]] = defaultdict(dict)
        self._new: dict[str, dict[str, Json]] = defaultdict(dict)
        self._batches = 0
        self._is_stale = False
        for batch in batches:
            self._learn(batch)

    def of(self, kind: str, words: str) -> Json | None:
        """What is known of that kind about the words; None where nothing is."""
        return self._known[kind].get(words)

    def add(self, kind: str, words: str, finding: Json) -> None:
        """Note what was found just now."""
        self._known[kind][words] = self._new[kind][words] = finding

    def batch(self) -> bytes | None:
        """What is to be kept now; None where nothing is new."""
        if self.replaces:
            return _batch(self._known)
        return _batch(self._new) if self._new else None

    @property
    def replaces(self) -> bool:
        """Whether the batch is to take the place of all that are kept."""
        return self._is_stale or bool(self._new and self._batches >= _MOST_BATCHES)

    def _learn(self, batch: bytes) -> None:
        self._batches += 1
        found = _found(batch)
        self._is_stale = self._is_stale or found is None
        for kind, findings in (found or {}).items():
            self._known[kind].update(findings)


def _batch(findings: dict[str, dict[str, Json]]) -> bytes:
    text = json.dumps({"found": findings}, sort_keys=True, separators=(",", ":"))
    return f"{_program()}\n{_checksum(text)}\n{text}".encode()


def _found(batch: bytes) -> dict[str, dict[str, Json]] | None:
    """The findings of a batch; None where it is another program's, or not what was written."""
    program, _, rest = batch.partition(b"\n")
    checksum, _, text = rest.partition(b"\n")
    if program != _program().encode() or checksum != _checksum(text).encode():
        return None
    found: dict[str, dict[str, Json]] = json.loads(text)["found"]
    return found


def _checksum(text: str | bytes) -> str:
    content = text.encode() if isinstance(text, str) else text
    return hashlib.sha256(content).hexdigest()


@cache
def _program() -> str:
    return program(())


def program(more: tuple[str, ...]) -> str:
    """A hash of all that findings depend on besides the words: code, data, what they rest on.

    `more` are further rooms, for what depends on those too.
    """
    found = hashlib.sha256(python_version().encode())
    for library in _LIBRARIES:
        found.update(metadata.version(library).encode())
    for room in (*_ROOMS, *more):
        for content in _contents(resources.files("casewright") / room):
            found.update(hashlib.sha256(content).digest())
    return found.hexdigest()


def _contents(folder: Traversable) -> Iterator[bytes]:
    for one in sorted(folder.iterdir(), key=lambda each: each.name):
        if one.is_file():
            yield one.name.encode()
            yield one.read_bytes()
        elif one.name != "__pycache__":
            yield from _contents(one)


_IN_USE: ContextVar[Findings | None] = ContextVar("findings", default=None)


@contextmanager
def using(findings: Findings) -> Iterator[None]:
    """What is asked for inside is looked up in the findings first, and added where it is new."""
    token = _IN_USE.set(findings)
    try:
        yield
    finally:
        _IN_USE.reset(token)


class Kind(Generic[T]):
    """A kind of finding: its name, and how one is written as JSON and read back."""

    def __init__(self, name: str, write: Callable[[T], Json], read: Callable[[Json], T]) -> None:
        """Name the kind; two kinds must not have one name."""
        self._name, self._write, self._read = name, write, read

    def found(self, words: str, find: Callable[[], T]) -> T:
        """The finding about the words: the kept one, or else found now."""
        findings = _IN_USE.get()
        if findings is None:
            return find()
        kept = findings.of(self._name, words)
        if kept is not None:
            return self._read(kept)
        made = find()
        findings.add(self._name, words, self._write(made))
        return made


def about_text(text: str) -> str:
    """What stands for a text among the words that findings are about: short, and no other's."""
    digest = hashlib.blake2b(text.encode("utf-8", "surrogatepass"), digest_size=_DIGEST).digest()
    return b64encode(digest).decode("ascii")


def numbers_to_text(numbers: Collection[int]) -> str:
    """Numbers below 2 to the 32nd as a short text; equal sets give equal texts."""
    packed = struct.pack(f"<{len(numbers)}I", *sorted(numbers))
    return b64encode(packed).decode("ascii")


def numbers_from(text: str) -> frozenset[int]:
    """The numbers that were written so."""
    packed = b64decode(text)
    return frozenset(struct.unpack(f"<{len(packed) // _FOUR_BYTES}I", packed))


_FOUR_BYTES = 4
