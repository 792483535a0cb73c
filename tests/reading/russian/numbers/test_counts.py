"""How many people, in which group, in a Russian report; and what a number is not."""

from collections.abc import Callable
from typing import Any

import pytest

Read = Callable[..., dict[str, Any]]


def counts(document: dict[str, Any]) -> list[tuple[str, int, str]]:
    return [(c["term"], c["value"], str(c["bound"])) for c in document["counts"]]


TOLD = [
    (
        "Не менее 98 человек были задержаны.",
        [("detained", 98, "at_least")],
        "the bound is no denial",
    ),
    ("Более 200 граждан были задержаны в городе.", [("detained", 200, "at_least")], "more than"),
    (
        "Полицейские задержали более тысячи протестующих.",
        [("detained", 1000, "at_least")],
        "a word",
    ),
    ("Пять тысяч триста человек были задержаны.", [("detained", 5300, "exactly")], "in words"),
    ("Полицейские избили семерых задержанных.", [("victims", 7, "exactly")], "the verb says more"),
    ("Суд оправдал четверых сотрудников колонии.", [("acquitted", 4, "exactly")], "acquitted"),
    ("Шестеро полицейских предстали перед судом.", [("accused", 6, "exactly")], "on trial"),
    (
        "По делу проходят 17 потерпевших и 40 свидетелей.",
        [("victims", 17, "exactly"), ("witnesses", 40, "exactly")],
        "two groups in one sentence",
    ),
    (
        "В больницу доставили 15 раненых и двоих погибших.",
        [("injured", 15, "exactly"), ("killed", 2, "exactly")],
        "brought to a hospital, not to a cell",
    ),
    (
        "Правозащитники представляют интересы пятерых пострадавших.",
        [("represented", 5, "exactly")],
        "their interests",
    ),
    (
        "По делу признаны потерпевшими 12 жертв пыток.",
        [("victims", 12, "exactly")],
        "victims of torture are not the dead",
    ),
    (
        "Погиб один человек, пострадали трое.",
        [("killed", 1, "exactly"), ("injured", 3, "exactly")],
        "a collective number stands alone",
    ),
]


@pytest.mark.parametrize(("text", "expected", "reason"), TOLD)
def test_a_number_of_people_is_counted_in_its_group(
    read_russian: Read, text: str, expected: list[tuple[str, int, str]], reason: str
) -> None:
    assert counts(read_russian(text)) == expected, reason


NOT_COUNTED = [
    ("Двое полицейских избили задержанного.", "those who beat are no victims"),
    ("Полиция не задержала 20 человек.", "denied"),
    ("Петрову на момент ареста было 34 года.", "an age"),
    ("На площадь вышли тысячи людей, были задержаны тысячи человек.", "no number"),
    ("Суд взыскал 300 тысяч рублей.", "money"),
]


@pytest.mark.parametrize(("text", "reason"), NOT_COUNTED)
def test_other_numbers_are_not_counted(read_russian: Read, text: str, reason: str) -> None:
    assert counts(read_russian(text)) == [], reason


PARTS = [
    ("Двое из троих подсудимых признаны виновными.", 2, 3, "collective numbers"),
    ("Осуждены 5 из 8 обвиняемых.", 5, 8, "digits"),
]


@pytest.mark.parametrize(("text", "part", "whole", "reason"), PARTS)
def test_a_part_knows_its_whole(
    read_russian: Read, text: str, part: int, whole: int, reason: str
) -> None:
    count = read_russian(text)["counts"][0]
    assert (count["term"], count["value"], count["subset_of"]) == ("convicted", part, whole), reason


NATIONALITIES = [
    ("12 граждан Таджикистана подверглись пыткам.", "TJ", "by the country"),
    ("Пятеро узбекистанцев были избиты полицейскими.", "UZ", "by the noun"),
    ("Пятеро мужчин были избиты полицейскими.", None, "not told"),
]


@pytest.mark.parametrize(("text", "code", "reason"), NATIONALITIES)
def test_the_nationality_of_a_group_is_told(
    read_russian: Read, text: str, code: str | None, reason: str
) -> None:
    assert read_russian(text)["counts"][0].get("nationality") == code, reason
