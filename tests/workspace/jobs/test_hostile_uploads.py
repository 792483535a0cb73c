"""Every hostile kind of upload costs itself alone: said in words, and the file after it is read."""

import re
import struct
import zlib

import pytest
from intake.made_files import changed_zip, make_docx, make_pdf, make_png, make_zip, paragraph_lines
from intake.test_attacks import LAUGHING, SPY, lying_zip, nested

from casewright.workspace.jobs.errors import FileTooLarge, NothingToImport, TooManyFiles
from casewright.workspace.jobs.states import State
from workspace.jobs.importing import REPORT, asked, imported

MB = 1024 * 1024
PAGES = 10_000
LINES = paragraph_lines("Officer Bulat Orasov was accused", "of beating two men in Tarsk.")


def immense_png():
    """A picture that says of itself that it is 50,000 points wide and high."""
    content = make_png(8, 8, b"\0" * 64)
    head = struct.pack(">IIBBBBB", 50_000, 50_000, 8, 0, 0, 0, 0)
    sealed = b"IHDR" + head + struct.pack(">I", zlib.crc32(b"IHDR" + head))
    start = content.index(b"IHDR")
    return content[:start] + sealed + content[start + len(sealed) :]


def scripted_pdf():
    """A PDF that wants to run a script and to open a page of somebody's when it is opened."""
    script = b"/OpenAction << /S /JavaScript /JS (app.launchURL('http://192.0.2.1/')) >>"
    return make_pdf([LINES]).replace(b"/Type /Catalog", b"/Type /Catalog " + script)


REFUSED = [
    ("program.pdf", b"\x7fELF" + b"\0" * 100, "This is a program", "another type than its name"),
    ("page.txt", b"GIF89a<script>alert(1)</script>", "This is a GIF picture", "a polyglot"),
    ("empty.txt", b"", "The file is empty.", "no byte at all"),
    ("bomb.zip", make_zip({"a.txt": b"0" * (257 * MB)}), "more than the 256 MB", "a ZIP bomb"),
    ("deep.zip", nested(3), "more than 2 levels deep", "archives in archives in archives"),
    ("liar.zip", lying_zip(), "damaged", "an archive that lies about its size"),
    ("deep.html", b"<html>" + b"<div>" * 200_000 + b"words", "nested", "a page of deep parts"),
    ("laughs.docx", changed_zip(make_docx("x"), "word/document.xml", LAUGHING), "XML entities",
     "an entity bomb"),
    ("spy.docx", changed_zip(make_docx("x"), "docProps/core.xml", SPY), "XML entities",
     "an entity that reads a file of ours"),
    ("locked.pdf", make_pdf([LINES], password=b"secret"), "password", "an encrypted PDF"),
    ("immense.png", immense_png(), "", "a picture of 50,000 by 50,000 points"),
]  # fmt: skip
READ = [
    ("script.pdf", scripted_pdf(), "a PDF with a script and a link: only its words are read"),
    ("both.pdf", make_pdf([LINES]) + make_zip({"a.txt": b"0"}), "a PDF that is a ZIP too"),
]


def test_every_hostile_file_is_told_in_words_and_the_others_are_read(store, pools):
    hostile = [(name, content) for name, content, *_ in (*REFUSED, *READ)]
    told = imported(store, pools, *hostile, ("last.txt", REPORT))
    found = {one.name: one for one in told.files}
    for name, _, words, why in REFUSED:
        assert found[name].state is State.FAILED, why
        assert words in found[name].problems[0].reason, why
        assert "Orasov" not in found[name].problems[0].reason
    for name, *_ in READ:
        assert (name, found[name].state, found[name].problems) == (name, State.DONE, ())
    assert found["last.txt"].state is State.DONE


def test_a_file_that_takes_too_long_to_read_is_given_up(store):
    from casewright.importing.tasks import Manner
    from casewright.workspace.jobs.pools import Pools

    told = (
        (f"In cell {one} Officer Bulat Orasov", "beat two men in Tarsk.") for one in range(PAGES)
    )
    pages = [paragraph_lines(*lines) for lines in told]
    pools = Pools(jobs=2, manner=Manner(seconds=4))
    try:
        # To load what reading needs is no part of reading a file.
        pools.warm_up()
        endless = ("pages.pdf", make_pdf(pages))
        told = imported(store, pools, endless, ("a.txt", REPORT))
    finally:
        pools.end()
    found = {one.name: one for one in told.files}
    words = "Reading the file took longer than the 4 seconds allowed."
    assert [one.reason for one in found["pages.pdf"].problems] == [words]
    assert found["a.txt"].state is State.DONE


NAMES = [
    ("../../etc/passwd", "passwd", "a path upwards"),
    ("C:\\Users\\Anna\\a.txt", "a.txt", "a path of Windows"),
    ("a\r\nSet-Cookie: x.txt", "a Set-Cookie: x.txt", "a line of a header"),
    ("", "unnamed", "no name"),
    ("..", "unnamed", "the folder above"),
    ("a\x00b.txt", None, "a zero"),
    ("х" * 5000, None, "a name longer than a disk takes"),
]


@pytest.mark.parametrize(("name", "kept", "why"), NAMES, ids=[row[2] for row in NAMES])
def test_the_name_of_an_upload_names_the_source_and_no_file_of_ours(store, pools, name, kept, why):
    told = imported(store, pools, (name, REPORT))
    assert told.done == 1
    (source,) = store.sources()
    assert source.name == told.files[0].name
    assert kept in (None, source.name)
    assert len(source.name) <= 300
    files = {path.name for path in (store.folder / "evidence").iterdir()}
    assert all(re.fullmatch("[0-9a-f]{64}", one) for one in files)


def test_members_of_an_archive_are_written_nowhere(store, pools, tmp_path):
    before = set(tmp_path.rglob("*"))
    imported(store, pools, ("a.zip", make_zip({"../../../escaped.txt": REPORT.encode()})))
    new = {path.name for path in set(tmp_path.rglob("*")) - before}
    assert "escaped.txt" not in new
    assert [one.name.rpartition("/")[2] for one in store.sources()] == ["escaped.txt"]


def test_a_file_of_one_byte_too_many_is_refused_before_anything_is_kept(store, monkeypatch):
    monkeypatch.setattr("casewright.workspace.jobs.submitting.MOST_MB", 1)
    with pytest.raises(FileTooLarge, match=r"'b\.txt' is larger than 1 MB"):
        asked(store, ("a.txt", REPORT), ("b.txt", b"a" * (MB + 1)))
    assert nothing_is_kept(store)
    assert asked(store, ("b.txt", b"a" * MB))


def test_more_files_than_one_import_takes_are_refused(store, monkeypatch):
    monkeypatch.setattr("casewright.workspace.jobs.submitting.MOST_FILES", 2)
    files = [(f"{number}.txt", f"{REPORT} {number}") for number in range(3)]
    with pytest.raises(TooManyFiles, match="more than 2 files"):
        asked(store, *files)
    assert nothing_is_kept(store)
    assert asked(store, *files[:2])


def test_an_import_of_nothing_is_refused(store):
    with pytest.raises(NothingToImport, match="choose files, or paste a text"):
        asked(store)


def nothing_is_kept(store):
    from casewright.workspace.jobs.models import ImportFileRow

    evidence = store.folder / "evidence"
    return not ImportFileRow.objects.exists() and not (
        evidence.exists() and list(evidence.iterdir())
    )
