"""Russian dates come out as EDTF, no more exact than the words."""

import pytest

from casewright.reading.russian.dates.dates import find_dates

PUBLISHED = "2022-06-15"


@pytest.mark.parametrize(
    ("text", "date", "resolved"),
    [
        ("10 июня суд решил", "--06-10", "2022-06-10"),
        ("16 ноября", "--11-16", "2021-11-16"),  # the last such day before publication
        ("22 марта 2024 года", "2024-03-22", "2024-03-22"),
        ("в январе 2022 года", "2022-01", "2022-01"),
        ("в мае прошлого года", "--05", "2021-05"),
        ("в 2015 году", "2015", "2015"),
        ("в ночь на 7 января", "--01-07", "2022-01-07"),
        ("с 7 на 8 апреля 2009 года", "2009-04-07/2009-04-08", "2009-04-07/2009-04-08"),
        ("24.12.2025", "2025-12-24", "2025-12-24"),
        ("накануне", None, "2022-06-14"),
        ("в среду", None, "2022-06-15"),
        ("в прошлом году", None, "2021"),
    ],
)
def test_a_date_says_what_its_words_say(text: str, date: str | None, resolved: str) -> None:
    found = find_dates(text, PUBLISHED)
    assert [(one.date, one.resolved) for one in found] == [(date, resolved)]


@pytest.mark.parametrize("text", ["31 февраля", "99 мая", "45 лет", "статья 146", "12 потерпевших"])
def test_what_is_no_date_is_left_alone(text: str) -> None:
    assert find_dates(text, PUBLISHED) == []


def test_without_a_day_of_publication_nothing_is_reckoned() -> None:
    assert [one.resolved for one in find_dates("вчера и 10 июня", None)] == [None, None]
