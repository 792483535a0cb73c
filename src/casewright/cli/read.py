"""`casewright read`: what reports say, one document after another."""

import argparse
import sys
from collections.abc import Iterable, Iterator, Sequence
from contextlib import closing
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from casewright.cli import options
from casewright.cli.errors import Misused
from casewright.cli.files import People, listed, opening_of
from casewright.cli.output import Output, Pages, done_before
from casewright.importing.opening import Opening

if TYPE_CHECKING:
    from casewright.cli.rendering import Document

FORMATS = ("table", "json", "csv", "html")


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Give the parser the arguments of `casewright read`."""
    options.add_files(parser)
    parser.add_argument("--format", choices=FORMATS, default="table", help="default: table")
    parser.add_argument(
        "--output",
        type=Path,
        metavar="PATH",
        help="write there instead of standard output; a folder where a format makes several files",
    )
    parser.add_argument(
        "--resume",
        action="store_true",
        help="go on with the --output of an earlier run (JSON only): skip the ids it has",
    )
    parser.add_argument(
        "--id", metavar="ID", help="the id of the one FILE (default: its name without ending)"
    )
    options.add_reading(parser)
    options.add_metadata(parser)


def run(args: argparse.Namespace) -> int:
    """Read the files and print what they say; 1 where some could not be read."""
    paths = list(listed(args.files))
    _check(args, paths)
    done = done_before(args.output) if args.resume else set()
    openings = _openings(paths, People(options.metadata_of(args)), given_id=args.id)
    return _read([one for one in openings if one.id not in done], args)


def _check(args: argparse.Namespace, paths: Sequence[tuple[Path, Path]]) -> None:
    if args.id and len(paths) != 1:
        raise Misused("--id names one document; give one FILE with it.")
    if args.resume and (args.output is None or args.format != "json"):
        raise Misused("--resume goes with --format json and --output.")
    if args.format == "html" and len(paths) != 1 and args.output is None:
        raise Misused("Several pages need a folder; name one with --output.")


def _openings(
    paths: Iterable[tuple[Path, Path]], people: People, *, given_id: str | None
) -> Iterator[Opening]:
    """The files to open, each with an id no other has."""
    taken: set[str] = set()
    for path, root in paths:
        opening = opening_of(path, people.about(path, root))
        yield replace(opening, id=given_id or opening.id).under_fresh_id(taken)


def _read(openings: Sequence[Opening], args: argparse.Namespace) -> int:
    # Imported here: the formats behind it take a while, and a wrong option needs none of them.
    from casewright.cli.progress import counted
    from casewright.cli.rendering import Job, lost, render
    from casewright.importing.processes import in_order

    work = (Job(one, args.format, args.model) for one in openings)
    results = in_order(render, work, jobs=args.jobs, lost=lost)
    with closing(results):
        told = counted(results, total=len(openings), wanted=args.progress)
        many = len(openings) > 1 or (args.output is not None and args.output.is_dir())
        write = _write_pages if args.format == "html" and many else _write_in_line
        return int(write(told, args))


def _write_in_line(results: "Iterable[list[Document]]", args: argparse.Namespace) -> bool:
    """Write the documents one after the other; whether some could not be read."""
    from casewright.cli.claim_csv import header

    failed = False
    with Output(args.output, goes_on=args.resume) as output:
        if args.format == "csv":
            output.write(header())
        for documents in results:
            # All documents of one file in one go: a resumed run has a file entirely or not.
            output.write("".join(document.text for document in documents))
            failed = _report(documents) or failed
    return failed


def _write_pages(results: "Iterable[list[Document]]", args: argparse.Namespace) -> bool:
    """Write each document to a page of its own; whether some could not be read."""
    pages, failed = Pages(args.output), False
    for documents in results:
        for document in documents:
            if document.error is None:
                pages.write(document.text, document.id)
        failed = _report(documents) or failed
    return failed


def _report(documents: "Sequence[Document]") -> bool:
    """Say which documents could not be read; whether there were such."""
    failed = [document for document in documents if document.error is not None]
    for document in failed:
        print(f"casewright: {document.id}: {document.error}", file=sys.stderr)
    return bool(failed)
