"""People's names come back in the nominative from every case."""

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from casewright.reading.russian.names.declension import Context, nominative, readings

TABLE = Path(__file__).with_name("declension_forms.tsv")
CASES = {"": None, "gen": "Gen", "dat": "Dat", "acc": "Acc", "ins": "Ins", "loc": "Loc"}
ENOUGH = 0.95


def rows() -> list[list[str]]:
    """Form as written, nominative, case where the form alone leaves it open, origin, set."""
    lines = TABLE.read_text(encoding="utf-8").splitlines()
    return [line.split("\t") for line in lines if not line.startswith("#")]


def share_right(part: list[list[str]]) -> float:
    right = [nominative(form, Context(CASES[case])) == wanted for form, wanted, case, *_ in part]
    return sum(right) / len(right)


def test_the_table_holds_three_hundred_forms_half_of_them_found() -> None:
    table = rows()
    assert len(table) >= 300
    assert sum(row[3] == "found" for row in table) >= 150


@pytest.mark.parametrize("part", ["open", "held"])
def test_forms_come_back_in_the_nominative(part: str) -> None:
    assert share_right([row for row in rows() if row[4] == part]) >= ENOUGH


@pytest.mark.parametrize(
    ("form", "wanted"),
    [
        ("Болатом Сериковым", "Болат Сериков"),  # instrumental of a man
        ("Динарой Оспановой", "Динара Оспанова"),  # and of a woman
        ("Ольгу Ким", "Ольга Ким"),  # a surname on a consonant declines for men alone
        ("Сергеем Паком", "Сергей Пак"),
        ("Ивану Сидоренко", "Иван Сидоренко"),  # -ко never declines
        ("Нурсултана Бейсенулы", "Нурсултан Бейсенулы"),  # nor does -улы
        ("Азаматом Бакыт уулу", "Азамат Бакыт уулу"),  # nor the father before "уулу"
        ("Давидом Мчедлишвили", "Давид Мчедлишвили"),
        ("Армена Петросяна", "Армен Петросян"),
        ("Елену Вознесенскую", "Елена Вознесенская"),
        ("К. Жумабаевым", "К. Жумабаев"),  # initials stay
        ("Айжан Маратовны Сулейменовой", "Айжан Маратовна Сулейменова"),
        ("Богданом Дзюбой", "Богдан Дзюба"),
    ],
)
def test_a_form_of_each_kind(form: str, wanted: str) -> None:
    assert nominative(form) == wanted


def test_the_case_of_the_sentence_decides_where_the_form_does_not() -> None:
    assert nominative("Валерия Серова", Context("Gen")) == "Валерий Серов"
    assert nominative("Валерия Серова", Context("Nom", "f")) == "Валерия Серова"


letters = st.text("абвгдеёжзийклмнопрстуфхцчшщъыьэюя-'.", min_size=1, max_size=12)


@given(st.lists(letters.map(str.title), min_size=1, max_size=4))
def test_every_name_keeps_its_number_of_words(words: list[str]) -> None:
    name = " ".join(words)
    assert all(len(one.text.split()) == len(name.split()) for one in readings(name, Context()))
