"""Questions about English syntax that two styles of dependency labels answer alike.

Our own pipeline speaks Universal Dependencies (`nsubj:pass`, `obl:agent`, `case`); the models
published for spaCy speak the older CLEAR style (`nsubjpass`, `agent`, `prep` and `pobj`).
"""

from collections.abc import Iterator

from spacy.tokens import Span, Token

SUBJECT = frozenset({"nsubj", "csubj", "nsubj:outer", "csubj:outer"})
PASSIVE_SUBJECT = frozenset({"nsubj:pass", "csubj:pass", "nsubjpass", "csubjpass"})
OBJECT = frozenset({"obj", "iobj", "dobj", "dative"})
PASSIVE_AUXILIARY = frozenset({"aux:pass", "auxpass"})
NEGATIONS = frozenset({"not", "n't", "n’t", "never", "neither", "nor", "nowhere"})
CLAUSES = frozenset({"acl:relcl", "relcl", "acl", "advcl", "advcl:relcl", "parataxis", "ccomp"})
NOT_OF_THE_PHRASE = CLAUSES | frozenset(
    {"case", "cc", "cc:preconj", "preconj", "conj", "cop", "aux", "mark", "discourse", "vocative"}
    | {"list", "obl", "obl:unmarked", "nsubj", "nsubj:outer", "nsubj:pass", "nsubjpass", "neg"}
)


def subjects(verb: Token) -> list[Token]:
    """Give the heads of the active subjects that hang on the verb itself."""
    return _children(verb, SUBJECT)


def passive_subjects(verb: Token) -> list[Token]:
    """Give the heads of the subjects to whom the passive verb happens."""
    return _children(verb, PASSIVE_SUBJECT)


def objects(verb: Token) -> list[Token]:
    """Give the heads of the direct and indirect objects without a preposition."""
    return _children(verb, OBJECT)


def agents(verb: Token) -> list[Token]:
    """Give the heads of the by-phrases that name who did what a passive verb tells."""
    found = _children(verb, frozenset({"obl:agent"}))
    for preposition in _children(verb, frozenset({"agent"})):
        found.extend(_children(preposition, frozenset({"pobj"})))
    if not found and is_passive(verb):
        found = obliques(verb, "by")
    return found


def is_passive(verb: Token) -> bool:
    """Tell whether what the verb says is done to its subject, or to the noun it describes."""
    relations = {child.dep_ for child in verb.children}
    if relations & (PASSIVE_AUXILIARY | PASSIVE_SUBJECT):
        return True
    if verb.tag_ != "VBN" or relations & (SUBJECT | {"aux"}):
        return False
    if verb.dep_ == "conj" and verb.head.tag_ == "VBN":
        return is_passive(verb.head)
    return verb.dep_ == "acl"


def is_negated(token: Token) -> bool:
    """Tell whether the token's own clause denies it ("did not", "never") or it has "no"."""
    return any(
        child.dep_ == "neg"
        or (child.lower_ in NEGATIONS and child.dep_ in {"advmod", "cc:preconj", "preconj"})
        or (child.lower_ == "no" and child.dep_ == "det")
        for child in token.children
    )


def obliques(verb: Token, *prepositions: str) -> list[Token]:
    """Give the nouns that hang on the word by one of the prepositions; by any, if none is given."""
    wanted = frozenset(prepositions)
    return [noun for noun, preposition in _obliques(verb) if not wanted or preposition in wanted]


def conjuncts(token: Token) -> list[Token]:
    """Give the other members of the list ("A, B and C") the token belongs to, in their order."""
    first = token
    while first.dep_ == "conj" or _continues_list(first):
        first = first.head
    return sorted((each for each in _members(first) if each != token), key=lambda each: each.i)


def subject_through_conjunction(verb: Token) -> list[Token]:
    """Give the verb's subjects of either voice, else those of the verb it is joined to."""
    while True:
        found = subjects(verb) + passive_subjects(verb)
        if found or verb.dep_ != "conj":
            return sorted(found, key=lambda subject: subject.i)
        verb = verb.head


def governing_verb(token: Token) -> Token | None:
    """Give the nearest word above that heads a clause: a verb, or what follows "be"."""
    for above in token.ancestors:
        if above.tag_.startswith("VB") and not above.dep_.startswith("aux"):
            return above
        if any(child.dep_ == "cop" for child in above.children):
            return above
    return None


def noun_phrase(token: Token) -> Span:
    """Give the noun with what describes it, without its preposition, clauses and list members."""
    inside = {token.i} | {
        word.i for child in token.children if _belongs(child) for word in _kept_subtree(child)
    }
    start = end = token.i
    while start - 1 in inside:
        start -= 1
    while end + 1 in inside:
        end += 1
    return _without_outer_punctuation(token, start, end)


def _children(token: Token, relations: frozenset[str]) -> list[Token]:
    return [child for child in token.children if child.dep_ in relations]


def _members(first: Token) -> Iterator[Token]:
    yield first
    for child in first.children:
        if child.dep_ == "conj" or _continues_list(child):
            yield from _members(child)


def _continues_list(token: Token) -> bool:
    """Tell whether what was read as an apposition is the second of three: "the A, the B and the C".

    One thing is not explained by two: either all are names, or each has its own article.
    """
    if token.dep_ != "appos" or token.head.tag_ not in {"NN", "NNP"}:
        return False
    after = [c for c in _children(token.head, frozenset({"conj"})) if c.i > token.i]
    conjoined = _children(token, frozenset({"conj"})) or after
    names = {each.tag_ == "NNP" for each in (token.head, token, *conjoined)}
    articles = {any(child.dep_ == "det" for child in each.children) for each in conjoined}
    return bool(conjoined) and (names == {True} or (names == {False} and articles == {True}))


def _obliques(verb: Token) -> Iterator[tuple[Token, str]]:
    for child in verb.children:
        if child.dep_.startswith(("obl", "nmod")) and child.dep_ != "nmod:poss":
            yield child, _case(child)
        elif child.dep_ in {"prep", "agent"}:
            for noun in _children(child, frozenset({"pobj"})):
                yield noun, child.lower_


def _case(noun: Token) -> str:
    """Give the preposition of a noun, several words ("because of") joined by spaces."""
    words = []
    for case in _children(noun, frozenset({"case"})):
        words.append(case)
        words.extend(_children(case, frozenset({"fixed"})))
    return " ".join(word.lower_ for word in words)


def _belongs(child: Token) -> bool:
    if child.dep_ in NOT_OF_THE_PHRASE:
        return False
    # "Officer John Smith" is one name; ", a musician," tells something more about it.
    edge = child.left_edge
    return child.dep_ != "appos" or not (edge.is_punct or child.doc[edge.i - 1].is_punct)


def _kept_subtree(token: Token) -> Iterator[Token]:
    yield token
    for child in token.children:
        if child.dep_ not in CLAUSES:
            yield from _kept_subtree(child)


def _without_outer_punctuation(token: Token, start: int, end: int) -> Span:
    doc = token.doc
    while start < token.i and (doc[start].is_punct or doc[start].is_space):
        start += 1
    while end > token.i and (doc[end].is_punct or doc[end].is_space):
        end -= 1
    return doc[start : end + 1]
