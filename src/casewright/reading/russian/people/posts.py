"""The post that stands with a name: "бывший начальник отдела полиции X", "X, судья суда"."""

from collections.abc import Iterator, Sequence
from functools import cache

from spacy.tokens import Doc, Token

from casewright.reading.document import Document, end_of, start_of
from casewright.reading.name import Name
from casewright.reading.russian.language.lexicon import plain, rules, word_set
from casewright.reading.russian.language.syntax import stands_as_nominative
from casewright.reading.russian.language.words import feature, word_forms
from casewright.reading.russian.names.spans import model_spans
from casewright.reading.russian.people.post_nouns import is_post_noun

_LONGEST_POST = 120
_APART = 6
# "обвиняемый по тому же делу X".
_OF_A_CASE = frozenset(["же", "тому", "этому", "том", "этом"])


def posts_of(document: Document, mention: Name) -> Iterator[tuple[str, tuple[int, int]]]:
    """The posts that stand with a mention: before it, or after it between commas."""
    before = post_before(mention)
    if before is not None:
        start = start_of(mention.doc[before])
        words = document.words(start, end_of(mention.doc[mention.first - 1])).rstrip(" ,—–")
        yield " ".join(words.split()), (start, mention.end)
    after = _after(mention)
    if after is not None:
        first, end = after
        start, stop = start_of(mention.doc[first]), end_of(mention.doc[end - 1])
        yield " ".join(document.words(start, stop).split()), (mention.start, stop)


def post_before(mention: Name) -> int | None:
    """The token at which the words of a post before a name begin; None where there is no post."""
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
    noun = _set_apart(mention, noun if noun is not None else first, noun)
    following = doc[mention.last + 1].lower_ if mention.last + 1 < len(doc) else ""
    alone = following not in ("и", ",")
    if noun is None or (feature(doc[noun], "Number") == "Plur" and alone):
        return None
    while noun > 0 and doc[noun - 1].pos_ == "ADJ" and not doc[noun].is_sent_start:
        noun -= 1
    return noun


def _set_apart(mention: Name, at: int, noun: int | None) -> int | None:
    """The post before a comma: "жена X, Анна Орлова, рассказала", "обвиняемый по делу, врач Y,"."""
    doc, case = mention.doc, _case_of(mention)
    while at > 0 and doc[at - 1].pos_ == "ADJ":
        at -= 1
    if at < 2 or doc[at - 1].text != "," or not _set_off(mention):
        return noun
    for i in range(at - 2, max(-1, at - 2 - _APART), -1):
        token = doc[i]
        if token.text in ".;:,()—–«»" or token.pos_ in ("VERB", "CCONJ", "SCONJ"):
            return noun
        nominal = feature(token, "Number") == "Sing" and is_post_noun(token)
        if nominal and feature(token, "Case") == case and _alone(doc, i):
            return i
    return noun


def _alone(doc: Doc, at: int) -> bool:
    """Whether a noun opens its sentence, so that no row of people stands before the name."""
    while at > 0 and not doc[at].is_sent_start and doc[at - 1].pos_ in ("ADJ", "DET", "ADV"):
        at -= 1
    return bool(doc[at].is_sent_start)


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
    if plain(token.text) in _OF_A_CASE:
        return False
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


def nouns_of_post(mention: Name) -> set[str]:
    """The base forms of the nouns for a person that stand with a mention as its post."""
    first = post_before(mention)
    before = list(mention.doc[first : mention.first]) if first is not None else []
    after = _after(mention)
    tokens = before + (list(mention.doc[after[0] : after[0] + 3]) if after is not None else [])
    return {token.lemma_ for token in tokens if token.pos_ == "NOUN" and is_post_noun(token)}


@cache
def role_of_post(post: str) -> tuple[str | None, bool]:
    """The role the words of a post give, and whether only weakly."""
    words = [word_forms(word.strip("«»,()").lower()) for word in post.split()]
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
