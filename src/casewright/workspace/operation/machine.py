"""The machine around a folder: its disk, and where it may write memory to."""

import shutil
from collections.abc import Iterator
from pathlib import Path

from casewright.workspace.operation.health import Finding, care, good

_SWAPS, _SLEEP = Path("/proc/swaps"), Path("/sys/power/state")
_LEAST_FREE = 1_000_000_000
# Such swap is memory itself, or encrypted by the system.
_SAFE = ("/dev/zram", "/dev/dm-", "/dev/mapper/")


def disk(folder: Path) -> Finding:
    """Whether there is room for a new key, which doubles the folder for a moment."""
    free = shutil.disk_usage(folder).free
    size = sum(path.stat().st_size for path in folder.rglob("*") if path.is_file())
    if free < max(_LEAST_FREE, 2 * size):
        words = f"The disk has {free / 1e9:.1f} GB left, and the folder takes {size / 1e9:.1f} GB."
        return care("disk", words, "Make room: a new key and a backup need as much again.")
    return good("disk", f"The disk has {free / 1e9:.1f} GB left.")


def memory(*, swaps: Path = _SWAPS, sleep: Path = _SLEEP) -> Iterator[Finding]:
    """Whether what is in memory may be written to a disk where others can read it."""
    plain = _plain_swaps(swaps)
    if plain is None:
        yield care(
            "swap",
            "Whether this system writes memory to a disk could not be found out.",
            "See in its settings that the whole disk is encrypted (FileVault, BitLocker).",
        )
    elif plain:
        yield care(
            "swap",
            f"Memory may be written to {', '.join(plain)}, which may be readable on the disk.",
            "Turn swap off (swapoff -a), or put it on an encrypted disk.",
        )
    else:
        yield good("swap", "Memory is not written to a plain swap.")
    if plain and _may_hibernate(sleep):
        yield care(
            "hibernation",
            "The machine can hibernate, which writes all memory, keys too, to the disk.",
            "Shut it down instead, or turn hibernation off.",
        )


def _plain_swaps(path: Path) -> list[str] | None:
    try:
        lines = path.read_text().splitlines()[1:]
    except OSError:
        return None
    names = [line.split()[0] for line in lines if line.strip()]
    return [one for one in names if not one.startswith(_SAFE)]


def _may_hibernate(path: Path) -> bool:
    try:
        return "disk" in path.read_text().split()
    except OSError:
        return False
