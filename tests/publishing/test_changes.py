"""What a decision changed, in words a lawyer reads."""

import pytest
from decisions.made import anchor, decision, different, same
from ledger.reports import Report

from casewright.claims import Group, Person
from casewright.decisions import Accept, Change, Correct, Reject, Resolve, Undo
from casewright.ledger import build_case
from casewright.publishing.changes import changes

FIRST = Report("a.txt", "2021-05-04").says(
    "Arlin Dusov, 40, was beaten.", Person("Arlin Dusov", age=40, roles=("victim",))
)
SECOND = (
    Report("b.txt", "2021-05-05")
    .says("Armin Dusov, 47, was beaten.", Person("Armin Dusov", age=47, roles=("victim",)))
    .says("44 people were held.", Group("44 people", "detained", size=44))
)
READ = [FIRST.read, SECOND.read]
ARLIN, ARMIN, HELD = (*FIRST.reading.claims, *SECOND.reading.claims)
SAME = same("Arlin Dusov", "Armin Dusov", FIRST, SECOND)
DIFFERENT = different("Arlin Dusov", "Armin Dusov", FIRST, SECOND)
BEFORE = build_case(READ)


def told(*decisions, before=()):
    return changes(build_case(READ, before), build_case(READ, decisions))


def test_nothing_is_told_where_nothing_changed():
    assert changes(BEFORE, BEFORE) == ()


def test_two_who_became_one_are_told_with_the_name_shown():
    assert told(SAME)[0] == (
        "“Arlin Dusov” and “Armin Dusov” are one person now, shown as “Arlin Dusov”."
    )


def test_one_who_became_two_again_is_told_with_both_names():
    found = told(SAME, decision(Undo(SAME.id), minute=1), before=[SAME])
    assert "“Arlin Dusov” is 2 people now: “Arlin Dusov” and “Armin Dusov”." in found


def test_an_open_question_that_was_closed_is_told_and_again_when_it_opens():
    closed = "Whether “Arlin Dusov” and “Armin Dusov” are one person is no open question any more."
    opened = "Whether “Arlin Dusov” and “Armin Dusov” are one person is an open question."
    assert closed in told(DIFFERENT)
    assert opened in told(before=[DIFFERENT])


CLAIMS = [
    ("accepted", Accept(anchor(HELD)), f"The claim {HELD.id} (group: 44 people) is accepted."),
    ("rejected", Reject(anchor(HELD)), f"The claim {HELD.id} (group: 44 people) is set aside."),
    (
        "a claim corrected",
        Correct(anchor(ARLIN), (Change("age", "41"),)),
        f"(person: Arlin Dusov) takes the place of {ARLIN.id}.",
    ),
    (
        "what is said of a person",
        Correct(anchor(ARLIN), (Change("roles", "victim; witness"),)),
        "The roles of “Arlin Dusov”: victim, witness; before: victim.",
    ),
    (
        "the name shown",
        Correct(anchor(ARMIN), (Change("name", "Armin Dussov"),)),
        "“Armin Dusov” is shown as “Armin Dussov” now.",
    ),
    ("nobody names them", Reject(anchor(ARLIN)), "“Arlin Dusov” is not listed any more"),
    ("how many are left", Reject(anchor(HELD)), "Numbers: 0, before 1."),
]


@pytest.mark.parametrize(("why", "what", "sentence"), CLAIMS)
def test_every_consequence_is_told(why, what, sentence):
    assert any(sentence in one for one in told(decision(what))), why


def test_taking_back_a_review_is_told():
    made = decision(Accept(anchor(HELD)))
    assert told(before=[made]) == (
        f"The claim {HELD.id} (group: 44 people) is to be checked again.",
    )


def test_taking_back_a_correction_is_told():
    made = decision(Correct(anchor(HELD), (Change("size", "45"),)))
    assert any(one.endswith("(group: 44 people) is gone.") for one in told(before=[made]))


def test_a_conflict_that_was_resolved_is_told_and_again_when_it_opens():
    case = build_case(READ, [SAME])
    (found,) = (one for one in case.conflicts if one.field == "age")
    sides = [tuple(anchor(case.claim(c)) for c in value.claims) for value in found.values]
    variants = tuple(one.value for one in found.values)
    what = Resolve(found.field, found.sentence, variants[0], variants, *sides)
    made = decision(what, minute=1)
    assert f"{found.sentence} “40” holds; the other values stay visible." in told(
        SAME, made, before=[SAME]
    )
    assert f"Open again: {found.sentence}" in told(SAME, before=[SAME, made])


def test_a_decision_that_does_not_apply_any_more_is_told():
    made = decision(Reject(anchor(ARMIN)), minute=1)
    found = told(SAME, made, before=[SAME])
    assert any(one.startswith(f"To look at again: {SAME.id}") for one in found)
