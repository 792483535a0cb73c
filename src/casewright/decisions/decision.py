"""What people decide about a case: plain values that can be written down and replayed."""

import hashlib
import json
from dataclasses import asdict, dataclass
from datetime import datetime
from typing import ClassVar, NewType

from casewright.claims import KINDS, Sha256, Stance
from casewright.decisions.anchor import Anchor, Side
from casewright.decisions.authorising import ActWithout, Authorise, Revoke
from casewright.decisions.consenting import Agree, Withdraw

DecisionId = NewType("DecisionId", str)


@dataclass(frozen=True, slots=True)
class Same:
    """Two entries are one and the same."""

    verdict: ClassVar[str] = "same"
    one: Side
    other: Side

    @property
    def sentence(self) -> str:
        """The decision in words."""
        return f"“{self.one.name}” and “{self.other.name}” are the same."


@dataclass(frozen=True, slots=True)
class Different:
    """Two entries are not the same."""

    verdict: ClassVar[str] = "different"
    one: Side
    other: Side

    @property
    def sentence(self) -> str:
        """The decision in words."""
        return f"“{self.one.name}” and “{self.other.name}” are not the same."


@dataclass(frozen=True, slots=True)
class Resolve:
    """One of the values of a conflict holds; the others stay visible.

    `field` and `question` are those of the conflict, `variants` the values it had, `chosen` and
    `against` the claims for the value and for the others.
    """

    verdict: ClassVar[str] = "resolve"
    field: str
    question: str
    value: str
    variants: tuple[str, ...]
    chosen: tuple[Anchor, ...]
    against: tuple[Anchor, ...]

    def __post_init__(self) -> None:
        if self.value not in self.variants:
            raise ValueError("A conflict is resolved with one of its values.")

    @property
    def sentence(self) -> str:
        """The decision in words."""
        return f"{self.question} “{self.value}” holds."


@dataclass(frozen=True, slots=True)
class Accept:
    """A claim says what its words say."""

    verdict: ClassVar[str] = "accept"
    claim: Anchor

    @property
    def sentence(self) -> str:
        """The decision in words."""
        return f"{_named(self.claim)} is accepted."


@dataclass(frozen=True, slots=True)
class Reject:
    """A claim does not say what its words say; it is set aside and stays."""

    verdict: ClassVar[str] = "reject"
    claim: Anchor

    @property
    def sentence(self) -> str:
        """The decision in words."""
        return f"{_named(self.claim)} is rejected."


@dataclass(frozen=True, slots=True)
class Change:
    """A field of a claim and what it should say, as a person wrote it; empty for nothing."""

    field: str
    value: str


@dataclass(frozen=True, slots=True)
class Correct:
    """Fields of a claim say something else; a new claim takes the place of the old one."""

    verdict: ClassVar[str] = "correct"
    claim: Anchor
    changes: tuple[Change, ...]

    def __post_init__(self) -> None:
        if not self.changes:
            raise ValueError("A correction changes a field.")

    @property
    def sentence(self) -> str:
        """The decision in words."""
        told = ", ".join(f"{one.field} is “{one.value}”" for one in self.changes)
        return f"{_named(self.claim)} is corrected: {told}."


@dataclass(frozen=True, slots=True)
class Add:
    """A source says something that no reader found: the whole claim, as a person wrote it.

    `words` stand in the source from `start` to `end`; `name` is that of the source.
    """

    verdict: ClassVar[str] = "add"
    source: Sha256
    name: str
    start: int
    end: int
    words: str
    kind: str
    fields: tuple[Change, ...]
    said_by: str | None
    stance: Stance

    def __post_init__(self) -> None:
        if self.kind not in KINDS or not self.fields:
            raise ValueError("A claim is of a known kind and says something.")
        if not 0 <= self.start < self.end or self.end - self.start != len(self.words):
            raise ValueError(f"Not the span of the words: {self.start} to {self.end}.")

    @property
    def sentence(self) -> str:
        """The decision in words."""
        told = ", ".join(f"{one.field} is “{one.value}”" for one in self.fields)
        return f"A claim is added to “{self.name}” at {self.start} ({self.kind}: {told})."


@dataclass(frozen=True, slots=True)
class Undo:
    """An earlier decision does not count any more; it stays in the list."""

    verdict: ClassVar[str] = "undo"
    decision: DecisionId

    @property
    def sentence(self) -> str:
        """The decision in words."""
        return f"Decision {self.decision} is undone."


What = (
    Same | Different | Resolve | Accept | Reject | Correct | Add | Agree | Withdraw
    | Authorise | ActWithout | Revoke | Undo
)  # fmt: skip
VERDICTS: dict[str, type[What]] = {
    one.verdict: one
    for one in (
        Same, Different, Resolve, Accept, Reject, Correct, Add, Agree, Withdraw,
        Authorise, ActWithout, Revoke, Undo,
    )
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class Decision:
    """What a person decided, who it was, why, and when (ISO 8601 with the offset from UTC)."""

    what: What
    by: str
    reason: str
    when: str

    def __post_init__(self) -> None:
        if not self.by.strip() or not self.reason.strip():
            raise ValueError("A decision names who made it and why.")
        if datetime.fromisoformat(self.when).tzinfo is None:
            raise ValueError(f"Not a moment with its offset from UTC: {self.when!r}.")

    @property
    def id(self) -> DecisionId:
        """A hash of everything decided: the same decision, the same id, on any machine."""
        parts = [self.what.verdict, asdict(self.what), self.by, self.reason, self.when]
        text = json.dumps(parts, sort_keys=True, ensure_ascii=False)
        digest = hashlib.sha256(text.encode(errors="surrogatepass")).hexdigest()
        return DecisionId(f"decision-{digest[:12]}")

    @property
    def sentence(self) -> str:
        """The decision in words."""
        return self.what.sentence

    @property
    def moment(self) -> tuple[datetime, DecisionId]:
        """Its place among other decisions, the same on any machine."""
        return (datetime.fromisoformat(self.when), self.id)


def _named(anchor: Anchor) -> str:
    return f"The claim {anchor.claim} ({anchor.kind}: {anchor.label})"
