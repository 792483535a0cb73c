"""A witness named in five forms in ten sources: a reader without the right finds none of them."""

import html
import re
from dataclasses import replace

import pytest
from django.test import Client
from django.urls import reverse
from ledger.reports import Report

from casewright.claims import Person, Place, Statement, sha256_of
from casewright.publishing.redaction import Mask, Protected
from casewright.web.folder import open_folder
from casewright.web.masking import masked_html
from casewright.workspace.accounts.models import RestrictedSource
from casewright.workspace.accounts.protecting import let_see_name
from casewright.workspace.audit.models import AuditEntryRow
from web.rows import ROWS
from web.world import DOCUMENTER, LEAD, NAMED, OPEN, PSEUDONYM, READER_, REVIEWER, SLUG, keep

FORMS = ("Sertan Olubek", "Сертан Олубек", "S. Olubek", "Olubek Sertan", "Сертана Олубека")
BARE = ("olubek", "олубек")
TEN = [
    Report(f"report-{number}-{form.replace(' ', '_')}.txt").says(
        f"On day {number} {form} told what the guards did.",
        Person(form),
        Statement(form, direct=True),
        by=form,
    )
    for number, form in enumerate(FORMS * 2)
]
BELOW_LEAD = (READER_, DOCUMENTER, REVIEWER)


@pytest.fixture
def ten(undone):
    keep(SLUG, *TEN)
    return undone


def readable(answer):
    """What a person or a program can read of an answer, in small letters."""
    headers = "\n".join(f"{name}: {value}" for name, value in answer.headers.items())
    return html.unescape(f"{headers}\n{answer.content.decode('utf-8', 'replace')}").casefold()


def shown(ten, who):
    """Every page there is about the case, and of each source."""
    client = ten.browser(who)
    for row in ROWS:
        ids = row.ids(ten) if callable(row.ids) else row.ids
        if row.method == "GET":
            yield row.name, client.get(reverse(row.name, kwargs=ids))
    for report in (*TEN, NAMED):
        for name in ("source", "original", "note_consent"):
            ids = {"slug": SLUG, "sha256": report.source.sha256}
            yield f"{name} {report.name[:8]}", client.get(reverse(name, kwargs=ids))


@pytest.mark.parametrize("who", BELOW_LEAD)
def test_no_page_has_the_name_in_any_form(ten, who):
    found = [
        name for name, answer in shown(ten, who) if any(one in readable(answer) for one in BARE)
    ]
    assert found == []


def test_a_lead_reads_the_name(ten):
    answer = ten.browser(LEAD).get(f"/cases/{SLUG}/sources/{TEN[0].source.sha256}/")
    assert "Sertan Olubek" in answer.content.decode()


def test_the_pseudonym_stands_in_its_place_and_the_rest_of_the_words_stays(ten):
    text = ten.browser(READER_).get(f"/cases/{SLUG}/sources/{TEN[0].source.sha256}/").content
    assert PSEUDONYM in text.decode()
    assert "told what the guards did" in text.decode()


def test_the_length_that_is_told_is_that_of_what_is_sent(ten):
    told = {
        name: (int(answer["Content-Length"]), len(answer.content))
        for name, answer in shown(ten, READER_)
        if "Content-Length" in answer
    }
    assert {name: both for name, both in told.items() if both[0] != both[1]} == {}
    assert told


def test_who_was_named_may_read_the_name(ten):
    let_see_name(ten.person, ten.accounts[READER_], may=True)
    path = f"/cases/{SLUG}/sources/{TEN[1].source.sha256}/"
    assert FORMS[1] in ten.browser(READER_).get(path).content.decode()
    assert FORMS[1] not in ten.browser(DOCUMENTER).get(path).content.decode()


def test_a_new_spelling_is_masked_at_once(undone):
    client = undone.browser(LEAD)
    path = f"/cases/{SLUG}/sources/{OPEN.source.sha256}/"
    reader = undone.browser(READER_)
    assert "Dusov" in reader.get(path).content.decode()
    sent = {"spellings": "Sertan Olubek\nArlin Dusov", "version": "1"}
    client.post(f"/cases/{SLUG}/protected/people/{undone.person.pk}/", sent)
    assert "Dusov" not in reader.get(path).content.decode()


def test_particulars_are_withheld(undone):
    told = Report("mill.txt").says("People went to the miller of Tarsk.", Place("Tarsk"))
    keep(SLUG, told)
    path = f"/cases/{SLUG}/sources/{told.source.sha256}/"
    assert "miller of Tarsk" not in undone.browser(READER_).get(path).content.decode()
    assert "miller of Tarsk" in undone.browser(LEAD).get(path).content.decode()


@pytest.mark.parametrize("who", BELOW_LEAD)
def test_the_file_itself_is_refused_where_somebody_in_it_is_protected(ten, who):
    client = ten.browser(who)
    for report in TEN:
        answer = client.get(f"/cases/{SLUG}/sources/{report.source.sha256}/file/")
        assert answer.status_code == 403
    assert client.get(f"/cases/{SLUG}/sources/{OPEN.source.sha256}/file/").status_code == 200


@pytest.mark.parametrize(("author", "status"), [("Sertan Olubek", 403), ("somebody", 200)])
def test_a_file_is_refused_for_a_name_in_it_that_its_text_does_not_have(undone, author, status):
    content = f"<meta name=author content='{author}'>Nothing is told here.".encode()
    report = Report("plain.txt").says("Nothing is told here.")
    source = replace(report.source, sha256=sha256_of(content))
    store = open_folder().case(SLUG)
    with store.changing():
        store.save_source(source, content)
    path = f"/cases/{SLUG}/sources/{source.sha256}/file/"
    assert undone.browser(READER_).get(path).status_code == status


def test_an_error_that_names_somebody_is_masked(undone):
    client = undone.browser(DOCUMENTER)
    answer = client.post(
        f"/cases/{SLUG}/consent/{OPEN.source.sha256}/",
        {"person": "x", "answer": "agrees", "uses": "Olubek", "day": "2026-01-01", "reason": "x"},
    )
    assert answer.status_code == 400
    assert "olubek" not in readable(answer)


def test_what_a_lead_sees_of_it_is_recorded(undone):
    undone.browser(LEAD).get(f"/cases/{SLUG}/sources/{NAMED.source.sha256}/")
    undone.browser(LEAD).get(f"/cases/{SLUG}/protected/people/{undone.person.pk}/")
    actions = set(AuditEntryRow.objects.values_list("action", flat=True))
    assert {"protected source seen", "protected names seen"} <= actions


def test_what_is_open_to_all_is_not_recorded_when_seen(undone):
    before = AuditEntryRow.objects.count()
    undone.browser(READER_).get(f"/cases/{SLUG}/sources/{OPEN.source.sha256}/")
    assert AuditEntryRow.objects.count() == before


def test_a_name_in_the_short_name_of_the_case_cannot_be_protected(undone):
    client = undone.browser(LEAD)
    sent = {"pseudonym": "W", "spellings": "Anna Birch"}
    answer = client.post(f"/cases/{SLUG}/protected/people/", sent)
    assert answer.status_code == 400
    assert "short name of the case" in answer.content.decode()


MASK = Mask([Protected(PSEUDONYM, ("Sertan Olubek",))])
PAGES = [
    ("<p>Sertan Olubek fled</p>", "<p>Witness 7 fled</p>", "words"),
    ('<a title="Sertan Olubek">x</a>', '<a title="Witness 7">x</a>', "an attribute"),
    ("<p>Sertan &#x4F;lubek</p>", "<p>Witness 7</p>", "letters written as signs"),
    ("<p>&lt;b&gt;Sertan Olubek</p>", "<p>&lt;b&gt;Witness 7</p>", "signs stay escaped"),
    ('<form class="Olubek">', '<form class="Olubek">', "a word of ours that nobody reads"),
]


@pytest.mark.parametrize(("page", "expected", "why"), PAGES)
def test_a_page_is_masked_between_and_in_its_tags(page, expected, why):
    assert masked_html(page, MASK) == expected


# Restricted sources.


def counted(client, name):
    """The number beside a place of the case, in the list at its side."""
    text = client.get(f"/cases/{SLUG}/").content.decode()
    return int(re.search(rf'>{name} <span class="many">(\d+)</span>', text)[1])


def test_a_restricted_source_is_not_there_for_others(undone):
    reader, lead = undone.browser(READER_), undone.browser(LEAD)
    for name, hidden in (("Sources", 1), ("People", 1)):
        assert counted(reader, name) == counted(lead, name) - hidden
    listed = reader.get(f"/cases/{SLUG}/sources/").content.decode()
    assert "Karadin" not in listed
    assert "restricted" not in listed


def test_who_was_named_sees_a_restricted_source(undone):
    lead, reader = undone.browser(LEAD), undone.browser(READER_)
    sha256 = RestrictedSource.objects.get(case=undone.case).sha256
    path = f"/cases/{SLUG}/protected/sources/{sha256}/restrict/"
    lead.post(path, {"was": "leads", "account": undone.accounts[READER_].pk})
    assert reader.get(f"/cases/{SLUG}/sources/{sha256}/").status_code == 200
    assert undone.browser(DOCUMENTER).get(f"/cases/{SLUG}/sources/{sha256}/").status_code == 404


def test_nobody_signed_in_sees_nothing(ten):
    assert Client().get(f"/cases/{SLUG}/sources/").status_code == 302
