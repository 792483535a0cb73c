"""Standards beside torture: what bears on each, and what only looks as if it did."""

import pytest
from ledger.reports import Report

from casewright.claims import Stance
from casewright.claims.kinds import Act, Charge, Event, Person, Statement
from casewright.elements import (
    Answer,
    apart,
    at_large,
    charges,
    degrees,
    everybody,
    somebody,
    standards,
    two_readings,
)
from casewright.ledger import build_case
from casewright.vocabulary import scheme

VICTIM = Person("Anvar Orasov", roles=("victim",))


def case_of(*said):
    report = Report("a.txt")
    for words, body, *stance in said:
        report.says(words, body, stance=stance[0] if stance else Stance.REPORTED)
    return build_case([report.read])


def done(act, stance=Stance.REPORTED):
    return (f"Anvar Orasov: {act}.", Act(act, victim="Anvar Orasov"), stance)


def element(standard, name, *said):
    (who, *_) = everybody(case_of(("Anvar Orasov is a victim.", VICTIM), *said))
    (found,) = [one for one in who.standards if one.standard.id == standard]
    return next(one for one in found.elements if one.rule.id == name)


TABLE = [
    ("detention", "unregistered", [done("incommunicado_detention")], Answer.SAID, "said of him"),
    ("detention", "unregistered", [done("beating")], Answer.UNKNOWN, "a beating is no detention"),
    ("detention", "lawful_ground", [done("arbitrary_detention", Stance.DENIED)], Answer.DENIED,
     "the only source denies it"),
    ("detention", "judge", [done("arbitrary_detention")], Answer.UNKNOWN,
     "no act tells when somebody was brought before a judge"),
    ("conditions", "food_and_water", [done("denial_of_water")], Answer.SAID, "water is named"),
    ("conditions", "food_and_water", [done("forced_feeding")], Answer.UNKNOWN,
     "to be fed by force is something else"),
    ("conditions", "health_care", [done("denial_of_medical_care", Stance.POSSIBLE)],
     Answer.UNKNOWN, "what is only possible is not said"),
    ("conditions", "searches",
     [done("forced_undressing"), done("forced_undressing", Stance.DENIED)], Answer.DISPUTED,
     "said and denied"),
    ("conditions", "no_cruel_punishment", [done("denial_of_food")], Answer.UNKNOWN,
     "that food was kept back does not say that it was a punishment"),
    ("conditions", "complaints", [done("threat")], Answer.UNKNOWN, "a threat alone is no reprisal"),
]  # fmt: skip


@pytest.mark.parametrize(("standard", "name", "said", "answer", "why"), TABLE)
def test_a_standard_says_what_the_sources_say(standard, name, said, answer, why):
    assert element(standard, name, *said).answer is answer, why


def test_every_act_and_role_of_every_standard_is_of_the_vocabulary():
    acts = {term.id for term in scheme("acts").terms}
    for standard in standards():
        for rule in standard.rules:
            assert {*rule.acts, *rule.done} <= acts, (standard.id, rule.id)


def test_every_rule_of_every_standard_says_whether_it_was_read_anywhere():
    for standard in standards():
        for rule in standard.rules:
            assert rule.source
            assert (rule.source == "unsourced") is not bool(rule.checked)


def test_what_the_words_of_the_case_touch_on_is_shown_and_decides_nothing():
    words = "The facility was not officially operational."
    found = at_large(case_of((words, Statement("A witness"))))
    (one,) = [each for each in found if each.standard.id == "detention"]
    (touched,) = [each for each in one.elements if each.touching]
    assert (touched.rule.id, touched.answer) == ("unregistered", Answer.UNKNOWN)


def test_other_words_touch_on_nothing():
    assert at_large(case_of(("The facility was opened in 2019.", Statement("A witness")))) == ()


def test_that_somebody_was_recruited_is_no_forced_labour_by_itself():
    assert at_large(case_of(("He was recruited for $200.", Statement("A witness")))) == ()


ASKED = "that a convicted former policeman be prosecuted for forced labour"


def test_forced_labour_is_an_event_of_its_own_with_the_people_as_described():
    case = case_of(
        ("Anvar Orasov is a victim.", VICTIM),
        (ASKED, Act("forced_labour"), Stance.REQUESTED),
        ("They built a house in Tarsk.", Act("forced_labour", place="Tarsk", date="2022-03"),
         Stance.ALLEGED),
    )  # fmt: skip
    (found,) = apart(case)
    assert [one.value for one in found.alleged] == ["a convicted former policeman"]
    assert [one.value for one in found.places] == ["Tarsk"]
    assert [one.value for one in found.days] == ["2022-03"]
    answers = {one.rule.id: one.answer for one in found.beside.elements}
    assert answers["exploitation"] is Answer.SAID
    assert answers["act"] is Answer.UNKNOWN, "work alone does not tell who brought them there"


def test_forced_labour_that_was_only_asked_about_decides_nothing():
    (found,) = apart(case_of((ASKED, Act("forced_labour"), Stance.REQUESTED)))
    assert {one.answer for one in found.beside.elements} == {Answer.UNKNOWN}


def test_nobody_is_told_of_forced_labour_in_particular():
    case = case_of(("Anvar Orasov is a victim.", VICTIM), (ASKED, Act("forced_labour")))
    (who, *_) = everybody(case)
    assert "forced_labour" not in {one.standard.id for one in who.standards}


def test_a_case_without_it_has_no_event_of_its_own():
    assert apart(case_of(done("beating"))) == ()


def accused(offence, state, person="Belar Tasov"):
    return (f"{person}: {offence} {state}.", Charge(offence, person=person, state=state))


def test_charges_at_home_stand_beside_with_how_many_accused():
    case = case_of(accused("torture", "charged"), accused("torture", "charged", "Koram Uvin"))
    (found,) = charges(case).offences
    assert (found.offence, [one.accused for one in found.standings]) == ("torture", [2])
    assert not charges(case).is_disputed


def test_what_a_victim_is_charged_with_is_none_of_them():
    case = case_of(
        ("Anvar Orasov is a victim.", VICTIM), accused("rioting", "charged", "Anvar Orasov")
    )
    assert charges(case).offences == ()


QUESTIONED = [
    ("She complained of the wrong classification of the crime.", True, "it is questioned"),
    ("Они просили о переквалификации.", True, "in Russian too"),
    ("The classified files were opened.", False, "files are no offence"),
    ("She is a qualified lawyer.", False, "a lawyer is none"),
]


@pytest.mark.parametrize(("words", "is_disputed", "why"), QUESTIONED)
def test_where_a_source_questions_the_classification_it_shows(words, is_disputed, why):
    assert charges(case_of((words, Statement("A lawyer")))).is_disputed is is_disputed, why


DEGREES = [
    ("The doctor found scars highly consistent with burning.", "highly_consistent", "as written"),
    ("The injuries are not consistent with his account.", "not_consistent", "the negative first"),
    ("The injuries are inconsistent with a fall.", "not_consistent", "in one word"),
    ("Medical findings: bruises consistent with blows.", "consistent", "the plain one"),
    ("The forensic expert calls the scars diagnostic of burning.", "diagnostic", "the highest"),
    ("Заключение эксперта: травмы соответствуют показаниям.", "consistent", "in Russian"),
    ("Травмы не соответствуют показаниям, сказал врач.", "not_consistent", "in Russian, denied"),
    ("His account is consistent with that of the others.", None, "no medical finding"),
    ("The doctor saw scars and bruises.", None, "no degree is given"),
]


@pytest.mark.parametrize(("words", "expected", "why"), DEGREES)
def test_a_degree_is_copied_with_its_words_and_never_set(words, expected, why):
    found = degrees(case_of((words, Statement("A doctor"))))
    assert [one.id for one in found] == ([expected] if expected else []), why
    assert all(one.words.casefold() in words.casefold() for one in found)


def test_words_that_can_be_read_two_ways_are_asked_about():
    (found,) = two_readings(case_of((ASKED, Act("forced_labour"), Stance.REQUESTED)))
    assert found.first != found.second
    assert found.asks.endswith("?")
    assert found.words in ASKED


READ_ONE_WAY = [
    "A former policeman was convicted of theft.",
    "They were victims of trafficking.",
    "The classification of the crime was upheld.",
]


@pytest.mark.parametrize("words", READ_ONE_WAY)
def test_words_with_one_meaning_are_not_asked_about(words):
    assert two_readings(case_of((words, Event("verdict")))) == ()


def test_one_person_is_told_alone():
    case = case_of(("Anvar Orasov is a victim.", VICTIM), done("beating"))
    (who, *_) = everybody(case)
    assert somebody(case, who.id) == who
    assert somebody(case, "nobody") is None
