"""Something to be begun once the first page was answered, so that nobody waits for it."""

from collections.abc import Callable, Iterable
from threading import Lock, Thread
from typing import Any

from casewright.web.site import Application


class AfterFirstAnswer:
    """The pages, and beside them something that is begun when the first of them is out."""

    def __init__(self, pages: Application, begin: Callable[[], None]) -> None:
        """Name both; `begin` is called once, in a thread of its own."""
        self._pages, self._begin = pages, begin
        self._first = Lock()

    def __call__(self, environ: dict[str, Any], start_response: Any) -> Iterable[bytes]:
        """The answer of the pages."""
        answer = self._pages(environ, start_response)
        # Never given back: whoever gets it is the first.
        if self._first.acquire(blocking=False):
            Thread(target=self._begin, name="after the first answer", daemon=True).start()
        return answer
