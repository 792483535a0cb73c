"""HTML: the main text of a page, and what the page says about itself."""

import re

from lxml import html
from lxml.etree import ParserError
from lxml.html import HtmlElement

from casewright.errors import HostileFile, NoWords, UnreadableSource
from casewright.intake.cleaning import clean, one_line
from casewright.intake.encoding import Decoded
from casewright.intake.formats.declared_date import declared_date
from casewright.intake.formats.markup import text_of
from casewright.intake.parsed import Parsed

_DECLARATION = re.compile(r"^\s*<\?xml[^>]*\?>")
_LANGUAGE = re.compile(r"<html\b[^>]*?\slang\s*=\s*[\"']?([A-Za-z]{2,3})\b", re.I)
_UNSEEN = re.compile(r"<(script|style|head|title)\b.*?</\1\s*>", re.I | re.S)
_LETTERS_OUTSIDE_TAGS = re.compile(r">[^<>]*[^\W\d_]{2}")
_WHOLE_PAGE = "The main text could not be told from the rest of the page, so all of it was kept."


def read_page(decoded: Decoded) -> Parsed:
    """The main text of a page under its title, with title, author, publisher, date and address.

    Raises:
        NoWords: The page shows no words.
        HostileFile: Its markup is nested without end.
    """
    markup = _DECLARATION.sub("", clean(decoded.text))
    root = _tree(markup)
    body, said = _main_text(root, markup)
    notices = decoded.notices
    if not body:
        body, notices = _all_text(root), (*notices, _WHOLE_PAGE)
    if not body:
        raise _no_body(markup)
    return Parsed(_under_title(said.get("title"), body), "text/html", said=said, notices=notices)


def _tree(markup: str) -> HtmlElement:
    try:
        return html.document_fromstring(markup)
    except (ParserError, ValueError) as error:
        raise NoWords("page") from error


def _main_text(root: HtmlElement, markup: str) -> tuple[str, dict[str, str]]:
    from trafilatura import bare_extraction

    # Its own search for a date takes dates out of the words, so what it finds is not used.
    found = bare_extraction(
        root, include_comments=False, include_formatting=True, with_metadata=True
    )
    # With these options it gives a Document; a dictionary is given only where asked for.
    if found is None or isinstance(found, dict):
        return "", {}
    said = {
        "title": found.title,
        "author": found.author,
        "publisher": found.sitename,
        "url": found.url,
        "published": declared_date(root),
        "language": _declared_language(markup),
    }
    values = {name: one_line(value) for name, value in said.items() if value}
    return text_of(found.body), {name: value for name, value in values.items() if value}


def _declared_language(markup: str) -> str | None:
    found = _LANGUAGE.search(markup[:5000])
    return found.group(1).lower() if found else None


def _all_text(root: HtmlElement) -> str:
    body = root.find("body")
    return text_of(root if body is None else body)


def _no_body(markup: str) -> UnreadableSource:
    """Why no text was found: the parser gives up on markup that is nested without end."""
    hidden = _LETTERS_OUTSIDE_TAGS.search(_UNSEEN.sub("", markup))
    return HostileFile("markup nested deeper than any page needs") if hidden else NoWords("page")


def _under_title(title: str | None, body: str) -> str:
    """The text with its title on top, as the page shows it; the title is quoted from there too."""
    if not title or _letters(body).startswith(_letters(title)):
        return body
    return f"{title}\n\n{body}"


def _letters(text: str) -> str:
    return re.sub(r"\W+", "", text[:1000]).casefold()
