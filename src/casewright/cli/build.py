"""`casewright build`: a case in a folder, made or updated from reports."""

import argparse
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from casewright.cli import options
from casewright.cli.case_folder import add_case, as_opened, case_to_build
from casewright.cli.casework import PAGE, decisions_of, say, write_page
from casewright.cli.errors import Misused
from casewright.cli.files import STDIN, People, listed, opening_of

if TYPE_CHECKING:
    from casewright.importing.figures import Figures
    from casewright.importing.reading import ReadSource
    from casewright.store import CaseStore


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Give the parser the arguments of `casewright build`."""
    add_case(parser)
    options.add_files(parser)
    parser.add_argument("--html", action="store_true", help=f"write DIR/{PAGE} too; with --plain")
    options.add_reading(parser)
    options.add_metadata(parser)


def run(args: argparse.Namespace) -> int:
    """Read what is new, build the case file and print a summary; 1 where a file gave no source."""
    from casewright.importing.keeping import brought_up_to_date

    _check(args)
    paths = list(listed(args.files))
    with case_to_build(args) as store, store.changing():
        failed = _add(store, paths, args)
        log = decisions_of(store)
        figures = brought_up_to_date(store, args.model)
        if args.html:
            write_page(args.folder, store.case())
    print(_summary(figures, args))
    return int(failed or bool(log.damage))


def _check(args: argparse.Namespace) -> None:
    if args.html and not args.plain:
        raise Misused(
            f"A page in the folder would be readable. To write one elsewhere: casewright show "
            f"{args.folder} --format html > PAGE.html"
        )
    if args.passphrase_fd == 0 and STDIN in args.files:
        raise Misused("Standard input cannot give both the passphrase and a report.")


def _add(store: "CaseStore", paths: Sequence[tuple[Path, Path]], args: argparse.Namespace) -> bool:
    """Keep the sources of the files and what is newly read; whether some gave none."""
    from casewright.cli.progress import counted
    from casewright.importing.processes import in_order
    from casewright.importing.reading import Known, ReadingJob, lost, read_for_case

    people = People(options.metadata_of(args))
    openings = [opening_of(path, people.about(path, root)) for path, root in paths]
    known = Known.of(store, args.model)
    work = (ReadingJob(one, known.within(one), args.model) for one in openings)
    results = in_order(read_for_case, work, jobs=args.jobs, lost=lost)
    failed = False
    found = counted(results, total=len(openings), wanted=args.progress)
    for opening, sources in zip(openings, found, strict=True):
        content = _bytes(opening.path) if opening.content is None else opening.content
        for one in sources:
            _keep(store, one, content)
            known.add(one)
            failed = failed or one.error is not None
    return failed


def _keep(store: "CaseStore", one: "ReadSource", content: bytes | None) -> None:
    from casewright.importing.keeping import keep

    if one.error is not None:
        say(f"{one.id}: {one.error}")
    if told := keep(store, one, content):
        say(told)


def _bytes(path: Path) -> bytes | None:
    try:
        return path.read_bytes()
    except OSError:
        return None


def _summary(figures: "Figures", args: argparse.Namespace) -> str:
    listed_counts = ", ".join(f"{number} {part}" for part, number in figures.counts.items())
    again = _to_look_at(figures.to_look_at, args)
    again += "".join(f"{one}\n" for one in figures.several)
    shown = f"`casewright show {args.folder} case{as_opened(args)}` prints it."
    return f"{args.folder}: {listed_counts}.\n{again}{shown}"


def _to_look_at(number: int, args: argparse.Namespace) -> str:
    if not number:
        return ""
    what = "1 decision has" if number == 1 else f"{number} decisions have"
    command = f"casewright show {args.folder} decisions{as_opened(args)}"
    return f"{what} to be looked at again: `{command}`.\n"
