"""A draft that somebody asks for on a page: of what they see, and noted before they have it."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from django.db import transaction
from django.http import Http404

from casewright.claims import sha256_of
from casewright.decisions import without
from casewright.drafts.formats import written
from casewright.drafts.forums import forums
from casewright.drafts.masked import masked
from casewright.drafts.ordering import Order, drafted
from casewright.ledger.case_file import PersonEntry
from casewright.publishing.speech import spoken
from casewright.remedies import routes
from casewright.web.asked import CaseAsked, sight
from casewright.web.folder import open_folder
from casewright.web.inside import inside
from casewright.web.seen import case_seen, readings_seen
from casewright.workspace.audit import naming, record


@dataclass(frozen=True, slots=True)
class _Noted:
    """What the trail keeps of a draft besides what was asked for."""

    form: str
    left_out: int
    shows_names: bool


def victims_seen(request: CaseAsked) -> Sequence[PersonEntry]:
    """The people whom the case follows to redress, as far as the asker sees the case."""
    case = case_seen(request)
    if case is None:
        return ()
    known = {one.id: one for one in case.people}
    return [known[one.who.person] for one in case.paths if one.who.person in known]


def people_to_choose(request: CaseAsked) -> list[tuple[str, str]]:
    """The victims by their ids, under the names the asker may see."""
    mask = sight(request).mask
    return [(one.id, mask.text(one.name)) for one in victims_seen(request)]


def forums_to_choose() -> list[tuple[str, str]]:
    """The committees by their ids, under their names in the language of the page."""
    names = {one.id: one.name[spoken()] for one in routes()}
    return [(one.id, names[one.route]) for one in forums().values()]


def take(request: CaseAsked, order: Order, form: str) -> bytes:
    """The draft in that format, names masked that the asker may not see; on the trail first.

    Raises:
        Http404: nothing was read yet.
        NoAuthority: nobody is recorded who may file, nor the reason why without authority.
        NothingAgreed: the body may have nothing about the person.
        NothingAccepted: nobody accepted anything about the person.
        NoPdf: this computer lacks what sets a PDF.
    """
    case = case_seen(request)
    if case is None:
        raise Http404
    order = replace(order, checkers=request.case_row.checkers)
    decisions = without(open_folder().decisions(request.case_row.slug), sight(request).hidden)
    consents = inside(request.case_row).consents
    made = drafted(case, list(readings_seen(request)), decisions, consents, order)
    mask = sight(request).mask
    content = written(masked(made.draft, mask), form)
    _note(request, order, content, _Noted(form, len(made.left_out), mask.hides_nobody))
    return content


def _note(request: CaseAsked, order: Order, content: bytes, noted: _Noted) -> None:
    told = {
        "kind": order.table or "complaint",
        "use": str(order.use),
        "person": order.person,
        "format": noted.form,
        "unreviewed": order.with_unreviewed,
        "left_out": noted.left_out,
        "names": "shown" if noted.shows_names else "masked",
        "sha256": sha256_of(content),
    }
    with transaction.atomic():
        record("draft taken out", case=request.case_row.slug, about=naming.CASE_FILE, content=told)
