"""The people of a document with role, post, organisation, nationality and age."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from spacy.tokens import Token

from casewright.claims import Stance
from casewright.reading.cast import Character
from casewright.reading.document import Document, end_of, start_of
from casewright.reading.english.language.block_text import block_text
from casewright.reading.english.language.lexicon import word_set
from casewright.reading.english.language.syntax import noun_phrase
from casewright.reading.english.people.cast import is_placeholder
from casewright.reading.english.people.coreference import Coreference
from casewright.reading.english.people.employers import role_at_employer
from casewright.reading.english.people.first_person import own_kin, own_suffering
from casewright.reading.english.people.lawyers import represents, side_of_lawyer
from casewright.reading.english.people.person_nouns import is_person_noun
from casewright.reading.english.people.post_roles import PostRole, role_of_post
from casewright.reading.english.people.role_scores import Hint, decide, weight_of
from casewright.reading.english.people.roles import label_role
from casewright.reading.found import ActFound, PersonFound, RoleFound, StatementFound
from casewright.reading.held import Held
from casewright.reading.layout import BlockKind
from casewright.reading.name import Name
from casewright.vocabulary.countries import nationality_of

_AGE = re.compile(
    r"[,(]\s*(?:aged?\s+)?(\d{1,2})(?=\s*[,.;)]|\s+of\b|\s+and\b|\s*$)|\s+aged\s+(\d{1,2})\b"
)
_AGE_BEFORE = re.compile(r"(\d{1,2})-year-old\s+(?:\w+\s+){0,3}$")
_ITEM_POST = re.compile(r"\s*(?:[—–:,-]|\()\s*([^;\n]{3,160})")
_LONGEST_POST = 120


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
    for entry in described.values():
        _from_posts(entry, document, who)
        for hint in entry.hints:
            if hint.held.stance.asserts and hint.role in _OF_THE_CASE:
                who.roles.setdefault(entry.person.name, set()).add(hint.role)
    return list(described.values())


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
            for post, span in _posts(document, mention):
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


def _posts(document: Document, mention: Name) -> Iterator[tuple[str, tuple[int, int]]]:
    """The posts that stand with a mention: before it, in apposition, or in a list item."""
    doc = mention.doc
    if mention.post is not None and mention.post[1] > mention.post[0]:
        first, end = mention.post
        start = start_of(doc[first])
        words = document.words(start, end_of(doc[end - 1]))
        yield words, (start, mention.end)
    yield from _small_words_before(document, mention)
    yield from _before_comma(document, mention)
    block = next(b for b in document.blocks if b.start == doc.user_data["start"])
    if block.kind is BlockKind.ITEM:
        found = _ITEM_POST.match(document.source.text, mention.end)
        if found and found.end() <= block.end + 1:
            yield found.group(1).rstrip(" .,)"), (mention.start, found.end(1))
            return
    yield from _apposition(document, mention)


def _small_words_before(document: Document, mention: Name) -> Iterator[tuple[str, tuple[int, int]]]:
    """ "jazz musician X", "taxi driver X", "a former policeman, X"."""
    root = mention.doc[mention.first : mention.last + 1].root
    start = mention.first if mention.post is None else mention.post[0]
    if mention.post is None and mention.first > 0:
        tokens = _noun_modifiers(mention)
        if tokens:
            begin = start_of(tokens[0])
            yield document.words(begin, end_of(tokens[-1])), (begin, mention.end)
    if root.dep_ == "appos" and root.head.i < start and is_person_noun(root.head):
        head = root.head
        begin = start_of(noun_phrase(head)[0])
        words = document.words(begin, end_of(head))
        if len(words) < _LONGEST_POST:
            yield words, (begin, mention.end)


def _before_comma(document: Document, mention: Name) -> Iterator[tuple[str, tuple[int, int]]]:
    """ "the deputy prosecutor general, X," and "District Attorney (DA) X"."""
    doc = mention.doc
    at = (mention.first if mention.post is None else mention.post[0]) - 1
    if at > 3 and doc[at].text == ")":
        at = next((i for i in range(at - 1, max(0, at - 6), -1) if doc[i].text == "("), 0)
    elif at < 1 or doc[at].text != "," or mention.last + 1 >= len(doc):
        return
    start = at
    while start > 0 and doc[start - 1].tag_.startswith(("NN", "JJ", "DT", "IN", "PRP$")):
        if doc[start - 1].tag_ == "IN" and doc[start - 1].lower_ not in ("of", "for"):
            break
        start -= 1
    while start < at and doc[start].tag_ in ("IN", "DT"):
        start += 1
    words = doc[start:at].text
    # A name before the comma is another person's: "investigator A, B and C".
    named = doc[at - 1].tag_ == "NNP" and not is_person_noun(doc[at - 1])
    if start < at and not named and any(is_person_noun(token) for token in doc[start:at]):
        yield words, (start_of(doc[start]), mention.end)


def _noun_modifiers(mention: Name) -> list[Token]:
    """The small words right before a name that describe the person: "jazz musician"."""
    doc = mention.doc
    tokens: list[Token] = []
    at = mention.first - 1
    while at >= 0 and doc[at].tag_ in ("NN", "JJ", "NNS") and doc[at].lower_.isalpha():
        tokens.insert(0, doc[at])
        at -= 1
    if not tokens or not is_person_noun(tokens[-1]):
        return []
    return tokens


_AFTER_NAME = re.compile(
    r"\s*(?:,\s*(?:\d{1,2},\s*)?|\s\(|\s[–—]\s)(?P<post>[A-Za-z](?:[^.;()\n]|(?<=U)\.(?=S)|(?<=\bU\.S)\.){2,150})"
)


def _apposition(document: Document, mention: Name) -> Iterator[tuple[str, tuple[int, int]]]:
    """ ", the lawyer representing several victims", "(ex-deputy head of ...)"."""
    text = document.source.text
    block_end = mention.doc.user_data["start"] + len(block_text(mention.doc))
    found = _AFTER_NAME.match(text[mention.end : block_end])
    if not found:
        return
    words = _first_phrase(found.group("post"))
    if words.split()[:1] and words.split()[0].lower() in _JOINING:
        return
    if words and _is_post(words, mention) and not words.split()[0].endswith("ing"):
        start = mention.end + found.start("post")
        yield words, (mention.start, start + len(words))


def _first_phrase(words: str) -> str:
    return re.split(r",|\s[–—]\s|\)| said\b| told\b| was\b| were\b| is\b| has\b", words)[0].strip()


_JOINING = frozenset({"and", "or", "but", "as", "while", "with"})
# "X, who used to head ..." tells a post though its head is no noun.
_WHO_WAS = re.compile(
    r"^who (?:represents?|defends?|acts|used to|headed|heads|worked|works|served|serves|is|was)\b"
)


def _is_post(words: str, mention: Name) -> bool:
    """Whether the words after a name say what the person is: their first noun is a person's."""
    if _WHO_WAS.match(words):
        return True
    count = len(words.split())
    after = mention.doc[mention.last + 1 : mention.last + count + 4]
    noun: Token | None = None
    for token in after:
        if token.tag_.startswith("NN"):
            noun = token
        elif token.tag_ == "POS":
            noun = None
        elif noun is not None or token.tag_.startswith(("VB", "MD", "IN")):
            break
    return noun is not None and is_person_noun(noun)


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
        if found is not None:
            role = found.role
            if role in _LAWYERS:
                role = side_of_lawyer(entry.person, document, who) or role
            entry.add(role, _weight_of_post(post, found, role), span, plain)
    for mention in entry.person.mentions:
        employed = role_at_employer(mention, who)
        if employed is not None:
            entry.add(employed[0], weight_of("employer_weight", employed[0]), employed[1], plain)


def _weight_of_post(post: str, found: PostRole, role: str) -> float:
    """ "X, who represents Y" says more than a title does."""
    if found.weak:
        return weight_of("weak_post", role)
    return weight_of("clause" if post.lower().startswith("who ") else "post", role)


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
        tuple(entry.posts),
        entry.person.aliases,
        entry.nationality,
        entry.age,
    )


def _final_role(entry: Described) -> tuple[str, ...]:
    """The role of a person in the whole document, by all the hints of all mentions."""
    if is_placeholder(entry.person.name):
        return ("victim",)
    return (decide(entry.hints),)
