"""The interface for programs as a whole: all operations at their addresses."""

from functools import cache

from ninja import NinjaAPI, Router

from casewright import __version__
from casewright.api.declaring import OPERATIONS
from casewright.api.operations import load
from casewright.api.trouble import tell


@cache
def interface() -> NinjaAPI:
    """The interface; no page of it loads anything, since it has none."""
    load()
    api = NinjaAPI(
        title="Casewright",
        version=__version__,
        description="What the pages of a case can do, for programs.",
        openapi_url=None,
        docs_url=None,
        urls_namespace="api",
    )
    router = Router()
    for one in OPERATIONS:
        router.add_api_operation(
            one.path,
            [one.method],
            one.view,
            auth=None,
            operation_id=one.name,
            summary=one.name.replace("_", " ").capitalize(),
            description=(one.view.__doc__ or "").strip().splitlines()[0],
            url_name=f"api_{one.name}",
        )
    api.add_router("", router)
    tell(api)
    return api
