"""What goes into a complaint: what was agreed to, for whom somebody may file, what was accepted."""

from dataclasses import replace

import pytest

from casewright.claims import Person
from casewright.drafts.errors import NoAuthority, NothingAccepted, NothingAgreed
from drafts.made import (
    COURT,
    NAME,
    OTHER_DAY,
    PAPER,
    STATEMENT,
    accepted,
    agreed,
    authorised,
    citations,
    complaint,
    made,
    published,
    texts,
    without_paper,
)

# Consent


def test_what_nobody_agreed_to_is_not_in_it_and_that_is_said():
    decisions = [published(PAPER), authorised(PAPER), *accepted(PAPER, STATEMENT)]
    found = made(PAPER, STATEMENT, decisions=decisions)
    assert "Denial of food" not in texts(found.draft)
    assert found.draft.left_out == ("Left out: 1 source that may not be used for forum:CAT.",)
    assert [one.name for one in found.left_out] == ["statement.txt"]


def test_consent_to_one_committee_is_none_to_another():
    decisions = [
        agreed(PAPER, "forum:HRC"),
        authorised(PAPER),
        *accepted(PAPER),
    ]
    with pytest.raises(NothingAgreed, match="forum:CAT"):
        made(PAPER, decisions=decisions)
    assert made(PAPER, what="hrc", decisions=decisions).draft


def test_words_that_were_agreed_to_are_in_it():
    decisions = [
        published(PAPER),
        agreed(STATEMENT, "forum:CAT"),
        authorised(PAPER),
        *accepted(PAPER, STATEMENT),
    ]
    assert "Denial of food" in texts(made(PAPER, STATEMENT, decisions=decisions).draft)


# Authority


def test_without_authority_nothing_is_prepared_and_the_reason_is_said():
    with pytest.raises(NoAuthority, match="file to CAT for Bulat Orasov is not recorded"):
        made(PAPER, decisions=[published(PAPER), *accepted(PAPER)])


def test_the_reason_why_there_is_no_paper_is_put_in_the_form():
    decisions = [published(PAPER), without_paper(), *accepted(PAPER)]
    text = texts(made(PAPER, decisions=decisions).draft, "representative")
    assert "without a written authority, for this reason: He is held without visits." in text


# Review


def test_only_what_somebody_accepted_goes_in():
    decisions = [published(PAPER), authorised(PAPER), *accepted(PAPER, only=Person)]
    text = texts(complaint(PAPER, decisions=decisions))
    assert NAME in text
    assert "baton" not in text
    assert "Detention" not in text


def test_what_was_not_reviewed_goes_in_where_it_is_asked_for_and_that_is_said():
    decisions = [published(PAPER), authorised(PAPER)]
    with pytest.raises(NothingAccepted, match="nobody accepted one"):
        complaint(PAPER, decisions=decisions)
    draft = complaint(PAPER, decisions=decisions, with_unreviewed=True)
    assert "baton" in texts(draft)
    assert "What no person has reviewed went in too, as was asked for." in draft.remarks
    assert {one.how.rpartition("; ")[2] for one in citations(draft)} == {"not reviewed"}
    assert not any("not reviewed" in one.how for one in citations(complaint(PAPER)))


def test_how_much_was_not_reviewed_is_said():
    decisions = [published(PAPER), authorised(PAPER), *accepted(PAPER, only=Person)]
    said = complaint(PAPER, decisions=decisions).remarks
    assert "2 claims that may be used were not reviewed and stay out." in said


def test_a_difference_with_words_nobody_accepted_is_asked_about():
    reports = (PAPER, COURT, OTHER_DAY)
    decisions = [*map(published, reports), authorised(PAPER), *accepted(PAPER, COURT)]
    draft = complaint(*reports, decisions=decisions)
    assert "8 February 2023" not in texts(draft)
    asked = "Words that nobody has accepted differ from the draft on the date; look at them."
    assert asked in [one.text for one in draft.questions]


def test_where_two_people_must_accept_a_claim_one_is_not_enough():
    once = [published(PAPER), authorised(PAPER), *accepted(PAPER)]
    with pytest.raises(NothingAccepted):
        complaint(PAPER, decisions=once, checkers=2)
    again = [replace(one, by="Bek") for one in accepted(PAPER, only=Person)]
    text = texts(complaint(PAPER, decisions=[*once, *again], checkers=2))
    assert NAME in text
    assert "baton" not in text
