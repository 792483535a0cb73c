"""Where the people of the example stand with every route to redress."""

from datetime import date
from pathlib import Path

import pytest

from casewright.cli import main
from casewright.ledger import CaseFile
from casewright.remedies import Answer, Assessment, Assessor, State
from casewright.store import PlainFolder

ON = date(2026, 11, 23)
EXAMPLE = Path(__file__).resolve().parents[2] / "examples" / "koshmambet"


@pytest.fixture(scope="module")
def case(tmp_path_factory: pytest.TempPathFactory) -> CaseFile:
    folder = tmp_path_factory.mktemp("case") / "example"
    assert main(["build", "--plain", str(folder), str(EXAMPLE)]) == 0
    return PlainFolder(folder).case()


@pytest.fixture(scope="module")
def everybody(case: CaseFile) -> list[Assessment]:
    return list(Assessor(case, ON).all())


@pytest.fixture(scope="module")
def musician(everybody: list[Assessment]) -> Assessment:
    (one,) = (one for one in everybody if one.name.endswith("Ruzakhunov"))
    return one


def test_the_respondent_is_the_state_where_it_happened_for_everybody(everybody) -> None:
    assert {one.where.only for one in everybody} == {"KZ"}
    assert {"KG", "UZ", "TJ"} & {one.name[-3:-1] for one in everybody if one.is_group}


def test_the_human_rights_committee_has_five_years_and_the_year_is_asked_for(everybody) -> None:
    for one in everybody:
        found = one.route("un_hrc_op1")
        first, second = found.readings
        assert (first.state, second.state) == (State.OPEN, State.NOT_YET_OPEN)
        (term,) = first.deadlines
        assert (term.start, term.due, term.earliest) == ("--06-10", None, None)
        assert term.nature == "presumptive"
        assert term.question == (
            "In which year was the last domestic decision? The file gives --06-10 and no year."
        )
        assert "five years" in term.rule


def test_the_committee_against_torture_is_open_with_the_time_passed_and_no_limit(musician) -> None:
    found = musician.route("un_cat22")
    assert found.state is State.OPEN
    assert [one.state for one in found.readings] == [State.OPEN, State.NOT_YET_OPEN]
    assert all(not one.deadlines for one in found.readings)
    passed = {one.since: one.words for one in found.elapsed}
    assert passed["the acts"] == "4 years 9 months"
    assert passed["the verdict of first instance"] == "1 year 10 months"
    assert "cannot be told" in passed["the decision on appeal"]


def test_racial_discrimination_has_six_months_and_its_condition(musician) -> None:
    found = musician.route("un_cerd14")
    conditions = {one.id: one for one in found.readings[0].conditions}
    assert found.state is State.CANNOT_TELL
    assert conditions["discrimination"].answer is Answer.UNKNOWN
    assert conditions["acceptance"].backing.warning
    assert "Six months" in found.readings[0].deadlines[0].rule


@pytest.mark.parametrize("name", ["un_crc_op3", "un_crpd_op"])
def test_what_was_ratified_after_the_acts_is_not_available(everybody, name: str) -> None:
    for one in everybody:
        (reading,) = one.route(name).readings
        assert reading.state is State.NOT_AVAILABLE
        assert "only after the acts" in reading.conditions[0].why
        assert "go on after that day" in reading.conditions[0].why


@pytest.mark.parametrize(
    "name", ["reg_ecthr", "reg_iachr", "reg_achpr", "reg_afcthpr", "reg_ecowas"]
)
def test_there_is_no_regional_court(everybody, name: str) -> None:
    assert {one.route(name).state for one in everybody} == {State.NOT_AVAILABLE}


def test_after_the_human_rights_committee_the_other_one_is_closed_for_good(musician) -> None:
    closed = {one.route: one.for_good for one in musician.route("un_hrc_op1").closes}
    assert closed["un_cat22"] is True
    back = {one.route: one.for_good for one in musician.route("un_cat22").closes}
    assert back["un_hrc_op1"] is False


def test_the_civil_claim_was_used_by_the_one_and_is_asked_about_for_the_group(everybody) -> None:
    found = {one.name: one.route("dom_civil") for one in everybody}
    (musician,) = (one for name, one in found.items() if name.endswith("Ruzakhunov"))
    assert musician.state is State.USED
    (group,) = (one for name, one in found.items() if name.startswith("People represented"))
    assert group.state is State.CANNOT_TELL
    assert "3 of 23" in group.readings[0].conditions[0].why


def test_every_answer_rests_on_words_of_the_reports(case: CaseFile, everybody) -> None:
    for one in everybody:
        for found in one.routes:
            for reading in found.readings:
                for condition in reading.conditions:
                    assert all(case.claim(number).quote.words for number in condition.claims)
