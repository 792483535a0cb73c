"""The names model on sentences of our own; none of its people exists."""

from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from casewright.reading.english.language.pipeline import load_pipeline
from casewright.reading.english.names.crf import NamesCrf
from casewright.reading.english.names.features import features

LABELS = {"O"} | {f"{part}-{kind}" for part in "BI" for kind in ("PER", "PLACE", "ORG")}


def names(text: str) -> set[tuple[str, str]]:
    """Give the names found in a text of one sentence, with their kind."""
    doc = load_pipeline()(text)
    found: list[tuple[str, str]] = []
    labels = NamesCrf.load().tag([token.text for token in doc], [token.tag_ for token in doc])
    for token, (label, _) in zip(doc, labels, strict=True):
        if label.startswith("B-"):
            found.append((token.text_with_ws, label[2:]))
        elif label.startswith("I-"):
            found[-1] = (found[-1][0] + token.text_with_ws, found[-1][1])
    return {(name.strip(), kind) for name, kind in found}


FOUND = [
    ("The lawyer Yerbol Tasmaganov spoke in Bishkek.", "Yerbol Tasmaganov", "PER", "Turkic name"),
    ("Sergei Lapinov, a guard, was arrested.", "Sergei Lapinov", "PER", "Russian name"),
    ("Mr. Olufemi said he was beaten.", "Olufemi", "PER", "the title is no part of the name"),
    ("He was arrested in Kazakhstan on Monday.", "Kazakhstan", "PLACE", "a country"),
    ("Police stopped the car near Almaty.", "Almaty", "PLACE", "a town"),
    ("The Ministry of Justice denied it.", "Ministry of Justice", "ORG", "a ministry"),
    ("The Oakwood Police Department said so.", "Oakwood Police Department", "ORG", "a department"),
]


@pytest.mark.parametrize(("text", "name", "kind", "reason"), FOUND)
def test_a_name_is_found_whole(text: str, name: str, kind: str, reason: str) -> None:
    assert (name, kind) in names(text), reason


NAMELESS = [
    ("The guards beat the prisoners for an hour.", "nobody is named"),
    ("On Monday the court heard two witnesses.", "a weekday is no name"),
]


@pytest.mark.parametrize(("text", "reason"), NAMELESS)
def test_no_name_is_found_where_there_is_none(text: str, reason: str) -> None:
    assert names(text) == set(), reason


def test_unknown_tags_are_allowed() -> None:
    words = ["He", "met", "Yerbol", "Tasmaganov", "."]
    labels = [label for label, _ in NamesCrf.load().tag(words, [""] * 5)]
    assert labels == ["O", "O", "B-PER", "I-PER", "O"]


def test_no_words_have_no_labels() -> None:
    assert NamesCrf.load().tag([], []) == []


def test_every_word_needs_a_tag() -> None:
    with pytest.raises(ValueError, match="2 words but 1 tags"):
        NamesCrf.load().tag(["A", "man"], ["DT"])


def test_the_model_is_loaded_once() -> None:
    assert NamesCrf.load() is NamesCrf.load()


@settings(max_examples=60)
@given(st.lists(st.text(min_size=1, max_size=12), min_size=1, max_size=12))
def test_any_words_get_known_labels_and_probabilities(words: list[str]) -> None:
    marked = NamesCrf.load().tag(words, [""] * len(words))
    assert len(marked) == len(words)
    for label, probability in marked:
        assert label in LABELS
        assert 0.0 <= probability <= 1.0 + 1e-9
    for before, (label, _) in pairwise([("O", 1.0), *marked]):
        assert not label.startswith("I-") or before[0][2:] == label[2:]


@given(st.lists(st.text(min_size=1, max_size=12), min_size=1, max_size=8))
def test_a_table_and_a_shape_stand_for_letters_the_model_never_saw(words: list[str]) -> None:
    told = features(words, [""] * len(words))
    assert len(told) == len(words)
    assert all(any(feature.startswith("shape=") for feature in word) for word in told)


CASES = [
    ("GUARDS JAILED IN THE CAPITAL", "case=upper"),
    ("Guards Jailed After Long Trial", "case=title"),
    ("The guards were jailed", "case=plain"),
    ("guards were jailed", "case=lower"),
]


@pytest.mark.parametrize(("text", "case"), CASES)
def test_the_model_is_told_when_capitals_mean_little(text: str, case: str) -> None:
    words = text.split()
    assert all(case in word for word in features(words, [""] * len(words)))
