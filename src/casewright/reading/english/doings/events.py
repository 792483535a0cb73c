"""Events: what happened and when: detention, charge, verdict, sentence, appeal, release ..."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from functools import cache

from spacy.tokens import Token

from casewright.claims import Stance
from casewright.reading.document import Document, Sentence
from casewright.reading.english.dates.scenes import Scenes
from casewright.reading.english.dates.when import Calendar
from casewright.reading.english.doings.counters import without_look_alikes
from casewright.reading.english.doings.hearings import on_day_of_hearing
from casewright.reading.english.doings.other_events import dated_verbs
from casewright.reading.english.doings.victims import is_somebody
from casewright.reading.english.language.clauses import clause
from casewright.reading.english.language.lexicon import rules
from casewright.reading.english.language.phrases import Match, PhraseBook
from casewright.reading.english.language.stance import held, verbs_of_telling
from casewright.reading.english.language.syntax import (
    is_passive,
    objects,
    passive_subjects,
    subjects,
)
from casewright.reading.english.people.coreference import Coreference
from casewright.reading.found import ActFound, EventFound
from casewright.reading.held import Held
from casewright.reading.when import NEVER

# These words themselves say that a court found or a person did it, whatever stands above them.
_SELF_EVIDENT = frozenset({"hearing"})
_BAD_TREATMENT = "ill_treatment"
# Told by themselves, these are no ill-treatment of somebody held: killings are deaths.
_NOT_ILL_TREATMENT = frozenset({"killing", "threat"})
_DEADLY = frozenset({"shooting", "stabbing"})


# What happened to people may be dated loosely ("the torture of X in 2006"); a step of the
# proceedings has its date beside it, or the date is that of what the proceedings are about.
_HAPPENINGS = frozenset({"ill_treatment", "death", "transfer", "release"})


# These come in one run with what the scene tells: arrested, taken to the station, dead, let go.
_OF_THE_SCENE = frozenset({"detention", "transfer", "death", "release", "complaint_filed"})


@cache
def _book() -> PhraseBook:
    return PhraseBook.from_terms(rules("events"))


def find_events(
    document: Document, acts: Sequence[ActFound], calendar: Calendar, who: Coreference
) -> list[EventFound]:
    """Every telling of an event in the document, in the order of the text."""
    told = [event for s in document.sentences for event in _in_sentence(s, calendar, who)]
    scenes = Scenes(document, calendar, [e for e in told if e.type != _BAD_TREATMENT])
    told = [_at_scene(event, scenes) for event in told]
    deadly = any(act.term == "killing" for act in acts)
    left_out = _NOT_ILL_TREATMENT | (_DEADLY if deadly else frozenset())
    told += [_from_act(act, scenes) for act in acts if act.term not in left_out]
    told.sort(key=lambda event: event.span)
    told = list(on_day_of_hearing(told))
    return sorted([*told, *_others(document, calendar, told)], key=lambda event: event.span)


def _in_sentence(sentence: Sentence, calendar: Calendar, who: Coreference) -> list[EventFound]:
    if sentence.is_heading:
        return []
    happened = [match for match in _book().find(sentence.span) if _happens(match, who)]
    matches = without_look_alikes("events", sentence.span, _best_by_word(happened))
    rivals = [match.about for match in matches] + verbs_of_telling(sentence.span)
    return [
        EventFound(
            match.term,
            sentence,
            match.about,
            clause(match.about, sentence, *_ends(match)),
            _held(match),
            calendar.of(match.about, sentence, rivals, strictly=match.term not in _HAPPENINGS),
        )
        for match in matches
    ]


# These happen to people: "the battery died", "charged his phone" tell of none.
_TO_PEOPLE = frozenset(
    ["death", "detention", "charge", "transfer", "release", "acquittal", "dismissal_from_service"]
)


# These verbs have no object to whom they happen: "surrendered this morning", "lost his life".
_OF_ONESELF = frozenset(
    {"surrender", "come", "turn", "walk", "lose", "pass", "step", "claim", "post", "resign"}
)


def _happens(match: Match, who: Coreference) -> bool:
    if match.term not in _TO_PEOPLE or not match.about.tag_.startswith("VB"):
        return True
    if match.about.lemma_ in _OF_ONESELF or match.phrase.tells_by_itself:
        return True
    if match.about.lemma_ == "die":
        nouns = subjects(match.about)
    else:
        verb = match.about
        nouns = passive_subjects(verb) if is_passive(verb) else objects(verb)
    return not nouns or any(_is_somebody(noun, who) for noun in nouns)


def _is_somebody(noun: Token, who: Coreference) -> bool:
    """Whether a noun is a person, or has one for apposition: "the tenth accused, Amal Roy"."""
    also = [child for child in noun.children if child.dep_ == "appos"]
    return any(is_somebody(each, who) for each in [noun, *also])


def _ends(match: Match) -> tuple[Token, Token]:
    doc = match.about.doc
    return doc[match.first], doc[match.end - 1]


def _best_by_word(matches: Iterable[Match]) -> list[Match]:
    """One match for each word: the longest phrase about it decides."""
    best: dict[int, Match] = {}
    for match in matches:
        known = best.get(match.about.i)
        if known is None or match.end - match.first >= known.end - known.first:
            best[match.about.i] = match
    return list(best.values())


def _held(match: Match) -> Held:
    how = held(match.about)
    return Held(Stance.REPORTED, how.word) if match.term in _SELF_EVIDENT else how


def _at_scene(event: EventFound, scenes: Scenes) -> EventFound:
    """What happened, told without a date, belongs to the day the story is at."""
    if event.when != NEVER or _told_aside(event.token) or _told_from_now(event.token):
        return event
    if event.type == _BAD_TREATMENT:
        return replace(event, when=scenes.at(event.sentence, event.token))
    finite = event.token.tag_ in ("VBD", "VBN") and event.held.stance.asserts
    told_at_once = event.type != "complaint_filed" or event.token.lemma_ == "call"
    if event.type in _OF_THE_SCENE and finite and told_at_once:
        return replace(event, when=scenes.just_set(event.sentence, event.token))
    return event


def _told_from_now(token: Token) -> bool:
    """ "came to X, where his beating is now being investigated": it was before that day."""
    above = (token, *token.ancestors)
    return any(child.lower_ == "now" for at in above for child in at.children)


def _told_aside(token: Token) -> bool:
    """Whether something is told as earlier than the story: "the place where he was tortured".

    After a comma the story goes on: "took them to a hall, where they were tortured".
    """
    for at in [token, *token.ancestors]:
        goes_on = any(c.lower_ == "where" and c.nbor(-1).text == "," for c in at.children if c.i)
        if at.dep_ in ("acl:relcl", "relcl", "ccomp") and not goes_on:
            return True
        if any(c.lower_ == "had" and c.dep_ == "aux" for c in at.children):
            return True
    return False


def _from_act(act: ActFound, scenes: Scenes) -> EventFound:
    aside = act.when != NEVER or _told_aside(act.token) or _told_from_now(act.token)
    when = act.when if aside else scenes.at(act.sentence, act.token)
    return EventFound(_BAD_TREATMENT, act.sentence, act.token, act.span, act.held, when)


def _others(
    document: Document, calendar: Calendar, told: Sequence[EventFound]
) -> Iterator[EventFound]:
    """Dated happenings that no event of a known kind has."""
    taken = [event.when for event in told]
    for sentence in document.sentences:
        for verb, when in dated_verbs(sentence, calendar, taken):
            span = clause(verb, sentence)
            taken.append(when)
            yield EventFound("other", sentence, verb, span, Held(Stance.REPORTED), when)
