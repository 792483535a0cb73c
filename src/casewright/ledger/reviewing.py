"""What people say about single claims: accepted, rejected, corrected."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace

from casewright.claims import Claim, ClaimId, Review
from casewright.decisions import (
    Accept,
    Add,
    AlreadySo,
    Attaching,
    Correct,
    Decision,
    NotACorrection,
    Reject,
    corrected,
    opposed,
)
from casewright.ledger.decided import (
    DecisionEntry,
    Standing,
    contradicting,
    counted,
    look_again,
)

NOT_FOUND = "Its source is not in the case, or has no claim that says this there as it is read now."
_NOTHING_ADDED: Mapping[ClaimId, Decision] = {}
_BACK = "It gives back what an earlier correction replaced; undo that correction instead."


def reviewed(
    claims: dict[ClaimId, Claim],
    decisions: Iterable[Decision],
    added: Mapping[ClaimId, Decision] = _NOTHING_ADDED,
) -> tuple[dict[ClaimId, Claim], tuple[DecisionEntry, ...]]:
    """The claims of a source as people reviewed them, and how each decision about them stands.

    `added` has for each claim that a person added by hand the decision to add it.
    """
    waiting = [one for one in decisions if isinstance(one.what, Accept | Reject | Correct)]
    if not waiting:
        return claims, ()
    review = _Review(claims, added)
    # A decision about a corrected claim finds it only once the correction has been made; only
    # then may a correction take the place of what a newer reader read there.
    for find in (review.same_reading, review.same_place, review.same_reading):
        while waiting:
            left = [one for one in waiting if not review.take(one, find(one))]
            if len(left) == len(waiting):
                break
            waiting = left
    entries = (*review.entries, *(look_again(one, NOT_FOUND) for one in waiting))
    return review.claims, entries


def set_aside(claims: Mapping[ClaimId, Claim]) -> dict[ClaimId, str]:
    """The claims of a source that a reviewer rejected or replaced, with the reason."""
    replaced = {claim.supersedes for claim in claims.values() if claim.supersedes}
    found: dict[ClaimId, str] = {}
    for number, claim in claims.items():
        if claim.review is Review.REJECTED:
            found[number] = "A reviewer rejected these claims."
        elif number in replaced:
            found[number] = "Corrected claims took the place of these."
    return found


class _Review:
    """The claims while decisions are applied to them, one after the other."""

    def __init__(self, claims: dict[ClaimId, Claim], added: Mapping[ClaimId, Decision]) -> None:
        self.entries: list[DecisionEntry] = []
        self._claims = dict(claims)
        self._corrections: dict[ClaimId, list[ClaimId]] = defaultdict(list)
        self._decided: dict[ClaimId, Decision] = dict(added)
        self._attaching = Attaching(claims.values())
        self._read = tuple(claims)

    @property
    def claims(self) -> dict[ClaimId, Claim]:
        """The claims in the order read, each correction behind what it corrects."""
        ids = (each for number in self._read for each in self._with_corrections(number))
        return {number: self._claims[number] for number in ids}

    def take(self, decision: Decision, claim: Claim | None) -> bool:
        """Apply a decision to a claim; False where that claim is not there, or not yet."""
        if claim is None:
            return False
        earlier = self._decided.get(claim.id)
        if earlier is not None and _opposed(earlier, decision):
            self.entries.append(contradicting(decision, [earlier]))
            return True
        entry = self._applied(decision, self._claims[claim.id])
        if entry.standing is Standing.IN_FORCE:
            self._decided[claim.id] = decision
        self.entries.append(entry)
        return True

    def same_reading(self, decision: Decision) -> Claim | None:
        """The claim a decision is about, where it is read as it was."""
        match decision.what:
            case Correct(claim=anchor) | Accept(claim=anchor) | Reject(claim=anchor):
                return self._attaching.same_reading(anchor)
            case _:
                return None

    def same_place(self, decision: Decision) -> Claim | None:
        """The claim a correction is about, though it is read otherwise now."""
        what = decision.what
        return self._attaching.same_place(what.claim) if isinstance(what, Correct) else None

    def _applied(self, decision: Decision, claim: Claim) -> DecisionEntry:
        match decision.what:
            case Correct():
                return self._corrected(decision, decision.what, claim)
            case Reject():
                self._claims[claim.id] = replace(claim, review=Review.REJECTED)
            case _:
                self._claims[claim.id] = replace(claim, review=Review.ACCEPTED)
        return counted(decision, [claim.id])

    def _corrected(self, decision: Decision, what: Correct, claim: Claim) -> DecisionEntry:
        try:
            new = corrected(claim, what.changes)
        except AlreadySo:
            self._claims[claim.id] = replace(claim, review=Review.ACCEPTED)
            return counted(decision, [claim.id], note="A newer reading says just this.")
        except NotACorrection as error:
            return look_again(decision, str(error))
        if new.id in {one.supersedes for one in self._claims.values()}:
            return look_again(decision, _BACK)
        self._add(new, claim.id)
        return counted(decision, [claim.id, new.id])

    def _add(self, new: Claim, old: ClaimId) -> None:
        if new.id not in self._claims:
            self._corrections[old].append(new.id)
            self._attaching.learn(new)
        self._claims[new.id] = new

    def _with_corrections(self, number: ClaimId) -> Iterator[ClaimId]:
        yield number
        for one in self._corrections.get(number, ()):
            yield from self._with_corrections(one)


def _opposed(earlier: Decision, decision: Decision) -> bool:
    if isinstance(earlier.what, Add):
        return isinstance(decision.what, Reject)
    return opposed(earlier, decision)
