"""What Word and OpenDocument files have in common: a ZIP of XML, and blocks of text."""

import re
from collections.abc import Iterable

from casewright.errors import DamagedFile, EncryptedFile, HostileFile
from casewright.intake.formats.archive import BROKEN, open_zip
from casewright.intake.parsed import Job

_ENTITY = b"<!ENTITY"
_LOOK_AT = 100_000
_ENCRYPTED = 0x1
_SPACE = re.compile(r"[ \t]+")


def check_package(job: Job, what: str) -> None:
    """Look at the parts of an office document before any of them is parsed.

    Raises:
        DamagedFile: It cannot be unpacked.
        TooLarge: It would unpack to more than is allowed.
        HostileFile: A part declares XML entities, which only bombs and spies do.
    """
    with open_zip(job, what) as package:
        for info in package.infolist():
            if info.flag_bits & _ENCRYPTED:
                raise EncryptedFile(what)
            if not info.filename.lower().endswith((".xml", ".rels")):
                continue
            try:
                with package.open(info) as part:
                    start = part.read(_LOOK_AT)
            except (*BROKEN, NotImplementedError) as error:
                raise DamagedFile(what) from error
            if _ENTITY in start:
                raise HostileFile("declarations of XML entities")


def joined(blocks: Iterable[tuple[str, str]]) -> str:
    """Blocks as text: an empty line between paragraphs, none between list items and table rows."""
    written: list[str] = []
    last = ""
    for mark, words in blocks:
        said = "\n".join(_SPACE.sub(" ", line).strip() for line in words.split("\n")).strip()
        if not said:
            continue
        if written:
            written.append("\n" if mark and mark == last else "\n\n")
        written.append(said if mark in ("", "|") else mark + said)
        last = mark
    return "".join(written)
