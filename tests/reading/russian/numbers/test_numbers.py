"""Numbers in digits and words, with their bounds and cases."""

import pytest

from casewright.claims import Bound
from casewright.reading.russian.justice.penalties import find_penalties
from casewright.reading.russian.language.pipeline import load_pipeline
from casewright.reading.russian.numbers.amounts import find_amounts
from casewright.reading.russian.numbers.numbers import find_numbers


@pytest.mark.parametrize(
    ("text", "value", "bound"),
    [
        ("44 потерпевших", 44, Bound.EXACTLY),
        ("свыше 220 человек", 220, Bound.AT_LEAST),
        ("не менее восьми тысяч человек", 8000, Bound.AT_LEAST),
        ("около 90 000 человек", 90_000, Bound.ABOUT),
        ("не более пяти лет", 5, Bound.AT_MOST),
        ("сто двадцать пять человек", 125, Bound.EXACTLY),
        ("восьмерым полицейским", 8, Bound.EXACTLY),
        ("два с половиной года", 2.5, Bound.EXACTLY),
        ("10,8 тыс. сомони", 10_800, Bound.EXACTLY),
    ],
)
def test_a_number_has_its_value_and_bound(text: str, value: float, bound: Bound) -> None:
    found = find_numbers(load_pipeline().read(text)[:])
    assert [(one.value, one.bound) for one in found] == [(value, bound)]


@pytest.mark.parametrize(
    ("text", "value", "currency"),
    [
        ("взыскал €57 тыс. семье", 57_000, "EUR"),
        ("три тысячи долларов", 3000, "USD"),
        ("320 тыс. руб.", 320_000, "RUB"),
        ("15 тысяч сомов", 15_000, "KGS"),
        ("2 млн тенге", 2_000_000, "KZT"),
    ],
)
def test_money_has_its_currency(text: str, value: float, currency: str) -> None:
    found = find_amounts(load_pipeline().read(text)[:], None)
    assert [(one.value, one.currency) for one in found] == [(value, currency)]


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("Его приговорили к пяти годам лишения свободы", ("imprisonment", 5, "years")),
        ("Он осуждён на четыре года и один месяц колонии", ("imprisonment", 49, "months")),
        ("Она получила три года условно", ("suspended", 3, "years")),
        ("Суд приговорил его к пожизненному заключению", ("life", None, None)),
        ("Осуждённый лишён звания майора", ("loss_of_rank", None, None)),
        ("Они получили от 3,5 до 4 лет лишения свободы", ("imprisonment", None, "years")),
    ],
)
def test_a_penalty_has_kind_amount_and_unit(
    text: str, wanted: tuple[str, float | None, str | None]
) -> None:
    found = find_penalties(load_pipeline().read(text)[:])
    assert wanted in [(one.kind, one.amount, one.unit) for one in found]


@pytest.mark.parametrize("text", ["Он провёл в камере трое суток", "45-летний житель села"])
def test_a_stretch_of_time_is_not_yet_a_penalty(text: str) -> None:
    assert find_penalties(load_pipeline().read(text)[:]) == []
