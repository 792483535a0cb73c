"""What a draft may be made of: what people agreed to for its use, and what was reviewed."""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date

from casewright.claims import ClaimId, Reading, Review, Source
from casewright.consent import Consents, LeftOut, Use, permitted
from casewright.decisions import Accept, Correct, Decision
from casewright.ledger import CaseFile, build_case
from casewright.ledger.case_file import Conflict
from casewright.ledger.decided import Standing

_FOR = (Accept.verdict, Correct.verdict)


@dataclass(frozen=True, slots=True)
class Material:
    """The case file a draft is made of, and the one of all that its use may have.

    They are the same where what nobody reviewed goes in too.
    """

    case: CaseFile
    whole: CaseFile
    use: Use
    day: date
    left_out: tuple[LeftOut, ...]
    decisions: tuple[Decision, ...]

    @property
    def is_reviewed(self) -> bool:
        """Whether only what a person accepted goes in."""
        return self.case is not self.whole

    @property
    def unreviewed(self) -> int:
        """How many claims nobody has looked at stay out."""
        if not self.is_reviewed:
            return 0
        return sum(one.review is Review.TO_CHECK for one in self.whole.claims.values())

    def contested(self) -> tuple[Conflict, ...]:
        """The open conflicts between what goes in and what nobody accepted."""
        inside = self.case.claims
        known = {frozenset(one.claims) for one in self.case.conflicts}
        return tuple(
            one
            for one in self.whole.conflicts
            if one.resolution is None
            and any(claim in inside for claim in one.claims)
            and not any(set(one.claims) & inside.keys() <= claims for claims in known)
        )


def material(
    read: Iterable[tuple[Source, Reading]],
    decisions: Sequence[Decision],
    consents: Consents,
    *,
    use: Use,
    day: date,
) -> Material:
    """All that a use may have on a day, reviewed or not."""
    found = permitted(read, consents, use, day)
    whole = build_case(found.read, decisions)
    return Material(whole, whole, use, day, found.left_out, tuple(decisions))


def reviewed_only(
    all_of_it: Material,
    read: Iterable[tuple[Source, Reading]],
    consents: Consents,
    *,
    checkers: int = 1,
) -> Material:
    """The same with only what so many people accepted or corrected, and what was added by hand."""
    found = permitted(read, consents, all_of_it.use, all_of_it.day)
    kept = _kept(all_of_it.whole, checkers)
    accepted = [
        (source, replace(reading, claims=tuple(one for one in reading.claims if one.id in kept)))
        for source, reading in found.read
    ]
    return replace(all_of_it, case=build_case(accepted, all_of_it.decisions))


def _kept(case: CaseFile, checkers: int) -> frozenset[ClaimId]:
    """The claims that go in, and those in whose place a correction stands."""
    by = _by(case)
    return frozenset(
        number
        for one in case.claims.values()
        if one.review is Review.ADDED
        or (one.review is Review.ACCEPTED and len(by[one.id] | by[one.supersedes]) >= checkers)
        for number in (one.id, one.supersedes)
        if number is not None
    )


def _by(case: CaseFile) -> Mapping[ClaimId | None, set[str]]:
    """Who accepted or corrected each claim."""
    found: dict[ClaimId | None, set[str]] = defaultdict(set)
    for decision in case.decisions:
        if decision.verdict in _FOR and decision.standing is Standing.IN_FORCE:
            for claim in decision.claims:
                found[claim].add(decision.by)
    return found
