"""Who may speak in a report: people, bodies that are no news outlets, and people without a name."""

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import partial

from spacy.tokens import Span, Token

from casewright.reading.body import Body
from casewright.reading.cast import Character
from casewright.reading.document import start_of
from casewright.reading.name import Name
from casewright.reading.russian.language.lexicon import plain, word_set
from casewright.reading.russian.language.morphology import lemmas, parses
from casewright.reading.russian.language.syntax import name_case
from casewright.reading.russian.language.words import feature
from casewright.reading.russian.people.coreference import Who
from casewright.reading.russian.people.post_nouns import is_post_noun
from casewright.reading.russian.speech.telling import stands_in_text, subject_of

_list = partial(word_set, "statements")
_REACH = 10
_TAIL = 4
_RECENT = 3
_HE = frozenset(["он", "его", "нему", "него"])
_SHE = frozenset(["она", "ее", "ней", "нее"])
_OPENS, _CLOSES = "«“„", "»”"


@dataclass(frozen=True, slots=True)
class Spoken:
    """Who spoke last, and in which sentence: a name of a person, or of a body."""

    name: str
    sentence: int
    body: bool


class Speakers:
    """Answers who speaks at a token, by name; "[потерпевшие]" where no name is given."""

    def __init__(self, who: Who, bodies: Sequence[Body]) -> None:
        self._who = who
        self._at: dict[tuple[int, int], Body] = {}
        self._people = {person.name for person in who.cast.people}
        self._last: list[Spoken] = []
        self._acting: list[tuple[int, Body]] = []
        for body in bodies:
            if body.kind == "organisation":
                for mention in body.mentions:
                    start = int(mention.doc.user_data["start"])
                    for i in range(mention.first, mention.last + 1):
                        self._at[start, i] = body
                    if any(t.dep_.startswith("nsubj") for t in _words(mention)):
                        self._acting.append((mention.start, body))
        self._acting.sort(key=lambda pair: pair[0])

    def spoke(self, name: str, sentence: int) -> None:
        """Remembers who spoke, for the pronouns after it."""
        if not name.startswith("["):
            self._last.append(Spoken(name, sentence, name not in self._people))

    def last(self, sentence: int) -> str | None:
        """Who spoke in this sentence or the one before it."""
        found = self._last[-1] if self._last else None
        return found.name if found is not None and sentence - found.sentence <= 1 else None

    def named_at(self, token: Token) -> bool:
        """Whether the name of a person or of a body stands at a token."""
        return self._who.cast.at(token) is not None or self._body(token) is not None

    def is_person(self, token: Token) -> bool:
        """Whether the name of a person stands at a token."""
        return self._who.cast.at(token) is not None

    def _body(self, token: Token) -> Body | None:
        return self._at.get((int(token.doc.user_data["start"]), token.i))

    def _number(self, token: Token) -> int:
        return self._who.sentence_at.get((int(token.doc.user_data["start"]), token.i), 0)

    def of_verb(self, verb: Token, quoted: tuple[int, int] | None = None) -> str | None:
        """Who says what a verb tells; nothing inside the quotation `quoted` speaks."""
        if stands_in_text(verb):
            return self._office(verb)
        subject = subject_of(verb)
        if subject is not None and not _inside(subject, quoted):
            return self.meant(subject, verb)
        if feature(verb, "VerbForm") == "Part":
            return None
        return self._office(verb) or self._beside(verb, quoted)

    def meant(self, token: Token, verb: Token | None = None) -> str | None:
        """The person or body a noun means; people without a name in square brackets."""
        person = self._who.cast.at(token)
        if person is not None:
            return person.name
        body = self._body(token)
        if body is not None and token.i and not _is_outlet(token):
            return self._voice_of(body, token, verb)
        if _is_outlet(token):
            return self._within(token)
        if plain(token.text) in _HE | _SHE and token.pos_ in ("PRON", "DET"):
            return self._pronoun(token)
        return self._noun(token, verb)

    def _voice_of(self, body: Body, token: Token, verb: Token | None) -> str | None:
        if body.term == "media" or any(_is_outlet(t) for t in _row_before(token)):
            return None
        if body.term == "other" and verb is not None and verb.lemma_ in _list("relays"):
            return None
        return body.name

    def _noun(self, token: Token, verb: Token | None) -> str | None:
        named = self._within(token)
        if named is not None:
            return named
        tail = list(_tail(token))
        body = next((b for t in tail if (b := self._body(t)) is not None), None)
        if body is not None and token.lemma_ in _list("voices"):
            return self._voice_of(body, tail[-1], verb)
        apart = self._who.set_apart(token)
        if apart is not None:
            return apart.name
        if feature(token, "Number") != "Plur" and not tail:
            people = self._who.meant(token)
            if len(people) == 1:
                return people[0].name
        if token.lemma_ in _list("offices") and not tail:
            office = self._office_before(token)
            if office is not None:
                return office
        return self._unnamed(token, tail)

    def _within(self, token: Token) -> str | None:
        """The name that stands with a noun for a person: "юрист фонда «Голос» X"."""
        case, depth = name_case(token, self._who.cast), 0
        for other in token.doc[token.i + 1 : token.i + _REACH]:
            if other.text in _OPENS:
                depth += 1
            elif other.text in _CLOSES:
                depth -= 1
            elif depth <= 0 and (other.text in ",.;:—–(" or other.pos_ == "VERB"):
                return None
            named = self._who.cast.at(other)
            if named is not None and depth <= 0 and self._agree(other, case):
                return named.name
            if depth < 0:
                return None
        return None

    def _agree(self, name: Token, case: str | None) -> bool:
        found = name_case(name, self._who.cast)
        return found == case or {found, case} == {"Gen", "Acc"}

    def _pronoun(self, token: Token) -> str | None:
        """Who spoke last, where the gender fits and nobody else was spoken of since."""
        gender = "m" if plain(token.text) in _HE else "f"
        now = self._number(token)
        last = self._last[-1] if self._last else None
        if last is not None and not last.body and now - last.sentence <= _RECENT:
            fits = self._who.genders.get(last.name) == gender
            if fits and not self._others(last, now, token):
                return last.name
        people = self._who.meant(token)
        return people[0].name if len(people) == 1 else None

    def _others(self, last: Spoken, now: int, token: Token) -> bool:
        """Whether somebody else of that gender did something after the last who spoke."""
        for sentence in self._who.document.sentences[last.sentence + 1 : now + 1]:
            for other in sentence.span:
                if start_of(other) >= start_of(token):
                    break
                person = self._who.cast.at(other) if other.dep_.startswith("nsubj") else None
                if person is not None and person.name != last.name and self._alike(person, last):
                    return True
        return False

    def _alike(self, person: Character, last: Spoken) -> bool:
        return self._who.genders.get(person.name) == self._who.genders.get(last.name)

    def _office_before(self, token: Token) -> str | None:
        """ "ведомство": the body that spoke, or did something, last before."""
        now = self._number(token)
        for spoken in reversed(self._last[-_RECENT:]):
            if spoken.body and now - spoken.sentence <= _RECENT and _may_be(token, spoken.name):
                return spoken.name
        at = bisect_left(self._acting, start_of(token), key=lambda pair: pair[0]) - 1
        for start, body in reversed(self._acting[max(0, at - _RECENT) : at + 1]):
            recent = self._who.document.sentences[max(0, now - _RECENT)].start <= start
            if recent and body.term not in ("media", "other") and _may_be(token, body.name):
                return body.name
        return None

    def _unnamed(self, token: Token, tail: Sequence[Token]) -> str | None:
        if token.pos_ not in ("NOUN", "ADJ", "VERB") and not _is_listed(token):
            return None
        if not (is_post_noun(token) or _is_listed(token)) or token.lemma_ in _list("formulae"):
            return None
        words = token.doc[token.i + 1 : token.i + 1 + len(tail)].text
        return f"[{_nominative(token)} {words}]" if words else f"[{_nominative(token)}]"

    def _beside(self, verb: Token, quoted: tuple[int, int] | None) -> str | None:
        """The one named in the nominative within a few words of a verb, in its own clause."""
        for step in (1, -1):
            for distance in range(1, _REACH):
                at = verb.i + step * distance
                if not verb.sent.start <= at < verb.sent.end:
                    break
                token = verb.doc[at]
                if token.text in ".;:" or _inside(token, quoted):
                    break
                if token.text in ",—–" and distance > 2:
                    break
                found = self._nominative(token, verb)
                if found is not None:
                    return found
        return None

    def _nominative(self, token: Token, verb: Token) -> str | None:
        if name_case(token, self._who.cast) != "Nom":
            return None
        person, body = self._who.cast.at(token), self._body(token)
        if person is not None:
            return person.name
        return self._voice_of(body, token, verb) if body is not None else None

    def _office(self, verb: Token) -> str | None:
        """ "сообщили в прокуратуре": the body in which somebody says it, when nobody else does."""
        passive = verb.lemma_ in _list("stands_in_text") and feature(verb, "Number") != "Plur"
        if feature(verb, "Number") != "Plur" and not passive:
            return None
        for child in verb.children:
            if any(g.lower_ in ("в", "во", "на") for g in child.children if g.dep_ == "case"):
                found = next((b for t in child.subtree if (b := self._body(t)) is not None), None)
                if found is not None:
                    return self._voice_of(found, child, verb)
                inside = [t for t in child.subtree if t.lemma_ in _list("offices")]
                if passive and inside:
                    return self._office_before(inside[0]) or f"[{_nominative(inside[0])}]"
                if child.lemma_ in _list("offices") and not passive:
                    return self._office_before(child) or f"[{_nominative(child)}]"
        if any(plain(c.text) == "там" for c in verb.children):
            return self._office_before(verb)
        return None

    def of_account(self, word: Token) -> str | None:
        """Whose words are meant by "по словам X", "по его словам"."""
        before = word.doc[word.i - 1] if word.i else None
        if before is not None and plain(before.text) in ("его", "ее"):
            return self._pronoun(before)
        if before is not None and before.pos_ in ("DET", "PRON") and before.lower_ != "всем":
            return None
        for token in word.doc[word.i + 1 : word.i + _REACH]:
            if token.text in ",.;:—–«" or token.pos_ in ("VERB", "ADP"):
                return None
            if _is_outlet(token) or token.lemma_ in _list("formulae"):
                return self._within(token)
            found = self.meant(token)
            if found is not None:
                return found
        return None


def _words(mention: Name) -> Span:
    return mention.doc[mention.first : mention.last + 1]


def _may_be(token: Token, name: str) -> bool:
    """Whether a noun may mean a body: "ведомство" any, "комитет" only one so called."""
    if token.lemma_ in _list("generic_offices") or token.lemma_ not in _list("offices"):
        return True
    return token.lemma_ in {lemma for word in name.split() for lemma in lemmas(word.lower())}


def _inside(token: Token, quoted: tuple[int, int] | None) -> bool:
    return quoted is not None and quoted[0] <= start_of(token) < quoted[1]


def _is_outlet(token: Token) -> bool:
    return token.pos_ in ("NOUN", "PROPN") and bool(
        {token.lemma_, *lemmas(token.lower_)} & _list("outlets")
    )


def _is_listed(token: Token) -> bool:
    return bool({token.lemma_, plain(token.text), *lemmas(token.lower_)} & _list("unnamed"))


def _row_before(token: Token) -> Iterator[Token]:
    """The noun right before a name, over an opening mark."""
    for other in reversed(list(token.doc[max(0, token.i - 2) : token.i])):
        if other.text not in '«“"„' and other.pos_ not in ("NOUN", "PROPN", "ADJ"):
            return
        yield other


def _tail(token: Token) -> Iterator[Token]:
    """The genitive after a noun: "мать погибшего", "представитель МВД"."""
    for other in token.doc[token.i + 1 : token.i + 1 + _TAIL]:
        fits = other.pos_ in ("NOUN", "PROPN", "ADJ") and feature(other, "Case") in ("Gen", None)
        if not fits or other.is_punct:
            return
        yield other


def _nominative(token: Token) -> str:
    """A noun in the nominative of its number, as one writes it."""
    number = "plur" if feature(token, "Number") == "Plur" else "sing"
    if feature(token, "Case") == "Nom":
        return token.lower_
    for parse in parses(token.lower_):
        noun = parse.tag.POS in ("NOUN", "ADJF", "PRTF")
        form = parse.inflect({"nomn", number}) if noun else None
        if form is not None:
            return str(form.word)
    return token.lower_
