"""Where a date stands in its sentence, by the order of the words alone.

The tree may tie a date to the wrong word of a long sentence; a date right beside a verb, or at the
head of a sentence, is tied by its place.
"""

from collections.abc import Sequence
from functools import partial

from spacy.tokens import Token

from casewright.reading.document import Sentence
from casewright.reading.english.dates.dates import DateMention
from casewright.reading.english.language.lexicon import word_set

_list = partial(word_set, "event_dates")


_NEAR = 4
_HELPING = frozenset({"be", "have"})
_AT = frozenset({"at", "on", "in", "near", "from", "outside", "by", "inside"})
_RELATIVE = frozenset({"acl:relcl", "relcl", "advcl:relcl"})


def stands_beside(token: Token, mention: DateMention, sentence: Sentence) -> bool:
    """Whether a date follows or precedes a verb with nothing but light words between."""
    if not token.tag_.startswith("VB"):
        return False
    inside = [t for t in sentence.span if mention.start < t.idx + len(t) and t.idx < mention.end]
    if not inside:
        return False
    first, last = inside[0], inside[-1]
    if first.i > token.i:
        between = list(token.doc[token.i + 1 : first.i])
        return len(between) <= _NEAR and (_all_light(between) or _joined(between))
    between = list(token.doc[last.i + 1 : token.i])
    return len(between) <= 2 and all(t.lemma_ in _HELPING or t.tag_ == "RB" for t in between)


def _all_light(words: Sequence[Token]) -> bool:
    return all(word.lower_ in _list("light") for word in words)


def _joined(words: Sequence[Token]) -> bool:
    """ "was convicted and sentenced Friday": one date for both."""
    both = len(words) >= 2 and words[0].lower_ == "and" and words[1].tag_ in ("VBN", "VBD")
    return both and _all_light(words[2:])


def leading_date(
    token: Token, sentence: Sentence, mentions: Sequence[DateMention]
) -> DateMention | None:
    """The date that heads the sentence, or what was said ("told ... that on 3 May ..."), for a
    verb after it, where no other date stands between."""
    ahead = [m for m in mentions if m.end <= token.idx and m.marker in (None, "before")]
    mention = ahead[-1] if ahead else None
    if mention is None or not token.tag_.startswith("VB") or mention.precision == "year":
        return None
    first = next(t for t in sentence.span if t.idx + len(t) > mention.start)
    return mention if _heads(first, sentence) and not _set_apart(token, first) else None


def _heads(first: Token, sentence: Sentence) -> bool:
    """Whether nothing but light words stands before the date and the head of its clause."""
    at = first.i - 1
    while at >= sentence.span.start and first.doc[at].lower_ in _list("light"):
        at -= 1
    return at < sentence.span.start or first.doc[at].lower_ in ("that", ";")


def _set_apart(token: Token, first: Token) -> bool:
    """Whether a word stands in a clause of its own: a relative clause, another tense, "after"."""
    if any(c.lower_ in ("had", "has", "have", "will") and c.dep_ == "aux" for c in token.children):
        return True
    for at in [token, *token.ancestors]:
        if at.i < first.i:
            return False
        if at.dep_ in _RELATIVE or at.dep_ in ("acl", "advcl"):
            return True
        if any(t.text == ";" for t in token.doc[first.i : token.i]):
            return True
    return False


def is_the_place_of(noun: Token, token: Token) -> bool:
    """Whether the noun before a year is only a place: "seized at a market in 2019"."""
    if noun.lemma_.lower() in _list("happened") or not token.tag_.startswith("VB"):
        return False
    for at in [noun, *noun.ancestors]:
        if at.head == token:
            return any(c.dep_ == "case" and c.lower_ in _AT for c in at.children)
        if at.lemma_.lower() in _list("happened") or not at.tag_.startswith("NN"):
            return False
    return False
