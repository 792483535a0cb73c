"""The milestones of the way to redress, as the rule file gives them."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache, lru_cache
from typing import Any

from casewright.ledger.errors import BadRules
from casewright.ledger.rule_files import rules
from casewright.ledger.terms import event_type
from casewright.ledger.wording import is_said

_LISTS = ("events", "acts", "money", "roles", "groups")
_FIELDS = {"id", "label", "words", "side", "whole_case", *_LISTS}
_ANY = "any"


@dataclass(frozen=True, slots=True)
class MilestoneRule:
    """One milestone: the terms and words that say that it was reached."""

    id: str
    label: Mapping[str, str]
    events: frozenset[str]
    acts: frozenset[str]
    money: frozenset[str]
    roles: frozenset[str]
    groups: frozenset[str]
    words: tuple[re.Pattern[str], ...]
    side: str | None
    whole_case: bool

    def has_event(self, term: str) -> bool:
        """Whether an event of this type, or of the type it is reported as, says it."""
        return term in self.events or event_type(term) in self.events

    def has_act(self, term: str) -> bool:
        """Whether an act says it."""
        return _ANY in self.acts or term in self.acts

    def is_said_by(self, words: str) -> bool:
        """Whether the words say it."""
        return is_said(words, self.words)


# Most words say nothing of the way: that is asked once for all milestones, not for each.
@lru_cache(maxsize=65_536)
def said_by(words: str) -> frozenset[str]:
    """The ids of the milestones that the words say."""
    if not is_said(words, _words_of_all()):
        return frozenset()
    return frozenset(rule.id for rule in milestone_rules() if rule.is_said_by(words))


@cache
def _words_of_all() -> tuple[re.Pattern[str], ...]:
    return tuple(one for rule in milestone_rules() for one in rule.words)


@cache
def milestone_rules() -> tuple[MilestoneRule, ...]:
    """The milestones in the order of the way.

    Raises:
        BadRules: one has a field nobody reads, or words that are no regular expression.
    """
    return tuple(milestone_from(row) for row in rules("paths"))


def milestone_from(row: Mapping[str, Any]) -> MilestoneRule:
    """The milestone that a row of the file gives.

    Raises:
        BadRules: it has a field nobody reads, or words that are no regular expression.
    """
    name = str(row.get("id", "?"))
    if not {"id", "label"} <= set(row) <= _FIELDS:
        raise BadRules("paths.yaml", name, f"it must have id and label, and only {sorted(_FIELDS)}")
    try:
        words = tuple(re.compile(one, re.IGNORECASE) for one in row.get("words", ()))
    except re.error as error:
        raise BadRules("paths.yaml", name, f"{error.pattern!r} is no expression") from error
    listed = {part: frozenset(row.get(part, ())) for part in _LISTS}
    whole = bool(row.get("whole_case", False))
    return MilestoneRule(
        name, row["label"], words=words, side=row.get("side"), whole_case=whole, **listed
    )
