"""The files of a folder looked at: keys, rights, leftovers, evidence. No database is needed."""

import sys
from collections.abc import Iterator
from pathlib import Path

from casewright.workspace.errors import DamagedKeys
from casewright.workspace.evidence import Evidence
from casewright.workspace.keys import KeyFile, KeyRing, copy_of, read_key_file
from casewright.workspace.layout import KEYS_FILE, NEXT_DATABASE_FILE, REKEY_FILE
from casewright.workspace.operation.health import Finding, bad, care, good

_FOR_OTHERS = 0o077
_ADVICE = "Put back that file from a backup, or import its source again."


def keys(folder: Path, ring: KeyRing) -> Iterator[Finding]:
    """The key file, its copy, and whether there is a way of recovery."""
    path = folder / KEYS_FILE
    main, second = _whole(path), _whole(copy_of(path))
    if main is None:
        advice = f"Copy {copy_of(path)} to {path}." if second else "Restore a backup."
        yield bad("keys", f"The key file {path} is missing or damaged.", advice)
    elif main != second:
        words = f"The copy of the key file, {copy_of(path)}, is missing, damaged or older."
        yield care("keys", words, f"Copy {path} to {copy_of(path)}.")
    else:
        yield good("keys", "The key file and its copy are whole and the same.")
    if not ring.file.recipients and ring.file.shares is None:
        words = "There is no way of recovery: whoever loses the passphrase loses the case."
        yield care("recovery", words, f"Make shares: casewright keys {folder} --split 2/3")


def _whole(path: Path) -> KeyFile | None:
    try:
        return read_key_file(path)
    except DamagedKeys:
        return None


def rights(folder: Path) -> Finding:
    """Whether other accounts of the machine can open the files."""
    if sys.platform == "win32":
        return good("rights", "The rights of the files are those of their folder.")
    paths = [folder, *folder.rglob("*")]
    open_to_others = [path for path in paths if path.stat().st_mode & _FOR_OTHERS]
    if not open_to_others:
        return good("rights", "Only their owner can open the files.")
    words = f"{len(open_to_others)} files can be opened by others, {open_to_others[0]} among them."
    return care("rights", words, f"Take the rights away: chmod -R go= {folder}")


def leftovers(folder: Path) -> Finding:
    """What an interrupted work left; each is removed when that work is done again."""
    places = (folder.glob(".*.half*"), folder.glob("evidence/.*.half"))
    found = [path for place in places for path in place]
    found += folder.absolute().parent.glob(f".{folder.absolute().name}.*.half")
    found += [folder / REKEY_FILE] if (folder / REKEY_FILE).exists() else []
    found += folder.glob(f"{NEXT_DATABASE_FILE}*")
    if not found:
        return good("leftovers", "No interrupted work has left anything.")
    words = f"Interrupted work has left {', '.join(path.name for path in found)}."
    return care("leftovers", words, "Do it again (build, rekey, restore): it removes what is left.")


def evidence(folder: Path, ring: KeyRing, listed: set[str] | None) -> Iterator[Finding]:
    """Every file opened and its hash checked; `listed` are the names the database has, if known."""
    kept = Evidence(folder, ring)
    there = {path.name for path in _files(kept.folder)}
    damaged = sorted(name for name in there if not kept.is_whole(name))
    for name in damaged:
        words = f"The file {kept.folder / name} is damaged."
        yield bad("evidence", words, _ADVICE)
    for name in sorted((listed or set()) - there):
        words = f"The file {kept.folder / name} is missing."
        yield bad("evidence", words, _ADVICE)
    orphans = there - listed if listed is not None else set()
    if orphans:
        words = f"{len(orphans)} files of evidence belong to no source."
        yield care("evidence", words, "They take room and do no harm; a new key removes them.")
    if not damaged and listed is not None and listed <= there:
        yield good("evidence", f"{len(there)} files of evidence are whole.")


def _files(folder: Path) -> list[Path]:
    if not folder.exists():
        return []
    return [path for path in folder.iterdir() if not path.name.startswith(".")]
