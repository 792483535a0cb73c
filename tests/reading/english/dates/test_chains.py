"""Dates told from another date of the text."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from casewright.reading.english.dates.chains import with_chained
from casewright.reading.english.dates.dates import find_dates

CHAINS = [
    ("Held on 3 May 2019. The next morning he fell.", "2019-05-04", None, "next morning"),
    ("Held on 31 May 2019. Next day he fell.", "2019-06-01", None, "across a month"),
    ("Held on 17 August. The previous night he ran.", "--08-16", None, "no year given"),
    ("Charged in 2004. Two years later they met.", "2006", None, "years"),
    ("Held in May 2019. Three months later they met.", "2019-08", None, "months"),
    ("Dead in November 2020. The following April she left.", "2021-04", None, "month after"),
    ("Held on 2 October 2021. In March of the following year he left.", "2022-03", None, "of"),
    ("They met on Friday. That evening he fell.", None, "2022-06-10", "reckoned, not given"),
    ("Seen on 10 January 2022. Three days earlier he fell.", "2022-01-07", None, "earlier"),
    ("Held on 28 February. The next day he fell.", None, "2022-03-01", "29 or 1 by the year"),
]
NO_CHAIN = [
    ("The next day he fell.", "nothing to step from"),
    ("Charged in 2004. The next day he fell.", "a year is no day"),
    ("Since 3 May 2019 he limps. The next day he fell.", "a limit is no day of the story"),
    ("Held on 3 May 2019. His next day in court is open.", "no step"),
]


def chained(text: str) -> list[tuple[str | None, str | None]]:
    plain = find_dates(text, published="2022-06-15")
    told = [m for m in with_chained(text, plain, None) if m not in plain]
    return [(m.date, m.resolved) for m in told]


@pytest.mark.parametrize(("text", "date", "resolved", "why"), CHAINS)
def test_a_date_is_told_from_the_one_before(
    text: str, date: str | None, resolved: str | None, why: str
) -> None:
    (told,) = chained(text)
    assert told[0] == date, why
    assert resolved is None or told[1] == resolved, why


@pytest.mark.parametrize(("text", "why"), NO_CHAIN)
def test_where_no_date_is_fine_enough_nothing_is_reckoned(text: str, why: str) -> None:
    assert chained(text) == [], why


@given(st.text())
def test_any_text_is_read_and_the_dates_stay_in_order(text: str) -> None:
    found = with_chained(text, find_dates(text), None)
    assert [m.start for m in found] == sorted(m.start for m in found)
