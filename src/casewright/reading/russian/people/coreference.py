"""Who is meant: names, "он", "его", "подсудимый", "музыкант"."""

from collections.abc import Sequence
from dataclasses import dataclass, field

from spacy.tokens import Token

from casewright.reading.cast import Cast, Character
from casewright.reading.document import Document, Sentence, start_of
from casewright.reading.russian.language.lexicon import plain, term_of_word, word_set
from casewright.reading.russian.language.syntax import name_case
from casewright.reading.russian.language.words import feature, forms
from casewright.reading.russian.names.declension import Context, readings
from casewright.reading.russian.people.post_nouns import is_post_noun
from casewright.reading.russian.people.posts import nouns_of_post

_PRONOUNS = {
    "он": "m", "его": "m", "ему": "m", "нем": "m", "ним": "m", "него": "m", "нему": "m", "им": "m",
    "она": "f", "ее": "f", "ей": "f", "ней": "f", "нее": "f",
}  # fmt: skip
_OTHER = frozenset(["другой", "второй", "третий", "еще"])
_REACH = 3
_NEAR = 12


@dataclass(slots=True)
class Who:
    """Answers whom a word means; `roles` is filled as the roles become known."""

    document: Document
    cast: Cast
    roles: dict[str, set[str]] = field(default_factory=dict)
    genders: dict[str, str] = field(default_factory=dict)
    officials: set[str] = field(default_factory=set)
    sentence_at: dict[tuple[int, int], int] = field(default_factory=dict)
    posts: dict[str, list[tuple[int, Character]]] = field(default_factory=dict)
    ranked: list[Character] = field(default_factory=list)

    def __post_init__(self) -> None:
        for person in self.cast.people:
            self.genders[person.name] = readings(person.name, Context("Nom"))[0].gender
            called = {(noun, m.start) for m in person.mentions for noun in nouns_of_post(m)}
            for noun, first in sorted(called, key=lambda pair: pair[1]):
                if all(known is not person for _, known in self.posts.get(noun, ())):
                    self.posts.setdefault(noun, []).append((first, person))
        self.ranked = sorted(self.cast.people, key=lambda p: -len(p.mentions))
        for sentence in self.document.sentences:
            start = sentence.span.doc.user_data["start"]
            for token in sentence.span:
                self.sentence_at[(start, token.i)] = sentence.number

    def role_of(self, person: Character) -> str:
        """The role a person has in the document as far as it is known."""
        return next(iter(sorted(self.roles.get(person.name, set()))), "other")

    def with_role(self, role: str) -> list[Character]:
        """The people of a role; the convicted and acquitted count among the accused."""
        wanted = {role, "convicted", "acquitted"} if role == "accused" else {role}
        return [p for p in self.cast.people if self.roles.get(p.name, set()) & wanted]

    def meant(self, token: Token) -> list[Character]:
        """The named people a word means; empty where that is not safe to say."""
        person = self.cast.at(token)
        if person is not None:
            return [person]
        gender = _PRONOUNS.get(plain(token.text))
        if gender is not None and token.pos_ in ("PRON", "DET"):
            return self._pronoun(token, gender)
        group = next((g for f in sorted(forms(token)) if (g := _groups().get(f))), None)
        if token.pos_ not in ("NOUN", "ADJ", "VERB"):
            return []
        if group is None and not is_post_noun(token):
            named = self._standing_with(token) if _is_person(token) else None
            return [named] if named is not None else []
        return self._noun(token, group)

    def _noun(self, token: Token, group: str | None) -> list[Character]:
        """ "подсудимый X", "подсудимый", "музыкант": the one of that role or post."""
        named = self._standing_with(token) or self.set_apart(token)
        if named is not None:
            return [named]
        if any(c.lemma_ in _OTHER for c in token.children):
            return []
        plural = feature(token, "Number") == "Plur"
        if group is None:
            return [] if plural else self._of_post(token) or self._main(token)
        people = self.with_role(group)
        if plural:
            return people if not _numbered(token) else []
        return people if len(people) == 1 else self._nearest(token, people)

    def _standing_with(self, token: Token) -> Character | None:
        """ "бывшего командира армии генерала X": the name in the case of the noun before it."""
        case = feature(token, "Case")
        for other in token.doc[token.i + 1 : token.i + _NEAR]:
            if other.text in ",.;:«—–(" or other.pos_ in ("VERB", "CCONJ", "SCONJ"):
                return None
            person = self.cast.at(other)
            if person is not None:
                same = name_case(other, self.cast) == case or case is None
                alike = {name_case(other, self.cast), case} <= {"Gen", "Acc"}
                beside = other.i == token.i + 1 or is_post_noun(other.nbor(-1))
                if same or (alike and beside):
                    return person
        return None

    def set_apart(self, token: Token) -> Character | None:
        """ "жена X, Анна Орлова, рассказала": the name between marks in the case of the noun."""
        doc, case = token.doc, feature(token, "Case")
        comma: int | None = None
        for other in doc[token.i + 1 : token.i + _NEAR]:
            if other.text in ".;:«»()" or other.pos_ in ("VERB", "CCONJ", "SCONJ"):
                return None
            person = self.cast.at(other)
            if comma is None:
                comma = other.i if other.text == "," else None
            elif other.text == "," or (person is None and not is_post_noun(other)):
                if other.text == "," or other.pos_ not in ("ADJ", "NOUN"):
                    return None
            elif person is not None:
                last = max(m.last for m in person.mentions if m.doc is doc and m.first <= other.i)
                closed = last + 1 < len(doc) and doc[last + 1].text in ",.—"
                return person if closed and name_case(other, self.cast) == case else None
        return None

    def _main(self, token: Token) -> list[Character]:
        """ "музыкант" in a report that is about one person: the one named most by far."""
        if any(c.lemma_ in ("другой", "один", "еще") for c in token.children):
            return []
        ranked = self.ranked
        alone = len(ranked) == 1 or (
            len(ranked) > 1 and len(ranked[0].mentions) > 2 * len(ranked[1].mentions)
        )
        known = token.lemma_ in word_set("people", "other_posts")
        known = known and token.lemma_ not in word_set("people", "relational")
        first = ranked[0].mentions[0].start if ranked else 0
        return ranked[:1] if alone and known and first < start_of(token) else []

    def _of_post(self, token: Token) -> list[Character]:
        """ "музыкант", "посол" where one person of the document has been called so."""
        called = [
            person
            for first, person in self.posts.get(token.lemma_, ())
            if first < start_of(token) or len(self.posts[token.lemma_]) == 1
        ]
        return called if len(called) == 1 else []

    def _nearest(self, token: Token, people: Sequence[Character]) -> list[Character]:
        before = [
            (m.start, i)
            for i, p in enumerate(people)
            for m in p.mentions
            if m.start < start_of(token)
        ]
        return [people[max(before)[1]]] if before else []

    def _pronoun(self, token: Token, gender: str) -> list[Character]:
        """The last subject of that gender in this or the sentences before, else the last named."""
        number = self.sentence_at.get((token.doc.user_data["start"], token.i))
        if number is None:
            return []
        for sentence in self.document.sentences[max(0, number - _REACH) : number + 1][::-1]:
            found = self._named(sentence, start_of(token), gender)
            if found is not None:
                return [found]
        return []

    def _named(self, sentence: Sentence, before: int, gender: str) -> Character | None:
        found = [
            (t.dep_.startswith("nsubj"), p)
            for t in sentence.span
            if start_of(t) < before
            and (p := self.cast.at(t)) is not None
            and self.genders[p.name] == gender
            and p.name not in self.officials
        ]
        if not found:
            return None
        return next((p for subject, p in found if subject), found[-1][1])


def _groups() -> dict[str, str]:
    return dict(term_of_word("roles", "groups"))


def _numbered(token: Token) -> bool:
    return any(c.pos_ == "NUM" for c in token.children)


def _is_person(token: Token) -> bool:
    """Whether a noun of no known post may mean a person: "россиянин"."""
    return token.pos_ == "NOUN" and feature(token, "Animacy") == "Anim"
