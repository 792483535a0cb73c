"""From files to sources and refusals."""

from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from casewright.claims import Known, Metadata, Origin, Source, sha256_of
from casewright.intake import Intake, Limits, Refusal, open_sources

from .made_files import make_docx, make_mail, make_odt, make_pdf, make_zip, paragraph_lines
from .opened import refusal_of, source_of

WORDS = b"The court upheld the verdict."


def test_a_file_gives_its_source_with_hash_and_name(tmp_path: Path) -> None:
    path = tmp_path / "report.txt"
    path.write_bytes(WORDS)
    (source,) = open_sources(path)
    assert isinstance(source, Source)
    assert source.sha256 == sha256_of(WORDS)
    assert (source.name, source.text) == ("report.txt", WORDS.decode())
    assert (source.media_type, source.container) == ("text/plain", None)


def test_the_text_of_a_plain_file_is_kept_whole(intake: Intake) -> None:
    text = "Title of it\n\nPhoto: example.org\n\n  Words\twith  spaces.\n\n\nLatest news\n"
    assert source_of(intake, text.encode()).text == text


def test_what_a_person_says_goes_before_what_the_file_says(intake: Intake) -> None:
    content = make_docx("They were beaten.", title="From the file", author="File Author")
    given_by_a_person = Metadata(title=Known("From a person", Origin.PERSON))
    (source,) = intake.open_bytes(content, "a.docx", given=given_by_a_person)
    assert isinstance(source, Source)
    assert source.metadata.title == Known("From a person", Origin.PERSON)
    assert source.metadata.author == Known("File Author", Origin.FILE)
    assert source.metadata.publisher == Known()


def test_a_text_that_breaks_off_is_marked_with_the_place(intake: Intake) -> None:
    text = "They were found guilty. They appealed, but the court upheld the original\n\nThe end."
    source = source_of(intake, text.encode())
    assert source.breaks_off
    assert f"The text breaks off in mid-sentence at character {text.index('original') + 8}." in (
        source.notices
    )


def test_a_repaired_text_says_so(intake: Intake) -> None:
    source = source_of(intake, "The courtâ€™s verdict stands.".encode())
    assert source.text == "The court’s verdict stands."
    assert any("garbled" in notice for notice in source.notices)


def test_an_unknown_language_is_said(intake: Intake) -> None:
    source = source_of(intake, WORDS)
    assert source.metadata.language == Known()
    assert source.notices == ("The language was not recognised.",)


@pytest.mark.parametrize(
    ("content", "reason"),
    [
        (b"", "The file is empty."),
        (b" \n\t\n", "The file is empty."),
        (b"\x00\x01\x02\x03" * 9, "The bytes are no text and of no format that Casewright knows."),
        (b"PK\x03\x04 and then nothing", "damaged or cut short"),
        (make_zip({}), "No words were found in this ZIP archive."),
        (make_zip({"__MACOSX/._a": b"x", ".DS_Store": b"x"}), "No words were found"),
    ],
)
def test_a_file_that_gives_nothing_is_refused_with_its_reason(
    intake: Intake, content: bytes, reason: str
) -> None:
    assert reason in refusal_of(intake, content)


def test_a_refusal_keeps_name_and_hash(intake: Intake) -> None:
    (refused,) = intake.open_bytes(b"{\\rtf1}", "a.rtf")
    assert isinstance(refused, Refusal)
    assert (refused.name, refused.sha256) == ("a.rtf", sha256_of(b"{\\rtf1}"))


def test_a_file_that_is_not_there_and_a_folder_are_refused(tmp_path: Path) -> None:
    assert open_sources(tmp_path / "none.txt") == [
        Refusal("none.txt", "The file could not be read from the disk: No such file or directory.")
    ]
    (refused,) = open_sources(tmp_path)
    assert isinstance(refused, Refusal)


def test_a_file_larger_than_allowed_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "large.txt"
    path.write_bytes(b"a" * (1024 * 1024 + 1))
    (refused,) = open_sources(path, limits=Limits(file_mb=1))
    assert isinstance(refused, Refusal)
    assert refused.reason == "The file is more than the 1 MB that are allowed."


def test_one_bad_member_costs_only_itself(intake: Intake) -> None:
    archive = make_zip({"a.txt": WORDS, "b.txt": b"\x00" * 9, "c/d.txt": WORDS})
    opened = intake.open_bytes(archive, "r.zip")
    assert [(one.name, type(one)) for one in opened] == [
        ("r.zip/a.txt", Source),
        ("r.zip/b.txt", Refusal),
        ("r.zip/c/d.txt", Source),
    ]
    assert {one.container for one in opened if isinstance(one, Source)} == {sha256_of(archive)}


def test_a_russian_name_in_an_old_archive_is_read(intake: Intake) -> None:
    archive = make_zip({"prigovor.txt": WORDS}).replace(b"prigovor", "приговор".encode("cp866"))
    (opened,) = intake.open_bytes(archive, "r.zip")
    assert opened.name == "r.zip/приговор.txt"


def test_a_table_in_an_archive_holds_for_its_members(intake: Intake) -> None:
    table = b"file,title,published\na.txt,Given title,2024-03-05\n"
    archive = make_zip({"x/sources.csv": table, "x/a.txt": WORDS, "a.txt": WORDS})
    told, untold = intake.open_bytes(archive, "r.zip")
    assert isinstance(told, Source)
    assert isinstance(untold, Source)
    assert told.metadata.published == Known("2024-03-05", Origin.PERSON)
    assert untold.metadata.published == Known()


def test_a_wrong_table_in_an_archive_is_told_and_the_members_are_read(intake: Intake) -> None:
    archive = make_zip({"sources.csv": b"titel\nx\n", "a.txt": WORDS})
    refused, source = intake.open_bytes(archive, "r.zip")
    assert isinstance(refused, Refusal)
    assert refused.reason.startswith("sources.csv, row 1: column 1 is 'titel'")
    assert isinstance(source, Source)


def test_what_is_said_of_an_archive_or_mail_holds_for_what_is_inside_as_far_as_it_can(
    intake: Intake,
) -> None:
    said = Metadata(
        title=Known("Title", Origin.PERSON),
        publisher=Known("Publisher", Origin.PERSON),
        published=Known("2024", Origin.PERSON),
        consent=Known("yes", Origin.PERSON),
    )
    (member,) = intake.open_bytes(make_zip({"a.txt": WORDS}), "r.zip", given=said)
    _, attached = intake.open_bytes(make_mail("x", attachments={"a": WORDS}), "m", given=said)
    assert isinstance(member, Source)
    assert isinstance(attached, Source)
    assert member.metadata == Metadata(
        publisher=said.publisher, published=said.published, consent=said.consent
    )
    assert attached.metadata == Metadata(consent=said.consent)


PIECES = st.sampled_from(
    [
        make_docx("They were beaten."),
        make_odt("Title", ["They were beaten."]),
        make_pdf([paragraph_lines("They were beaten.")]),
        make_zip({"a.txt": WORDS}),
        make_mail("They were beaten.", attachments={"a.txt": WORDS}),
        b"<html><body><p>They were beaten.</p><p>Twice.</p></body></html>",
        "Суд отказал в жалобе.".encode("koi8-r"),
    ]
)
QUICK = settings(max_examples=120, suppress_health_check=list(HealthCheck))


def all_sources_or_refusals(opened: list[Source | Refusal]) -> bool:
    return bool(opened) and all(isinstance(one, Source | Refusal) for one in opened)


@QUICK
@given(st.binary(max_size=2000))
def test_any_bytes_are_a_source_or_a_refusal(intake: Intake, content: bytes) -> None:
    assert all_sources_or_refusals(intake.open_bytes(content, "any"))


@QUICK
@given(PIECES, st.data())
def test_a_file_broken_anywhere_is_a_source_or_a_refusal(
    intake: Intake, content: bytes, data: st.DataObject
) -> None:
    cut = data.draw(st.integers(1, len(content)))
    at = data.draw(st.integers(0, cut - 1))
    junk = data.draw(st.binary(max_size=8))
    broken = content[:at] + junk + content[at + len(junk) : cut]
    assert all_sources_or_refusals(intake.open_bytes(broken, "broken"))


@QUICK
@given(st.text(min_size=1))
def test_every_text_reads_back_but_for_what_nobody_sees(intake: Intake, text: str) -> None:
    opened = intake.open_bytes(text.encode("utf-8", "replace"), "text")
    assert all_sources_or_refusals(opened)
