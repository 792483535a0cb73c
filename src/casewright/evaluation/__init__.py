"""How well a reading agrees with documents annotated by people."""

from casewright.evaluation.bootstrap import Interval, bootstrap
from casewright.evaluation.documents import load
from casewright.evaluation.errors import (
    BrokenDocument,
    NoDocuments,
    NothingToRead,
    UnreadableFile,
)
from casewright.evaluation.own_reader import read_documents
from casewright.evaluation.report import Report, Score
from casewright.evaluation.scoring import GROUPINGS, evaluate, evaluate_by
from casewright.evaluation.tally import Difference, Kind

__all__ = [
    "GROUPINGS",
    "BrokenDocument",
    "Difference",
    "Interval",
    "Kind",
    "NoDocuments",
    "NothingToRead",
    "Report",
    "Score",
    "UnreadableFile",
    "bootstrap",
    "evaluate",
    "evaluate_by",
    "load",
    "read_documents",
]
