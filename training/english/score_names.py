"""Scores the names model on GUM: exact span and kind, and the model's speed."""

import time
from collections import Counter
from collections.abc import Sequence
from pathlib import Path

from train_names import labelled

from casewright.reading.english.names.crf import NamesCrf

Scores = dict[str, dict[str, float]]


def names_scores(model: NamesCrf, treebank: Path) -> Scores:
    """Give precision, recall and F1 by kind and for all."""
    matched, gold, predicted = Counter[str](), Counter[str](), Counter[str]()
    for words, tags, marks in labelled(treebank):
        found = spans([label for label, _ in model.tag(words, tags)])
        wanted = spans(marks)
        for counts, names in ((matched, found & wanted), (gold, wanted), (predicted, found)):
            counts.update(kind for _, _, kind in names)
    for counts in (matched, gold, predicted):
        counts["all"] = counts.total()
    return {kind: _scores(matched[kind], gold[kind], predicted[kind]) for kind in sorted(gold)}


def spans(marks: Sequence[str]) -> set[tuple[int, int, str]]:
    """Give the names that BIO labels mark as start, end and kind."""
    found, start = set(), 0
    for position, mark in enumerate([*marks, "O"]):
        if not mark.startswith("I-"):
            if position and marks[position - 1] != "O":
                found.add((start, position, marks[start].partition("-")[2]))
            start = position
    return found


def _scores(matched: int, gold: int, predicted: int) -> dict[str, float]:
    return {
        "precision": round(matched / max(predicted, 1), 3),
        "recall": round(matched / max(gold, 1), 3),
        "f1": round(2 * matched / max(gold + predicted, 1), 3),
        "gold": gold,
    }


def names_speed(model: NamesCrf, treebank: Path) -> int:
    """Give the words a second that the model marks on this machine, one core."""
    texts = [(words, tags) for words, tags, _ in labelled(treebank)]
    start = time.process_time()
    for words, tags in texts:
        model.tag(words, tags)
    return round(sum(len(words) for words, _ in texts) / (time.process_time() - start))
