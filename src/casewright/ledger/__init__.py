"""Claims of one source or many become one case file."""

from casewright.ledger.build import build_case
from casewright.ledger.case_file import CaseFile, Conflict, Party, Stated
from casewright.ledger.case_json import case_document
from casewright.ledger.source_record import SourceRecord

__all__ = [
    "CaseFile",
    "Conflict",
    "Party",
    "SourceRecord",
    "Stated",
    "build_case",
    "case_document",
]
