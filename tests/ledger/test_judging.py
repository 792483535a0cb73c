"""Who is who as people judged it, in a case that grows and is read again."""

from decisions.made import anchor, decision, different, read_again, same

from casewright.claims import Person, Sentence
from casewright.decisions import Reject
from casewright.ledger import build_case
from casewright.ledger.decided import Standing
from ledger.reports import Report

FIRST = Report("a.txt").says(
    "Arlin Dusov got three years.",
    Person("Arlin Dusov", roles=("convicted",)),
    Sentence("Arlin Dusov", "imprisonment", 3, "years"),
)
SECOND = Report("b.txt").says(
    "Armin Dusov got three years.",
    Person("Armin Dusov", roles=("convicted",)),
    Sentence("Armin Dusov", "imprisonment", 3, "years"),
)
READ = [FIRST.read, SECOND.read]
SAME = same("Arlin Dusov", "Armin Dusov", FIRST, SECOND)
DIFFERENT = different("Arlin Dusov", "Armin Dusov", FIRST, SECOND)


def names(case):
    return [person.name for person in case.people]


def test_two_judged_the_same_have_one_outcome_and_their_sentence_stands_once():
    case = build_case(READ, [SAME])
    assert len(case.people) == len(case.proceedings) == len(case.sentences) == 1
    assert {one.value for one in case.people[0].spellings} == {"Arlin Dusov", "Armin Dusov"}


def test_two_judged_different_are_no_open_question_and_no_conflict_of_names():
    before, case = build_case(READ), build_case(READ, [DIFFERENT])
    assert any(person.possible_same for person in before.people)
    assert not any(person.possible_same for person in case.people)
    assert names(case) == names(before)


def test_the_entry_names_the_claims_it_rests_on():
    (entry,) = build_case(READ, [SAME]).decisions
    assert entry.standing is Standing.IN_FORCE
    assert len(entry.claims) == 2


def test_a_judgement_is_carried_over_to_a_newer_reading():
    newer = [
        read_again(FIRST.source, ("Arlin Dusov", Person("Arlin Dusov"))),
        read_again(SECOND.source, ("Armin Dusov", Person("Armin Dusov"))),
    ]
    assert len(build_case(newer, [SAME]).people) == 1


def test_a_judgement_is_listed_where_one_of_the_names_is_not_read_any_more():
    newer = [FIRST.read, read_again(SECOND.source, ("Dusov", Person("Dusov")))]
    (entry,) = build_case(newer, [SAME]).decisions
    assert entry.standing is Standing.LOOK_AGAIN
    assert entry.note == (
        "No report of the case that it rests on names “Armin Dusov” as it is read now."
    )


def test_a_judgement_on_a_name_that_somebody_rejected_is_listed():
    (claim, _) = SECOND.reading.claims
    made = decision(Reject(anchor(claim)), minute=1)
    standings = {one.id: one.standing for one in build_case(READ, [SAME, made]).decisions}
    assert standings == {SAME.id: Standing.LOOK_AGAIN, made.id: Standing.IN_FORCE}


def test_two_who_are_now_read_as_one_name_cannot_be_told_apart():
    both = Report("c.txt").says(
        "Arlin Dusov met A. Dusov.", Person("Arlin Dusov"), Person("A. Dusov")
    )
    made = different("Arlin Dusov", "A. Dusov", both)
    newer = read_again(
        both.source,
        ("Arlin Dusov", Person("Arlin Dusov")),
        ("A. Dusov", Person("Arlin Dusov", as_written="A. Dusov")),
    )
    (entry,) = build_case([newer], [made]).decisions
    assert entry.note == "Both are one name in one report, as it is read now."


def test_the_later_of_two_opposed_judgements_is_listed_with_the_earlier():
    later = different("Arlin Dusov", "Armin Dusov", FIRST, SECOND, minute=1)
    case = build_case(READ, [later, SAME])
    assert len(case.people) == 1
    assert [one.standing for one in case.decisions] == [Standing.IN_FORCE, Standing.LOOK_AGAIN]
    assert case.decisions[1].against == (SAME.id,)
    assert SAME.id in case.decisions[1].note
