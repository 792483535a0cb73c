"""Where a site is to be reached, as it was said on the command line."""

import argparse
from typing import TYPE_CHECKING

from casewright.cli.errors import Misused

if TYPE_CHECKING:
    from casewright.web.settings import Place

HERE = ("127.0.0.1", "::1", "localhost")


def refuse_in_the_open(args: argparse.Namespace) -> None:
    """Refuse what would send testimony readable over a network.

    Raises:
        Misused: it would, or only half of a certificate is named.
    """
    if (args.tls_cert is None) != (args.tls_key is None):
        raise Misused("--tls-cert and --tls-key go together: the certificate and its key.")
    for path in filter(None, (args.tls_cert, args.tls_key)):
        if not path.is_file():
            raise Misused(f"{path} is no file.")
    if args.host in HERE or args.tls_cert or args.behind_proxy:
        return
    raise Misused(
        f"{args.host} can be reached from other machines, and what goes there would be readable on "
        "the way. Name a certificate (--tls-cert, --tls-key), or say that a proxy before it "
        "encrypts (--behind-proxy)."
    )


def place_of(args: argparse.Namespace) -> "Place":
    """The names of the site, and whether the way to it is encrypted."""
    from casewright.web.settings import Place

    names = (*HERE, "[::1]", args.host, *args.name)
    is_secure = bool(args.tls_cert or args.behind_proxy)
    return Place(tuple(dict.fromkeys(names)), is_secure, args.behind_proxy)
