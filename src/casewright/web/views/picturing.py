"""The pages that are a picture first: the map of places, and the network of people."""

from django.http import HttpResponse
from django.shortcuts import render

from casewright.linking import EntryId
from casewright.publishing.dossier import Dossier
from casewright.publishing.pictures.case_map import case_map
from casewright.publishing.pictures.network import Network, network, network_picture, start_of
from casewright.publishing.pictures.spots import Exactness, Spot, as_seen, spots
from casewright.publishing.pictures.ties import Tie, Web, web_of
from casewright.publishing.speech import spoken
from casewright.web.asked import CaseAsked, sight
from casewright.web.dossiers import dossier_of
from casewright.web.guard import guarded
from casewright.web.paging import page_of
from casewright.workspace.kept_of_cases import kept
from casewright.workspace.policies import SEE_CASE

_KEPT = 16


@guarded(GET=SEE_CASE)
def places_map(request: CaseAsked, slug: str) -> HttpResponse:
    """The places on a map, all or those near one, and every place in a list."""
    found = dossier_of(request)
    seen = sight(request).mask.text
    every = as_seen(_spots(found), seen) if found else ()
    wanted = request.GET.get("near", "")
    near = next((one for one in every if one.place.id == wanted and one.position), None)
    shown = {
        "drawn": case_map(every, seen, near),
        "near": near,
        "unknown": sum(one.exactness is Exactness.UNKNOWN for one in every),
        "page": page_of(request, every),
    }
    return render(request, "web/map.html", shown)


@guarded(GET=SEE_CASE)
def links(request: CaseAsked, slug: str) -> HttpResponse:
    """People, events and organisations with what ties them, from one on as far as is opened."""
    found = dossier_of(request)
    if found is None:
        return render(request, "web/links.html", {})
    web = _web(found, spoken())
    opened = [EntryId(one) for one in request.GET.get("open", "").split(",") if one in web.nodes]
    start = start_of(found.case, web)
    opened = opened or ([start] if start else [])
    drawn = network(web, opened, sight(request).mask.text)
    shown = {
        "drawn": network_picture(drawn),
        "network": drawn,
        "opened": [one for one in drawn.nodes if one.id in drawn.opened],
        "page": page_of(request, _told(drawn)),
    }
    return render(request, "web/links.html", shown)


def _told(drawn: Network) -> list[tuple[Tie, str, str]]:
    """The ties with the names of both ends."""
    names = {one.id: one.name for one in drawn.nodes}
    return [(tie, names[tie.one], names[tie.other]) for tie in drawn.ties]


@kept(_KEPT)
def _spots(found: Dossier) -> tuple[Spot, ...]:
    return spots(found.case)


@kept(_KEPT)
def _web(found: Dossier, language: str) -> Web:
    """Kept for each language, in which its ties are told."""
    return web_of(found.case)
