"""The rules by which values of a field are compared, as the rule file gives them."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from typing import Any

from casewright.ledger.comparing import COMPARE
from casewright.ledger.errors import BadRules
from casewright.ledger.rule_files import rules

_FIELDS = {"field", "compare", "within", "sentence", "settle"}


@dataclass(frozen=True, slots=True)
class ConflictRule:
    """How one field is compared, what is said of a difference, and what would settle it.

    `within` says whether one report can contradict itself in this field.
    """

    field: str
    compare: str
    within: bool
    sentence: str
    settle: str

    def about(self, name: str) -> str:
        """The difference in words, of somebody or something of this name."""
        return self.sentence.replace("{name}", name)


@cache
def conflict_rules() -> dict[str, ConflictRule]:
    """The rules by field.

    Raises:
        BadRules: a rule lacks something, is given twice, or compares in a way nobody knows.
    """
    found: dict[str, ConflictRule] = {}
    for row in rules("conflicts"):
        rule = rule_from(row)
        if rule.field in found:
            raise BadRules("conflicts.yaml", rule.field, "its field is given twice")
        found[rule.field] = rule
    return found


def rule_from(row: Mapping[str, Any]) -> ConflictRule:
    """The rule that a row of the file gives.

    Raises:
        BadRules: the row lacks something, or compares in a way nobody knows.
    """
    name = str(row.get("field", "?"))
    if set(row) != _FIELDS or not isinstance(row["within"], bool):
        raise BadRules("conflicts.yaml", name, f"it must have exactly {sorted(_FIELDS)}")
    if row["compare"] not in COMPARE:
        raise BadRules("conflicts.yaml", name, f"nobody knows how to compare {row['compare']!r}")
    if not row["settle"] or "{name}" not in row["sentence"]:
        raise BadRules("conflicts.yaml", name, "it must name the thing and say what settles it")
    return ConflictRule(**row)
