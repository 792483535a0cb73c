"""Where people stand with the routes to redress, as text and as JSON."""

import json

import pytest
from remedies.cases import NAME, ON, TRIED, VICTIM, appeal, case_of, harm, verdict

from casewright.claims import Stance, Statement
from casewright.publishing.remedies_json import remedies_document
from casewright.publishing.remedies_terminal import STATES, matrix, routes_of
from casewright.remedies import Assessor, State, routes

SAID = (
    "If nobody acts, we will appeal to the UN.",
    Statement("Aina Sarova"),
    None,
    Stance.REPORTED,
)


def told(*bodies, width=100, **more):
    case = case_of(*bodies, **more)
    (found,) = Assessor(case, ON).all()
    return " ".join(routes_of(case, found, width).split())


def test_every_state_has_a_name():
    assert set(STATES) == set(State)


@pytest.mark.parametrize("width", [40, 80, 200])
def test_the_matrix_has_every_route_and_fits(width):
    found = list(Assessor(case_of(*TRIED), ON).all())
    text = matrix(found, width)
    assert all(len(line) <= width for line in text.splitlines())
    if width > 80:
        assert all(one.short in text for one in routes())
    assert "A lawyer" in text


def test_the_matrix_marks_what_can_be_read_another_way():
    text = matrix(list(Assessor(case_of(*TRIED), ON).all()), 100)
    (line,) = (one for one in text.splitlines() if one.startswith("CAT art. 22"))
    assert line.endswith("open*")


def test_a_route_is_shown_with_its_reasons_quotes_and_days():
    text = told(*TRIED, extra=[SAID])
    assert "Committee against Torture, art. 22: open (read another way: not yet open)" in text
    assert "Supposing that a decision in cassation need not be used first: open" in text
    assert "“It is said.” [1]" in text
    assert (
        "Last day: 2028-09-15. It runs from the last domestic decision, 15 September 2023." in text
    )
    assert "Announced by Aina Sarova (If nobody acts): “If nobody acts, we will appeal" in text
    assert "Choosing it closes for good: CAT art. 22" in text
    assert "8 months since the decision on appeal (15 September 2023)" in text
    assert "yes (no source says otherwise)" in text
    assert "A lawyer decides." in text


def test_a_day_of_an_unread_rule_has_the_warning_beside_it():
    text = told(*TRIED)
    assert "Last day: 2024-09-15." in text
    after = text.split("Last day: 2024-09-15.")[1].split("Confidence")[0]
    assert "This rule was read in no source." in after


def test_a_day_without_its_year_is_asked_for_and_not_named():
    text = told(VICTIM, harm(), verdict(), appeal("--06-10"))
    assert "In which year was the last domestic decision?" in text
    assert (
        "No last day can be named. It runs from the last domestic decision, 10 June (year" in text
    )


def test_a_vague_day_is_said_to_be_the_earliest():
    text = told(VICTIM, harm(), verdict(), appeal("2023-09"))
    assert "Last day: 2028-09-01 or later, since the start is not exact." in text


def test_nothing_that_a_terminal_obeys_comes_through():
    text = told(*TRIED, words="It is \x1b[31m said.")
    assert "\x1b" not in text


def test_the_json_has_every_claim_it_rests_on():
    case = case_of(*TRIED, extra=[SAID])
    document = json.loads(json.dumps(remedies_document(case, list(Assessor(case, ON).all()), ON)))
    (person,) = document["people"]
    assert (person["name"], document["on"]) == (NAME, str(ON))
    cited = {
        claim
        for one in person["routes"]
        for reading in one["readings"]
        for each in (*reading["conditions"], *reading["deadlines"])
        for claim in each["claims"]
    }
    assert cited <= set(document["claims"])
    assert all(one["quote"] for one in document["claims"].values())
    cat = next(one for one in person["routes"] if one["id"] == "un_cat22")
    assert (cat["state"], cat["is_disputed"]) == ("open", True)
    assert [one["state"] for one in cat["readings"]] == ["open", "not_yet_open"]
    assert cat["announced"][0]["by"] == "Aina Sarova"


def test_no_day_of_an_unsourced_rule_is_in_the_json_without_its_warning():
    case = case_of(*TRIED)
    document = remedies_document(case, list(Assessor(case, ON).all()), ON)
    dated = [
        term
        for one in document["people"][0]["routes"]
        for reading in one["readings"]
        for term in reading["deadlines"]
        if term["due"] or term["earliest"]
    ]
    assert dated
    assert all(term["warning"] or term["source"] != "unsourced" for term in dated)


def test_a_day_without_a_year_is_asked_about_as_people_say_it():
    text = told(VICTIM, harm(), verdict(), appeal("--06-10"))
    assert "To find out: In which year was the decision on appeal?" in text
    assert "The file gives 10 June (year not stated) and no year." in text
    assert "--06-10" not in text
