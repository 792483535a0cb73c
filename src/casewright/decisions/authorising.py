"""Who may file for somebody, as it is written down; or why nobody was asked for it."""

from dataclasses import dataclass
from datetime import date
from typing import ClassVar

from casewright.decisions.anchor import Side


def _check(forums: tuple[str, ...], day: str, words: str) -> None:
    if not forums or not all(one.strip() for one in forums):
        raise ValueError("An authority names the body it is for.")
    date.fromisoformat(day)
    if not words.strip():
        raise ValueError("An authority says who acts, on what paper or why without one.")


def _listed(forums: tuple[str, ...]) -> str:
    return ", ".join(forums)


@dataclass(frozen=True, slots=True)
class Authorise:
    """Somebody may file to these bodies for a person, since a day; `until` is the last one.

    `document` is the paper, as the form shall name it. `given_by` is whoever signed, where the
    person could not: a parent, an heir.
    """

    verdict: ClassVar[str] = "authorise"
    whom: Side
    forums: tuple[str, ...]
    representative: str
    document: str
    given: str
    until: str | None = None
    given_by: str | None = None

    def __post_init__(self) -> None:
        _check(self.forums, self.given, self.representative)
        _check(self.forums, self.until or self.given, self.document)
        if self.until and self.until < self.given:
            raise ValueError("An authority ends after it was given.")

    @property
    def sentence(self) -> str:
        """The decision in words."""
        until = f" until {self.until}" if self.until else ""
        signed = self.given_by or self.whom.name
        return (
            f"On {self.given} {signed} authorised {self.representative} to file to "
            f"{_listed(self.forums)} for “{self.whom.name}”{until} ({self.document})."
        )


@dataclass(frozen=True, slots=True)
class ActWithout:
    """Somebody files for a person without a written authority, and why."""

    verdict: ClassVar[str] = "act_without"
    whom: Side
    forums: tuple[str, ...]
    representative: str
    why: str
    given: str

    def __post_init__(self) -> None:
        _check(self.forums, self.given, self.representative)
        _check(self.forums, self.given, self.why)

    @property
    def sentence(self) -> str:
        """The decision in words."""
        return (
            f"{self.representative} files to {_listed(self.forums)} for “{self.whom.name}” "
            f"without a written authority since {self.given}: {self.why}"
        )


@dataclass(frozen=True, slots=True)
class Revoke:
    """Nobody may file to these bodies for a person any more, from a day on."""

    verdict: ClassVar[str] = "revoke"
    whom: Side
    forums: tuple[str, ...]
    given: str

    def __post_init__(self) -> None:
        _check(self.forums, self.given, self.whom.name)

    @property
    def sentence(self) -> str:
        """The decision in words."""
        return (
            f"On {self.given} the authority to file to {_listed(self.forums)} for "
            f"“{self.whom.name}” was taken back."
        )


Authority = Authorise | ActWithout | Revoke
"""Every decision about who may file for whom."""
