"""Claims that people add by hand: part of every later build, with the words they rest on."""

from dataclasses import replace

import pytest
from decisions.made import anchor, decision, read_again

from casewright.claims import Group, Person, Review, Stance
from casewright.decisions import Accept, Add, Change, Correct, Reject, Undo
from casewright.ledger import build_case
from casewright.ledger.decided import Standing
from ledger.reports import Report

REPORT = Report("a.txt").says("She stands for 23 Velmish citizens.", Person("Ana Dusova"))
WORDS = "23 Velmish"
START = REPORT.text.index(WORDS)


def add(*pairs, words=WORDS, start=START, minute=0, kind="group", by="Anna"):
    fields = tuple(Change(*pair) for pair in pairs)
    span = (start, start + len(words), words)
    what = Add(REPORT.source.sha256, "a.txt", *span, kind, fields, None, Stance.REPORTED)
    return decision(what, minute=minute, by=by)


ADDED = add(("description", "23 citizens"), ("role", "represented"), ("size", "23"))


def built(*decisions, read=REPORT.read):
    return build_case([read], decisions)


def added_in(case):
    (found,) = (one for one in case.claims.values() if isinstance(one.body, Group))
    return found


def entry(case, made):
    (found,) = (one for one in case.decisions if one.id == made.id)
    return found


def test_an_added_claim_makes_a_fact_with_its_words_and_who_added_it():
    case = built(ADDED)
    claim = added_in(case)
    assert (claim.body.size, claim.quote.words, claim.review) == (23, WORDS, Review.ADDED)
    assert case.numbers[0].claims == (claim.id,)
    assert case.added_by(claim.id) == entry(case, ADDED)
    assert case.added_by(REPORT.reading.claims[0].id) is None


def test_an_undone_addition_leaves_the_case_as_it_was():
    assert built(ADDED, decision(Undo(ADDED.id), minute=1)) == built()


def test_an_added_claim_outlives_a_newer_reader_that_reads_nothing_there():
    assert added_in(built(ADDED, read=read_again(REPORT.source))).body.size == 23


def test_a_newer_reader_that_reads_the_same_gives_one_claim_and_says_so():
    body = added_in(built(ADDED)).body
    case = built(ADDED, read=read_again(REPORT.source, (WORDS, body)))
    assert added_in(case).body == body
    assert entry(case, ADDED).note == "The source is read to say just this now."


def test_words_that_moved_are_found_where_they_stand_once():
    source, reading = REPORT.read
    moved = replace(source, text=f"A new heading. {source.text}")
    case = built(ADDED, read=(moved, replace(reading, claims=())))
    assert added_in(case).quote.start == START + len("A new heading. ")


GONE = [
    ("the words are gone", "Nothing is said of it."),
    ("the words stand there twice", "Of 23 Velmish people 23 Velmish went."),
]


@pytest.mark.parametrize(("why", "text"), GONE)
def test_words_that_are_not_to_be_found_are_to_be_looked_at_again(why, text):
    source, reading = REPORT.read
    case = built(ADDED, read=(replace(source, text=text), replace(reading, claims=())))
    assert entry(case, ADDED).standing is Standing.LOOK_AGAIN, why
    assert case.numbers == ()


def test_an_addition_to_a_source_that_is_not_there_waits():
    case = build_case([Report("b.txt").says("Nobody came.").read], [ADDED])
    found = entry(case, ADDED)
    assert (found.standing, found.note) == (
        Standing.LOOK_AGAIN,
        "Its source is not in the case.",
    )


def test_what_a_field_cannot_say_any_more_is_to_be_looked_at_again():
    made = add(("description", "23"), ("role", "heroes"))
    assert "'heroes' is no term of groups" in (entry(built(made), made).note or "")


def test_the_same_claim_added_twice_counts_once():
    again = replace(ADDED, by="Bek", when="2026-03-01T11:00:00+00:00")
    case = built(again, ADDED)
    assert entry(case, ADDED).standing is Standing.IN_FORCE
    assert f"It adds what Anna added before ({ADDED.id})." == entry(case, again).note


def test_rejecting_what_somebody_added_contradicts_it():
    rejected = decision(Reject(anchor(added_in(built(ADDED)))), minute=5)
    case = built(rejected, ADDED)
    assert entry(case, rejected).against == (ADDED.id,)
    assert added_in(case).review is Review.ADDED


def test_an_added_claim_can_be_accepted_and_corrected():
    claim = anchor(added_in(built(ADDED)))
    case = built(ADDED, decision(Accept(claim), minute=1))
    assert added_in(case).review is Review.ACCEPTED
    assert case.added_by(claim.claim)
    case = built(ADDED, decision(Correct(claim, (Change("size", "22"),)), minute=1))
    assert [value.size for value in case.numbers[0].values] == [22]


def test_the_order_of_decisions_and_reports_does_not_matter():
    other = add(("name", "Velm"), words="Velm", kind="place", minute=3, start=START + 3)
    second = Report("b.txt").says("Ana Dusova left.", Person("Ana Dusova"))
    one = build_case([REPORT.read, second.read], [ADDED, other])
    assert one == build_case([second.read, REPORT.read], [other, ADDED])
    assert [place.name for place in one.places] == ["Velm"]
