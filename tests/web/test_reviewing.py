"""The review screen: what is said of a claim is kept at once, and never over somebody else's."""

import json
import re

import pytest
from django.urls import reverse

from casewright.decisions import Accept, Correct, Reject, Undo, in_force
from casewright.web.folder import open_folder
from casewright.workspace.jobs.building import waiting_to_be_built
from web.world import ALSO, DOCUMENTER, HIDDEN, LEAD, NAMED, OPEN, READER_, REVIEWER, SLUG

BY_SCRIPT = {"HTTP_X_CASEWRIGHT": "review"}


def address(name, report, **more):
    return reverse(name, kwargs={"slug": SLUG, "sha256": report.source.sha256} | more)


def say(client, report, script=True, **said):
    extra = BY_SCRIPT if script else {}
    return client.post(address("review_decide", report), said, **extra)


def kept():
    return in_force(open_folder().case(SLUG).decisions().decisions)


def claim(report, place=0):
    return report.reading.claims[place].id


def test_what_is_said_is_kept_in_the_name_of_who_said_it(undone):
    answer = say(undone.browser(DOCUMENTER), ALSO, accept=claim(ALSO))
    assert answer.status_code == 200
    assert 'data-state="accepted"' in answer.content.decode()
    last = kept()[-1]
    assert isinstance(last.what, Accept)
    assert last.what.claim.claim == claim(ALSO)
    assert last.by == undone.accounts[DOCUMENTER].identity


def test_without_scripts_the_same_buttons_lead_back_to_the_claim(undone):
    answer = say(undone.browser(DOCUMENTER), ALSO, script=False, reject=claim(ALSO))
    assert answer.status_code == 302
    assert answer["Location"].endswith(f"#c-{claim(ALSO)}")
    page = undone.browser(DOCUMENTER).get(answer["Location"]).content.decode()
    assert 'data-state="rejected"' in page


def test_who_changes_their_mind_takes_back_what_they_said_before(undone):
    client = undone.browser(DOCUMENTER)
    say(client, ALSO, accept=claim(ALSO))
    answer = say(client, ALSO, reject=claim(ALSO))
    assert answer.status_code == 200
    about = [one for one in kept() if getattr(one.what, "claim", None)]
    assert [type(one.what) for one in about if one.what.claim.claim == claim(ALSO)] == [Reject]


def test_the_opposite_of_what_somebody_else_said_is_not_kept_and_both_are_named(undone):
    say(undone.browser(DOCUMENTER), ALSO, accept=claim(ALSO))
    before = kept()
    answer = say(undone.browser(REVIEWER), ALSO, reject=claim(ALSO))
    assert answer.status_code == 409
    told = json.loads(answer.content)["error"]
    assert undone.accounts[DOCUMENTER].identity in told
    assert undone.accounts[REVIEWER].identity in told
    assert kept() == before


def test_without_scripts_the_opposite_is_said_on_a_page(undone):
    say(undone.browser(DOCUMENTER), ALSO, accept=claim(ALSO))
    answer = say(undone.browser(REVIEWER), ALSO, script=False, reject=claim(ALSO))
    assert answer.status_code == 400
    assert "contradicts" in answer.content.decode()


def test_the_last_word_is_taken_back_by_one_press(undone):
    client, before = undone.browser(DOCUMENTER), kept()
    say(client, ALSO, accept=claim(ALSO))
    answer = say(client, ALSO, undo=claim(ALSO))
    assert 'data-state="to_check"' in answer.content.decode()
    assert kept() == before
    every = open_folder().case(SLUG).decisions().decisions
    assert isinstance(every[-1].what, Undo)


def test_there_is_nothing_to_take_back_where_nothing_was_said(undone):
    assert say(undone.browser(DOCUMENTER), ALSO, undo=claim(ALSO)).status_code == 404


def test_where_two_must_agree_the_second_person_confirms(undone):
    undone.browser(LEAD).post(reverse("checkers", kwargs={"slug": SLUG}), {"checkers": "2"})
    first = say(undone.browser(DOCUMENTER), ALSO, accept=claim(ALSO))
    again = say(undone.browser(DOCUMENTER), ALSO, accept=claim(ALSO))
    second = say(undone.browser(REVIEWER), ALSO, accept=claim(ALSO))
    states = [answer.content.decode() for answer in (first, again, second)]
    assert 'data-state="confirm"' in states[0]
    assert 'data-state="confirm"' in states[1]
    assert 'data-state="accepted"' in states[2]


def test_a_claim_of_another_source_is_not_there(undone):
    assert say(undone.browser(DOCUMENTER), OPEN, accept=claim(ALSO)).status_code == 404


def test_a_source_withdrawn_meanwhile_is_not_there_and_nothing_is_kept(undone):
    before = kept()
    assert say(undone.browser(DOCUMENTER), HIDDEN, accept=claim(HIDDEN)).status_code == 404
    assert kept() == before


# Editing.


def edited(client, report, number, script=True, **fields):
    extra = BY_SCRIPT if script else {}
    return client.post(address("correct_claim", report, claim=number), fields, **extra)


def test_a_field_is_changed_and_the_line_shows_it_before_the_case_is_built(undone):
    client = undone.browser(DOCUMENTER)
    answer = edited(client, ALSO, claim(ALSO), **{"age": "41", "was-age": ""})
    assert "aged 41" in answer.content.decode()
    assert 'data-state="corrected"' in answer.content.decode()
    last = kept()[-1]
    assert isinstance(last.what, Correct)
    assert [(one.field, one.value) for one in last.what.changes] == [("age", "41")]


def test_a_second_correction_by_the_same_person_adds_to_the_first(undone):
    client = undone.browser(DOCUMENTER)
    edited(client, ALSO, claim(ALSO), **{"age": "41", "was-age": ""})
    edited(client, ALSO, claim(ALSO), **{"position": "guard", "was-position": ""})
    said = {one.field: one.value for one in kept()[-1].what.changes}
    assert said == {"age": "41", "position": "guard"}


def test_a_claim_edited_by_two_people_keeps_the_first_and_shows_both(undone):
    edited(undone.browser(DOCUMENTER), ALSO, claim(ALSO), **{"age": "41", "was-age": ""})
    before = kept()
    answer = edited(undone.browser(REVIEWER), ALSO, claim(ALSO), **{"age": "42", "was-age": "41"})
    assert answer.status_code == 409
    told = json.loads(answer.content)["error"]
    assert "“41”" in told
    assert "“42”" in told
    assert kept() == before


def test_what_nobody_changed_is_no_correction(undone):
    before = kept()
    answer = edited(undone.browser(DOCUMENTER), ALSO, claim(ALSO), **{"age": "", "was-age": ""})
    assert answer.status_code == 200
    assert kept() == before


@pytest.mark.parametrize(
    ("field", "value", "told"),
    [
        ("age", "old", "is not a"),
        ("roles", "wizard", "no term"),
        ("nationality", "Kazakhstan", "two letters"),
        ("stance", "sure", "none of"),
        ("name", "", "must have a value"),
    ],
)
def test_a_value_a_field_cannot_hold_is_refused_in_words_and_nothing_is_kept(
    undone, field, value, told
):
    before = kept()
    sent = {field: value, f"was-{field}": "something"}
    answer = edited(undone.browser(DOCUMENTER), ALSO, claim(ALSO), **sent)
    assert answer.status_code == 400
    assert told in json.loads(answer.content)["error"]
    assert kept() == before


def test_a_protected_name_is_neither_shown_in_the_form_nor_overwritten(undone):
    client, before = undone.browser(DOCUMENTER), kept()
    number = claim(NAMED)
    form = client.get(address("correct_claim", NAMED, claim=number), **BY_SCRIPT)
    assert "Olubek" not in form.content.decode()
    assert 'value="Witness 7"' in form.content.decode()
    untouched = edited(client, NAMED, number, **{"name": "Witness 7", "was-name": "Witness 7"})
    assert untouched.status_code == 200
    changed = edited(client, NAMED, number, **{"name": "Other", "was-name": "Witness 7"})
    assert changed.status_code == 400
    assert "protected" in json.loads(changed.content)["error"]
    assert kept() == before


# Adding.


def added(client, report, words, start=0, script=True, **fields):
    extra = BY_SCRIPT if script else {}
    sent = {"kind": "place", "start": start, "words": words, "stance": "reported"} | fields
    return client.post(address("add_claim", report), sent, **extra)


def test_a_claim_is_added_from_selected_words(undone):
    answer = added(undone.browser(DOCUMENTER), OPEN, "Officer", name="The office")
    assert answer.status_code == 200
    what = kept()[-1].what
    assert (what.words, what.start, what.kind) == ("Officer", 0, "place")


def test_words_that_do_not_stand_there_give_no_claim(undone):
    before = kept()
    assert added(undone.browser(DOCUMENTER), OPEN, "No such words", name="X").status_code == 404
    assert kept() == before


def test_a_claim_that_says_nothing_is_refused(undone):
    answer = added(undone.browser(DOCUMENTER), OPEN, "Officer")
    assert answer.status_code == 400


def test_words_behind_a_masked_name_are_found_where_they_stand(undone):
    """In the text as it is shown a pseudonym is shorter or longer than the name it stands for."""
    client = undone.browser(DOCUMENTER)
    page = client.get(address("review_source", NAMED)).content.decode()
    assert "Witness 7" in page
    shown = "Witness 7 was beaten in Tarsk."
    answer = added(client, NAMED, "Tarsk", start=shown.index("Tarsk"), name="Tarsk")
    assert answer.status_code == 200
    what = kept()[-1].what
    assert NAMED.source.text[what.start : what.end] == "Tarsk"


# The list, and the worker.


def left(client):
    text = client.get(reverse("review", kwargs={"slug": SLUG})).content.decode()
    return int(re.search(r"(\d+) claims to check\.", text)[1])


def test_the_list_counts_what_is_left(undone):
    client = undone.browser(DOCUMENTER)
    before = left(client)
    say(client, ALSO, accept=claim(ALSO))
    assert left(client) == before - 1


def test_a_reader_sees_the_screen_and_no_button(undone):
    page = undone.browser(READER_).get(address("review_source", OPEN)).content.decode()
    assert "Arlin Dusov" in page
    assert 'name="accept"' not in page
    assert "review.js" not in page


def test_a_decision_waits_for_the_worker_until_it_is_built_in(undone):
    before = waiting_to_be_built().get(SLUG, 0)
    say(undone.browser(DOCUMENTER), ALSO, accept=claim(ALSO))
    assert waiting_to_be_built()[SLUG] == before + 1
    store = open_folder().case(SLUG)
    store.save_case(store.case())
    assert SLUG not in waiting_to_be_built() or waiting_to_be_built()[SLUG] == before


def test_a_long_source_comes_in_parts_that_together_have_every_claim(undone):
    from ledger.reports import Report

    from casewright.claims import Person
    from web.world import keep

    long = Report("long.txt")
    for number in range(40):
        long.says(f"Person{number} Surname came.\n\n" + "Filler words stand here. " * 60,
                  Person(f"Person{number} Surname"))  # fmt: skip
    keep(SLUG, long)
    client, seen = undone.browser(DOCUMENTER), set()
    first = client.get(address("review_source", long)).content.decode()
    parts = int(re.search(r"part 1 of (\d+)", first)[1])
    for number in range(1, parts + 1):
        page = client.get(address("review_source", long), {"part": number}).content
        assert len(page) < 150_000
        seen |= set(re.findall(r'data-claim="(\w+)"', page.decode()))
    assert parts > 1
    assert seen == {one.id for one in long.reading.claims}
