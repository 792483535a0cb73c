"""Reads CoNLL-U treebanks as sentences of words that cover their raw text."""

import gzip
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path


@dataclass(frozen=True, slots=True)
class Word:
    """One syntactic word; `head` counts from 0 within the sentence, a root points at itself."""

    form: str
    lemma: str
    upos: str
    tag: str
    head: int
    relation: str
    space_after: bool
    entity: str = ""


@dataclass(frozen=True, slots=True)
class Sentence:
    """The words of one sentence and whether a text or a paragraph begins with it."""

    words: tuple[Word, ...]
    opens_document: bool
    opens_paragraph: bool


def read_treebank(path: Path) -> Iterator[Sentence]:
    """Yield the sentences of one gzipped CoNLL-U file in their order."""
    opens_document = opens_paragraph = False
    rows: list[list[str]] = []
    with gzip.open(path, "rt", encoding="utf-8") as lines:
        for line in lines:
            if line.startswith("#"):
                opens_document |= line.startswith("# newdoc")
                opens_paragraph |= line.startswith(("# newpar\n", "# newpar id"))
            elif line.strip():
                rows.append(line.rstrip("\n").split("\t"))
            elif rows:
                yield Sentence(_words(rows), opens_document, opens_paragraph)
                opens_document, opens_paragraph, rows = False, False, []


def _words(rows: list[list[str]]) -> tuple[Word, ...]:
    # Empty nodes (8.1) belong to the enhanced graph only and have no place in the text.
    plain = [row for row in rows if row[0].isdigit()]
    spaces = {int(row[0]): "SpaceAfter=No" not in row[9] for row in plain}
    forms = {int(row[0]): row[1] for row in plain}
    for row in rows:
        if "-" in row[0]:
            _split_surface(row, forms, spaces)
    return tuple(_word(row, forms, spaces) for row in plain)


def _split_surface(row: list[str], forms: dict[int, str], spaces: dict[int, bool]) -> None:
    """Make the parts of a multi-word token ("don't") spell exactly what the text has."""
    first, last = map(int, row[0].split("-"))
    rest = row[1]
    for number in range(first, last):
        length = min(len(forms[number]), len(rest) - (last - number))
        forms[number], rest = rest[:length], rest[length:]
        spaces[number] = False
    forms[last] = rest
    spaces[last] = "SpaceAfter=No" not in row[9]


def _word(row: list[str], forms: dict[int, str], spaces: dict[int, bool]) -> Word:
    number, head = int(row[0]), int(row[6])
    misc = dict(part.split("=", 1) for part in row[9].split("|") if "=" in part)
    return Word(
        form=forms[number],
        lemma=row[2],
        upos=row[3],
        tag=row[4],
        head=(head or number) - 1,
        relation="ROOT" if head == 0 else row[7],
        space_after=spaces[number],
        entity=misc.get("Entity", ""),
    )
