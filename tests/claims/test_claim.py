"""A claim's id is made of what it says, on which words, who says it and how."""

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from casewright.claims import (
    KINDS,
    Act,
    Body,
    Bound,
    Charge,
    Claim,
    ClaimId,
    Event,
    Ground,
    Group,
    Money,
    Organisation,
    Participant,
    Person,
    Place,
    Quote,
    Review,
    Sentence,
    Source,
    Stance,
    Statement,
    sha256_of,
)

TEXT = "Ines Duarte was held for two days, the court found. Ines Duarte was held for two days."
SOURCE = Source(sha256_of(TEXT.encode()), TEXT, "report.txt")
QUOTE = Quote.of(SOURCE, 0, 33)
CLAIM = Claim(QUOTE, Person("Ines Duarte", age=31), said_by="Luca Ferri", stance=Stance.ALLEGED)

OTHERWISE = [
    (replace(CLAIM, body=Person("Ines Duarte", age=32)), "another age"),
    (replace(CLAIM, body=Person("Inês Duarte", age=31)), "another letter in the name"),
    (replace(CLAIM, body=Person("Ines Duarte", age=31, roles=("victim",))), "a role more"),
    (replace(CLAIM, said_by=None), "the report itself says it"),
    (replace(CLAIM, said_by="Lucia Ferri"), "somebody else says it"),
    (replace(CLAIM, stance=Stance.REPORTED), "told as a fact"),
    (replace(CLAIM, stance=Stance.DENIED), "denied"),
    (replace(CLAIM, quote=Quote.of(SOURCE, 52, 85)), "the same words at another place"),
    (replace(CLAIM, quote=Quote.of(SOURCE, 0, 32)), "a word less"),
]


@pytest.mark.parametrize(("other", "why"), OTHERWISE)
def test_a_claim_that_differs_in_anything_said_has_another_id(other: Claim, why: str) -> None:
    assert other.id != CLAIM.id, why


def test_the_same_claim_has_the_same_id_every_time() -> None:
    again = Claim(
        Quote.of(SOURCE, 0, 33), Person("Ines Duarte", age=31), "Luca Ferri", CLAIM.stance
    )
    assert again.id == CLAIM.id
    assert len(CLAIM.id) == 16
    assert set(CLAIM.id) <= set("0123456789abcdef")


def test_ids_stay_the_same_from_version_to_version() -> None:
    # Reviews are stored by id: a change of this value orphans everybody's reviews.
    claim = Claim(Quote.of(SOURCE, 0, 11), Statement("Ines Duarte"))
    assert claim.id == "204ba0fcbab30514"


@pytest.mark.parametrize(
    "reviewed",
    [
        replace(CLAIM, review=Review.ACCEPTED),
        replace(CLAIM, review=Review.REJECTED),
        replace(CLAIM, supersedes=ClaimId("0123456789abcdef")),
    ],
)
def test_what_a_person_says_about_a_claim_does_not_change_its_id(reviewed: Claim) -> None:
    assert reviewed.id == CLAIM.id


def test_the_same_words_in_another_source_are_another_claim() -> None:
    copy = Source(sha256_of(b"a copy"), TEXT, "copy.txt")
    assert replace(CLAIM, quote=Quote.of(copy, 0, 33)).id != CLAIM.id


def test_two_kinds_with_the_same_fields_are_two_claims() -> None:
    as_organisation = Claim(QUOTE, Organisation("Riverside"))
    as_place = Claim(QUOTE, Place("Riverside"))
    assert as_organisation.id != as_place.id


def test_a_speaker_s_name_cannot_run_into_the_stance() -> None:
    assert replace(CLAIM, said_by="").id == replace(CLAIM, said_by=None).id
    assert replace(CLAIM, said_by="found", stance=Stance.FOUND).id != CLAIM.id


ONE_OF_EACH: list[Body] = [
    Person("Ines Duarte"),
    Group("two men", role="victims", size=2, bound=Bound.AT_LEAST),
    Organisation("City Court", term="court"),
    Place("Riverside", term="city"),
    Event("verdict", participants=(Participant("A", "judge"),), grounds=(Ground("release"),)),
    Act("beating", victim="Ines Duarte"),
    Charge("torture", article="347-1", part="2"),
    Sentence("each", "imprisonment", 3.0, "years", applies_to=("A", "B")),
    Money("fine", 500.0, "EUR"),
    Statement("Ines Duarte", direct=False),
]


def test_every_kind_of_claim_is_listed_under_its_name() -> None:
    assert set(KINDS) == {body.kind for body in ONE_OF_EACH}
    assert all(KINDS[body.kind] is type(body) for body in ONE_OF_EACH)


def test_every_kind_of_claim_has_an_id_of_its_own() -> None:
    assert len({Claim(QUOTE, body).id for body in ONE_OF_EACH}) == len(ONE_OF_EACH)


@pytest.mark.parametrize(
    ("stance", "asserts"),
    [
        (Stance.REPORTED, True),
        (Stance.ALLEGED, True),
        (Stance.FOUND, True),
        (Stance.DENIED, False),
        (Stance.ANNOUNCED, False),
        (Stance.REQUESTED, False),
        (Stance.CONDITIONAL, False),
        (Stance.POSSIBLE, False),
    ],
)
def test_only_what_is_reported_alleged_or_found_is_asserted(stance: Stance, asserts: bool) -> None:
    assert stance.asserts is asserts


def test_no_stance_is_missing_from_the_table_above() -> None:
    assert len(Stance) == 8


names = st.text(min_size=1, max_size=12)
claims = st.builds(
    Claim,
    st.sampled_from([QUOTE, Quote.of(SOURCE, 0, 11), Quote.of(SOURCE, 52, 85)]),
    st.builds(Statement, names, st.booleans()) | st.builds(Person, names, age=st.integers(1, 99)),
    st.none() | names,
    st.sampled_from(Stance),
)


@given(claims, claims)
def test_ids_are_equal_exactly_when_the_claims_are(a: Claim, b: Claim) -> None:
    assert (a.id == b.id) == (a == b)


@given(claims)
def test_a_claim_made_anew_from_its_fields_has_the_same_id(claim: Claim) -> None:
    assert replace(claim).id == claim.id


def test_a_claim_about_broken_letters_has_an_id_too() -> None:
    assert len(Claim(QUOTE, Statement("half of a pair: \ud800")).id) == 16
