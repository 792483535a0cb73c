"""Every address and method, by people of every standing: what they get, change and learn."""

import re

import pytest
from django.db import transaction
from django.urls import get_resolver, reverse

from casewright.web.guard import has_own_guard, rules_of
from web.rows import MEMBERS, ROWS
from web.tables import everything
from web.world import EVERYBODY, LEAD, TELLING

# A member knows the case; what these hold is protected or restricted all the same.
NOT_FOR_MEMBERS = ("Olubek", "Karadin", "hidden-letter")


def patterns(resolver=None):
    for one in (resolver or get_resolver()).url_patterns:
        if hasattr(one, "url_patterns"):
            yield from patterns(one)
        else:
            yield one


def called(row, world, browser):
    ids = row.ids(world) if callable(row.ids) else row.ids
    sent = row.sent(world) if callable(row.sent) else row.sent
    path = reverse(row.name, kwargs=ids)
    return browser.post(path, sent) if row.method == "POST" else browser.get(path, sent)


def told(answer):
    """All of an answer but the address that was asked for, which a redirection repeats."""
    headers = [f"{name}: {value}" for name, value in answer.headers.items() if name != "Location"]
    return "\n".join([*headers, answer.content.decode("utf-8", "replace")])


def without_token(answer):
    return re.sub(rb'name="csrfmiddlewaretoken" value="\w+"', b"", answer.content)


def test_every_address_and_method_has_a_row(world):
    # Those for programs have a table of their own, in tests/api.
    pages = [one for one in patterns() if not has_own_guard(one.callback)]
    declared = {(one.name, method) for one in pages for method in rules_of(one.callback) or ()}
    assert {(row.name, row.method) for row in ROWS} == declared


def test_no_address_is_without_a_rule(world):
    assert [one.name for one in patterns() if rules_of(one.callback) is None] == []


@pytest.mark.parametrize("row", ROWS, ids=str)
def test_who_gets_what(undone, row):
    found = {}
    for who in EVERYBODY:
        mark = transaction.savepoint()
        before = everything()
        answer = called(row, undone, undone.browser(who))
        found[who] = answer.status_code
        if who not in row.may:
            assert everything() == before, f"{who} changed something"
        _expect_no_leak(row, who, told(answer))
        transaction.savepoint_rollback(mark)
    assert found == row.expected


def _expect_no_leak(row, who, text):
    """Nothing of the case to those outside, nothing protected to members but leads."""
    if who == LEAD:
        return
    words = NOT_FOR_MEMBERS if who in MEMBERS else TELLING
    assert [word for word in words if word in text] == [], who


def test_a_method_without_a_rule_is_refused(undone):
    for who in EVERYBODY:
        assert undone.browser(who).delete("/cases/").status_code == 405
        assert undone.browser(who).put("/accounts/").status_code == 405


# A route is one of the rules, which are the same for all cases.
WITH_MORE_IDS = [row for row in ROWS if row.of_case and row.name != "route"]


@pytest.mark.parametrize("row", WITH_MORE_IDS, ids=str)
def test_ids_of_another_case_are_not_there(undone, row):
    """The lead of another case names things of this one under the name of their own."""
    ids = row.ids(undone)
    if set(ids) == {"slug"}:
        ids["slug"] = "no-such-case"
    else:
        ids["slug"] = undone.other.slug
    sent = row.sent(undone) if callable(row.sent) else row.sent
    browser, path = undone.browser("of another case"), reverse(row.name, kwargs=ids)
    before = everything()
    answer = browser.post(path, sent) if row.method == "POST" else browser.get(path)
    assert answer.status_code in (404, 302 if row.name == "open_source" else 404)
    assert everything() == before
    assert [word for word in TELLING if word in told(answer)] == []


def test_a_case_one_is_not_in_answers_as_one_that_never_was(undone):
    browser = undone.browser("of another case")
    there, never = browser.get("/cases/birch-inquiry/"), browser.get("/cases/never-was/")
    assert there.status_code == never.status_code == 404
    assert without_token(there) == without_token(never)
    out = undone.browser("anonymous")
    there, never = out.get("/cases/birch-inquiry/"), out.get("/cases/never-was-so/")
    assert there.status_code == never.status_code == 302
    assert there["Location"].replace("birch-inquiry", "x") == never["Location"].replace(
        "never-was-so", "x"
    )
