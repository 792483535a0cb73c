"""Accounts that exclude each other: what one source asserts and the words of another deny."""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache

from casewright.claims import Act, Claim, Event, Stance
from casewright.ledger.errors import BadRules
from casewright.ledger.rule_files import rules
from casewright.ledger.wording import is_said

TOLD, DENIED = "told", "denied"
_FIELDS = {"id", "told", "against", "never"}


@dataclass(frozen=True, slots=True)
class Opposite:
    """What is told, and the words that say the contrary unless others stand beside them."""

    id: str
    told: frozenset[str]
    against: tuple[re.Pattern[str], ...]
    never: tuple[re.Pattern[str], ...]

    def is_told_by(self, claim: Claim) -> bool:
        """Whether a claim asserts the thing."""
        return claim.stance.asserts and _term(claim) in self.told

    def is_denied_by(self, claim: Claim) -> bool:
        """Whether a claim denies the thing, by its stance or by its words."""
        if _term(claim) in self.told:
            return claim.stance is Stance.DENIED
        words = claim.quote.words
        return is_said(words, self.against) and not is_said(words, self.never)


def _term(claim: Claim) -> str:
    match claim.body:
        case Act():
            return claim.body.act
        case Event():
            return claim.body.type
        case _:
            return ""


@cache
def opposites() -> tuple[Opposite, ...]:
    """The accounts of the rule file.

    Raises:
        BadRules: one lacks something or has words that are no regular expression.
    """
    return tuple(opposite_from(row) for row in rules("opposites"))


def opposite_from(row: Mapping[str, Sequence[str] | str]) -> Opposite:
    """The account that a row of the file gives.

    Raises:
        BadRules: it lacks something or has words that are no regular expression.
    """
    name = str(row.get("id", "?"))
    if set(row) != _FIELDS or not row["told"] or not row["against"]:
        raise BadRules(
            "opposites.yaml", name, f"it must have {sorted(_FIELDS)}, none without words"
        )
    try:
        against, never = (
            tuple(re.compile(one, re.IGNORECASE) for one in row[part])
            for part in ("against", "never")
        )
    except re.error as error:
        raise BadRules("opposites.yaml", name, f"{error.pattern!r} is no expression") from error
    return Opposite(name, frozenset(row["told"]), against, never)


def accounts_of(claim: Claim) -> Iterator[tuple[str, str, str]]:
    """The accounts a claim tells or denies: which, which of the two, and the term or the words."""
    if may_matter(claim):
        for one in opposites():
            if one.is_told_by(claim):
                yield one.id, TOLD, _term(claim)
            if one.is_denied_by(claim):
                yield one.id, DENIED, f"“{claim.quote.words}”"


def may_matter(claim: Claim) -> bool:
    """Whether a claim can tell or deny anything: most cannot, and are not asked each time."""
    told, against = _of_all()
    return _term(claim) in told or is_said(claim.quote.words, against)


@cache
def _of_all() -> tuple[frozenset[str], tuple[re.Pattern[str], ...]]:
    """What the accounts tell, and the words against any of them."""
    told = frozenset(term for one in opposites() for term in one.told)
    return told, tuple(each for one in opposites() for each in one.against)


def told_terms() -> frozenset[str]:
    """What some account may tell."""
    return _of_all()[0]
