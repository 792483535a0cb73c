import pytest
from hypothesis import given
from hypothesis import strategies as st

from casewright.linking import Link, compare, parse

SAME, COMPATIBLE, NEAR, DIFFERENT = Link.SAME, Link.COMPATIBLE, Link.NEAR, Link.DIFFERENT

PAIRS = [
    # one name in two spellings
    ("Marat Tulebaev", "Marat Tulebayev", SAME, "-ev and -yev"),
    ("Bakhyt Nurlanov", "Bahyt Nurlanov", SAME, "kh and h"),
    ("Zhandos Alimov", "Jandos Alimov", SAME, "zh and j"),
    ("Kassym Alimov", "Kasym Alimov", SAME, "a doubled letter"),
    ("Qanat Alimov", "Kanat Alimov", SAME, "q of the new Kazakh alphabet"),
    ("Timur Ádilov", "Timur Adilov", SAME, "an accent"),
    ("O'ktam Alimov", "Oktam Alimov", SAME, "an apostrophe"),
    ("Sergey Panin", "Sergei Panin", SAME, "y and i"),
    ("TULEBAEV, Marat", "Marat Tulebayev", SAME, "surname first, with a comma"),
    ("Tulebaev Marat", "Marat Tulebaev", SAME, "surname first, without"),
    ("Judge Marat Tulebaev", "Marat Tulebaev", SAME, "a title is no part of the name"),
    ("Anna-Maria Lund", "Anna Maria Lund", SAME, "a hyphen"),
    # one may be a shorter form of the other
    ("M. Tulebaev", "Marat Tulebayev", COMPATIBLE, "an initial"),
    ("M.S. Tulebaev", "Marat Serikovich Tulebaev", COMPATIBLE, "two initials"),
    ("Marat Serikovich Tulebaev", "Marat Tulebaev", COMPATIBLE, "the patronymic is dropped"),
    ("Tulebaev", "Marat Tulebaev", COMPATIBLE, "a surname alone"),
    ("John Lund Jr.", "John Lund", COMPATIBLE, "only one has Jr"),
    # not the same, but somebody should look
    ("Arlin Dusov", "Armin Dusov", NEAR, "one letter of the given name"),
    ("Marat Tulebaev", "Marat Tulepov", NEAR, "the surnames begin alike"),
    # two people
    ("Marat Tulebaev", "Murat Iskakov", DIFFERENT, "nothing in common"),
    ("Aibek Tulebaev", "Nurlan Tulebaev", DIFFERENT, "two brothers"),
    ("A. Tulebaev", "Marat Tulebaev", DIFFERENT, "another initial"),
    ("Marat Serikovich Tulebaev", "Marat Askarovich Tulebaev", DIFFERENT, "other fathers"),
    ("Ivan Petrov", "Petr Ivanov", DIFFERENT, "a name turned round"),
    ("John Lund Jr.", "John Lund Sr.", DIFFERENT, "father and son"),
    ("Witness 1", "Witness 2", DIFFERENT, "numbers must agree"),
    ("Ann Lee", "Anna Lee", DIFFERENT, "too short to be called a slip"),
]  # fmt: skip


@pytest.mark.parametrize(("a", "b", "link", "reason"), PAIRS, ids=[p[3] for p in PAIRS])
def test_names_agree_as_far_as_a_careful_reader_would_say(a, b, link, reason):
    assert compare(parse(a), parse(b)).link is link


def test_the_reason_is_given_in_words():
    reason = compare(parse("M. Tulebaev"), parse("Marat Tulebaev")).reason
    assert reason == "One report gives an initial for the given name."


NAMES = st.text("ABKabekhijoqvyz .-'", min_size=1, max_size=20)


@given(NAMES, NAMES)
def test_the_order_of_the_two_names_does_not_matter(a, b):
    assert compare(parse(a), parse(b)) == compare(parse(b), parse(a))


@given(st.text(max_size=30))
def test_any_text_is_taken_apart_and_equals_itself(written):
    assert compare(parse(written), parse(written)).link is SAME
