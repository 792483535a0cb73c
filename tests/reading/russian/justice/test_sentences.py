"""Who was sentenced to what in a Russian report; never what the law allows or somebody asks."""

from collections.abc import Callable
from typing import Any

import pytest

Read = Callable[..., dict[str, Any]]

Penalty = tuple[str, str, float | None, str | None]


def penalties(document: dict[str, Any]) -> list[Penalty]:
    found = document["sentences"]
    return [(s["person"], s["kind"], s.get("amount"), s.get("unit")) for s in found]


RUSTAM, OLEG = "Рустам Ахметов", "Олег Каримов"
PASSED: list[tuple[str, list[Penalty], str]] = [
    (
        "Суд приговорил Рустама Ахметова к пяти годам лишения свободы в колонии общего режима.",
        [(RUSTAM, "imprisonment", 5, "years")],
        "the object of the verb",
    ),
    (
        "Рустаму Ахметову грозило до десяти лет, но суд приговорил его к пяти годам колонии.",
        [(RUSTAM, "imprisonment", 5, "years")],
        "what threatened is no penalty, what the court passed is",
    ),
    (
        "Суд приговорил Рустама Ахметова к пяти годам, хотя ему грозило десять лет колонии.",
        [(RUSTAM, "imprisonment", 5, "years")],
        "the same the other way round",
    ),
    (
        "Рустам Ахметов получил восемь лет колонии.",
        [(RUSTAM, "imprisonment", 8, "years")],
        "the subject of the verb",
    ),
    (
        "Рустам Ахметов получил два года и шесть месяцев колонии-поселения.",
        [(RUSTAM, "imprisonment", 30, "months")],
        "years and months",
    ),
    (
        "Ахметов приговорён к трём годам условно с испытательным сроком в два года.",
        [("Ахметов", "suspended", 3, "years")],
        "the time of trial is no second penalty",
    ),
    (
        "Рустам Ахметов и Олег Каримов приговорены к 7 и 9 годам лишения свободы соответственно.",
        [(RUSTAM, "imprisonment", 7, "years"), (OLEG, "imprisonment", 9, "years")],
        "the first gets the first term",
    ),
    (
        "Рустам Ахметов и Олег Каримов получили по 3 года колонии.",
        [(RUSTAM, "imprisonment", 3, "years"), (OLEG, "imprisonment", 3, "years")],
        "both get it",
    ),
    (
        "Охранники Рустам Ахметов и Олег Каримов получили по 3 года колонии.",
        [(RUSTAM, "imprisonment", 3, "years"), (OLEG, "imprisonment", 3, "years")],
        "names beside a noun",
    ),
    (
        "Рустам Ахметов проведёт в колонии пять лет.",
        [(RUSTAM, "imprisonment", 5, "years")],
        "the time to be served",
    ),
    (
        "Трое полицейских получили по 4 года лишения свободы.",
        [("each", "imprisonment", 4, "years")],
        "each of a group without names",
    ),
    (
        "Рустама Ахметова лишили звания капитана и права занимать должности в полиции на два года.",
        [(RUSTAM, "loss_of_rank", None, None), (RUSTAM, "ban_from_office", 2, "years")],
        "rank and office",
    ),
    (
        "Суд приговорил Рустама Ахметова к пожизненному заключению.",
        [(RUSTAM, "life", None, None)],
        "for life",
    ),
    (
        "Рустаму Ахметову назначен штраф в размере 200 тыс. рублей.",
        [(RUSTAM, "fine", 200_000, "RUB")],
        "a fine in the dative",
    ),
    (
        "Апелляция смягчила наказание Рустаму Ахметову с пяти до трёх лет колонии.",
        [(RUSTAM, "imprisonment", 3, "years")],
        "the new term, not the old one",
    ),
    (
        "Рустам Ахметов отправится в колонию на девять лет.",
        [(RUSTAM, "imprisonment", 9, "years")],
        "the future tells of a sentence passed",
    ),
    (
        "Прокурор просил назначить Рустаму Ахметову 8 лет, но суд приговорил его к пяти годам"
        " колонии.",
        [(RUSTAM, "imprisonment", 5, "years")],
        "asked for eight, got five",
    ),
    (
        "Вместо семи лет колонии Рустам Ахметов получил пять лет колонии.",
        [(RUSTAM, "imprisonment", 5, "years")],
        "the term that was replaced no longer holds",
    ),
    (
        "Суд назначил реальные сроки только восьмерым.",
        [("[восьмерым]", "imprisonment", None, None)],
        "those few who are counted, not each of the accused",
    ),
]


@pytest.mark.parametrize(("text", "expected", "reason"), PASSED)
def test_a_penalty_falls_on_whom_it_was_passed(
    read_russian: Read, text: str, expected: list[Penalty], reason: str
) -> None:
    assert penalties(read_russian(text)) == expected, reason


NOT_PASSED = [
    ("Им грозит до 12 лет лишения свободы.", "what threatens"),
    ("Статья предусматривает наказание до десяти лет лишения свободы.", "what the law allows"),
    ("Максимальное наказание — 10 лет лишения свободы.", "the maximum"),
    ("Ему грозит пожизненное заключение.", "a threat of life in prison"),
    ("Прокурор попросил приговорить Ахметова к десяти годам колонии.", "what is asked"),
    ("Гособвинитель запросил для Ахметова 8 лет колонии.", "what is asked"),
    ("Если вину докажут, он получит пять лет тюрьмы.", "a condition"),
    ("Рустам Ахметов избежал трёх лет колонии.", "avoided"),
    ("Суд не лишил осуждённых званий.", "denied"),
    ("Ахметова освободили условно-досрочно через три года.", "released on parole"),
    ("Ахметов проработал в полиции десять лет и был осуждён за пытки.", "years of service"),
    ("Ахметов провёл в заключении два года.", "time that was served"),
    ("Ахметов получил 15 суток ареста.", "an arrest of days is no sentence for a crime"),
]


@pytest.mark.parametrize(("text", "reason"), NOT_PASSED)
def test_what_was_not_imposed_is_no_sentence(read_russian: Read, text: str, reason: str) -> None:
    assert penalties(read_russian(text)) == [], reason


def test_one_told_apart_by_a_dash_is_not_each(read_russian: Read) -> None:
    text = "Трое из них получили по пять лет колонии, четвёртый — два года условно."
    assert ("[четвёртый]", "suspended", 2, "years") in penalties(read_russian(text))
