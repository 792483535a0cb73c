"""On whom the penalties of one sentence fall, by the order of its words.

"A was sentenced to five years, B and C to three": each penalty belongs to those named before it
and after the penalty before. "Ten years for A and five for B": to those named after it.
"""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from spacy.tokens import Token

from casewright.reading.cast import Character
from casewright.reading.document import Sentence
from casewright.reading.english.justice.penalty_words import Penalty
from casewright.reading.english.numbers.numbers import parse_number
from casewright.reading.english.people.coreference import Coreference
from casewright.reading.english.people.people import Described
from casewright.reading.english.people.person_nouns import is_person_noun

_ON_TRIAL = frozenset({"accused", "convicted"})
_OTHERS = frozenset(
    {"victim", "relative", "judge", "prosecutor", "victim_lawyer", "defence_lawyer"}
)
_BETWEEN = 4


@dataclass(frozen=True, slots=True)
class Bearers:
    """Who bears a penalty: people by name, or a group in the words of the report."""

    people: tuple[Character, ...]
    group: Token | None = None

    @property
    def number(self) -> int | None:
        """How many the group are said to be."""
        return number_of(self.group) if self.group is not None else None

    def person(self) -> str:
        """The words for a group that is not named: "[two constables]"; empty for people."""
        return f"[{counted_words(self.group)}]" if self.group is not None else ""


def shared_out(
    penalties: Sequence[Penalty], sentence: Sentence, who: Coreference
) -> list[Bearers] | None:
    """The bearers of each penalty of a sentence, or None where its order does not say."""
    if len(penalties) < 2:
        return None
    base = sentence.span[0].idx
    starts = [p.start + base for p in penalties]
    ends = [p.end + base for p in penalties]
    stop = sentence.span[-1].idx + 1
    for firsts, lasts, latest in (
        ([base, *ends[:-1]], starts, True),
        (ends, [*starts[1:], stop], False),
    ):
        found = [
            _within(sentence, first, last, who, latest=latest)
            for first, last in zip(firsts, lasts, strict=True)
        ]
        filled = _inherited(found)
        if filled is not None:
            return filled
    return None


def _inherited(found: Sequence[Bearers | None]) -> list[Bearers] | None:
    """A penalty without bearers of its own falls on those of the one before it."""
    if found[0] is None or sum(bearers is not None for bearers in found) < 2:
        return None
    filled: list[Bearers] = []
    for bearers in found:
        filled.append(bearers or filled[-1])
    return filled


def _within(
    sentence: Sentence, first: int, last: int, who: Coreference, *, latest: bool
) -> Bearers | None:
    """Who is named between two places of the text, the nearest to the penalty."""
    tokens = [t for t in sentence.span if first <= t.idx < last]
    rows = []
    for row in who.neighbours.rows(sentence):
        inside = [t for t in tokens if row.first <= t.i < row.end]
        people = dict.fromkeys(p for t in inside if (p := who.cast.at(t)) is not None)
        if people and _may_be_meant(people, inside[0], tokens, who):
            rows.append(tuple(people))
    if rows:
        return Bearers(rows[-1] if latest else rows[0])
    groups = [t for t in tokens if _is_unnamed(t) and not _is_deed(tokens, t)]
    if not groups:
        return None
    return Bearers((), groups[-1] if latest else groups[0])


def _may_be_meant(
    people: Iterable[Character], first: Token, tokens: Sequence[Token], who: Coreference
) -> bool:
    return not _is_deed(tokens, first) and all(may_bear(person, who) for person in people)


def _is_deed(tokens: Sequence[Token], at: Token) -> bool:
    """Whether "for beating ..." stands before: whoever follows is the one beaten."""
    words = [t for t in tokens if t.i < at.i]
    return any(
        t.lower_ == "for" and any(n.tag_ == "VBG" for n in words[i + 1 : i + 3])
        for i, t in enumerate(words)
    )


def may_bear(person: Character, who: Coreference) -> bool:
    """Whether a person may be the one sentenced: no judge, victim or witness."""
    roles = who.roles.get(person.name, set())
    if person.name in who.officers_of_court:
        return False
    return bool(roles & _ON_TRIAL) or not roles & (_OTHERS | {"acquitted"})


def may_be_unnamed(token: Token) -> bool:
    """Whether a word stands for people without names: "two constables", "the other seven"."""
    return _is_unnamed(token) or _is_definite(token)


_WHOLE = frozenset({"the", "all", "these", "both", "other", "remaining"})


def _is_definite(token: Token) -> bool:
    """ "the constables", "the other seven", "all three", "both", "each of the convicted"."""
    before = {t.lower_ for t in token.doc[max(0, token.i - 3) : token.i]}
    if token.lower_ in ("both", "each"):
        following = token.doc[token.i + 1 : token.i + 2].text.lower()
        return following in ("of", "was", "were", "got", "received", "must", "is", "has")
    plural = token.tag_ == "NNS" and is_person_noun(token)
    numbered = token.tag_ == "CD" and not token.doc[min(token.i + 1, len(token.doc) - 1)].is_alpha
    return (plural or numbered or _follows_verb(token)) and bool(before & _WHOLE)


def _follows_verb(number: Token) -> bool:
    """ "All three were": a number that stands for people."""
    following = number.doc[min(number.i + 1, len(number.doc) - 1)]
    return number.tag_ == "CD" and following.tag_.startswith(("VB", "MD"))


def _is_unnamed(token: Token) -> bool:
    """ "two constables", "a lieutenant", "three others": people without a name, counted."""
    is_people = is_person_noun(token) or token.lower_ in ("others", "defendants", "accused")
    stands_alone = token.dep_ not in ("compound", "nmod:poss")
    counted = is_people and stands_alone and number_of(token) is not None
    return token.tag_ in ("NN", "NNS") and counted


def number_of(noun: Token) -> int | None:
    """How many people the words before a noun say there are; one for "a"."""
    for token in _words_before(noun):
        if token.lower_ in ("a", "an", "another"):
            return 1
        if token.lower_ in ("his", "her", "their") and noun.tag_ == "NN":
            # "his driver got five": another than the one named before.
            return 1
        value = parse_number(token.lower_) if token.tag_ == "CD" else None
        if value is not None:
            return int(value)
    return None


def counted_words(noun: Token) -> str:
    """The words for a counted group, from its number or article to the noun."""
    first = noun.i
    for token in _words_before(noun):
        first = token.i
    doc = noun.doc
    opens = doc[first].tag_ in ("CD", "DT") or doc[first].tag_.startswith(("JJ", "NN", "VBN"))
    return str(doc[first if opens else first + 1 : noun.i + 1].text.lower())


def _words_before(noun: Token) -> Iterator[Token]:
    for i in range(noun.i - 1, max(noun.i - 1 - _BETWEEN, -1), -1):
        token = noun.doc[i]
        yield token
        if not token.tag_.startswith(("JJ", "NN", "VBN", "HYPH")):
            return


def named_by_post(
    groups: Sequence[Bearers], people: Sequence[Described], who: Coreference
) -> dict[Token, tuple[Character, ...]]:
    """The names of counted groups, where posts and numbers leave no doubt.

    "Three policemen to life and two informants to seven years", when five are convicted and two
    of them are called informants.
    """
    wanted = {g.group: g.number for g in groups if g.group is not None}
    convicted = [entry for entry in people if "convicted" in who.roles.get(entry.person.name, ())]
    if not wanted or sum(number or 0 for number in wanted.values()) != len(convicted):
        return {}
    found: dict[Token, tuple[Character, ...]] = {}
    for noun, number in wanted.items():
        alike = [e.person for e in convicted if _called(e, noun)]
        if len(alike) == number:
            found[noun] = tuple(alike)
    rest = [noun for noun in wanted if noun not in found]
    if len(rest) == 1 and found:
        taken = {person.name for people_ in found.values() for person in people_}
        found[rest[0]] = tuple(e.person for e in convicted if e.person.name not in taken)
    return found


def _called(entry: Described, noun: Token) -> bool:
    word = noun.lemma_.lower()
    return any(
        last in (word, f"{word}s") for post, _ in entry.posts for last in [post.lower().split()[-1]]
    )
