"""The names of a document: people, organisations and places, decided over all their mentions."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from spacy.tokens import Span

from casewright.reading.document import Document
from casewright.reading.english.language.lexicon import name_lexicon
from casewright.reading.english.names.chunks import Chunk, capital_article
from casewright.reading.english.names.context import is_other_name
from casewright.reading.english.names.crf import NamesCrf
from casewright.reading.english.names.joints import joined_chunks
from casewright.reading.english.names.kinds import organisation_kind, place_kind
from casewright.reading.english.names.parts import Part, parts
from casewright.reading.english.names.scores import Hints, hints_of, weights
from casewright.reading.layout import BlockKind
from casewright.reading.name import Name

SURE = 3.0


@dataclass(slots=True)
class _Candidate:
    part: Part
    hints: Hints
    heading: bool

    @property
    def key(self) -> str:
        return self.part.chunk.text.casefold().replace("’", "'")

    def is_place_here(self) -> bool:
        """Whether a single word stands as a known place here: "in Houston", beside Mr Houston."""
        place = self.hints.found.get("place", {})
        known = {"country", "subdivision", "town"} & set(place)
        return bool(known) and place.get("in_before") == 1.0 and " " not in self.key


def find_names(document: Document) -> tuple[Name, ...]:
    """Every name of the document in the order of the text.

    Each mention is scored by its own hints; mentions spelled alike share the best of them, and a
    single word that is part of somebody's full name is that person.
    """
    candidates = list(_candidates(document))
    _note_rows(candidates)
    kinds = _kinds(candidates)
    kinds |= _parts_of_people(candidates, kinds)
    found = [_name(candidate, kinds) for candidate in candidates]
    return tuple(name for name in found if name is not None)


def _candidates(document: Document) -> Iterator[_Candidate]:
    tagger = NamesCrf.load()
    for block, doc in zip(document.blocks, document.docs, strict=True):
        heading = block.kind is BlockKind.HEADING
        tagged = [label for sent in doc.sents for label in _tagged(sent, tagger)]
        for chunk in joined_chunks(doc):
            for part in parts(chunk):
                yield _Candidate(part, _hints(part, tagged), heading)


def _tagged(sentence: Span, tagger: NamesCrf) -> list[tuple[str, float]]:
    return tagger.tag([token.text for token in sentence], [token.tag_ for token in sentence])


def _note_rows(candidates: Sequence[_Candidate]) -> None:
    """A name in a row with people ("A, B and C") is likelier a person."""
    for before, after in pairwise(candidates):
        left, right = before.part.chunk, after.part.chunk
        if left.doc is not right.doc or right.first - left.end > 2:
            continue
        gap = {token.lower_ for token in left.doc[left.end : right.first]}
        if gap and gap <= {",", "and"}:
            if before.hints.best()[0] == "person":
                after.hints.add("person", "listed_with_people")
            elif after.hints.best()[0] == "person":
                before.hints.add("person", "listed_with_people")


def _hints(part: Part, tagged: Sequence[tuple[str, float]]) -> Hints:
    hints = hints_of(part.chunk, _model(tagged, part.chunk))
    hints.add("person", "title_before", part.post is not None)
    return hints


_LABELS = {"PER": "person", "ORG": "organisation", "PLACE": "place"}


def _model(tagged: Sequence[tuple[str, float]], chunk: Chunk) -> Mapping[str, float]:
    """The mean probability the names model gives each kind over the words of a chunk."""
    sums: dict[str, float] = defaultdict(float)
    for label, probability in tagged[chunk.first : chunk.end]:
        kind = _LABELS.get(label.partition("-")[2])
        if kind:
            sums[kind] += probability / (chunk.end - chunk.first)
    return sums


def _kinds(candidates: Iterable[_Candidate]) -> dict[str, tuple[str, float]]:
    """For each spelling the kind its mentions in running text give together."""
    together: dict[str, Hints] = {}
    for candidate in candidates:
        if not candidate.heading:
            hints = together.setdefault(candidate.key, Hints())
            for kind, found in candidate.hints.found.items():
                for hint, value in found.items():
                    known = hints.found.get(kind, {}).get(hint, 0.0)
                    hints.add(kind, hint, max(value, known))
    decided = {key: hints.best() for key, hints in together.items()}
    return {key: (kind, score) for key, (kind, score) in decided.items() if kind is not None}


def _parts_of_people(
    candidates: Iterable[_Candidate], kinds: Mapping[str, tuple[str, float]]
) -> dict[str, tuple[str, float]]:
    """Single words that stand for somebody whose full name the document gives."""
    full = [key.split() for key, (kind, _) in kinds.items() if kind == "person" and " " in key]
    surnames = {words[-1] for words in full} | {words[-2] for words in full if _suffixed(words)}
    given = {words[0] for words in full}
    known: dict[str, tuple[str, float]] = {}
    for key in {candidate.key for candidate in candidates}:
        kind, _ = kinds.get(key, (None, 0.0))
        if key in surnames or (key in given and kind != "place"):
            known[key] = ("person", SURE)
    return known


def _suffixed(words: Sequence[str]) -> bool:
    return len(words) > 2 and words[-1].rstrip(".") in name_lexicon().suffixes


def _name(candidate: _Candidate, kinds: Mapping[str, tuple[str, float]]) -> Name | None:
    kind, score = kinds.get(candidate.key, (None, 0.0))
    if kind == "person" and candidate.is_place_here():
        kind = "place"
    if candidate.heading and kind is None:
        kind, score = _of_heading(candidate)
    if kind is None:
        return None
    chunk = candidate.part.chunk
    if kind == "person" and is_other_name(chunk):
        return None
    name = Name(kind, chunk.text, chunk.doc, chunk.first, chunk.end - 1, score)
    name = replace(name, heading=candidate.heading)
    if kind != "person" and not candidate.heading and capital_article(chunk):
        name = replace(name, text=f"The {name.text}", first=name.first - 1)
    if kind == "person":
        return replace(name, post=candidate.part.post)
    term = organisation_kind(chunk) if kind == "organisation" else place_kind(chunk)
    return replace(name, term=term)


def _closed(chunk: Chunk) -> bool:
    """Whether a comma or the end of the line shows where the name ends."""
    return chunk.end == len(chunk.doc) or chunk.doc[chunk.end].text in (",", ";", "(")


def _of_heading(candidate: _Candidate) -> tuple[str | None, float]:
    """A name met in a heading alone: only where the words in it are sure by themselves."""
    kind, score = candidate.hints.best()
    sure_name = {"given_name", "age_after"} & set(candidate.hints.found.get("person", {}))
    titled = candidate.part.post is not None and bool(sure_name)
    if kind == "person" and titled and _closed(candidate.part.chunk):
        return kind, score
    sure = score >= SURE + weights().enough and not candidate.part.chunk.text.isupper()
    return (kind, score) if sure and kind != "person" else (None, 0.0)
