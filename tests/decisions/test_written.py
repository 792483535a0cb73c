"""The fields of a claim written down are read back as they were."""

import pytest

from casewright.claims import KINDS, Event, Ground, Group, Participant, Person, Statement
from casewright.decisions import Change
from casewright.decisions.fields import body_of, fields_of, value_of
from casewright.decisions.written import empty_fields, terms_of, written, written_fields
from decisions.test_fields import OF_ITS_KIND, WRITTEN

EVERY = [(kind, field) for kind in KINDS.values() for field in fields_of(kind)]


@pytest.mark.parametrize(("kind", "field"), EVERY, ids=str)
def test_what_a_field_holds_is_written_so_that_it_is_read_back(kind, field):
    _, held = OF_ITS_KIND.get((kind.kind, field)) or WRITTEN[field]
    assert value_of(kind, Change(field, written(held))) == held


def test_a_colon_in_what_was_asked_is_not_taken_for_an_answer():
    ground = Ground("complaint: wrong article")
    assert value_of(Event, Change("grounds", written((ground,)))) == (ground,)


def test_a_semicolon_inside_a_value_is_no_end_of_it():
    body = Person("Orasov", aliases=("the guard; the tall one", "Bula"))
    (field,) = [one for one in written_fields(body) if one.name == "aliases"]
    assert value_of(Person, Change("aliases", field.value)) == body.aliases


def test_a_whole_claim_is_the_same_after_writing():
    body = Event(
        "appeal_decision",
        participants=(Participant("Ana (the elder) Dusova", "victim"),),
        grounds=(Ground("wrong article", "Ana Dusova", "rejected"), Ground("costs")),
    )
    told = [Change(one.name, one.value) for one in written_fields(body) if one.value]
    assert body_of(Event, told) == body


def test_the_form_knows_what_a_field_can_hold():
    fields = {one.name: one for one in empty_fields(Person)}
    assert "victim" in terms_of(fields["roles"])
    assert fields["roles"].is_list
    assert {one.name: one.choices for one in empty_fields(Group)}["bound"][0] == "exactly"
    assert {one.name: one.choices for one in empty_fields(Statement)}["direct"] == ("yes", "no")
    assert all(one.value == "" for one in fields.values())
