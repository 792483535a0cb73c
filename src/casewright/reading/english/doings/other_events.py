"""Dated happenings that are none of the known events: a lawyer's chronology wants them too."""

from collections.abc import Iterator, Sequence
from functools import partial

from spacy.tokens import Token

from casewright.reading.document import Sentence
from casewright.reading.english.dates.when import Calendar, is_a_day
from casewright.reading.english.language.lexicon import name_lexicon, word_set
from casewright.reading.english.language.stance import held
from casewright.reading.when import When

_list = partial(word_set, "event_dates")
_PAST = frozenset({"VBD", "VBN"})


def dated_verbs(
    sentence: Sentence, calendar: Calendar, taken: Sequence[When]
) -> Iterator[tuple[Token, When]]:
    """The verbs of a sentence with a date of their own that nothing else has taken."""
    starts = {when.start for when in taken}
    dates = {when.date or when.resolved for when in taken}
    if sentence.is_heading:
        return
    # Months and years date what a story looks back on.
    for when, head in calendar.with_heads(sentence):
        value = when.date or when.resolved
        if value is None or not is_a_day(value) or when.start in starts or value in dates:
            continue
        if when.date is None and any(other.date for other, _ in calendar.with_heads(sentence)):
            continue  # "on 3 May, a Friday"
        verb = next((t for t in head.ancestors if t.tag_.startswith("VB")), None)
        if verb is not None and _happened(verb):
            yield verb, when
            dates.add(value)


def _happened(verb: Token) -> bool:
    if verb.lemma_ == "accuse":
        return True
    told = verb.lemma_ in _list("no_happening") or verb.lemma_ in name_lexicon().saying_verbs
    was = verb.tag_ == "VBG" and any(c.lower_ in ("was", "were") for c in verb.children)
    past = was or (verb.tag_ in _PAST and verb.dep_ not in ("amod", "acl"))
    return past and not told and held(verb).stance.asserts
