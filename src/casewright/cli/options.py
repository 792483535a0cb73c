"""Options that several commands have."""

import argparse
import os
from pathlib import Path

from casewright.claims import METADATA_FIELDS, Known, Metadata, Origin

_ABOUT = {
    "title": "its title",
    "publisher": "who published it",
    "author": "who wrote it",
    "published": "the day of publication, EDTF such as 2024-05-03 or 2024-05; relative dates such "
    "as “on Friday” are reckoned from it",
    "retrieved": "the day it was saved; never used in place of the day of publication",
    "url": "its address",
    "language": "its language, ISO 639, such as en",
    "reliability": "how reliable it is, in your own terms",
    "consent": "what the people in it have agreed to",
    "note": "anything else",
}


def add_files(parser: argparse.ArgumentParser) -> None:
    """The files to read."""
    parser.add_argument(
        "files",
        nargs="+",
        type=Path,
        metavar="FILE",
        help="a report, a folder of reports, or - for text on standard input",
    )


def add_metadata(parser: argparse.ArgumentParser) -> None:
    """What a person knows about the sources; it stands over what `sources.csv` and files say."""
    group = parser.add_argument_group(
        "about the sources",
        "These hold for every FILE; for each its own, write a sources.csv beside them "
        "(columns: file and these names).",
    )
    for name in METADATA_FIELDS:
        group.add_argument(f"--{name}", metavar="TEXT", help=_ABOUT[name])


def metadata_of(args: argparse.Namespace) -> Metadata:
    """The values of these options, as given by a person."""
    return Metadata(*(Known.by(Origin.PERSON, getattr(args, name)) for name in METADATA_FIELDS))


def add_reading(parser: argparse.ArgumentParser) -> None:
    """How to read: which model, in how many processes, and whether to say how far it is."""
    add_processes(parser)
    parser.add_argument(
        "--progress",
        action=argparse.BooleanOptionalAction,
        default=None,
        help="say how far it is (default: on a terminal)",
    )


def add_processes(parser: argparse.ArgumentParser) -> None:
    """Which model reads, and in how many processes."""
    parser.add_argument(
        "--model", metavar="NAME", help="an installed spaCy model instead of our own"
    )
    parser.add_argument(
        "--jobs",
        type=_jobs,
        default=1,
        metavar="N",
        help="read in N processes; 0 for one per processor (default: 1)",
    )


def _jobs(text: str) -> int:
    number = int(text)
    if number < 0:
        raise argparse.ArgumentTypeError("must not be negative")
    return number or os.cpu_count() or 1
