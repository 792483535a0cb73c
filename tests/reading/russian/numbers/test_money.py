"""Sums of money in a Russian report, and what they are for."""

from collections.abc import Callable
from typing import Any

import pytest

Read = Callable[..., dict[str, Any]]


def money(document: dict[str, Any]) -> list[tuple[str, float, str]]:
    return [(m["kind"], m["amount"], m["currency"]) for m in document["money"]]


CLAIMED, AWARDED = "compensation_claimed", "compensation_awarded"
SUMS = [
    (
        "Суд взыскал в пользу потерпевшего 300 тысяч рублей компенсации морального вреда.",
        [(AWARDED, 300_000, "RUB")],
        "a court gives",
    ),
    (
        "Истец потребовал компенсацию в 5 млн тенге, суд присудил 700 тыс. тенге.",
        [(CLAIMED, 5_000_000, "KZT"), (AWARDED, 700_000, "KZT")],
        "each sum has the verb beside it",
    ),
    ("Истец просил взыскать 2 млн рублей компенсации.", [(CLAIMED, 2_000_000, "RUB")], "asked"),
    (
        "Адвокат подал иск на 1,5 миллиона сомов за моральный вред.",
        [(CLAIMED, 1_500_000, "KGS")],
        "a suit",
    ),
    (
        "Потерпевшая оценила моральный вред в 10 миллионов сомов.",
        [(CLAIMED, 10_000_000, "KGS")],
        "her own estimate of harm",
    ),
    ("Ущерб от пожара оценили в 12 млн гривен.", [("other", 12_000_000, "UAH")], "a burnt house"),
    (
        "Суд присудил пострадавшему 1 млн 200 тысяч тенге компенсации.",
        [(AWARDED, 1_200_000, "KZT")],
        "one sum of two parts",
    ),
    ("ЕСПЧ присудил заявителю 26 тысяч евро.", [(AWARDED, 26_000, "EUR")], "euros"),
    ("Компенсация составила $40 тыс.", [(AWARDED, 40_000, "USD")], "a sign before the number"),
    (
        "Суд взыскал с министерства 5 000 000 тенге в счёт возмещения вреда.",
        [(AWARDED, 5_000_000, "KZT")],
        "digits in groups",
    ),
    ("Суд оштрафовал Петрова на 50 тысяч рублей.", [("fine", 50_000, "RUB")], "a fine"),
    ("Сумма взятки — 3 тысячи долларов.", [("other", 3_000, "USD")], "a bribe"),
]


@pytest.mark.parametrize(("text", "expected", "reason"), SUMS)
def test_a_sum_is_read_with_its_purpose(
    read_russian: Read, text: str, expected: list[tuple[str, float, str]], reason: str
) -> None:
    assert money(read_russian(text)) == expected, reason


NOT_GIVEN = [
    ("Мать погибшего не получила компенсацию в 2 млн рублей.", "not received"),
    ("Суд отказал в иске о компенсации в 2 млн рублей.", "refused"),
    ("Адвокат обещал взыскать с министерства 2 млн рублей компенсации.", "only a plan"),
]


@pytest.mark.parametrize(("text", "reason"), NOT_GIVEN)
def test_a_sum_refused_or_only_planned_is_not_awarded(
    read_russian: Read, text: str, reason: str
) -> None:
    assert [kind for kind, _, _ in money(read_russian(text)) if kind == AWARDED] == [], reason
