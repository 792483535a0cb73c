"""Outlook mails made on the spot: the compound file they are kept in, and the properties inside."""

import struct
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import UTC, datetime

SHORTEST_IN_BIG = 4096
END, NONE = 0xFFFFFFFE, 0xFFFFFFFF
STRING, BINARY, TIME = 0x001F, 0x0102, 0x0040
SUBJECT, BODY, HTML, SENDER, SENT, NAME, DATA = (
    *(0x0037, 0x1000, 0x1013, 0x0042, 0x0039),
    *(0x3707, 0x3701),
)


@dataclass
class Folder:
    """A storage of a compound file: its streams and the storages in it."""

    streams: dict[str, bytes] = field(default_factory=dict)
    folders: dict[str, "Folder"] = field(default_factory=dict)


def make_msg(
    subject: str,
    body: str = "",
    *,
    html: bytes = b"",
    sent: datetime | None = None,
    attachments: Mapping[str, bytes] | None = None,
) -> bytes:
    """An Outlook mail."""
    values: list[tuple[int, int, bytes]] = [(SUBJECT, STRING, _text(subject))]
    values.append((SENDER, STRING, _text("Jane Example")))
    if body:
        values.append((BODY, STRING, _text(body)))
    if html:
        values.append((HTML, BINARY, html))
    if sent:
        values.append((SENT, TIME, _time(sent)))
    files = attachments or {}
    head = struct.pack("<8x4I8x", 0, len(files), 0, len(files))
    mail = _folder(head, values)
    for number, (name, content) in enumerate(files.items()):
        parts = [(NAME, STRING, _text(name)), (DATA, BINARY, content)]
        mail.folders[f"__attach_version1.0_#{number:08X}"] = _folder(b"\0" * 8, parts)
    return compound_file(mail)


def _text(words: str) -> bytes:
    return words.encode("utf-16-le")


def _time(moment: datetime) -> bytes:
    since = moment - datetime(1601, 1, 1, tzinfo=UTC)
    return struct.pack("<Q", int(since.total_seconds()) * 10_000_000)


def _folder(head: bytes, values: list[tuple[int, int, bytes]]) -> Folder:
    folder = Folder()
    entries = b""
    for identity, kind, value in values:
        in_place = value if kind == TIME else struct.pack("<II", len(value), 0)
        entries += struct.pack("<HHI", kind, identity, 6) + in_place
        if kind != TIME:
            folder.streams[f"__substg1.0_{identity:04X}{kind:04X}"] = value
    folder.streams["__properties_version1.0"] = head + entries
    return folder


def compound_file(root: Folder) -> bytes:
    """The bytes of a compound file (MS-CFB, version 3)."""
    entries: list[_Entry] = []
    _list(root, "Root Entry", 5, entries)
    big, small = _Sectors(512), _Sectors(64)
    for entry in entries:
        into = small if len(entry.content) < SHORTEST_IN_BIG else big
        entry.start = into.store(entry.content)
    entries[0].content = b"".join(small.sectors)
    entries[0].start = big.store(entries[0].content)
    small_chain = struct.pack(f"<{len(small.chain)}I", *small.chain)
    first_small = big.store(small_chain.ljust(-len(small_chain) % 512 + len(small_chain), b"\xff"))
    first_entry = big.store(b"".join(entry.packed() for entry in entries))
    tables = 1
    while (len(big.chain) + tables) * 4 > tables * 512:
        tables += 1
    places = range(len(big.sectors), len(big.sectors) + tables)
    table = struct.pack(f"<{len(big.chain) + tables}I", *big.chain, *[0xFFFFFFFD] * tables)
    head = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 16
    head += struct.pack("<HHHHH6x", 0x3E, 3, 0xFFFE, 9, 6)
    small_sectors = -(-len(small_chain) // 512)
    head += struct.pack(
        "<IIIIIIIII", 0, tables, first_entry, 0, SHORTEST_IN_BIG, first_small, small_sectors, END, 0
    )
    head += struct.pack(f"<{tables}I", *places).ljust(436, b"\xff")
    return head + b"".join(big.sectors) + table.ljust(tables * 512, b"\xff")


@dataclass
class _Entry:
    """One line of the directory."""

    name: str
    kind: int
    content: bytes = b""
    right: int = NONE
    child: int = NONE
    start: int = END

    def packed(self) -> bytes:
        written = self.name.encode("utf-16-le") + b"\0\0"
        packed = written.ljust(64, b"\0") + struct.pack("<HBB", len(written), self.kind, 1)
        packed += struct.pack("<III", NONE, self.right, self.child) + b"\0" * 36
        return packed + struct.pack("<IQ", self.start, len(self.content))


class _Sectors:
    """Sectors of one size, and which follows which."""

    def __init__(self, size: int) -> None:
        self.size = size
        self.sectors: list[bytes] = []
        self.chain: list[int] = []

    def store(self, content: bytes) -> int:
        """Put bytes into sectors; the number of the first."""
        if not content:
            return END
        first = len(self.sectors)
        for at in range(0, len(content), self.size):
            self.sectors.append(content[at : at + self.size].ljust(self.size, b"\0"))
            self.chain.append(len(self.sectors))
        self.chain[-1] = END
        return first


def _list(folder: Folder, name: str, kind: int, entries: list[_Entry]) -> int:
    """Put a storage and all in it into the directory; its place there."""
    place = len(entries)
    entries.append(_Entry(name, kind))
    last = place
    for child, content in (*folder.streams.items(), *folder.folders.items()):
        number = len(entries)
        if isinstance(content, Folder):
            _list(content, child, 1, entries)
        else:
            entries.append(_Entry(child, 2, content))
        if last == place:
            entries[place].child = number
        else:
            entries[last].right = number
        last = number
    return place
