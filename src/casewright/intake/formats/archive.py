"""ZIP archives: the files in them, checked for their size before anything is unpacked."""

import zipfile
import zlib
from io import BytesIO

from casewright.errors import (
    DamagedFile,
    EncryptedFile,
    NestedTooDeep,
    NoWords,
    TooLarge,
    UnsupportedFormat,
)
from casewright.intake.cleaning import one_line
from casewright.intake.cyrillic import likeness
from casewright.intake.limits import MB
from casewright.intake.parsed import Job, Member, Parsed

MEDIA_TYPE = "application/zip"
BROKEN = (zipfile.BadZipFile, zlib.error, OSError, ValueError, EOFError, RuntimeError)
_ENCRYPTED, _NAME_IN_UTF8 = 0x1, 0x800
_LEFT_BY_SYSTEMS = ("__MACOSX/", ".DS_Store", "Thumbs.db", "desktop.ini")


def read(job: Job) -> Parsed:
    """The files in an archive; what systems leave in it, such as .DS_Store, is passed over.

    Raises:
        NestedTooDeep: The archive stands too deep inside others.
        TooLarge: It would unpack to more than is allowed.
        NoWords: There is no file in it.
    """
    if job.depth >= job.limits.nesting:
        raise NestedTooDeep(job.limits.nesting)
    with open_zip(job, "ZIP archive") as archive:
        files = [info for info in archive.infolist() if _is_file(info)]
        if not files:
            raise NoWords("ZIP archive")
        members = tuple(_member(archive, info) for info in files)
    return Parsed(None, MEDIA_TYPE, members=members)


def open_zip(job: Job, what: str) -> zipfile.ZipFile:
    """An archive, or an office document that is one, whose declared size is within the limits.

    Raises:
        DamagedFile: It cannot be opened.
        TooLarge: It would unpack to more than is allowed.
    """
    try:
        archive = zipfile.ZipFile(BytesIO(job.content))
    except (*BROKEN, NotImplementedError) as error:
        raise DamagedFile(what) from error
    # Reading stops at the declared size, so an archive that lies about it gains nothing.
    if sum(info.file_size for info in archive.infolist()) > job.limits.unpacked_mb * MB:
        raise TooLarge("What the file unpacks to", job.limits.unpacked_mb, "MB")
    if len(archive.infolist()) > job.limits.members:
        raise TooLarge("What the file holds", job.limits.members, "files")
    return archive


def _is_file(info: zipfile.ZipInfo) -> bool:
    return not info.is_dir() and not any(name in info.filename for name in _LEFT_BY_SYSTEMS)


def _member(archive: zipfile.ZipFile, info: zipfile.ZipInfo) -> Member:
    name = _name(info)
    if info.flag_bits & _ENCRYPTED:
        return Member(name, refused=str(EncryptedFile("file in a ZIP archive")))
    try:
        return Member(name, archive.read(info))
    except NotImplementedError:
        refused = UnsupportedFormat("packed in an unusual way", "Unpack it and add the files.")
        return Member(name, refused=str(refused))
    except BROKEN:
        return Member(name, refused=str(DamagedFile("file in a ZIP archive")))


def _name(info: zipfile.ZipInfo) -> str:
    """The name of a member; old Russian archives have it in cp866 and do not say so."""
    name = info.filename
    if not info.flag_bits & _NAME_IN_UTF8 and not name.isascii():
        raw = name.encode("cp437", errors="replace")
        try:
            name = raw.decode("utf-8")
        except UnicodeDecodeError:
            russian = raw.decode("cp866")
            name = russian if likeness(russian) > 2 else name
    return one_line(name, most=300) or "unnamed"
