"""The part each named person has in the case: convicted, victim, lawyer, judge ..."""

from collections.abc import Iterable, Iterator, Sequence
from functools import partial

from spacy.tokens import Span, Token

from casewright.reading.cast import Character
from casewright.reading.document import Document, Sentence
from casewright.reading.english.doings.victims import is_somebody
from casewright.reading.english.language.lexicon import term_of_word
from casewright.reading.english.language.phrases import BE
from casewright.reading.english.language.stance import held
from casewright.reading.english.language.syntax import is_passive, objects
from casewright.reading.english.people.cast import is_placeholder
from casewright.reading.english.people.coreference import Coreference, unique
from casewright.reading.english.people.role_lists import listed_roles
from casewright.reading.english.people.role_phrases import (
    UNNAMED,
    continued,
    held_noun,
    roles_in_phrases,
    unaccused,
)
from casewright.reading.english.people.role_scores import weight_of
from casewright.reading.found import RoleFound
from casewright.reading.layout import BlockKind
from casewright.reading.name import Name

_terms = partial(term_of_word, "roles")

_CHAIN = frozenset({"conj", "appos", "flat", "compound", "nmod", "dep", "list"})
_POST_WORDS = 11
_OBJECT = ("obj", "dobj", "iobj")


def find_roles(document: Document, who: Coreference) -> list[RoleFound]:
    """Every role the text shows for a named person, in two rounds.

    The second round knows who "the defendant" and "they" are from the roles of the first.
    """
    listed = listed_roles(document, who)
    _learn(who, listed)
    found: list[RoleFound] = []
    for _ in range(2):
        found = [role for s in document.sentences for role in _in_sentence(s, who)]
        _learn(who, found)
    return listed + found


def _learn(who: Coreference, found: Iterable[RoleFound]) -> None:
    for role in found:
        if role.held.stance.asserts and not role.role.startswith("weak "):
            who.roles.setdefault(role.person.name, set()).add(role.role)


def _in_sentence(sentence: Sentence, who: Coreference) -> Iterator[RoleFound]:
    yield from roles_in_phrases(sentence, who)
    yield from _after_nouns(sentence, who)
    yield from _in_table(sentence, who)
    for token in sentence.span:
        if token.tag_.startswith("VB"):
            yield from _beside(token, sentence, who)
        people = unique(who.meant(token))
        if who.cast.at(token) is None:
            people = [person for person in people if person.name not in who.officers_of_court]
        if people and not _inside(token, who):
            for role, first, last in _roles_of_token(token, who):
                if role.endswith("victim") and who.cast.at(token) is None:
                    people = unaccused(people, who)
                how = held_noun(last if last.pos_ != "NOUN" else first)
                weight = None if who.cast.at(token) is not None else _unnamed(role)
                for person in people:
                    yield RoleFound(person, role, first, last, how, weight)


def _unnamed(role: str) -> float:
    """The weight of what is told of "he" or "the officers"."""
    weak = role.startswith("weak ")
    return UNNAMED * weight_of("weak" if weak else "verb", role.removeprefix("weak "))


def _in_table(sentence: Sentence, who: Coreference) -> Iterator[RoleFound]:
    """A line without a subject ("Pleaded guilty to:") speaks of the one accused."""
    first = sentence.span[0]
    if sentence.block.kind is BlockKind.LINE and first.tag_ in ("VBD", "VBN"):
        people = [p for p in who.with_role("accused") if not is_placeholder(p.name)]
        role = _verdict_role(first)
        if len(people) == 1 and role is not None:
            yield RoleFound(people[0], role, first, first, held(first))


def _after_nouns(sentence: Sentence, who: Coreference) -> Iterator[RoleFound]:
    """ "the murder of A and his wife, B": the names right after a noun and its preposition."""
    for row in who.neighbours.rows(sentence):
        preposition, noun = _noun_before(sentence.span, row.first)
        table = {"of": "nouns_of", "against": "nouns_against"}.get(preposition)
        if table and noun is not None and noun.lemma_.lower() in _terms(table):
            for person in row.people:
                last = sentence.span.doc[row.first]
                yield RoleFound(
                    person,
                    _terms(table)[noun.lemma_.lower()],
                    noun,
                    last,
                    held_noun(noun),
                )


def _noun_before(span: Span, at: int) -> tuple[str, Token | None]:
    """The preposition before a name, over the words of a post, and the noun before it."""
    doc = span.doc
    for i in range(at - 1, max(span.start, at - _POST_WORDS), -1):
        if doc[i].lower_ in ("of", "against"):
            return doc[i].lower_, doc[i - 1]
        if not doc[i].tag_.startswith(("NN", "JJ", "DT", "PRP$", "CD", "HYPH")):
            break
    return "", None


def _beside(verb: Token, sentence: Sentence, who: Coreference) -> Iterator[RoleFound]:
    """Roles of the people named right before or after a verb."""
    yield from _does_violence(verb, who)
    passive = verb.tag_ == "VBN" and any(
        verb.doc[i].lower_ in BE for i in range(max(0, verb.i - 3), verb.i)
    )
    for people, undergoes in (
        (who.neighbours.subjects(verb), passive),
        (_carried_on(verb, sentence, who), _without_object(verb)),
        (who.neighbours.objects(verb), True),
    ):
        found = list((_undergone if undergoes else _done)(verb, verb, verb))
        people = [person for person in people if person.name not in who.officers_of_court]
        for role, first, last in found:
            for person in people:
                yield RoleFound(person, role, first, last, held(verb))


def _carried_on(verb: Token, sentence: Sentence, who: Coreference) -> Sequence[Character]:
    """ "X was arrested in May and tortured": the subject of the verb before the "and"."""
    if verb.tag_ not in ("VBN", "VBD") or any(c.dep_.startswith("nsubj") for c in verb.children):
        return []
    return continued(verb.doc, verb.i, sentence.span.start, who)


def _without_object(verb: Token) -> bool:
    """ "was cleared of one thing but jailed for another": no noun follows what is done to X."""
    after = verb.doc[verb.i + 1 : verb.i + 2]
    return verb.tag_ == "VBN" or not after or after[0].tag_.startswith(("IN", "CC", ".", ",", "TO"))


def _does_violence(verb: Token, who: Coreference) -> Iterator[RoleFound]:
    """ "Officers A and B struck him": all of the row did it."""
    undergone = verb.tag_ == "VBN" and is_passive(verb)
    if undergone or _terms("undergoes").get(verb.lemma_) != "victim":
        return
    people = [p for p in who.neighbours.subjects(verb) if p.name not in who.officers_of_court]
    if people and any(is_somebody(noun, who) for noun in objects(verb)):
        for person in people:
            weight = weight_of("told_act", "accused")
            yield RoleFound(person, "accused", verb, verb, held(verb), weight)


def _inside(token: Token, who: Coreference) -> bool:
    """Whether the word is not the head of the name it belongs to."""
    person = who.cast.at(token)
    return person is not None and who.cast.at(token.head) is person and token.head != token


def _roles_of_token(token: Token, who: Coreference) -> Iterator[tuple[str, Token, Token]]:
    for governed in _chain(token):
        yield from _as_argument(governed, token)
        yield from _as_noun_complement(governed, token)


def _chain(token: Token) -> Iterator[Token]:
    """The token, and the words it is joined to or explains: "A former officer, X, was ..."."""
    yield token
    while token.dep_ != "nmod:poss" and token.dep_.split(":")[0] in _CHAIN and token.head != token:
        token = token.head
        yield token
        if token.tag_.startswith("VB"):
            return


def _as_argument(token: Token, name: Token) -> Iterator[tuple[str, Token, Token]]:
    verb = token.head
    relation = token.dep_
    for each in _joined_verbs(verb):
        if relation in ("nsubj:pass", "nsubjpass") or relation in _OBJECT:
            if relation in _OBJECT and each != verb:
                continue
            actively = each != verb and each.tag_ != "VBN"
            yield from _done(each, verb, name) if actively else _undergone(each, verb, name)
        elif relation == "nsubj":
            yield from _done(each, verb, name)


def _joined_verbs(verb: Token) -> list[Token]:
    """The verb and those joined to it that have no subject of their own."""
    joined = [
        child
        for child in verb.children
        if child.dep_ == "conj"
        and child.tag_.startswith("VB")
        and not any(c.dep_.startswith("nsubj") for c in child.children)
    ]
    return [verb, *joined]


def _undergone(each: Token, verb: Token, name: Token) -> Iterator[tuple[str, Token, Token]]:
    if (role := _verdict_role(each)) is not None:
        yield role, name, each
    elif each.lemma_ in ("give", "hand", "send") and _is_penalty(each):
        yield "convicted", name, each
    elif each.lemma_ in _terms("undergoes"):
        yield _terms("undergoes")[each.lemma_], name, each
    elif each.lemma_ in _terms("undergoes_weakly"):
        yield f"weak {term_of_word('roles', 'undergoes_weakly')[each.lemma_]}", name, each


def _verdict_role(verb: Token) -> str | None:
    """ "found guilty", "held guilty", "cleared of the charges"."""
    words = [t.lower_ for t in verb.subtree][:40]
    if verb.lemma_ in ("find", "hold", "declare", "pronounce", "plead") and "guilty" in words:
        before = words[: words.index("guilty")]
        return (
            ("accused" if verb.lemma_ == "plead" else "acquitted")
            if "not" in before[-2:]
            else "convicted"
        )
    if verb.lemma_ == "clear" and ("of" in words or _JURY & set(words)):
        return "acquitted"
    return None


def _done(each: Token, verb: Token, name: Token) -> Iterator[tuple[str, Token, Token]]:
    role = _role_of_doer(each)
    if role is not None:
        yield role, name, each


def _role_of_doer(verb: Token) -> str | None:
    """What the subject of a verb is for doing it: "pleaded guilty", "stood trial", "testified"."""
    lemma = verb.lemma_
    if lemma == "plead":
        return _verdict_role(verb)
    if lemma in _terms("does"):
        return _terms("does")[lemma]
    if lemma in ("receive", "get", "serve", "face"):
        return _penalty_role(verb)
    words = {t.lower_ for t in verb.subtree}
    if lemma in ("go", "stand") and "trial" in words:
        return "accused"
    if lemma == "await" and "sentencing" in words:
        return "convicted"
    return "victim" if lemma == "die" and words & _CUSTODY else None


_JURY = frozenset({"jury", "jurors", "court", "judge", "judges", "panel", "magistrates"})
_CUSTODY = frozenset(
    {
        "custody",
        "detention",
        "prison",
        "jail",
        "police",
        "cell",
        "hospital",
        "injuries",
        "torture",
        "beating",
    }
)
_PENALTY = frozenset({"sentence", "term", "year", "month", "imprisonment"})
_PROCEEDINGS = frozenset({"charge", "trial", "count", "prosecution"})


def _is_penalty(verb: Token) -> bool:
    """ "gave A a prison term", "sent B to jail"."""
    words = {t.lemma_.lower() for t in verb.subtree}
    words |= {t.lemma_.lower() for t in verb.doc[verb.i + 1 : verb.i + 8]}
    return bool(words & (_PENALTY | {"prison", "jail", "colony"}))


def _penalty_role(verb: Token) -> str | None:
    objects = {c.lemma_ for c in verb.children if c.dep_ in _OBJECT}
    objects |= {t.lemma_ for t in verb.doc[verb.i + 1 : verb.i + 7] if t.tag_.startswith("NN")}
    if verb.lemma_ == "face":
        return "accused" if objects & (_PROCEEDINGS | _PENALTY) else None
    return "convicted" if objects & _PENALTY else None


def _as_noun_complement(token: Token, name: Token) -> Iterator[tuple[str, Token, Token]]:
    """ "the torture of X", "charges against X", "the victim, X"."""
    if token.dep_.startswith(("nmod", "obl", "pobj")):
        preposition = next((c.lower_ for c in token.children if c.dep_ == "case"), "")
        noun = token.head if token.dep_ != "pobj" else token.head.head
        table = {"of": "nouns_of", "against": "nouns_against", "on": "nouns_against"}.get(
            preposition
        )
        for each in [noun, *noun.conjuncts] if table else []:
            if each.lemma_ in _terms(str(table)):
                if preposition == "on" and _terms(str(table))[each.lemma_] != "victim":
                    # "the case on X" may be about what was done to X.
                    break
                yield _terms(str(table))[each.lemma_], noun, name
                break
        if token.dep_ == "nmod:poss" and noun.lemma_ in _terms("nouns_of"):
            yield _terms("nouns_of")[noun.lemma_], name, noun
    governed = any(c.dep_ == "case" for c in token.children)
    if token != name and token.lemma_ in _terms("labels") and not governed:
        first, last = (token, name) if token.i < name.i else (name, token)
        yield _terms("labels")[token.lemma_], first, last


def label_role(mention: Name) -> str | None:
    """The role in a word right before the name: "defendant X", "inmate X"."""
    if mention.first == 0 or mention.doc[mention.first - 1].tag_.startswith("VB"):
        return None
    return _terms("labels").get(mention.doc[mention.first - 1].lemma_.lower())
