"""Who stands right before or after a verb: it holds where the parser is led astray by rare names.

"Prison guards A and B and deputy warden C were sentenced": three names in a row, then a verb.
"""

from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from spacy.tokens import Doc, Span, Token

from casewright.reading.cast import Cast, Character
from casewright.reading.document import Document, Sentence
from casewright.reading.english.language.lexicon import name_lexicon

OPENERS = frozenset({",", "(", "–", "—"})
CLOSERS = frozenset({",", ")", "–", "—"})
_ALIAS = frozenset({"alias", "aka", "a.k.a.", "@", "urf", "dit"})
_VERBAL = ("VB", "MD", "RB", "TO")
_JOINTS = frozenset({",", "and", "&", ";", "as", "well", "(", ")", "or"})
_POST_TAGS = ("NN", "JJ", "DT", "CD", "PRP$", "POS", "HYPH")
_POST_WORDS = 6
_APPOSITION = 22


@dataclass(frozen=True, slots=True)
class Row:
    """Names in a row, `[first, end)` by token, with what stands between them."""

    people: tuple[Character, ...]
    first: int
    end: int


class Neighbours:
    """For each verb of a document the people named right before and right after it."""

    def __init__(self, document: Document, cast: Cast) -> None:
        self._subjects: dict[tuple[int, int], list[Character]] = defaultdict(list)
        self._objects: dict[tuple[int, int], list[Character]] = defaultdict(list)
        self._rows: dict[int, list[Row]] = {}
        for sentence in document.sentences:
            self._rows[sentence.number] = list(_rows(sentence, cast))
            for row in self._rows[sentence.number]:
                self._note(sentence, row)

    def rows(self, sentence: Sentence) -> list[Row]:
        """The rows of names of a sentence."""
        return self._rows[sentence.number]

    def _note(self, sentence: Sentence, row: Row) -> None:
        verb = _verb_after(sentence.span, row.end)
        if verb is not None and not _is_source(sentence.span, row.first):
            self._subjects[_key(verb)].extend(row.people)
        before = _verb_before(sentence.span, row.first)
        if before is not None:
            self._objects[_key(before)].extend(row.people)

    def subjects(self, verb: Token) -> list[Character]:
        """The people named right before the verb, its subjects whatever their number."""
        return self._subjects.get(_key(verb), [])

    def objects(self, verb: Token) -> list[Character]:
        """The people named right after the verb."""
        return self._objects.get(_key(verb), [])


def _key(token: Token) -> tuple[int, int]:
    return int(token.doc.user_data["start"]), int(token.i)


def _rows(sentence: Sentence, cast: Cast) -> Iterator[Row]:
    """The rows of names of a sentence: only commas, "and", posts and ages between them."""
    doc = sentence.span.doc
    names = list(_names(sentence, cast))
    row: list[tuple[Character, int, int]] = []
    for person, first, end in names:
        apart = not row or not _joined(doc[row[-1][2] : first]) or _speaks(doc, row[-1][2], end)
        if row and apart:
            yield _row(row)
            row = []
        row.append((person, first, end))
    if row:
        yield _row(row)


def _speaks(doc: Doc, last: int, end: int) -> bool:
    """ "the death of inmate A, Sheriff B said": who says it stands apart from the row."""
    if doc[last].text != "," or end >= len(doc):
        return False
    verb = doc[end].lower_ in ("said", "says", "told", "added", "stated", "wrote")
    return verb and "and" not in {t.lower_ for t in doc[last:end]}


def _row(names: Sequence[tuple[Character, int, int]]) -> Row:
    people = tuple(dict.fromkeys(person for person, _, _ in names))
    return Row(people, names[0][1], names[-1][2])


def _names(sentence: Sentence, cast: Cast) -> Iterator[tuple[Character, int, int]]:
    first, person = -1, None
    for token in sentence.span:
        here = cast.at(token)
        if here is not person:
            if person is not None:
                yield person, first, token.i
            first, person = token.i, here
    if person is not None:
        yield person, first, sentence.span.end


def _joined(gap: Span) -> bool:
    """Whether what stands between two names makes them one row; "A's brother, B" are two."""
    if len(gap) and gap[0].tag_ == "POS" and "," in gap.text:
        return False
    tokens = list(_without_brackets(gap))
    if gap.text.lower().strip(" ,").startswith(_TOGETHER):
        tokens = [t for t in tokens if t.lower_ not in _WITH]
        return (
            all(_is_of_post(t) or t.lower_ in _JOINTS for t in tokens) and len(tokens) < _POST_WORDS
        )
    joints = [t for t in tokens if t.lower_ in _JOINTS]
    others = [t for t in tokens if t.lower_ not in _JOINTS]
    if not joints or len(others) > _POST_WORDS:
        return False
    return all(_is_of_post(t) for t in others)


_TOGETHER = ("together with", "along with", "alongside", "accompanied by")
_WITH = frozenset({"together", "along", "alongside", "with", "accompanied", "by"})


def _is_of_post(token: Token) -> bool:
    words = name_lexicon().titles
    return token.tag_.startswith(_POST_TAGS) or token.lower_ == "of" or token.lower_ in words


def _without_brackets(gap: Span) -> Iterator[Token]:
    depth = 0
    for token in gap:
        depth += (token.text == "(") - (token.text == ")")
        if depth == 0:
            yield token


def _verb_after(span: Span, at: int) -> Token | None:
    """The main verb that follows a row, an apposition or age between commas left out."""
    doc = span.doc
    at = past_apposition(span, past_alias(doc, at))
    verb = None
    while (at < span.end and doc[at].tag_.startswith(_VERBAL)) or (
        at < span.end and doc[at].lower_ in ("both", "each", "all")
    ):
        if doc[at].tag_ == "VBG" and verb is not None and verb.lemma_ != "be":
            # "had admitted beating him": the beating is another's matter.
            break
        if doc[at].tag_.startswith("VB"):
            verb = doc[at]
        at += 1
    return verb


def _is_source(span: Span, first: int) -> bool:
    """ "According to the lawyer, A, guards beat ...": who tells it does nothing of it."""
    words = [t.lower_ for t in span.doc[max(span.start, first - _POST_WORDS) : first]]
    if "according" not in words:
        return False
    return not any(
        t.tag_.startswith("VB") and t.lower_ != "according"
        for t in span.doc[max(span.start, first - 3) : first]
    )


def past_alias(doc: Doc, at: int) -> int:
    """Where the words after "alias Pappu" begin, or the same place."""
    if at >= len(doc) or doc[at].lower_ not in _ALIAS:
        return at
    at += 1
    while at < len(doc) and (doc[at].text[0].isupper() or doc[at].text in "\"“”'‘’"):
        at += 1
    return at


def past_apposition(span: Span, at: int) -> int:
    """The verb after ", 54, Brookfield," or "(57)": no other verb stands inside."""
    doc = span.doc
    if at >= span.end or doc[at].text not in OPENERS:
        return at
    relative = False
    for i in range(at, min(at + _APPOSITION, span.end - 1)):
        relative = relative or doc[i].tag_ in ("WP", "WP$", "WDT")
        if doc[i].text in CLOSERS and doc[i + 1].tag_.startswith(("VB", "MD", "RB")):
            return i + 1
        if i > at and doc[i].tag_ in ("VBD", "VBZ") and not relative:
            return at
    return at


def _verb_before(span: Span, at: int) -> Token | None:
    """The verb whose object a row is: no more than words of a post stand between."""
    doc = span.doc
    for i in range(at - 1, max(span.start, at - 1 - _POST_WORDS) - 1, -1):
        token = doc[i]
        if token.tag_.startswith("VB"):
            return token
        if token.lower_ == "to" and i > 0 and doc[i - 1].lemma_ == "go":
            return doc[i - 1]
        if not token.tag_.startswith(("NN", "JJ", "DT", "CD", "PRP$", "HYPH")):
            return None
    return None
