"""What happened in the order of time."""

from casewright.drafts.draft import Block, Paragraph, Section, Sentence, Table
from casewright.drafts.telling import Teller
from casewright.drafts.wording import doing_words, event_words, in_time
from casewright.ledger.stated import Claims
from casewright.publishing.dates import date_words
from casewright.publishing.speech import mark, say

_TITLE = mark("Chronology")


def chronology(tell: Teller) -> Section:
    """Every event and act of the case, those without a date last."""
    rows = [
        (Sentence.ours(date_words(when)), tell.fact(text, claims), Sentence.ours(tell.how(claims)))
        for when, text, claims in _told(tell)
    ]
    header = (say("When"), say("What the sources tell"), say("Who says so"))
    return Section("chronology", say(_TITLE), (Table(header, tuple(rows)), *_disputed(tell)))


def _told(tell: Teller) -> list[tuple[str | None, str, Claims]]:
    events = [
        (one.date, event_words(tell, one, with_day=False), one.claims) for one in tell.dossier.dated
    ]
    acts = [
        (one.date, doing_words(tell, act, one, with_day=False), one.claims)
        for act in tell.case.acts
        for one in act.doings
    ]
    # A sort that keeps the order of equals: events stand before acts of the same day.
    return sorted([*events, *acts], key=lambda one: in_time(one[0]))


def _disputed(tell: Teller) -> list[Block]:
    """What of it is disputed, behind the table."""
    claims = [claim for _, _, of in _told(tell) for claim in of]
    sentences = tuple(tell.disputed(claims))
    return [Paragraph(sentences)] if sentences else []
