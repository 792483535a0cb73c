"""The standing of an accused in words: never without where, when, and what of an appeal."""

from collections.abc import Sequence

from casewright.ledger import CaseFile, Stated
from casewright.ledger.accused_entry import ADJUDGED, AccusedEntry, ChargeStatus
from casewright.ledger.path_entry import Answer
from casewright.ledger.status import adjudged
from casewright.publishing.dates import date_words
from casewright.publishing.plain_words import label

_STANDINGS = frozenset({"accused", "suspect", "convicted", "acquitted"})
_WORDS = {
    "charged": "charged",
    "dropped": "charges dropped",
    "convicted": "convicted, not final",
    "final": "convicted, final after appeal",
    "overturned": "conviction overturned",
    "acquitted": "acquitted",
}
_APPEAL = {
    Answer.YES: "an appeal is open",
    Answer.NO: "the appeal is decided",
    Answer.UNKNOWN: "whether an appeal was open is not stated",
    Answer.DISPUTED: "whether an appeal was open is disputed",
}


def is_standing(role: str) -> bool:
    """Whether a role says how far proceedings against somebody went."""
    return role in _STANDINGS


def standing_words(one: AccusedEntry) -> str:
    """How far proceedings against somebody went at most, with where and when."""
    most = [charge for charge in one.charges if charge.status == one.now]
    return charge_words(most[0]) if most else ""


def charge_words(one: ChargeStatus) -> str:
    """The standing of one charge, with where and when."""
    if one.status == "alleged":
        return f"alleged by {', '.join(one.alleged_by)}"
    words = _WORDS.get(one.status, one.status)
    if one.status not in ADJUDGED:
        return words
    appeal = _APPEAL[one.appeal_open or Answer.UNKNOWN]
    return f"{words} ({_where_and_when(one.level or '', one.courts, one.dates)}; {appeal})"


def conviction_words(case: CaseFile) -> str:
    """Where and when the people a report only counts were convicted, as far as is known."""
    found = adjudged(case.instances, None)
    appeal = _APPEAL[found.appeal_open]
    return f"{_where_and_when(found.level, found.courts, found.dates)}; {appeal}"


def _where_and_when(level: str, courts: Sequence[Stated], dates: Sequence[Stated]) -> str:
    court = " or ".join(one.value for one in courts) or "court not stated"
    date = " or ".join(date_words(one.value) for one in dates) or "date unknown"
    return f"{level}, {court}, {date}"


def offence_words(one: ChargeStatus) -> str:
    """The offence with its article; words of the vocabulary where it has them."""
    name = label("charges", one.offence) if one.offence else "offence not stated"
    article = f", article {one.article}" if one.article else ""
    return f"{name}{article}{f' part {one.part}' if one.part else ''}"
