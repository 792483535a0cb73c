"""The folder of a case on the command line: encrypted unless a person says that it is plain."""

import argparse
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

from casewright.cli.errors import IsEncrypted, IsPlain, NotEmpty, NotEncrypted

if TYPE_CHECKING:
    from casewright.store import CaseStore
    from casewright.workspace.keys import KeyRing
    from casewright.workspace.store import WorkspaceStore


def add_case(parser: argparse.ArgumentParser) -> None:
    """The folder of the case, and how it is opened."""
    parser.add_argument("folder", type=Path, metavar="DIR", help="the folder of the case")
    parser.add_argument(
        "--plain",
        action="store_true",
        help="the folder is not encrypted: whoever can read the disk can read the case",
    )
    add_passphrase(parser)


def add_passphrase(parser: argparse.ArgumentParser) -> None:
    """Where the passphrase comes from if not from the terminal."""
    parser.add_argument(
        "--passphrase-fd",
        type=_descriptor,
        metavar="N",
        help="read the passphrase from this file descriptor, a line for each time it is asked for",
    )


@contextmanager
def existing_case(args: argparse.Namespace) -> "Iterator[CaseStore]":
    """The case in the folder, opened.

    Raises:
        NotACase: there is none.
        IsPlain: it is not encrypted, and nobody said that it would not be.
        WrongPassphrase: the passphrase does not open it.
    """
    from casewright.store import NotACase, is_plain

    if _is_encrypted(args):
        with _encrypted(args.folder, _asked(args)) as store:
            yield store
        return
    if not is_plain(args.folder):
        raise NotACase(args.folder)
    _warn(args.folder)
    yield _plain(args.folder)


@contextmanager
def case_to_build(args: argparse.Namespace) -> "Iterator[CaseStore]":
    """The case in the folder, opened, or a new one there.

    Raises:
        IsPlain: it is not encrypted, and nobody said that it would not be.
        WrongPassphrase: the passphrase does not open it.
    """
    if args.plain and not _is_encrypted(args):
        _warn(args.folder)
        yield _plain(args.folder)
        return
    ring = _asked(args) if _is_encrypted(args) else _new(args)
    with _encrypted(args.folder, ring) as store:
        yield store


@contextmanager
def encrypted_only(args: argparse.Namespace) -> "Iterator[tuple[WorkspaceStore, KeyRing]]":
    """The case in an encrypted folder, opened, and its keys.

    Raises:
        NotEncrypted: the folder has no keys.
        WrongPassphrase: the passphrase does not open it.
    """
    ring = keys_of(args)
    # Imported here: Django takes a while, and a wrong passphrase needs none of it.
    from casewright.workspace.opening import opened

    with opened(args.folder, ring) as store:
        yield store, ring


@contextmanager
def new_case(args: argparse.Namespace) -> "Iterator[tuple[WorkspaceStore, KeyRing]]":
    """A new encrypted folder, opened, and its keys.

    Raises:
        NotEmpty: something is in the folder.
    """
    if not is_empty(args.folder):
        raise NotEmpty(args.folder)
    ring = _new(args)
    with _encrypted(args.folder, ring) as store:
        yield store, ring


def is_empty(folder: Path) -> bool:
    """Whether there is no such folder, or nothing in it."""
    return not folder.exists() or (folder.is_dir() and not any(folder.iterdir()))


def keys_of(args: argparse.Namespace) -> "KeyRing":
    """The keys of an encrypted folder, opened with its passphrase.

    Raises:
        NotEncrypted: the folder has no keys.
        WrongPassphrase: the passphrase does not open it.
    """
    from casewright.workspace.layout import is_workspace

    if not is_workspace(args.folder):
        raise NotEncrypted(args.folder)
    return _asked(args)


def as_opened(args: argparse.Namespace) -> str:
    """What to add to a command shown to a person, so that it opens the same folder."""
    return " --plain" if args.plain else ""


def _is_encrypted(args: argparse.Namespace) -> bool:
    """Whether the folder is encrypted; refuses what does not go with `--plain`."""
    from casewright.store import is_plain
    from casewright.workspace.layout import is_workspace

    encrypted = is_workspace(args.folder)
    if encrypted and args.plain:
        raise IsEncrypted(args.folder)
    if not encrypted and not args.plain and is_plain(args.folder):
        raise IsPlain(args.folder)
    return encrypted


def _plain(folder: Path) -> "CaseStore":
    from casewright.store import PlainFolder

    return PlainFolder(folder)


def _warn(folder: Path) -> None:
    from casewright.cli.casework import say

    say(f"{folder} is not encrypted: whoever can read this disk can read the case.")


def _asked(args: argparse.Namespace) -> "KeyRing":
    from casewright.cli.asking import Asking
    from casewright.cli.key_work import key_file_of
    from casewright.workspace.keys import open_with_passphrase

    passphrase = Asking(args.passphrase_fd).given(args.folder)
    return open_with_passphrase(key_file_of(args.folder), passphrase)


def _new(args: argparse.Namespace) -> "KeyRing":
    from casewright.cli.asking import Asking
    from casewright.workspace.keys import new_ring
    from casewright.workspace.opening import make

    ring = new_ring(Asking(args.passphrase_fd).new(args.folder))
    make(args.folder, ring)
    return ring


@contextmanager
def _encrypted(folder: Path, ring: "KeyRing") -> "Iterator[WorkspaceStore]":
    # Imported here: Django takes a while, and a plain folder needs none of it.
    from casewright.workspace.opening import opened

    with opened(folder, ring) as store:
        yield store


def _descriptor(text: str) -> int:
    if not text.isdecimal():
        raise argparse.ArgumentTypeError(f"{text!r} is no number of a file descriptor such as 3")
    return int(text)
