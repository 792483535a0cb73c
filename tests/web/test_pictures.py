"""The pages with pictures: marks lead to quotes, and nothing hidden shows through them."""

import html
import re

import pytest
from django.urls import reverse
from ledger.reports import Report
from publishing.pictures.drawn import event

from casewright.claims import (
    Act,
    Event,
    Group,
    Organisation,
    Participant,
    Person,
    Place,
)
from casewright.ledger import CaseFile
from casewright.web.folder import open_folder
from casewright.workspace.accounts.protecting import restrict
from web.world import DOCUMENTER, LEAD, PSEUDONYM, READER_, SLUG, keep

NAME = "Sertan Olubek"
# The protected person in every picture: in an event, an act, an organisation, a source's name and
# a place.
TOLD = (
    Report(f"told-by-{NAME}.txt", "2026-01-05")
    .says(f"{NAME} was held in Almaty.", Person(NAME, organisation=f"Friends of {NAME}"))
    .says(f"The Friends of {NAME} met.", Organisation(f"Friends of {NAME}", "ngo"))
    .says(
        "He was held in January 2022.",
        Event("detention", "2022-01", place=f"house of {NAME}",
              participants=(Participant(NAME, "victim"),)),
    )
    .says("It was decided on 10 June.", Event("appeal_decision", "--06-10"))
    .says(
        "Officer Arlin Dusov beat him.",
        Person("Arlin Dusov"), Act("beating", victim=NAME, perpetrator="Arlin Dusov"),
    )
    .says("Forty people were held there.", Group("people", "detained", None, 40))
    .says("It was in Almaty.", Place("Almaty", "city"))
    .says("It was in his house.", Place(f"house of {NAME} in Almaty", "facility"))
    .says("The town of Olubek lies far off.", Place(NAME, "city"))
)  # fmt: skip
PICTURES = ("case", "chronology", "acts", "map", "links")


@pytest.fixture
def told(undone):
    keep(SLUG, TOLD)
    return undone


def page(client, name, query="", **ids):
    return client.get(reverse(name, kwargs={"slug": SLUG} | ids) + query).content.decode()


def every_page(client):
    yield from ((name, page(client, name)) for name in PICTURES)
    yield "chronology of a month", page(client, "chronology", "?from=2022-01&to=2022-01")
    for entry in open_folder().case(SLUG).case().numbers:
        yield f"number {entry.id}", page(client, "number", entry=entry.id)
    opened = page(client, "links")
    for query in re.findall(r'class="goes" href="(\?[^"]+)"', opened):
        yield f"links {query}", page(client, "links", html.unescape(query))


def test_every_picture_is_there_and_its_marks_lead_to_quotes(told):
    client = told.browser(LEAD)
    for name in ("case", "chronology", "map", "links"):
        text = page(client, name)
        drawn = re.search(r"<svg.*?</svg>", text, re.DOTALL)
        assert drawn, name
        for address in set(re.findall(r'<a class="cited" href="([^"]+)"', text)):
            assert client.get(address).status_code == 200, address


@pytest.mark.parametrize("who", [READER_, DOCUMENTER])
def test_no_picture_has_a_protected_name_in_any_piece(told, who):
    found = [
        name for name, text in every_page(told.browser(who))
        if "olubek" in html.unescape(text).casefold() or "sertan" in text.casefold()
    ]  # fmt: skip
    assert found == []


def test_the_pseudonym_stands_in_pictures_instead(told):
    client = told.browser(READER_)
    for name in ("acts", "links"):
        assert PSEUDONYM in page(client, name), name


def test_who_may_read_the_name_finds_it_in_pictures(told):
    client = told.browser(LEAD)
    assert all(NAME in page(client, name) for name in ("acts", "links", "map"))


def test_a_restricted_source_draws_nothing_for_others(told):
    restrict(told.case, TOLD.source.sha256, [])
    reader = told.browser(READER_)
    assert "Detention, arrest" not in page(reader, "chronology")
    assert "Almaty" not in page(reader, "map")
    assert "Beating" not in page(reader, "acts")
    lead = told.browser(LEAD)
    assert "Almaty" in page(lead, "map")


def test_no_picture_needs_a_style_or_a_script_of_its_own(told):
    for name, text in every_page(told.browser(LEAD)):
        for drawn in re.findall(r"<svg.*?</svg>", text, re.DOTALL):
            assert "style" not in drawn, name
            assert "<script" not in drawn, name


def test_the_window_sifts_the_list_and_the_picture(told):
    client = told.browser(READER_)
    january = page(client, "chronology", "?from=2022-01&to=2022-01")
    assert "Detention, arrest" in january
    assert "Appeal decision" not in re.sub(r"<form.*?</form>", "", january, flags=re.DOTALL)
    assert "No event is dated within this time" in page(client, "chronology", "?from=1999")
    assert "10 June (year not stated)" in page(client, "chronology", "?from=soon")


HOSTILE = [
    "?from=%00&to=<script>", "?from=9999-12-31&to=9999-12-31", "?from=0001-01-01&to=0001-01-01",
    "?near=<b>", "?near=place-made-up", "?open=,,,made-up", "?open=" + "x," * 500,
    "?kind=<i>&from=2022",
]  # fmt: skip


@pytest.mark.parametrize("query", HOSTILE)
def test_whatever_is_asked_the_pages_answer(told, query):
    client = told.browser(READER_)
    for name in ("chronology", "map", "links"):
        answer = client.get(reverse(name, kwargs={"slug": SLUG}) + query)
        assert answer.status_code == 200
        assert "<script>" not in answer.content.decode().replace('<script src="', "")


def test_a_number_that_is_not_there_is_not_found(told):
    client = told.browser(READER_)
    assert (
        client.get(reverse("number", kwargs={"slug": SLUG, "entry": "made-up"})).status_code == 404
    )


def test_a_thousand_events_make_a_page_of_less_than_150_kilobytes(undone):
    kinds = ("hearing", "detention", "release", "verdict")
    events = [
        event(number, f"{2010 + number % 13}-{number % 12 + 1:02}-{number % 28 + 1:02}",
              kinds[number % 4], places=(f"Court {number}",))
        for number in range(1_000)
    ]  # fmt: skip
    store = open_folder().case(SLUG)
    with store.changing():
        store.save_case(CaseFile(events=tuple(events)))
    text = page(undone.browser(LEAD), "chronology")
    assert len(text.encode()) < 150_000
    assert "some stand for a month, a year or all" in text
