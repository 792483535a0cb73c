"""Which group counted people belong to, by syntax: what happens to them, and what they do."""

from functools import partial

from spacy.tokens import Span, Token

from casewright.reading.english.language.lexicon import term_of_word, word_set
from casewright.reading.english.language.phrases import BE
from casewright.reading.english.numbers.count_context import (
    group_after,
    group_before,
    group_of_list,
    group_with_others,
)
from casewright.reading.english.numbers.counted import Counted, base_of

_table = partial(term_of_word, "counts")
_words = partial(word_set, "counts")

_OBJECTS = ("obj", "dobj", "iobj")
_PASSIVE = ("nsubj:pass", "nsubjpass")


def group_of_counted(noun: Token, number: Token, counted: Counted, span: Span) -> str | None:
    """The group of a noun and its number, by syntax first, else by the order of the words."""
    phrase = number if number in (noun, noun.head) else noun
    by_context = group_of_words_after(noun, number) or _by_context(phrase, noun)
    if by_context is None:
        by_context = _by_position(number, noun)
    if by_context is None:
        by_context = of_officials(_by_order(number, counted, span), noun)
    own = _table("nouns_with_group").get(base_of(noun))
    if own in ("victims", "witnesses", "killed", "complainants", "convicted"):
        return "represented" if by_context == "represented" else own
    return by_context or own or _of_deed(noun)


def _of_deed(noun: Token) -> str | None:
    """ "sentenced for pouring water over three minors": whom a punished deed touches."""
    deed = next((t for t in noun.ancestors if t.tag_ == "VBG"), None)
    if deed is None or base_of(noun) in _words("officials"):
        return None
    marked = any(c.dep_ in ("mark", "case", "prep") and c.lower_ in _FOR for c in deed.children)
    above = {t.lemma_.lower() for t in deed.ancestors}
    return "victims" if marked and above & _words("punished") else None


_FOR = frozenset({"by", "for", "of"})


def _by_order(number: Token, counted: Counted, span: Span) -> str | None:
    """What the words around the people say where the parser ties them to nothing."""
    noun = counted.noun
    after = group_after(counted.end, span)
    others = base_of(noun) == "other"
    joined = group_with_others(number.i, span) if others else None
    return after or group_before(number.i, span) or group_of_list(number.i, span) or joined


def group_of_words_after(noun: Token, number: Token) -> str | None:
    """What set words right after the people say of them: "in the dock", "we are defending"."""
    following = " ".join(t.lower_ for t in noun.doc[noun.i + 1 : noun.i + 12])
    part_of_whole = number.i < noun.i - 1 and number.head != noun
    best: tuple[int, str] | None = None
    for phrase, group in _table("after").items():
        at = f" {following} ".find(f" {phrase} ")
        near = at == 0 or (part_of_whole and 0 < at < 40)
        fits = part_of_whole == (group == "compensated") or (at == 0 and not part_of_whole)
        if near and fits and (best is None or at < best[0]):
            best = (at, group)
    return best[1] if best else None


def _by_position(number: Token, noun: Token) -> str | None:
    """What the words beside the phrase say where the parser tells nothing."""
    doc = noun.doc
    first = min(number.i, noun.i)
    before = [t for t in doc[max(0, first - 5) : first] if t.lower_ not in _FILLERS]
    if before and before[-1].lower_ in ("of", "against"):
        # A word of time may stand between: "filed charges this morning against two officers".
        nouns = doc[max(0, before[-1].i - 4) : before[-1].i]
        groups = [_table("nouns").get(t.lemma_.lower()) for t in reversed(nouns)]
        group = next((g for g in groups if g is not None), None)
        if group is not None:
            return of_officials(group, noun)
    if before and before[-1].tag_.startswith("VB"):
        lemma = before[-1].lemma_.lower()
        if lemma in ("find", "hold") and "guilty" in {t.lower_ for t in doc[noun.i : noun.i + 4]}:
            return "convicted"
        active = before[-1].tag_ != "VBN" or doc[before[-1].i - 1].lower_ in _HAVE
        if active or lemma in ("represent", "defend"):
            return of_officials(_table("undergoes").get(lemma), noun)
    return of_officials(_by_verb_after(noun), noun)


_FILLERS = frozenset(
    [
        "the",
        "a",
        "an",
        "at",
        "least",
        "more",
        "than",
        "about",
        "some",
        "over",
        "nearly",
        "almost",
        "around",
        "only",
        "all",
        "other",
        "another",
    ]
)


def _by_verb_after(noun: Token) -> str | None:
    tokens = []
    at = _past_complement(noun)
    for token in noun.doc[at : at + 6]:
        if not token.tag_.startswith(("VB", "MD", "RB")):
            break
        tokens.append(token)
    verbs = [t for t in tokens if t.tag_.startswith("VB")]
    if not verbs:
        return None
    lemma = verbs[-1].lemma_.lower()
    passive = len(verbs) > 1 and verbs[-2].lower_ in BE
    if passive and lemma == "find" and "guilty" in {t.lower_ for t in noun.doc[at : at + 8]}:
        return "convicted"
    return _table("undergoes" if passive else "does").get(lemma)


def _past_complement(noun: Token) -> int:
    """Where the verb may stand: after "of Prison No. 8", "from the same unit"."""
    doc, at = noun.doc, noun.i + 1
    if at < len(doc) and doc[at].lower_ in ("of", "from", "at", "in"):
        later = at + 1
        while later < min(len(doc), at + 9) and doc[later].tag_.startswith(_NOMINAL):
            later += 1
        if later < len(doc) and doc[later].tag_.startswith(("VB", "MD")):
            return later
    return at


_NOMINAL = ("NN", "JJ", "DT", "CD", "POS", "PRP$", ".", "HYPH")


def of_officials(group: str | None, noun: Token) -> str | None:
    """The group, but accused for those in power: an officer held is held to answer."""
    official = base_of(noun) in _words("officials")
    return "accused" if group == "detained" and official else group


def group_of_people(noun: Token) -> str | None:
    """The group that people meant by a noun belong to, from what is said of them."""
    own = _table("nouns_with_group").get(base_of(noun))
    return _by_context(noun, noun) or own


def _by_context(phrase: Token, noun: Token) -> str | None:
    at = phrase
    while at.dep_ in ("conj", "appos") and at.head != at:
        at = at.head
    head = at.head
    if head == at:
        return None
    group = _by_relation(at, head)
    if group is None:
        group = _by_relative_clause(noun)
    if group == "detained" and base_of(noun) in _words("officials"):
        return "accused"
    return group


def _by_relation(at: Token, verb: Token) -> str | None:
    lemma = verb.lemma_.lower()
    if at.dep_ in _PASSIVE or at.dep_ in _OBJECTS:
        if at.lemma_.lower() == "life":
            return "killed" if lemma in _words("takes_lives") else None
        if lemma in ("give", "send", "hand") and {t.lemma_.lower() for t in verb.subtree} & _words(
            "receives_penalty"
        ):
            return "convicted"
        if "to death" in " ".join(t.lower_ for t in verb.doc[verb.i + 1 : verb.i + 3]):
            return "killed"
        if lemma in ("find", "hold") and "guilty" in {t.lower_ for t in verb.subtree}:
            return "convicted"
        return _table("undergoes").get(lemma)
    if at.dep_.startswith("nsubj"):
        return _as_subject(verb, lemma)
    if at.dep_.startswith(("nmod", "obl", "pobj")):
        noun = verb.head if at.dep_ == "pobj" else verb
        cases = {c.lower_ for c in at.children if c.dep_ == "case"}
        if at.dep_ == "pobj":
            cases = {verb.lower_}
        if cases & {"of", "against", "on", "for", "to"}:
            return _table("nouns").get(noun.lemma_.lower())
        if cases & {"with"} and noun.lemma_.lower() == "charge":
            return None
    return None


def _as_subject(verb: Token, lemma: str) -> str | None:
    if verb.tag_ == "VBN" and any(c.dep_ in ("aux:pass", "auxpass") for c in verb.children):
        return _table("undergoes").get(lemma)
    if lemma in ("receive", "get"):
        objects = {c.lemma_.lower() for c in verb.children if c.dep_ in _OBJECTS}
        if objects & _words("receives_money"):
            return "compensated"
        return "convicted" if objects & _words("receives_penalty") else None
    if lemma == "plead":
        return "convicted" if "guilty" in {t.lower_ for t in verb.subtree} else None
    return _table("does").get(lemma)


def _by_relative_clause(noun: Token) -> str | None:
    """ "23 citizens we are defending", "people who were killed", "ten people detained"."""
    for child in noun.children:
        if child.dep_ in ("acl:relcl", "relcl", "acl"):
            lemma = child.lemma_.lower()
            helped = {c.lower_ for c in child.children if c.dep_ == "aux"} & _HAVE
            passive = (child.tag_ == "VBN" and not helped) or lemma in ("represent", "defend")
            group = _table("undergoes" if passive else "does").get(lemma)
            if group is not None:
                return group
    return None


_HAVE = frozenset({"have", "has", "had"})
