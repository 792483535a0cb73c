"""The claims of a source in lines, with what people said of each up to now."""

from decisions.made import anchor, decision
from ledger.reports import Report

from casewright.claims import Person, Sentence
from casewright.decisions import Accept, Change, Correct, Reject, reviews
from casewright.ledger import build_case
from casewright.publishing.dossier import Dossier
from casewright.publishing.doubt import doubts, suggestion
from casewright.publishing.review import (
    State,
    doubtful_first,
    left_to_check,
    review_lines,
)

PAPER = Report("paper.txt").says(
    "Arlin Dusov got three years.",
    Person("Arlin Dusov", roles=("convicted",)),
    Sentence("Arlin Dusov", "imprisonment", 3, "years"),
)
RADIO = Report("radio.txt").says(
    "Arlin Dusov got five years.",
    Person("Arlin Dusov", roles=("convicted",)),
    Sentence("Arlin Dusov", "imprisonment", 5, "years"),
)
FOUND = Dossier(build_case([PAPER.read, RADIO.read]))
PERSON, SENTENCE = sorted(FOUND.claims_in[PAPER.source.sha256], key=lambda one: one.body.kind)


def lines(*decisions, needed=1):
    return review_lines(FOUND, [PERSON, SENTENCE], reviews(decisions), needed=needed)


def by(name, what, minute=0):
    return decision(what, minute=minute, by=name)


def test_a_claim_nobody_looked_at_is_to_check():
    assert [one.state for one in lines()] == [State.TO_CHECK, State.TO_CHECK]
    assert all(one.is_open for one in lines())


def test_what_was_said_shows_before_the_case_is_built_again():
    said = [by("Anna", Accept(anchor(PERSON))), by("Anna", Reject(anchor(SENTENCE)))]
    assert [one.state for one in lines(*said)] == [State.ACCEPTED, State.REJECTED]
    assert lines(*said)[0].by == ("Anna",)


def test_where_two_must_agree_one_is_not_enough_and_the_same_one_twice_is_not_either():
    anna, again = by("Anna", Accept(anchor(PERSON))), by("Anna", Accept(anchor(PERSON)), 5)
    bek = by("Bek", Accept(anchor(PERSON)), 7)
    assert lines(anna, again, needed=2)[0].state is State.CONFIRM
    assert lines(anna, again, needed=2)[0].is_open
    assert lines(anna, bek, needed=2)[0].state is State.ACCEPTED


def test_a_rejection_needs_no_second_person():
    assert lines(by("Anna", Reject(anchor(PERSON))), needed=2)[0].state is State.REJECTED


def test_a_corrected_claim_is_shown_as_it_says_now():
    what = Correct(anchor(PERSON), (Change("age", "41"),))
    (line, _) = lines(by("Anna", what))
    assert line.state is State.CORRECTED
    assert line.shown.body.age == 41
    assert line.claim.body.age is None


def test_what_the_sources_differ_on_comes_first():
    assert doubts(FOUND, SENTENCE)
    assert [one.claim for one in doubtful_first(FOUND, lines())] == [SENTENCE, PERSON]


def test_what_was_settled_comes_last_however_doubtful():
    said = lines(by("Anna", Accept(anchor(SENTENCE))))
    assert [one.claim for one in doubtful_first(FOUND, said)] == [PERSON, SENTENCE]


def test_the_number_left_goes_down_with_every_claim_that_is_settled():
    sha256 = PAPER.source.sha256
    assert left_to_check(FOUND, {})[sha256] == 2
    said = reviews([by("Anna", Accept(anchor(PERSON)))])
    assert left_to_check(FOUND, said)[sha256] == 1
    assert left_to_check(FOUND, said, needed=2)[sha256] == 2


def test_somebody_who_may_be_somebody_else_is_suggested():
    near = Report("near.txt").says("Arlin Dusow was there.", Person("Arlin Dusow"))
    found = Dossier(build_case([PAPER.read, near.read]))
    suggested = [suggestion(found, one) for one in found.case.claims.values()]
    for one in filter(None, suggested):
        person, other = one
        assert other.person != person.id
        assert other in person.possible_same
