"""What somebody agreed to, and that they took it back, as it is written down."""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import date
from typing import ClassVar

from casewright.claims import Sha256
from casewright.consent import Consent, Consents, Subject, use_of


@dataclass(frozen=True, slots=True)
class Told:
    """A source, `name` being its own, or its words from start to end; and who told it."""

    source: Sha256
    name: str
    start: int
    end: int
    person: str

    def __post_init__(self) -> None:
        _ = self.subject
        if not self.person.strip():
            raise ValueError("A consent names who gave it, under a pseudonym where that is safer.")

    @property
    def subject(self) -> Subject:
        """What the consent is about."""
        return Subject(self.source, self.start, self.end)

    def __str__(self) -> str:
        span = "" if self.subject.is_whole else f" ({self.start} to {self.end})"
        return f"“{self.name}”{span}"


@dataclass(frozen=True, slots=True)
class Agree:
    """Somebody agreed on a day to uses of what they told, or refused all of them."""

    verdict: ClassVar[str] = "agree"
    told: Told
    uses: tuple[str, ...]
    given: str
    until: str | None

    def __post_init__(self) -> None:
        _ = self.consent

    @property
    def consent(self) -> Consent:
        """The consent.

        Raises:
            BadConsent: it ends before it begins.
            BadUse: a use is none.
        """
        until = date.fromisoformat(self.until) if self.until else None
        given = date.fromisoformat(self.given)
        uses = frozenset(map(use_of, self.uses))
        return Consent(self.told.subject, self.told.person, uses, given, until)

    @property
    def sentence(self) -> str:
        """The decision in words."""
        if not self.uses:
            return f"On {self.given} {self.told.person} refused any use of {self.told}."
        until = f" until {self.until}" if self.until else ""
        uses = ", ".join(self.uses)
        return f"On {self.given} {self.told.person} agreed to {uses} for {self.told}{until}."


@dataclass(frozen=True, slots=True)
class Withdraw:
    """Somebody took consent back on a day; what was agreed stays in the list."""

    verdict: ClassVar[str] = "withdraw"
    told: Told
    day: str

    def __post_init__(self) -> None:
        date.fromisoformat(self.day)

    @property
    def sentence(self) -> str:
        """The decision in words."""
        return f"On {self.day} {self.told.person} withdrew consent for {self.told}."


def consents_of(decisions: Iterable[Agree | Withdraw], *, is_demanded: bool = False) -> Consents:
    """What holds after decisions that nobody undid, in the order in which they were made.

    Where consent `is_demanded`, what nobody agreed to may not even be read inside.
    """
    given: dict[tuple[Subject, str], list[Consent]] = {}
    for one in decisions:
        of = given.setdefault((one.told.subject, one.told.person), [])
        if isinstance(one, Agree):
            of.append(one.consent)
            continue
        day = date.fromisoformat(one.day)
        before = [consent for consent in of if consent.given <= day]
        # Who was never asked can refuse what the source was thought to allow.
        last = (
            before[-1] if before else Consent(one.told.subject, one.told.person, frozenset(), day)
        )
        given[one.told.subject, one.told.person] = [
            *(consent for consent in of if consent is not last),
            replace(last, withdrawn=day),
        ]
    every = (consent for of in given.values() for consent in of)
    return Consents(every, is_demanded=is_demanded)
