"""What nobody who works on a case may use, told as far as each account may know."""

from collections.abc import Iterable
from typing import NamedTuple

from casewright.claims import Sha256
from casewright.consent import LeftOut
from casewright.web.asked import CaseAsked, sight
from casewright.web.seen import left_out_inside
from casewright.workspace.accounts.sight import Sight


class Left(NamedTuple):
    """A source left out, or some claims of it, and why; no name where that is not to be told."""

    sha256: Sha256 | None
    name: str
    claims: int
    why: str


def left_out_told(request: CaseAsked) -> list[Left]:
    """What was left out of the pages of a case."""
    return told(left_out_inside(request), sight(request))


def told(left_out: Iterable[LeftOut], seen: Sight) -> list[Left]:
    """What was left out, the words masked; sources are named to those who know of them."""
    return [_told(one, seen) for one in left_out]


def _told(one: LeftOut, seen: Sight) -> Left:
    if seen.knows(one.source):
        name, why = seen.mask.text(one.name), seen.mask.text(one.why)
        return Left(one.source, name, len(one.claims), why)
    return Left(None, "", len(one.claims), one.in_general)
