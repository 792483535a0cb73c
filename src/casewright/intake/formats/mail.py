"""Mails (EML) and pages saved as one file (MHTML), with what is attached to them."""

from collections.abc import Iterator
from datetime import datetime
from email import policy
from email.errors import MessageError
from email.message import EmailMessage, Message, MIMEPart
from email.parser import BytesParser
from email.utils import parsedate_to_datetime

from casewright.errors import DamagedFile, EncryptedFile, NoWords
from casewright.intake.cleaning import clean, one_line
from casewright.intake.encoding import Decoded, decode
from casewright.intake.formats.page import read_page
from casewright.intake.parsed import Job, Member, Parsed

_LOCKED = {"multipart/encrypted", "application/pkcs7-mime", "application/x-pkcs7-mime"}
_BAD_HEADER = (MessageError, ValueError, TypeError, IndexError, KeyError, AttributeError)
_PICTURES_LEFT = "{} pictures inside the text of the mail were not read."


def read(job: Job) -> Parsed:
    """The words of a mail under its subject, with its attachments.

    The day it was sent is no day of publication: it is told in `note`.

    Raises:
        EncryptedFile: The mail is encrypted.
        NoWords: It has neither words nor attachments.
    """
    try:
        message = BytesParser(policy=policy.default).parsebytes(job.content)
    except _BAD_HEADER as error:
        raise DamagedFile("mail") from error
    if message.get_content_type() in _LOCKED:
        raise EncryptedFile("mail")
    page = _saved_page(message)
    return page if page else _mail(message)


def _mail(message: EmailMessage) -> Parsed:
    body, notices = body_of(message)
    members = tuple(_attachments(message))
    left = sum(_is_inside_the_text(part) for part in message.walk())
    said = {
        "title": _header(message, "subject"),
        "author": _header(message, "from"),
        "note": sent_note(_sent(message), _header(message, "from"), _header(message, "to")),
    }
    return mail_of(
        said,
        body,
        members=members,
        notices=(*notices, *((_PICTURES_LEFT.format(left),) if left else ())),
    )


def mail_of(
    said: dict[str, str], body: str, *, members: tuple[Member, ...], notices: tuple[str, ...]
) -> Parsed:
    """A mail of any format: its subject, then its words.

    Raises:
        NoWords: It has neither words nor attachments.
    """
    words = "\n\n".join(part for part in (said["title"], clean(body).strip()) if part)
    if not words and not members:
        raise NoWords("mail")
    known = {name: value for name, value in said.items() if value}
    return Parsed(words or None, "message/rfc822", said=known, notices=notices, members=members)


def sent_note(sent: datetime | None, sender: str, receiver: str) -> str:
    """A sentence on when a mail was sent, by whom and to whom, as far as its header tells."""
    parts = [f"on {sent.isoformat()}" if sent else "", f"from {sender}" if sender else ""]
    told = " ".join(part for part in (*parts, f"to {receiver}" if receiver else "") if part)
    return f"Mail sent {told}." if told else ""


def body_of(message: MIMEPart) -> tuple[str, tuple[str, ...]]:
    """The words of a mail: its plain text where it has one, else those of its page."""
    notices: tuple[str, ...] = ()
    for kind in ("plain", "html"):
        part = message.get_body((kind,))
        if part is None:
            continue
        try:
            decoded = _decoded(part)
            parsed_text = decoded.text if kind == "plain" else read_page(decoded).text
        except NoWords:
            continue
        if parsed_text and parsed_text.strip():
            return parsed_text, decoded.notices
    return "", notices


def _decoded(part: MIMEPart) -> Decoded:
    return decode(_bytes_of(part), declared=part.get_content_charset())


def _bytes_of(part: MIMEPart) -> bytes:
    content = part.get_payload(decode=True)
    return content if isinstance(content, bytes) else b""


def _attachments(message: MIMEPart) -> Iterator[Member]:
    bodies = [part for kind in ("plain", "html") if (part := message.get_body((kind,)))]
    for number, part in enumerate(_leaves(message), start=1):
        if any(part is body for body in bodies) or _is_inside_the_text(part):
            continue
        name = one_line(_file_name(part), most=300) or f"part {number}"
        if part.get_content_type() == "message/rfc822":
            inner = part.get_payload(0) if part.is_multipart() else None
            yield Member(name, inner.as_bytes() if isinstance(inner, Message) else b"")
        elif content := _bytes_of(part):
            yield Member(name, content)


def _leaves(message: MIMEPart) -> Iterator[MIMEPart]:
    """The parts that hold no further parts; a mail inside the mail is one such part."""
    if message.get_content_type() == "message/rfc822" or not message.is_multipart():
        yield message
        return
    for part in message.iter_parts():
        yield from _leaves(part)


def _is_inside_the_text(part: MIMEPart) -> bool:
    """Whether a part is a picture shown between the words, mostly a logo."""
    shown = part.get_content_maintype() == "image" and part.get("Content-ID") is not None
    return shown and part.get_content_disposition() != "attachment"


def _file_name(part: MIMEPart) -> str:
    try:
        return part.get_filename() or ""
    except _BAD_HEADER:
        return ""


def _header(message: EmailMessage, name: str) -> str:
    try:
        return one_line(str(message.get(name, "")))
    except _BAD_HEADER:
        return ""


def _sent(message: EmailMessage) -> datetime | None:
    try:
        return parsedate_to_datetime(_header(message, "date"))
    except _BAD_HEADER:
        return None


def _saved_page(message: EmailMessage) -> Parsed | None:
    """A page a browser saved with its pictures in one file; None where this is a mail."""
    parts = list(message.iter_parts()) if message.is_multipart() else []
    is_page = message.get_content_type() == "multipart/related" and not message.get("To")
    if not is_page or not parts or parts[0].get_content_type() != "text/html":
        return None
    page = read_page(_decoded(parts[0]))
    saved = _sent(message)
    found = {
        "url": _header(message, "snapshot-content-location")
        or one_line(str(parts[0].get("Content-Location", ""))),
        # The browser writes the day the page was saved, which is never the day it was published.
        "retrieved": saved.date().isoformat() if saved else "",
    }
    said = {name: value for name, value in found.items() if value} | dict(page.said)
    return Parsed(page.text, "multipart/related", said=said, notices=page.notices)
