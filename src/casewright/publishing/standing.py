"""The standing of an accused in words: never without where, when, and what of an appeal."""

from collections.abc import Sequence

from casewright.ledger import CaseFile, Stated
from casewright.ledger.accused_entry import ADJUDGED, AccusedEntry, ChargeStatus
from casewright.ledger.path_entry import Answer
from casewright.ledger.status import adjudged
from casewright.publishing.dates import date_words
from casewright.publishing.plain_words import label
from casewright.publishing.speech import mark, say

_STANDINGS = frozenset({"accused", "suspect", "convicted", "acquitted"})
_WORDS = {
    "charged": mark("charged"),
    "dropped": mark("charges dropped"),
    "convicted": mark("convicted, not final"),
    "final": mark("convicted, final after appeal"),
    "overturned": mark("conviction overturned"),
    "acquitted": mark("acquitted"),
}
_LEVELS = {
    "investigation": mark("investigation"),
    "trial": mark("trial"),
    "appeal": mark("appeal"),
    "cassation": mark("cassation"),
    "international": mark("international procedure"),
}
_APPEAL = {
    Answer.YES: mark("an appeal is open"),
    Answer.NO: mark("the appeal is decided"),
    Answer.UNKNOWN: mark("whether an appeal was open is not stated"),
    Answer.DISPUTED: mark("whether an appeal was open is disputed"),
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
        return say("alleged by {names}").format(names=", ".join(one.alleged_by))
    words = say(_WORDS.get(one.status, one.status))
    if one.status not in ADJUDGED:
        return words
    appeal = say(_APPEAL[one.appeal_open or Answer.UNKNOWN])
    return f"{words} ({_where_and_when(one.level or '', one.courts, one.dates)}; {appeal})"


def conviction_words(case: CaseFile) -> str:
    """Where and when the people a report only counts were convicted, as far as is known."""
    found = adjudged(case.instances, None)
    appeal = say(_APPEAL[found.appeal_open])
    return f"{_where_and_when(found.level, found.courts, found.dates)}; {appeal}"


def _where_and_when(level: str, courts: Sequence[Stated], dates: Sequence[Stated]) -> str:
    between = say(" or ")
    court = between.join(one.value for one in courts) or say("court not stated")
    date = between.join(date_words(one.value) for one in dates) or say("date unknown")
    return f"{level_words(level)}, {court}, {date}"


def level_words(level: str) -> str:
    """What an instance is called."""
    return say(_LEVELS.get(level, level))


def offence_words(one: ChargeStatus) -> str:
    """The offence with its article; words of the vocabulary where it has them."""
    name = label("charges", one.offence) if one.offence else say("offence not stated")
    article = say(", article {number}").format(number=one.article) if one.article else ""
    part = say(" part {number}").format(number=one.part) if one.part else ""
    return f"{name}{article}{part}"
