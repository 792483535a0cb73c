"""Roles of people who are listed: in bullets, "among them", "those convicted are"."""

import re
from collections.abc import Iterator

from spacy.tokens import Span, Token

from casewright.claims import Stance
from casewright.reading.cast import Character
from casewright.reading.document import Document, Sentence
from casewright.reading.english.language.stance import held
from casewright.reading.english.numbers.count_groups import group_of_people
from casewright.reading.english.people.coreference import Coreference, group_of_word
from casewright.reading.found import RoleFound
from casewright.reading.held import Held
from casewright.reading.layout import BlockKind

_OPENER = re.compile(
    r"\b(?:officers?|policemen|defendants?|accused|convicted|suspects?|following|sentenced|charged)\b[^.]*:\s*$",
    re.I,
)
_CONVICTED = re.compile(r"convicted|sentenced|guilty", re.I)
_REPORTED = Held(Stance.REPORTED)
ROLE_OF_GROUP = {
    "victims": "victim",
    "detained": "victim",
    "injured": "victim",
    "killed": "victim",
    "represented": "victim",
    "complainants": "victim",
    "compensated": "victim",
    "accused": "accused",
    "convicted": "convicted",
    "acquitted": "acquitted",
    "witnesses": "witness",
}


def listed_roles(document: Document, who: Coreference) -> list[RoleFound]:
    """The roles that lists give the people in them, in the order of the text."""
    found = list(_bullets(document, who))
    for sentence in document.sentences:
        found.extend(_among(sentence, who))
        found.extend(_are(sentence, who))
        found.extend(_and_others(sentence, who))
        found.extend(_one_of_those(sentence, who))
    return found


def _bullets(document: Document, who: Coreference) -> Iterator[RoleFound]:
    opener = ""
    for block, doc in zip(document.blocks, document.docs, strict=True):
        words = document.words(block.start, block.end)
        if block.kind is not BlockKind.ITEM:
            opener = words if words.endswith(":") else ""
            continue
        token = next((t for t in doc if who.cast.at(t) is not None), None)
        if token is not None and _OPENER.search(opener):
            person = who.cast.at(token)
            if person is not None:
                role = "convicted" if _CONVICTED.search(opener) else "accused"
                yield RoleFound(person, role, token, token, _REPORTED)


def _among(sentence: Sentence, who: Coreference) -> Iterator[RoleFound]:
    """ "dozens of foreigners, X among them", "among the victims was X", "including X"."""
    span = sentence.span
    for token in span:
        if token.lower_ not in ("among", "including"):
            continue
        people = _next_people(span, token.i + 1, who) or _last_people(span, token.i, who)
        role, how = _role_after(token, who), _REPORTED
        if role is None:
            role, how = _role_before(span, token)
        if role is not None:
            for person in people:
                yield RoleFound(person, role, token, token, how)


def _role_after(token: Token, who: Coreference) -> str | None:
    """ "among those affected", "among the victims"."""
    for later in token.doc[token.i + 1 : token.i + 6]:
        if later.lower_ in ("them", "whom", "was", "were", "is", ","):
            return None
        role = group_of_word().get(later.lemma_.lower())
        if role == "victim":
            return role
        if later.lower_ in (
            "affected",
            "tortured",
            "beaten",
            "injured",
            "killed",
            "detained",
            "arrested",
            "dead",
            "disappeared",
            "missing",
            "abused",
        ):
            return "victim"
        if later.lower_ in ("acquitted", "cleared"):
            return "acquitted"
        if later.lower_ in ("charged", "indicted", "accused"):
            return "accused"
        if later.lower_ in ("convicted", "sentenced"):
            return "convicted"
    return None


def _role_before(span: Span, token: Token) -> tuple[str | None, Held]:
    """The group the nearest plural noun before stands for, and how that is held."""
    for before in reversed(span.doc[span.start : token.i]):
        if before.tag_ in ("NNS", "NNPS"):
            group = group_of_people(before)
            if group is not None:
                return ROLE_OF_GROUP.get(group), held(before)
            role = group_of_word().get(before.lemma_.lower())
            if role is not None:
                return role, held(before)
    return None, _REPORTED


def _and_others(sentence: Sentence, who: Coreference) -> Iterator[RoleFound]:
    """ "X and 21 other victims": X is one of them."""
    span = sentence.span
    for token in span:
        if token.lower_ != "other" or token.i + 1 >= span.end:
            continue
        role = group_of_word().get(span.doc[token.i + 1].lemma_.lower())
        people = _last_people(span, token.i, who)
        if role is not None and "and" in {
            t.lower_ for t in span.doc[max(0, token.i - 3) : token.i]
        }:
            for person in people:
                yield RoleFound(person, role, token, token, _REPORTED)


_SUFFERED = frozenset(
    [
        "held",
        "detained",
        "tortured",
        "beaten",
        "injured",
        "killed",
        "arrested",
        "victims",
        "affected",
        "abused",
        "abducted",
    ]
)


def _one_of_those(sentence: Sentence, who: Coreference) -> Iterator[RoleFound]:
    """ "X was one of those held", "one of the victims, X"."""
    span = sentence.span
    for token in span:
        words = [t.lower_ for t in span.doc[token.i : min(token.i + 4, span.end)]]
        if words[:2] != ["one", "of"] or not _SUFFERED & set(words[2:]):
            continue
        people = [
            p for t in span.doc[max(span.start, token.i - 4) : token.i] if (p := who.cast.at(t))
        ]
        people = people or _next_people(span, token.i + 3, who)[:1]
        for person in dict.fromkeys(people):
            yield RoleFound(person, "victim", token, token, _REPORTED)


def _next_people(span: Span, start: int, who: Coreference) -> list[Character]:
    """The people named in a row within the next words."""
    found: list[Character] = []
    for token in span.doc[start : min(start + 30, span.end)]:
        person = who.cast.at(token)
        if person is not None:
            found.append(person)
        elif (
            token.tag_ in ("VBD", "VBZ", "VBP")
            and token.lower_
            not in (
                "was",
                "were",
                "is",
                "are",
            )
        ) or (found and token.lower_ in ("who", "which", ".", ";")):
            break
    return list(dict.fromkeys(found))


def _last_people(span: Span, end: int, who: Coreference) -> list[Character]:
    """The person named right before "among them"."""
    for token in reversed(span.doc[max(span.start, end - 4) : end]):
        person = who.cast.at(token)
        if person is not None:
            return [person]
    return []


def _are(sentence: Sentence, who: Coreference) -> Iterator[RoleFound]:
    """ "The six policemen are A, B and C", "those convicted were A and B"."""
    span = sentence.span
    for token in span:
        if token.lower_ not in ("are", "were", ":", "as") or token.i == span.start:
            continue
        people = _people_after(span, token.i + 1, who)
        role = _role_of_subject(span, token)
        if role is None or not people or not _begins_soon(span, token.i + 1, who):
            continue
        for person in people:
            yield RoleFound(person, role, token, token, _REPORTED)


def _people_after(span: Span, start: int, who: Coreference) -> list[Character]:
    found = [who.cast.at(token) for token in span.doc[start : span.end]]
    return list(dict.fromkeys(person for person in found if person is not None))


def _begins_soon(span: Span, start: int, who: Coreference) -> bool:
    for token in span.doc[start : min(start + 4, span.end)]:
        if who.cast.at(token) is not None:
            return True
        if token.tag_.startswith("VB"):
            # "the officers are charged with torturing X": X is none of them.
            return False
    return False


def _role_of_subject(span: Span, verb: Token) -> str | None:
    before = list(span.doc[max(span.start, verb.i - 6) : verb.i])
    words = {token.lower_ for token in before}
    if words & {"convicted", "sentenced", "jailed"}:
        return "convicted"
    if words & {"acquitted", "cleared", "freed"}:
        return "acquitted"
    if words & {"charged", "accused", "indicted"}:
        return "accused"
    if words & {"killed", "victims", "injured", "tortured"}:
        return "victim"
    roles = [group_of_word().get(t.lemma_.lower()) for t in before if t.tag_ == "NNS"]
    return next((role for role in roles if role is not None), None)
