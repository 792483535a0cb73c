"""What both pages share: templates that escape everything, and the one stylesheet inlined."""

import base64
import hashlib
import re
from functools import cache
from importlib.resources import files

from jinja2 import Environment, PackageLoader, StrictUndefined
from markupsafe import Markup, escape

from casewright.publishing.dates import date_words
from casewright.publishing.plain_words import STANCE_SIGNS, number
from casewright.publishing.retelling import retold
from casewright.publishing.speech import say, say_number, spoken

# HTML cannot hold these in any form: NUL is dropped by browsers, half a surrogate pair has no
# encoding. The replacement character shows that something stood there.
_NOT_IN_HTML = re.compile("[\x00\ud800-\udfff]")
_DIRECTION_MARKS = re.compile("[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]")


def html_text(text: str) -> Markup:
    """Text as HTML that shows it letter for letter; a NUL is shown as a replacement character."""
    shown = str(escape(_NOT_IN_HTML.sub("\ufffd", text)))
    # A browser would read a bare carriage return as a line feed.
    return Markup(shown.replace("\r", "&#13;"))  # noqa: S704 (escaped on the line above)


def has_direction_marks(text: str) -> bool:
    """Whether invisible marks change the direction of the words, so that order may mislead."""
    return _DIRECTION_MARKS.search(text) is not None


def web_address(url: str | None) -> str | None:
    """The address if it leads to the web; other kinds, such as scripts, are never linked."""
    return url if url and re.match(r"https?://", url, re.IGNORECASE) else None


@cache
def stylesheet() -> str:
    """The stylesheet of all pages."""
    return files("casewright.publishing").joinpath("assets/page.css").read_text(encoding="utf-8")


@cache
def _environment() -> Environment:
    environment = Environment(
        loader=PackageLoader("casewright.publishing"),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    environment.filters |= {
        "html_text": html_text,
        "date_words": date_words,
        "web_address": web_address,
        "number": number,
        "retold": retold,
    }
    environment.globals |= {"signs": STANCE_SIGNS, "_": say, "say_number": say_number}
    return environment


def page(template: str, *, style: str = "", **values: object) -> str:
    """A whole HTML page from a template; its policy lets the browser load nothing at all.

    `style` are rules of this page beside the shared ones.
    """
    css = f"{stylesheet()}{style}"
    digest = base64.b64encode(hashlib.sha256(css.encode()).digest()).decode()
    policy = f"default-src 'none'; style-src 'sha256-{digest}'; base-uri 'none'; form-action 'none'"
    # The stylesheet is ours and must reach the page letter for letter, or its hash would not fit.
    style_sheet = Markup(css)  # noqa: S704
    return (
        _environment()
        .get_template(template)
        .render(policy=policy, style_sheet=style_sheet, language=spoken(), **values)
    )
