"""Which group counted people belong to, by the order of the words around them.

The parser often loses the verb of "Two suspects, A, 35, and a boy of 17, died in custody"; what
stands before a number and after its noun does not depend on it.
"""

from collections.abc import Iterator
from functools import partial

from spacy.tokens import Doc, Span, Token

from casewright.reading.english.language.lexicon import rules, term_of_word
from casewright.reading.english.language.phrases import BE

_table = partial(term_of_word, "counts")

_HAVE = frozenset({"have", "has", "had", "having"})
_OPENERS = frozenset({",", "(", "–", "—", "-"})
_CLOSERS = frozenset({",", ")", "–", "—", "-"})
_NOMINAL = ("NN", "JJ", "DT", "CD", "POS", "PRP$", "HYPH", "IN")
_FILLERS = frozenset(
    ["the", "a", "an", "at", "least", "more", "than", "about", "some", "over", "nearly", "almost"]
) | frozenset(
    ["around", "only", "all", "other", "another", "as", "many", "just", "a", "total", "of"]
)
_OWN = frozenset({"who", "originally", "we", "they"})
_ASIDE = 30
_PREPOSITIONS = frozenset({"of", "from", "in", "at", "with", "on", "under", "between", "aged"})
_WITH_OTHERS = frozenset({"with", "alongside", "and", "besides"})


def group_after(end: int, span: Span, *, only_participles: bool = False) -> str | None:
    """The group the words after counted people give: "were seized", "who died", "on trial".

    A whole ("three of the 23 men seized") takes only what stands beside its own noun.
    """
    doc = span.doc
    if only_participles:
        beside = end < span.end and (doc[end].tag_ == "VBN" or doc[end].lower_ in _OWN)
        return _by_phrase(doc, end, span.end) or _by_verb(doc, end, span.end) if beside else None
    for start in _verb_places(end, span):
        group = _by_phrase(doc, start, span.end) or _by_verb(doc, start, span.end)
        if group is not None:
            return group
    return None


def past_participle(end: int, span: Span) -> int:
    """Past "originally accused" in "three of the 13 originally accused were acquitted"."""
    doc, at = span.doc, end
    while at < span.end and doc[at].tag_.startswith("RB"):
        at += 1
    if at + 1 < span.end and doc[at].tag_ in ("VBN", "VBD", "JJ"):
        following = doc[at + 1]
        if following.lower_ in BE or following.lower_ in _HAVE or following.tag_ == "MD":
            return at + 1
    return end


def group_before(first: int, span: Span) -> str | None:
    """The group the words before a number give: "arrested some 30", "the deaths of eight"."""
    doc, at = span.doc, first - 1
    while at >= span.start and (
        doc[at].lower_ in _FILLERS or doc[at].tag_.startswith(("JJ", "RB"))
    ):
        if doc[at].lower_ == "of" and not _quantifies(doc, at):
            break
        at -= 1
    if at < span.start:
        return None
    words = " ".join(t.lower_ for t in doc[max(span.start, at - 3) : at + 1])
    for phrase, group in _table("before").items():
        if words == phrase or words.endswith(f" {phrase}"):
            return group
    if doc[at].tag_.startswith("VB") and not _is_passive(doc[at]):
        return _table("undergoes").get(doc[at].lemma_.lower())
    return None


def group_of_list(first: int, span: Span) -> str | None:
    """ "the case of a deputy warden, four guards and a doctor": what stands before the list."""
    doc = span.doc
    if first - 1 <= span.start or doc[first - 1].lower_ not in (",", "and"):
        return None
    for at in range(first - 2, max(span.start, first - _LIST), -1):
        token = doc[at]
        if token.lower_ in ("of", "against") and at > span.start:
            return _table("nouns").get(doc[at - 1].lemma_.lower())
        if not (token.tag_.startswith(_NOMINAL[:-1]) or token.lower_ in (",", "and")):
            return None
    return None


_LIST = 12


def group_with_others(first: int, span: Span) -> str | None:
    """ "was picked up along with some 30 others": what happened to one happened to them."""
    doc = span.doc
    near = {t.lower_ for t in doc[max(span.start, first - 4) : first]}
    if not near & _WITH_OTHERS:
        return None
    for token in reversed(list(doc[span.start : first])):
        if token.tag_.startswith("VB") and _is_passive(token):
            return _table("undergoes").get(token.lemma_.lower())
    return None


def _quantifies(doc: Doc, at: int) -> bool:
    return at > 0 and doc[at - 1].lower_ in ("total", "dozen", "couple")


def _is_passive(verb: Token) -> bool:
    if verb.tag_ not in ("VBN", "VBD"):
        return False
    before = [t.lower_ for t in verb.doc[max(0, verb.i - 3) : verb.i]]
    return any(word in BE or word in ("got", "being") for word in before)


def _verb_places(end: int, span: Span) -> Iterator[int]:
    """Where the verb may stand after counted people: at once, past "who", an aside, "of Osh"."""
    doc, at = span.doc, end
    for _ in range(4):
        at = _past(doc, at, span.end)
        yield at
        if at >= span.end:
            return
        if doc[at].text in _OPENERS:
            at = _past_aside(doc, at, span.end)
        elif doc[at].lower_ in _PREPOSITIONS:
            at = _past_nouns(doc, at + 1, span.end)
        else:
            return


def _past(doc: Doc, at: int, end: int) -> int:
    """Past "who", "that", "of whom" and commas before them."""
    if at + 1 < end and doc[at].text == "," and doc[at + 1].lower_ in ("who", "all", "both"):
        at += 1
    while at < end and doc[at].lower_ in ("who", "that", "whom", "all", "both", "each", "also"):
        at += 1
    return at


def _past_aside(doc: Doc, at: int, end: int) -> int:
    """Past an aside between marks: the last mark before a verb within reach."""
    for i in range(at + 1, min(end - 1, at + _ASIDE)):
        if doc[i].text in _CLOSERS and doc[i + 1].tag_.startswith(("VB", "MD")):
            return i + 1
    return end


def _past_nouns(doc: Doc, at: int, end: int) -> int:
    while at < end and (_is_nominal(doc[at]) or doc[at].lower_ in _PREPOSITIONS):
        if doc[at].tag_.startswith("NN") and at + 1 < end and doc[at + 1].text == ",":
            return at + 1
        at += 1
    return at


def _is_nominal(token: Token) -> bool:
    """Whether a word belongs to a noun with its number: "Prison No. 8"."""
    numbered = token.lower_ in ("no", "no.") or (token.i and token.nbor(-1).lower_ == "no")
    return token.tag_.startswith(_NOMINAL) or bool(numbered)


def _by_phrase(doc: Doc, at: int, end: int) -> str | None:
    words = " ".join(t.lower_ for t in doc[at : min(end, at + 9)])
    for group, phrases in rules("counts")["said"].items():
        if any(words == phrase or words.startswith(f"{phrase} ") for phrase in phrases):
            return str(group)
    without = " ".join(
        w for w in words.split() if w not in BE and w not in _HAVE and w not in _OFTEN
    )
    for group, phrases in rules("counts")["said"].items():
        if any(without == phrase or without.startswith(f"{phrase} ") for phrase in phrases):
            return str(group)
    return None


_OFTEN = frozenset(
    ["ever", "also", "still", "later", "reportedly", "allegedly", "since", "now", "then"]
)


def _by_verb(doc: Doc, at: int, end: int) -> str | None:
    """The group of the first verb: passive, or a participle right after its noun, or active."""
    helped = passive = False
    for token in doc[at : min(end, at + 7)]:
        word = token.lower_
        if word in BE or word in ("being", "got"):
            passive = True
        elif word in _HAVE:
            helped = True
        elif token.tag_.startswith(("MD", "RB")) or word in ("to", "n't"):
            if word in ("not", "never", "n't", "n’t"):
                return None
        elif token.tag_.startswith("VB"):
            lemma = token.lemma_.lower()
            if passive or (token.tag_ == "VBN" and not helped):
                return _table("undergoes").get(lemma)
            return _table("does").get(lemma)
        else:
            return None
    return None
