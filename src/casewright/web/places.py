"""The places of a case that somebody can go to, in the order of a reader's day."""

from typing import NamedTuple

from django.urls import reverse
from django.utils.functional import Promise, cached_property
from django.utils.translation import gettext_lazy as _

from casewright.publishing.dossier import Dossier
from casewright.web.asked import CaseAsked
from casewright.web.dossiers import dossier_of
from casewright.web.reviewing import left_in_all
from casewright.workspace.policies import (
    CONSENT,
    EXPORT,
    IMPORT,
    PROTECT,
    RESTRICT,
    SEE_AUDIT,
    SEE_CASE,
    SEE_MEMBERS,
    Policy,
)


class Place(NamedTuple):
    """One place, with the number of things there where that is of use."""

    address: str
    name: str | Promise
    number: int | None
    is_here: bool


class _Part(NamedTuple):
    view: str
    name: Promise
    # The parts of the case file whose entries are counted; none where a number says nothing.
    counts: str = ""


_READING = (
    _Part("case", _("Overview")),
    _Part("review", _("Review")),
    _Part("sources", _("Sources"), "sources"),
    _Part("people", _("People"), "people"),
    _Part("chronology", _("Chronology"), "events"),
    _Part("acts", _("Acts"), "acts"),
    _Part("numbers", _("Numbers"), "numbers"),
    _Part("proceedings", _("Proceedings"), "instances"),
    _Part("redress", _("Redress"), "paths"),
    _Part("remedies", _("Remedies")),
    _Part("terms", _("Terms")),
    _Part("beside", _("Law")),
    _Part("conflicts", _("Conflicts"), "conflicts"),
    _Part("gaps", _("Gaps"), "gaps"),
    _Part("said", _("Statements"), "statements"),
    _Part("organisations", _("Organisations"), "organisations"),
    _Part("places", _("Places"), "places"),
    _Part("map", _("Map")),
    _Part("links", _("Links")),
    _Part("decisions", _("Decisions"), "decisions"),
)
_KEEPING: tuple[tuple[str, Promise, Policy], ...] = (
    ("imports", _("Import"), IMPORT),
    ("consents", _("Consent"), CONSENT),
    ("drafts", _("Drafts"), EXPORT),
    ("export", _("Take the case out"), EXPORT),
    ("members", _("Members"), SEE_MEMBERS),
    ("protected", _("Protected people"), PROTECT),
    ("restricted", _("Restricted sources"), RESTRICT),
    ("case_trail", _("Audit trail"), SEE_AUDIT),
)


class Places:
    """What the asker finds beside every page of a case; worked out when a page shows it."""

    def __init__(self, request: CaseAsked) -> None:
        self._request = request

    @cached_property
    def _dossier(self) -> Dossier | None:
        return dossier_of(self._request)

    @cached_property
    def to_check(self) -> int:
        """How many claims nobody has looked at yet."""
        return left_in_all(self._request)

    @cached_property
    def reading(self) -> list[Place]:
        """Where the case is read."""
        may = SEE_CASE.allows(self._request.asker)
        return [self._place(one.view, one.name, one.counts) for one in _READING if may]

    @cached_property
    def keeping(self) -> list[Place]:
        """Where the case is kept in order."""
        asker = self._request.asker
        return [self._place(view, name) for view, name, rule in _KEEPING if rule.allows(asker)]

    def _place(self, view: str, name: Promise, counts: str = "") -> Place:
        address = reverse(view, kwargs={"slug": self._request.case_row.slug})
        path = self._request.path
        is_here = path == address or (view != "case" and path.startswith(address))
        return Place(address, name, self._number(counts), is_here)

    def _number(self, counts: str) -> int | None:
        if not counts or self._dossier is None:
            return None
        return len(getattr(self._dossier.case, counts))
