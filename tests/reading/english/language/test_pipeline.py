"""The shipped pipeline: whole, the same each time, and exchangeable."""

import hashlib
import json
from pathlib import Path

import pytest
import spacy
from hypothesis import given, settings
from hypothesis import strategies as st
from spacy.tokens import Doc

from casewright.errors import ModelNotFound
from casewright.reading.english.language.pipeline import (
    OWN_PIPELINE,
    WEIGHTS,
    load_pipeline,
    pipeline_identity,
)

TEXT = """Court jails six guards for torture

Anna Berg, a lawyer, said the two men were beaten by guards in June.
"They didn't confess," she added."""
META = json.loads((WEIGHTS / "meta.json").read_text("utf-8"))


def readings(doc: Doc) -> list[tuple[str, str, str, str, str, int]]:
    return [(t.text, t.tag_, t.pos_, t.lemma_, t.dep_, t.head.i) for t in doc]


@pytest.mark.parametrize("file", sorted(META["sha256"]))
def test_every_weight_file_is_the_one_that_was_measured(file: str) -> None:
    assert hashlib.sha256((WEIGHTS / file).read_bytes()).hexdigest() == META["sha256"][file]


def test_no_weight_file_is_unaccounted_for() -> None:
    files = {path.relative_to(WEIGHTS).as_posix() for path in OWN_PIPELINE.rglob("*")}
    known = {Path(file).as_posix() for file in META["sha256"]}
    assert {file for file in files if (WEIGHTS / file).is_file()} | {"names.crfsuite"} == known


def test_two_loads_read_a_text_alike() -> None:
    assert readings(load_pipeline()(TEXT)) == readings(spacy.load(OWN_PIPELINE)(TEXT))


def test_the_same_model_is_loaded_once() -> None:
    assert load_pipeline() is load_pipeline()


def test_the_headline_is_a_sentence_of_its_own() -> None:
    first = next(iter(load_pipeline()(TEXT).sents))
    assert first.text.strip() == "Court jails six guards for torture"


def test_lemmas_and_parts_of_speech_are_read() -> None:
    words = {token.text: token for token in load_pipeline()(TEXT)}
    assert words["guards"].lemma_ == "guard"
    assert words["Berg"].pos_ == "PROPN"
    assert words["were"].pos_ == "AUX"
    assert words["said"].lemma_ == "say"


def test_white_space_is_tagged_as_such() -> None:
    spaces = [token for token in load_pipeline()("• One man\n• Two men\n\nEnd.") if token.is_space]
    assert spaces
    assert {(token.tag_, token.pos_) for token in spaces} == {("_SP", "SPACE")}


def test_a_model_that_is_not_installed_is_named() -> None:
    with pytest.raises(ModelNotFound, match="'en_no_such_model'"):
        load_pipeline("en_no_such_model")


def test_the_identity_names_model_version_and_weights() -> None:
    name, version, digest = pipeline_identity(load_pipeline())
    assert (name, version) == ("en_casewright", META["version"])
    assert len(digest) == 64


def test_another_models_identity_is_its_own(tmp_path: Path) -> None:
    spacy.blank("en").to_disk(tmp_path / "other")
    other = load_pipeline(str(tmp_path / "other"))
    assert pipeline_identity(other) != pipeline_identity(load_pipeline())


def test_a_model_made_in_memory_has_an_identity_too() -> None:
    blank = spacy.blank("en")
    assert pipeline_identity(blank) == pipeline_identity(blank)


@settings(max_examples=50)
@given(st.text(max_size=200))
def test_any_text_is_read_without_loss(text: str) -> None:
    doc = load_pipeline()(text)
    assert doc.text == text
    assert "".join(sentence.text_with_ws for sentence in doc.sents) == text
