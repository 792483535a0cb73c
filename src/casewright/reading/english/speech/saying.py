"""Who says what by the order of the words, where the parser loses the thread.

"Judge A, whose order runs to ten pages, observed that ...", "B, for the defence, said the man ...",
"was kept, his counsel C says, in a private house": the speaker stands beside the verb.
"""

from collections.abc import Iterator
from functools import partial

from spacy.tokens import Doc, Span, Token

from casewright.reading.document import Sentence, end_of, start_of
from casewright.reading.english.language.lexicon import word_set
from casewright.reading.english.language.phrases import BE
from casewright.reading.english.speech.speakers import Speakers

_list = partial(word_set, "statements")

_NOT_SAID = frozenset({"not", "never", "n't", "n’t", "to", "would", "could", "may", "might", "if"})
_HELPERS = frozenset({"has", "had", "have", "also", "all"})
_OPENERS = frozenset({",", "(", "–", "—"})
_CLOSERS = frozenset({",", ")", "–", "—"})
_OPENS_CLAUSE = frozenset({"that", "how", "why", "whether"})
_ASIDE = 34
_TO_CLAUSE = 9
_SHORTEST = 4
_LONGEST_SPEAKER = 14
_WHEN = 6


def speaker_before(verb: Token, span: Span, who: Speakers) -> str | None:
    """Who stands right before a verb of saying, past adverbs and an aside between marks."""
    doc, at = verb.doc, verb.i - 1
    while at >= span.start and (doc[at].tag_.startswith("RB") or doc[at].lower_ in _HELPERS):
        if doc[at].lower_ in _NOT_SAID:
            return None
        at -= 1
    if at < span.start or doc[at].lower_ in _NOT_SAID or doc[at].lower_ in BE:
        return None
    if doc[at].lower_ == "who" and at > span.start:
        return who.named(doc[at - (2 if doc[at - 1].text in _OPENERS else 1)])
    if doc[at].text in _CLOSERS:
        return _before_aside(doc, at, span, who)
    return _named(doc, at, who)


def _named(doc: Doc, at: int, who: Speakers) -> str | None:
    token = doc[at]
    if token.tag_ in ("NNS", "NNPS") and who.named(token) is None:
        return None
    people = who.meant(token)
    return people[0] if len(people) == 1 else None


def _before_aside(doc: Doc, at: int, span: Span, who: Speakers) -> str | None:
    """The one named before ", 41, of Osh," or ", who ran the ward,": the nearest such mark."""
    for i in range(at - 1, max(span.start, at - _ASIDE), -1):
        if doc[i].text in (";", ":", "“", "”", '"'):
            return None
        if doc[i].text in _OPENERS and who.named(doc[i - 1]) is not None:
            between = doc[i + 1 : at]
            if _is_aside(between):
                return who.named(doc[i - 1])
    return None


def _is_aside(between: Span) -> bool:
    """Whether words tell more about a name: no verb of their own, unless "who" opens them."""
    if not len(between):
        return False
    for token in between:
        if token.lower_ in _RELATIVE:
            return True
        if token.tag_ in ("VBD", "VBZ", "VBP", "MD"):
            return False
    return True


_RELATIVE = frozenset({"who", "whose", "whom", "which", "where"})


def clause_after(verb: Token, sentence: Sentence) -> tuple[int, int] | None:
    """Where the words stand that a verb of saying brings: from "that" on, or right after it."""
    doc, end = verb.doc, sentence.span.end
    for token in doc[verb.i + 1 : min(end, verb.i + _TO_CLAUSE)]:
        if token.lower_ in _OPENS_CLAUSE:
            return _to_end(doc, token.i + 1, end)
        if token.text in (";", ":", ".", "“", '"'):
            return None
        if verb.lemma_ in _TO_SOMEBODY and token.i > verb.i + 1 and _opens_clause(token, end):
            return _to_end(doc, token.i, end)
    if verb.lemma_.lower() in _list("with_clause_only"):
        return None
    rest = doc[verb.i + 1 : end]
    told = any(t.tag_ in ("VBD", "VBZ", "VBP", "MD") for t in rest)
    return _to_end(doc, verb.i + 1, end) if told and rest[0].text != "," else None


_TO_SOMEBODY = frozenset({"tell", "inform"})
_SUBJECTS = frozenset({"he", "she", "they", "it", "we", "i"})


def _opens_clause(token: Token, end: int) -> bool:
    """ "told the judge he saw them": a pronoun with a verb of its own, "that" left out."""
    following = token.nbor() if token.i + 1 < end else None
    finite = following is not None and following.tag_ in ("VBD", "VBZ", "VBP", "MD")
    return token.lower_ in _SUBJECTS and finite


def _to_end(doc: Doc, first: int, end: int) -> tuple[int, int] | None:
    words = [t for t in doc[first:end] if not t.is_punct]
    if len(words) < _SHORTEST:
        return None
    return start_of(words[0]), end_of(words[-1])


def said_aside(
    verb: Token, sentence: Sentence, who: Speakers
) -> tuple[str, tuple[int, int]] | None:
    """ "was kept, his counsel C says, in a house": the speaker, and the words before the aside."""
    doc, span = verb.doc, sentence.span
    if not _closes(verb, span) or verb.i <= span.start:
        return None
    speaker = speaker_before(verb, span, who)
    if speaker is None:
        return None
    for i in range(verb.i - 1, max(span.start, verb.i - _LONGEST_SPEAKER), -1):
        if doc[i].text in (",", "–", "—"):
            words = _to_end(doc, span.start, i) if _tells(doc[span.start : i]) else None
            return (speaker, words) if words is not None else None
    return None


def _tells(words: Span) -> bool:
    """Whether words are a clause: a finite verb stands before any "who" or "which"."""
    for token in words:
        if token.lower_ in _RELATIVE:
            return False
        if token.tag_ in ("VBD", "VBZ", "VBP", "MD"):
            return True
    return False


def _closes(verb: Token, span: Span) -> bool:
    """Whether a mark stands after the verb, or after "today", "in a statement"."""
    for token in verb.doc[verb.i + 1 : min(span.end, verb.i + _WHEN)]:
        if token.text in (",", ".", ";", "–", "—"):
            return True
        if token.tag_.startswith(("VB", "MD", "W", "PRP")) or token.lower_ == "that":
            return False
    return False


def speaker_of_participle(verb: Token, span: Span, who: Speakers) -> str | None:
    """Whose ", saying that ..." it is: the subject of the first verb of the sentence."""
    if verb.tag_ != "VBG" or verb.i == span.start or verb.nbor(-1).text != ",":
        return None
    for token in span:
        if token.i >= verb.i:
            return None
        if token.tag_ in ("VBD", "VBZ", "VBP") and token.lemma_ not in ("have", "be"):
            return speaker_before(token, span, who)
        if token.tag_ == "VBN":
            return speaker_before(token, span, who)
    return None


def statements_by_order(
    sentence: Sentence, who: Speakers
) -> Iterator[tuple[str, tuple[int, int], Token]]:
    """The speaker, the words and the verb of each statement of a sentence, quotations aside."""
    for token in sentence.span:
        if token.lemma_.lower() not in _list("says"):
            continue
        words = clause_after(token, sentence)
        speaker = speaker_of_participle(token, sentence.span, who)
        if speaker is not None and (words := words or _object_of(token, sentence)) is not None:
            yield speaker, words, token
        if token.tag_ not in _FINITE:
            continue
        if words is not None:
            speaker = speaker_before(token, sentence.span, who)
            if speaker is not None:
                yield speaker, words, token
                continue
        aside = said_aside(token, sentence, who)
        if aside is not None:
            yield *aside, token


def _object_of(verb: Token, sentence: Sentence) -> tuple[int, int] | None:
    """ ", calling the charge a farce"."""
    if verb.lemma_ != "call":
        return None
    marks = [t.i for t in verb.doc[verb.i : sentence.span.end] if t.text in (",", ";", ".")]
    return _to_end(verb.doc, verb.i + 1, marks[0] if marks else sentence.span.end)


_FINITE = frozenset({"VBD", "VBZ", "VBP", "VBN"})
