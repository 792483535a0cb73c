"""A draft as a PDF, set by WeasyPrint; the same draft gives the same bytes."""

import hashlib
from functools import cache
from importlib import resources
from typing import Any

from jinja2 import Environment, PackageLoader, StrictUndefined
from markupsafe import Markup

from casewright.drafts.draft import Draft
from casewright.drafts.errors import NoPdf
from casewright.drafts.noting import footnote
from casewright.drafts.numbering import numbered
from casewright.drafts.writable import writable
from casewright.publishing.html import html_text
from casewright.publishing.speech import say, speaking

INSTALL = "sudo apt-get install libpango-1.0-0 libpangoft2-1.0-0 libharfbuzz-subset0"
"""What puts the libraries in place that WeasyPrint loads, on Debian and Ubuntu."""


def as_pdf(draft: Draft) -> bytes:
    """The draft as the bytes of a PDF.

    Raises:
        NoPdf: the libraries that set pages are not on this computer.
    """
    try:
        from weasyprint import HTML
    except OSError as error:
        raise NoPdf(INSTALL) from error
    page = as_html(draft)
    made = HTML(string=page, url_fetcher=_nothing, base_url=None).write_pdf(
        # Of the page alone, so that two runs give the same file.
        pdf_identifier=hashlib.sha256(page.encode()).digest()[:16],
    )
    return bytes(made)


def as_html(draft: Draft) -> str:
    """The page that is set: everything in it is escaped, and it fetches nothing."""
    with speaking(draft.language):
        return (
            _environment()
            .get_template("draft.html.j2")
            .render(
                draft=draft,
                sections=tuple(numbered(draft)),
                footnote=footnote,
                style=_style(),
                not_filed=say("Not to be filed"),
                questions=say("Questions to the client (not to be filed)"),
            )
        )


# Any: whatever WeasyPrint would fetch with.
def _nothing(url: str, **more: Any) -> dict[str, Any]:
    raise ValueError("A draft fetches nothing.")


def _shown(text: str) -> Markup:
    return html_text(writable(text))


@cache
def _style() -> Markup:
    place = resources.files("casewright.drafts") / "data" / "draft.css"
    return Markup(place.read_text(encoding="utf-8"))  # noqa: S704 (a file of ours)


@cache
def _environment() -> Environment:
    environment = Environment(
        loader=PackageLoader("casewright.drafts"),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    environment.filters["shown"] = _shown
    return environment
