"""Drafts taken out on a page: with consent, authority and review, masked, and on the trail."""

import json
import tempfile
from io import BytesIO
from pathlib import Path

import docx
import pytest
from decisions.made import decision
from drafts.made import NAME, PAPER, accepted, authorised, published
from ledger.reports import READER

from casewright.decisions import Authorise, Revoke
from casewright.ledger import build_case
from casewright.web.folder import open_folder
from casewright.workspace.accounts.protecting import protect
from casewright.workspace.audit.models import AuditEntryRow
from web.world import DOCUMENTER, LEAD, READER_, REVIEWER, SLUG, keep

PATH = f"/cases/{SLUG}/drafts/"
AUTHORITY = f"{PATH}authority/"
ASKED = {
    "what": "complaint", "forum": "cat", "use": "lawyers", "language": "en", "kind": "json",
}  # fmt: skip


@pytest.fixture
def case(undone):
    """The case with a victim in it, about whom nothing was agreed to or decided yet."""
    keep(SLUG, PAPER)
    return undone


def decide(*decisions):
    store = open_folder().case(SLUG)
    with store.changing():
        for one in decisions:
            store.save_decision(one)
        read = [(one, store.reading(one, READER)) for one in store.sources()]
        store.save_case(build_case(read, store.decisions().decisions))


@pytest.fixture
def ready(case):
    """The same with consent, authority and review."""
    decide(published(PAPER), authorised(PAPER), *accepted(PAPER))
    return case


def victim():
    return next(one.id for one in open_folder().case(SLUG).case().people if one.name == NAME)


def taken(world, who=REVIEWER, **more):
    return world.browser(who).post(PATH, ASKED | {"person": victim()} | more)


def test_the_page_offers_the_victims_and_the_committees(case):
    page = case.browser(REVIEWER).get(PATH).content.decode()
    assert NAME in page
    assert "Committee against Torture" in page
    assert AUTHORITY in page


def test_a_complaint_is_taken_out_and_put_on_the_trail(ready):
    answer = taken(ready)
    assert answer.status_code == 200
    assert answer["Content-Disposition"] == f'attachment; filename="{SLUG}-complaint.json"'
    document = json.loads(answer.content)
    assert document["about"] == NAME
    entry = AuditEntryRow.objects.filter(action="draft taken out").latest("number")
    told = json.loads(entry.details)
    assert (told["kind"], told["use"], told["person"]) == ("complaint", "forum:CAT", victim())
    assert NAME not in entry.details


@pytest.mark.parametrize(("kind", "begins"), [("docx", b"PK"), ("pdf", b"%PDF")])
def test_it_is_taken_out_in_each_format(ready, kind, begins):
    answer = taken(ready, kind=kind)
    assert answer.content.startswith(begins)
    if kind == "docx":
        assert docx.Document(BytesIO(answer.content)).paragraphs


def test_what_is_refused_is_said_and_nothing_is_put_on_the_trail(case):
    before = AuditEntryRow.objects.filter(action="draft taken out").count()
    answer = taken(case)
    assert answer.status_code == 400
    assert "No authority to file to this committee" in answer.content.decode()
    decide(authorised(PAPER))
    assert "Nothing about this person may be used" in taken(case).content.decode()
    decide(published(PAPER))
    assert "Nobody accepted anything about this person" in taken(case).content.decode()
    assert AuditEntryRow.objects.filter(action="draft taken out").count() == before
    assert taken(case, with_unreviewed="on").status_code == 200


def test_nobody_chosen_is_said(ready):
    answer = ready.browser(REVIEWER).post(PATH, ASKED)
    assert answer.status_code == 400
    assert "Choose whom the complaint is for." in answer.content.decode()


def test_a_draft_for_inside_alone_cannot_be_taken_out(ready):
    assert taken(ready, what="victims", use="internal").status_code == 400


@pytest.mark.parametrize("what", ["chronology", "victims", "accused", "contradictions", "remedies"])
def test_every_table_is_taken_out_for_a_use(ready, what):
    document = json.loads(taken(ready, what=what).content)
    assert document["use"] == "lawyers"
    assert json.loads(taken(ready, what=what, use="forum").content)["use"] == "forum:CAT"


def test_whoever_may_not_see_the_name_gets_it_masked(ready):
    protect(ready.case, "Witness 9", [NAME])
    masked = taken(ready, REVIEWER).content.decode()
    assert "Orasov" not in masked
    assert "Witness 9" in masked
    assert "Orasov" not in ready.browser(REVIEWER).get(PATH).content.decode()
    assert NAME in taken(ready, LEAD).content.decode()


def test_a_restricted_source_is_in_the_draft_of_those_alone_who_see_it(ready):
    from casewright.workspace.accounts.protecting import restrict

    person = victim()
    restrict(ready.case, PAPER.source.sha256, [])
    answer = ready.browser(REVIEWER).post(PATH, ASKED | {"person": person})
    assert answer.status_code == 400
    assert NAME not in answer.content.decode()
    table = ASKED | {"what": "victims"}
    assert NAME not in ready.browser(REVIEWER).post(PATH, table).content.decode()
    assert taken(ready, LEAD).status_code == 200


def test_in_russian_the_draft_is_russian(ready):
    document = json.loads(taken(ready, language="ru").content)
    assert document["title"] == "Индивидуальное сообщение в договорный орган ООН"


def test_nothing_readable_is_left_on_the_disk(ready):
    before = set(Path(tempfile.gettempdir()).glob("*.docx"))
    taken(ready, kind="docx")
    assert set(Path(tempfile.gettempdir()).glob("*.docx")) == before


# Authority


NOTED = {
    "forums": ["cat", "hrc"], "answer": "signed", "representative": "A. Lind",
    "paper": "form, in the safe", "day": "2026-01-05", "reason": "She has it.",
}  # fmt: skip


def noted(world, who=DOCUMENTER, **more):
    return world.browser(who).post(AUTHORITY, NOTED | {"person": victim()} | more)


def last():
    return open_folder().case(SLUG).decisions().decisions[-1]


def test_authority_is_noted_as_a_decision(case):
    assert noted(case).status_code == 302
    what = last().what
    assert isinstance(what, Authorise)
    assert (what.forums, what.representative, what.until) == (("CAT", "HRC"), "A. Lind", None)
    assert noted(case, answer="revoked").status_code == 302
    assert isinstance(last().what, Revoke)


def test_the_reason_why_there_is_no_paper_is_noted(case):
    assert noted(case, answer="without", paper="He is held.").status_code == 302
    assert last().what.why == "He is held."


WRONG = [
    ({"representative": ""}, "Say who files"),
    ({"paper": ""}, "Say who files"),
    ({"until": "2025-01-01"}, "It ends before it was given."),
    ({"forums": []}, "This field is required."),
    ({"forums": ["echr"]}, "not one of the available choices"),
    ({"person": "person-0"}, "not one of the available choices"),
    ({"reason": ""}, "This field is required."),
]


@pytest.mark.parametrize(("more", "says"), WRONG)
def test_what_says_nothing_is_refused(case, more, says):
    before = last()
    answer = noted(case, **more)
    assert answer.status_code == 400
    assert says in answer.content.decode()
    assert last() == before


def test_readers_may_neither_draft_nor_note(ready):
    assert taken(ready, READER_).status_code == 403
    assert noted(ready, READER_).status_code == 403
    assert taken(ready, DOCUMENTER).status_code == 403


def test_what_was_noted_can_be_undone(case):
    from casewright.decisions import Undo

    noted(case)
    made = last()
    decide(decision(Undo(made.id), minute=59))
    assert taken(case).status_code == 400
