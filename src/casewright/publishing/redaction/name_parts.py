"""The words of a protected name, each as what it is, from all its spellings."""

from collections.abc import Collection, Iterable, Iterator
from dataclasses import dataclass
from functools import cache

from casewright.linking.names import NameForm, analyse
from casewright.linking.names.letters import fold
from casewright.linking.names.tables import table
from casewright.linking.names.word import Word, word_of
from casewright.linking.word_keys import first_letters
from casewright.publishing.redaction.tokens import tokens_of


@dataclass(frozen=True, slots=True)
class NameParts:
    """Surnames, given names, fathers' names and initials of one person; `sexes` is m, f or both.

    `particles` are words such as "el" and "abdel", which are a name only beside another word of it.
    """

    surnames: frozenset[Word]
    given: frozenset[Word]
    fathers: frozenset[Word]
    initials: frozenset[str]
    particles: frozenset[str]
    sexes: frozenset[str]

    @classmethod
    def of(cls, spellings: Collection[str]) -> "NameParts":
        """The parts of every spelling; a word that may be either counts as a surname."""
        forms = [analyse(spelling) for spelling in spellings]
        surnames = {word for form in forms for word in _surnames(form)}
        pieces = {fold(token.text) for one in spellings for token in tokens_of(one)}
        particles = pieces & _particles()
        surnames |= {
            word for piece in pieces - particles for word in _rest(piece, particles, surnames)
        }
        given = {word for form in forms for word in form.words if word not in surnames}
        fathers = {form.father for form in forms if form.father}
        initials = {one for form in forms for one in form.initials}
        letters = {letter for word in surnames | given | fathers for letter in first_letters(word)}
        letters |= {letter for one in initials for letter in first_letters(one)}
        return cls(
            frozenset(surnames),
            frozenset(given),
            frozenset(fathers),
            frozenset(letters),
            frozenset(particles),
            _sexes(surnames, given),
        )


def _surnames(form: NameForm) -> Iterable[Word]:
    for place, word in enumerate(form.words):
        if form.surname == -1:
            is_surname = not word.is_given_name
        else:
            is_surname = place == form.surname or (place > 0 and not word.is_given_name)
        if is_surname:
            yield word


def _rest(piece: str, particles: Iterable[str], surnames: Iterable[Word]) -> Iterator[Word]:
    """What follows the particle in a surname read as one word: "hameed" of "abdelhameed"."""
    joined = {particle + piece for particle in particles}
    if any(word.text in joined for word in surnames):
        yield word_of(piece)


@cache
def _particles() -> frozenset[str]:
    words = table("words")
    slave_of, particles = words["slave_of"], words["particles"]
    lists = (slave_of["words"], slave_of["joiners"], particles["words"], particles["before_hyphen"])
    return frozenset(one for listed in lists for one in listed)


def _sexes(surnames: Iterable[Word], given: Iterable[Word]) -> frozenset[str]:
    told = {sex for word in given for sex in word.given.sexes}
    told |= {word.sex for word in surnames if word.sex}
    return frozenset(told) or frozenset("mf")
