"""Events: what happened and when: detention, charge, verdict, sentence, appeal, release ..."""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from datetime import date, timedelta
from functools import cache

from spacy.tokens import Token

from casewright.claims import Stance
from casewright.reading.document import Document, Sentence
from casewright.reading.found import ActFound, EventFound
from casewright.reading.held import Held
from casewright.reading.russian.dates.when import Calendar
from casewright.reading.russian.language.clauses import clause
from casewright.reading.russian.language.lexicon import rules
from casewright.reading.russian.language.phrases import Match, PhraseBook
from casewright.reading.russian.language.stance import held, verbs_of_telling
from casewright.reading.russian.language.syntax import objects, subjects
from casewright.reading.russian.language.words import feature
from casewright.reading.russian.numbers.numbers import find_numbers
from casewright.reading.russian.people.coreference import Who
from casewright.reading.when import NEVER, When

_BAD_TREATMENT = "ill_treatment"
# Told by themselves, these are no ill-treatment of somebody held: killings are deaths.
_NOT_ILL_TREATMENT = frozenset(
    ["killing", "threat", "shooting", "forced_confession", "incommunicado_detention"]
)
# What happened to people on the day the story is at.
_IN_STORY = frozenset(["ill_treatment", "death", "release", "detention", "transfer"])
# The word itself says that somebody accuses: what stands above it does not change that.
_TELLING = frozenset(["charge", "verdict", "complaint_filed", "sentence"])
_REACH = 3


@cache
def _book() -> PhraseBook:
    return PhraseBook.from_terms(rules("events"))


def find_events(
    document: Document, acts: Sequence[ActFound], calendar: Calendar, who: Who
) -> list[EventFound]:
    """Every telling of an event in the document, in the order of the text."""
    told = [event for s in document.sentences for event in _in_sentence(s, calendar, who)]
    told += [_from_act(act) for act in acts if act.term not in _NOT_ILL_TREATMENT]
    told.sort(key=lambda event: event.span)
    told = list(_in_story(told, document, calendar))
    told = list(_on_day_of_verdict(told))
    # What is none of the known kinds matters where its day is told.
    return [event for event in told if event.type != "other" or event.when.date is not None]


def _in_sentence(sentence: Sentence, calendar: Calendar, who: Who) -> list[EventFound]:
    if sentence.is_heading:
        return []
    matches = [m for m in _best_by_word(_book().find(sentence.span)) if _happens(m, who)]
    rivals = [match.about for match in matches] + verbs_of_telling(sentence.span)
    return [
        EventFound(
            match.term,
            sentence,
            match.about,
            clause(sentence, (match.first, match.end)),
            _held(match),
            calendar.of(match.about, sentence, rivals),
        )
        for match in matches
    ]


def _best_by_word(matches: Iterable[Match]) -> list[Match]:
    """One match for each word: the phrase of most words about it decides."""
    best: dict[int, Match] = {}
    for match in matches:
        known = best.get(match.about.i)
        if known is None or len(match.phrase.near) > len(known.phrase.near):
            best[match.about.i] = match
    return list(best.values())


# These happen to people: "умер закон" and "освободить помещение" tell of none.
_TO_PEOPLE = frozenset(["death", "detention", "release", "charge", "acquittal", "transfer"])


def _happens(match: Match, who: Who) -> bool:
    """Whether the event is told of people, and not of a post ("Суд", "заключённый")."""
    token = match.about
    if token.pos_ in ("ADJ", "NOUN") and feature(token, "VerbForm") is None and _is_person(token):
        return False
    if match.term not in _TO_PEOPLE or token.pos_ != "VERB":
        return True
    nouns = [*subjects(token), *objects(token)]
    return not nouns or any(_somebody(noun, who) for noun in nouns)


def _is_person(token: Token) -> bool:
    return feature(token, "Animacy") == "Anim"


def _somebody(noun: Token, who: Who) -> bool:
    if noun.pos_ in ("PRON", "NUM", "DET", "ADJ") or who.cast.at(noun) is not None:
        return True
    return _is_person(noun) or noun.pos_ == "PROPN"


def _held(match: Match) -> Held:
    how = held(match.about)
    if match.term in _TELLING and how.stance in (Stance.ALLEGED, Stance.FOUND):
        return Held(Stance.REPORTED, how.word)
    return how


def _from_act(act: ActFound) -> EventFound:
    return EventFound(_BAD_TREATMENT, act.sentence, act.token, act.span, act.held, act.when)


def _in_story(
    events: Sequence[EventFound], document: Document, calendar: Calendar
) -> Iterator[EventFound]:
    """What happened to people without a date of its own belongs to the day the story is at."""
    for event in events:
        if event.type in _IN_STORY and event.when == NEVER and _tells(event.token):
            own = calendar.dates(event.sentence)
            alone = replace(own[0], words=None) if len(own) == 1 else NEVER
            when = alone if own else _day_before(event.sentence, document, calendar)
            yield replace(event, when=when)
        else:
            yield event


def _tells(token: Token) -> bool:
    """Whether a finite verb in the past tells it as part of the story."""
    past = feature(token, "Tense") == "Past"
    return token.pos_ == "VERB" and past and token.dep_ not in ("acl:relcl", "acl", "amod")


def _day_before(sentence: Sentence, document: Document, calendar: Calendar) -> When:
    """The last date told shortly before in the same paragraph."""
    before = document.sentences[max(0, sentence.number - _REACH) : sentence.number]
    for other in before[::-1]:
        if other.block != sentence.block:
            break
        dates = calendar.dates(other)
        if dates:
            later = _days_later(sentence)
            return _shifted(dates[-1], later) if len(dates) == 1 else NEVER
    return NEVER


_LATER = re.compile(
    r"\b(?:через|спустя)\s+(?:(\w+)\s+)?(час|мину|д[не]|сут|недел|месяц|год|лет)", re.I
)


def _days_later(sentence: Sentence) -> int | None:
    """How many days a sentence is after the one before it; None where that is not said in days."""
    found = _LATER.search(sentence.span.text)
    if found is None or found[2].lower() in ("час", "мину"):
        return 0
    numbers = [n for n in find_numbers(sentence.span) if n.value == int(n.value)]
    days = found[2].lower() in ("дн", "де", "сут")
    return int(numbers[0].value) if days and numbers else None


def _shifted(when: When, days: int | None) -> When:
    """The date so many days later; none where the date is not a day."""
    if days == 0:
        return replace(when, words=None)
    if days is None or when.date is None:
        return NEVER
    try:
        day = date.fromisoformat(when.date) + timedelta(days)
    except ValueError:
        return NEVER
    return When(day.isoformat(), day.isoformat())


_WITH_VERDICT = frozenset(["sentence", "acquittal", "verdict"])
_SAME_HEARING = 3


def _on_day_of_verdict(events: Sequence[EventFound]) -> Iterator[EventFound]:
    """A sentence told beside a dated verdict was passed with it, and the other way round."""
    dated = [e for e in events if e.type in _WITH_VERDICT and e.when.date and e.held.stance.asserts]
    for event in events:
        near = [d for d in dated if abs(d.sentence.number - event.sentence.number) < _SAME_HEARING]
        if near and event.type in _WITH_VERDICT and event.when == NEVER:
            yield replace(event, when=When(near[0].when.date))
        else:
            yield event
