"""What the parsing process may not do: take more memory or time, write files, or use a network."""

import ctypes
import sys
import time

_NEW_USER, _NEW_NETWORK = 0x10000000, 0x40000000
_MB = 1024 * 1024


def confine(memory_mb: int) -> None:
    """Limit this process for good; on systems without such limits only the network is barred."""
    _limit_resources(memory_mb)
    _leave_the_network()
    sys.addaudithook(_no_network)


def _limit_resources(memory_mb: int) -> None:
    try:
        import resource
    except ImportError:  # Windows has no such limits; the parent still watches the clock
        return
    for limit, value in (
        (resource.RLIMIT_AS, memory_mb * _MB),
        (resource.RLIMIT_FSIZE, 0),  # nothing is written to disk
        (resource.RLIMIT_CORE, 0),  # no testimony in a core dump
    ):
        _, hard = resource.getrlimit(limit)
        most = value if hard == resource.RLIM_INFINITY else min(value, hard)
        resource.setrlimit(limit, (most, most))


def allow_seconds(seconds: int) -> None:
    """Let this process use so many more seconds of processor time."""
    try:
        import resource
    except ImportError:
        return
    _, hard = resource.getrlimit(resource.RLIMIT_CPU)
    until = int(time.process_time()) + seconds + 1
    resource.setrlimit(resource.RLIMIT_CPU, (until, hard))


def _leave_the_network() -> None:
    """Move into a network of our own without any interface, where the system lets us."""
    if not sys.platform.startswith("linux"):
        return
    try:
        libc = ctypes.CDLL(None, use_errno=True)
        libc.unshare(_NEW_USER | _NEW_NETWORK)
    except (OSError, AttributeError):
        return


def _no_network(event: str, _: object) -> None:
    if event in {"socket.connect", "socket.bind", "socket.sendto", "socket.getaddrinfo"}:
        raise PermissionError("The parsing process has no network.")
