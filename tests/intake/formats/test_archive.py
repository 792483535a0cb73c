"""ZIP archives, member by member."""

import io
import zipfile

from casewright.claims import Source
from casewright.intake import Intake, Refusal

from ..made_files import make_zip
from ..opened import refusal_of

GOOD = b"The court upheld the verdict."


def with_flag(content: bytes, name: bytes, flag: int) -> bytes:
    """The archive with a flag set on a member, in its own head and in the list at the end."""
    changed = bytearray(content)
    for signature, to_flags, to_name in ((b"PK\x03\x04", 6, 30), (b"PK\x01\x02", 8, 46)):
        at = content.find(signature)
        while at >= 0:
            if content[at + to_name :].startswith(name):
                changed[at + to_flags] |= flag
            at = content.find(signature, at + 4)
    return bytes(changed)


def test_a_locked_member_is_refused_and_the_rest_is_read(intake: Intake) -> None:
    archive = with_flag(make_zip({"a.txt": GOOD, "b.txt": GOOD}), b"a.txt", 1)
    locked, read = intake.open_bytes(archive, "r.zip")
    assert isinstance(locked, Refusal)
    assert "locked with a password" in locked.reason
    assert isinstance(read, Source)


def test_a_damaged_member_is_refused_and_the_rest_is_read(intake: Intake) -> None:
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_STORED) as archive:
        archive.writestr("a.txt", GOOD)
        archive.writestr("b.txt", b"They were found guilty.")
    broken = buffer.getvalue().replace(b"upheld", b"UPHELD", 1)
    damaged, read = intake.open_bytes(broken, "r.zip")
    assert isinstance(damaged, Refusal)
    assert "damaged or cut short" in damaged.reason
    assert isinstance(read, Source)


def test_a_member_packed_in_an_unusual_way_says_so(intake: Intake) -> None:
    content = bytearray(make_zip({"a.txt": GOOD * 9}))
    listed = content.find(b"PK\x01\x02")
    content[8] = content[listed + 10] = 97
    assert "packed in an unusual way" in refusal_of(intake, bytes(content))


def test_folders_and_what_systems_leave_are_no_members(intake: Intake) -> None:
    archive = make_zip({"x/": b"", "x/.DS_Store": b"x", "__MACOSX/x": b"x", "x/a.txt": GOOD})
    assert [one.name for one in intake.open_bytes(archive, "r.zip")] == ["r.zip/x/a.txt"]


def test_an_archive_three_deep_is_refused(intake: Intake) -> None:
    archive = make_zip({"a.txt": GOOD})
    for _ in range(3):
        archive = make_zip({"inner.zip": archive})
    assert "more than 2 levels deep" in refusal_of(intake, archive)
