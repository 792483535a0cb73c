"""The people of a document with role, post, nationality and age."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from functools import cache

from spacy.tokens import Token

from casewright.claims import Stance
from casewright.reading.cast import Cast, Character
from casewright.reading.document import Document, end_of, start_of
from casewright.reading.found import ActFound, PersonFound, RoleFound, SentenceFound
from casewright.reading.held import Held
from casewright.reading.name import Name
from casewright.reading.russian.language.lexicon import plain, rules, word_set
from casewright.reading.russian.language.morphology import lemmas
from casewright.reading.russian.language.syntax import stands_as_nominative
from casewright.reading.russian.language.words import feature
from casewright.reading.russian.names.names import written
from casewright.reading.russian.names.spans import model_spans
from casewright.reading.russian.people.coreference import Who
from casewright.reading.russian.people.post_nouns import is_post_noun
from casewright.reading.russian.people.roles import joined_names, settle
from casewright.vocabulary.countries import country_of_name, nationality_of

_AGE_BEFORE = re.compile(r"(\d{1,2})-?летн\w+\s+(?:[\w«»-]+\s+){0,6}$")
_AGE_AFTER = re.compile(r"\s*[,(]\s*(\d{1,2})\s*(?:лет|года?)?\s*[,)]")
_LONGEST_POST = 120
_RELATIVES = {"relative"}


@dataclass(eq=False, slots=True)
class Described:
    """What a document says about one person, and where."""

    person: Character
    roles: list[tuple[str, tuple[int, int], Held]] = field(default_factory=list)
    posts: list[tuple[str, tuple[int, int]]] = field(default_factory=list)
    nationality: str | None = None
    age: int | None = None


@dataclass(frozen=True, slots=True)
class Party:
    """Who suffered or did an act of which a report tells."""

    name: str
    role: str
    span: tuple[int, int]
    held: Held


def describe_people(
    document: Document, who: Who, roles: Sequence[RoleFound], parties: Sequence[Party] = ()
) -> list[Described]:
    """Every named person with what the document says of them, in the order of first mention."""
    described = {person.name: Described(person) for person in who.cast.people}
    for found in roles:
        first, last = sorted((found.first, found.last), key=lambda t: t.i)
        span = (start_of(first), end_of(last))
        described[found.person.name].roles.append((found.role, span, found.held))
    for party in parties:
        if party.name in described and party.held.stance.asserts:
            described[party.name].roles.append((party.role, party.span, party.held))
    for entry in described.values():
        for mention in entry.person.mentions:
            entry.posts.extend(posts_of(document, mention))
            _age(document, entry, mention)
            _nationality(entry, mention)
    _shared_posts(document, who, described)
    for entry in described.values():
        _settle(entry, who)
        _learn(entry, who)
    return list(described.values())


def _shared_posts(document: Document, who: Who, described: dict[str, Described]) -> None:
    """A post in the plural before a row of names is everybody's: "родители X и Y"."""
    for person in who.cast.people:
        for mention in person.mentions:
            first = _before(mention)
            if first is None or feature(mention.doc[first], "Number") != "Plur":
                continue
            for token in joined_names(mention.doc[mention.last], who):
                other = who.cast.at(token)
                if other is not None:
                    described[other.name].posts.extend(posts_of(document, mention))


def parties(acts: Sequence[ActFound], sentences: Sequence[SentenceFound]) -> list[Party]:
    """Who suffered an act is a victim; who did it is accused where a source alleges or finds it.

    Who has a penalty is convicted.
    """
    found = [Party(s.person, "convicted", s.span, s.held) for s in sentences]
    for act in acts:
        if act.victim and act.victim != act.perpetrator and act.term != "shooting":
            found.append(Party(act.victim, "victim", act.span, act.held))
        if act.perpetrator and act.held.stance is not Stance.REPORTED:
            found.append(Party(act.perpetrator, "accused", act.span, act.held))
    return found


def officials(cast: Cast) -> set[str]:
    """The people named with the post of a judge or prosecutor: "он" after them is somebody else."""
    found: set[str] = set()
    for person in cast.people:
        for mention in person.mentions:
            first = _before(mention)
            words = mention.doc[first : mention.first].text if first is not None else ""
            if words and role_of_post(words)[0] in ("judge", "prosecutor"):
                found.add(person.name)
    return found


def _learn(entry: Described, who: Who) -> None:
    for role, _, how in entry.roles:
        if how.stance.asserts and not role.startswith("weak "):
            who.roles.setdefault(entry.person.name, set()).add(role)


def posts_of(document: Document, mention: Name) -> Iterator[tuple[str, tuple[int, int]]]:
    """The posts that stand with a mention: before it, or after it between commas."""
    before = _before(mention)
    if before is not None:
        start = start_of(mention.doc[before])
        words = document.words(start, end_of(mention.doc[mention.first - 1])).rstrip(" ,—–")
        yield " ".join(words.split()), (start, mention.end)
    after = _after(mention)
    if after is not None:
        first, end = after
        start, stop = start_of(mention.doc[first]), end_of(mention.doc[end - 1])
        yield " ".join(document.words(start, stop).split()), (mention.start, stop)


def _before(mention: Name) -> int | None:
    """Where the words of a post before a name begin: "бывший начальник отдела полиции X"."""
    doc, first = mention.doc, mention.first
    noun: int | None = None
    at = first - 1
    others = {i for a, b, _ in model_spans(doc, "person") for i in range(a, b) if b <= first}
    case = _case_of(mention)
    if at > 1 and doc[at].text == "," and _set_off(mention) and is_post_noun(doc[at - 1]):
        at -= 1
    while at >= 0 and first - at <= 14 and not _stops(doc[at]):
        if at in others:
            noun = _beyond(mention, at, others) if noun is None else noun
            break
        if is_post_noun(doc[at]) and _same_case(feature(doc[at], "Case"), case):
            noun = at
        at -= 1
    following = doc[mention.last + 1].lower_ if mention.last + 1 < len(doc) else ""
    alone = following not in ("и", ",")
    if noun is None or (feature(doc[noun], "Number") == "Plur" and alone):
        return None
    while noun > 0 and doc[noun - 1].pos_ == "ADJ" and not doc[noun].is_sent_start:
        noun -= 1
    return noun


def _beyond(mention: Name, at: int, others: set[int]) -> int | None:
    """ "защитник Петрова Анна Орлова": the post before another person's name in the genitive."""
    doc = mention.doc
    genitive = feature(doc[at], "Case") == "Gen"
    while at >= 0 and at in others:
        at -= 1
    fits = at >= 0 and genitive and is_post_noun(doc[at])
    return at if fits and _same_case(feature(doc[at], "Case"), _case_of(mention)) else None


def _set_off(mention: Name) -> bool:
    """Whether a comma or dash closes the name: "его защитник, X, добавил"."""
    following = mention.doc[mention.last + 1 : mention.last + 2]
    return not len(following) or following[0].text in ",—–.)"


def _case_of(mention: Name) -> str | None:
    """The case a name stands in; a form that is no nominative is none, whatever the tagger says."""
    tokens = mention.doc[mention.first : mention.last + 1]
    if stands_as_nominative(tokens.text, mention.text):
        return "Nom"
    cases = [case for token in tokens if (case := feature(token, "Case")) is not None]
    if tokens.text != mention.text and not tokens.text.endswith("."):
        cases = [case for case in cases if case != "Nom"] or ["Gen"]
    return cases[0] if cases else None


def _same_case(noun: str | None, name: str | None) -> bool:
    return noun is None or name is None or noun == name or {noun, name} == {"Gen", "Acc"}


def _case(token: Token) -> str | None:
    return feature(token, "Case")


def _stops(token: Token) -> bool:
    """Whether a word cannot stand inside a post before a name."""
    if token.text in ",.;:!?()—–" or token.is_space:
        return True
    if feature(token, "VerbForm") in ("Fin", "Inf", "Conv"):
        return True
    return token.pos_ in ("PRON", "SCONJ", "PART") or plain(token.text) in ("и", "а", "но", "что")


_OPENS_APPOSITION = frozenset([",", "(", "—", "–", "-"])


def _after(mention: Name) -> tuple[int, int] | None:
    """The words of a post after a name: ", судья районного суда," or "(начальник отдела)"."""
    doc, at = mention.doc, mention.last + 1
    if at + 1 >= len(doc) or doc[at].text not in _OPENS_APPOSITION:
        return None
    first = at + 1
    end = first
    while end < len(doc) and end - first < 14 and doc[end].text not in ",.;:()—–":
        if feature(doc[end], "VerbForm") == "Fin" or plain(doc[end].text) in (
            "который",
            "где",
            "что",
            "и",
        ):
            break
        end += 1
    nouns = [t for t in doc[first:end] if t.pos_ == "NOUN"]
    plural = nouns and feature(nouns[0], "Number") == "Plur"
    if (
        not nouns
        or plural
        or not is_post_noun(nouns[0])
        or feature(nouns[0], "Case") != _case(doc[mention.last])
    ):
        return None
    return (first, end) if len(doc[first:end].text) < _LONGEST_POST else None


def _age(document: Document, entry: Described, mention: Name) -> None:
    text = document.source.text
    found = _AGE_BEFORE.search(text[max(0, mention.start - 90) : mention.start])
    found = found or _AGE_AFTER.match(text, mention.end)
    if found and entry.age is None and int(found.group(1)) < 110:
        entry.age = int(found.group(1))


def _nationality(entry: Described, mention: Name) -> None:
    """ "кыргызский музыкант X", "гражданин Кыргызстана X", "пианист из Киргизии X"."""
    start = _before(mention)
    if start is None or entry.nationality is not None:
        return
    tokens = list(mention.doc[start : mention.first])
    for i, token in enumerate(tokens):
        if token.pos_ == "ADJ" and not token.text[0].isupper():
            code = next(
                (c for w in sorted(lemmas(token.lower_)) if (c := nationality_of(w, "ru"))), None
            )
        elif i and _from_country(tokens, i):
            code = next(
                (
                    c
                    for w in sorted(lemmas(token.lower_))
                    if (c := country_of_name(w.title(), "ru"))
                ),
                None,
            )
        else:
            code = next(
                (c for w in sorted(lemmas(token.lower_)) if (c := nationality_of(w, "ru"))), None
            )
        entry.nationality = entry.nationality or code


def _from_country(tokens: Sequence[Token], i: int) -> bool:
    before = tokens[i - 1]
    citizens = {"гражданин", "гражданка", "уроженец", "уроженка", "житель", "жительница"}
    return plain(before.text) == "из" or before.lemma_ in citizens


def _client_role(entry: Described, span: tuple[int, int], who: Who) -> str | None:
    """Whose lawyer somebody is, where the post names the client."""
    for person in who.cast.people:
        inside = any(span[0] <= m.start and m.end <= span[1] for m in person.mentions)
        if person is not entry.person and inside:
            roles = who.roles.get(person.name, set())
            if roles & {"accused", "convicted", "acquitted"}:
                return "defence_lawyer"
    return None


def _settle(entry: Described, who: Who) -> None:
    """A post gives a role where nothing that happened to the person gives one."""
    asserted = {role for role, _, how in entry.roles if how.stance.asserts}
    asserted = {role for role in asserted if not role.startswith("weak ")}
    for post, span in entry.posts:
        role, weak = role_of_post(post)
        if role is None or (asserted and (weak or role in ("official", "relative", "expert"))):
            continue
        if role == "victim_lawyer":
            role = _client_role(entry, span, who) or role
        entry.roles.append((role if not weak else f"weak {role}", span, Held(Stance.REPORTED)))


@cache
def role_of_post(post: str) -> tuple[str | None, bool]:
    """The role the words of a post give, and whether only weakly."""
    words = [lemmas(word.strip("«»,()").lower()) for word in post.split()]
    words = [frozenset(w.removeprefix("экс-") for w in word) for word in words]
    for role, rows in rules("people")["posts"]:
        for row in rows:
            at = _found(str(row).split("_"), words)
            if at is not None and (at < 3 or "_" in str(row)):
                return role, bool(words[at] & word_set("people", "weak")) and role == "official"
    return None, False


def _found(steps: Sequence[str], words: Sequence[frozenset[str]]) -> int | None:
    for at in range(len(words) - len(steps) + 1):
        if all(plain(step) in {plain(w) for w in words[at + k]} for k, step in enumerate(steps)):
            return at
    return None


def as_found(entry: Described) -> PersonFound:
    """The person with the role of the whole document and the first words that show it."""
    first = entry.person.first
    named = (first.start, first.end)
    roles = _final_role(entry)
    shown = next(((s, h) for r, s, h in entry.roles if r in roles and h.stance.asserts), None)
    return PersonFound(
        entry.person.name,
        written(first),
        named,
        roles,
        shown[0] if shown else named,
        shown[1].stance if shown else Stance.REPORTED,
        tuple(entry.posts),
        entry.person.aliases,
        entry.nationality,
        entry.age,
    )


def _final_role(entry: Described) -> tuple[str, ...]:
    """The role of a person in the whole document."""
    asserted = [role for role, _, how in entry.roles if how.stance.asserts]
    weak = {role.removeprefix("weak ") for role in asserted if role.startswith("weak ")}
    strong = [role for role in asserted if not role.startswith("weak ")]
    if strong.count("victim") > strong.count("accused") + 2 * strong.count("convicted"):
        strong = [role for role in strong if role not in ("accused", "convicted")]
    return settle(strong or weak)
