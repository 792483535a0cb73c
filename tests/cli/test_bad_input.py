"""Reports as they come: of two cases, twice, with a banner, contradicting themselves."""

import json

import pytest

from casewright.cli import main
from casewright.store import PlainFolder

TARSK = (
    "Marat Tulebaev was beaten by police officer Serik Dusov in Tarsk on May 3, 2021. The Tarsk "
    "District Court sentenced Serik Dusov to three years in prison for torture. His lawyer said "
    "that the officer had denied everything during the investigation, and that the family of the "
    "victim would appeal against the sentence.\n"
)
VELM = (
    "Bulat Orasov was tortured with electric shocks in Velm in June 2019, his lawyer said. The "
    "Velm City Court found prison guard Askar Nurlanov guilty of torture and sentenced him to five "
    "years in prison. The guard had worked there for many years before the investigation.\n"
)
BANNER = "We use cookies to improve your experience. Accept all. Reject all.\n\n"
AGAIN = "\nIn the same verdict the Tarsk District Court sentenced Serik Dusov to five years.\n"


@pytest.fixture
def built(tmp_path, capsys):
    """Builds a case of texts by their file names; gives the folder and what was said."""

    def build(**texts):
        for name, text in texts.items():
            (tmp_path / f"{name}.txt").write_text(text, encoding="utf-8")
        case = tmp_path / "case"
        assert main(["build", "--plain", str(case), *sorted(map(str, tmp_path.glob("*.txt")))]) == 0
        captured = capsys.readouterr()
        return case, captured.out, captured.err

    return build


def shown(case, what, capsys):
    main(["show", "--plain", str(case), what, "--format", "json"])
    return json.loads(capsys.readouterr().out)


def test_reports_of_two_cases_are_said_to_be_so_and_nobody_is_merged(built, capsys):
    case, out, _ = built(a=TARSK, b=VELM)
    assert "The reports seem to be of 2 cases that share nobody" in out
    names = {one["name"] for one in shown(case, "people", capsys)}
    assert names == {"Marat Tulebaev", "Serik Dusov", "Bulat Orasov", "Askar Nurlanov"}
    assert "several_cases" in {one["kind"] for one in shown(case, "gaps", capsys)}


def test_reports_of_one_case_are_not_said_to_be_of_two(built):
    _, out, _ = built(a=TARSK, b=TARSK.replace("Marat Tulebaev was", "He was") + VELM)
    assert "The reports seem to be" not in out


def test_the_same_document_under_two_names_is_one_source_and_is_said(built, capsys):
    case, _, said = built(first=TARSK, second=TARSK)
    assert "'second.txt' and 'first.txt' are the same document: one source, 'first.txt'." in said
    assert [one["name"] for one in shown(case, "sources", capsys)] == ["first.txt"]


def test_it_goes_by_the_first_of_its_names_in_whatever_order_they_come(built, tmp_path):
    case, _, _ = built(b=TARSK)
    before = PlainFolder(case).case().claims
    (tmp_path / "b.txt").unlink()
    case, _, _ = built(a=TARSK)
    case, _, _ = built(a=TARSK, c=TARSK)
    kept = PlainFolder(case).case()
    assert [one.name for one in kept.sources] == ["a.txt"]
    assert kept.claims == before


def test_a_report_with_a_banner_around_it_counts_as_one_source_and_says_why(built, capsys):
    case, _, _ = built(a=TARSK, b=BANNER + TARSK)
    (marat,) = (one for one in shown(case, "people", capsys) if one["name"] == "Marat Tulebaev")
    assert marat["support"]["sources"] == 2
    assert marat["support"]["independent_sources"] == 1
    main(["show", "--plain", str(case), "conflicts"])
    main(["show", "--plain", str(case), "people"])
    assert "Near-copy: the same words as in “a.txt”." in " ".join(capsys.readouterr().out.split())


def test_a_report_that_contradicts_itself_is_shown_against_itself(built, capsys):
    case, _, _ = built(a=TARSK + AGAIN)
    (found,) = (one for one in shown(case, "conflicts", capsys) if one["field"] == "sentence")
    assert [one["value"] for one in found["values"]] == ["3 years", "5 years"]


def test_a_judgement_against_another_is_refused_with_both_shown(built, capsys):
    case, _, _ = built(a=TARSK, b=VELM)
    judge = ["--by", "Anna", "--reason", "One passport."]
    assert (
        main(["decide", "--plain", str(case), "same", "Serik Dusov", "Askar Nurlanov", *judge]) == 0
    )
    capsys.readouterr()
    against = ["--by", "Bek", "--reason", "I know both."]
    status = main(
        ["decide", "--plain", str(case), "different", "Serik Dusov", "Askar Nurlanov", *against]
    )
    errors = capsys.readouterr().err
    assert status == 1
    assert "asked: “Serik Dusov” and “Askar Nurlanov” are not the same. Bek: I know both." in errors
    assert "in force: decision-" in errors
    assert "“Serik Dusov” and “Askar Nurlanov” are the same. Anna, " in errors
