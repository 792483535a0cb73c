"""The claims of a source as somebody goes through them, each with what people said of it."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum

from casewright.claims import Claim, ClaimId, Review
from casewright.decisions import Correct, NotACorrection, Reviewed, corrected
from casewright.ledger.case_file import PersonEntry
from casewright.linking import PossibleSame
from casewright.publishing.dossier import Dossier
from casewright.publishing.doubt import doubts, suggestion, weight
from casewright.publishing.plain_words import STANCE_SIGNS, describe, plain, stance_words

BOTH = 2


class State(StrEnum):
    """What people said of a claim, as a line shows it."""

    TO_CHECK = "to_check"
    CONFIRM = "confirm"
    ACCEPTED = "accepted"
    REJECTED = "rejected"
    CORRECTED = "corrected"
    ADDED = "added"


@dataclass(frozen=True, slots=True)
class ReviewLine:
    """One claim: `shown` is what it says now, after a correction that may not be built in yet.

    `state` is confirm where one person accepted it and the case wants two.
    """

    claim: Claim
    shown: Claim
    state: State
    decision: str
    by: tuple[str, ...]
    doubts: tuple[str, ...]
    same: tuple[PersonEntry, PossibleSame] | None
    page: int | None

    @property
    def says(self) -> str:
        """What it says, in plain words."""
        return plain(describe(self.shown.body))

    @property
    def sign(self) -> str:
        """The sign of its stance."""
        return STANCE_SIGNS[self.shown.stance]

    @property
    def how(self) -> str:
        """How it is held and by whom, in words."""
        return " ".join(one.text for one in stance_words(self.shown.stance, self.shown.said_by))

    @property
    def is_open(self) -> bool:
        """Whether somebody still has to look at it."""
        return self.state in (State.TO_CHECK, State.CONFIRM)


def review_lines(
    dossier: Dossier,
    claims: Iterable[Claim],
    reviewed: Mapping[ClaimId, Reviewed],
    *,
    needed: int = 1,
) -> list[ReviewLine]:
    """A line for each claim that is read there now, in the order given.

    `reviewed` has what was said since the case file was built too. A claim that took the place of
    a corrected one is shown in that one's line.
    """
    there = [one for one in claims if one.supersedes is None]
    return [_line(dossier, one, reviewed.get(one.id), needed) for one in there]


def doubtful_first(dossier: Dossier, lines: Sequence[ReviewLine]) -> list[ReviewLine]:
    """The lines by how much speaks against them; those alike stay in their order."""
    return sorted(lines, key=lambda one: (not one.is_open, *weight(dossier, one.claim)))


def left_to_check(
    dossier: Dossier, reviewed: Mapping[ClaimId, Reviewed], *, needed: int = 1
) -> Mapping[str, int]:
    """How many claims of each source somebody still has to look at."""
    left = dict(dossier.read_in)
    for number, said in reviewed.items():
        claim = dossier.case.claims.get(number)
        if claim is not None and claim.supersedes is None:
            is_open = state_of(claim, said, needed) is State.CONFIRM
            left[claim.quote.source] -= not is_open
    return left


def _line(dossier: Dossier, claim: Claim, reviewed: Reviewed | None, needed: int) -> ReviewLine:
    return ReviewLine(
        claim=claim,
        shown=_shown(claim, reviewed),
        state=state_of(claim, reviewed, needed),
        decision=reviewed.first.id if reviewed else "",
        by=reviewed.by if reviewed else (),
        doubts=doubts(dossier, claim),
        same=suggestion(dossier, claim),
        page=dossier.case.source(claim.quote.source).page_of(claim.quote.start),
    )


def state_of(claim: Claim, reviewed: Reviewed | None, needed: int = 1) -> State:
    """What people said of a claim; those who say the same are counted."""
    if reviewed is None:
        return State.ADDED if claim.review is Review.ADDED else State.TO_CHECK
    if reviewed.verdict == "reject":
        return State.REJECTED
    if len(reviewed.by) < needed:
        return State.CONFIRM
    return State.CORRECTED if reviewed.verdict == "correct" else State.ACCEPTED


def _shown(claim: Claim, reviewed: Reviewed | None) -> Claim:
    if reviewed is None or not isinstance(reviewed.first.what, Correct):
        return claim
    try:
        return corrected(claim, reviewed.first.what.changes)
    except NotACorrection:
        return claim
