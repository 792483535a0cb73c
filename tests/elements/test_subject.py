"""What is told of one person is never taken for another."""

import pytest
from ledger.reports import Report

from casewright.claims import Stance
from casewright.claims.kinds import Act, Person
from casewright.elements import UNNAMED, Answer, everybody
from casewright.ledger import CaseFile, build_case


def told():
    report = Report("a.txt")
    report.says("Anvar Orasov is a victim.", Person("Anvar Orasov", roles=("victim",)))
    report.says("Timur Velanov is a victim.", Person("Timur Velanov", roles=("victim",)))
    report.says("Orasov was beaten.", Act("beating", victim="Anvar Orasov"))
    report.says(
        "Velanov was not beaten.", Act("beating", victim="Timur Velanov"), stance=Stance.DENIED
    )
    report.says("People were kicked.", Act("kicking"))
    return {
        one.name: {each.rule.id: each.answer for each in one.elements}
        for one in everybody(build_case([report.read]))
    }


def test_each_has_the_acts_against_them_and_no_others():
    found = told()
    assert found["Anvar Orasov"]["severe_pain"] is Answer.SAID
    assert found["Timur Velanov"]["severe_pain"] is Answer.DENIED
    assert found[UNNAMED]["severe_pain"] is Answer.SAID


@pytest.mark.parametrize("whom", [None, "anyone", "никого"])
def test_a_denial_that_names_nobody_stands_with_everybody(whom):
    report = Report("a.txt")
    report.says("Anvar Orasov is a victim.", Person("Anvar Orasov", roles=("victim",)))
    report.says("Orasov was beaten.", Act("beating", victim="Anvar Orasov"))
    report.says("They denied beating anyone.", Act("beating", victim=whom), stance=Stance.DENIED)
    (person, *_) = everybody(build_case([report.read]))
    assert {one.answer for one in person.elements if one.rule.id == "severe_pain"} == {
        Answer.DISPUTED
    }


def test_an_empty_case_has_nobody():
    assert everybody(CaseFile()) == ()
