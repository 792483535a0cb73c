"""One test for each hole a review of the pages found, with what must go on working beside it."""

import io
import re
import time
from pathlib import Path

import docx
import pytest
from django.test import Client

from casewright.intake import open_bytes
from casewright.web.folder import open_folder
from casewright.web.settings import LONGEST_SESSION
from casewright.workspace.accounts.models import Account
from casewright.workspace.audit.models import AuditEntryRow
from casewright.workspace.errors import DatabaseFailed
from web.test_matrix import without_token
from web.world import DOCUMENTER, LEAD, NAMED, OUTSIDER, PASSWORD, READER_, SLUG

CASE = f"/cases/{SLUG}/"
NEW = "amber river ninety two"


def refuse_words(world, who, quote):
    """Note that the witness refused any use of these words; the status of the answer."""
    sent = {"person": "W", "answer": "refuses", "quote": quote, "day": "2026-01-05", "reason": "r"}
    return world.browser(who).post(f"{CASE}consent/{NAMED.source.sha256}/", sent).status_code


def test_1_a_guess_at_a_protected_name_cannot_be_tried_out_as_a_quote(undone):
    right = refuse_words(undone, DOCUMENTER, "Sertan Olubek was")
    assert right == refuse_words(undone, DOCUMENTER, "Arman Nobody was") == 400


def test_1_the_words_as_they_are_read_can_be_quoted_and_mean_those_of_the_source(undone):
    assert refuse_words(undone, DOCUMENTER, "Witness 7 was beaten") == 302
    told = open_folder().case(SLUG).decisions().decisions[-1].what.told
    assert NAMED.source.text[told.start : told.end] == "Sertan Olubek was beaten"


def test_1_whoever_sees_the_name_quotes_it(undone):
    assert refuse_words(undone, LEAD, "Sertan Olubek was") == 302


def change_password(client, old):
    sent = {"oldpassword": old, "password1": NEW, "password2": NEW}
    return client.post("/security/password/", sent).status_code


def test_2_guesses_at_the_old_password_count_as_those_at_signing_in_do(undone):
    client = undone.browser(READER_)
    for number in range(6):
        change_password(client, f"guess {number}")
    assert Account.objects.get(name=READER_).failures > 4
    assert change_password(client, PASSWORD) == 200
    assert Account.objects.get(name=READER_).check_password(PASSWORD)


def test_2_the_right_password_is_changed(undone):
    assert change_password(undone.browser(READER_), PASSWORD) == 302
    assert Account.objects.get(name=READER_).check_password(NEW)


@pytest.mark.parametrize(("shift", "ends"), [(-3600, False), (1200, True)])
def test_3_a_session_in_use_all_the_time_ends_on_its_day(undone, monkeypatch, shift, ends):
    client, begun, step = undone.browser(READER_), time.time(), 20 * 60
    until = int(LONGEST_SESSION.total_seconds()) + shift
    for passed in range(0, until + 1, step):
        monkeypatch.setattr(time, "time", lambda now=begun + passed: now)
        answer = client.get("/cases/")
    assert (answer.status_code == 302) is ends


@pytest.mark.parametrize(("who", "status"), [(READER_, 403), (LEAD, 200)])
def test_4_a_file_that_cannot_be_searched_is_no_way_to_a_name(undone, who, status):
    written = docx.Document()
    written.core_properties.author = "Sertan Olubek"
    written.add_paragraph("Officer Arlin Dusov got three years in Tarsk.")
    content = io.BytesIO()
    written.save(content)
    (source,) = open_bytes(content.getvalue(), "letter.docx")
    store = open_folder().case(SLUG)
    with store.changing():
        store.save_source(source, content.getvalue())
    answer = undone.browser(who).get(f"{CASE}sources/{source.sha256}/file/")
    assert answer.status_code == status


NOWHERE = [
    f"{CASE}members/99999999999999999999/role/",
    f"{CASE}protected/people/99999999999999999999999/",
    f"{CASE}sources/{'a' * 5000}/",
    "/accounts/99999999999999999999999/active/",
    "/cases/%00/",
]


@pytest.mark.parametrize("path", NOWHERE)
@pytest.mark.parametrize("who", [None, LEAD])
def test_5_an_id_of_nothing_is_answered_without_a_fault(undone, path, who):
    client = Client() if who is None else undone.browser(who)
    assert client.get(path).status_code < 500
    assert client.post(path, {"was": "reader", "version": "9" * 30}).status_code < 500


def test_6_a_password_that_cannot_be_recorded_as_changed_stays_as_it_was(undone, monkeypatch):
    def fails(*about):
        raise DatabaseFailed(Path("case"), "the disk is full")

    client = undone.browser(READER_)
    monkeypatch.setattr("casewright.web.sign_in.new_password.record_of", fails)
    assert change_password(client, PASSWORD) == 500
    assert Account.objects.get(name=READER_).check_password(PASSWORD)
    assert not AuditEntryRow.objects.filter(action="password changed").exists()


def test_6_a_change_of_the_password_is_recorded_once_in_the_name_of_who_made_it(undone):
    assert change_password(undone.browser(READER_), PASSWORD) == 302
    entry = AuditEntryRow.objects.get(action="password changed")
    assert entry.actor == undone.accounts[READER_].identity


NEVER_WAS = "never-was-so"


def new_case(world, slug, who=OUTSIDER):
    """The answer to a new case, and the page it leads to, as far as they tell anything."""
    client = world.browser(who)
    answer = client.post("/cases/", {"title": "Mine", "slug": slug})
    page = client.get(answer["Location"])
    given = answer["Location"].removeprefix(f"/cases/{slug}")
    assert re.fullmatch(r"-[a-z0-9]{5}/", given)
    told = [answer.status_code, page.status_code, sorted(answer.headers), sorted(page.headers)]
    words = without_token(page).decode().replace(given, "/").replace(slug, "x")
    return told, words, given


def test_7_whether_a_short_name_is_taken_is_told_by_nothing(undone):
    taken, free = new_case(undone, SLUG), new_case(undone, NEVER_WAS)
    assert taken[:2] == free[:2]
    assert taken[2] != free[2]


def test_7_what_is_recorded_of_both_is_the_same(undone):
    seen = []
    for slug in (SLUG, NEVER_WAS):
        last = AuditEntryRow.objects.order_by("-number").first().number
        new_case(undone, slug)
        seen.append(
            list(AuditEntryRow.objects.filter(number__gt=last).values_list("action", "actor"))
        )
    assert seen[0] == seen[1]


def test_7_the_same_short_name_twice_is_two_cases(undone):
    ours, theirs = new_case(undone, "mine"), new_case(undone, "mine", who=LEAD)
    assert ours[2] != theirs[2]
    assert undone.browser(LEAD).get(f"/cases/mine{ours[2]}").status_code == 404
