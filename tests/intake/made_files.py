"""Small real files of every format, made on the spot."""

import hashlib
import io
import struct
import zipfile
import zlib
from collections.abc import Mapping, Sequence
from email.message import EmailMessage

import docx
from odfdo import Document, Header, List, ListItem, Paragraph, Row, Table

Line = tuple[float, float, float, str]  # x, y, size, words


def make_zip(members: Mapping[str, bytes]) -> bytes:
    """A ZIP archive of these files."""
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in members.items():
            archive.writestr(name, content)
    return buffer.getvalue()


def changed_zip(content: bytes, name: str, part: bytes) -> bytes:
    """The same archive with one part replaced or added."""
    with zipfile.ZipFile(io.BytesIO(content)) as archive:
        parts = {info.filename: archive.read(info) for info in archive.infolist()}
    return make_zip(parts | {name: part})


def make_docx(*paragraphs: str, title: str = "", author: str = "") -> bytes:
    """A Word document of plain paragraphs."""
    document = docx.Document()
    document.core_properties.title = title
    document.core_properties.author = author
    for words in paragraphs:
        document.add_paragraph(words)
    return saved(document)


def saved(document: docx.document.Document) -> bytes:
    """The bytes of a Word document."""
    buffer = io.BytesIO()
    document.save(buffer)
    return buffer.getvalue()


def make_odt(title: str, paragraphs: Sequence[str], items: Sequence[str] = ()) -> bytes:
    """An OpenDocument text with a heading, paragraphs, a list and a table."""
    document = Document("text")
    document.body.clear()
    document.meta.set_title(title)
    document.meta.set_initial_creator("Jane Example")
    document.body.append(Header(1, title))
    for words in paragraphs:
        document.body.append(Paragraph(words))
    if items:
        listed = List()
        for item in items:
            listed.append(ListItem(item))
        document.body.append(listed)
        table = Table("people")
        row = Row()
        row.set_values(["Name", "Sentence"])
        table.append(row)
        document.body.append(table)
    buffer = io.BytesIO()
    document.save(buffer)
    return buffer.getvalue()


def make_mail(
    words: str, *, html: str = "", attachments: Mapping[str, bytes] | None = None
) -> bytes:
    """A mail with a subject, a sender and a date."""
    message = EmailMessage()
    message["Subject"] = "Statement on the hearing"
    message["From"] = "Jane Example <jane@example.org>"
    message["To"] = "Office <office@example.org>"
    message["Date"] = "Tue, 05 Mar 2024 10:00:00 +0500"
    message["Message-ID"] = "<1@example.org>"
    message.set_content(words)
    if html:
        message.add_alternative(html, subtype="html")
    for name, content in (attachments or {}).items():
        message.add_attachment(
            content, maintype="application", subtype="octet-stream", filename=name
        )
    return message.as_bytes()


def paragraph_lines(*lines: str, top: float = 720, size: float = 11) -> list[Line]:
    """Lines one under the other at the left margin."""
    return [(72, top - 14 * number, size, words) for number, words in enumerate(lines)]


def make_pdf(
    pages: Sequence[Sequence[Line]],
    *,
    info: Mapping[str, str] | None = None,
    password: bytes | None = None,
    pictures: Mapping[int, tuple[int, int, bytes]] | None = None,
) -> bytes:
    """A PDF whose pages have these lines, and grey pictures filling the pages named."""
    writer = _PdfWriter(password)
    font = writer.add(
        b"<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>"
    )
    kids = []
    tree = writer.reserve()
    for number, lines in enumerate(pages):
        drawing = _drawing(lines)
        resources = b"/Font << /F %d 0 R >>" % font
        if pictures and number in pictures:
            width, height, grey = pictures[number]
            picture = writer.add_stream(
                b"/Type /XObject /Subtype /Image /ColorSpace /DeviceGray /BitsPerComponent 8 "
                b"/Width %d /Height %d" % (width, height),
                grey,
            )
            resources += b" /XObject << /P %d 0 R >>" % picture
            drawing += b"q 612 0 0 792 0 0 cm /P Do Q\n"
        content = writer.add_stream(b"", drawing)
        kids.append(
            writer.add(
                b"<< /Type /Page /Parent %d 0 R /MediaBox [0 0 612 792] /Resources << %s >> "
                b"/Contents %d 0 R >>" % (tree, resources, content)
            )
        )
    listed = b" ".join(b"%d 0 R" % kid for kid in kids)
    writer.put(tree, b"<< /Type /Pages /Count %d /Kids [%s] >>" % (len(kids), listed))
    return writer.finish(tree, info or {})


def _drawing(lines: Sequence[Line]) -> bytes:
    shown = (
        b"BT /F %f Tf %f %f Td (%s) Tj ET\n" % (size, x, y, _escaped(words))
        for x, y, size, words in lines
    )
    return b"".join(shown)


def _escaped(words: str) -> bytes:
    plain = words.encode("cp1252")
    return plain.replace(b"\\", b"\\\\").replace(b"(", b"\\(").replace(b")", b"\\)")


class _PdfWriter:
    """The objects of a PDF, encrypted with RC4 of 40 bits where there is a password."""

    def __init__(self, password: bytes | None) -> None:
        self._objects: list[bytes] = []
        self._identity = b"0123456789abcdef"
        self._key = b""
        self._locked = b""
        if password is not None:
            self._lock(password)

    def reserve(self) -> int:
        self._objects.append(b"null")
        return len(self._objects)

    def put(self, number: int, content: bytes) -> None:
        self._objects[number - 1] = content

    def add(self, content: bytes) -> int:
        number = self.reserve()
        self.put(number, content)
        return number

    def add_stream(self, entries: bytes, content: bytes) -> int:
        number = self.reserve()
        packed = zlib.compress(content)
        if self._key:
            packed = _rc4(_object_key(self._key, number), packed)
        head = b"<< /Filter /FlateDecode /Length %d %s >>" % (len(packed), entries)
        self.put(number, head + b"\nstream\n" + packed + b"\nendstream")
        return number

    def finish(self, tree: int, info: Mapping[str, str]) -> bytes:
        root = self.add(b"<< /Type /Catalog /Pages %d 0 R >>" % tree)
        about = self.add(
            b"<< "
            + b" ".join(b"/%s (%s)" % (k.encode(), _escaped(v)) for k, v in info.items())
            + b" >>"
        )
        written = b"%PDF-1.4\n"
        places = []
        for number, content in enumerate(self._objects, start=1):
            places.append(len(written))
            written += b"%d 0 obj\n%s\nendobj\n" % (number, content)
        table = b"".join(b"%010d 00000 n \n" % place for place in places)
        trailer = b"<< /Size %d /Root %d 0 R /Info %d 0 R" % (len(places) + 1, root, about)
        if self._locked:
            identity = self._identity.hex().encode()
            trailer += b" /Encrypt %s /ID [<%s> <%s>]" % (self._locked, identity, identity)
        return (
            written
            + b"xref\n0 %d\n0000000000 65535 f \n%strailer\n%s >>\nstartxref\n%d\n%%%%EOF\n"
            % (
                len(places) + 1,
                table,
                trailer,
                len(written),
            )
        )

    def _lock(self, password: bytes) -> None:
        """The standard security handler, revision 2 (PDF 1.4 reference, section 3.5.2)."""
        padding = bytes.fromhex("28BF4E5E4E758A4164004E56FFFA01082E2E00B6D0683E802F0CA9FE6453697A")
        padded = (password + padding)[:32]
        owner = _rc4(hashlib.md5(padded).digest()[:5], padded)
        rights = struct.pack("<i", -4)
        self._key = hashlib.md5(padded + owner + rights + self._identity).digest()[:5]
        user = _rc4(self._key, padding)
        self._locked = b"<< /Filter /Standard /V 1 /R 2 /O <%s> /U <%s> /P -4 >>" % (
            owner.hex().encode(),
            user.hex().encode(),
        )


def _object_key(key: bytes, number: int) -> bytes:
    return hashlib.md5(key + struct.pack("<I", number)[:3] + b"\0\0").digest()[:10]


def _rc4(key: bytes, content: bytes) -> bytes:
    state = list(range(256))
    j = 0
    for i in range(256):
        j = (j + state[i] + key[i % len(key)]) % 256
        state[i], state[j] = state[j], state[i]
    i = j = 0
    out = bytearray()
    for byte in content:
        i = (i + 1) % 256
        j = (j + state[i]) % 256
        state[i], state[j] = state[j], state[i]
        out.append(byte ^ state[(state[i] + state[j]) % 256])
    return bytes(out)


def make_png(width: int, height: int, grey: bytes) -> bytes:
    """A grey PNG."""
    rows = b"".join(b"\0" + grey[row * width : (row + 1) * width] for row in range(height))
    parts = (
        (b"IHDR", struct.pack(">IIBBBBB", width, height, 8, 0, 0, 0, 0)),
        (b"IDAT", zlib.compress(rows)),
        (b"IEND", b""),
    )
    chunks = (
        struct.pack(">I", len(content))
        + kind
        + content
        + struct.pack(">I", zlib.crc32(kind + content))
        for kind, content in parts
    )
    return b"\x89PNG\r\n\x1a\n" + b"".join(chunks)


def picture_of(lines: Sequence[Line]) -> tuple[int, int, bytes]:
    """Width, height and grey values of a page with these lines, as a scanner would give it."""
    import pypdfium2

    document = pypdfium2.PdfDocument(make_pdf([lines]))
    bitmap = document[0].render(scale=200 / 72, grayscale=True)
    grey = bytes(bitmap.buffer)
    rows = [grey[row * bitmap.stride :][: bitmap.width] for row in range(bitmap.height)]
    return bitmap.width, bitmap.height, b"".join(rows)
