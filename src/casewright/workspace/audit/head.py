"""The end of an audit trail in a few lines, to be kept where nobody who can change the folder can.

They tell nothing about the case. They can be printed, mailed, signed or read out.
"""

from dataclasses import dataclass
from datetime import UTC
from pathlib import Path

from casewright.store import atomic
from casewright.workspace.audit.chain import Link
from casewright.workspace.audit.errors import BadHead

_FIRST = "Casewright: the head of an audit trail"
_GROUP = 8


@dataclass(frozen=True, slots=True)
class Head:
    """The last entry of the trail of a folder at some time: its number, digest and date."""

    workspace: str
    number: int
    digest: str
    when: str

    def __post_init__(self) -> None:
        if self.number < 1 or not _is_hex(self.digest, 64) or not _is_hex(self.workspace, 32):
            raise ValueError("Not the head of an audit trail.")

    @classmethod
    def of(cls, link: Link, workspace: str) -> "Head":
        """The head that an entry is."""
        when = link.entry.when.astimezone(UTC)
        return cls(workspace, link.entry.number, link.digest, f"{when:%Y-%m-%d %H:%M:%S} UTC")

    @property
    def text(self) -> str:
        """It as lines; a mail program may indent or quote them."""
        parts = range(0, len(self.digest), _GROUP)
        digest = " ".join(self.digest[start : start + _GROUP] for start in parts)
        return (
            f"{_FIRST}\nfolder: {self.workspace}\nentry: {self.number}\n"
            f"seal: {digest}\ndate: {self.when}\n"
        )

    def write(self, path: Path) -> None:
        """Put it in place of the file.

        Raises:
            CannotWrite: the file cannot be written.
        """
        atomic.write(path, self.text.encode())


def read_head(path: Path) -> Head:
    """The head in a file.

    Raises:
        BadHead: the file holds none.
    """
    try:
        lines = path.read_text(encoding="utf-8", errors="replace").splitlines()
    except OSError as error:
        raise BadHead(path, error.strerror or "it cannot be read") from error
    pairs = (line.lstrip("> \t\ufeff").partition(":") for line in lines)
    given = {name.strip().lower(): value.strip() for name, _, value in pairs}
    try:
        digest = "".join(given["seal"].split()).lower()
        return Head(given["folder"].lower(), int(given["entry"]), digest, given["date"])
    except (KeyError, ValueError) as error:
        raise BadHead(path, "a line of it is missing or was changed") from error


def _is_hex(text: str, length: int) -> bool:
    return len(text) == length and all(sign in "0123456789abcdef" for sign in text)
