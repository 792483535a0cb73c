"""Reports of two cases in one folder are told apart and never merged."""

from itertools import permutations

from casewright.claims import Organisation, Person, Place
from casewright.ledger import build_case
from ledger.reports import Report


def told(name, *bodies):
    return Report(name).says(f"It is said in {name}.", *bodies).read


MARAT = Person("Marat Tulebaev", roles=("victim",))
SERIK = Person("Serik Dusov", roles=("accused",))
COURT = Organisation("Karas District Court", "court_first_instance")
CENTRE = Place("the centre of Velm", "facility")
BULAT = Person("Bulat Orasov", roles=("victim",))


def cases(*reports):
    found = {
        tuple(one.sentence for one in build_case(order).gaps if one.kind == "several_cases")
        for order in permutations(reports)
    }
    assert len(found) == 1
    return found.pop()


def test_reports_that_share_nothing_are_said_to_be_two_cases():
    (sentence,) = cases(told("a", MARAT, COURT), told("b", BULAT))
    assert sentence.startswith("The reports seem to be of 2 cases")
    assert "Bulat Orasov; Marat Tulebaev" in sentence


def test_a_shared_person_court_or_facility_makes_reports_one_case():
    assert cases(told("a", MARAT, SERIK), told("b", SERIK, BULAT)) == ()
    assert cases(told("a", MARAT, COURT), told("b", COURT, BULAT)) == ()
    assert cases(told("a", MARAT, CENTRE), told("b", CENTRE, BULAT)) == ()


def test_a_report_between_two_others_ties_them():
    assert cases(told("a", MARAT), told("b", MARAT, SERIK), told("c", SERIK, BULAT)) == ()


def test_a_report_that_names_nobody_is_no_case_of_its_own():
    assert cases(told("a", MARAT), told("b", COURT), told("c", Place("Velm", "city"))) == ()


def test_a_town_both_speak_of_does_not_make_two_cases_one():
    town = Place("Velm", "city")
    assert len(cases(told("a", MARAT, town), told("b", BULAT, town))) == 1
