"""`casewright import`: reports, or a plain case, brought into an encrypted folder."""

import argparse
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path
from threading import Event
from typing import TYPE_CHECKING

from casewright.claims import Metadata
from casewright.cli import options
from casewright.cli.case_folder import add_passphrase, case_to_build
from casewright.cli.casework import say
from casewright.cli.errors import Misused
from casewright.cli.files import STDIN, People, listed
from casewright.cli.moving import move
from casewright.errors import FileNotReadable

if TYPE_CHECKING:
    from casewright.store import CaseStore
    from casewright.workspace.jobs.progress import ImportProgress
    from casewright.workspace.store import WorkspaceStore


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Give the parser the arguments of `casewright import`."""
    parser.add_argument(
        "files",
        nargs="+",
        type=Path,
        metavar="FILE",
        help="a report, a folder of reports, a ZIP archive, or the folder of a plain case",
    )
    parser.add_argument(
        "folder", type=Path, metavar="INTO", help="the encrypted folder, made if need be"
    )
    parser.add_argument(
        "--later",
        action="store_true",
        help="put the files away and leave the reading to `casewright worker`",
    )
    options.add_processes(parser)
    add_passphrase(parser)
    options.add_metadata(parser)
    parser.set_defaults(plain=False)


@dataclass(frozen=True, slots=True)
class FileOnDisk:
    """A file to import, and what is said of it; its bytes are read when its turn comes."""

    path: Path
    given: Metadata

    @property
    def name(self) -> str:
        """Its name without the folder."""
        return self.path.name

    def content(self) -> bytes:
        """All of its bytes.

        Raises:
            FileNotReadable: the system does not give them.
        """
        try:
            return self.path.read_bytes()
        except OSError as error:
            raise FileNotReadable(error.strerror or type(error).__name__) from error


def run(args: argparse.Namespace) -> int:
    """Bring it in; 1 where something of it could not be read."""
    from casewright.store import is_plain

    if len(args.files) == 1 and is_plain(args.files[0]):
        return move(args)
    if STDIN in args.files:
        raise Misused("A text on standard input goes in with: casewright build DIR -")
    people = People(options.metadata_of(args))
    files = [FileOnDisk(path, people.about(path, root)) for path, root in listed(args.files)]
    readable = [one for one in files if _is_readable(one)]
    with case_to_build(args) as store:
        status = _bring_in(_encrypted(store), readable, args)
    return status or int(len(readable) < len(files))


def _is_readable(file: FileOnDisk) -> bool:
    try:
        with file.path.open("rb"):
            return True
    except OSError as error:
        say(f"{file.name}: {FileNotReadable(error.strerror or type(error).__name__)}")
        return False


def _encrypted(store: "CaseStore") -> "WorkspaceStore":
    from casewright.workspace.store import WorkspaceStore

    if not isinstance(store, WorkspaceStore):
        raise TypeError("Only an encrypted folder has imports.")
    return store


def _bring_in(
    store: "WorkspaceStore", files: Iterable[FileOnDisk], args: argparse.Namespace
) -> int:
    from casewright.workspace.audit import actor
    from casewright.workspace.jobs.progress import progress
    from casewright.workspace.jobs.submitting import submit

    number = submit(store, files, asked_by=actor())
    if args.later:
        print(f"{args.folder}: the files are there; `casewright worker {args.folder}` reads them.")
        return 0
    _work(store, args)
    done = progress(store, number)
    for one in _problems(done):
        say(one)
    print(_summary(done, args))
    return int(bool(done.first_problem))


def _work(store: "WorkspaceStore", args: argparse.Namespace) -> None:
    from casewright.importing.tasks import Manner
    from casewright.workspace.jobs.pools import Pools
    from casewright.workspace.jobs.worker import Worker

    pools = Pools(args.jobs, Manner(args.model))
    try:
        Worker(store, pools).run(Event(), until_idle=True)
    finally:
        pools.end()


def _problems(done: "ImportProgress") -> Iterator[str]:
    for file in done.files:
        yield from (f"{one.name}: {one.reason}" for one in file.problems)
        yield from (f"{file.name}: {one}" for one in file.notices)


def _summary(done: "ImportProgress", args: argparse.Namespace) -> str:
    files = "1 file" if done.total == 1 else f"{done.total} files"
    failed = f", {done.failed} could not be read" if done.failed else ""
    return (
        f"{args.folder}: {files}, {done.done} of them in the case{failed}.\n"
        f"`casewright show {args.folder} case` prints it."
    )
