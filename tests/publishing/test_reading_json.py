"""A source as read, as JSON: the contract other tools rely on."""

import json
from collections.abc import Iterator
from dataclasses import replace
from typing import Any

import pytest
from hypothesis import given

from casewright.claims import Claim, Person, Place, Reading, Source, Stance
from casewright.publishing.reading_json import error_document, reading_document
from casewright.vocabulary import UnknownTerm
from publishing.report import READER, TEXT, claimer, report, source_of
from publishing.texts import readings

KINDS = (
    "people", "organisations", "places", "counts", "groups", "events", "acts", "sentences", "money",
    "statements", "charges",
)  # fmt: skip


def document() -> dict[str, Any]:
    source, reading = report()
    return reading_document(source, reading, id="velm")


def of(*claims: Claim, source: Source) -> dict[str, Any]:
    return reading_document(source, Reading(source.sha256, READER, "en", claims), id="x")


def items(found: dict[str, Any]) -> Iterator[dict[str, Any]]:
    for part in (found, found["not_asserted"]):
        for kind in KINDS:
            for item in part[kind]:
                yield item
                yield from item.get("evidence", [])
                yield from item.get("also", [])


def names(found: dict[str, Any], kind: str) -> list[str]:
    return [item["name"] for item in found[kind]]


def test_every_kind_stands_under_its_key_both_asserted_and_not() -> None:
    found = document()
    assert set(KINDS) <= set(found)
    assert set(KINDS) == set(found["not_asserted"])


def test_every_quote_is_the_text_between_its_offsets() -> None:
    for item in items(document()):
        assert TEXT[item["start"] : item["end"]] == item["quote"]


@given(readings())
def test_every_quote_of_any_text_is_the_text_between_its_offsets(
    read: tuple[Source, Reading],
) -> None:
    source, reading = read
    for item in items(reading_document(source, reading, id="x")):
        assert source.text[item["start"] : item["end"]] == item["quote"]


@given(readings())
def test_no_claim_is_lost(read: tuple[Source, Reading]) -> None:
    found = {item["claim"] for item in items(reading_document(*read, id="x"))}
    assert found == {claim.id for claim in read[1].claims}


@given(readings())
def test_the_order_of_the_claims_given_does_not_matter_between_places(
    read: tuple[Source, Reading],
) -> None:
    source, reading = read
    places = {(claim.quote.start, claim.quote.end) for claim in reading.claims}
    if len(places) == len(reading.claims):
        turned = replace(reading, claims=reading.claims[::-1])
        assert reading_document(source, turned, id="x") == reading_document(source, reading, id="x")


def test_only_what_is_asserted_stands_outside_not_asserted() -> None:
    found = document()
    inside = {item["stance"] for kind in KINDS for item in found["not_asserted"][kind]}
    outside = {item["stance"] for kind in KINDS for item in found[kind]}
    assert inside == {"denied", "announced", "possible"}
    assert outside <= {"reported", "alleged", "found"}


def test_claims_with_one_name_are_one_person() -> None:
    dovan = document()["people"][0]
    assert (dovan["name"], dovan["roles"], dovan["terms"]) == (
        "Ilar Dovan", ["convicted"], ["convicted"],
    )  # fmt: skip
    assert (dovan["position"], dovan["age"]) == ("a former warden", 41)
    assert dovan["aliases"] == ["Dovan"]
    assert [one["fields"] for one in dovan["evidence"]] == [
        ["name", "as_written", "roles"],
        ["name", "position"],
        ["name", "as_written", "aliases", "age"],
    ]


def test_somebody_of_whom_all_is_only_possible_is_named_but_called_nothing() -> None:
    found = document()
    tal = next(person for person in found["people"] if person["name"] == "Ruben Tal")
    assert (tal["roles"], tal["terms"], tal["position"]) == (["other"], [], None)
    assert tal["stance"] == "reported"
    assert found["not_asserted"]["people"][0]["roles"] == ["accused"]
    assert found["not_asserted"]["people"][0]["stance"] == "possible"


def test_a_role_that_is_denied_does_not_join_the_roles_asserted() -> None:
    source = source_of("Dovan, a witness, is no suspect.")
    claim = claimer(source)
    found = of(
        claim("is no suspect", Person("Dovan", roles=("accused",)), Stance.DENIED),
        claim("a witness", Person("Dovan", roles=("witness",))),
        source=source,
    )
    assert found["people"][0]["roles"] == ["witness"]
    assert found["people"][0]["quote"] == "a witness"
    assert found["not_asserted"]["people"][0]["roles"] == ["accused"]


def test_other_is_the_role_only_of_those_who_have_none() -> None:
    source = source_of("Dovan, a judge.")
    claim = claimer(source)
    named = claim("Dovan", Person("Dovan", roles=("other",)))
    judge = claim("a judge", Person("Dovan", roles=("judge",)))
    assert of(named, source=source)["people"][0]["roles"] == ["other"]
    assert of(named, judge, source=source)["people"][0]["roles"] == ["judge"]


def test_a_place_joins_what_its_claims_tell() -> None:
    source = source_of("In Marrow Hall, a closed jail in Velm, it was cold.")
    claim = claimer(source)
    found = of(
        claim("Marrow Hall", Place("Marrow Hall", aliases=("the Hall",))),
        claim("a closed jail in Velm", Place("Marrow Hall", "facility", (), "Velm", "closed")),
        claim("it was cold", Place("Marrow Hall", conditions=("cold",))),
        source=source,
    )
    place = found["places"][0]
    told = (place["kind"], place["within"], place["status"], place["conditions"])
    assert told == ("facility", "Velm", "closed", ["cold"])
    assert len(place["evidence"]) == 3


def test_fields_stand_under_the_keys_of_the_gold_files() -> None:
    found = document()
    count, part = found["counts"][:2]
    assert (count["group"], count["value"], count["bound"]) == ("detained", 23, "exactly")
    assert (part["group"], part["value"], part["subset_of"]) == ("compensated", 3, 23)
    assert (found["sentences"][0]["person"], found["sentences"][0]["kind"]) == (
        "each", "imprisonment",
    )  # fmt: skip
    assert found["money"][0]["kind"] == "compensation_awarded"
    assert found["statements"][0]["speaker"] == "Ana Reth"
    assert found["charges"][0]["state"] == "guilty"
    assert found["not_asserted"]["events"][0]["grounds"][0]["asked"] == "a longer sentence"
    assert found["not_asserted"]["events"][0]["participants"][0]["role"] == "victim_lawyer"


def test_a_group_without_a_number_is_no_count() -> None:
    assert [one["value"] for one in document()["groups"]] == [None]
    assert None not in [one["value"] for one in document()["counts"]]


def test_a_group_of_no_known_role_is_other_and_has_no_term() -> None:
    dozens = document()["groups"][0]
    assert (dozens["group"], dozens["term"]) == ("other", None)


def test_a_whole_amount_is_written_without_a_fraction() -> None:
    found = document()
    assert json.dumps(found["sentences"][0]["amount"]) == "3"
    assert json.dumps(found["money"][0]["amount"]) == "500.5"


def test_each_value_about_the_source_has_its_origin() -> None:
    source = document()["source"]
    assert (source["title"], source["origins"]["title"]) == ("Two wardens convicted", "person")
    assert (source["publisher"], source["origins"]["publisher"]) == ("Velm Courier", "file")
    assert (source["url"], source["origins"]["url"]) == (None, "unknown")
    assert (source["language"], source["origins"]["language"]) == ("en", "reader")


def test_items_of_a_source_with_pages_name_their_page() -> None:
    source, reading = report()
    paged = replace(source, pages=(0, TEXT.index("Each received")), breaks_off=True)
    found = reading_document(paged, reading, id="velm")
    assert (found["acts"][0]["page"], found["sentences"][0]["page"]) == (1, 2)
    assert found["breaks_off"] is True


def test_a_term_nobody_defined_is_an_error_not_a_guess() -> None:
    source = source_of("Dovan")
    with pytest.raises(UnknownTerm):
        of(claimer(source)("Dovan", Person("Dovan", roles=("wizard",))), source=source)


def test_a_file_that_could_not_be_read_gives_its_reason() -> None:
    assert error_document("a", "It is encrypted.") == {"id": "a", "error": "It is encrypted."}
