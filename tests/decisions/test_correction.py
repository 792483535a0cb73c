import pytest
from ledger.reports import Report

from casewright.claims import (
    Bound,
    Charge,
    Event,
    Group,
    Money,
    Person,
    Review,
    Sentence,
    Stance,
    Statement,
)
from casewright.decisions import AlreadySo, Change, NotACorrection, corrected


def claim(body, **kwargs):
    return Report("a.txt").says("So it was.", body, **kwargs).reading.claims[0]


def with_changes(body, *pairs):
    return corrected(claim(body), [Change(*pair) for pair in pairs])


PERSON = Person("Bulat Orasov", roles=("accused",), age=40)
GIVES = [
    ("a whole number", PERSON, ("age", "41"), "age", 41),
    ("an empty value empties the field", PERSON, ("age", ""), "age", None),
    (
        "a list, with blanks around",
        PERSON,
        ("roles", "victim ; witness"),
        "roles",
        ("victim", "witness"),
    ),
    ("an empty list", PERSON, ("roles", ""), "roles", ()),
    ("a name", PERSON, ("name", " Bulat Orassov "), "name", "Bulat Orassov"),
    ("a country", PERSON, ("nationality", "KZ"), "nationality", "KZ"),
    ("how a number is meant", Group("44", size=44), ("bound", "at_least"), "bound", Bound.AT_LEAST),
    ("a date without year", Event("verdict"), ("date", "--05-03"), "date", "--05-03"),
    ("half an amount", Sentence("each", "fine", 1), ("amount", "1.5"), "amount", 1.5),
    ("a fine in a currency", Sentence("each", "fine", 1), ("unit", "KZT"), "unit", "KZT"),
    ("a term of imprisonment", Sentence("each", "fine", 1), ("unit", "years"), "unit", "years"),
    ("yes or no", Statement("Orasov"), ("direct", "no"), "direct", False),
    ("a state", Charge("torture"), ("state", "guilty"), "state", "guilty"),
]


@pytest.mark.parametrize(("why", "body", "change", "field", "value"), GIVES)
def test_a_field_says_what_a_person_wrote(why, body, change, field, value):
    found = getattr(with_changes(body, change).body, field)
    assert (found, type(found)) == (value, type(value)), why


def test_a_corrected_claim_takes_the_place_of_the_one_it_corrects_and_is_accepted():
    old = claim(PERSON)
    new = corrected(old, [Change("age", "41")])
    assert (new.supersedes, new.review, new.quote) == (old.id, Review.ACCEPTED, old.quote)
    assert new.body.roles == ("accused",)
    assert new.id != old.id


def test_who_says_it_and_how_it_is_meant_can_be_corrected():
    new = with_changes(PERSON, ("said_by", "the prosecutor"), ("stance", "alleged"))
    assert (new.said_by, new.stance) == ("the prosecutor", Stance.ALLEGED)
    assert corrected(new, [Change("said_by", "")]).said_by is None


REFUSED = [
    ("no such field", PERSON, ("size", "3"), "a person has age, aliases, as_written"),
    ("not a number", PERSON, ("age", "forty"), "'forty' is not a whole number"),
    ("no age is negative", PERSON, ("age", "-4"), "'-4' is not a whole number"),
    ("not a term", PERSON, ("roles", "villain"), "'villain' is no term of roles"),
    ("no country of two letters", PERSON, ("nationality", "Kazakh"), "no ISO 3166-1 code"),
    ("a name is needed", PERSON, ("name", ""), "it must have a value"),
    ("not a stance", PERSON, ("stance", "sure"), "'sure' is none of reported, alleged"),
    ("not a date", Event("verdict"), ("date", "May"), "'May' is no EDTF date"),
    ("no role", Event("verdict"), ("participants", "Orasov"), "is not written as NAME \\(ROLE\\)"),
    ("no such role", Event("verdict"), ("participants", "A (hero)"), "'hero' is no term of roles"),
    ("no such answer", Event("verdict"), ("grounds", "x: maybe"), "'maybe' is no term of outcomes"),
    ("an answer to nothing", Event("verdict"), ("grounds", ": granted"), "WHAT WAS ASKED"),
    ("not a state", Charge("torture"), ("state", "maybe"), "'maybe' is none of charged, guilty"),
    ("endless", Money("fine", 1), ("amount", "inf"), "'inf' is not a number"),
    ("no currency", Money("fine", 1), ("currency", "tenge"), "no ISO 4217 code"),
    ("no unit", Sentence("each", "fine", 1), ("unit", "moons"), "'moons' is none of years"),
    ("neither yes nor no", Statement("Orasov"), ("direct", "maybe"), "'maybe' is none of yes, no"),
    ("no bound", Group("44"), ("bound", "roughly"), "'roughly' is none of exactly"),
]


@pytest.mark.parametrize(("why", "body", "change", "message"), REFUSED)
def test_what_a_field_cannot_hold_is_refused_with_what_it_can(why, body, change, message):
    with pytest.raises(NotACorrection, match=message):
        with_changes(body, change)


def test_a_correction_that_changes_nothing_is_refused():
    with pytest.raises(AlreadySo, match="says just this already"):
        with_changes(PERSON, ("age", "40"))
