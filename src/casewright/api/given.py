"""What programs send: the bodies of requests, checked before anything is done with them."""

from datetime import date
from typing import Annotated, Literal

from ninja import Schema
from pydantic import AfterValidator, ConfigDict, Field, StrictInt, StringConstraints

from casewright.claims import KINDS, Stance

_LONGEST_REASON = 2000
_LONGEST_VALUE = 5000
_LONGEST_NAME = 100
_LONGEST_ID = 200


def storable(text: str) -> str:
    """The text.

    Raises:
        ValueError: it has a character that no database keeps, or half of one.
    """
    if "\x00" in text:
        raise ValueError("the character U+0000 cannot be kept")
    if any("\ud800" <= one <= "\udfff" for one in text):
        raise ValueError("half a character, a lone surrogate, cannot be kept")
    return text


def _with_words(text: str) -> str:
    """The text.

    Raises:
        ValueError: there is nothing in it but spaces.
    """
    if not text.strip():
        raise ValueError("something must be said here")
    return text


Line = Annotated[str, StringConstraints(strict=True), AfterValidator(storable)]
Id = Annotated[Line, Field(min_length=1, max_length=_LONGEST_ID)]
Value = Annotated[Line, Field(max_length=_LONGEST_VALUE)]
Words = Annotated[Line, Field(min_length=1, max_length=_LONGEST_VALUE), AfterValidator(_with_words)]
Reason = Annotated[
    Line,
    Field(min_length=1, max_length=_LONGEST_REASON),
    AfterValidator(_with_words),
    AfterValidator(str.strip),
]
Person = Annotated[
    Line,
    Field(min_length=1, max_length=_LONGEST_NAME),
    AfterValidator(_with_words),
    AfterValidator(str.strip),
]


class Given(Schema):
    """What was sent has no other members than these."""

    model_config = ConfigDict(extra="forbid")


class Because(Given):
    """Why somebody decides so."""

    reason: Reason


class FieldValue(Given):
    """A field of a claim and what it should say, as a person writes it; empty for nothing."""

    field: Id
    value: Value


class Correction(Because):
    """The fields that should say something else, and why."""

    changes: Annotated[list[FieldValue], Field(min_length=1, max_length=50)]


class NewClaim(Because):
    """A claim that no reader found: the words of the source, where they stand, what they say.

    `start` is counted in the text of the source as it is answered here.
    """

    kind: Literal[tuple(KINDS)]  # type: ignore[valid-type]
    start: Annotated[StrictInt, Field(ge=0)]
    words: Words
    fields: Annotated[list[FieldValue], Field(min_length=1, max_length=50)]
    said_by: Value | None = None
    stance: Stance = Stance.REPORTED


class Judgement(Because):
    """Two people of the case, and whether they are one."""

    one: Id
    other: Id
    verdict: Literal["same", "different"]


class Resolution(Because):
    """The value of a conflict that holds, as the conflict has it, and why."""

    value: Words


class Consent(Given):
    """What somebody said about the use of a source on a day, and how it is known.

    `uses` are internal, lawyers, publication or forum:NAME. With `quote`, it is about these words
    of the source alone.
    """

    person: Person
    answer: Literal["agrees", "refuses", "withdraws"]
    uses: Annotated[tuple[Id, ...], Field(max_length=50)] = ()
    quote: Value = ""
    day: date
    until: date | None = None
    reason: Reason


class Use(Given):
    """What the case is taken out for: lawyers, publication or forum:NAME."""

    use: Id
