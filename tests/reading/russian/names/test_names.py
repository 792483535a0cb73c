"""People, organisations and places: found, told apart, and put in the nominative."""

from collections.abc import Callable
from typing import Any

import pytest

Read = Callable[..., dict[str, Any]]


@pytest.mark.parametrize(
    ("text", "name", "kind"),
    [
        ("Об этом сообщила Генпрокуратура Украины.", "Генпрокуратура Украины", "prosecutor"),
        ("Он жаловался в МВД Кыргызстана.", "МВД Кыргызстана", "government"),
        ("Дело слушают в Кировском районном суде Казани.", "Кировский районный суд Казани",
         "court"),
        ("Об этом пишет Zakon.kz.", "Zakon.kz", "media"),
        ("Его интересы представляет организация «Зона закона».", "Зона закона", "ngo"),
        ("Жалобу подали в Комитет ООН против пыток.", "Комитет ООН против пыток",
         "intergovernmental"),
        ("Его доставили в отдел полиции «Северный».", "отдел полиции «Северный»", "police"),
    ],
)  # fmt: skip
def test_an_organisation_is_named_whole(
    read_russian: Read, text: str, name: str, kind: str
) -> None:
    found = {(o["name"].lower(), o["kind"]) for o in read_russian(text)["organisations"]}
    assert (name.lower(), kind) in found


@pytest.mark.parametrize(
    ("text", "name", "kind"),
    [
        ("Его задержали в Гааге.", "Гаага", "city"),
        ("Он родом из Ошской области.", "Ошская область", "region"),
        ("Житель села Каратал рассказал о побоях.", "Каратал", "village"),
        ("Война шла в Боснии и Герцеговине.", "Босния и Герцеговина", "country"),
        ("Его пытали в СИЗО № 3.", "СИЗО № 3", "facility"),
        ("Мужчину держали в отделении милиции.", "отделение милиции", "facility"),
    ],
)
def test_a_place_has_its_kind(read_russian: Read, text: str, name: str, kind: str) -> None:
    found = {(p["name"], p["kind"]) for p in read_russian(text)["places"]}
    assert (name, kind) in found


def test_one_person_under_several_forms_is_one(read_russian: Read) -> None:
    text = (
        "Суд осудил Бахтиёра Юсупова. Юсупову назначили пять лет. С Юсуповым согласился "
        "адвокат. Б. Юсупов вину не признал."
    )
    assert [p["name"] for p in read_russian(text)["people"]] == ["Бахтиёр Юсупов"]


def test_a_couple_shares_the_surname(read_russian: Read) -> None:
    people = {p["name"] for p in read_russian("Деньги получат Анна и Виктор Гончар.")["people"]}
    assert people == {"Анна Гончар", "Виктор Гончар"}


@pytest.mark.parametrize(
    ("text", "name", "role"),
    [
        ("Судья Асель Токтосунова огласила приговор.", "Асель Токтосунова", "judge"),
        ("Адвокат подсудимых Лола Каримова обжалует приговор.", "Лола Каримова", "defence_lawyer"),
        ("Серика Ахметова обвиняют в пытках.", "Серик Ахметов", "accused"),
        ("Полицейские избили Олега Швеца.", "Олег Швец", "victim"),
        ("Суд оправдал Игоря Коваля.", "Игорь Коваль", "acquitted"),
        ("Мать погибшего Зарина Исмоилова ждёт решения.", "Зарина Исмоилова", "relative"),
        ("Суд назначил Тимуру Цою три года условно.", "Тимур Цой", "convicted"),
        ("Обвинение предъявлено Руслану Хамраеву.", "Руслан Хамраев", "accused"),
    ],
)
def test_a_role_follows_from_the_words(read_russian: Read, text: str, name: str, role: str) -> None:
    roles = {p["name"]: p["roles"] for p in read_russian(text)["people"]}
    assert roles[name] == [role]


TWO_MEN = [
    ("Защитник Токоева Анвар Садыров заявил о пытках.", True, "the client's surname, the lawyer"),
    ("Адвокат Токоев Анвар Садырович заявил о пытках.", False, "one name, surname first"),
]


@pytest.mark.parametrize(("text", "two", "reason"), TWO_MEN)
def test_a_surname_in_the_genitive_is_no_part_of_the_next_mans_name(
    read_russian: Read, text: str, two: bool, reason: str
) -> None:
    named = {person["name"] for person in read_russian(text)["people"]}
    assert ("Анвар Садыров" in named) is two, reason
