"""Mails and pages saved as one file."""

from datetime import UTC, datetime

from casewright.claims import Known, Source, sha256_of
from casewright.intake import Intake

from ..made_files import make_docx, make_mail, make_zip
from ..made_msg import make_msg
from ..opened import refusal_of, source_of

HTML = "<html><body><p>They were beaten.</p><p>It lasted three days.</p></body></html>"


def test_a_mail_is_its_subject_and_its_words(intake: Intake) -> None:
    source = source_of(intake, make_mail("They were beaten.\n\nIt lasted three days.\n"))
    assert source.text == ("Statement on the hearing\n\nThey were beaten.\n\nIt lasted three days.")
    assert source.metadata.title.value == "Statement on the hearing"
    assert source.metadata.author.value == "Jane Example <jane@example.org>"


def test_the_day_a_mail_was_sent_is_no_day_of_publication(intake: Intake) -> None:
    metadata = source_of(intake, make_mail("They were beaten.")).metadata
    assert metadata.published == Known()
    assert metadata.note.value == (
        "Mail sent on 2024-03-05T10:00:00+05:00 from Jane Example <jane@example.org> "
        "to Office <office@example.org>."
    )


def test_plain_words_are_taken_before_the_same_as_a_page(intake: Intake) -> None:
    source = source_of(intake, make_mail("The plain words.", html=HTML))
    assert source.text.endswith("The plain words.")


def test_a_mail_that_is_only_a_page_is_read(intake: Intake) -> None:
    source = source_of(intake, make_mail(" \n", html=HTML))
    assert source.text.endswith("They were beaten.\n\nIt lasted three days.")


def test_attachments_are_sources_of_their_own(intake: Intake) -> None:
    attached = {
        "a.txt": b"The first attachment.",
        "b.zip": make_zip({"c.docx": make_docx("Inside the archive.")}),
    }
    mail = make_mail("See the files.", attachments=attached)
    opened = intake.open_bytes(mail, "m.eml")
    assert [one.name for one in opened] == ["m.eml", "m.eml/a.txt", "m.eml/b.zip/c.docx"]
    _, first, second = opened
    assert isinstance(first, Source)
    assert isinstance(second, Source)
    assert first.sha256 == sha256_of(attached["a.txt"])
    assert first.container == sha256_of(mail)
    assert second.container == sha256_of(attached["b.zip"])


def test_words_in_an_old_encoding_are_read(intake: Intake) -> None:
    head = (
        "From: a@example.org\nSubject: =?koi8-r?B?8NLJx8/Xz9I=?=\nMIME-Version: 1.0\n"
        "Content-Type: text/plain; charset=koi8-r\nContent-Transfer-Encoding: 8bit\n\n"
    )
    words = "Суд признал шестерых полицейских виновными в пытках."
    source = source_of(intake, head.encode() + words.encode("koi8-r"))
    assert source.text == f"Приговор\n\n{words}"


def test_an_encrypted_mail_is_refused(intake: Intake) -> None:
    mail = (
        b"From: a@example.org\nMIME-Version: 1.0\n"
        b'Content-Type: multipart/encrypted; boundary="x"\n\n--x\n\nsecret\n--x--\n'
    )
    assert refusal_of(intake, mail).startswith("This mail is locked with a password.")


def test_a_mail_with_nothing_in_it_is_refused(intake: Intake) -> None:
    mail = b"From: a@example.org\nMIME-Version: 1.0\n\n"
    assert refusal_of(intake, mail) == "No words were found in this mail."


def test_a_page_saved_as_one_file_keeps_its_address_and_the_day_it_was_saved(
    intake: Intake,
) -> None:
    saved = (
        "From: <Saved by Blink>\nSnapshot-Content-Location: https://example.org/a/1\n"
        "Subject: Court jails two\nDate: Sat, 09 Mar 2024 08:00:00 -0000\nMIME-Version: 1.0\n"
        'Content-Type: multipart/related; type="text/html"; boundary="x"\n\n--x\n'
        "Content-Type: text/html; charset=utf-8\nContent-Location: https://example.org/a/1\n\n"
        f"{HTML}\n--x--\n"
    )
    source = source_of(intake, saved.encode())
    assert source.text == "They were beaten.\n\nIt lasted three days."
    assert source.metadata.url.value == "https://example.org/a/1"
    assert source.metadata.retrieved.value == "2024-03-09"
    assert source.metadata.published == Known()


def test_an_outlook_mail_is_read_with_its_attachments(intake: Intake) -> None:
    sent = datetime(2024, 3, 5, 10, tzinfo=UTC)
    content = make_msg("Statement", "They were beaten.", sent=sent, attachments={"a.txt": b"More."})
    mail, attached = intake.open_bytes(content, "m.msg")
    assert isinstance(mail, Source)
    assert isinstance(attached, Source)
    assert mail.text == "Statement\n\nThey were beaten."
    assert mail.metadata.author.value == "Jane Example"
    assert mail.metadata.note.value == ("Mail sent on 2024-03-05T10:00:00+00:00 from Jane Example.")
    assert (attached.name, attached.text) == ("m.msg/a.txt", "More.")


def test_an_outlook_mail_that_is_a_page_is_read(intake: Intake) -> None:
    source = source_of(intake, make_msg("Statement", html=HTML.encode()))
    assert source.text == "Statement\n\nThey were beaten.\n\nIt lasted three days."


def test_an_outlook_mail_cut_short_is_refused(intake: Intake) -> None:
    content = make_msg("Statement", "They were beaten." * 600)
    assert "damaged or cut short" in refusal_of(intake, content[:-512])
