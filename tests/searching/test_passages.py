"""A text is cut into passages that together have every word of it."""

from hypothesis import given
from hypothesis import strategies as st

from casewright.searching.passages import passages

LONG = "The man was taken to the station and held there for many hours without water. "


def cut(text: str) -> list[str]:
    return [text[start:end] for start, end in passages(text)]


@given(st.text(alphabet="аБ. \nx!?", max_size=2000))
def test_passages_leave_out_nothing_but_white_space(text):
    assert "".join("".join(cut(text)).split()) == "".join(text.split())


def test_passages_are_a_few_sentences_long():
    assert {len(one) for one in cut(LONG * 50)} == {len(LONG * 3) - 1, len(LONG * 2) - 1}


def test_an_initial_ends_no_passage():
    text = LONG * 2 + "Здесь был А. Тулебаев, и его видели. " + LONG
    assert any("А. Тулебаев" in one for one in cut(text))


def test_a_sentence_without_end_is_cut_before_a_word_in_small_letters():
    text = "Arman Tulebayev and the others were held " * 60
    assert all(not one.startswith("Tulebayev") for one in cut(text))
    assert max(map(len, cut(text))) <= 560


def test_a_word_without_end_is_cut_all_the_same():
    assert max(map(len, cut("x" * 5000))) <= 560


def test_dots_without_end_take_no_longer_than_other_text():
    assert len("".join(cut("." * 1_000_000))) == 1_000_000
