"""The people of a document with role, post, organisation, nationality and age."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from spacy.tokens import Token

from casewright.claims import Stance
from casewright.reading.cast import Character
from casewright.reading.document import Document, end_of, start_of
from casewright.reading.english.language.lexicon import term_of_word, word_set
from casewright.reading.english.people.cast import is_placeholder
from casewright.reading.english.people.coreference import Coreference
from casewright.reading.english.people.described_groups import Told, roles_of_posts, told_of
from casewright.reading.english.people.employers import role_at_employer
from casewright.reading.english.people.first_person import own_kin, own_suffering
from casewright.reading.english.people.lawyers import represents, side_of_lawyer
from casewright.reading.english.people.post_roles import PostRole, role_of_post
from casewright.reading.english.people.posts import posts_of
from casewright.reading.english.people.role_scores import (
    Hint,
    decide,
    suffered_and_convicted,
    weight_of,
)
from casewright.reading.english.people.roles import label_role
from casewright.reading.found import (
    ActFound,
    PersonFound,
    RoleFound,
    SentenceFound,
    StatementFound,
)
from casewright.reading.held import Held
from casewright.reading.name import Name
from casewright.vocabulary.countries import nationality_of

_AGE = re.compile(
    r"[,(]\s*(?:aged?\s+)?(\d{1,2})(?=\s*[,.;)]|\s+of\b|\s+and\b|\s*$)|\s+aged\s+(\d{1,2})\b"
)
_AGE_BEFORE = re.compile(r"(\d{1,2})-year-old\s+(?:\w+\s+){0,3}$")


@dataclass(eq=False, slots=True)
class Described:
    """What a document says about one person, and where."""

    person: Character
    hints: list[Hint] = field(default_factory=list)
    posts: list[tuple[str, tuple[int, int]]] = field(default_factory=list)
    nationality: str | None = None
    age: int | None = None

    def add(self, role: str, weight: float, span: tuple[int, int], held: Held) -> None:
        """Keep a hint; of two by the same words for the same role the heavier counts."""
        hint = Hint(role, weight, span, held)
        for i, known in enumerate(self.hints):
            same = known.role == role and known.held.stance.asserts == held.stance.asserts
            if same and known.span[0] < span[1] and span[0] < known.span[1]:
                if weight > known.weight:
                    self.hints[i] = hint
                return
        self.hints.append(hint)

    @property
    def position(self) -> str | None:
        """The longest post named: it says most."""
        return max((post for post, _ in self.posts), key=len, default=None)


def describe_people(
    document: Document,
    who: Coreference,
    roles: Sequence[RoleFound],
    acts: Sequence[ActFound],
    statements: Sequence[StatementFound] = (),
) -> list[Described]:
    """Every named person with what the document says of them, in the order of first mention."""
    described = {person.name: Described(person) for person in who.cast.people}
    for entry in described.values():
        _mentions(document, entry)
    _shared_posts(document, who, described)
    for found in roles:
        _hint(described[found.person.name], found, who)
    _parties(acts, described)
    _own_words(document, acts, statements, described)
    told = roles_of_posts(document, who)
    for entry in described.values():
        _from_posts(entry, document, who)
        _from_descriptions(entry, told)
        for hint in entry.hints:
            if hint.held.stance.asserts and hint.role in _OF_THE_CASE:
                who.roles.setdefault(entry.person.name, set()).add(hint.role)
    return list(described.values())


def hear_sentences(people: Sequence[Described], sentences: Sequence[SentenceFound]) -> None:
    """Let whoever bears a penalty by name be a convict: the words of the penalty say so."""
    described = {entry.person.name: entry for entry in people}
    weight = weight_of("sentenced", "convicted")
    for found in sentences:
        entry = described.get(found.person)
        if entry is not None and found.held.stance.asserts:
            entry.add("convicted", weight, found.span, found.held)


# Roles by which "the defendant" and "the victims" find whom they mean.
_OF_THE_CASE = frozenset({"accused", "convicted", "acquitted", "victim", "witness"})


def _hint(entry: Described, found: RoleFound, who: Coreference) -> None:
    """Weigh a role found in a sentence: by its phrase, its verb, or weakly."""
    weak = found.role.startswith("weak ")
    role = found.role.removeprefix("weak ")
    weight = found.weight
    if weight is None:
        weight = weight_of("weak" if weak else "verb", role) or weight_of("post", role)
    if weak:
        role = "accused" if _serves(entry) else role
    entry.add(role, weight, _with_name(found, who), found.held)


def _with_name(found: RoleFound, who: Coreference) -> tuple[int, int]:
    """Where the words of a role stand, with the name they are said of in the same sentence."""
    start, end = _span(found.first, found.last)
    paragraph = found.first.doc.user_data["start"]
    number = who.sentence_at.get((paragraph, found.first.i))
    here = [
        mention
        for mention in found.person.mentions
        if mention.doc == found.first.doc
        and who.sentence_at.get((paragraph, mention.first)) == number
    ]
    if here:
        near = min(here, key=lambda mention: abs(mention.first - found.first.i))
        start, end = min(start, near.start), max(end, near.end)
    return start, end


def _span(first: Token, last: Token) -> tuple[int, int]:
    a, b = sorted((first, last), key=lambda t: t.i)
    return start_of(a), end_of(b)


def _mentions(document: Document, entry: Described) -> None:
    for mention in entry.person.mentions:
        if not mention.heading or mention.post is not None:
            for post, span in posts_of(document, mention):
                entry.posts.append((post, span))
            _age(document, entry, mention)
            _nationality(entry, mention)
            label = label_role(mention)
            if label is not None:
                weight = weight_of("label", label)
                span = (mention.start, mention.end)
                entry.add(label, weight, span, Held(Stance.REPORTED))


def _shared_posts(document: Document, who: Coreference, described: dict[str, Described]) -> None:
    """A post in the plural before a row of names is everybody's: "human rights lawyers A and B"."""
    for sentence in document.sentences:
        for row in who.neighbours.rows(sentence):
            span = range(sentence.start, sentence.end)
            plural: tuple[str, tuple[int, int]] | None = None
            for person in row.people:
                entry = described[person.name]
                own = [post for post in entry.posts if post[1][1] - 1 in span]
                if own:
                    plural = next((post for post in own if post[0].endswith("s")), None)
                elif plural is not None:
                    entry.posts.append(plural)


def _age(document: Document, entry: Described, mention: Name) -> None:
    text = document.source.text
    found = _AGE.match(text, mention.end) or _AGE_BEFORE.search(
        text[max(0, mention.start - 60) : mention.start]
    )
    if found and entry.age is None:
        entry.age = int(next(group for group in found.groups() if group))


def _nationality(entry: Described, mention: Name) -> None:
    first = mention.first
    for token in mention.doc[max(0, first - 5) : first]:
        code = nationality_of(token.text, "en") if token.text[0].isupper() else None
        if code and entry.nationality is None and not _verb_between(token, first):
            entry.nationality = code


def _verb_between(token: Token, end: int) -> bool:
    return any(
        t.tag_.startswith(("VB", "IN")) or t.text in ",.;" for t in token.doc[token.i + 1 : end]
    )


def _parties(acts: Sequence[ActFound], described: dict[str, Described]) -> None:
    """Who suffered an act is a victim; who did it is accused."""
    for act in acts:
        if not act.held.stance.asserts:
            continue
        if act.victim in described and act.victim != act.perpetrator:
            described[act.victim].add("victim", weight_of("act", "victim"), act.span, act.held)
        if act.perpetrator in described:
            source = "told_act" if act.held.stance is Stance.REPORTED else "act"
            weight = weight_of(source, "accused")
            described[act.perpetrator].add("accused", weight, act.span, act.held)


def _own_words(
    document: Document,
    acts: Sequence[ActFound],
    statements: Sequence[StatementFound],
    described: dict[str, Described],
) -> None:
    """What speakers tell of themselves and their kin."""
    for speaker, act in own_suffering(acts, statements):
        if speaker in described:
            described[speaker].add("victim", weight_of("act", "victim"), act.span, act.held)
    for speaker, span in own_kin(document, statements):
        if speaker in described:
            weight = weight_of("own_kin", "relative")
            described[speaker].add("relative", weight, span, Held(Stance.REPORTED))


_LAWYERS = frozenset({"victim_lawyer", "defence_lawyer"})


def _from_posts(entry: Described, document: Document, who: Coreference) -> None:
    """The roles that posts and employers give: they weigh less than what happened to somebody."""
    plain = Held(Stance.REPORTED)
    for post, span in entry.posts:
        found = role_of_post(post) or represents(post, entry.person, who)
        if found is None or found.role == "official":
            employer = who.employer_role(span)
            found = PostRole(employer, False) if employer else found
        label = _label_of_post(post)
        if found is None and label is not None:
            entry.add(label, weight_of("label", label), span, plain)
        if found is not None:
            role = found.role
            if role in _LAWYERS:
                role = side_of_lawyer(entry.person, document, who) or role
            entry.add(role, _weight_of_post(post, found, role), span, plain)
    for mention in entry.person.mentions:
        employed = role_at_employer(mention, who)
        if employed is not None:
            entry.add(employed[0], weight_of("employer_weight", employed[0]), employed[1], plain)


def _from_descriptions(entry: Described, told: Mapping[str, Told]) -> None:
    """The roles of those told of without a name whose post the person holds."""
    posts = [post for post, _ in entry.posts]
    for each, alone in told_of(posts, told):
        weight = weight_of("described" if alone else "described_rank", each.role)
        entry.add(each.role, weight, each.span, each.held)


def _weight_of_post(post: str, found: PostRole, role: str) -> float:
    """ "X, who represents Y" says more than a title does."""
    if found.weak:
        return weight_of("weak_post", role)
    return weight_of("clause" if post.lower().startswith("who ") else "post", role)


def _label_of_post(post: str) -> str | None:
    """ "a former detainee who lost an eye": the role in the noun a description begins with."""
    words = re.split(r"\s(?:who|whose|of|in|at|from|with|serving|,)\b", post.lower())[0].split()
    return term_of_word("roles", "labels").get(words[-1]) if words else None


def _serves(entry: Described) -> bool:
    """Whether a post says that the person holds power: an arrested officer is an accused."""
    words = {word for post, _ in entry.posts for word in post.lower().split()}
    ranks = word_set("roles", "ranks")
    return bool(words & (ranks | {f"{word}s" for word in ranks}))


def as_found(entry: Described) -> PersonFound:
    """The person with the role of the whole document and the first words that show it."""
    first = entry.person.first
    named = (first.start, first.end)
    roles = _final_role(entry)
    shown = next((h for h in entry.hints if h.role in roles and h.held.stance.asserts), None)
    return PersonFound(
        entry.person.name,
        first.text,
        named,
        roles,
        shown.span if shown else named,
        shown.held.stance if shown else Stance.REPORTED,
        tuple(_own_posts(entry)),
        entry.person.aliases,
        entry.nationality,
        entry.age,
    )


def _own_posts(entry: Described) -> list[tuple[str, tuple[int, int]]]:
    """Without "former subordinates" of a whole row where a post of their own is told."""
    own = [post for post in entry.posts if not _is_plural(post[0])]
    return own or entry.posts


def _is_plural(post: str) -> bool:
    noun = re.split(r" (?:of|for|at|in|from|with) ", post)[0].split()[-1].lower()
    return noun.endswith("men") or (noun.endswith("s") and not noun.endswith("ss"))


def _final_role(entry: Described) -> tuple[str, ...]:
    """The role of a person in the whole document, by all the hints of all mentions."""
    if is_placeholder(entry.person.name):
        return ("victim",)
    role = decide(entry.hints)
    if role in _PRISONER and not _serves(entry) and suffered_and_convicted(entry.hints):
        return ("victim", "convicted")
    return (role,)


_PRISONER = frozenset({"victim", "convicted"})
