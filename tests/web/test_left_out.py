"""What people refused, took back or let run out is on no page, for nobody who works on a case."""

import re
from dataclasses import replace

import pytest
from decisions.made import decision
from django.db import transaction
from django.test import RequestFactory
from django.urls import reverse
from ledger.reports import READER, Report

from casewright.claims import Person
from casewright.decisions import Accept, Anchor
from casewright.ledger import build_case
from casewright.web.asked import seen_decisions
from casewright.web.folder import open_folder
from casewright.web.seen import case_seen
from casewright.workspace.audit.models import AuditEntryRow
from casewright.workspace.jobs.models import ImportFileRow
from casewright.workspace.policies import asker
from web.rows import MEMBERS, ROWS
from web.world import (
    DOCUMENTER,
    HIDDEN,
    LEAD,
    NAMED,
    READER_,
    REVIEWER,
    SLUG,
    keep,
)

CASE = f"/cases/{SLUG}/"
TOLD = Report("told.txt").says("Aman Sorov saw the cells.", Person("Aman Sorov"))
SHA256 = TOLD.source.sha256
PAGE = f"{CASE}sources/{SHA256}/"
BELOW_LEAD = (READER_, DOCUMENTER, REVIEWER)
# What stands in the source, and what it is called.
WORDS, NAME = "Sorov", "told.txt"
DIARY = Report("diary.txt").says(
    "Timur Zhanov was there.", Person("Timur Zhanov")
).says("Bolat Serin hit him.", Person("Bolat Serin"))  # fmt: skip
REFUSED = "Bolat Serin hit him."


@pytest.fixture
def undone(undone):
    """The case with one more source, from which alone somebody is known."""
    keep(SLUG, TOLD)
    return undone


def note(world, answer, *, of=TOLD, who=LEAD, quote="", **rest):
    sent = {"person": "W. Karimov", "answer": answer, "day": "2026-01-05", "reason": "Told me."}
    path = f"{CASE}consent/{of.source.sha256}/"
    return world.browser(who).post(path, sent | {"quote": quote} | rest).status_code


def withdrawn(world):
    assert note(world, "agrees", uses="lawyers") == 302
    assert note(world, "withdraws", day="2026-02-01") == 302


def refused(world):
    assert note(world, "refuses") == 302


def ended(world):
    assert note(world, "agrees", uses="internal", until="2026-02-01") == 302


def unasked(world):
    assert world.browser(LEAD).post(f"{CASE}consent/demand/", {"to": "yes"}).status_code == 302


GONE = [withdrawn, refused, ended, unasked]


def text_of(answer):
    return answer.content.decode("utf-8", "replace")


def sources_listed(client):
    """The sources that the list leads to."""
    text = text_of(client.get(f"{CASE}sources/")).split('<details class="left-out"')[0]
    return set(re.findall(r"/sources/([0-9a-f]{64})/", text))


def case_of(world, who):
    """The case file from which the pages are made."""
    request = RequestFactory().get(CASE)
    request.asker, request.case_row = asker(world.accounts[who], world.case), world.case
    return case_seen(request)


def pages(world, who):
    """Every page of the case, and each of the source."""
    client = world.browser(who)
    for row in ROWS:
        if row.method == "GET":
            ids = row.ids(world) if callable(row.ids) else row.ids
            yield row.name, client.get(reverse(row.name, kwargs=ids))
    for name in ("source", "original", "note_consent"):
        yield name, client.get(reverse(name, kwargs={"slug": SLUG, "sha256": SHA256}))


@pytest.mark.parametrize("gone", GONE)
@pytest.mark.parametrize("who", MEMBERS)
def test_no_page_has_a_word_of_it_for_anybody(undone, who, gone):
    gone(undone)
    assert [name for name, answer in pages(undone, who) if WORDS in text_of(answer)] == []


@pytest.mark.parametrize("gone", [withdrawn, refused, ended])
@pytest.mark.parametrize("who", BELOW_LEAD)
def test_only_leads_are_told_its_name_and_who_was_asked(undone, who, gone):
    gone(undone)
    telling = (NAME, "Karimov", SHA256)
    ours = [(name, one) for name, one in pages(undone, who) if one.status_code == 200]
    assert [name for name, one in ours if any(word in text_of(one) for word in telling)] == []


@pytest.mark.parametrize("gone", GONE)
@pytest.mark.parametrize("who", MEMBERS)
def test_it_is_not_listed_and_not_counted(undone, who, gone):
    before = case_of(undone, who)
    assert SHA256 in sources_listed(undone.browser(who))
    gone(undone)
    after = case_of(undone, who)
    assert SHA256 not in sources_listed(undone.browser(who))
    assert len(after.sources) < len(before.sources)
    assert "Aman Sorov" in [one.name for one in before.people]
    assert "Aman Sorov" not in [one.name for one in after.people]


@pytest.mark.parametrize(
    ("who", "page", "file"), [(READER_, 404, 404), (DOCUMENTER, 404, 404), (LEAD, 200, 403)]
)
def test_its_page_and_its_file_are_not_there_and_leads_are_told_why(undone, who, page, file):
    withdrawn(undone)
    client = undone.browser(who)
    assert client.get(PAGE).status_code == page
    assert client.get(f"{PAGE}file/").status_code == file


def test_a_lead_sees_that_it_is_there_and_all_that_was_said_about_its_use(undone):
    withdrawn(undone)
    text = text_of(undone.browser(LEAD).get(PAGE))
    assert NAME in text
    assert "On 2026-01-05 W. Karimov agreed to lawyers" in text
    assert "On 2026-02-01 W. Karimov withdrew consent" in text


@pytest.mark.parametrize("page", [CASE, f"{CASE}sources/"])
def test_the_pages_say_what_was_left_out_and_why_as_far_as_each_may_know(undone, page):
    withdrawn(undone)
    told = text_of(undone.browser(LEAD).get(page))
    assert re.search(rf"{NAME}</a>: all of it\. W\. Karimov withdrew consent on 2026-02-01", told)
    told = text_of(undone.browser(READER_).get(page))
    assert "A source: all of it. Consent was withdrawn." in told


def test_where_nobody_was_asked_yet_those_who_note_consent_can_do_so(undone):
    unasked(undone)
    assert note(undone, "agrees", who=DOCUMENTER, uses="internal") == 302
    assert WORDS in text_of(undone.browser(READER_).get(PAGE))


def test_a_restricted_source_that_was_refused_is_not_told_of_to_others(undone):
    path = f"{CASE}protected/sources/{SHA256}/restrict/"
    undone.browser(LEAD).post(path, {"was": "all members"})
    refused(undone)
    assert "Left out" not in text_of(undone.browser(REVIEWER).get(CASE))
    assert NAME in text_of(undone.browser(LEAD).get(CASE))


@pytest.mark.parametrize("use", ["internal", "lawyers", "publication"])
def test_what_was_agreed_to_for_any_use_stays_for_those_who_work_on_the_case(undone, use):
    assert note(undone, "agrees", uses=use) == 302
    reader = undone.browser(READER_)
    assert WORDS in text_of(reader.get(PAGE))
    assert reader.get(f"{PAGE}file/").status_code == 200
    assert "Left out" not in text_of(reader.get(CASE))


def test_a_fact_that_another_source_tells_too_stays(undone):
    keep(SLUG, Report("report.txt").says("Aman Sorov was there.", Person("Aman Sorov")))
    refused(undone)
    (person,) = [one for one in case_of(undone, READER_).people if one.name == "Aman Sorov"]
    assert len(person.claims) == 1


def test_what_is_agreed_to_again_is_back(undone):
    withdrawn(undone)
    assert note(undone, "agrees", uses="internal", day="2026-03-01") == 302
    assert WORDS in text_of(undone.browser(READER_).get(PAGE))


def test_the_trail_stays_whole(undone):
    before = list(AuditEntryRow.objects.order_by("number").values_list("digest", flat=True))
    withdrawn(undone)
    after = list(AuditEntryRow.objects.order_by("number").values_list("digest", flat=True))
    assert after[: len(before)] == before
    about = AuditEntryRow.objects.filter(about__contains=SHA256)
    assert about.exists()
    assert SHA256 in text_of(undone.browser(LEAD).get(f"{CASE}trail/"))


@pytest.mark.parametrize("who", MEMBERS)
def test_an_import_does_not_name_it_to_those_who_do_not_know_of_it(undone, who):
    if who == READER_:
        return
    row = ImportFileRow.objects.get(name="more.txt")
    row.sources, row.name = [SHA256], NAME
    row.save()
    withdrawn(undone)
    text = text_of(undone.browser(who).get(f"{CASE}imports/"))
    assert (f"imports/{row.job_id}/" in text) is (who == LEAD)


# Words of a source.


@pytest.fixture
def cut(undone):
    """A source of which one sentence was refused."""
    keep(SLUG, DIARY)
    assert note(undone, "refuses", of=DIARY, quote=REFUSED) == 302
    return undone


def diary(world, who):
    return text_of(world.browser(who).get(f"{CASE}sources/{DIARY.source.sha256}/"))


@pytest.mark.parametrize("who", MEMBERS)
def test_words_that_were_refused_are_blotted_out_and_the_others_stay(cut, who):
    text = diary(cut, who)
    assert "Serin" not in text
    assert "█" in text
    assert "Timur Zhanov was there." in text.replace("<mark>", "").replace("</mark>", "")
    assert [name for name, answer in pages(cut, who) if "Serin" in text_of(answer)] == []


def test_the_claim_in_them_is_left_out_and_said_so(cut):
    text = text_of(cut.browser(READER_).get(f"{CASE}sources/"))
    assert re.search(r"diary\.txt</a>: 1 of its claims\. W\. Karimov did not agree", text)


@pytest.mark.parametrize("who", [READER_, LEAD])
def test_a_file_with_such_words_is_refused(cut, who):
    answer = cut.browser(who).get(f"{CASE}sources/{DIARY.source.sha256}/file/")
    assert answer.status_code == 403


def test_a_guess_at_refused_words_cannot_be_tried_out_as_a_quote(cut):
    right = note(cut, "refuses", of=DIARY, who=REVIEWER, quote="Bolat Serin")
    wrong = note(cut, "refuses", of=DIARY, who=REVIEWER, quote="Bolat Nobody")
    assert right == wrong == 400


def test_a_lead_names_the_words_again_where_they_are_agreed_to(cut):
    agreed = {"uses": "internal", "day": "2026-03-01"}
    assert note(cut, "agrees", of=DIARY, quote=REFUSED, **agreed) == 302
    assert "Serin" in diary(cut, READER_)


def test_a_case_that_was_not_built_yet_shows_nothing_of_what_was_refused(undone):
    store = open_folder().case(SLUG)
    refused(undone)
    late = Report("late.txt").says("Nobody else came.")
    with store.changing():
        store.save_source(late.source)
    reader = undone.browser(READER_)
    assert reader.get(PAGE).status_code == 404
    assert reader.get(f"{CASE}sources/{late.source.sha256}/").status_code == 200


def decided(world, *whats):
    store = open_folder().case(SLUG)
    made = [decision(what, minute=number) for number, what in enumerate(whats)]
    with store.changing():
        for one in made:
            store.save_decision(one)
    return made


def decisions_read(world, who):
    request = RequestFactory().get(CASE)
    request.asker, request.case_row = asker(world.accounts[who], world.case), world.case
    return [one.id for one in seen_decisions(request)]


@pytest.mark.parametrize("who", MEMBERS)
def test_a_decision_about_refused_words_is_read_by_nobody(cut, who):
    there, refused_one = (Accept(Anchor.of(claim)) for claim in DIARY.reading.claims)
    kept, gone = decided(cut, there, refused_one)
    read = decisions_read(cut, who)
    assert kept.id in read
    assert gone.id not in read


def test_a_decision_that_was_not_kept_for_good_is_read_by_nobody(undone):
    gone, kept = (Accept(Anchor.of(claim)) for claim in DIARY.reading.claims)
    keep(SLUG, DIARY)
    with transaction.atomic():
        (lost,) = decided(undone, gone)
        assert lost.id in decisions_read(undone, LEAD)
        transaction.set_rollback(True)
    (last,) = decided(undone, kept)
    assert lost.id not in decisions_read(undone, LEAD)
    assert decisions_read(undone, LEAD)[-1] == last.id


@pytest.mark.parametrize("who", MEMBERS)
def test_what_people_said_about_a_source_is_read_by_those_who_know_of_it(undone, who):
    (about,) = decided(undone, Accept(Anchor.of(TOLD.reading.claims[0])))
    refused(undone)
    said = open_folder().case(SLUG).decisions().decisions[-1]
    read = decisions_read(undone, who)
    assert about.id not in read
    assert (said.id in read) is (who == LEAD)


MAIL = Report("mail.eml").says("See what is attached.")


def with_attachment(world, attached):
    """Whether a reader may have the file of a mail that something came with."""
    source, content = MAIL.source, f"{MAIL.name}\n{MAIL.text}".encode()
    store = open_folder().case(SLUG)
    with store.changing():
        store.save_source(source, content)
        store.save_reading(MAIL.reading)
        inner = replace(attached.source, container=source.sha256)
        store.save_source(inner)
        read = [(one, store.reading(one, READER)) for one in store.sources()]
        store.save_case(build_case(one for one in read if one[1]))
    answer = world.browser(READER_).get(f"{CASE}sources/{source.sha256}/file/")
    return answer.status_code == 200


def test_a_file_with_something_inside_is_had_by_those_who_may_have_all_of_it(undone):
    assert with_attachment(undone, TOLD)
    refused(undone)
    path = f"{CASE}sources/{MAIL.source.sha256}/file/"
    assert undone.browser(READER_).get(path).status_code == 403


@pytest.mark.parametrize(("attached", "why"), [(HIDDEN, "restricted"), (NAMED, "names a witness")])
def test_a_file_is_no_way_to_what_came_inside_of_it(undone, attached, why):
    assert not with_attachment(undone, attached), why
