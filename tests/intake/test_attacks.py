"""Files made to do harm: each ends in one refusal, and the file after it is read."""

import io
import zipfile
from collections.abc import Iterator

import pytest

from casewright.claims import Source
from casewright.intake import Intake, Limits, Refusal

from .made_files import changed_zip, make_docx, make_odt, make_pdf, make_zip, paragraph_lines

GOOD = b"The court upheld the verdict."
MB = 1024 * 1024
LAUGHS = b"".join(
    b'<!ENTITY l%d "%s">' % (n, b"&l%d;" % (n - 1) * 10 if n else b"lol") for n in range(10)
)
LAUGHING = b'<?xml version="1.0"?><!DOCTYPE d [%s]><d>&l9;</d>' % LAUGHS
SPY = b'<?xml version="1.0"?><!DOCTYPE d [<!ENTITY x SYSTEM "file:///etc/hostname">]><d>&x;</d>'


def nested(levels: int) -> bytes:
    content = make_zip({"a.txt": GOOD})
    for _ in range(levels):
        content = make_zip({"inner.zip": content})
    return content


def lying_zip() -> bytes:
    """An archive that says of a large file that it is small."""
    honest = make_zip({"a.txt": b"0" * (4 * MB)})
    return honest.replace((4 * MB).to_bytes(4, "little"), (10).to_bytes(4, "little"))


def overlapping_zip() -> bytes:
    """Many entries of the list that all point to the same packed bytes."""
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("a.txt", b"0" * MB)
        first = archive.infolist()[0]
        archive.filelist.extend([first] * 100)
    return buffer.getvalue()


def heavy_docx() -> bytes:
    """A Word document whose text is small when packed and takes gigabytes as a tree."""
    body = b"<w:p/>" * (9 * MB)
    opened = b'<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">'
    part = opened + b"<w:body>" + body + b"</w:body></w:document>"
    return changed_zip(make_docx("x"), "word/document.xml", part)


ATTACKS = [
    pytest.param(make_zip({"a.txt": b"0" * (65 * MB)}), "64 MB", id="zip bomb"),
    pytest.param(make_zip({f"{n}": b"" for n in range(1001)}), "1,000 files", id="many members"),
    pytest.param(nested(3), "more than 2 levels deep", id="nested archives"),
    pytest.param(lying_zip(), "damaged", id="archive that lies about its size"),
    pytest.param(
        changed_zip(make_docx("x"), "word/document.xml", LAUGHING), "XML entities", id="laughs docx"
    ),
    pytest.param(changed_zip(make_docx("x"), "docProps/core.xml", SPY), "XML entities", id="spy"),
    pytest.param(
        changed_zip(make_odt("T", ["x"]), "content.xml", LAUGHING), "XML entities", id="laughs odt"
    ),
    pytest.param(heavy_docx(), "memory", id="docx that fills the memory"),
    pytest.param(
        changed_zip(make_docx("x"), "word/media/a.xml", b"0" * (65 * MB)), "64 MB", id="docx bomb"
    ),
    pytest.param(b"<html>" + b"<div>" * 200_000 + b"words", "nested", id="deep page"),
    pytest.param(b"a" * (2 * MB), "1,000,000 characters", id="long text"),
]


@pytest.fixture(scope="module")
def guarded() -> Iterator[Intake]:
    limits = Limits(memory_mb=700, seconds=25, characters=1_000_000, unpacked_mb=64, members=1000)
    with Intake(limits) as opened:
        yield opened


@pytest.mark.parametrize(("content", "reason"), ATTACKS)
def test_an_attack_ends_in_one_refusal_and_the_next_file_is_read(
    guarded: Intake, content: bytes, reason: str
) -> None:
    opened = guarded.open_bytes(content, "attack")
    assert len(opened) == 1
    assert isinstance(opened[0], Refusal)
    assert reason in opened[0].reason
    (good,) = guarded.open_bytes(GOOD, "good")
    assert isinstance(good, Source)


def test_entries_that_share_their_bytes_are_held_to_the_sum(guarded: Intake) -> None:
    (refused,) = guarded.open_bytes(overlapping_zip(), "attack")
    assert isinstance(refused, Refusal)
    assert "64 MB" in refused.reason


def test_a_member_with_dots_in_its_name_stays_a_name(guarded: Intake) -> None:
    (source,) = guarded.open_bytes(make_zip({"../../etc/a.txt": GOOD}), "r.zip")
    assert isinstance(source, Source)
    assert source.name == "r.zip/../../etc/a.txt"


def test_a_file_that_takes_too_long_is_given_up() -> None:
    slow = make_pdf([paragraph_lines(*["words " * 20] * 45)] * 2000)
    with Intake(Limits(seconds=6)) as intake:
        intake.open_bytes(GOOD, "warm")
        (refused,) = intake.open_bytes(slow, "slow.pdf")
        (good,) = intake.open_bytes(GOOD, "good")
    assert isinstance(refused, Refusal)
    assert refused.reason == "Reading the file took longer than the 6 seconds allowed."
    assert isinstance(good, Source)


def test_archives_within_the_limits_are_not_blocked_too(guarded: Intake) -> None:
    (source,) = guarded.open_bytes(nested(1), "r.zip")
    assert isinstance(source, Source)
    assert source.name == "r.zip/inner.zip/a.txt"
