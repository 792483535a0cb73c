"""`casewright worker`: reads what was given to be imported into an encrypted folder."""

import argparse
import signal
from pathlib import Path
from threading import Event
from typing import TYPE_CHECKING

from casewright.cli import options
from casewright.cli.case_folder import add_passphrase, encrypted_only

if TYPE_CHECKING:
    from types import FrameType


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Give the parser the arguments of `casewright worker`."""
    parser.add_argument("folder", type=Path, metavar="DIR", help="an encrypted folder")
    parser.add_argument(
        "--once", action="store_true", help="end when nothing waits any more, instead of waiting"
    )
    options.add_processes(parser)
    add_passphrase(parser)


def run(args: argparse.Namespace) -> int:
    """Read what waits, and what comes, until interrupted; what is in hand then is read later."""
    with encrypted_only(args) as (store, _):
        from casewright.importing.tasks import Manner
        from casewright.workspace.jobs.pools import Pools
        from casewright.workspace.jobs.worker import Worker

        pools = Pools(args.jobs, Manner(args.model))
        try:
            Worker(store, pools).run(_told_to_stop(), until_idle=args.once)
        finally:
            pools.end()
    return 0


def _told_to_stop() -> Event:
    """Set when the system asks the process to end, as it does before it shuts down."""
    stop = Event()

    def ask(number: int, frame: "FrameType | None") -> None:
        stop.set()

    signal.signal(signal.SIGTERM, ask)
    return stop
