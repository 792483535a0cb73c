"""Accounts that exclude each other: what one source asserts and the words of another deny."""

import re
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import cache

from casewright.claims import Act, Claim, ClaimId, Event, Stance
from casewright.ledger.case_file import ActEntry, Conflict, EventEntry, Stated
from casewright.ledger.conflict_rules import conflict_rules
from casewright.ledger.disagreement import conflict
from casewright.ledger.errors import BadRules
from casewright.ledger.material import Material
from casewright.ledger.rule_files import rules
from casewright.ledger.wording import is_said
from casewright.linking import EntryId

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


def conflicts_of_accounts(
    material: Material, acts: Iterable[ActEntry], events: Iterable[EventEntry]
) -> list[Conflict]:
    """What one source asserts and another denies, with the words of both."""
    entries: dict[ClaimId, EntryId] = {claim: one.id for one in acts for claim in one.claims}
    entries |= {claim: one.id for one in events for claim in one.claims}
    live = {
        number: claim
        for number, claim in material.claims.items()
        if number not in material.set_aside and may_matter(claim)
    }
    found = []
    for one in opposites():
        told = [number for number, claim in live.items() if one.is_told_by(claim)]
        denied = [number for number, claim in live.items() if one.is_denied_by(claim)]
        if told and denied:
            values = _variants(one, told, live) + _in_words(denied, live)
            about = min(entries[number] for number in told)
            found.append(conflict(conflict_rules()["account"], about, one.id, values=values))
    return found


def may_matter(claim: Claim) -> bool:
    """Whether a claim can tell or deny anything: most cannot, and are not asked each time."""
    told, against = _of_all()
    return _term(claim) in told or is_said(claim.quote.words, against)


@cache
def _of_all() -> tuple[frozenset[str], tuple[re.Pattern[str], ...]]:
    """What the accounts tell, and the words against any of them."""
    told = frozenset(term for one in opposites() for term in one.told)
    return told, tuple(each for one in opposites() for each in one.against)


def _variants(
    one: Opposite, told: Iterable[ClaimId], live: Mapping[ClaimId, Claim]
) -> list[Stated]:
    by_term: dict[str, list[ClaimId]] = defaultdict(list)
    for number in told:
        by_term[_term(live[number])].append(number)
    return [Stated(term, tuple(claims)) for term, claims in sorted(by_term.items())]


def _in_words(denied: Iterable[ClaimId], live: Mapping[ClaimId, Claim]) -> list[Stated]:
    """The contrary in the words of its source, the same words once."""
    by_words: dict[str, list[ClaimId]] = defaultdict(list)
    for number in denied:
        by_words[f"“{live[number].quote.words}”"].append(number)
    return [Stated(words, tuple(claims)) for words, claims in sorted(by_words.items())]
