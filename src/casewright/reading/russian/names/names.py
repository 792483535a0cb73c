"""The names of a document: people, organisations and places, decided by one score."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace

from casewright.reading.document import Document
from casewright.reading.layout import BlockKind
from casewright.reading.name import Name
from casewright.reading.russian.names.organisation_names import organisation_candidates
from casewright.reading.russian.names.person_forms import settle_forms
from casewright.reading.russian.names.person_names import person_candidates
from casewright.reading.russian.names.place_names import place_candidates
from casewright.reading.russian.names.scores import weight
from casewright.reading.russian.names.spans import Candidate


def written(name: Name) -> str:
    """The name as the report writes it."""
    return str(name.doc[name.first : name.last + 1].text)


def find_names(document: Document) -> tuple[Name, ...]:
    """Every name of the document in the order of the text, people in the nominative."""
    candidates = list(_candidates(document))
    candidates = list(_with_repetition(candidates))
    chosen = [c for c in _without_overlap(candidates) if c.score >= weight("enough")]
    names = sorted((_name(c) for c in chosen), key=lambda name: name.start)
    people = settle_forms([name for name in names if name.kind == "person"])
    others = [name for name in names if name.kind != "person"]
    return tuple(sorted([*people, *others], key=lambda name: name.start))


def _candidates(document: Document) -> Iterator[Candidate]:
    for block, doc in zip(document.blocks, document.docs, strict=True):
        heading = block.kind is BlockKind.HEADING
        found = [*organisation_candidates(doc), *place_candidates(doc)]
        for candidate in [*found, *person_candidates(doc)]:
            yield replace(candidate, heading=heading)


def _with_repetition(candidates: Sequence[Candidate]) -> Iterator[Candidate]:
    """A single word that is part of somebody's full name elsewhere is that person."""
    sure = [c for c in candidates if c.kind == "person" and len(c.words) > 1]
    stems = {stem for c in sure if c.score >= weight("enough") for stem in c.stems}
    kinds = _best_kinds(candidates)
    for candidate in candidates:
        if candidate.kind == "person" and len(candidate.words) == 1 and candidate.stems & stems:
            extra = weight("person", "full_elsewhere")
            yield replace(candidate, score=candidate.score + extra)
        elif kinds.get(candidate.key, {}).get(candidate.kind, candidate.score) > candidate.score:
            best = kinds[candidate.key][candidate.kind]
            yield replace(candidate, score=(candidate.score + best) / 2)
        else:
            yield candidate


def _best_kinds(candidates: Iterable[Candidate]) -> Mapping[str, Mapping[str, float]]:
    """For each spelling the best score of each kind over its mentions in running text."""
    found: dict[str, dict[str, float]] = defaultdict(dict)
    for c in candidates:
        if not c.heading:
            found[c.key][c.kind] = max(c.score, found[c.key].get(c.kind, 0.0))
    return found


def _without_overlap(candidates: Sequence[Candidate]) -> list[Candidate]:
    """The better of candidates that share words; the longer where they are alike.

    A place inside the name of an organisation stands beside it: "суд Андижанской области".
    """
    chosen: list[Candidate] = []
    for candidate in sorted(candidates, key=lambda c: (-_rank(c), c.first)):
        if not any(_clash(candidate, other) for other in chosen):
            chosen.append(candidate)
    return chosen


def _rank(c: Candidate) -> float:
    """The score, and a little for each word: the name of an organisation is taken whole."""
    return c.score + (0.7 if c.kind == "organisation" else 0.2) * len(c.words)


def _clash(a: Candidate, b: Candidate) -> bool:
    if a.doc is not b.doc or a.end <= b.first or b.end <= a.first:
        return False
    kinds = {a.kind, b.kind}
    inner, outer = (a, b) if len(a.words) <= len(b.words) else (b, a)
    if kinds == {"place", "organisation"} and inner.kind == "place":
        within = outer.first < inner.first and inner.end <= outer.end
        return not within
    return True


def _name(c: Candidate) -> Name:
    return Name(c.kind, c.text, c.doc, c.first, c.end - 1, c.score, c.term, c.post, c.heading)
