"""Reports brought into a case, and how far their reading is."""

from django.http import Http404, HttpResponse
from ninja import Query

from casewright.api.answers import answered
from casewright.api.declaring import FILES, Offer, does
from casewright.api.paging import Paging, answered_page
from casewright.api.shapes import named, page_of
from casewright.web.asked import CaseAsked, account_of, store_of
from casewright.web.importing import files_of, import_seen, imports_seen
from casewright.workspace.jobs.cancelling import cancel
from casewright.workspace.jobs.errors import NoSuchImport
from casewright.workspace.jobs.submitting import submit
from casewright.workspace.policies import IMPORT
from casewright.workspace.tokens.models import Scope

_IMPORTS = "cases/<slug:slug>/imports"
_PROGRESS = named("ImportProgress")
# A table of imports has no room for larger ones; the address of one is read as it stands there.
_LARGEST = 2**63 - 1


@does("GET", _IMPORTS, Offer(IMPORT, Scope.IMPORT, page_of(_PROGRESS)))
def imports(request: CaseAsked, slug: str, paging: Query[Paging]) -> HttpResponse:
    """The imports of the case, the latest first, without their files."""

    return answered_page(
        request,
        imports_seen(request),
        paging,
        as_documents=lambda found: [one.as_json() for one in found],
    )


@does("POST", _IMPORTS, Offer(IMPORT, Scope.IMPORT, named("ImportAsked"), status=202, takes=FILES))
def import_files(request: CaseAsked, slug: str) -> HttpResponse:
    """Bring files in; they are read one after the other, soon."""
    number = submit(store_of(request), files_of(request), asked_by=account_of(request).identity)
    return answered(request, {"number": number}, status=202)


@does("GET", f"{_IMPORTS}/<int:number>", Offer(IMPORT, Scope.IMPORT, _PROGRESS))
def import_progress(request: CaseAsked, slug: str, number: int) -> HttpResponse:
    """How far one import is, file by file."""
    if number > _LARGEST:
        raise Http404
    return answered(request, import_seen(request, number).as_json())


@does("POST", f"{_IMPORTS}/<int:number>/cancel", Offer(IMPORT, Scope.IMPORT, _PROGRESS))
def cancel_import(request: CaseAsked, slug: str, number: int) -> HttpResponse:
    """Leave out what is not read yet."""
    if number > _LARGEST:
        raise Http404
    import_seen(request, number)
    try:
        cancel(store_of(request), number, asked_by=account_of(request).identity)
    except NoSuchImport as error:
        raise Http404 from error
    return answered(request, import_seen(request, number).as_json())
