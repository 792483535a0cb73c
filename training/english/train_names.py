"""Trains the names model: `train_names.py TREEBANKS OUT` writes `OUT/names.crfsuite`."""

import argparse
import random
from collections.abc import Iterator
from pathlib import Path

import pycrfsuite
from conllu import read_treebank
from named_mentions import labels, mentions_of
from other_names import OtherNames

from casewright.reading.english.names.features import features

Example = tuple[list[str], list[str], list[str]]
TREEBANK = "en_gum_open-train.conllu.gz"
# A tagger errs and a headline has no case: the model must not lean on tags alone.
TAGS_LEFT_OUT = 0.15
NAME_TAGS_CONFUSED = 0.08
CAPITALS = 0.04
TITLE_CASE = 0.03
DRAWN_ANEW = 3
CONFUSED = {"NNP": "NN", "NNPS": "NNS", "NN": "NNP", "NNS": "NNPS", "JJ": "NNP"}
SETTINGS = {"c1": 0.1, "c2": 0.05, "max_iterations": 150, "feature.possible_transitions": True}


def main() -> None:
    """Train on the folder given on the command line."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("treebanks", type=Path)
    parser.add_argument("out", type=Path)
    arguments = parser.parse_args()
    dice = random.Random(20)  # noqa: S311 - a fixed seed makes the same model each time
    trainer = pycrfsuite.Trainer(verbose=False)
    trainer.set_params(SETTINGS)
    for words, tags, marks in examples(arguments.treebanks / TREEBANK, dice):
        trainer.append(pycrfsuite.ItemSequence(features(words, noisy(tags, dice))), marks)
    arguments.out.mkdir(parents=True, exist_ok=True)
    trainer.train(str(arguments.out / "names.crfsuite"))


def labelled(treebank: Path) -> Iterator[Example]:
    """Yield words, tags and labels of each sentence."""
    for sentence in read_treebank(treebank):
        words = [word.form for word in sentence.words]
        tags = [word.tag for word in sentence.words]
        yield words, tags, labels(sentence, mentions_of(sentence))


def examples(treebank: Path, dice: random.Random) -> Iterator[Example]:
    """Yield each sentence as it is, and those with names again with names drawn anew."""
    others = OtherNames(dice)
    for words, tags, marks in labelled(treebank):
        yield _recased(words, dice.random()), tags, marks
        if any(mark != "O" for mark in marks):
            for _ in range(DRAWN_ANEW):
                new = others.instead(words, tags, marks)
                yield _recased(new[0], dice.random()), new[1], new[2]


def _recased(words: list[str], roll: float) -> list[str]:
    """Give the words, a few times in capitals or as the title of an article."""
    if roll < CAPITALS:
        return [word.upper() for word in words]
    if roll < CAPITALS + TITLE_CASE:
        return [word[0].upper() + word[1:] if len(word) > 3 else word for word in words]
    return words


def noisy(tags: list[str], dice: random.Random) -> list[str]:
    """Give the tags with some left out and some nouns and names mixed up."""
    rolls = [dice.random() for _ in tags]
    return [
        ""
        if roll < TAGS_LEFT_OUT
        else CONFUSED.get(tag, tag)
        if roll < TAGS_LEFT_OUT + NAME_TAGS_CONFUSED
        else tag
        for roll, tag in zip(rolls, tags, strict=True)
    ]


if __name__ == "__main__":
    main()
