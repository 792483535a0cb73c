"""Who stands where in a sentence about penalties, by the order of its words.

Rare names lead parsers astray, but the order of an English verdict is strict: "A was given two
years", "A, who ran the ward, got two years", "jailed A for two years", "two years for A".
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from spacy.tokens import Doc, Token

from casewright.reading.cast import Character
from casewright.reading.document import Sentence
from casewright.reading.english.doings.neighbours import Row
from casewright.reading.english.justice.bearers import may_be_unnamed, may_bear
from casewright.reading.english.justice.penalty_words import Penalty, word_list
from casewright.reading.english.language.lexicon import word_set
from casewright.reading.english.language.phrases import BE
from casewright.reading.english.people.coreference import Coreference

_PRONOUNS = frozenset({"he", "she", "him", "her"})
_OF_TWO = frozenset({"former", "latter"})
_POST = ("NN", "JJ", "DT", "CD", "PRP$", "HYPH", "POS", "VBN")
_SKIPPED_TAGS = ("RB", "MD", "TO")
_RELATIVE = frozenset({"who", "that", "which"})
_OPENS_ASIDE = frozenset(
    ["who", "whose", "whom", "which", "a", "an", "the", "then", "now", "aged", "formerly", "both"]
)
_OPENERS = frozenset({",", "(", "–", "—"})
_CLOSERS = frozenset({",", ")", "–", "—"})
_GOES_TO = frozenset({"to", "on", "upon", "for", "against"})
_OF_DEEDS = frozenset(
    ["death", "torture", "murder", "killing", "beating", "rape", "abuse", "assault", "detention"]
) | frozenset({"mistreatment", "ill-treatment", "disappearance", "abduction", "case"})
_TERMS = frozenset({"sentence", "term", "jail", "prison", "punishment", "penalty", "conviction"})
_FAR = 8
_LINK = 30


@dataclass(frozen=True, slots=True)
class Party:
    """People named in a row, or a group without names, at the tokens `[first, end)`."""

    people: tuple[Character, ...]
    group: Token | None
    first: int
    end: int


class Parties:
    """Answers who bears the penalties of one sentence."""

    def __init__(self, sentence: Sentence, penalties: Sequence[Penalty], who: Coreference) -> None:
        self._span, self._doc = sentence.span, sentence.span.doc
        base = sentence.span[0].idx
        self._penalties = [(p.start + base, p.end + base) for p in penalties]
        self._gapped = [p.gapped for p in penalties]
        ends = [end for _, end in self._penalties]
        self._all = sorted(_parties(sentence, who, ends), key=lambda party: party.first)
        self._found: dict[int, Party | None] = {}

    def of(self, place: int) -> Party | None:
        """The party that bears the penalty of that place; None where the order does not say."""
        if place not in self._found:
            self._found[place] = self._of(place)
        return self._found[place]

    def imposes(self, place: int) -> bool:
        """Whether a verb of penalties stands before the penalty, and no other verb between."""
        if self._gapped[place] and place:
            return self.imposes(place - 1)
        start = self._penalties[place][0]
        verbs = [t for t in self._span if t.idx < start and _may_impose(t) and not _forbidden(t)]
        if verbs and _imposes(verbs[-1]):
            return True
        return self._handed(self._penalties[place][1]) is not None

    def _of(self, place: int) -> Party | None:
        start, end = self._penalties[place]
        given = self._given_to(end, place)
        if given is not None:
            return given
        since = self._penalties[place - 1][1] if place else self._span[0].idx
        before = [t for t in self._span if since <= t.idx < start]
        verbs = [t for t in before if _imposes(t) and t.lower_ != "suspended"]
        if verbs:
            return self._by_verb(verbs[-1], start)
        between = self._within(before)
        if between:
            return between[-1]
        return self.of(place - 1) if place else None

    def _given_to(self, end: int, place: int) -> Party | None:
        """The party right after a penalty: "two years for A", "imposed two years on A"."""
        handed = self._handed(end)
        tokens = [t for t in self._span if t.idx >= end and (handed is None or t.i > handed.i)]
        for token in tokens[:_FAR]:
            if token.lower_ in _GOES_TO:
                party = self._right_after(token)
                return None if party is None or _is_owner(self._doc, party) else party
            if token.tag_.startswith(("VB", "PRP")) or token.text in (",", ";", ".", ":", "("):
                return None
        following = place + 1 < len(self._penalties) and self._penalties[place + 1]
        linked = following and " and " in self._doc.text[end : following[0]].lower()
        if following and linked and following[0] - end < _LINK:
            return self._given_to(following[1], place + 1)
        return None

    def _handed(self, end: int) -> Token | None:
        """ "a five-year prison term was handed to A": the verb after a penalty in the passive."""
        for token in [t for t in self._span if t.idx >= end][:_FAR]:
            if token.tag_ == "VBN" and token.lemma_.lower() in word_list("gives"):
                return token if _is_passive(token) else None
            if token.text in (",", ";", ".", ":") or token.tag_ in ("PRP", "IN", "TO"):
                return None
        return None

    def _right_after(self, token: Token) -> Party | None:
        """The party that begins after a word, with no more than posts and articles between."""
        for party in self._all:
            if party.first > token.i:
                gap = self._doc[token.i + 1 : party.first]
                nominal = all(t.tag_.startswith(_POST) and t.tag_ != "PRP$" for t in gap)
                return party if nominal and len(gap) < _FAR else None
        return None

    def _by_verb(self, verb: Token, start: int) -> Party | None:
        owner = self._owner(verb, start)
        if owner is not None:
            return owner
        passive = _is_passive(verb)
        if verb.lemma_.lower() in word_list("gives") and not passive:
            party = self._right_after(verb)
            if party is not None and self._doc[party.first].idx < start:
                return party
            if verb.tag_ == "VBG" or verb.lemma_.lower() in ("impose", "issue", "mete", "pass"):
                return None
        return self._subject(verb, 3)

    def _owner(self, verb: Token, start: int) -> Party | None:
        """Whose sentence a court changes: "reduced A's term", "raised the sentence of A"."""
        for token in self._doc[verb.i + 1 : verb.i + 14]:
            if token.idx >= start:
                break
            if token.lemma_.lower() in _TERMS:
                return self._owner_of(token, start)
        subject = self._doc[max(self._span.start, verb.i - 10) : verb.i]
        terms = [t for t in subject if t.lemma_.lower() in _TERMS]
        return (
            self._owner_of(terms[-1], start)
            if terms and verb.lemma_ in word_list("changes")
            else None
        )

    def _owner_of(self, noun: Token, start: int) -> Party | None:
        of_two = [t for t in self._doc[max(0, noun.i - 3) : noun.i] if t.lower_ in _OF_TWO]
        if of_two:
            return Party((), of_two[0], of_two[0].i, of_two[0].i + 1)
        for party in self._all:
            if party.end < noun.i + 1 and _is_owner(self._doc, party) and noun.i - party.end < 4:
                return party
        if noun.i + 1 < len(self._doc) and self._doc[noun.i + 1].lower_ in ("of", "for", "against"):
            named = self._right_after(self._doc[noun.i + 1])
            return named if named is None or self._doc[named.first].idx < start else None
        return None

    def _subject(self, verb: Token, depth: int) -> Party | None:
        """Who stands before a verb, past auxiliaries, asides and the verbs joined to it."""
        at = self._past_helpers(verb.i - 1)
        if at < self._span.start or depth == 0:
            return None
        token = self._doc[at]
        if token.lower_ in _RELATIVE:
            at -= self._doc[at - 1].text in _OPENERS if at else 0
            return self._ending(at)
        if token.lower_ in ("and", "but", "or", "then"):
            earlier = [t for t in self._doc[self._span.start : at] if _is_main(t)]
            return self._subject(earlier[-1], depth - 1) if earlier else None
        if token.text in _CLOSERS:
            return self._before_aside(at)
        return self._ending(at + 1)

    def _past_helpers(self, at: int) -> int:
        """Past "was", "also", "in 2018", "by the High Court", "on Friday"."""
        while at >= self._span.start:
            token = self._doc[at]
            helper = token.lower_ in BE or token.lemma_ in ("have", "be", "get")
            if helper or token.tag_.startswith(_SKIPPED_TAGS) or token.lower_ in ("each", "both"):
                at -= 1
            elif at > self._span.start and self._doc[at - 1].lower_ in ("in", "on", "by"):
                dated = token.like_num or token.is_title
                at -= 2 if dated else 0
                if not dated:
                    return at
            else:
                return at
        return at

    def _before_aside(self, at: int) -> Party | None:
        """Who is told more about between marks: "A, who ran the ward, got two years"."""
        for i in range(at - 1, self._span.start, -1):
            token, following = self._doc[i], self._doc[i + 1]
            if token.text in (";", ":", "."):
                break
            opens = following.lower_ in _OPENS_ASIDE or following.like_num or token.text == "("
            if token.text in _OPENERS and opens:
                party = self._ending(i)
                if party is not None:
                    return party
        return self._ending(at)

    def _ending(self, end: int) -> Party | None:
        """The party whose last word stands right before a place, unless it suffered the deed."""
        for party in reversed(self._all):
            if party.end == end or (party.end == end - 1 and self._doc[party.end].text in _CLOSERS):
                return None if _suffered(self._doc, party) else party
        return None

    def _within(self, tokens: Sequence[Token]) -> list[Party]:
        inside = {t.i for t in tokens}
        return [p for p in self._all if p.first in inside and not _suffered(self._doc, p)]


def _parties(sentence: Sentence, who: Coreference, ends: Sequence[int]) -> Iterator[Party]:
    taken: set[int] = set()
    for row in who.neighbours.rows(sentence):
        if all(may_bear(person, who) for person in row.people):
            taken.update(range(row.first, row.end))
            yield from _split_at(row, sentence.span.doc, who, ends)
    for token in sentence.span:
        if token.i in taken or who.cast.at(token) is not None:
            continue
        if token.lower_ in _PRONOUNS and token.tag_ == "PRP":
            people = tuple(who.meant(token))
            if people:
                yield Party(people, None, token.i, token.i + 1)
        elif may_be_unnamed(token) and not _names_follow(token, taken):
            yield Party((), token, token.i, _end_of_group(token))


def _split_at(row: Row, doc: Doc, who: Coreference, ends: Sequence[int]) -> Iterator[Party]:
    """The parties of a row of names in which penalties stand: "A nine years, B seven years"."""
    parts: dict[int, list[Token]] = {}
    for token in doc[row.first : row.end]:
        if who.cast.at(token) is not None:
            parts.setdefault(sum(end <= token.idx for end in ends), []).append(token)
    for tokens in parts.values():
        people = dict.fromkeys(p for t in tokens if (p := who.cast.at(t)) is not None)
        yield Party(tuple(people), None, tokens[0].i, tokens[-1].i + 1)


def _end_of_group(token: Token) -> int:
    """Past "of the convicted" in "each of the convicted"."""
    doc, at = token.doc, token.i + 1
    if token.lower_ not in ("each", "all", "both", "none") or at >= len(doc):
        return at
    if doc[at].lower_ == "of" and at + 2 < len(doc):
        return at + 2 if doc[at + 1].lower_ in ("them", "whom") else at + 3
    return at


def _names_follow(noun: Token, taken: set[int]) -> bool:
    """Whether the noun is the post of the names after it: "the petty officers A and B"."""
    return noun.i + 1 in taken


def _imposes(token: Token) -> bool:
    if not token.tag_.startswith("VB"):
        return False
    lemma = token.lemma_.lower()
    known = lemma in word_set("sentences", "governing") and lemma not in _NEVER_IMPOSES
    if lemma == "serve" and token.tag_ != "VB":
        return False
    return known and not _describes(token)


_NEVER_IMPOSES = frozenset({"be", "include", "follow", "find", "convict", "plead", "hold", "put"})


def _describes(participle: Token) -> bool:
    """ "reduced terms", "a suspended sentence": a participle that is no verb of the clause."""
    doc, at = participle.doc, participle.i
    noun_follows = at + 1 < len(doc) and doc[at + 1].lemma_.lower() in _TERMS
    return noun_follows and participle.tag_ in ("VBN", "VBD", "VBG") and not _is_passive(participle)


def _may_impose(token: Token) -> bool:
    """Whether a word is a verb of a clause: no auxiliary, no participle that describes a noun."""
    helper = token.lemma_ in ("have", "be") or token.lower_ in BE
    aside = token.lower_ in ("ranging", "followed", "suspended")
    describes = token.dep_ == "amod" or _describes(token) or aside
    return token.tag_.startswith("VB") and not helper and not describes


def _forbidden(token: Token) -> bool:
    """ "banned from working in the police for ten years": the length is that of the ban."""
    return token.tag_ == "VBG" and token.i > 0 and token.nbor(-1).lower_ == "from"


def _is_main(token: Token) -> bool:
    return token.tag_ in ("VBD", "VBZ", "VBP", "VBN") and token.lemma_ not in ("have",)


def _is_passive(verb: Token) -> bool:
    doc, at = verb.doc, verb.i - 1
    while at > 0 and (doc[at].tag_.startswith("RB") or doc[at].lower_ in ("each", "both", "all")):
        at -= 1
    return at >= 0 and (doc[at].lower_ in BE or doc[at].lemma_ in ("be", "get"))


def _is_owner(doc: Doc, party: Party) -> bool:
    return party.end < len(doc) and doc[party.end].tag_ == "POS"


def _suffered(doc: Doc, party: Party) -> bool:
    """Whether a party is the one of the deed: "for beating A", "the death of A"."""
    at = party.first - 1
    while at > 0 and doc[at].tag_.startswith(("NN", "JJ", "DT", "CD")):
        at -= 1
    if at < 0:
        return False
    deed = doc[at].lower_ == "of" and at > 0 and doc[at - 1].lemma_.lower() in _OF_DEEDS
    return deed or (doc[at].tag_ == "VBG" and doc[at].lemma_ not in word_list("gives"))
