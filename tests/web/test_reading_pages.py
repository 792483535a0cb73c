"""The pages of a case: every value opens to its quotes, and nothing hidden shows through."""

import re

import pytest
from django.urls import reverse

from casewright.publishing.dossier import card_of
from casewright.web.folder import open_folder
from casewright.workspace.accounts.protecting import restrict
from web.rows import ROWS
from web.world import ALSO, DOCUMENTER, HIDDEN, LEAD, OPEN, READER_, SLUG, accepted

READING = [
    row for row in ROWS
    if row.method == "GET" and row.of_case and row.may and READER_ in row.may
]  # fmt: skip


def page(client, name, **ids):
    return client.get(reverse(name, kwargs={"slug": SLUG} | ids))


def built():
    return open_folder().case(SLUG).case()


def test_a_value_opens_to_a_page_of_its_own_and_to_a_card_in_the_margin(undone):
    client = undone.browser(READER_)
    people = page(client, "people").content.decode()
    address = re.search(r'class="cited" href="([^"]+)"', people)[1]
    whole = client.get(address)
    card = client.get(address, HTTP_HX_REQUEST="true")
    assert "<html" in whole.content.decode()
    assert "<html" not in card.content.decode()
    assert "<mark>" in card.content.decode()


def test_every_link_to_a_card_leads_to_one(undone):
    client, followed = undone.browser(LEAD), set()
    for row in READING:
        ids = row.ids(undone) if callable(row.ids) else row.ids
        text = client.get(reverse(row.name, kwargs=ids)).content.decode()
        followed |= set(re.findall(r'class="cited" href="([^"]+)"', text))
    assert len(followed) > 5
    assert [one for one in followed if client.get(one).status_code != 200] == []


def test_on_paper_every_cited_value_has_a_number_and_its_quotes_stand_at_the_end(undone):
    client = undone.browser(READER_)
    text = client.get(reverse("people", kwargs={"slug": SLUG}), {"print": ""}).content.decode()
    marked = set(re.findall(r'href="#note-(\d+)"', text))
    told = set(re.findall(r'id="note-(\d+)"', text))
    assert marked
    assert marked == told
    assert "Officer Arlin Dusov got three years." in text


def test_on_the_screen_there_are_no_footnotes(undone):
    text = page(undone.browser(READER_), "people").content.decode()
    assert "note-1" not in text


def test_the_card_of_a_hidden_source_is_not_there(undone):
    card = HIDDEN.reading.claims[0].id
    assert page(undone.browser(READER_), "says", card=card).status_code == 404
    assert page(undone.browser(LEAD), "says", card=card).status_code == 200


def test_a_card_over_open_and_hidden_sources_shows_the_open_ones_alone(undone):
    person = next(one for one in built().people if one.name == "Arlin Dusov")
    whole = page(undone.browser(READER_), "says", card=card_of(person.claims)).content.decode()
    assert "three years" in whole
    restrict(undone.case, ALSO.source.sha256, [])
    assert page(undone.browser(READER_), "says", card=card_of(person.claims)).status_code == 404
    seen = page(undone.browser(READER_), "people").content.decode()
    assert "Arlin Dusov" in seen
    assert "Vashek" not in seen


def test_what_was_decided_about_a_hidden_source_is_not_told(undone):
    accepted(SLUG, HIDDEN.reading.claims[0].id)
    reader = page(undone.browser(READER_), "decisions").content.decode()
    lead = page(undone.browser(LEAD), "decisions").content.decode()
    assert "Karadin" in lead
    assert "Karadin" not in reader


def test_a_conflict_is_settled_and_opened_again(undone):
    client, number = undone.browser(DOCUMENTER), built().conflicts[0].id
    value = built().conflicts[0].values[0].value
    sent = {"value": value, "reason": "The judgment says so."}
    client.post(reverse("resolve", kwargs={"slug": SLUG, "entry": number}), sent)
    resolution = built().conflicts[0].resolution
    assert (resolution.value, resolution.reason) == (value, "The judgment says so.")
    assert "The judgment says so." in page(client, "conflict", entry=number).content.decode()
    client.post(reverse("undo", kwargs={"slug": SLUG, "decision": resolution.decision}))
    assert built().conflicts[0].resolution is None


def test_a_value_nobody_gives_settles_nothing(undone):
    client, number = undone.browser(DOCUMENTER), built().conflicts[0].id
    sent = {"value": "life", "reason": "I think so."}
    client.post(reverse("resolve", kwargs={"slug": SLUG, "entry": number}), sent)
    assert built().conflicts[0].resolution is None


def test_two_people_are_merged_and_taken_apart_again(undone):
    client = undone.browser(DOCUMENTER)
    one, other = undone.person_in(OPEN), undone.person_in(ALSO)
    number = len(built().people)
    sent = {"one": one, "other": other, "verdict": "same", "reason": "One man, two names."}
    client.post(reverse("judge", kwargs={"slug": SLUG}), sent)
    assert len(built().people) == number - 1
    (decision,) = (each for each in built().decisions if each.verdict == "same")
    client.post(reverse("undo", kwargs={"slug": SLUG, "decision": decision.id}))
    assert len(built().people) == number


@pytest.mark.parametrize("sent", [{}, {"one": "x", "other": "y", "verdict": "same"}])
def test_a_judgement_about_nobody_is_not_kept(undone, sent):
    answer = undone.browser(DOCUMENTER).post(reverse("judge", kwargs={"slug": SLUG}), sent)
    assert answer.status_code == 404


def test_a_person_is_not_judged_to_be_themselves(undone):
    one = undone.person_in(OPEN)
    sent = {"one": one, "other": one, "verdict": "same"}
    answer = undone.browser(DOCUMENTER).post(reverse("judge", kwargs={"slug": SLUG}), sent)
    assert answer.status_code == 404


def test_after_undoing_nobody_is_sent_to_another_site(undone):
    address = reverse("undo", kwargs={"slug": SLUG, "decision": undone.decision})
    answer = undone.browser(DOCUMENTER).post(address, {"next": "https://elsewhere.example/"})
    assert answer["Location"] == reverse("decisions", kwargs={"slug": SLUG})


def test_people_are_shown_by_role_and_in_two_orders(undone):
    client = undone.browser(READER_)
    by_name, by_sources = (listed(client, order=order) for order in ("", "sources"))
    assert by_name == sorted(by_name, key=str.casefold)
    assert by_sources[0] == "Arlin Dusov"
    assert sorted(by_sources) == sorted(by_name)
    assert listed(client, role="convicted") == []
    assert listed(client, role="no such role") == []


def listed(client, **asked):
    text = client.get(reverse("people", kwargs={"slug": SLUG}), asked).content.decode()
    return re.findall(r'<th scope="row"><a [^>]+>([^<]+)</a>', text)


@pytest.mark.parametrize("number", ["0", "99999", "-1", "x", "1e9", "9" * 400])
def test_a_page_there_is_not_shows_the_nearest(undone, number):
    for name in ("people", "chronology", "acts", "review"):
        answer = undone.browser(READER_).get(reverse(name, kwargs={"slug": SLUG}), {"page": number})
        assert answer.status_code == 200


def test_a_case_without_reports_says_on_every_page_what_to_do_next(undone):
    """Nothing was built in the other case's folder of a new case."""
    from casewright.workspace.accounts.cases import make_case

    made = make_case(undone.accounts[LEAD], slug="empty-one", title="Empty")
    client = undone.browser(LEAD)
    for row in READING:
        ids = row.ids(undone) if callable(row.ids) else row.ids
        if set(ids) == {"slug"}:
            answer = client.get(reverse(row.name, kwargs={"slug": made.slug}))
            assert answer.status_code == 200, row
