"""Conflicts that a person resolved keep all their values, and the reason."""

import pytest
from decisions.made import anchor, decision, read_again

from casewright.claims import Person
from casewright.decisions import Resolve, Undo
from casewright.ledger import build_case
from casewright.ledger.decided import Standing
from ledger.reports import Report


def report(name, country):
    words = f"Bulat Orasov is from {country}."
    return Report(name, "2021-05-04").says(words, Person("Bulat Orasov", nationality=country))


REPORTS = [report("a.txt", "KZ"), report("b.txt", "UZ"), report("c.txt", "KZ")]
READ = [one.read for one in REPORTS]


def conflict_of(case):
    (found,) = (one for one in case.conflicts if one.field == "nationality")
    return found


def resolve(value, *, minute=0):
    case = build_case(READ)
    found = conflict_of(case)
    sides = {one.value: [anchor(case.claim(claim)) for claim in one.claims] for one in found.values}
    chosen = tuple(sides.pop(value))
    against = tuple(each for anchors in sides.values() for each in anchors)
    variants = tuple(one.value for one in found.values)
    what = Resolve(found.field, found.sentence, value, variants, chosen, against)
    return decision(what, minute=minute, reason="The passport is in the file.")


def test_a_resolved_conflict_keeps_all_values_and_shows_who_decided_and_why():
    made = resolve("UZ")
    found = conflict_of(build_case(READ, [made]))
    assert [one.value for one in found.values] == ["KZ", "UZ"]
    assert (found.resolution.value, found.resolution.by) == ("UZ", "Anna")
    assert found.resolution.reason == "The passport is in the file."
    assert found.resolution.decision == made.id


def test_nothing_is_resolved_where_nobody_did():
    assert conflict_of(build_case(READ)).resolution is None


def test_a_value_that_came_in_later_is_named_and_the_decision_still_holds():
    made = resolve("UZ")
    case = build_case([*READ, report("d.txt", "KG").read], [made])
    assert conflict_of(case).resolution.value == "UZ"
    assert case.decisions[0].standing is Standing.IN_FORCE
    assert "reports with other values came in: “KG”" in case.decisions[0].note


def test_a_decision_on_a_conflict_that_is_gone_is_listed():
    made = resolve("UZ")
    case = build_case([READ[0], READ[2]], [made])
    assert case.decisions[0].standing is Standing.LOOK_AGAIN
    assert "do not differ on this" in case.decisions[0].note


def test_the_earlier_of_two_opposed_resolutions_binds():
    earlier, later = resolve("KZ"), resolve("UZ", minute=1)
    case = build_case(READ, [later, earlier])
    assert conflict_of(case).resolution.value == "KZ"
    assert case.decisions[1].against == (earlier.id,)


def test_two_people_may_resolve_it_alike():
    case = build_case(READ, [resolve("KZ"), resolve("KZ", minute=1)])
    assert {one.standing for one in case.decisions} == {Standing.IN_FORCE}
    assert conflict_of(case).resolution.decision == resolve("KZ").id


@pytest.mark.parametrize("words", ["Bulat Orasov is from UZ", "Bulat Orasov is from UZ."])
def test_a_resolution_is_carried_over_to_a_newer_reading(words):
    newer = read_again(REPORTS[1].source, (words, Person("Bulat Orasov", nationality="UZ")))
    case = build_case([READ[0], newer, READ[2]], [resolve("UZ")])
    assert conflict_of(case).resolution.value == "UZ"


def test_undoing_opens_the_conflict_again():
    made = resolve("UZ")
    assert build_case(READ, [made, decision(Undo(made.id), minute=1)]) == build_case(READ)
