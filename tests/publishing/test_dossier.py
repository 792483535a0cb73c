"""What pages look up in a case file."""

import pytest

from casewright.claims import Review
from casewright.ledger.case_file import ENTRIES
from casewright.publishing.dossier import Dossier, card_of, card_of_all
from publishing.cases import case, decided


def test_every_list_of_claims_of_the_case_file_has_a_card_that_leads_back_to_it():
    found = Dossier(case())
    for part in ENTRIES:
        for entry in getattr(found.case, part):
            assert found.claims_of_card(card_of(entry.claims)) == entry.claims, part


def test_the_card_of_one_claim_is_the_claim():
    found = Dossier(case())
    for number in found.case.claims:
        assert card_of([number]) == number
        assert found.claims_of_card(number) == (number,)


def test_a_card_nobody_made_is_none():
    found = Dossier(case())
    assert found.claims_of_card("0" * 18) is None
    assert found.claims_of_card(card_of(["made up", "by somebody"])) is None


def test_each_claim_leads_to_the_entries_that_rest_on_it():
    found = Dossier(case())
    for part in ENTRIES:
        for entry in getattr(found.case, part):
            for claim in entry.claims:
                assert any(held.entry is entry for held in found.holding[claim])


def test_a_person_leads_to_all_that_is_told_of_them():
    found = Dossier(case())
    for one in found.case.accused:
        if one.person.person:
            assert one in found.of_person[one.person.person]["accused"]
    assert set(found.of_person) <= set(found.people)


def test_a_conflict_is_found_by_its_claims_and_by_what_it_is_about():
    found = Dossier(case())
    assert found.case.conflicts
    for one in found.case.conflicts:
        assert one in found.conflicts_about[one.about]
        assert all(one in found.conflicts_of[claim] for claim in one.claims)


def test_the_claims_of_a_source_come_in_the_order_of_its_text():
    found = Dossier(case())
    for source, claims in found.claims_in.items():
        places = [(one.quote.start, one.quote.end, one.id) for one in claims]
        assert places == sorted(places)
        assert {one.quote.source for one in claims} == {source}
    assert sum(map(len, found.claims_in.values())) == len(found.case.claims)


def test_what_people_added_needs_no_check():
    found = Dossier(decided())
    added = sum(one.review is Review.ADDED for one in found.case.claims.values())
    assert sum(found.read_in.values()) == len(found.case.claims) - added


def test_one_card_can_show_several_facts():
    found = Dossier(case())
    groups = [one.claims for one in found.case.events[:2]] + [found.case.people[0].claims]
    card = card_of_all([*groups, groups[0]])
    expected = tuple(dict.fromkeys(claim for group in groups for claim in group))
    assert found.claims_of_card(card) == expected
    assert card_of_all(groups[:1]) == card_of(groups[0])


def test_a_card_of_several_of_which_one_was_never_made_is_none():
    found = Dossier(case())
    assert found.claims_of_card(f"{card_of(found.case.people[0].claims)}_{'0' * 18}") is None
    assert found.claims_of_card("_") is None


def test_a_card_of_nothing_is_refused():
    with pytest.raises(ValueError, match="no claims"):
        card_of_all([])


def test_an_address_of_very_many_facts_stays_short_enough():
    assert len(card_of_all([(f"{number:016x}",) for number in range(5_000)])) < 1_100
