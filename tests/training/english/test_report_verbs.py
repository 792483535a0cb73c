"""Verbs of reports are spelt right and put only where they fit."""

import random

import pytest
from conllu import Sentence, Word
from report_verbs import VERBS, forms, with_report_verbs

SPELT = [
    ("kick", "kicks", "kicking", "kicked"),
    ("torture", "tortures", "torturing", "tortured"),
    ("strip", "strips", "stripping", "stripped"),
    ("bury", "buries", "burying", "buried"),
    ("tie", "ties", "tying", "tied"),
    ("punch", "punches", "punching", "punched"),
]


@pytest.mark.parametrize(("verb", "third", "ing", "past"), SPELT)
def test_a_regular_verb_is_spelt_right(verb: str, third: str, ing: str, past: str) -> None:
    found = forms(verb)
    assert (found["VBZ"], found["VBG"], found["VBD"], found["VBN"]) == (third, ing, past, past)


def clause(verb: Word) -> Sentence:
    was = Word("was", "be", "AUX", "VBD", 2, "aux:pass", True)
    he = Word("He", "he", "PRON", "PRP", 2, "nsubj:pass", True)
    return Sentence((he, was, verb), opens_document=False, opens_paragraph=False)


def test_a_passive_participle_becomes_another_participle() -> None:
    seen = Word("seen", "see", "VERB", "VBN", 2, "ROOT", True)
    dice = random.Random(1)
    found = {with_report_verbs(clause(seen), dice).words[2].form for _ in range(2000)}
    assert found == {verb["VBN"] for verb in VERBS} | {"seen"}


def test_a_verb_that_rules_another_clause_stays() -> None:
    told = Word("told", "tell", "VERB", "VBN", 2, "ROOT", True)
    go = Word("go", "go", "VERB", "VB", 2, "xcomp", True)
    sentence = clause(told)
    sentence = Sentence((*sentence.words, go), opens_document=False, opens_paragraph=False)
    dice = random.Random(1)
    assert all(with_report_verbs(sentence, dice) == sentence for _ in range(200))
