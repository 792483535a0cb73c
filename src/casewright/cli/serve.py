"""`casewright serve`: the pages of an encrypted folder, for the browser."""

import argparse
import signal
from collections.abc import Iterator
from concurrent.futures import Future, ThreadPoolExecutor
from contextlib import AbstractContextManager, contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

from casewright.cli import options
from casewright.cli.case_folder import add_passphrase, encrypted_only, is_empty, new_case
from casewright.cli.errors import NothingThere
from casewright.cli.reaching import HERE, place_of, refuse_in_the_open

if TYPE_CHECKING:
    from casewright.web.site import Application
    from casewright.workspace.keys import KeyRing
    from casewright.workspace.store import WorkspaceStore

_PORT = 8642
_HIGHEST_PORT = 65535


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Give the parser the arguments of `casewright serve`."""
    parser.add_argument("folder", type=Path, metavar="DIR", help="an encrypted folder")
    parser.add_argument(
        "--host",
        default=HERE[0],
        metavar="ADDRESS",
        help=f"the address to listen on (default: {HERE[0]}, which nobody else can reach)",
    )
    parser.add_argument("--port", type=_port, default=_PORT, metavar="N", help=f"default: {_PORT}")
    parser.add_argument(
        "--name",
        action="append",
        default=[],
        metavar="HOST",
        help="a name under which browsers reach the site, such as cases.example.org; repeatable",
    )
    parser.add_argument(
        "--tls-cert", type=Path, metavar="FILE", help="the certificate, in PEM format"
    )
    parser.add_argument("--tls-key", type=Path, metavar="FILE", help="the key of the certificate")
    parser.add_argument(
        "--behind-proxy",
        action="store_true",
        help="a proxy before it encrypts the way to browsers, and says so in X-Forwarded-Proto",
    )
    _add_ways(parser)
    options.add_processes(parser)
    add_passphrase(parser)


def _add_ways(parser: argparse.ArgumentParser) -> None:
    """How it is served, or begun."""
    parser.add_argument(
        "--no-worker",
        action="store_true",
        help="read no imports here: `casewright worker` reads them, perhaps on another machine",
    )
    parser.add_argument(
        "--new", action="store_true", help="make the folder, which is not there yet or is empty"
    )
    parser.add_argument(
        "--check",
        action="store_true",
        help="only look whether it could be served so, and say what is wrong",
    )


def run(args: argparse.Namespace) -> int:
    """Serve the pages until interrupted, or only look whether that could be done."""
    from casewright.cli.serve_check import check
    from casewright.web.address import refuse_taken

    if args.check:
        return check(args)
    refuse_in_the_open(args)
    refuse_taken(args.host, args.port)
    with _loading(args) as pages, _folder(args) as (store, ring):
        application = pages.result()
        _open(store, ring)
        _tell(args)
        with _reading(application, store, args) as answering:
            _answer(answering, args)
    return 0


def _folder(
    args: argparse.Namespace,
) -> "AbstractContextManager[tuple[WorkspaceStore, KeyRing]]":
    """The folder, opened; a new one only where somebody says so.

    A folder that is not mounted looks like an empty one: nobody should begin anew in its place.
    """
    if not args.new and is_empty(args.folder):
        raise NothingThere(args.folder)
    return new_case(args) if args.new else encrypted_only(args)


@contextmanager
def _loading(args: argparse.Namespace) -> "Iterator[Future[Application]]":
    """The pages, loaded while somebody types the passphrase."""
    from casewright.workspace import setting_up

    setting_up.ready()
    from casewright.web.site import prepared

    with ThreadPoolExecutor(1) as pool:
        yield pool.submit(prepared, place_of(args))


def _open(store: "WorkspaceStore", ring: "KeyRing") -> None:
    from casewright.web.folder import OpenFolder
    from casewright.web.site import open_for

    open_for(OpenFolder(store, ring))


def _answer(pages: "Application", args: argparse.Namespace) -> None:
    from casewright.web.server import Server

    tls = (args.tls_cert, args.tls_key) if args.tls_cert else None
    # Granian takes the signals over for as long as it runs.
    before = {one: signal.getsignal(one) for one in (signal.SIGINT, signal.SIGTERM)}
    try:
        Server(pages, args.host, args.port, tls).run()
    finally:
        for one, handler in before.items():
            signal.signal(one, handler)


@contextmanager
def _reading(
    pages: "Application", store: "WorkspaceStore", args: argparse.Namespace
) -> "Iterator[Application]":
    """The pages, with what reads imports beside them.

    It loads its models when the first page is out: that takes seconds, in which somebody signs in.
    """
    from casewright.web.first_answer import AfterFirstAnswer
    from casewright.workspace.jobs.background import Background

    if args.no_worker:
        yield pages
        return
    background = Background(store, jobs=args.jobs, model=args.model)
    background.start()
    try:
        yield AfterFirstAnswer(pages, background.warm_up)
    finally:
        background.stop()


def _tell(args: argparse.Namespace) -> None:
    """Say where the pages are, and the code for the first account while there is none."""
    from casewright.web.first_run import give_to_owner, new_code
    from casewright.workspace.accounts.making import is_set_up

    scheme = "https" if args.tls_cert or args.behind_proxy else "http"
    host = args.name[0] if args.name else args.host
    port = "" if args.behind_proxy else f":{args.port}"
    print(f"{scheme}://{host}{port}/ shows {args.folder}. Ctrl-C ends it.", flush=True)
    if is_set_up():
        give_to_owner()
    else:
        code = new_code().text
        print(f"Nobody has an account yet. The code for the first one: {code}", flush=True)


def _port(text: str) -> int:
    if not text.isdigit() or not 0 < int(text) <= _HIGHEST_PORT:
        raise argparse.ArgumentTypeError(f"{text!r} is no port: it is 1 to {_HIGHEST_PORT}")
    return int(text)
