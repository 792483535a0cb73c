"""A case file for one use: built from what people agreed to, as if the rest had never come in."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import date

from casewright.claims import Reading, Source
from casewright.consent import Consents, LeftOut, Use, permitted
from casewright.decisions import Agree, Decision, Withdraw, consents_of, in_force
from casewright.ledger import CaseFile, build_case
from casewright.ledger.decided import DecisionEntry, Standing


@dataclass(frozen=True, slots=True)
class ForUse:
    """The case file that a use may have, and what was left out of it."""

    case: CaseFile
    left_out: tuple[LeftOut, ...]


def consents_among(decisions: Iterable[Decision], *, is_demanded: bool = False) -> Consents:
    """What people agreed to, as it stands among all decisions of a case."""
    told = (one.what for one in in_force(decisions))
    asked = (one for one in told if isinstance(one, Agree | Withdraw))
    return consents_of(asked, is_demanded=is_demanded)


def case_for_use(
    read: Iterable[tuple[Source, Reading]],
    decisions: Sequence[Decision],
    consents: Consents,
    *,
    use: Use,
    day: date,
) -> ForUse:
    """The case file for a use on a day.

    Of the decisions only those stay that hold on what is left: all others speak of what was left
    out, or of who was asked.
    """
    found = permitted(read, consents, use, day)
    case = build_case(found.read, decisions)
    kept = tuple(one for one in case.decisions if _rests_on(one, case))
    return ForUse(replace(case, decisions=kept), found.left_out)


def _rests_on(entry: DecisionEntry, case: CaseFile) -> bool:
    if entry.standing is not Standing.IN_FORCE or not entry.claims:
        return False
    return all(one in case.claims for one in entry.claims)
