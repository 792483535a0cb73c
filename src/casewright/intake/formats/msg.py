"""Mails as Outlook keeps them (MSG)."""

from collections.abc import Iterator
from datetime import datetime

from oxmsg import Message
from oxmsg.attachment import Attachment

from casewright.errors import DamagedFile, NoWords, UnsupportedFormat
from casewright.intake.cleaning import one_line
from casewright.intake.encoding import Decoded
from casewright.intake.formats.mail import mail_of, sent_note
from casewright.intake.formats.page import read_page
from casewright.intake.parsed import Job, Member, Parsed

_BROKEN = (OSError, ValueError, KeyError, IndexError, TypeError, AttributeError, LookupError)
_INSIDE = UnsupportedFormat(
    "a mail or other object inside an Outlook mail", "Save it as a file of its own and add that."
)
_ONLY_RTF = "The words of this mail are kept in a form (RTF) that is not read; save it as EML."


def read(job: Job) -> Parsed:
    """The words of an Outlook mail under its subject, with its attachments.

    Raises:
        DamagedFile: The file cannot be opened.
        NoWords: It has neither words nor attachments.
    """
    try:
        message = Message.load(job.content)
        said = _said(message)
        body, members = _body(message), tuple(_members(message))
    except _BROKEN as error:
        raise DamagedFile("Outlook mail") from error
    return mail_of(said, body, members=members, notices=() if body else (_ONLY_RTF,))


def _said(message: Message) -> dict[str, str]:
    sender = one_line(message.sender)
    receivers = ", ".join(one_line(one.name or one.email_address) for one in message.recipients)
    sent: datetime | None = message.sent_date
    return {
        "title": one_line(message.subject),
        "author": sender,
        "note": sent_note(sent, sender, receivers),
    }


def _body(message: Message) -> str:
    if plain := message.body:
        return str(plain)
    if not (markup := message.html_body):
        return ""
    try:
        return read_page(Decoded(str(markup), "utf-8")).text or ""
    except NoWords:
        return ""


def _members(message: Message) -> Iterator[Member]:
    for number, attachment in enumerate(message.attachments, start=1):
        name = _name(attachment, number)
        content = attachment.file_bytes
        yield Member(name, content) if content else Member(name, refused=str(_INSIDE))


def _name(attachment: Attachment, number: int) -> str:
    return one_line(attachment.file_name, most=300) or f"part {number}"
