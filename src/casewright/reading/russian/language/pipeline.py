"""The Russian language pipeline: tokens, morphology, syntax and names as one spaCy document."""

import hashlib
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from importlib.metadata import version
from typing import Any

import spacy
from navec import Navec
from razdel import sentenize, tokenize
from slovnet import NER, Morph, Syntax
from spacy.tokens import Doc
from spacy.vocab import Vocab

from casewright.reading.russian.language.lexicon import word_set
from casewright.reading.russian.language.models import MORPHOLOGY, NAMES, SYNTAX, VECTORS
from casewright.reading.russian.language.words import base_form

_PACKAGES = ("navec", "slovnet", "razdel", "pymorphy3", "pymorphy3-dicts-ru", "natasha")
_WEB_NAME = re.compile(r"[A-Za-z][\w-]*(?:\.[\w-]+)+")
_INITIAL_ENDS = re.compile(r"(?:^|[\s(«])[А-ЯЁ]\.$")
_LONGEST_SENTENCE = 200


@dataclass(frozen=True, slots=True)
class _Word:
    start: int
    text: str


@dataclass(frozen=True, slots=True)
class Pipeline:
    """The models of Russian, which together make a spaCy document of a text."""

    vocab: Vocab
    morphology: Any
    syntax: Any
    names: Any

    def read(self, text: str) -> Doc:
        """The text as a document with sentences, parts of speech, heads and names."""
        sentences = [words for words in _sentences(text) if words]
        parsed = [self._sentence(words) for words in sentences]
        doc = _document(self.vocab, text, [row for rows in parsed for row in rows])
        spans = self.names(text).spans if parsed else []
        doc.user_data["names"] = [(s.start, s.stop, s.type) for s in spans]
        return doc

    def _sentence(self, words: Sequence[_Word]) -> list["_Row"]:
        texts = [word.text for word in words]
        tagged = next(iter(self.morphology.map([texts]))).tokens
        tree = next(iter(self.syntax.map([texts]))).tokens
        heads = one_tree([int(node.head_id) - 1 for node in tree])
        return [
            _Row(w, t.pos, t.feats or {}, head, s.rel if head >= 0 else "root", i == 0)
            for i, (w, t, s, head) in enumerate(zip(words, tagged, tree, heads, strict=True))
        ]


@dataclass(frozen=True, slots=True)
class _Row:
    """One token with its analysis; the head counts from the sentence's first token."""

    word: _Word
    pos: str
    feats: dict[str, str]
    head: int
    relation: str
    opens: bool


@cache
def load_pipeline() -> Pipeline:
    """The pipeline, its models loaded once."""
    vectors = Navec.load(VECTORS)
    return Pipeline(
        spacy.blank("ru").vocab,
        Morph.load(MORPHOLOGY).navec(vectors),
        Syntax.load(SYNTAX).navec(vectors),
        NER.load(NAMES).navec(vectors),
    )


@cache
def pipeline_identity() -> str:
    """What reads Russian: a hash over the models and the versions of the packages."""
    digest = hashlib.sha256()
    for file in (VECTORS, NAMES, MORPHOLOGY, SYNTAX):
        digest.update(hashlib.sha256(file.read_bytes()).digest())
    digest.update(" ".join(f"{name}-{version(name)}" for name in _PACKAGES).encode())
    return f"slovnet-{version('slovnet')}-{digest.hexdigest()[:16]}"


def one_tree(heads: Sequence[int]) -> list[int]:
    """The heads with one root (-1) and no circles: a word in a circle hangs on the root."""
    root = next((i for i, head in enumerate(heads) if not 0 <= head < len(heads)), 0)
    mended = [root if not 0 <= head < len(heads) else head for head in heads]
    mended[root] = -1
    for i in range(len(mended)):
        seen: set[int] = set()
        at = i
        while at >= 0 and at not in seen:
            seen.add(at)
            at = mended[at]
        if at >= 0:
            mended[i] = root
    return mended


def _sentences(text: str) -> Iterator[list[_Word]]:
    """The words of each sentence; an abbreviation or an initial does not end one."""
    words: list[_Word] = []
    for sentence in sentenize(text):
        words += _words(sentence.text, sentence.start)
        if not _goes_on(sentence.text, text[sentence.stop :].lstrip()[:1]):
            yield from _shortened(words)
            words = []
    yield from _shortened(words)


def _shortened(words: list[_Word]) -> Iterator[list[_Word]]:
    """Pieces no longer than the parser takes in reasonable time."""
    for at in range(0, len(words), _LONGEST_SENTENCE):
        yield words[at : at + _LONGEST_SENTENCE]


def _goes_on(sentence: str, following: str) -> bool:
    if _INITIAL_ENDS.search(sentence[-3:]):
        return True
    last = sentence.rsplit(None, 1)[-1].lower() if sentence.split() else ""
    short = last.endswith(".") and last.rstrip(".").lstrip("(«") in word_set("words", "shortened")
    return short and (following.islower() or following.isdigit() or following in "№«(")


def _words(sentence: str, at: int) -> Iterator[_Word]:
    """The tokens; the name of a web site is one."""
    sites = list(_WEB_NAME.finditer(sentence))
    done = -1
    for token in tokenize(sentence):
        site = next((s for s in sites if s.start() <= token.start < s.end()), None)
        if site is None:
            yield _Word(at + token.start, token.text)
        elif site.start() != done:
            done = site.start()
            yield _Word(at + site.start(), site.group())


def _document(vocab: Vocab, text: str, rows: Sequence[_Row]) -> Doc:
    spaced = list(_with_spaces(text, rows))
    place = {id(row): i for i, (row, _, _) in enumerate(spaced) if row is not None}
    return Doc(
        vocab,
        words=[word for _, word, _ in spaced],
        spaces=[space for _, _, space in spaced],
        pos=[row.pos if row and row.pos else "SPACE" for row, _, _ in spaced],
        morphs=[
            "|".join(f"{k}={v}" for k, v in row.feats.items()) if row else ""
            for row, _, _ in spaced
        ],
        lemmas=[base_form(row.word.text, row.pos, row.feats) if row else w for row, w, _ in spaced],
        heads=_heads(spaced, place),
        deps=[row.relation if row else "dep" for row, _, _ in spaced],
    )


def _with_spaces(text: str, rows: Sequence[_Row]) -> Iterator[tuple[_Row | None, str, bool]]:
    """Each token with whether a space follows; further white space is a token of its own."""
    if rows and rows[0].word.start > 0:
        yield None, text[: rows[0].word.start], False
    for i, row in enumerate(rows):
        end = row.word.start + len(row.word.text)
        after = rows[i + 1].word.start if i + 1 < len(rows) else len(text)
        gap = text[end:after]
        yield row, row.word.text, gap.startswith(" ")
        rest = gap[1:] if gap.startswith(" ") else gap
        if rest:
            yield None, rest, False
    if not rows and text:
        yield None, text, False


def _heads(spaced: Sequence[tuple[_Row | None, str, bool]], place: dict[int, int]) -> list[int]:
    """Heads as places in the whole document; white space hangs on the token before it."""
    rows = [row for row, _, _ in spaced if row is not None]
    first = 0
    head_of: dict[int, int] = {}
    for i, row in enumerate(rows):
        first = i if row.opens else first
        target = rows[first + row.head] if row.head >= 0 else row
        head_of[id(row)] = place[id(target)]
    heads = [
        head_of[id(one)] if one is not None else max(i - 1, 0)
        for i, (one, _, _) in enumerate(spaced)
    ]
    if len(spaced) > 1 and spaced[0][0] is None:
        heads[0] = 1
    return heads
