"""Granian in this very process: the key of the folder is in its memory, and goes nowhere else.

Granian's own server starts processes and would have to hand them the key.
"""

from pathlib import Path

from granian.constants import Interfaces
from granian.server.mt import MTServer

from casewright.web.site import Application

_THREADS = 4


class Server(MTServer):
    """Answers in threads of this process, until it is told to end."""

    def __init__(
        self, application: Application, host: str, port: int, tls: tuple[Path, Path] | None
    ) -> None:
        """Name what answers, where, and the files of certificate and key."""
        certificate, key = tls or (None, None)
        super().__init__(
            "casewright",
            address=host,
            port=port,
            interface=Interfaces.WSGI,
            blocking_threads=_THREADS,
            websockets=False,
            log_enabled=False,
            ssl_cert=certificate,
            ssl_key=key,
        )
        self._application = application

    def run(self) -> None:
        """Answer until interrupted."""
        self.serve(target_loader=lambda: self._application, wrap_loader=False)

    def _check_gil(self) -> None:
        """Granian keeps its threads for Pythons without a global lock; they work with one too.

        What waits for the database or hashes a password lets others go on meanwhile.
        """
