"""A line of ten megabytes in a field of a form: refused before anything is made of it."""

import pytest
from django.urls import reverse

from casewright.web.long_fields import LONGEST
from web.rows import ROWS
from web.tables import everything
from web.world import LEAD, SLUG

LONG = "x" * 10_000_000
# A report that is pasted is as long as reports are.
PASTED = ("imports", "text")
LARGEST_ANSWER = 100_000
POSTED = [one for one in ROWS if one.method == "POST" and one.may]


@pytest.mark.parametrize("row", POSTED, ids=str)
def test_ten_megabytes_in_any_field_are_refused_and_change_nothing(undone, row):
    ids = row.ids(undone) if callable(row.ids) else row.ids
    sent = row.sent(undone) if callable(row.sent) else row.sent
    browser, path = undone.browser(row.may[-1]), reverse(row.name, kwargs=ids)
    before = everything()
    for name in sent:
        if (row.name, name) != PASTED:
            answer = browser.post(path, sent | {name: LONG})
            assert answer.status_code == 413, name
            assert len(answer.content) < LARGEST_ANSWER, name
    assert everything() == before


def test_what_people_write_by_hand_is_taken(undone):
    path = f"/cases/{SLUG}/protected/people/"
    sent = {"pseudonym": "Aunt", "spellings": "x" * LONGEST}
    assert undone.browser(LEAD).post(path, sent).status_code != 413
    answer = undone.browser(LEAD).post(path, sent | {"spellings": "x" * (LONGEST + 1)})
    assert "A field has 100,001 characters; 100,000 are the most." in answer.content.decode()


def test_a_pasted_report_may_be_longer(undone):
    sent = {"name": "long.txt", "text": "A word. " * 50_000}
    answer = undone.browser(LEAD).post(f"/cases/{SLUG}/imports/", sent)
    assert answer.status_code == 302
