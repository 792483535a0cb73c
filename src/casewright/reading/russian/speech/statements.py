"""Statements: who says what, in quotation marks or in the report's words."""

import re
from collections.abc import Iterator, Sequence

from spacy.tokens import Token

from casewright.reading.document import Document, Sentence, end_of, start_of
from casewright.reading.found import StatementFound
from casewright.reading.russian.language.lexicon import plain, word_set
from casewright.reading.russian.language.words import feature
from casewright.reading.russian.speech.speakers import Speakers

_QUOTED = re.compile(r"«([^«»]*(?:«[^«»]*»[^«»]*)*)»|“([^“”]+)”|„([^„“]+)“|\"([^\"\n]+)\"")
_FEW = 3
_NEAR = 140


def find_statements(document: Document, who: Speakers) -> list[StatementFound]:
    """Every statement with a known speaker, in the order of the text."""
    found = list(_direct(document, who))
    taken = [statement.span for statement in found]
    for sentence in document.sentences:
        if sentence.is_heading:
            continue
        for statement in [*_by_account(sentence, who), *_by_verb(sentence, who)]:
            if not any(_overlap(statement.span, span) for span in taken):
                found.append(statement)
                taken.append(statement.span)
    return sorted(found, key=lambda statement: statement.span)


def _overlap(a: tuple[int, int], b: tuple[int, int]) -> bool:
    return a[0] < b[1] and b[0] < a[1]


def _direct(document: Document, who: Speakers) -> Iterator[StatementFound]:
    """Quotations of several words whose speaker stands in the sentence they touch or beside it."""
    for match in _QUOTED.finditer(document.source.text):
        start, end = match.span(match.lastindex or 0)
        if len(document.words(start, end).split()) <= _FEW:
            continue
        touching = [s for s in document.sentences if s.start < end + 3 and start - 3 < s.end]
        speaker = _speaker_of_quote(document, touching, (start, end), who)
        if speaker is not None and touching:
            yield StatementFound(speaker, True, (start, end), touching[0])


def _speaker_of_quote(
    document: Document, touching: Sequence[Sentence], span: tuple[int, int], who: Speakers
) -> str | None:
    after = (
        document.sentences[touching[-1].number + 1 : touching[-1].number + 2] if touching else ()
    )
    near = [s for s in after if s.start - span[1] < 6]
    for sentence in [*touching, *near]:
        for token in sentence.span:
            outside = not span[0] <= start_of(token) < span[1]
            close = min(abs(start_of(token) - span[0]), abs(start_of(token) - span[1])) < _NEAR
            if outside and close and _says(token):
                speaker = _subject(token, who, span)
                if speaker is not None:
                    return speaker
    found = [who.after(word) for sentence in touching for word in _accounts(sentence)]
    return next((speaker for speaker in found if speaker is not None), None)


def _says(token: Token) -> bool:
    return token.pos_ == "VERB" and token.lemma_ in word_set("statements", "says")


def _subject(verb: Token, who: Speakers, quoted: tuple[int, int] | None = None) -> str | None:
    """Who speaks: the subject of the verb, or the name in the nominative right beside it."""
    office = who.office(verb)
    if office is not None:
        return office
    at: Token = verb
    for _ in range(3):
        for child in at.children:
            inside = quoted is not None and quoted[0] <= start_of(child) < quoted[1]
            if child.dep_.startswith("nsubj") and not inside:
                return who.meant(child)
        if at.dep_ not in ("conj", "xcomp"):
            break
        at = at.head
    return who.beside(verb, quoted)


def _by_verb(sentence: Sentence, who: Speakers) -> Iterator[StatementFound]:
    """ "X сообщил, что ...", "..., рассказал X", "X: ..."."""
    for verb in sentence.span:
        if not _says(verb) or feature(verb, "VerbForm") not in ("Fin", "Part"):
            continue
        content = _content(verb, sentence)
        if content is None:
            continue
        speaker = _subject(verb, who)
        if speaker is not None:
            yield StatementFound(speaker, False, content, sentence)


def _content(verb: Token, sentence: Sentence) -> tuple[int, int] | None:
    """What is said: after "что", after a colon, before ", сказал X", or about what it is."""
    doc, last = verb.doc, sentence.span.end
    for token in doc[verb.i + 1 : min(last, verb.i + 22)]:
        if (
            plain(token.text) in ("что", "будто", "как")
            and doc[token.i - 1].text == ","
            and (token.i + 1 < last)
        ):
            return start_of(doc[token.i + 1]), _end(sentence)
        if token.text == ":" and token.i + 1 < last:
            return start_of(doc[token.i + 1]), _end(sentence)
    before = doc[verb.i - 1] if verb.i > sentence.span.start else None
    inserted = (before is not None and before.text in (",", "—", "–")) or _as(verb)
    if inserted and verb.i - sentence.span.start > _FEW:
        return sentence.start, end_of(doc[max(sentence.span.start, verb.i - 2)])
    if verb.lemma_ in word_set("statements", "only_with_content"):
        return None
    about = [c for c in verb.children if any(plain(g.text) in ("о", "об") for g in c.children)]
    return (start_of(about[0].left_edge), end_of(about[0].right_edge)) if about else None


def _as(verb: Token) -> bool:
    """ "как заявила X"."""
    return any(plain(t.text) == "как" for t in verb.doc[max(0, verb.i - 3) : verb.i])


def _end(sentence: Sentence) -> int:
    last = sentence.span[-1]
    return start_of(last) if last.text in ".!?…" and len(sentence.span) > 1 else end_of(last)


def _by_account(sentence: Sentence, who: Speakers) -> Iterator[StatementFound]:
    """ "по словам X, ...", "по его мнению, ...": the rest of the sentence is the statement."""
    for word in _accounts(sentence):
        speaker = who.after(word) or who.whose(word)
        if speaker is None:
            continue
        comma = next((t for t in word.doc[word.i : sentence.span.end] if t.text == ","), None)
        first = comma.i + 1 if comma is not None and word.i - sentence.span.start < 4 else None
        if first is not None and first < sentence.span.end:
            yield StatementFound(
                speaker, False, (start_of(word.doc[first]), _end(sentence)), sentence
            )
        else:
            yield StatementFound(speaker, False, (sentence.start, _end(sentence)), sentence)


def _accounts(sentence: Sentence) -> Iterator[Token]:
    for token in sentence.span:
        if token.lemma_ not in word_set("statements", "accounts"):
            continue
        before = [plain(t.text) for t in token.doc[max(0, token.i - 2) : token.i]]
        if before[-1:] in (["по"], ["со"], ["согласно"]) or before[:1] == ["по"]:
            yield token
