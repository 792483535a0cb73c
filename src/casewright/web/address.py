"""The address of a site, looked at before anybody is asked for a passphrase."""

import socket

from casewright.errors import CasewrightError


class CannotListen(CasewrightError):
    """The address is taken, or is none of this machine."""

    def __init__(self, host: str, port: int, why: str) -> None:
        super().__init__(
            f"Nothing can be served at {host}, port {port}: {why}. Another --port may be free."
        )


def refuse_taken(host: str, port: int) -> None:
    """Find out in time, and in words, that an address cannot be listened on.

    Raises:
        CannotListen: it cannot.
    """
    try:
        kind = socket.AF_INET6 if ":" in host else socket.AF_INET
        with socket.socket(kind) as trial:
            trial.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
            trial.bind((host, port))
    except OSError as error:
        raise CannotListen(host, port, error.strerror or "unknown reason") from error
