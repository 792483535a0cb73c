"""What a case has read already is known without opening the case in the processes that read."""

import io
import zipfile

import pytest
from cli.conftest import REPORT

from casewright.claims import Metadata
from casewright.importing.opening import Opening
from casewright.importing.reading import Known, ReadingJob, read_for_case
from casewright.store import PlainFolder

MAIL = (
    "From: Anna <anna@example.org>\nSubject: A statement\nMIME-Version: 1.0\n"
    'Content-Type: multipart/mixed; boundary="b"\n\n--b\nContent-Type: text/plain\n\n'
    "Officer Bulat Orasov was accused of beating two men in Tarsk.\n"
    '--b\nContent-Type: text/plain\nContent-Disposition: attachment; filename="a.txt"\n\n'
    f"{REPORT}\n--b--\n"
)


def archive(**members):
    content = io.BytesIO()
    with zipfile.ZipFile(content, "w") as zipped:
        for name, member in members.items():
            zipped.writestr(name.replace("_", "."), member)
    return content.getvalue()


FILES = [
    ("a.txt", REPORT.encode(), 1, "a report by itself"),
    ("a.zip", archive(a_txt=REPORT, b_txt=f"{REPORT} Again."), 2, "an archive"),
    ("a.zip", archive(inner_zip=archive(a_txt=REPORT)), 1, "an archive in an archive"),
    ("a.eml", MAIL.encode(), 2, "a mail with an attachment"),
]


def job(store, path):
    opening = Opening.of(path, Metadata())
    return ReadingJob(opening, Known.of(store, None).within(opening))


@pytest.mark.parametrize(
    ("name", "content", "count"), [row[:3] for row in FILES], ids=[row[3] for row in FILES]
)
def test_what_was_read_is_not_read_again(tmp_path, name, content, count):
    path, store = tmp_path / name, PlainFolder(tmp_path / "case")
    path.write_bytes(content)
    first = read_for_case(job(store, path))
    assert [one.reading is not None for one in first] == [True] * count
    with store.changing():
        for one in first:
            store.save_reading(one.reading)
            store.save_source(one.source)
    again = read_for_case(job(store, path))
    assert [(one.source, one.reading) for one in again] == [(one.source, None) for one in first]


def test_what_was_added_in_the_same_run_is_known_too(tmp_path):
    path, store = tmp_path / "a.txt", PlainFolder(tmp_path / "case")
    path.write_text(REPORT)
    known = Known.of(store, None)
    (read,) = read_for_case(job(store, path))
    known.add(read)
    (tmp_path / "copy.txt").write_text(REPORT)
    opening = Opening.of(tmp_path / "copy.txt", Metadata())
    (again,) = read_for_case(ReadingJob(opening, known.within(opening)))
    assert again.reading is None


def test_other_metadata_makes_it_read_again(tmp_path):
    from casewright.claims import Known as Told
    from casewright.claims import Origin

    path, store = tmp_path / "a.txt", PlainFolder(tmp_path / "case")
    path.write_text(REPORT)
    known = Known.of(store, None)
    known.add(read_for_case(job(store, path))[0])
    told = Metadata(published=Told.by(Origin.PERSON, "2021-05-05"))
    opening = Opening.of(path, told)
    (again,) = read_for_case(ReadingJob(opening, known.within(opening)))
    assert again.reading is not None


def test_a_file_that_is_gone_is_known_by_nothing(tmp_path):
    opening = Opening.of(tmp_path / "gone.txt", Metadata())
    assert Known.of(PlainFolder(tmp_path / "case"), None).within(opening) == frozenset()
