import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from casewright.linking import Findings, findings, using
from casewright.linking.findings import Kind, about_text, numbers_from, numbers_to_text

WORDS = Kind("number of words", int, int)


class Counting:
    """How often something had to be found."""

    def __init__(self):
        self.times = 0

    def find(self):
        self.times += 1
        return 2


@pytest.fixture
def counting():
    return Counting()


def asked(counting, *batches, words="two words"):
    """What is kept after somebody asked, with these batches from before."""
    kept = Findings(batches)
    with using(kept):
        assert WORDS.found(words, counting.find) == 2
    return kept


def test_what_was_found_is_not_found_again(counting):
    batch = asked(counting).batch()
    assert asked(counting, batch).batch() is None
    assert counting.times == 1


def test_other_words_are_found_anew_and_only_they_are_kept(counting):
    batch = asked(counting).batch()
    later = asked(counting, batch, words="other words")
    assert not later.replaces
    assert b"other words" in later.batch()
    assert b"two words" not in later.batch()
    assert counting.times == 2


def test_nothing_is_kept_where_nobody_asks_for_it(counting):
    assert WORDS.found("two words", counting.find) == 2
    assert WORDS.found("two words", counting.find) == 2
    assert counting.times == 2
    assert Findings().batch() is None


DAMAGE = [
    (lambda batch: b"", "it is empty"),
    (lambda batch: batch[:-1], "its end is missing"),
    (lambda batch: batch.replace(b":2}", b":3}"), "what was found is another"),
    (lambda batch: batch.replace(b"two words", b"one words"), "it is about other words"),
    (lambda batch: b"0" * 64 + batch[64:], "another program found it"),
    (lambda batch: b"\xff\xfe" + batch, "it is no text"),
]


@pytest.mark.parametrize("damaged", [row[0] for row in DAMAGE], ids=[row[1] for row in DAMAGE])
def test_a_batch_that_is_not_what_this_program_wrote_counts_for_nothing(counting, damaged):
    batch = asked(counting).batch()
    again = asked(counting, damaged(batch))
    assert counting.times == 2
    assert again.replaces
    assert again.batch() == batch


def test_a_batch_of_another_program_is_replaced_though_nothing_new_was_found(counting):
    batch = asked(counting).batch()
    kept = Findings([b"another program\n" + batch, batch])
    assert kept.replaces
    assert kept.batch() == batch


def test_many_small_batches_are_put_together_to_one(counting):
    batches = [asked(counting, words=f"words {number}").batch() for number in range(60)]
    assert not Findings(batches).replaces
    kept = asked(counting, *batches, words="new words")
    assert kept.replaces
    assert json.loads(kept.batch().split(b"\n")[2])["found"]["number of words"].keys() == {
        "new words",
        *(f"words {number}" for number in range(60)),
    }


def test_another_version_of_a_rule_file_is_another_program(tmp_path, monkeypatch):
    before = findings._program()
    for room in findings._ROOMS:
        (tmp_path / room).mkdir()
        (tmp_path / room / "rules.yaml").write_text("a: 1")
    monkeypatch.setattr(findings.resources, "files", lambda _: tmp_path)
    findings._program.cache_clear()
    one = findings._program()
    (tmp_path / "ledger" / "rules.yaml").write_text("a: 2")
    findings._program.cache_clear()
    assert len({before, one, findings._program()}) == 3
    findings._program.cache_clear()


def test_a_name_with_half_of_a_character_is_kept_too(counting):
    batch = asked(counting, words="\udce9").batch()
    asked(counting, batch, words="\udce9")
    assert counting.times == 1


@given(st.sets(st.integers(0, 2**32 - 1)))
def test_numbers_come_back_as_they_were_written(numbers):
    assert numbers_from(numbers_to_text(numbers)) == numbers


def test_what_stands_for_a_text_is_short_and_another_for_each():
    assert len(about_text("a" * 1000)) == 20
    assert about_text("a") != about_text("b")
