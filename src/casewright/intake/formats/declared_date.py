"""The day of publication that a page declares, in its head or in its data for search engines.

Dates that merely stand in the words are left alone: they are dates of something else.
"""

import json
import re
from collections.abc import Iterator
from datetime import date
from typing import Any

from lxml.etree import _Element

_DAY = re.compile(r"\s*(\d{4})-(\d{2})-(\d{2})(?!\d)")
_META = frozenset(
    (
        *("article:published_time", "og:published_time", "og:article:published_time"),
        *("datepublished", "date-published", "publication_date", "publish-date", "publishdate"),
        *("pubdate", "dc.date.issued", "dcterms.issued", "dc.date.created", "citation_date"),
        *("parsely-pub-date", "sailthru.date", "article.published", "published_time"),
        *("citation_publication_date", "cxenseparse:recs:publishtime"),
    )
)
_OF_PUBLICATION = ("publish", "entry-date")
_DEEPEST = 6


def declared_date(root: _Element) -> str | None:
    """The day as an EDTF date; None where the page declares none, or several that differ."""
    for found in (_in_data(root), _in_head(root), _in_time(root)):
        days = {day for value in found if (day := _day(value))}
        if days:
            return days.pop() if len(days) == 1 else None
    return None


def _day(value: object) -> str | None:
    found = _DAY.match(value) if isinstance(value, str) else None
    try:
        return date(*map(int, found.groups())).isoformat() if found else None
    except ValueError:
        return None


def _in_data(root: _Element) -> Iterator[object]:
    for script in root.iter("script"):
        if "ld+json" not in (script.get("type") or ""):
            continue
        try:
            yield from _published(json.loads(script.text or ""), _DEEPEST)
        except (ValueError, RecursionError):
            continue


def _published(data: Any, deep: int) -> Iterator[object]:  # whatever a page has put there
    if deep and isinstance(data, dict):
        yield data.get("datePublished")
        for value in data.values():
            yield from _published(value, deep - 1)
    elif deep and isinstance(data, list):
        for value in data:
            yield from _published(value, deep - 1)


def _in_head(root: _Element) -> Iterator[object]:
    for meta in root.iter("meta"):
        names = {(meta.get(key) or "").lower() for key in ("property", "name", "itemprop")}
        if names & _META:
            yield meta.get("content")


def _in_time(root: _Element) -> Iterator[object]:
    for time in root.iter("time"):
        named = time.get("class") or ""
        marked = time.get("pubdate") is not None or time.get("itemprop") == "datePublished"
        if marked or any(name in named for name in _OF_PUBLICATION):
            yield time.get("datetime")
