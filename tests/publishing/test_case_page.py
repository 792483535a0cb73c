"""A case file as a page."""

import pytest

from casewright.claims import Group
from casewright.ledger import CaseFile
from casewright.publishing.case_page import case_page
from publishing.cases import case, decided, named, numbers_of
from publishing.texts import Shown


def test_every_claim_of_the_case_is_on_the_page_with_its_words() -> None:
    shown, found = Shown(case_page(case()), inside="read"), case()
    for number, claim in found.claims.items():
        assert f"claim-{number}" in shown.ids
        assert claim.quote.words in shown.text


def test_every_id_is_used_once_and_no_link_leads_nowhere() -> None:
    shown = Shown(case_page(case()))
    assert len(shown.ids) == len(set(shown.ids))
    assert set(shown.targets) <= set(shown.ids)
    assert (shown.misnested, shown.open) == ([], [])


def test_every_part_has_its_section() -> None:
    sections = {
        "numbers", "people", "chronology", "proceedings", "acts", "money", "statements",
        "conflicts", "not-facts", "places", "organisations", "sources",
    }  # fmt: skip
    assert sections <= set(Shown(case_page(case())).ids)


def test_a_quote_names_its_source_publisher_date_and_stance() -> None:
    cards = " ".join(Shown(case_page(case()), inside="cards").text.split())
    assert "● reported · Two wardens convicted, Velm Courier, date of publication unknown" in cards
    assert "■ found" in cards


def test_a_collective_sentence_stands_in_the_row_of_the_accused() -> None:
    table = " ".join(Shown(case_page(case()), inside="cases").text.split())
    assert "Ilar Dovan" in table


def test_what_differs_between_reports_is_shown_and_named() -> None:
    variants = Shown(case_page(case()), inside="variants").text
    assert "23" in variants
    assert "31" in variants


def test_what_is_not_asserted_stands_in_its_own_section_only() -> None:
    page = Shown(case_page(case()), inside="apart").text
    assert all(word in page for word in ("denied", "announced", "possible"))


def test_a_computed_number_says_from_what() -> None:
    found = numbers_of(
        Group("23 citizens", "represented", None, 23),
        Group("three of the 23", "compensated", None, 3, subset_of=23),
    )
    computed = " ".join(Shown(case_page(found), inside="computed").text.split())
    assert "computed: 23 − 3 = 20: not compensated." in computed


@pytest.mark.parametrize(
    "words", ["<script>alert(1)</script>", '"><img src=x onerror=alert(1)>', "{{ 7*7 }}"]
)
def test_hostile_words_are_shown_and_never_obeyed(words: str) -> None:
    page = case_page(named(words), title=words)
    shown = Shown(page, inside="told")
    assert words in shown.text
    assert {"script", "img"}.isdisjoint(tag for tag, _ in shown.tags)


def test_an_empty_case_says_what_is_missing() -> None:
    assert "No source read so far gives a name." in case_page(CaseFile())
    assert Shown(case_page(CaseFile())).misnested == []


def test_a_resolved_conflict_shows_all_values_and_who_decided_and_why() -> None:
    page = case_page(decided())
    shown = Shown(page, inside="decided")
    assert "Uzbekistan holds." in shown.text
    assert "Anna <b>, 5 March 2024: The passport is <i>in the file</i>." in shown.text
    assert shown.misnested == []


def test_a_decision_to_look_at_again_is_marked() -> None:
    page = case_page(decided())
    assert Shown(page, inside="warn").text == "! to look at again"
    assert "Its source is not in the case" in Shown(page, inside="decided").text


def test_notes_stand_below_the_title_and_are_never_obeyed() -> None:
    words = "Left out: <b>two</b> claims."
    shown = Shown(case_page(CaseFile(), notes=["Made for lawyers.", words]), inside="note")
    assert "Made for lawyers." in shown.text
    assert words in shown.text
    assert shown.misnested == []
