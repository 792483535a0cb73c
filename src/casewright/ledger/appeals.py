"""Who asked an instance to decide, for what, and what it answered to each ground."""

from collections import defaultdict
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass

from casewright.ledger.case_file import EventEntry, Party
from casewright.ledger.instance import Answered, Appeal
from casewright.ledger.rule_files import rules
from casewright.ledger.same_instance import is_listed
from casewright.ledger.stated import Claims
from casewright.ledger.stating import same_party
from casewright.ledger.terms import role
from casewright.linking import EntryId

_UNKNOWN = "unknown"


@dataclass(frozen=True, slots=True)
class _Told:
    """One claim of an appeal: who made it and, where told, one ground with its answer."""

    by: Party | None
    ground: Answered | None
    claims: Claims


class Sides:
    """Knows on whose side somebody appeals: by the role they have there, else in the case."""

    def __init__(self, roles_of: Callable[[EntryId], Iterable[str]]) -> None:
        """Ask there for the roles of a person."""
        self._roles_of = roles_of

    def of(self, who: Party | None, roles: Iterable[str] = ()) -> str:
        """The side of somebody: accused, victims, prosecution, or unknown where unclear."""
        in_case = self._roles_of(who.person) if who and who.person else ()
        for told in (roles, in_case):
            sides = {rules("instances")["sides"].get(role(one)) for one in told} - {None}
            if len(sides) == 1:
                return str(sides.pop())
        return _UNKNOWN


def appeals(events: Iterable[EventEntry], sides: Sides) -> tuple[Appeal, ...]:
    """What each side asked for; accused and victims are never one side."""
    told: dict[str, list[_Told]] = defaultdict(list)
    for event in events:
        for ground in event.grounds:
            answered = Answered(ground.asked, ground.answer, ground.claims)
            told[sides.of(ground.by)].append(_Told(ground.by, answered, ground.claims))
        if is_listed(event.type, "filed"):
            for side, one in _filed(event, sides):
                told[side].append(one)
    return tuple(_appeal(side, same) for side, same in sorted(told.items()))


def _filed(event: EventEntry, sides: Sides) -> list[tuple[str, _Told]]:
    """Those who filed it; where nobody is named, somebody unknown did."""
    found = [
        (sides.of(one.party, [one.role]), _Told(one.party, None, one.claims))
        for one in event.participants
    ]
    sided = [row for row in found if row[0] != _UNKNOWN]
    return sided or ([] if event.grounds else [(_UNKNOWN, _Told(None, None, event.claims))])


def _appeal(side: str, told: Sequence[_Told]) -> Appeal:
    parties = {same_party(one.by): one.by for one in told if one.by}
    grounds = [one.ground for one in told if one.ground]
    return Appeal(
        side=side,
        appellants=tuple(parties[key] for key in sorted(parties)),
        grounds=tuple(sorted(grounds, key=lambda one: (one.asked, one.answer or ""))),
        claims=tuple(dict.fromkeys(claim for one in told for claim in one.claims)),
    )
