"""The page of a case in another language."""

import pytest
from ledger.reports import Report

from casewright.claims.kinds import Person, Sentence
from casewright.cli import main
from casewright.ledger import build_case
from cli.test_remedies import kept

TOLD = (
    Person("Arlin Dusov", roles=("convicted",)),
    Sentence("Arlin Dusov", "imprisonment", 3, "years", "imposed"),
)


@pytest.fixture
def folder(tmp_path):
    read = Report("a.txt").says("Arlin Dusov got three years.", *TOLD).read
    return str(kept(tmp_path / "case", build_case([read]), read))


def test_the_page_is_english_unless_asked_otherwise(folder, capsys):
    assert main(["show", folder, "case", "--plain", "--format", "html"]) == 0
    page = capsys.readouterr().out
    assert '<html lang="en">' in page
    assert "imprisonment" in page.lower()


def test_the_page_is_russian_where_it_is_asked_for(folder, capsys):
    assert main(["show", folder, "case", "--plain", "--format", "html", "--language", "ru"]) == 0
    page = capsys.readouterr().out
    assert '<html lang="ru">' in page
    assert "лишение свободы" in page
    assert "Что сделало правосудие с каждым обвиняемым" in page
    assert "Arlin Dusov got three years." in page, "the words of a source stay as they are"


def test_a_table_speaks_no_other_language_and_says_so(folder, capsys):
    assert main(["show", folder, "people", "--plain", "--language", "ru"]) == 2
    assert "--format html" in capsys.readouterr().err
