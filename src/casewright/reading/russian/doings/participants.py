"""Who took part in an event of a Russian report: to whom it was done, and by whom."""

from collections.abc import Iterator, Sequence
from functools import partial

from spacy.tokens import Token

from casewright.claims import Participant
from casewright.reading.body import Body, first_within, named
from casewright.reading.cast import Character
from casewright.reading.document import end_of, start_of
from casewright.reading.found import EventFound
from casewright.reading.russian.language.lexicon import plain, rules, word_set
from casewright.reading.russian.language.syntax import (
    agents,
    is_passive,
    noun_phrase,
    objects,
    passive_subjects,
    subjects,
)
from casewright.reading.russian.language.words import feature
from casewright.reading.russian.names.inflection import phrase_nominative
from casewright.reading.russian.people.coreference import Who

_words = partial(word_set, "circumstances")
_DOER = "official"


class Participants:
    """Answers who took part in the events of one document."""

    def __init__(self, who: Who, bodies: Sequence[Body]) -> None:
        self._who = who
        self._offices = named(bodies, "organisation")

    def of(self, event: EventFound) -> tuple[Participant, ...]:
        """The people, groups and offices of an event, each with the role."""
        done_to = rules("circumstances")["done_to"].get(event.type)
        found = []
        if done_to is not None:
            undergoers, doers = _undergoers(event.token), _doers(event.token)
            if event.type == "ill_treatment" and event.token.pos_ != "VERB":
                # "жестокое обращение силовиков": who is named so did it.
                doers += [noun for noun in undergoers if _is(noun, "forces")]
                undergoers = [noun for noun in undergoers if noun not in doers]
            found = [p for noun in undergoers for p in self._suffers(noun, done_to)]
            found = found or list(self._of_clause(event.token))
            if event.type in _words("done_by"):
                found += [p for noun in doers for p in self._does(noun)]
        return tuple(dict.fromkeys(found or self._named(event.token)))

    def _named(self, token: Token) -> Iterator[Participant]:
        """The people named among the words that hang on the event's own."""
        for word in token.subtree:
            person = self._who.cast.at(word)
            if person is not None:
                yield self._person(person)

    def _person(self, person: Character, role: str = "other") -> Participant:
        known = self._who.role_of(person)
        return Participant(person.name, role if known == "other" else known)

    def _of_clause(self, token: Token) -> Iterator[Participant]:
        """ "X подвергся пыткам после задержания": the subject of the clause was detained."""
        case = next((c for c in token.children if c.dep_ == "case"), None)
        if token.pos_ != "NOUN" or case is None or plain(case.text) not in _words("after"):
            return
        clause = [t for t in token.sent if t.pos_ == "VERB" and t.i < token.i]
        for noun in subjects(clause[-1]) if clause else []:
            people = [p for p in self._meant(noun) if self._who.role_of(p) in ("victim", "other")]
            yield from (self._person(person, "victim") for person in people)

    def _suffers(self, noun: Token, role: str) -> Iterator[Participant]:
        people = self._meant(noun)
        for person in people:
            yield self._person(person, role)
        if not people and _is(noun, "forces"):
            yield Participant(_text(noun), "accused")
        elif not people and _is(noun, "people"):
            yield Participant(_text(noun), role)

    def _does(self, noun: Token) -> Iterator[Participant]:
        people = self._meant(noun)
        yield from map(self._person, people)
        office = None if people else self._office(noun)
        if office is not None:
            yield Participant(office, _DOER)
        elif not people and _is(noun, "forces") and (not _is(noun, "vague") or " " in _text(noun)):
            yield Participant(_text(noun), _DOER)

    def _meant(self, noun: Token) -> list[Character]:
        """The people a noun means; many are not the one who is named."""
        people = self._who.meant(noun)
        several = feature(noun, "Number") == "Plur" and self._who.cast.at(noun) is None
        return [] if several and len(people) == 1 else people

    def _office(self, noun: Token) -> str | None:
        """The organisation a noun names or belongs to: "сотрудники КНБ"."""
        words = noun_phrase(noun)
        return first_within(self._offices, start_of(words[0]), end_of(words[-1]))


def _undergoers(token: Token) -> list[Token]:
    """The nouns for those to whom it was done: object, passive subject, "задержание X"."""
    if token.pos_ != "VERB":
        return [c for c in token.children if c.dep_ == "nmod" and feature(c, "Case") == "Gen"]
    return passive_subjects(token) if is_passive(token) else objects(token)


def _doers(token: Token) -> list[Token]:
    """The nouns for those who did it: subject, or the instrumental of a passive."""
    if token.pos_ != "VERB" or is_passive(token):
        return agents(token)
    return subjects(token)


def _is(noun: Token, part: str) -> bool:
    return plain(noun.lemma_) in _words(part)


def _text(noun: Token) -> str:
    """The noun in the nominative with its adjectives; with a number as it is written."""
    counted = [c for c in noun.children if c.pos_ == "NUM"]
    if counted:
        return " ".join(str(noun.doc[counted[0].left_edge.i : noun.i + 1].text).split())
    adjectives = [c for c in noun.children if c.dep_ == "amod" and c.i < noun.i]
    words = phrase_nominative([*adjectives, noun], noun)
    # A capital letter that only begins the sentence is none of the noun's own.
    return words[0].lower() + words[1:] if noun.pos_ != "PROPN" else words
