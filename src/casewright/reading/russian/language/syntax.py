"""Who does what to whom in a Russian sentence, from its tree and the cases of its words."""

from collections.abc import Iterator

from spacy.tokens import Token

from casewright.reading.cast import Cast
from casewright.reading.russian.language.words import feature

_SUBJECT = ("nsubj", "nsubj:pass", "csubj")
_OBJECT = ("obj", "iobj", "obl", "nsubj", "nsubj:pass")


def is_passive(verb: Token) -> bool:
    """Whether a verb tells what is done to its subject: "осуждён", "избитый"."""
    return feature(verb, "Voice") == "Pass" and feature(verb, "VerbForm") in ("Part", "Fin")


def is_finite(token: Token) -> bool:
    """Whether a word is the verb of a clause."""
    return token.pos_ in ("VERB", "AUX") and feature(token, "VerbForm") in ("Fin", "Part", "Inf")


def conjuncts(token: Token) -> list[Token]:
    """The words joined to a word by "и", with the word itself first."""
    found = [token]
    for child in token.children:
        if child.dep_ == "conj" and child.pos_ in ("NOUN", "PROPN", "PRON", "NUM", "ADJ"):
            found += conjuncts(child)
    return found


def _up(verb: Token) -> Iterator[Token]:
    """The verb, and those it is joined to without a subject of its own."""
    yield verb
    seen = {verb.i}
    while verb.dep_ in ("conj", "xcomp") and verb.head.i not in seen:
        verb = verb.head
        seen.add(verb.i)
        yield verb


def subjects(verb: Token) -> list[Token]:
    """Who does what an active verb tells, or whom a participle stands with."""
    if feature(verb, "VerbForm") == "Part" and feature(verb, "Variant") != "Short":
        return [verb.head] if verb.dep_ in ("acl", "amod", "acl:relcl") else []
    for at in _up(verb):
        found = [c for c in at.children if c.dep_ in _SUBJECT and not _oblique(c)]
        if found:
            return [t for noun in found for t in conjuncts(noun)]
    return []


def _oblique(token: Token) -> bool:
    """Whether a word the parser calls the subject stands in another case."""
    return feature(token, "Case") in ("Gen", "Dat", "Ins", "Loc") and token.pos_ == "PROPN"


def passive_subjects(verb: Token) -> list[Token]:
    """Whom a passive verb or participle is about."""
    return subjects(verb)


def objects(verb: Token) -> list[Token]:
    """What an active verb does something to: the accusative, wherever it stands."""
    for at in _up(verb):
        found = [c for c in at.children if c.dep_ in _OBJECT and _is_object(c)]
        if found:
            return [t for noun in found for t in conjuncts(noun)]
    return _relative(verb)


def _is_object(token: Token) -> bool:
    if any(c.dep_ == "case" for c in token.children) or _possessive(token):
        return False
    if token.dep_ in ("obj", "iobj"):
        return feature(token, "Case") in (None, "Acc", "Gen", "Nom")
    cases: tuple[str, ...] = ("Acc", "Gen")
    if token.dep_.startswith("nsubj"):
        # "Двенадцать сотрудников приговорил суд": a verb in the singular has another subject.
        agrees = feature(token.head, "Gender") not in ("Masc", "Fem")
        cases = ("Acc",) if agrees or feature(token, "Number") == "Sing" else ("Acc", "Gen")
    return feature(token, "Case") in cases and token.pos_ in ("PROPN", "PRON", "NOUN")


def _possessive(token: Token) -> bool:
    """ "её подзащитного": the pronoun belongs to the noun after it."""
    if token.lower_ not in ("его", "её", "ее", "их") or token.i + 1 >= len(token.doc):
        return False
    following = token.nbor(1)
    return following.pos_ in ("NOUN", "ADJ") and feature(following, "Case") in ("Gen", "Acc")


def _relative(verb: Token) -> list[Token]:
    """ "X, которого избили"."""
    if verb.dep_ != "acl:relcl":
        return []
    relative = [c for c in verb.children if c.lemma_ == "который"]
    accusative = relative and feature(relative[0], "Case") in ("Acc", "Gen")
    return [verb.head] if accusative else []


def agents(verb: Token) -> list[Token]:
    """By whom something is done: the instrumental beside a passive."""
    found = [c for c in verb.children if c.dep_ in ("obl", "obl:agent", "nmod") and _by(c)]
    return [t for noun in found for t in conjuncts(noun)]


def _by(token: Token) -> bool:
    bare = not any(c.dep_ == "case" for c in token.children)
    return bare and feature(token, "Case") == "Ins"


def name_case(token: Token, cast: Cast) -> str | None:
    """The case a name stands in: what most of its words say; of other words their own."""
    person = cast.at(token)
    if person is None:
        return feature(token, "Case")
    mention = next(
        (m for m in person.mentions if m.doc is token.doc and m.first <= token.i <= m.last), None
    )
    if mention is None:
        return feature(token, "Case")
    words = mention.doc[mention.first : mention.last + 1]
    if stands_as_nominative(words.text, mention.text):
        return "Nom"
    cases = [c for t in words if (c := feature(t, "Case"))]
    if words.text != mention.text and not words.text.endswith("."):
        cases = [c for c in cases if c != "Nom"] or ["Gen"]
    return max(set(cases), key=lambda c: (cases.count(c), -cases.index(c)), default=None)


_NOMINATIVE_ENDS = (
    "ов",
    "ев",
    "ёв",
    "ин",
    "ова",
    "ева",
    "ёва",
    "ина",
    "ский",
    "ская",
    "цкий",
    "цкая",
)


def stands_as_nominative(written: str, nominative: str) -> bool:
    """Whether a name is written in the nominative by an ending that no other case has."""
    return written == nominative and written.endswith(_NOMINATIVE_ENDS)


def noun_phrase(head: Token) -> list[Token]:
    """A noun with the words before it that agree, and its genitive after it."""
    first, last = head.i, head.i
    while (
        first > 0
        and head.doc[first - 1].pos_ in ("ADJ", "NUM", "DET")
        and head.doc[first - 1].head.i <= head.i
    ):
        first -= 1
    while last + 1 < len(head.doc) and _tail(head.doc[last + 1]):
        last += 1
    return list(head.doc[first : last + 1])


def _tail(token: Token) -> bool:
    return token.pos_ in ("NOUN", "PROPN", "ADJ") and feature(token, "Case") == "Gen"
