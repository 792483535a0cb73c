"""Puts names that no treebank has into its sentences: a parser must not lean on known ones."""

import random
from dataclasses import replace

from conllu import Sentence, Word
from other_names import OtherNames

OF_SEVERAL_WORDS = 0.5
OF_ONE_WORD = 0.3
# Where one proper noun may stand for another without a change of structure.
ALONE = frozenset(
    {"nsubj", "nsubj:pass", "nmod:poss", "nmod", "obj", "obl", "obl:agent", "conj", "appos"}
)
LEAVES_ALONE = frozenset({"case", "punct", "cc"})


class UnknownNames:
    """Draws the names; the words keep their places, tags, heads and relations."""

    def __init__(self, dice: random.Random) -> None:
        self._dice = dice
        self._others = OtherNames(dice)

    def put_into(self, sentence: Sentence) -> Sentence:
        """Give the sentence with some of its names drawn anew."""
        words = list(sentence.words)
        for run in _names(sentence.words):
            if self._dice.random() < (OF_SEVERAL_WORDS if len(run) > 1 else OF_ONE_WORD):
                for position, form in zip(run, self._others.person(len(run)), strict=True):
                    words[position] = replace(words[position], form=form, lemma=form)
        return replace(sentence, words=tuple(words))


def _names(words: tuple[Word, ...]) -> list[list[int]]:
    """Give the positions of each name: flat runs, and single names that nothing hangs on."""
    below: dict[int, list[int]] = {}
    for position, word in enumerate(words):
        if word.head != position:
            below.setdefault(word.head, []).append(position)
    found = []
    for position, word in enumerate(words):
        flat = [child for child in below.get(position, []) if words[child].relation == "flat"]
        run = [position, *flat]
        if not all(_could_be_a_name(words[each]) for each in run):
            continue
        others = {words[child].relation for child in below.get(position, [])} - LEAVES_ALONE
        if flat or (word.relation in ALONE and not others):
            found.append(run)
    return found


def _could_be_a_name(word: Word) -> bool:
    return word.tag == "NNP" and word.form.istitle() and word.form.isalpha() and len(word.form) > 2
