"""What people write for the fields of a claim, every field of every kind."""

import pytest

from casewright.claims import KINDS, Bound, Charge, Ground, Participant
from casewright.decisions import Change, NotACorrection
from casewright.decisions.fields import body_of, fields_of, value_of

# What each field holds once the value is written; a field of the same name in several kinds once.
WRITTEN = {
    "name": ("Bulat Orasov", "Bulat Orasov"),
    "as_written": ("Bulata Orasova", "Bulata Orasova"),
    "aliases": ("Bula; the guard", ("Bula", "the guard")),
    "position": ("guard", "guard"),
    "organisation": ("the police", "the police"),
    "nationality": ("KZ", "KZ"),
    "age": ("41", 41),
    "description": ("44 victims", "44 victims"),
    "role": ("victims", "victims"),
    "roles": ("victim; witness", ("victim", "witness")),
    "size": ("44", 44),
    "bound": ("at_least", Bound.AT_LEAST),
    "subset_of": ("99", 99),
    "within": ("Tarsk", "Tarsk"),
    "status": ("closed", "closed"),
    "conditions": ("no water; no heating", ("no water", "no heating")),
    "type": ("verdict", "verdict"),
    "date": ("2021-05-03", "2021-05-03"),
    "date_resolved": ("2021-05", "2021-05"),
    "date_written": ("on Monday", "on Monday"),
    "place": ("Tarsk", "Tarsk"),
    "court": ("Tarsk Court", "Tarsk Court"),
    "outcome": ("upheld", "upheld"),
    "participants": (
        "Bulat Orasov (accused); Ana (the elder) Dusova (victim)",
        (Participant("Bulat Orasov", "accused"), Participant("Ana (the elder) Dusova", "victim")),
    ),
    "grounds": (
        "wrong article (by Ana Dusova): rejected; slavery: not_considered; costs",
        (
            Ground("wrong article", "Ana Dusova", "rejected"),
            Ground("slavery", None, "not_considered"),
            Ground("costs"),
        ),
    ),
    "act": ("beating", "beating"),
    "instrument": ("a baton", "a baton"),
    "victim": ("Ana Dusova", "Ana Dusova"),
    "perpetrator": ("Bulat Orasov", "Bulat Orasov"),
    "duration": ("three days", "three days"),
    "purpose": ("a confession", "a confession"),
    "consequence": ("a broken arm", "a broken arm"),
    "offence": ("torture", "torture"),
    "article": ("146", "146"),
    "part": ("2", "2"),
    "person": ("Bulat Orasov", "Bulat Orasov"),
    "count": ("3", 3),
    "state": ("guilty", "guilty"),
    "penalty": ("fine", "fine"),
    "amount": ("3.5", 3.5),
    "unit": ("years", "years"),
    "applies_to": ("Bulat Orasov; Marat Dusov", ("Bulat Orasov", "Marat Dusov")),
    "currency": ("KZT", "KZT"),
    "speaker": ("Ana Dusova", "Ana Dusova"),
    "direct": ("no", False),
}
OF_ITS_KIND = {
    ("money", "purpose"): ("fine", "fine"),
    ("sentence", "state"): ("upheld", "upheld"),
    ("organisation", "term"): ("court_first_instance", "court_first_instance"),
    ("place", "term"): ("facility", "facility"),
}
EVERY = [(kind, field) for kind in KINDS for field in fields_of(KINDS[kind])]


@pytest.mark.parametrize(("kind", "field"), EVERY)
def test_every_field_of_every_kind_can_be_written(kind, field):
    text, value = OF_ITS_KIND.get((kind, field)) or WRITTEN[field]
    assert value_of(KINDS[kind], Change(field, text)) == value


def test_a_semicolon_inside_a_value_stands_behind_a_backslash():
    grounds = value_of(KINDS["event"], Change("grounds", r"article 1\; part 2: granted; costs:"))
    assert grounds == (Ground("article 1; part 2", None, "granted"), Ground("costs"))


def test_a_colon_in_what_was_asked_needs_one_behind_it():
    field = Change("grounds", "complaint: wrong article")
    with pytest.raises(NotACorrection, match="'wrong article' is no term of outcomes"):
        value_of(KINDS["event"], field)
    (ground,) = value_of(KINDS["event"], Change("grounds", "complaint: wrong article:"))
    assert ground == Ground("complaint: wrong article")


def test_what_a_kind_needs_is_asked_for():
    with pytest.raises(NotACorrection, match=r"every charge has one; write offence=\.\.\."):
        body_of(Charge, [Change("count", "3")])
    assert body_of(Charge, [Change("offence", "torture")]) == Charge("torture")
