"""The views of what justice did: standings, proceedings, the way to redress, gaps."""

import pytest
from ledger.reports import Report

from casewright.claims import Charge, Event, Ground, Group, Money, Participant, Person
from casewright.ledger import CaseFile, build_case
from casewright.publishing.case_page import case_page
from casewright.publishing.case_terminal import case_text, part_text
from casewright.publishing.standing import charge_words, conviction_words, offence_words

NAME = "Marat Tulebaev"
TRIED = (Participant(NAME, "accused"),)
BODIES = (
    Person(NAME, roles=("convicted",)),
    Person("Aina Sarova", roles=("victim_lawyer",)),
    Person("Bulat Orasov", roles=("victim",)),
    Charge("torture", article="146", part="1", person=NAME, state="guilty"),
    Event("verdict", date="--01-17", court="Karas District Court", participants=TRIED),
    Money("compensation_awarded", 5, "KZT", "Bulat Orasov"),
    Group("44 victims", "victims", None, 44),
    Group("six officers", "convicted", None, 6),
)
GROUNDS = (
    Ground("the classification", "Aina Sarova", "rejected"),
    Ground("forced labour", "Aina Sarova", "not_considered"),
)
APPEAL = Event("appeal_decision", date="--06-10", outcome="upheld", grounds=GROUNDS)


def case_of(*bodies) -> CaseFile:
    return build_case([Report("a.txt").says("It is said.", *bodies).read])


def part(name, *bodies, width=160):
    return " ".join((part_text(case_of(*bodies), name, width=width) or "").split())


def test_nobody_is_called_convicted_without_court_instance_day_and_appeal() -> None:
    words = (
        "convicted, not final (trial, Karas District Court, 17 January (year not stated); whether "
        "an appeal was open is not stated)"
    )
    ((one,), (charge,)) = (case_of(*BODIES).accused, case_of(*BODIES).accused[0].charges)
    assert one.person.name == NAME
    assert charge_words(charge) == words
    assert offence_words(charge) == "Torture, article 146 part 1"
    assert words in part("people", *BODIES)
    assert words in " ".join(case_page(case_of(*BODIES)).split())


@pytest.mark.parametrize("view", ["people", "accused", "numbers"])
def test_the_word_convicted_never_stands_alone_in_a_view(view: str) -> None:
    shown = part(view, *BODIES, width=400)
    assert "convicted" in shown
    after = shown.split("convicted", 1)[1]
    assert "Karas District Court" in after
    assert "appeal" in after


def test_a_conviction_that_nothing_is_known_of_says_so() -> None:
    (one,) = case_of(Person(NAME, roles=("convicted",))).accused
    assert charge_words(one.charges[0]) == (
        "convicted, not final (trial, court not stated, date unknown; whether an appeal was open "
        "is not stated)"
    )
    assert conviction_words(case_of(Group("six", "convicted", None, 6))).startswith("trial, court")


def test_the_answer_to_each_ground_of_an_appeal_is_shown_as_it_was_given() -> None:
    shown = part("instances", *BODIES, APPEAL)
    assert "Asked by the side of: victims (Aina Sarova)" in shown
    assert "the classification — rejected, refused" in shown
    assert "forced labour — not considered" in shown


def test_the_matrix_has_a_row_for_each_victim_and_group_and_a_dot_where_nothing_is_told() -> None:
    shown = part_text(case_of(*BODIES), "paths", width=200) or ""
    (row,) = (line for line in shown.splitlines() if line.startswith("Bulat Orasov"))
    assert "yes" in row
    assert "·" in row


def test_a_narrow_terminal_lists_the_milestones_that_are_told() -> None:
    shown = part_text(case_of(*BODIES), "paths", width=60) or ""
    assert "    Compensation awarded: yes" in shown


def test_the_gaps_are_shown_in_their_order_with_what_they_block() -> None:
    shown = part("gaps", *BODIES, APPEAL)
    assert shown.index("The year of") < shown.index("counted and not named")
    assert "Every time limit" in shown


def test_a_conflict_shows_what_would_settle_it_and_the_page_too() -> None:
    bodies = (Person("Bulat Orasov", age=30), Person("Bulat Orasov", age=50))
    assert "Would settle it: The date of birth" in part("conflicts", *bodies)
    assert "Would settle it:" in case_page(case_of(*bodies))


@pytest.mark.parametrize("section", ["instances", "paths", "gaps", "proceedings"])
def test_the_page_has_every_section(section: str) -> None:
    assert f'<section id="{section}">' in case_page(case_of(*BODIES, APPEAL))


def test_a_copy_is_marked_in_the_list_of_sources() -> None:
    words = "On a cold morning the guards of the old brickworks in Velm took forty people from "
    words += "the night train and held them for three days without food and wrote down no name."
    both = [Report(name).says(words, *BODIES).read for name in ("a.txt", "b.txt")]
    shown = " ".join(case_text(build_case(both), width=200).split())
    assert "Near-copy: the same words as in “a.txt”." in shown
    assert "1 independent" in shown


def test_an_unknown_part_has_no_view() -> None:
    assert part_text(case_of(*BODIES), "claims") is None
