"""The people of a case, and everything about one of them."""

from collections.abc import Iterable, Mapping
from typing import Any, NamedTuple, TypeVar

from django.http import Http404, HttpResponse
from django.shortcuts import render

from casewright.ledger.accused_entry import AccusedEntry
from casewright.ledger.case_file import ActEntry, Doing, PersonEntry
from casewright.ledger.decided import DecisionEntry
from casewright.linking import EntryId
from casewright.publishing.dossier import Dossier
from casewright.publishing.standing import is_standing
from casewright.remedies import State
from casewright.remedies.gathering import terms
from casewright.web.asked import CaseAsked
from casewright.web.assessing import assessment_of, today
from casewright.web.dossiers import dossier_of, dossier_or_404, names_seen
from casewright.web.guard import guarded
from casewright.web.paging import page_of
from casewright.web.who_is_who import candidates, namings
from casewright.workspace.policies import SEE_CASE

T = TypeVar("T")
_OUT_OF_REACH = frozenset({State.NOT_AVAILABLE, State.CLOSED})
_NEXT = 5


class Listed(NamedTuple):
    """A person in the list: the name as the asker sees it, and how far proceedings went."""

    entry: PersonEntry
    name: str
    standing: AccusedEntry | None
    sources: int

    @property
    def roles(self) -> list[str]:
        """What the person is called."""
        return _roles(self.entry)


@guarded(GET=SEE_CASE)
def people(request: CaseAsked, slug: str) -> HttpResponse:
    """The list, by name or by those most is said of, of one role or of all."""
    found, names = dossier_of(request), names_seen(request)
    role, order = request.GET.get("role", ""), request.GET.get("order", "")
    every = found.case.people if found else ()
    chosen = [one for one in every if not role or role in _roles(one)]
    if order == "sources" and found:
        chosen.sort(key=lambda one: (-found.sources_of[one.id], names[one.id].casefold(), one.id))
    else:
        # By the name as it is shown: the place in the list must not tell the one behind it.
        chosen.sort(key=lambda one: (names[one.id].casefold(), one.id))
    page = page_of(request, chosen)
    listed = [_listed(found, names[one.id], one) for one in page] if found else []
    shown = {"page": page, "people": listed, "role": role, "order": order}
    return render(request, "web/people.html", shown | {"roles": _all_roles(every)})


def _all_roles(people: Iterable[PersonEntry]) -> list[str]:
    return sorted({role for one in people for role in _roles(one)})


def _roles(person: PersonEntry) -> list[str]:
    """What a person is called, but for what the standing says with where and when."""
    terms = (one.value for one in person.roles)
    return [one for one in terms if one != "other" and not is_standing(one)]


def _listed(found: Dossier, name: str, person: PersonEntry) -> Listed:
    standing = found.accused.get(person.id)
    return Listed(person, name, standing, found.sources_of[person.id])


@guarded(GET=SEE_CASE)
def person(request: CaseAsked, slug: str, entry: str) -> HttpResponse:
    """One person: spellings, roles, the way so far, what was done, said and decided."""
    found = dossier_or_404(request)
    one = found.people.get(EntryId(entry))
    if one is None:
        raise Http404
    about = found.of_person.get(one.id, {})
    about_ids = [one.id, *(_id(each) for part in about.values() for each in part)]
    shown = {
        "person": one,
        "about": about,
        "acts": _acts(about.get("acts", ()), one.id),
        "conflicts": _of_all(about_ids, found.conflicts_about),
        "gaps": [gap for gap in found.case.gaps if gap.about in about_ids],
        "decisions": _decisions(found, one),
        "like": request.GET.get("like", ""),
        "candidates": candidates(request, one.id, request.GET.get("like", "")),
        "namings": namings(found.case, one),
    }
    return render(request, "web/person.html", shown | _remedies(request, one.id))


def _remedies(request: CaseAsked, who: EntryId) -> dict[str, object]:
    """The routes that are not out of reach, and the terms that end next; of a victim alone."""
    found, on = assessment_of(request, who), today(request)
    if found is None:
        return {}
    dated = [one for one in terms([found]) if one.day is not None and not one.is_over(on)]
    return {
        "remedies": [one for one in found.routes if one.state not in _OUT_OF_REACH],
        "terms": dated[:_NEXT],
    }


# Any: entries of every part; a proceeding has no id, and nothing is about one.
def _id(entry: Any) -> EntryId:
    return EntryId(getattr(entry, "id", ""))


def _acts(acts: Iterable[ActEntry], person: EntryId) -> list[tuple[str, Doing]]:
    """What was done to or by the person, each with its act."""
    return [
        (act.act, doing)
        for act in acts
        for doing in act.doings
        if person in {who.person for who in (doing.victim, doing.perpetrator) if who}
    ]


def _of_all(ids: Iterable[EntryId], table: Mapping[EntryId, tuple[T, ...]]) -> list[T]:
    return [each for one in dict.fromkeys(ids) for each in table.get(one, ())]


def _decisions(found: Dossier, person: PersonEntry) -> list[DecisionEntry]:
    every = (each for claim in person.claims for each in found.decided_on.get(claim, ()))
    return list({one.id: one for one in every}.values())
