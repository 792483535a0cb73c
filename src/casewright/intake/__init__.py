"""Bytes to sources: each format is parsed in a child process; what is not known stays unknown."""

from casewright.intake.furniture import Furnishing, FurnitureKind, furniture
from casewright.intake.limits import Limits
from casewright.intake.opening import Intake, open_bytes, open_sources, picture_of_page
from casewright.intake.refusal import Refusal
from casewright.intake.sources_csv import sources_csv

__all__ = [
    "Furnishing",
    "FurnitureKind",
    "Intake",
    "Limits",
    "Refusal",
    "furniture",
    "open_bytes",
    "open_sources",
    "picture_of_page",
    "sources_csv",
]
