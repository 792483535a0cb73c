"""A case file as one page: every item opens to the words it rests on."""

from collections import defaultdict
from collections.abc import Callable, Sequence
from functools import partial
from typing import Any

from casewright.claims import Claim
from casewright.ledger import CaseFile, Conflict
from casewright.ledger.milestones import milestone_rules
from casewright.ledger.support import support
from casewright.ledger.unread import is_unread
from casewright.linking import EntryId
from casewright.publishing.citations import citations, sources_of
from casewright.publishing.html import page
from casewright.publishing.number_tree import number_tree
from casewright.publishing.plain_words import (
    amount,
    count,
    country,
    describe,
    label,
    people_of,
    stance_words,
    unread_words,
)
from casewright.publishing.redress_words import GroupNames, penalty_words
from casewright.publishing.speech import say
from casewright.publishing.standing import (
    charge_words,
    conviction_words,
    is_standing,
    offence_words,
    standing_words,
)
from casewright.publishing.variant import variant_words


def case_page(case: CaseFile, *, title: str = "", notes: Sequence[str] = ()) -> str:
    """The whole case file as one self-contained HTML page; the notes stand below its title."""
    return page(
        "case.html.j2",
        title=title or say("Case file"),
        notes=notes,
        case=case,
        numbers=number_tree(case),
        conflicts=_conflicts(case),
        claims_of=_claims_of(case),
        standing={one.person.person: one for one in case.accused if one.person.person},
        milestones=milestone_rules(),
        words=_words(case),
    )


# Any: templates call these with whatever a row has.
def _words(case: CaseFile) -> dict[str, Callable[..., Any]]:
    """The functions a template may call."""
    return {
        "citations": partial(citations, case),
        "support": partial(support, case),
        "is_standing": is_standing,
        "standing_words": standing_words,
        "charge_words": charge_words,
        "offence_words": offence_words,
        "penalty_words": penalty_words,
        "conviction_words": partial(conviction_words, case),
        "group": GroupNames(case).of,
        "term": label,
        "amount": amount,
        "count": count,
        "country": country,
        "describe": describe,
        "stance_words": stance_words,
        "unread": lambda claims: unread_words(sources_of(case, claims)),
        "is_unread": is_unread,
        "variant": variant_words,
        "people_of": people_of,
    }


def _conflicts(case: CaseFile) -> dict[EntryId, list[Conflict]]:
    """The conflicts about each entry."""
    found: dict[EntryId, list[Conflict]] = defaultdict(list)
    for conflict in case.conflicts:
        found[conflict.about].append(conflict)
    return found


def _claims_of(case: CaseFile) -> dict[str, list[Claim]]:
    """All claims of each source, in the order of its text."""
    found: dict[str, list[Claim]] = defaultdict(list)
    for claim in sorted(case.claims.values(), key=_place):
        found[claim.quote.source].append(claim)
    return found


def _place(claim: Claim) -> tuple[int, int, str]:
    return (claim.quote.start, claim.quote.end, claim.id)
