"""The words beside a name that say what a person is: "Deputy Warden X", "X, a teacher,"."""

import re
from collections.abc import Iterator

from spacy.tokens import Token

from casewright.reading.document import Document, end_of, start_of
from casewright.reading.english.language.block_text import block_text
from casewright.reading.english.language.lexicon import word_set
from casewright.reading.english.language.syntax import noun_phrase
from casewright.reading.english.people.person_nouns import is_person_noun
from casewright.reading.layout import BlockKind
from casewright.reading.name import Name

_ITEM_POST = re.compile(r"\s*(?:[—–:,-]|\()\s*([^;\n]{3,160})")
_LONGEST_POST = 120
_REACH = 5


def posts_of(document: Document, mention: Name) -> Iterator[tuple[str, tuple[int, int]]]:
    """The posts that stand with a mention: before it, in apposition, or in a list item."""
    doc = mention.doc
    if mention.post is not None and mention.post[1] > mention.post[0]:
        first, end = mention.post
        start = start_of(doc[first])
        words = document.words(start, end_of(doc[end - 1]))
        yield words, (start, mention.end)
    yield from _with_field(document, mention)
    yield from _small_words_before(document, mention)
    yield from _before_comma(document, mention)
    block = next(b for b in document.blocks if b.start == doc.user_data["start"])
    if block.kind is BlockKind.ITEM:
        found = _ITEM_POST.match(document.source.text, mention.end)
        if found and found.end() <= block.end + 1:
            yield found.group(1).rstrip(" .,)"), (mention.start, found.end(1))
            return
    yield from _apposition(document, mention)


def _with_field(document: Document, mention: Name) -> Iterator[tuple[str, tuple[int, int]]]:
    """ "former deputy for investigation X", "head of department X": a rank and its field."""
    doc, at = mention.doc, (mention.first if mention.post is None else mention.post[0]) - 1
    while at > 0 and doc[at].tag_ in ("NN", "NNS", "DT", "JJ") and mention.first - at <= _REACH:
        at -= 1
    field = mention.first - 1 - at
    if field < 1 or at < 1 or doc[at].lower_ not in ("for", "of"):
        return
    if doc[at - 1].lower_ not in word_set("roles", "ranks") | {"head", "director"}:
        return
    first = at - 1
    while first > 0 and (doc[first - 1].tag_ in ("JJ", "NN") and doc[first - 1].is_lower):
        first -= 1
    words = document.words(start_of(doc[first]), end_of(doc[mention.first - 1]))
    yield words, (start_of(doc[first]), mention.end)


def _small_words_before(document: Document, mention: Name) -> Iterator[tuple[str, tuple[int, int]]]:
    """ "jazz musician X", "taxi driver X", "a former policeman, X"."""
    root = mention.doc[mention.first : mention.last + 1].root
    start = mention.first if mention.post is None else mention.post[0]
    if mention.post is None and mention.first > 0:
        tokens = _noun_modifiers(mention)
        if tokens:
            begin = start_of(tokens[0])
            yield document.words(begin, end_of(tokens[-1])), (begin, mention.end)
    if root.dep_ == "appos" and root.head.i < start and is_person_noun(root.head):
        head = root.head
        begin = start_of(noun_phrase(head)[0])
        words = document.words(begin, end_of(head))
        if len(words) < _LONGEST_POST:
            yield words, (begin, mention.end)


def _before_comma(document: Document, mention: Name) -> Iterator[tuple[str, tuple[int, int]]]:
    """ "the deputy prosecutor general, X," and "District Attorney (DA) X"."""
    doc = mention.doc
    at = (mention.first if mention.post is None else mention.post[0]) - 1
    if at > 3 and doc[at].text == ")":
        at = next((i for i in range(at - 1, max(0, at - 6), -1) if doc[i].text == "("), 0)
    elif at < 1 or doc[at].text != "," or mention.last + 1 >= len(doc):
        return
    start = at
    while start > 0 and doc[start - 1].tag_.startswith(
        ("NN", "JJ", "DT", "IN", "PRP$", "POS", "``", "''")
    ):
        if doc[start - 1].tag_ == "IN" and doc[start - 1].lower_ not in ("of", "for"):
            break
        start -= 1
    while start < at and doc[start].tag_ in ("IN", "DT"):
        start += 1
    words = doc[start:at].text
    # A name before the comma is another person's: "investigator A, B and C".
    named = doc[at - 1].tag_ == "NNP" and not is_person_noun(doc[at - 1])
    if start < at and not named and any(is_person_noun(token) for token in doc[start:at]):
        yield words, (start_of(doc[start]), mention.end)


def _noun_modifiers(mention: Name) -> list[Token]:
    """The small words right before a name that describe the person: "jazz musician"."""
    doc = mention.doc
    tokens: list[Token] = []
    at = mention.first - 1
    while at >= 0 and doc[at].tag_ in ("NN", "JJ", "NNS") and doc[at].lower_.isalpha():
        tokens.insert(0, doc[at])
        at -= 1
    if not tokens or not is_person_noun(tokens[-1]):
        return []
    return tokens


_AFTER_NAME = re.compile(
    r"\s*(?:,\s*(?:\d{1,2},\s*)?|\s\(|\s[–—]\s)(?P<post>[A-Za-z](?:[^.;()\n]|(?<=U)\.(?=S)|(?<=\bU\.S)\.){2,150})"
)


def _apposition(document: Document, mention: Name) -> Iterator[tuple[str, tuple[int, int]]]:
    """ ", the lawyer representing several victims", "(ex-deputy head of ...)"."""
    text = document.source.text
    block_end = mention.doc.user_data["start"] + len(block_text(mention.doc))
    found = _AFTER_NAME.match(text[mention.end : block_end])
    if not found:
        return
    words = _first_phrase(found.group("post"))
    if words.split()[:1] and words.split()[0].lower() in _JOINING:
        return
    if words and _is_post(words, mention) and not words.split()[0].endswith("ing"):
        start = mention.end + found.start("post")
        yield words, (mention.start, start + len(words))


def _first_phrase(words: str) -> str:
    return re.split(r",|\s[–—]\s|\)| said\b| told\b| was\b| were\b| is\b| has\b", words)[0].strip()


_JOINING = frozenset({"and", "or", "but", "as", "while", "with"})
# "X, who used to head ..." tells a post though its head is no noun.
_WHO_WAS = re.compile(
    r"^who (?:represents?|defends?|acts|used to|headed|heads|worked|works|served|serves|is|was)\b"
)


def _is_post(words: str, mention: Name) -> bool:
    """Whether the words after a name say what the person is: their first noun is a person's."""
    if _WHO_WAS.match(words):
        return True
    count = len(words.split())
    after = mention.doc[mention.last + 1 : mention.last + count + 4]
    noun: Token | None = None
    for token in after:
        if token.tag_.startswith("NN"):
            noun = token
        elif token.tag_ == "POS":
            noun = None
        elif noun is not None or token.tag_.startswith(("VB", "MD", "IN")):
            break
    return noun is not None and is_person_noun(noun) and not _begins_clause(noun)


def _begins_clause(noun: Token) -> bool:
    """ "According to A, doctors keep quiet": a verb follows, so that the noun explains no name."""
    for token in noun.doc[noun.i + 1 : noun.i + 8]:
        if token.text in _CLOSING or token.tag_.startswith("W"):
            return False
        if token.tag_ in ("VBZ", "VBP", "VBD", "MD"):
            return noun.tag_ == "NNS" or token.dep_ != "acl"
    return False


_CLOSING = frozenset({",", ";", ".", ")", "–", "—"})
