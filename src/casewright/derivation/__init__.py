"""What follows from what, key by key, so that a change costs what it touches and no more.

Pure: a derivation is given what is kept of an earlier one, and gives back what changed.
"""

from casewright.derivation.engine import Derivation, Look
from casewright.derivation.joining import Joining
from casewright.derivation.kept import NOTHING, Kept, Made
from casewright.derivation.stage import AnyStage, OrderedStage, Plan, Stage
from casewright.derivation.table import Key, Row, Table

__all__ = [
    "NOTHING",
    "AnyStage",
    "Derivation",
    "Joining",
    "Kept",
    "Key",
    "Look",
    "Made",
    "OrderedStage",
    "Plan",
    "Row",
    "Stage",
    "Table",
]
