"""Two names are compared as a careful reader of them would, in any script."""

import os
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from casewright.linking.names import Answer, Comparison, analyse, compare
from linking.names.pairs import Row, f1, rows

OPEN, ASIDE = rows("pairs-open.tsv"), rows("pairs-aside.tsv")
CORPUS = Path(os.environ.get("CASEWRIGHT_CORPUS", Path(__file__).parents[4] / "shared" / "corpus"))

ANSWERS = [
    ("Нурсұлтан Әшімов", "Nursultan Ashimov", "same", "Kazakh letters and Latin ones"),
    ("Гульнаре Есеновой", "Gulnara Yessenova", "same", "a dative and a passport spelling"),
    ("Mohammed al-Sayed", "Мухаммад Саид", "same", "an Arabic name with and without the article"),
    ("Abd al-Rahman Saleh", "Абдурахман Салих", "same", "Abd al- and a name of God are one name"),
    ("Петров И.С.", "Ivan Sergeevich Petrov", "same", "initials stand for the patronymic too"),
    ("Kassym-Zhomart Tulebaev", "Касымжомарт Тулебаев", "same", "a hyphen"),
    ("Саша Белов", "Alexander Belov", "same", "a short form"),
    ("Nurlan Umarov", "Nurlan Omarov", "different", "another vowel at the beginning"),
    ("Марат Серикович Тулебаев", "Serik Maratovich Tulebaev", "different", "father and son"),
    ("Марат Тулебаев", "Aigul Tulebaeva", "different", "husband and wife"),
    ("А.С. Белов", "S.A. Belov", "different", "initials that change places"),
    ("Нурлана Исаева", "Нурлан Исаев", "ask", "a woman, or a man in the genitive"),
    ("Arlan Dusov", "Arman Dusov", "ask", "two known names one letter apart"),
    ("Dusov", "Arlan Dusov", "ask", "a surname alone"),
    ("Witness 1", "Witness 2", "different", "numbers must agree"),
    ("Victim 1", "Victim 1", "same", "and may agree"),
    ("John Lund Sr.", "John Lund Jr.", "different", "father and son by the English words"),
]


@pytest.mark.parametrize(("a", "b", "answer", "reason"), ANSWERS, ids=[row[3] for row in ANSWERS])
def test_two_names_are_told_together_and_apart(a: str, b: str, answer: str, reason: str) -> None:
    assert compare(a, b).answer == answer, reason


REASONS = [
    ("Marat Tulebaev", "Марат Тулебаев",
     ("same surname, two spellings of one sound", "same given name, two spellings of one sound"),
     "two scripts"),
    ("Marat Tulebaev", "marat  TULEBAEV", ("the names are the same",), "case and spaces"),
    ("M. Tulebaev", "Marat Tulebaev", ("same surname", "one gives an initial"), "an initial"),
    ("Arlin Dusov", "Armin Dusov",
     ("same surname", "the given names are close but not the same: one letter differs"),
     "one letter"),
    ("Marat Tulebaev", "Марату Тулебаеву",
     ("same surname, two spellings of one sound", "same given name, two spellings of one sound",
      "one is in a Russian case"), "the dative"),
    ("Tulebaev Marat Serikovich", "Marat Askarovich Tulebaev",
     ("same surname", "same given name", "the fathers' names differ",
      "the words stand in another order"), "other fathers"),
    ("Omar Hassan", "Igor Panin", ("the surnames differ", "the given names differ"), "strangers"),
]  # fmt: skip


@pytest.mark.parametrize(("a", "b", "said", "why"), REASONS, ids=[row[3] for row in REASONS])
def test_the_reasons_are_given_in_words(a: str, b: str, said: tuple[str, ...], why: str) -> None:
    assert compare(a, b).reasons == said, why


@pytest.mark.parametrize("row", [r for r in OPEN + ASIDE if r.answer == "different"],
                         ids=lambda row: f"{row.a}, {row.b}")  # fmt: skip
def test_two_people_of_the_tables_are_never_called_one(row: Row) -> None:
    assert compare(row.a, row.b).answer != "same", row.reason


def test_what_a_reader_would_leave_open_is_hardly_ever_called_one() -> None:
    left_open = [row for row in OPEN + ASIDE if row.answer == "ask"]
    called_one = [row for row in left_open if compare(row.a, row.b).answer == "same"]
    # Zhenya is short for a man's and a woman's name, and a surname in -o tells neither.
    assert len(called_one) <= 1
    assert len(left_open) > 20


def test_the_tables_name_their_reason_and_stand_apart() -> None:
    assert len(OPEN) + len(ASIDE) >= 300
    assert all(row.reason for row in OPEN + ASIDE)
    assert not {(row.a, row.b) for row in OPEN} & {(row.a, row.b) for row in ASIDE}


def test_most_spellings_of_one_person_are_found() -> None:
    assert f1(OPEN) >= 0.97
    assert f1(ASIDE) >= 0.96


def test_the_pairs_of_the_corpus_are_told_apart() -> None:
    file = CORPUS.parent / "names" / "pairs-dev.tsv"
    if not file.is_file():
        pytest.skip("the list of name pairs beside the corpus is not on this machine")
    cells = [line.split("\t") for line in file.read_text(encoding="utf-8").splitlines()]
    table = [Row("same" if c[0] == "1" else "different", c[1], c[2], c[3], c[1]) for c in cells]
    assert f1(table) >= 0.95


def test_a_score_outside_0_to_1_is_refused() -> None:
    with pytest.raises(ValueError, match=r"not a score from 0 to 1: 1\.5"):
        Comparison(1.5, Answer.SAME, ())


def test_names_analysed_once_compare_as_their_spellings_do() -> None:
    for row in OPEN:
        assert compare(analyse(row.a), analyse(row.b)) == compare(row.a, row.b)


def test_a_name_that_leaves_something_out_says_so() -> None:
    assert compare("Marat Tulebaev", "Марат Тулебаев").is_whole
    assert not compare("M. Tulebaev", "Марат Тулебаев").is_whole
    assert not compare("Marat Serikovich Tulebaev", "Marat Tulebaev").is_whole


WRITTEN = sorted({name for row in OPEN + ASIDE for name in (row.a, row.b)})
NAMES = st.one_of(
    st.sampled_from(WRITTEN),
    st.text("abekhijoqvyzABKO .-',абвеикйоуяюжшьІқғәөұ1", max_size=24),
    st.text(max_size=30),
)


@given(NAMES, NAMES)
def test_it_does_not_matter_which_name_comes_first(a: str, b: str) -> None:
    assert compare(a, b) == compare(b, a)


@given(NAMES)
def test_any_text_is_the_same_as_itself(name: str) -> None:
    assert compare(name, name).answer == "same"
    assert compare(name, name).score == 1


@given(NAMES, NAMES)
def test_a_score_lies_between_0_and_1_and_has_a_reason(a: str, b: str) -> None:
    found = compare(a, b)
    assert 0 <= found.score <= 1
    assert all(found.reasons)


@given(st.sampled_from(WRITTEN), st.sampled_from(WRITTEN))
def test_case_and_spaces_do_not_matter(a: str, b: str) -> None:
    loud = f"  {a.upper().replace(' ', '   ')} "
    assert compare(loud, b) == compare(a, b)


@given(
    st.sampled_from([row for row in OPEN + ASIDE if "," not in row.a and len(row.a.split()) == 2])
)
def test_a_comma_after_the_surname_is_the_same_name(row: Row) -> None:
    given_name, surname = row.a.split()
    assert compare(f"{surname}, {given_name}", row.a).answer != "different"


TWO_WORDS = st.tuples(
    st.sampled_from(["Marat", "Серик", "Olga", "Нұрлан", "Yuri"]),
    st.sampled_from(["Tulebaev", "Панина", "Цой", "Nurlanov", "Әбілов"]),
)


@given(TWO_WORDS, TWO_WORDS)
def test_the_order_of_given_name_and_surname_does_not_change_the_answer(
    a: tuple[str, str], b: tuple[str, str]
) -> None:
    turned = compare(f"{a[1]} {a[0]}", " ".join(b))
    assert turned.answer == compare(" ".join(a), " ".join(b)).answer
