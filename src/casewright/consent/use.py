"""What something told in confidence may be used for."""

from dataclasses import dataclass
from enum import StrEnum

from casewright.errors import CasewrightError


class BadUse(CasewrightError):
    """A use that is none of those consent is asked for."""


class Purpose(StrEnum):
    """Who would read it."""

    INTERNAL = "internal"
    LAWYERS = "lawyers"
    FORUM = "forum"
    PUBLICATION = "publication"


@dataclass(frozen=True, slots=True, order=True)
class Use:
    """A use; a forum is named, since who agrees to one court has not agreed to another."""

    purpose: Purpose
    name: str = ""

    def __post_init__(self) -> None:
        if (self.purpose is Purpose.FORUM) != bool(self.name):
            raise BadUse("A forum is named, such as forum:CAT; the other uses have no name.")

    def __str__(self) -> str:
        return f"{self.purpose}:{self.name}" if self.name else str(self.purpose)


INTERNAL = Use(Purpose.INTERNAL)
LAWYERS = Use(Purpose.LAWYERS)
PUBLICATION = Use(Purpose.PUBLICATION)


def forum(name: str) -> Use:
    """A complaint to that court, committee or other body."""
    return Use(Purpose.FORUM, " ".join(name.split()))


def use_of(text: str) -> Use:
    """The use that a text such as "lawyers" or "forum:CAT" names.

    Raises:
        BadUse: it names none.
    """
    purpose, _, name = text.strip().partition(":")
    try:
        return Use(Purpose(purpose.strip().casefold()), " ".join(name.split()))
    except ValueError as error:
        raise BadUse(
            f"{text.strip()!r} is no use: it is internal, lawyers, publication or forum:NAME."
        ) from error
