"""Who took part in an event: to whom it was done, and by whom."""

from collections.abc import Iterator, Sequence
from functools import partial

from spacy.tokens import Token

from casewright.claims import Participant
from casewright.reading.body import Body, first_within, named
from casewright.reading.cast import Character
from casewright.reading.document import end_of, start_of
from casewright.reading.english.dates.calendar_words import MONTHS
from casewright.reading.english.language.lexicon import rules, word_set
from casewright.reading.english.language.syntax import (
    agents,
    is_passive,
    noun_phrase,
    objects,
    obliques,
    passive_subjects,
    subject_through_conjunction,
)
from casewright.reading.english.numbers.counted import base_of, is_people
from casewright.reading.english.people.coreference import Coreference
from casewright.reading.found import EventFound

_words = partial(word_set, "circumstances")
_DOER = "official"
_REACH = 7
_DIGITS_OF_YEAR = 4
_THEY = frozenset({"they", "them", "all", "each", "both", "many", "some", "others"})
_ARTICLES = frozenset({"the", "a", "an", "these", "those"})


class Participants:
    """Answers who took part in the events of one document."""

    def __init__(self, who: Coreference, bodies: Sequence[Body]) -> None:
        self._who = who
        self._offices = named(bodies, "organisation")

    def of(self, event: EventFound) -> tuple[Participant, ...]:
        """The people, groups and offices of an event, each with the role."""
        done_to = rules("circumstances")["done_to"].get(event.type)
        found = []
        if done_to is not None:
            found = [p for noun in _undergoers(event.token) for p in self._suffers(noun, done_to)]
            if event.type in _words("done_by"):
                found += [p for noun in _doers(event.token) for p in self._does(noun)]
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

    def _meant(self, noun: Token) -> list[Character]:
        """The people a noun means; "the detainees" are more than the one who is named."""
        people = self._who.meant(noun) or self._before(noun)
        several = noun.tag_ == "NNS" and self._who.cast.at(noun) is None
        return [] if several and len(people) == 1 else people

    def _before(self, noun: Token) -> list[Character]:
        """ "X, the musician whom police arrested": the name right before the noun's comma."""
        at = noun.i
        while at > 0 and noun.i - at < _REACH and noun.doc[at].text != ",":
            at -= 1
        person = self._who.cast.at(noun.doc[at - 1]) if 0 < at < noun.i else None
        return [person] if person is not None and noun.tag_ == "NN" else []

    def _suffers(self, noun: Token, role: str) -> Iterator[Participant]:
        people = self._meant(noun)
        # "They" may be the accused or those who were held: what is done to victims tells of either.
        if role == "victim" and noun.lower_ in _THEY and self._who.cast.at(noun) is None:
            return
        yield from (self._person(person, role) for person in people)
        if not people and noun.tag_ in ("NNS", "NN") and is_people(noun):
            role = "accused" if _is_force(noun) else role
            yield Participant(_words_of(noun), role)

    def _does(self, noun: Token) -> Iterator[Participant]:
        people = self._meant(noun)
        yield from map(self._person, people)
        office = None if people else self._office(noun)
        if office is not None:
            yield Participant(office, _DOER)
        elif not people and _is_force(noun) and not _is_vague(noun):
            yield Participant(_words_of(noun), _DOER)

    def _office(self, noun: Token) -> str | None:
        """The organisation a noun names or belongs to: "officers of the X Committee"."""
        words = noun_phrase(noun)
        return first_within(self._offices, start_of(words[0]), end_of(words[-1]))


def _undergoers(token: Token) -> list[Token]:
    """The nouns for those to whom it was done: object, passive subject, "the arrest of"."""
    if not token.tag_.startswith("VB"):
        if token.lemma_.lower() not in _words("of_whom"):
            return []
        owners = [c for c in token.children if c.dep_ in ("nmod:poss", "poss")]
        return [*obliques(token, "of"), *owners]
    if token.dep_ in ("acl", "amod") and token.tag_ == "VBN":
        return [token.head]
    found = _passive_subjects(token) if is_passive(token) else objects(token)
    return [_behind(noun, token) for noun in found]


def _passive_subjects(verb: Token) -> list[Token]:
    """Of the verb itself or of the one it is joined to: "was arrested and beaten"."""
    while True:
        found = passive_subjects(verb)
        if found or verb.dep_ != "conj" or not verb.head.tag_.startswith("VB"):
            return found
        verb = verb.head


def _behind(noun: Token, verb: Token) -> Token:
    """Whom "who" and "whom" stand for: the noun that the clause describes."""
    relative = noun.tag_ in ("WP", "WDT", "WP$") and verb.dep_ in ("acl:relcl", "relcl")
    return verb.head if relative else noun


def _doers(token: Token) -> list[Token]:
    """The nouns for those who did it: subject, "by whom"; of "decided to bring" the one who did."""
    if not token.tag_.startswith("VB"):
        return obliques(token, "by")
    if is_passive(token):
        return agents(token)
    at = token
    while not subject_through_conjunction(at) and at.dep_ in ("xcomp", "advcl") and at.head != at:
        at = at.head
    return [_behind(noun, at) for noun in subject_through_conjunction(at)]


def _is_force(noun: Token) -> bool:
    """Whether a noun is an official's: "six officers", "soldiers", "the police"."""
    officials = word_set("counts", "officials") | word_set("roles", "ranks") | _words("forces")
    return noun.lemma_.lower() in officials or base_of(noun) in officials


def _is_vague(noun: Token) -> bool:
    """ "officers", "its officers": whose they are is not told."""
    words = _words_of(noun).split()
    owned = any(c.dep_ in ("nmod:poss", "poss") and c.tag_ == "PRP$" for c in noun.children)
    return owned or (noun.lemma_.lower() in _words("vague") and len(words) == 1)


def _words_of(noun: Token) -> str:
    """The noun with what describes it right before: no article, no date, nothing after a comma."""
    words = [t for t in noun_phrase(noun) if t.i <= noun.i]
    while len(words) > 1 and (words[0].lower_ in _ARTICLES or _is_date(words[0])):
        words.pop(0)
    found = " ".join(noun.doc[words[0].i : noun.i + 1].text.split())
    # A capital letter that only begins the sentence is none of the noun's own.
    first = words[0]
    return found[0].lower() + found[1:] if first.is_sent_start and first.tag_ != "NNP" else found


def _is_date(word: Token) -> bool:
    """ "In January 2022 police took ...": the parser ties the date to the noun."""
    return word.text in MONTHS or (len(word) == _DIGITS_OF_YEAR and word.text.isdigit())
