"""The people of a document with role, post, nationality and age."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, field

from spacy.tokens import Token

from casewright.claims import Stance
from casewright.reading.cast import Cast, Character
from casewright.reading.document import Document, end_of, start_of
from casewright.reading.found import ActFound, PersonFound, RoleFound, SentenceFound
from casewright.reading.held import Held
from casewright.reading.name import Name
from casewright.reading.russian.language.lexicon import plain
from casewright.reading.russian.language.morphology import lemmas
from casewright.reading.russian.language.words import feature
from casewright.reading.russian.names.names import written
from casewright.reading.russian.people.coreference import Who
from casewright.reading.russian.people.posts import post_before, posts_of, role_of_post
from casewright.reading.russian.people.roles import joined_names, settle
from casewright.vocabulary.countries import country_of_name, nationality_of

_AGE_BEFORE = re.compile(r"(\d{1,2})-?летн\w+\s+(?:[\w«»-]+\s+){0,6}$")
_AGE_AFTER = re.compile(r"\s*[,(]\s*(\d{1,2})\s*(?:лет|года?)?\s*[,)]")
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
        if _overtaken(found, roles):
            continue
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


def _overtaken(found: RoleFound, roles: Sequence[RoleFound]) -> bool:
    """Whether "осуждённый в 2019 году" stands beside a verb that tells of the other judgment."""
    other = {"convicted": "acquitted", "acquitted": "convicted"}.get(found.role)
    part = feature(found.first, "VerbForm") == "Part"
    if other is None or not part or feature(found.first, "Variant") == "Short":
        return False
    return any(
        r.role == other and r.person is found.person and r.held.stance.asserts for r in roles
    )


def _shared_posts(document: Document, who: Who, described: dict[str, Described]) -> None:
    """A post in the plural before a row of names is everybody's: "родители X и Y"."""
    for person in who.cast.people:
        for mention in person.mentions:
            first = post_before(mention)
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
            first = post_before(mention)
            words = mention.doc[first : mention.first].text if first is not None else ""
            if words and role_of_post(words)[0] in ("judge", "prosecutor"):
                found.add(person.name)
    return found


def _learn(entry: Described, who: Who) -> None:
    for role, _, how in entry.roles:
        if how.stance.asserts and not role.startswith("weak "):
            who.roles.setdefault(entry.person.name, set()).add(role)


def _age(document: Document, entry: Described, mention: Name) -> None:
    text = document.source.text
    found = _AGE_BEFORE.search(text[max(0, mention.start - 90) : mention.start])
    found = found or _AGE_AFTER.match(text, mention.end)
    if found and entry.age is None and int(found.group(1)) < 110:
        entry.age = int(found.group(1))


def _nationality(entry: Described, mention: Name) -> None:
    """ "кыргызский музыкант X", "гражданин Кыргызстана X", "пианист из Киргизии X"."""
    start = post_before(mention)
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
    whose = _whose(entry, span, who)
    for person in who.cast.people:
        inside = person.name in whose or any(
            span[0] <= m.start and m.end <= span[1] for m in person.mentions
        )
        if person is not entry.person and inside:
            roles = who.roles.get(person.name, set())
            if roles & {"accused", "convicted", "acquitted"}:
                return "defence_lawyer"
    return None


def _whose(entry: Described, span: tuple[int, int], who: Who) -> set[str]:
    """Who is meant by the pronoun before a post: "его адвокат X"."""
    for mention in entry.person.mentions:
        first = post_before(mention)
        if first and start_of(mention.doc[first]) == span[0]:
            before = mention.doc[first - 1]
            if plain(before.text) in ("его", "ее"):
                return {person.name for person in who.meant(before)}
    return set()


def _settle(entry: Described, who: Who) -> None:
    """A post gives a role where nothing that happened to the person gives one."""
    posts = [role_of_post(post) for post, _ in entry.posts]
    officer = any(role == "official" for role, _ in posts)
    lawyer = any(role in ("victim_lawyer", "defence_lawyer") for role, _ in posts)
    held = "weak accused" if officer else "weak victim"
    entry.roles = [
        (held if role == "weak held" else role, span, how)
        for role, span, how in entry.roles
        if lawyer or role != "defence_lawyer"
    ]
    asserted = {role for role, _, how in entry.roles if how.stance.asserts}
    asserted = {role for role in asserted if not role.startswith("weak ")}
    for post, span in entry.posts:
        role, weak = role_of_post(post)
        if role is None or (asserted and (weak or role in ("official", "relative", "expert"))):
            continue
        if role == "convicted" and "victim" in asserted:
            continue  # a prisoner who was beaten
        if role == "victim_lawyer":
            role = _client_role(entry, span, who) or role
        entry.roles.append((role if not weak else f"weak {role}", span, Held(Stance.REPORTED)))


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
    judged = [
        (span, role)
        for role, span, how in entry.roles
        if role in ("convicted", "acquitted") and how.stance.asserts
    ]
    if judged:
        last = max(judged)[1]
        strong = [r for r in strong if r == last or r not in ("convicted", "acquitted")]
    if strong.count("victim") > strong.count("accused") + 2 * strong.count("convicted"):
        strong = [role for role in strong if role not in ("accused", "convicted")]
    return settle(strong or weak)
