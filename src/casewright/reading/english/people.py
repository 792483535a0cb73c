"""The people of a document with role, post, organisation, nationality and age."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from spacy.tokens import Token

from casewright.claims import Stance
from casewright.reading.english.acts import ActFound
from casewright.reading.english.cast import Character, is_placeholder
from casewright.reading.english.coreference import Coreference
from casewright.reading.english.document import Document, end_of, start_of
from casewright.reading.english.lexicon import word_set
from casewright.reading.english.names import Name
from casewright.reading.english.person_nouns import is_person_noun
from casewright.reading.english.post_roles import role_of_post
from casewright.reading.english.role_found import RoleFound
from casewright.reading.english.roles import label_role, settle
from casewright.reading.english.stance import Held
from casewright.reading.english.syntax import noun_phrase
from casewright.reading.layout import BlockKind
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
    roles: list[tuple[str, tuple[int, int], Held]] = field(default_factory=list)
    posts: list[tuple[str, tuple[int, int]]] = field(default_factory=list)
    nationality: str | None = None
    age: int | None = None

    @property
    def position(self) -> str | None:
        """The longest post named: it says most."""
        return max((post for post, _ in self.posts), key=len, default=None)


def describe_people(
    document: Document, who: Coreference, roles: Sequence[RoleFound], acts: Sequence[ActFound]
) -> list[Described]:
    """Every named person with what the document says of them, in the order of first mention."""
    described = {person.name: Described(person) for person in who.cast.people}
    for found in roles:
        span = _span(found.first, found.last)
        described[found.person.name].roles.append((found.role, span, found.held))
    for entry in described.values():
        _mentions(document, entry)
    _shared_posts(document, who, described)
    _parties(acts, described)
    for entry in described.values():
        _settle(entry, who)
        for role, _, how in entry.roles:
            if how.stance.asserts and not role.startswith("weak "):
                who.roles.setdefault(entry.person.name, set()).add(role)
    return list(described.values())


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
                entry.roles.append((label, (mention.start, mention.end), Held(Stance.REPORTED)))


def _shared_posts(document: Document, who: Coreference, described: dict[str, Described]) -> None:
    """A post in the plural before a row of names is everybody's: "human rights lawyers A and B"."""
    for sentence in document.sentences:
        for row in who.neighbours.rows(sentence):
            first = described[row.people[0].name]
            begin = start_of(sentence.span.doc[row.first])
            plural = [p for p in first.posts if p[0].endswith("s") and abs(p[1][1] - begin) < 60]
            for person in row.people[1:] if plural else ():
                described[person.name].posts.append(plural[0])


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
    doc, at = mention.doc, mention.first - 1
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
    if not tokens or doc[mention.first - 1].is_sent_end or not is_person_noun(tokens[-1]):
        return []
    return tokens


_AFTER_NAME = re.compile(
    r"\s*(?:,\s*(?:\d{1,2},\s*)?|\s\(|\s[–—]\s)(?P<post>[A-Za-z](?:[^.;()\n]|(?<=U)\.(?=S)|(?<=\bU\.S)\.){2,150})"
)


def _apposition(document: Document, mention: Name) -> Iterator[tuple[str, tuple[int, int]]]:
    """ ", the lawyer representing several victims", "(ex-deputy head of ...)"."""
    text = document.source.text
    block_end = mention.doc.user_data["start"] + len(mention.doc.text)
    found = _AFTER_NAME.match(text[mention.end : block_end])
    if not found:
        return
    words = _first_phrase(found.group("post"))
    if words and _is_post(words, mention) and not words.split()[0].endswith("ing"):
        start = mention.end + found.start("post")
        yield words, (mention.start, start + len(words))


def _first_phrase(words: str) -> str:
    return re.split(r",|\s[–—]\s|\)| said\b| told\b| was\b| were\b| is\b| has\b", words)[0].strip()


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
    """Who suffered an act is a victim; who did it is accused where a source alleges or finds it."""
    for act in acts:
        if not act.held.stance.asserts:
            continue
        if act.victim in described and act.victim != act.perpetrator:
            described[act.victim].roles.append(("victim", act.span, act.held))
        if act.perpetrator in described and act.held.stance is not Stance.REPORTED:
            described[act.perpetrator].roles.append(("accused", act.span, act.held))


def _settle(entry: Described, who: Coreference) -> None:
    """A post gives a role where nothing that happened to the person gives one."""
    asserted = {role for role, _, how in entry.roles if how.stance.asserts}
    asserted = {role for role in asserted if not role.startswith("weak ")}
    if asserted - {"witness"}:
        return
    for post, span in entry.posts:
        found = role_of_post(post)
        if found is not None and not (found.weak and asserted):
            role = _side(entry, who) if found.role == "victim_lawyer" else found.role
            entry.roles.append((role or found.role, span, Held(Stance.REPORTED)))


_CLIENTS = frozenset(["represent", "defend", "represents", "defends", "representing", "defending"])


def _side(entry: Described, who: Coreference) -> str | None:
    """Whose lawyer somebody is, where the words beside the name say: "X's lawyer", "defends X"."""
    for mention in entry.person.mentions:
        doc = mention.doc
        for token in doc[max(0, mention.first - 8) : min(len(doc), mention.last + 10)]:
            client = who.cast.at(token)
            if client is None or client is entry.person or not _is_client(token):
                continue
            roles = who.roles.get(client.name, set())
            if roles & {"accused", "convicted", "acquitted"}:
                return "defence_lawyer"
            if "victim" in roles:
                return "victim_lawyer"
    return None


def _is_client(token: Token) -> bool:
    following = token.doc[token.i + 1].lower_ if token.i + 1 < len(token.doc) else ""
    before = [t.lower_ for t in token.doc[max(0, token.i - 3) : token.i]]
    return following in ("'s", "’s") or bool(_CLIENTS & set(before)) or before[-1:] == ["for"]


def _serves(entry: Described) -> bool:
    """Whether a post says that the person holds power: an arrested officer is an accused."""
    words = {word for post, _ in entry.posts for word in post.lower().split()}
    ranks = word_set("roles", "ranks")
    return bool(words & (ranks | {f"{word}s" for word in ranks}))


def final_role(entry: Described) -> tuple[str, ...]:
    """The role of a person in the whole document.

    Somebody to whom more is done than is held against is a victim, whatever charges they face.
    """
    if is_placeholder(entry.person.name):
        return ("victim",)
    asserted = [role for role, _, how in entry.roles if how.stance.asserts]
    weak = {role.removeprefix("weak ") for role in asserted if role.startswith("weak ")}
    asserted = [role for role in asserted if not role.startswith("weak ")]
    if not asserted:
        return settle({"accused"} if weak and _serves(entry) else weak)
    if asserted.count("victim") > asserted.count("accused") + 2 * asserted.count("convicted"):
        asserted = [role for role in asserted if role not in ("accused", "convicted")]
    return settle(asserted)
