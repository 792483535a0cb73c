"""The sources of a case: the list, one with its words and claims, and the file it came as."""

from collections.abc import Sequence
from typing import NamedTuple

from django.http import HttpResponse
from django.shortcuts import render
from django.utils.http import content_disposition_header
from django.utils.translation import gettext as _

from casewright.claims import Claim, ClaimId, Sha256, Source
from casewright.ledger import SourceRecord
from casewright.publishing.marked_text import Mark, Segment, blocks, segments
from casewright.publishing.plain_words import describe, plain
from casewright.publishing.redaction import Mask
from casewright.web.asked import CaseAsked, sight, source_known, source_seen, store_of
from casewright.web.consents_told import consents_told
from casewright.web.dossiers import claims_in
from casewright.web.folder import open_folder
from casewright.web.guard import guarded
from casewright.web.inside import inside
from casewright.web.paging import page_of
from casewright.web.recording import note_seen
from casewright.web.seen import case_seen
from casewright.web.views import errors
from casewright.workspace.accounts.models import RestrictedSource
from casewright.workspace.policies import SEE_SOURCE


class Listed(NamedTuple):
    """A source in the list, its words masked."""

    sha256: str
    name: str
    title: str
    publisher: str
    published: str
    is_restricted: bool


class Claimed(NamedTuple):
    """A claim of a source, its words masked."""

    number: int
    id: ClaimId
    kind: str
    words: str
    stance: str
    said_by: str
    quote: str


@guarded(GET=SEE_SOURCE)
def sources(request: CaseAsked, slug: str) -> HttpResponse:
    """The list."""
    built = case_seen(request)
    restricted = set(
        RestrictedSource.objects.filter(case=request.case_row).values_list("sha256", flat=True)
    )
    mask = sight(request).mask
    page = page_of(request, built.sources if built else ())
    listed = [_listed(one, mask, one.sha256 in restricted) for one in page]
    return render(request, "web/sources.html", {"sources": listed, "page": page})


def _listed(one: SourceRecord, mask: Mask, is_restricted: bool) -> Listed:
    name, title, publisher = (
        mask.text(text or "", one.language) for text in (one.name, one.title, one.publisher)
    )
    return Listed(one.sha256, name, title, publisher, one.published or "", is_restricted)


@guarded(GET=SEE_SOURCE)
def source(request: CaseAsked, slug: str, sha256: str) -> HttpResponse:
    """One source: its words, the claims marked in them, and each claim."""
    known = source_known(request, sha256)
    found = source_seen(request, known.sha256)
    if found is None:
        return _only_known(request, known)
    language = found.metadata.language.value or ""
    claims = claims_in(request, found.sha256)
    note_seen(request, found)
    mask = sight(request).mask
    shown = {
        "listed": {
            "name": mask.text(found.name, language),
            "title": mask.text(found.metadata.title.value or found.name, language),
            "publisher": mask.text(found.metadata.publisher.value or "", language),
            "published": found.metadata.published.value or "",
            "language": language,
            "sha256": found.sha256,
        },
        "rows": _rows(found, claims, mask),
        "claims": [_claimed(n, one, mask, language) for n, one in enumerate(claims, 1)],
        "may_download": sight(request).may_download(found),
        "is_cut": _is_cut(request, found),
    }
    return render(request, "web/source.html", shown)


def _is_cut(request: CaseAsked, source: Source) -> bool:
    return source.sha256 in inside(request.case_row).cut


def _only_known(request: CaseAsked, known: Source) -> HttpResponse:
    """That there is such a source, and what people said about its use; nothing of it."""
    shown = {
        "name": sight(request).mask.text(known.name),
        "sha256": known.sha256,
        "consents": consents_told(request, known.sha256),
    }
    return render(request, "web/source_left_out.html", shown)


@guarded(GET=SEE_SOURCE)
def original(request: CaseAsked, slug: str, sha256: str) -> HttpResponse:
    """The file as it came in, which nobody can mask: only for those who may see every name."""
    known = source_known(request, sha256)
    found = source_seen(request, known.sha256)
    if found is None or _is_cut(request, found):
        sentence = _("The file has words that may not be used: consent to them is missing.")
        return errors.said(request, sentence, status=403)
    seen = sight(request)
    content = store_of(request).content(found.sha256)
    # What is no text of the report, such as who wrote the file, may name people too.
    may = seen.may_download(found) and _names_nobody(content, seen.mask)
    if not may or not _may_have_what_is_in(request, found.sha256):
        return errors.forbidden(request)
    note_seen(request, found, action="file taken out")
    # Never as what it claims to be: a page or a script of a stranger must not run in this place.
    response = HttpResponse(content, content_type="application/octet-stream")
    response["Content-Disposition"] = content_disposition_header(True, found.name) or "attachment"
    return response


def _may_have_what_is_in(request: CaseAsked, sha256: Sha256) -> bool:
    """Whether the asker may have every source that came inside of a file, such as with a mail."""
    built = open_folder().built(request.case_row.slug)
    inner = [one.sha256 for one in built.sources if one.container == sha256] if built else []
    for one in inner:
        found = source_seen(request, one)
        if found is None or _is_cut(request, found) or not sight(request).may_download(found):
            return False
        if one != sha256 and not _may_have_what_is_in(request, one):
            return False
    return True


def _names_nobody(content: bytes, mask: Mask) -> bool:
    """Whether a file shows no protected name; one that is no plain text cannot be searched."""
    if mask.hides_nobody:
        return True
    try:
        return not mask.hides(content.decode())
    except UnicodeDecodeError:
        return False


def _rows(source: Source, claims: Sequence[Claim], mask: Mask) -> list[list[Segment]]:
    """The text masked as a whole, so that no name is cut where a claim begins."""
    redacted = mask.redacted(source.text, source.metadata.language.value or "")
    marks = []
    for number, one in enumerate(claims, 1):
        start, end = redacted.moved(one.quote.start, one.quote.end)
        marks.append(Mark.trimmed(number, start, redacted.text[start:end]))
    return [segments(redacted.text, block, marks) for block in blocks(redacted.text)]


def _claimed(number: int, one: Claim, mask: Mask, language: str) -> Claimed:
    words = mask.text(plain(describe(one.body)), language)
    said_by = mask.text(one.said_by or "", language)
    quote = mask.text(one.quote.words, language)
    return Claimed(number, one.id, one.body.kind, words, one.stance.value, said_by, quote)
