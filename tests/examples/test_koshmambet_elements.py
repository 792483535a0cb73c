"""What the reports of the example say to each element of torture."""

import json
from pathlib import Path

import pytest

from casewright.cli import main

EXAMPLE = Path(__file__).resolve().parents[2] / "examples" / "koshmambet"


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    made = tmp_path_factory.mktemp("case") / "example"
    assert main(["build", "--plain", str(made), str(EXAMPLE)]) == 0
    return made


def test_the_musician_s_elements_stand_beside_their_quotes(folder: Path, capfdbinary) -> None:
    asked = ["elements", "--plain", str(folder), "--person", "Ruzakhunov"]
    assert main([*asked, "--format", "json"]) == 0
    document = json.loads(capfdbinary.readouterr().out)
    (person,) = document["people"]
    found = {one["id"]: one for one in person["elements"]}
    assert found["severe_pain"]["said"]
    assert set(found["severe_pain"]["said"]) <= set(document["claims"])
    assert found["not_lawful_sanction"]["answer"] == "unknown"
    assert main(asked) == 0
    text = capfdbinary.readouterr().out.decode()
    assert "never whether an element is met" in text
    assert "nothing said: It was by, at the instigation of" in text
    assert "Denied: “of beating anyone”" in text


def test_acts_against_people_not_named_are_shown_apart(folder: Path, capfdbinary) -> None:
    asked = ["elements", "--plain", str(folder), "--person", "Acts against people not named"]
    assert main([*asked, "--format", "json"]) == 0
    (told,) = json.loads(capfdbinary.readouterr().out)["people"]
    assert next(one for one in told["elements"] if one["id"] == "severe_pain")["said"]


def test_what_is_told_of_the_whole_case_is_shown_and_nothing_of_it_decided(
    folder: Path, capfdbinary
) -> None:
    assert main(["elements", "--plain", str(folder), "--format", "json"]) == 0
    document = json.loads(capfdbinary.readouterr().out)
    (labour,) = document["apart"]
    assert [one["value"] for one in labour["alleged"]] == ["a convicted former policeman"]
    # A lawyer asks that somebody be prosecuted for it: nobody has said that it was so.
    assert {one["answer"] for one in labour["standard"]["elements"]} == {"unknown"}
    assert document["charges"]["is_disputed"]
    offences = {one["offence"] for one in document["charges"]["offences"]}
    assert {"torture", "abuse_of_power"} <= offences
    assert document["degrees"] == []
    first, second = (document["two_readings"][0][one] for one in ("first", "second"))
    assert first != second


def test_to_lose_a_rank_is_not_to_be_undressed(folder: Path, capfdbinary) -> None:
    assert main(["elements", "--plain", str(folder), "--format", "json"]) == 0
    document = json.loads(capfdbinary.readouterr().out)
    assert not [one for one in document["claims"].values() if "stripped of" in one["quote"]]


def test_nobody_of_that_name_is_told(folder: Path, capsys) -> None:
    assert main(["elements", "--plain", str(folder), "--person", "Nobody Such"]) != 0
    assert "No victim or group is called" in capsys.readouterr().err
