"""What stands in a footnote: whose words, where, letter for letter, and the hash of the source."""

from collections.abc import Iterator

from casewright.drafts.draft import Citation, Note, Sentence
from casewright.publishing.dates import date_words
from casewright.publishing.speech import say, say_number


def footnote(sentence: Sentence) -> Iterator[str]:
    """The lines of the footnote of a sentence, one for each thing it rests on."""
    for one in sentence.notes:
        yield note_words(one)
    if sentence.more:
        yield say_number(
            "{number} more quote in the case file says so.",
            "{number} more quotes in the case file say so.",
            sentence.more,
        ).format(number=sentence.more)


def note_words(one: Note) -> str:
    """A note in one line."""
    if not isinstance(one, Citation):
        text = say("Recorded by {name} on {day} ({decision}).")
        return text.format(name=one.by, day=date_words(one.when), decision=one.decision)
    return say("{source}, {place}: “{words}” ({how}). SHA-256 {hash}.").format(
        source=_source(one), place=_place(one), words=one.words, how=_how(one), hash=one.source
    )


def _source(one: Citation) -> str:
    day = date_words(one.published) if one.published else say("date not stated")
    return ", ".join(part for part in (one.publisher, f"«{one.title}»", day) if part)


def _place(one: Citation) -> str:
    span = say("characters {start} to {end}").format(start=one.start, end=one.end)
    if one.page is None:
        return span
    return say("page {number}, {span}").format(number=one.page, span=span)


def _how(one: Citation) -> str:
    if not one.is_masked:
        return one.how
    return say("{how}; names withheld in this copy").format(how=one.how)
