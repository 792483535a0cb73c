"""Why no draft is made."""

from collections.abc import Sequence
from datetime import date

from casewright.errors import CasewrightError


class BadForms(CasewrightError):
    """The file of forms cannot be used."""

    def __init__(self, why: str) -> None:
        super().__init__(f"forms.yaml cannot be used: {why}.")


class UnknownForum(CasewrightError):
    """No form is known for a body of that name."""

    def __init__(self, name: str, known: Sequence[str]) -> None:
        super().__init__(f"No form is known for {name!r}; there is one for {', '.join(known)}.")


class NobodyToDraftFor(CasewrightError):
    """The case has nobody of that name whom a complaint can be for."""


class NothingAccepted(CasewrightError):
    """Nothing that is told of somebody was accepted by a person."""

    def __init__(self, name: str, claims: int) -> None:
        super().__init__(
            f"Of the {claims} claims about {name} that may be used, nobody accepted one. Accept "
            "those that are right, or ask for a draft with what was not reviewed."
        )


class NothingAgreed(CasewrightError):
    """Nothing that is told of somebody may be used before that body."""

    def __init__(self, name: str, use: str) -> None:
        super().__init__(
            f"No words about {name} may be used for {use}: the draft would be empty. Note what "
            "people agreed to for this use."
        )


class NoAuthority(CasewrightError):
    """It is not recorded that anybody may file for a person, nor why without authority."""

    def __init__(self, name: str, forum: str, on: date, *, was_revoked: bool = False) -> None:
        why = "was taken back" if was_revoked else "is not recorded"
        super().__init__(
            f"The authority to file to {forum} for {name} {why} ({on}), nor is the reason why "
            "there is none; no filing is prepared. Record one of the two first."
        )


class NoPdf(CasewrightError):
    """A library of the system that sets pages is missing."""

    def __init__(self, command: str) -> None:
        super().__init__(
            f"A PDF needs the library Pango, which this computer lacks. Install it: {command}"
        )
