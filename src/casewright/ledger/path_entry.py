"""How far each victim and each group has come on the way to redress."""

from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum

from casewright.claims import ClaimId
from casewright.ledger.stated import Claims, Party
from casewright.linking import EntryId


class Answer(StrEnum):
    """Whether a milestone was reached, as far as the sources tell."""

    YES = "yes"
    NO = "no"
    UNKNOWN = "unknown"
    DISPUTED = "disputed"

    @classmethod
    def of(cls, given: Claims, against: Claims) -> "Answer":
        """The answer that claims for and against a thing make together."""
        if given and against:
            return cls.DISPUTED
        if given or against:
            return cls.YES if given else cls.NO
        return cls.UNKNOWN


@dataclass(frozen=True, slots=True)
class Milestone:
    """One step on the way: its answer, the claims for and against it, and what is only planned.

    `note` says how many of a group came that far, where that is counted.
    """

    name: str
    answer: Answer
    given: Claims = ()
    against: Claims = ()
    planned: Claims = ()
    note: str = ""

    def __post_init__(self) -> None:
        if self.answer is not Answer.of(self.given, self.against):
            raise ValueError(f"The claims of {self.name!r} do not give {self.answer.value!r}.")

    @classmethod
    def of(
        cls,
        name: str,
        given: Iterable[ClaimId],
        *,
        against: Iterable[ClaimId] = (),
        planned: Iterable[ClaimId] = (),
        note: str = "",
    ) -> "Milestone":
        """The milestone with the answer that its claims give."""
        yes, no = tuple(dict.fromkeys(given)), tuple(dict.fromkeys(against))
        return cls(name, Answer.of(yes, no), yes, no, tuple(dict.fromkeys(planned)), note)


@dataclass(frozen=True, slots=True)
class PathEntry:
    """The milestones of one victim, or of one group that is counted."""

    id: EntryId
    who: Party
    group: EntryId | None
    milestones: tuple[Milestone, ...]
    claims: Claims

    @property
    def subject(self) -> EntryId:
        """Whom it is the way of: the group or the person, or the path where neither is known."""
        return self.group or self.who.person or self.id
