"""The worker of a server: a thread beside those that answer pages, for as long as the server runs.

The thread itself only waits, and reads and writes the database: files are read, and case files
built, in processes of their own.
"""

from threading import Event, Thread

from django.db import connection

from casewright.errors import CasewrightError
from casewright.importing.tasks import Manner
from casewright.workspace.jobs.pools import Pools
from casewright.workspace.jobs.worker import Worker
from casewright.workspace.store import WorkspaceStore

_UNTIL_NEXT_TRY = 5.0
_SECONDS_TO_END = 10.0


class Background:
    """Reads what is given to be imported into an open folder, from `start` to `stop`."""

    def __init__(self, folder: WorkspaceStore, *, jobs: int = 1, model: str | None = None) -> None:
        """Name the folder, by any of its cases; nothing runs yet."""
        self._folder = folder
        self._pools = Pools(jobs, Manner(model))
        self._stop = Event()
        self._thread = Thread(target=self._run, name="imports", daemon=True)
        self.trouble = ""

    def start(self) -> None:
        """Begin; what reading needs is loaded with the first report, if it was not before."""
        self._thread.start()

    def warm_up(self) -> None:
        """Load what reading needs, so that the first report need not wait for it."""
        if not self._stop.is_set():
            self._pools.warm_up()

    def stop(self) -> None:
        """End; what is in hand is read when the next worker begins."""
        self._stop.set()
        if self._thread.ident is not None:
            self._thread.join(_SECONDS_TO_END)
        self._pools.end()

    def _run(self) -> None:
        """The outermost shell of the thread: whatever happens is said in `trouble`."""
        while not self._stop.is_set():
            try:
                Worker(self._folder, self._pools).run(self._stop)
            except CasewrightError as error:
                self.trouble = str(error)
            except Exception as error:
                # Only the kind of error is told: its message may hold words of a document.
                self.trouble = f"The import stopped ({type(error).__name__}); it is tried again."
            finally:
                connection.close()
            self._stop.wait(_UNTIL_NEXT_TRY)
