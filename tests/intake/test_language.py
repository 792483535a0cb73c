"""The language of a text, or none."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from casewright.intake.language import language_of


@pytest.mark.parametrize(
    ("text", "code"),
    [
        (
            "The court upheld the verdict against six former police officers, who were convicted "
            "of torturing detainees.",
            "en",
        ),
        (
            "Суд оставил в силе приговор шестерым бывшим полицейским, которых признали виновными "
            "в пытках задержанных.",
            "ru",
        ),
        (
            "Сот алты полиция қызметкерін азаптау үшін кінәлі деп таныды, әрқайсысы үш жылға бас "
            "бостандығынан айырылды.",
            "kk",
        ),
        (
            "Сот алты милиция кызматкерин кыйноо үчүн күнөөлүү деп тапты, ар бири үч жылга "
            "эркинен ажыратылды, деп билдирди өкүл.",
            "ky",
        ),
        (
            "Суд шаш корманди собиқи милитсияро барои шиканҷа гунаҳкор донист ва ҳар якеро ба се "
            "сол маҳкум кард, гуфт ҳимоятгар.",
            "tg",
        ),
        (
            "Суд олти нафар ходимни қийноқ учун айбдор деб топди, ҳар бири уч йилга қамалди, деди "
            "адвокат, ўз навбатида.",
            "uz",
        ),
        (
            "Sud olti nafar xodimni qiynoq uchun aybdor deb topdi, har biri uch yilga qamaldi, "
            "dedi advokat va bu haqda boʻlib oʻtgan majlisda maʼlum qildi.",
            "uz",
        ),
        (
            "Суд визнав шістьох поліцейських винними у катуванні затриманих і засудив кожного "
            "до трьох років, повідомила її речниця.",
            "uk",
        ),
        (
            "Sąd uznał sześciu policjantów za winnych znęcania się nad zatrzymanymi i skazał "
            "każdego na trzy lata.",
            "pl",
        ),
    ],
)
def test_the_language_is_recognised(text: str, code: str) -> None:
    assert language_of(text) == code


@pytest.mark.parametrize(
    ("text", "why"),
    [
        ("", "nothing"),
        ("Court upheld verdict", "too short"),
        ("Суд отказал в жалобе", "too short"),
        ("12 345 678 " * 50, "no letters"),
        ("— … — « »" * 50, "signs only"),
    ],
)
def test_where_it_is_not_certain_none_is_given(text: str, why: str) -> None:
    assert language_of(text) is None, why


def test_one_kazakh_name_does_not_make_a_russian_text_kazakh() -> None:
    text = (
        "Суд признал виновным Өмірбека, начальника отдела, и приговорил его к трём годам тюрьмы. "
    )
    assert language_of(text * 3) == "ru"


@given(st.text())
def test_any_text_has_a_code_or_none(text: str) -> None:
    code = language_of(text)
    assert code is None or (code.islower() and 2 <= len(code) <= 3)
