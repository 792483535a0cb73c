"""What stands in the place of a source when a file gives none."""

from dataclasses import dataclass

from casewright.claims import Sha256


@dataclass(frozen=True, slots=True)
class Refusal:
    """A file, or a part of one, that gave no source, with the reason in a full sentence.

    `sha256` is the identity of its bytes; None where the bytes themselves could not be had.
    """

    name: str
    reason: str
    sha256: Sha256 | None = None

    def __post_init__(self) -> None:
        if not self.reason.strip():
            raise ValueError("A refusal gives its reason.")
