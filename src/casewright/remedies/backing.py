"""What a rule rests on: where it was read, when, how sure it is, and what is doubted."""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from typing import Any

UNSOURCED = "unsourced"


class Confidence(StrEnum):
    """How sure a rule is."""

    HIGH = "high"
    MEDIUM = "medium"
    LOW = "low"


@dataclass(frozen=True, slots=True)
class Backing:
    """The source of a rule, when it was read (EDTF), how sure it is, and the doubts.

    A rule that nobody has read anywhere has the source `unsourced` and was checked at no time.

    Raises:
        ValueError: there is neither a source nor that mark, or no day goes with the source.
    """

    source: str
    checked: str
    confidence: Confidence
    doubts: str = ""

    def __post_init__(self) -> None:
        if not self.source.strip():
            raise ValueError(f"a rule needs its source, or the mark {UNSOURCED!r}")
        if self.is_unsourced == bool(self.checked):
            raise ValueError(
                "a sourced rule needs the day it was checked, and an unsourced one has none"
            )

    @property
    def is_unsourced(self) -> bool:
        """Whether nobody has read the rule anywhere."""
        return self.source == UNSOURCED

    @property
    def warning(self) -> str:
        """What must stand beside everything that rests on the rule; empty where it is sourced."""
        if not self.is_unsourced:
            return ""
        return "This rule was read in no source. Do not rely on it before you have looked it up."

    @classmethod
    def of(cls, row: Mapping[str, Any]) -> "Backing":
        """The backing that a row of a rule file gives.

        Raises:
            ValueError: it gives none.
        """
        return cls(
            str(row["source"]),
            str(row["checked"] or ""),
            Confidence(row["confidence"]),
            str(row["doubts"] or ""),
        )
