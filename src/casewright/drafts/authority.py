"""Who may file for a person, as it was recorded; without it, or the reason, nothing is filed."""

from collections.abc import Iterable
from datetime import date

from casewright.decisions import ActWithout, Authorise, Authority, Decision, Revoke, in_force
from casewright.drafts.errors import NoAuthority
from casewright.drafts.forums import Forum
from casewright.ledger.case_file import PersonEntry


def authority(
    decisions: Iterable[Decision], person: PersonEntry, forum: Forum, on: date
) -> Decision:
    """The decision that says who files for somebody, or why without authority.

    The last one given by that day counts.

    Raises:
        NoAuthority: there is none, it has ended, or it was taken back.
    """
    told = [
        (what.given, place, one)
        for place, one in enumerate(in_force(decisions))
        if isinstance(what := one.what, Authority)
        and what.given <= on.isoformat()
        and forum.is_among(what.forums)
        and _concerns(what, person)
    ]
    last = max(told, key=lambda one: one[:2])[2] if told else None
    if last is None or not _holds(last, on):
        revoked = last is not None and isinstance(last.what, Revoke)
        raise NoAuthority(person.name, forum.use, on, was_revoked=revoked)
    return last


def _holds(decision: Decision, on: date) -> bool:
    match decision.what:
        case Authorise(until=until):
            return until is None or on.isoformat() <= until
        case ActWithout():
            return True
        case _:
            return False


def _concerns(what: Authority, person: PersonEntry) -> bool:
    """Whether it is about the person: by the claims it rests on, or by the name."""
    held = set(person.claims)
    if any(one.claim in held for one in what.whom.anchors):
        return True
    names = {_folded(person.name), *(_folded(one.value) for one in person.spellings)}
    return _folded(what.whom.name) in names


def _folded(name: str) -> str:
    return " ".join(name.casefold().split())
