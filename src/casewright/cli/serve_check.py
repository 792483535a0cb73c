"""`casewright serve --check`: whether a folder could be served so, without serving it."""

import argparse
from collections.abc import Iterator
from datetime import UTC, datetime
from typing import TYPE_CHECKING

from casewright.cli.case_folder import keys_of
from casewright.cli.reaching import place_of, refuse_in_the_open
from casewright.errors import CasewrightError

if TYPE_CHECKING:
    from casewright.workspace.operation.health import Finding


def check(args: argparse.Namespace) -> int:
    """Print what was looked at, and what to do; 1 where it could not be served so."""
    from casewright.workspace.operation.health import State

    is_bad = False
    for one in _findings(args):
        advice = f"\n{'':11}{one.advice}" if one.advice else ""
        print(f"{one.state.value:<11}{one.sentence}{advice}", flush=True)
        is_bad |= one.state is State.BAD
    return int(is_bad)


def _findings(args: argparse.Namespace) -> "Iterator[Finding]":
    yield from _address(args)
    yield from _certificate(args)
    yield _pages(args)
    yield from _folder(args)


def _address(args: argparse.Namespace) -> "Iterator[Finding]":
    from casewright.web.address import CannotListen, refuse_taken
    from casewright.workspace.operation.health import bad, care, good

    where = f"{args.host}, port {args.port}"
    try:
        refuse_in_the_open(args)
        refuse_taken(args.host, args.port)
    except CannotListen as error:
        yield care("address", str(error), "Nothing has to be done where this server runs there.")
    except CasewrightError as error:
        yield bad("address", str(error), "See casewright serve --help.")
    else:
        yield good("address", f"Pages can be served at {where}.")


def _certificate(args: argparse.Namespace) -> "Iterator[Finding]":
    from casewright.web.certificate import certificate_findings

    if args.tls_cert and args.tls_key:
        now = datetime.now(UTC)
        yield from certificate_findings(args.tls_cert, args.tls_key, names=args.name, now=now)


def _pages(args: argparse.Namespace) -> "Finding":
    """Loads all of the site, as serving does."""
    from casewright.workspace import setting_up
    from casewright.workspace.operation.health import good

    setting_up.ready()
    from casewright.web.site import prepared

    prepared(place_of(args))
    return good("pages", "All pages can be loaded.")


def _folder(args: argparse.Namespace) -> "Iterator[Finding]":
    from casewright.workspace.operation.doctor import examine
    from casewright.workspace.operation.health import State, bad
    from casewright.workspace.operation.tables import tables_finding

    try:
        ring = keys_of(args)
        tables = tables_finding(args.folder, ring)
    except CasewrightError as error:
        yield bad("folder", str(error), "Nothing can be served before the folder can be opened.")
        return
    if tables.state is not State.GOOD:
        # To look further would open the folder, and so change its tables.
        yield tables
        return
    yield from examine(args.folder, ring, now=datetime.now(UTC))
