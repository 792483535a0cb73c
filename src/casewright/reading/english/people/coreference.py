"""Who is meant: names, "he", "the defendant", "the two officers", "each"."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from functools import partial

from spacy.tokens import Doc, Token

from casewright.reading.cast import Cast, Character
from casewright.reading.document import Document, Sentence, start_of
from casewright.reading.english.doings.neighbours import Neighbours, Row
from casewright.reading.english.language.lexicon import rules, term_of_word, word_set
from casewright.reading.english.numbers.numbers import parse_number
from casewright.reading.english.people.genders import may_be_called
from casewright.reading.english.people.post_roles import role_of_post
from casewright.reading.name import Name

_list = partial(word_set, "statements")

_SINGULAR = frozenset({"he", "she", "him", "her", "his", "hers", "himself", "herself"})
_PLURAL = frozenset({"they", "them", "their", "all", "each", "both", "themselves"})
_FLOATING = frozenset({"all", "each", "both"})
_DEFINITE = frozenset(
    {"the", "all", "each", "both", "these", "those", "this", "that", "his", "her"}
)
_REACH = 4
_OPENING = 2
_LEAD = 2


def group_of_word() -> Mapping[str, str]:
    """For each noun that may stand for people of the case, the role they have."""
    return term_of_word("roles", "groups")


@dataclass(slots=True)
class Coreference:
    """Answers whom a word means; `roles` is filled as the roles become known."""

    document: Document
    cast: Cast
    others: Sequence[Name] = ()
    roles: dict[str, set[str]] = field(default_factory=dict)
    sentence_at: dict[tuple[int, int], int] = field(default_factory=dict)
    neighbours: Neighbours = field(init=False)
    _bodies: dict[tuple[int, int], Name] = field(default_factory=dict)

    # Judges and prosecutors speak of the accused: "he" after their names is somebody else.
    officers_of_court: set[str] = field(default_factory=set)

    def __post_init__(self) -> None:
        self.officers_of_court = {p.name for p in self.cast.people if _in_office(p)}
        self.neighbours = Neighbours(self.document, self.cast)
        for name in self.others:
            for i in range(name.first, name.last + 1):
                self._bodies[(name.doc.user_data["start"], i)] = name
        for sentence in self.document.sentences:
            start = sentence.span.doc.user_data["start"]
            for token in sentence.span:
                self.sentence_at[(start, token.i)] = sentence.number

    def sentence_of(self, token: Token) -> Sentence | None:
        """The sentence a token stands in; None for white space between sentences."""
        number = self.sentence_at.get((token.doc.user_data["start"], token.i))
        return None if number is None else self.document.sentences[number]

    def role_of(self, person: Character) -> str:
        """The role a person has in the document as far as it is known."""
        return min(self.roles.get(person.name, set()), default="other")

    def meant(self, token: Token) -> list[Character]:
        """The named people a word means; empty where that is not safe to say."""
        person = self.cast.at(token)
        if person is not None:
            return [person]
        word = token.lower_
        if word in _SINGULAR:
            return self._pronoun(token)
        if token.tag_ == "CD" and token.dep_.startswith("nsubj"):
            return self._counted(token)
        if word in _PLURAL and token.dep_ not in ("det", "predet", "nmod:poss"):
            if word in _FLOATING and not _stands_alone(token):
                return []
            own = self._row_of_sentence(token)
            if own:
                return own
            people = self._all_of("accused", self._number(token))
            people = people or self._row_before(token)
            several = len(people) > 1 or word in ("all", "each", "both")
            return people if several else []
        role = group_of_word().get(token.lemma_.lower())
        return self._role_noun(token, role) if role else []

    def _row_of_sentence(self, token: Token) -> list[Character]:
        """ "A, together with B, brought him in, where they ...": the subjects named before."""
        sentence = self.sentence_of(token)
        if sentence is None or token.lower_ not in ("they", "them"):
            return []
        for row in reversed(self.neighbours.rows(sentence)):
            if row.end > token.i or len(row.people) < 2 or row.end > token.i:
                continue
            between = token.doc[row.end : token.i]
            other = any(t.tag_ == "NNS" and group_of_word().get(t.lemma_.lower()) for t in between)
            verb = next((t for t in between if t.tag_ in ("VBD", "VBZ", "VBN")), None)
            subject = verb is not None and set(row.people) <= set(self.neighbours.subjects(verb))
            return list(row.people) if subject and not other else []
        return []

    def _row_before(self, token: Token) -> list[Character]:
        """The people listed in the sentence right before: "... A, B and C. They are accused"."""
        number = self.sentence_at.get((token.doc.user_data["start"], token.i))
        if not number or token.lower_ not in ("they", "them") or self.with_role("accused"):
            return []
        if token.i > self.document.sentences[number].span.start + _OPENING:
            return []
        rows = self.neighbours.rows(self.document.sentences[number - 1])
        longest = max(rows, key=lambda row: len(row.people), default=None)
        return list(longest.people) if longest is not None else []

    def _counted(self, token: Token) -> list[Character]:
        """ "All six were found guilty": the accused, when they are as many."""
        value = parse_number(token.lower_)
        all_of = any(c.lower_ in ("all", "the", "these") for c in token.children)
        return self._all_of("accused", int(value)) if all_of and value is not None else []

    def is_body_or_place(self, token: Token) -> bool:
        """Whether a word belongs to the name of an organisation or a place."""
        return (token.doc.user_data["start"], token.i) in self._bodies

    def body_at(self, token: Token) -> str | None:
        """The kind (vocabulary: organisation_kinds) of the organisation a word belongs to."""
        name = self._bodies.get((token.doc.user_data["start"], token.i))
        return name.term if name is not None and name.kind == "organisation" else None

    def employer_role(self, span: tuple[int, int]) -> str | None:
        """The role of those who serve the organisation named inside the words of a post."""
        table = rules("role_weights")["employer"]
        inside = [n for n in self.others if span[0] <= n.start and n.end <= span[1]]
        roles = [table[n.term] for n in inside if n.kind == "organisation" and n.term in table]
        return str(roles[0]) if roles else None

    def body_end(self, token: Token) -> int:
        """Where in the text the name of the organisation or place of a word ends."""
        return self._bodies[(token.doc.user_data["start"], token.i)].end

    def with_role(self, role: str) -> list[Character]:
        """The people of a role; the convicted and acquitted count among the accused."""
        wanted = {role, "convicted", "acquitted"} if role == "accused" else {role}
        return [p for p in self.cast.people if self.roles.get(p.name, set()) & wanted]

    def _role_noun(self, token: Token, role: str) -> list[Character]:
        named = self._named_within(token)
        if named:
            return named
        if token.tag_ == "NN" and self._is_lead(token):
            return self._first_named(token, role)
        number = self._number(token) if token.tag_ == "NNS" else None
        definite = any(child.lower_ in _DEFINITE for child in token.children)
        if not definite and number is None:
            return []
        if token.tag_ == "NNS":
            people = self._all_of(role, number)
            return people if definite or not self.all_named_before(people, token) else []
        people = self.with_role(role)
        return people if len(people) == 1 else self._nearest(token, people)

    def _first_named(self, token: Token, role: str) -> list[Character]:
        """Whom an opening sentence without a name means: the first of the role named after it."""
        after = [p for p in self.with_role(role) if p.mentions[0].start > start_of(token)]
        return [min(after, key=lambda p: p.mentions[0].start)] if after else []

    def _is_lead(self, token: Token) -> bool:
        """ "A former deputy was sentenced": the opening sentence names nobody and means the one."""
        number = self.sentence_at.get((token.doc.user_data["start"], token.i), _REACH)
        indefinite = any(child.lower_ in ("a", "an") for child in token.children)
        return number < _LEAD and indefinite and token.dep_.startswith("nsubj")

    def all_named_before(self, people: Sequence[Character], token: Token) -> bool:
        """Whether "two officers" comes when all of as many are named already: they are others."""
        firsts = [next((m.start for m in p.mentions if not m.heading), None) for p in people]
        return all(first is not None and first < start_of(token) for first in firsts)

    def called(self, noun: Token) -> list[Character]:
        """Those to whom a report gave a post before: "the guards" after "guards A and B"."""
        definite = any(t.lower_ == "the" for t in noun.doc[max(0, noun.i - 2) : noun.i])
        if noun.tag_ != "NNS" or not definite:
            return []
        forms = {noun.lower_, noun.lemma_.lower()}
        found = []
        for sentence in self.document.sentences:
            for row in self.neighbours.rows(sentence):
                found += _with_post(row, sentence.span.doc, forms, self.cast)
        people = unique(p for p in found if p.mentions[0].start < start_of(noun))
        number = self._number(noun)
        return people if len(people) > 1 and number in (None, len(people)) else []

    def _named_within(self, token: Token) -> list[Character]:
        """ "Officer Smith", "the defendant, Smith": the name that stands with the noun."""
        related = ("appos", "flat", "compound", "nmod:desc")
        found = [self.cast.at(c) for c in token.children if c.dep_.startswith(related)]
        after = token.doc[token.i + 1 : token.i + 3]
        if len(after) > 1 and after[0].text == ",":
            found.append(self.cast.at(after[1]))
        return unique(person for person in found if person is not None)

    def _number(self, token: Token) -> int | None:
        """How many are meant: "all six", "the two officers"."""
        for child in token.subtree:
            if child.tag_ == "CD" and abs(child.i - token.i) < 4:
                value = parse_number(child.lower_)
                return int(value) if value is not None else None
        return None

    def _all_of(self, role: str, number: int | None) -> list[Character]:
        people = self.with_role(role)
        return people if number is None or len(people) == number else []

    def _nearest(self, token: Token, people: Sequence[Character]) -> list[Character]:
        at = start_of(token)
        before = [(m.start, p) for p in people for m in p.mentions if m.start < at]
        return [max(before, key=lambda pair: pair[0])[1]] if before else []

    def _pronoun(self, token: Token) -> list[Character]:
        """The subject of this or the sentences right before, else the last person named there."""
        number = self.sentence_at.get((token.doc.user_data["start"], token.i))
        if number is None:
            return []
        subject = _subject_of_same_verb(token)
        if subject is not None and subject.tag_ in ("WP", "WDT"):
            subject = _antecedent(subject)
        barred = [self.cast.at(subject)] if subject is not None else []
        if token.dep_ in ("obj", "iobj", "dobj") and not token.lower_.endswith("self"):
            barred += self.neighbours.subjects(token.head)
        for back in range(_REACH + 1):
            if number - back < 0:
                break
            sentence = self.document.sentences[number - back]
            if sentence.span.doc != token.doc and back == 0:
                break
            only_subjects = _speaks_of_him(sentence, token) if back else _in_own_words(token)
            found = self._subject_person(sentence, token, only_subjects=only_subjects)
            if found is not None and found not in barred:
                return [found]
            if _somebody_unnamed(sentence, before=start_of(token)):
                break
        return []

    def _subject_person(
        self, sentence: Sentence, pronoun: Token, *, only_subjects: bool
    ) -> Character | None:
        before = start_of(pronoun)
        tokens = [t for t in sentence.span if start_of(t) < before]
        named = [(t, person) for t in tokens if (person := self._person(t)) is not None]
        named = [(t, person) for t, person in named if may_be_called(person, pronoun)]
        subjects = [person for t, person in named if t.dep_.startswith("nsubj")]
        if subjects:
            return subjects[0]
        if only_subjects or not named or _somebody_unnamed(sentence, before):
            return None
        return named[-1][1]

    def _person(self, token: Token) -> Character | None:
        person = self.cast.at(token)
        if person is not None:
            return None if person.name in self.officers_of_court else person
        role = group_of_word().get(token.lemma_.lower())
        if role and token.tag_ == "NN" and token.dep_.startswith("nsubj"):
            people = self._role_noun(token, role)
            return people[0] if len(people) == 1 else None
        return None


def _speaks_of_him(sentence: Sentence, token: Token) -> bool:
    """Whether a sentence before goes on about "he" itself: whom else it names is another."""
    wanted = _AS_SUBJECT.get(token.lower_, token.lower_)
    return any(t.lower_ == wanted and t.dep_.startswith("nsubj") for t in sentence.span)


_AS_SUBJECT = {"him": "he", "his": "he", "himself": "he", "her": "she", "herself": "she"}


def _in_own_words(token: Token) -> bool:
    """ "If they spare A, he wrote, we ...": A is in the words of somebody else."""
    comma = token.i > 0 and token.nbor(-1).text == ","
    verb = token.i + 1 < len(token.doc) and token.nbor().lemma_.lower() in _list("says")
    closes = token.i + 2 < len(token.doc) and token.nbor(2).text in (",", ".")
    return comma and verb and closes


def _stands_alone(token: Token) -> bool:
    """Whether "each" is itself the subject or object: not in "A and B got five years each"."""
    if token.dep_.startswith("nsubj"):
        return True
    return token.dep_ in ("obj", "iobj", "dobj") and token.head.i == token.i - 1


def _antecedent(who: Token) -> Token:
    """The word right before "who", the comma between left out."""
    at = max(0, who.i - 1)
    return who.doc[at - 1] if at > 0 and who.doc[at].text == "," else who.doc[at]


def _subject_of_same_verb(token: Token) -> Token | None:
    """ "X charged him": whoever "him" is, it is not X."""
    if token.dep_ not in ("obj", "iobj", "dobj") or token.lower_.endswith("self"):
        return None
    return next((c for c in token.head.children if c.dep_.startswith("nsubj")), None)


def _in_office(person: Character) -> bool:
    """Whether a person is named with the post of a judge or prosecutor."""
    for mention in person.mentions:
        if mention.post is not None:
            words = mention.doc[mention.post[0] : mention.post[1]].text
            found = role_of_post(words)
            if found is not None and found.role in ("judge", "prosecutor"):
                return True
        elif mention.first and mention.doc[mention.first - 1].lower_ in _OFFICES:
            return True
    return False


_OFFICES = frozenset({"judge", "justice", "magistrate", "prosecutor"})


def _somebody_unnamed(sentence: Sentence, before: int) -> bool:
    """Whether a singular subject is a person without a name: "A police officer was charged"."""
    return any(
        token.tag_ == "NN"
        and token.dep_.startswith("nsubj")
        and start_of(token) < before
        and token.lemma_.lower() in group_of_word()
        for token in sentence.span
    )


def _with_post(row: Row, doc: Doc, forms: set[str], cast: Cast) -> list[Character]:
    """Those of a row before whom the noun stands; a plural holds until the next post."""
    found: list[Character] = []
    holds = False
    for i in range(row.first, row.end):
        person = cast.at(doc[i])
        if person is None or (i > row.first and cast.at(doc[i - 1]) is person):
            continue
        before = doc[i - 1] if i else doc[i]
        if before.tag_.startswith("NN") and cast.at(before) is None:
            holds = before.lower_ in forms
            plural = holds and before.lower_.endswith("s")
            if holds:
                found.append(person)
            holds = plural
        elif before.text == "brother" or not holds:
            continue
        else:
            found.append(person)
    return found


def unique(people: Iterable[Character]) -> list[Character]:
    """The people in their order, each once."""
    return list(dict.fromkeys(people))
