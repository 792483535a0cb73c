"""The variants of a conflict in words a reader knows: countries by name, offences by label."""

from collections.abc import Callable

from casewright.ledger.case_file import Conflict
from casewright.publishing.dates import date_words
from casewright.publishing.plain_words import country, label

_SEPARATOR = ", "


def _offence(term: str) -> str:
    return label("charges", term)


# What the values of a field are made of, joined by commas.
_PARTS: dict[str, Callable[[str], str]] = {
    "nationality": country,
    "nationalities": country,
    "offences": _offence,
    "date": date_words,
}


def variant_words(conflict: Conflict, value: str) -> str:
    """A value of a conflict as people read it."""
    if conflict.field == "account":
        # A term of what one source asserts, or the words by which another says the contrary.
        return value if " " in value else label("acts", value)
    words = _PARTS.get(conflict.field)
    if words is None:
        return value
    return "; ".join(sorted(words(part) for part in value.split(_SEPARATOR)))
