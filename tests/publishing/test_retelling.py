"""Sentences of a case file in the language of the reader; the words of sources stay in theirs."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from casewright.publishing.patterns import known_patterns
from casewright.publishing.retelling import knows, retold
from casewright.publishing.speech import say, speaking

RETOLD = [
    (
        "The sources differ on the age of Dora Melik.",
        "Источники расходятся в возрасте: Dora Melik.",
        "a name stays as it is written",
    ),
    (
        "The sources differ on the number of people: victims (UZ).",
        "Источники расходятся в числе людей: потерпевшие (Узбекистан).",
        "a term by its label, a country by its name",
    ),
    (
        "The sources differ on the sentence of Dora Melik: imprisonment.",
        "Источники расходятся в наказании: Dora Melik: лишение свободы.",
        "a name and a term together",
    ),
    (
        "The year of the appeal decision (appeal) is not stated in any source.",
        "Ни один источник не указывает год: решение апелляции (апелляция).",
        "a part that is a pattern itself",
    ),
    (
        "The sources differ on the age of Dora Melik. “40” holds.",
        "Источники расходятся в возрасте: Dora Melik. Верно: «40».",
        "what is said around a sentence comes first",
    ),
    (
        "“Dora Melik” and “Dora Melick”: Same surname, one letter is left out; same given name.",
        "«Dora Melik» и «Dora Melick»: Фамилия та же, опущена одна буква; имя то же.",
        "reasons after each other",
    ),
    (
        "99 − 44 = 55: detained, but not counted as victims.",
        "99 − 44 = 55: задержаны, но не считаются потерпевшими.",
        "numbers stay, the words of a rule file are translated",
    ),
    (
        "On 2026-01-05 W agreed to internal for “letter.txt” (0 to 26).",
        "5 января 2026: W соглашается на использование источника «letter.txt» (знаки 0–26) для: "
        "внутреннее использование.",
        "a day in words",
    ),
    (
        "Citizenship by the file: Kyrgyzstan, Uzbekistan.",
        "Гражданство по делу: Киргизия, Узбекистан.",
        "countries by their names",
    ),
    ("44 of 99", "44 из 99", "how many came that far"),
    ("at least 98", "не менее 98", "a bound"),
    ("3 years", "3 года", "a length"),
    ("hair or beard pulling", "вырывание волос, бороды", "a label of the vocabulary"),
    ("denial_of_food", "лишение пищи", "a term of the vocabulary"),
    ("The report says so: “the victims”", "Так сказано в самом источнике: «the victims»",
     "the words of a source stay as they are"),
    ("Nobody marked this sentence.", "Nobody marked this sentence.", "the English stands"),
]  # fmt: skip


@pytest.mark.parametrize(("english", "russian", "why"), RETOLD)
def test_in_russian(english, russian, why):
    with speaking("ru"):
        assert retold(english) == russian, why


@pytest.mark.parametrize("english", [row[0] for row in RETOLD])
def test_in_english_nothing_changes(english):
    assert retold(english) == english


def test_nothing_is_said_of_nothing():
    with speaking("ru"):
        assert retold(None) == retold("") == ""


def test_every_pattern_finds_what_was_made_of_it():
    holes = dict.fromkeys(("number", "whole", "size", "total", "count"), "7")
    holes |= {"day": "2024-05-03", "until": "2024-06-03", "id": "decision-12", "field": "age"}
    holes |= {"decision": "It stands.", "who": "Reviewer"}

    class Filled(dict):
        def __missing__(self, name):
            return "Дора"

    filled = {one: one.format_map(Filled(holes)) for one in known_patterns()}
    assert [one for one, made in filled.items() if not knows(made)] == []


def test_no_pattern_stands_without_a_translation():
    with speaking("ru"):
        same = [one for one in known_patterns() if say(one) == one and "{" not in one]
    assert same == []


@given(st.text(st.sampled_from("абвгдеж ,;:.()“”"), min_size=1, max_size=40))
def test_whatever_somebody_is_called_the_name_is_not_lost(name):
    with speaking("ru"):
        told = retold(f"The sources differ on the surname of {name}.")
    assert told.startswith("Источники расходятся")
    assert set(name) <= set(told)


@given(st.text(max_size=60))
def test_no_text_breaks_it(text):
    with speaking("ru"):
        assert isinstance(retold(text), str)


@given(st.from_regex(r"[0-9-]{1,12}", fullmatch=True))
def test_what_looks_like_a_day_and_is_none_breaks_nothing(day):
    with speaking("ru"):
        assert retold(f"Д withdrew consent on {day}.").startswith("Согласие отозвано")


@pytest.mark.parametrize(
    "piece", ["x, ", "a (b: ", "the ", "“a” and ", "1 of ", "3 years ", "“a”: "]
)
def test_hostile_text_is_given_back_and_ends(piece):
    with speaking("ru"):
        assert retold(piece * 5000) == piece * 5000
        assert retold(piece * 300)
