"""What people said: direct quotations and reported speech, each with its speaker."""

import re
from collections.abc import Iterator, Sequence
from functools import partial

from spacy.tokens import Token

from casewright.reading.document import Document, Sentence, end_of, start_of
from casewright.reading.english.language.lexicon import word_set
from casewright.reading.english.language.phrases import BE
from casewright.reading.english.people.person_nouns import is_person_noun
from casewright.reading.english.speech.saying import speaker_before, statements_by_order
from casewright.reading.english.speech.speakers import Speakers
from casewright.reading.found import StatementFound

_list = partial(word_set, "statements")

_QUOTED = re.compile(
    r"“([^“”]{3,1500})”|\"([^\"]{3,1500})\"|«([^«»]{3,1500})»|“([^“”\n]{20,1500})(?=\n|$)"
)
_CLAUSE = ("ccomp", "xcomp", "parataxis", "obj", "dobj")


def find_statements(document: Document, who: Speakers) -> list[StatementFound]:
    """Every statement with a known speaker, in the order of the text."""
    quotations = _quotations(document)
    found = list(_direct(document, who, quotations))
    found += list(_lines_before_speaker(document, who, quotations))
    taken = [statement.span for statement in found]
    for sentence in document.sentences:
        if not sentence.is_heading:
            for statement in _indirect(sentence, who):
                if not any(_overlap(statement.span, span) for span in taken):
                    found.append(statement)
    return sorted(found, key=lambda statement: statement.span)


def _overlap(a: tuple[int, int], b: tuple[int, int]) -> bool:
    return a[0] < b[1] and b[0] < a[1]


def _quotations(document: Document) -> list[tuple[int, int]]:
    """Where words in quotation marks stand, by the words inside; single words are no statement."""
    found = []
    for match in _QUOTED.finditer(document.source.text):
        start, end = match.span(match.lastindex or 0)
        if len(document.words(start, end).split()) > 2:
            found.append((start, end))
    return found


def _direct(
    document: Document, who: Speakers, quotations: Sequence[tuple[int, int]]
) -> Iterator[StatementFound]:
    """Quotations whose speaker stands in the sentence they touch or the one right after."""
    previous: str | None = None
    last_end = -1
    for start, end in quotations:
        touching = [s for s in document.sentences if s.start < end + 2 and start - 2 < s.end]
        speaker = _speaker_near(document, touching, (start, end), who)
        if speaker is None and previous is not None and start - last_end < 120:
            speaker = previous if _unbroken(document, last_end, start) else None
        if speaker is None:
            speaker = _spoken_of_before(touching, (start, end), who)
        if speaker is not None and touching:
            yield StatementFound(speaker, True, (start, end), touching[0])
            previous, last_end = speaker, end
        else:
            previous = None


def _spoken_of_before(
    touching: Sequence[Sentence], span: tuple[int, int], who: Speakers
) -> str | None:
    """Who the sentence before a quotation is about, where nothing but the quotation follows it."""
    if not touching or touching[0].start < span[0] - 1 or touching[-1].end > span[1] + 2:
        return None
    before = who.sentence_before(touching[0])
    if before is None or before.block != touching[0].block:
        return None
    first = before.span[0]
    people = who.meant(first) if first.tag_ == "PRP" or who.at(first) else []
    return people[0] if len(people) == 1 else None


def _unbroken(document: Document, start: int, end: int) -> bool:
    """Whether between two quotations stands no more than "he said"."""
    return len(document.words(start, end).split()) < 14


def _speaker_near(
    document: Document,
    touching: Sequence[Sentence],
    span: tuple[int, int],
    who: Speakers,
) -> str | None:
    if not touching:
        return None
    after = document.sentences[touching[-1].number + 1 : touching[-1].number + 2]
    near = [s for s in after if s.start - span[1] < 6]
    for sentence in [*touching, *near]:
        for token in sentence.span:
            outside = not span[0] <= start_of(token) < span[1]
            if outside and token.lemma_.lower() in _list("says"):
                speaker = _speaker(token, who, span)
                if speaker is not None:
                    return speaker
    return None


def _speaker(verb: Token, who: Speakers, span: tuple[int, int]) -> str | None:
    """The one person who is the subject of a verb of saying, outside the quotation."""
    for child in verb.children:
        if child.dep_.startswith("nsubj") and not span[0] <= start_of(child) < span[1]:
            people = _people(child, who)
            if len(people) == 1:
                return people[0]
            break
    sentence = who.sentence_of(verb)
    before = None if sentence is None else speaker_before(verb, sentence.span, who)
    if before is not None and not span[0] <= start_of(verb) < span[1]:
        return before
    beside = who.beside(verb)
    if len(beside) == 1:
        return beside[0]
    return _after(verb, who, span)


def _after(verb: Token, who: Speakers, span: tuple[int, int]) -> str | None:
    """Who is named right after a verb: "... ," said Aina X, where the parser lost the thread."""
    for token in verb.doc[verb.i + 1 : verb.i + 10]:
        named_next = token.text == "," and token.i + 1 < len(token.doc) and who.at(token.nbor())
        stops = token.lower_ in ("that", ".", ":") or (token.text == "," and not named_next)
        if stops or token.tag_.startswith(("VB", "MD", "PRP", "W")):
            break
        person = who.at(token)
        if person is not None and start_of(token) >= span[1]:
            return person
    return None


def _people(subject: Token, who: Speakers) -> list[str]:
    people = who.meant(subject)
    if not people:
        inside = [who.at(t) for t in subject.subtree if t.dep_ in ("appos", "flat", "compound")]
        people = [p for p in dict.fromkeys(inside) if p is not None][:1]
    return people


def _lines_before_speaker(
    document: Document, who: Speakers, quotations: Sequence[tuple[int, int]]
) -> Iterator[StatementFound]:
    """A paragraph of somebody's words without marks, with "said X" in the line after it."""
    for sentence in document.sentences[1:]:
        first = _says_at_line_start(sentence, document)
        speaker = _speaker(first, who, (0, 0)) if first is not None else None
        if first is None or speaker is None:
            continue
        opens = first.i == sentence.span.start
        before = document.sentences[sentence.number - 1]
        apart = opens and before.block != sentence.block
        for spoken in document.paragraph(before if apart else sentence):
            end = min(spoken.end, start_of(first))
            if end - spoken.start > _SHORT and not any(
                _overlap((spoken.start, end), quoted) for quoted in quotations
            ):
                yield StatementFound(speaker, True, (spoken.start, end), spoken)


_SHORT = 10


def _says_at_line_start(sentence: Sentence, document: Document) -> Token | None:
    """The verb of a line that opens with "said X": what stands above it was said."""
    for token in sentence.span:
        if token.lemma_.lower() in _list("says") and token.text[0].islower():
            before = document.source.text[: start_of(token)]
            if token.i == sentence.span.start or before.rstrip(" ").endswith("\n"):
                return token
    return None


def _indirect(sentence: Sentence, who: Speakers) -> Iterator[StatementFound]:
    by_syntax = list(_by_syntax(sentence, who))
    yield from by_syntax
    for speaker, words, _ in statements_by_order(sentence, who):
        if not any(_overlap(words, found.span) for found in by_syntax):
            yield StatementFound(speaker, False, words, sentence)
    yield from _according(sentence, who)


def _by_syntax(sentence: Sentence, who: Speakers) -> Iterator[StatementFound]:
    for token in sentence.span:
        if token.lemma_.lower() in _list("says") and token.tag_.startswith("VB"):
            said = None if _is_told(token) else _said(token)
            if said is None:
                continue
            speaker = _speaker(token, who, (0, 0)) or _passive_speaker(token, who)
            if speaker is not None:
                yield StatementFound(speaker, False, said, sentence)


def _is_told(verb: Token) -> bool:
    """ "was told", "were asked", "is described": the subject is not the one who speaks."""
    before = [t.lower_ for t in verb.doc[max(0, verb.i - 3) : verb.i]]
    return verb.tag_ == "VBN" and any(word in BE and word != "'s" for word in before)


def _said(verb: Token) -> tuple[int, int] | None:
    """Where the clause that is said stands."""
    for child in verb.children:
        asked = verb.lemma_ == "ask" and any(t.tag_ in ("WP", "WRB") for t in child.children)
        if child.dep_ in ("ccomp", "parataxis") and _is_clause(child) and not asked:
            return _trimmed(child, verb)
    if verb.lemma_.lower() not in _list("with_clause_only"):
        return None
    for child in verb.children:
        if child.dep_ in ("xcomp", "obj", "dobj") and verb.lemma_.lower() in _OBJECT_VERBS:
            if child.like_num or any(c.lower_ in _CALLED for c in verb.children):
                return None
            return _trimmed(child, verb)
    return None


_CALLED = frozenset({"him", "her", "me", "them", "us", "it"})
_OBJECT_VERBS = frozenset({"urge", "promise", "welcome", "vow", "call"})


def _is_clause(token: Token) -> bool:
    return any(c.dep_.startswith(("nsubj", "csubj", "expl")) for c in token.children)


def _trimmed(clause: Token, verb: Token) -> tuple[int, int]:
    tokens = [t for t in clause.subtree if not (t.dep_ == "mark" and t.lower_ == "that")]
    tokens = [t for t in tokens if not t.is_punct or t is not tokens[0]]
    return start_of(tokens[0]), end_of(tokens[-1])


def _passive_speaker(verb: Token, who: Speakers) -> str | None:
    """A joined verb takes the subject of the first: "X thanked the witnesses and said"."""
    if verb.dep_ == "conj" and verb.head.tag_.startswith("VB"):
        return _speaker(verb.head, who, (0, 0))
    return None


def _according(sentence: Sentence, who: Speakers) -> Iterator[StatementFound]:
    for token in sentence.span:
        if token.lower_ == "according" and token.i + 2 < len(token.doc):
            for later in token.doc[token.i + 2 : token.i + 9]:
                person = who.named(later)
                if later.tag_ == "NNS" and person is None:
                    break  # "according to employees, A and B knew"
                if person is not None:
                    span = _rest(sentence, token, later)
                    yield StatementFound(person, False, span, sentence)
                    break
                if later.text == "." or (later.text == "," and not _is_named_so(later, who)):
                    break


def _is_named_so(comma: Token, who: Speakers) -> bool:
    """ "according to his sister, Ana X, guards beat him": a name between two commas."""
    if not is_person_noun(comma.nbor(-1)) or who.at(comma.nbor()) is None:
        return False
    after = next((t for t in comma.doc[comma.i + 1 :] if who.at(t) is None), None)
    return after is not None and after.text in (",", ".")


def _rest(sentence: Sentence, token: Token, named: Token) -> tuple[int, int]:
    """The sentence without "according to X" at its start or end."""
    if token.i == sentence.span.start:
        comma = next((t for t in sentence.span if t.text == "," and t.i > named.i), None)
        if comma is not None and comma.i + 1 < sentence.span.end:
            return start_of(token.doc[comma.i + 1]), sentence.end
        return sentence.start, sentence.end
    before = [t for t in sentence.span if t.i < token.i]
    while before[1:] and before[-1].text in (",", "–", "—"):
        before.pop()
    return sentence.start, end_of(before[-1])
