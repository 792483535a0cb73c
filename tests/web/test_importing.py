"""Reports brought in on a page: sealed on their way, named as they were, answered in words."""

import os
import tempfile
from pathlib import Path

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile

from casewright.store import CaseLocked, DamagedStore
from casewright.web.folder import open_folder
from casewright.web.sealed_upload import SealedUploadHandler
from casewright.workspace.jobs.models import ImportFileRow
from casewright.workspace.jobs.progress import imports_of
from web.test_matrix import without_token
from web.world import DOCUMENTER, HIDDEN, LEAD, SLUG

PATH = f"/cases/{SLUG}/imports/"
TESTIMONY = b"They beat him until morning. " * 200_000


def received(*chunks):
    handler = SealedUploadHandler()
    handler.new_file("files", "a.txt", "text/plain", None)
    start = 0
    for one in chunks:
        handler.receive_data_chunk(one, start)
        start += len(one)
    return handler.file_complete(start)


def test_an_upload_reads_back_whole_and_twice():
    upload = received(b"first", b"second", b"")
    assert upload.size == 11
    assert upload.read() == b"firstsecond"
    assert b"".join(upload.chunks()) == b"firstsecond"


def test_what_lies_on_the_disk_is_noise(monkeypatch, tmp_path):
    monkeypatch.setattr(tempfile, "tempdir", str(tmp_path))
    upload = received(TESTIMONY[:100_000], TESTIMONY[:50_000])
    assert list(tmp_path.iterdir()) == []
    kept = os.pread(upload._sealed.fileno(), 200_000, 0)
    assert len(kept) > 150_000
    assert b"beat him" not in kept


def test_a_large_file_comes_in_and_nothing_readable_is_left(undone, monkeypatch, tmp_path):
    monkeypatch.setattr(tempfile, "tempdir", str(tmp_path))
    sent = {"files": SimpleUploadedFile("big.txt", TESTIMONY)}
    assert undone.browser(DOCUMENTER).post(PATH, sent).status_code == 302
    row = ImportFileRow.objects.get(name="big.txt")
    assert row.size == len(TESTIMONY)
    store = open_folder().case(SLUG)
    assert store.content(row.sha256) == TESTIMONY
    for path in (*tmp_path.rglob("*"), *Path(store.folder).rglob("*")):
        assert not path.is_file() or b"beat him" not in path.read_bytes()


HOSTILE = [
    ("../../etc/passwd", "passwd"),
    ("..\\..\\boot.ini", "boot.ini"),
    ('"><script>alert(1)</script>.txt', "script>.txt"),
    ("a\r\nSet-Cookie: x=1.txt", "Set-Cookie"),
    ("=cmd|calc.csv", "=cmd|calc.csv"),
    ("\u202etxt.exe", "txt.exe"),
    ("x" * 5000, "xxx"),
]


@pytest.mark.parametrize(("name", "kept"), HOSTILE)
def test_a_hostile_name_is_only_a_name(undone, name, kept):
    from casewright.web.views.imports import Given
    from casewright.workspace.jobs.submitting import submit

    submit(open_folder().case(SLUG), [Given(name, b"Somebody fled.")], asked_by="documenter")
    row = ImportFileRow.objects.order_by("-pk").first()
    assert kept in row.name
    assert "\n" not in row.name
    assert len(row.name) <= 300
    page = undone.browser(DOCUMENTER).get(f"{PATH}{row.job_id}/")
    assert page.status_code == 200
    assert "<script>alert" not in page.content.decode()
    assert "Set-Cookie" not in page.headers


def test_nothing_given_is_said_in_words(undone):
    before = len(imports_of(open_folder().case(SLUG)))
    answer = undone.browser(DOCUMENTER).post(PATH, {"text": "  "})
    assert answer.status_code == 400
    assert "There is nothing to import" in answer.content.decode()
    assert len(imports_of(open_folder().case(SLUG))) == before


def test_a_pasted_text_is_brought_in(undone):
    answer = undone.browser(DOCUMENTER).post(PATH, {"name": "told.txt", "text": "He fled."})
    page = undone.browser(DOCUMENTER).get(answer["Location"])
    assert "told.txt" in page.content.decode()
    # With a script the page asks for its progress; without one it comes anew by itself.
    assert '<noscript><meta http-equiv="refresh" content="3"></noscript>' in page.content.decode()
    store = open_folder().case(SLUG)
    assert store.content(ImportFileRow.objects.get(name="told.txt").sha256) == b"He fled."


def test_an_import_that_is_not_there_is_said_so(undone):
    assert undone.browser(DOCUMENTER).get(f"{PATH}99999/").status_code == 404


def brought(world, who, name, sources):
    """Where the import of somebody is shown, its file read to give these sources."""
    path = world.browser(who).post(PATH, {"name": name, "text": f"He fled. {name}"})["Location"]
    row = ImportFileRow.objects.get(name=name)
    row.sources, row.known, row.state = sources, sources, "done"
    row.save()
    return path


def test_a_file_that_gave_a_restricted_source_is_in_no_import_of_somebody_else(undone):
    path = brought(undone, LEAD, "letter.txt", [HIDDEN.source.sha256])
    who, lead = undone.browser(DOCUMENTER), undone.browser(LEAD)
    assert who.get(path).status_code == 404
    assert f'href="{path}"' not in who.get(PATH).content.decode()
    assert "letter.txt" in lead.get(path).content.decode()
    assert f'href="{path}"' in lead.get(PATH).content.decode()


def test_who_brings_the_bytes_of_a_restricted_source_reads_what_is_read_of_a_new_file(undone):
    there = brought(undone, DOCUMENTER, "one.txt", [HIDDEN.source.sha256])
    new = brought(undone, DOCUMENTER, "two.txt", ["0" * 64])
    ImportFileRow.objects.filter(name="two.txt").update(known=[])
    client = undone.browser(DOCUMENTER)
    pages = []
    for path, name in ((there, "one.txt"), (new, "two.txt")):
        number, page = path.split("/")[-2], without_token(client.get(path)).decode()
        page = page.replace(path, "PATH").replace(f"Import {number}", "Import N")
        pages.append(page.replace(name, "FILE"))
    assert pages[0] == pages[1]
    assert "already" in undone.browser(LEAD).get(there).content.decode()


def test_a_folder_that_is_held_is_said_without_naming_it(undone, monkeypatch):
    def held(*args, **kwargs):
        raise CaseLocked(Path("somewhere/secret"), "4711")

    monkeypatch.setattr("casewright.web.views.imports.submit", held)
    answer = undone.browser(DOCUMENTER).post(PATH, {"text": "He fled."})
    assert answer.status_code == 503
    assert "secret" not in answer.content.decode()


def test_a_damaged_folder_is_said_on_the_terminal_alone(undone, monkeypatch, capsys):
    def damaged(*args, **kwargs):
        raise DamagedStore(Path("somewhere/secret"), "it is missing")

    monkeypatch.setattr("casewright.web.views.imports.submit", damaged)
    answer = undone.browser(DOCUMENTER).post(PATH, {"text": "He fled."})
    assert answer.status_code == 500
    assert "secret" not in answer.content.decode()
    assert "secret" in capsys.readouterr().err


@pytest.mark.parametrize(("size", "status"), [(1000, 302), (1001, 400)])
def test_a_file_too_large_by_a_byte_is_said_so(undone, monkeypatch, size, status):
    monkeypatch.setattr("casewright.web.sealed_upload.MOST_BYTES", 1000)
    sent = {"files": SimpleUploadedFile("big.txt", b"x" * size)}
    answer = undone.browser(DOCUMENTER).post(PATH, sent)
    assert answer.status_code == status
    assert ("is larger than" in answer.content.decode()) is (status == 400)
    assert ImportFileRow.objects.filter(name="big.txt").exists() is (status == 302)
