"""Claims in plain words."""

import pytest

from casewright.claims import (
    Act,
    Body,
    Bound,
    Charge,
    Event,
    Group,
    Money,
    Organisation,
    Participant,
    Person,
    Place,
    Sentence,
    Stance,
    Statement,
)
from casewright.publishing.plain_words import (
    STANCE_SIGNS,
    describe,
    field_values,
    label,
    plain,
    stance_words,
)

CLAIMS = [
    (Person("Dovan", roles=("convicted",)), "Dovan — convicted", "a role"),
    (Person("Dovan"), "Dovan — named", "somebody merely named"),
    (Person("Dovan", roles=("other",)), "Dovan — named", "no role of the vocabulary"),
    (Person("Dovan", nationality="UZ", age=41), "Dovan — Uzbekistan — aged 41", "details"),
    (Group("x", None, None, 98, Bound.AT_LEAST), "at least 98 — x", "a bound"),
    (Group("dozens"), "number not stated — dozens", "no number"),
    (Group("x", None, None, 3, subset_of=23), "3 of 23 — x", "a part of a number"),
    (Organisation("Velm"), "Velm", "an organisation of no known kind"),
    (Place("Hall", within="Velm"), "Hall — in Velm", "where a place lies"),
    (Charge("theft", "146", "2", "Dovan"), "Dovan — charged — theft — article 146, part 2", "law"),
    (Sentence("each", "imprisonment", 1, "years"), "each — imprisonment — 1 year", "one year"),
    (Sentence("each", "fine", 5000, "KZT"), "each — fine — 5,000 KZT", "a fine"),
    (Statement("Reth"), "Reth — said", "a direct statement"),
    (Statement("Reth", direct=False), "Reth — said, in the report's words", "an indirect one"),
]


@pytest.mark.parametrize(("body", "words", "reason"), CLAIMS)
def test_a_claim_reads_as_a_sentence(body: Body, words: str, reason: str) -> None:
    assert plain(describe(body)) == words, reason


def test_a_date_reckoned_from_the_day_of_publication_says_so() -> None:
    assert "reckoned" in plain(describe(Event("release", date_resolved="2022-01-10")))


def test_an_act_says_who_did_what_to_whom() -> None:
    words = plain(describe(Act("beating", "batons", victim="Reth", perpetrator="Dovan")))
    assert words.endswith("of Reth — by Dovan — with batons")


def test_money_says_what_it_is_for() -> None:
    words = plain(describe(Money("compensation_awarded", 5_000_000, "KZT", "Reth")))
    assert words.endswith("5,000,000 KZT — Reth")


def test_words_of_the_source_and_ours_are_kept_apart() -> None:
    (name,), (role,) = describe(Person("Dovan", roles=("convicted",)))
    assert (name.own, role.own) == (False, True)


def test_a_stance_names_the_speaker_where_there_is_one() -> None:
    assert plain([stance_words(Stance.ALLEGED, "Reth")]) == "alleged by Reth"
    assert plain([stance_words(Stance.FOUND, None)]) == "found"


def test_every_stance_has_a_sign_of_its_own() -> None:
    assert set(STANCE_SIGNS) == set(Stance)
    assert len(set(STANCE_SIGNS.values())) == len(Stance)


def test_a_term_the_scheme_does_not_have_is_said_in_its_own_words() -> None:
    assert label("roles", "chief_wizard") == "chief wizard"


def test_every_field_given_is_listed() -> None:
    body = Event("verdict", "2025", participants=(Participant("Dovan", "accused"),))
    assert field_values(body) == [
        ("type", "verdict"),
        ("date", "2025"),
        ("participants", "Dovan, accused"),
    ]
