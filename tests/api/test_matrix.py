"""Every operation, with tokens of every standing: what programs get, change and learn."""

import pytest
from django.db import transaction
from web.tables import everything
from web.test_matrix import NOT_FOR_MEMBERS, patterns, told
from web.world import LEAD, OUTSIDER, TELLING

from api.programs import MEMBERS, NO_TOKEN, OF_CASE, STANDINGS
from api.rows import BY_NAME, ROWS, called, path_of
from casewright.api.declaring import OPERATIONS, by_route
from casewright.api.root import interface
from casewright.web.guard import has_own_guard

interface()
OF = {one.name: one for one in OPERATIONS}


def test_every_operation_has_a_row_and_no_row_is_left_over():
    assert set(BY_NAME) == set(OF)
    assert len(ROWS) == len(OPERATIONS)


def test_every_address_that_guards_itself_is_one_of_an_operation(world):
    own = {one.name for one in patterns() if has_own_guard(one.callback)}
    first = {next(iter(methods.values())).name for methods in by_route().values()}
    assert own == {f"api_{name}" for name in first} | {"api_openapi"}


def test_each_row_names_the_scope_that_the_operation_declares():
    assert {row.name: row.scope for row in ROWS} == {
        name: one.offer.scope for name, one in OF.items()
    }


@pytest.mark.parametrize("row", ROWS, ids=str)
def test_who_gets_what(programs, row):
    operation, world, found = OF[row.name], programs.world, {}
    expected = row.expected(of_case=operation.is_about_case)
    every = {who: programs(who, row.scope) for who in STANDINGS}
    before = everything()
    for who, program in every.items():
        mark = transaction.savepoint()
        answer = called(row, operation, program, world=world)
        found[who] = answer.status_code
        if expected[who] >= 400:
            assert everything() == before, f"{who} changed something"
            assert answer["Content-Type"] == "application/problem+json"
        _expect_no_leak(who, expected[who], told(answer))
        transaction.savepoint_rollback(mark)
    assert found == expected


def _expect_no_leak(who, status, text):
    """Nothing of the case to those outside, nothing protected to members but leads."""
    if who in (LEAD, OF_CASE) and status < 400:
        return
    words = NOT_FOR_MEMBERS if who in MEMBERS else TELLING
    if who not in MEMBERS and status < 400:
        words = NOT_FOR_MEMBERS[1:]
    assert [word for word in words if word in text] == [], who


@pytest.mark.parametrize("row", [one for one in ROWS if OF[one.name].is_about_case], ids=str)
def test_ids_of_another_case_are_not_there(programs, row):
    """The lead of another case names things of this one under the name of their own."""
    operation, world = OF[row.name], programs.world
    has_ids = set(row.ids(world))
    slug = world.other.slug if has_ids else "no-such-case"
    program = programs(OUTSIDER, row.scope)
    before = everything()
    answer = called(row, operation, program, world=world, slug=slug)
    after = everything()
    assert answer.status_code == 404
    _forget_use(before, after)
    assert after == before
    assert [word for word in TELLING if word in told(answer)] == []


def _forget_use(*tables):
    """That the token was used is no change of anything else."""
    for one in tables:
        one.pop("api.Token")


def test_a_case_one_is_not_in_answers_as_one_that_never_was(programs):
    program = programs(OUTSIDER)
    there, never = (program.get(f"/api/cases/{slug}") for slug in ("birch-inquiry", "never-was"))
    assert there.status_code == never.status_code == 404
    assert there.content == never.content


@pytest.mark.parametrize("method", ["put", "patch", "delete", "head", "options", "trace"])
def test_a_method_without_a_rule_is_refused_in_any_standing(programs, method):
    for who in STANDINGS:
        program = programs(who, BY_NAME["case"].scope)
        path = path_of(OF["case"], programs.world)
        answer = getattr(program.client, method)(path, headers=program.headers)
        assert answer.status_code == 405
        assert answer["Allow"] == "GET"


def test_the_description_is_for_whoever_has_a_token_or_is_signed_in(programs):
    expected = {
        "no token": 401, "never made": 401, "expired": 401, "taken back": 401, "disabled": 401,
    }  # fmt: skip
    found = {who: programs(who, None).get("/api/openapi.json").status_code for who in STANDINGS}
    assert found == dict.fromkeys(STANDINGS, 200) | expected
    assert programs(NO_TOKEN).client.post("/api/openapi.json").status_code == 405


def test_an_address_that_is_none_answers_as_a_problem(programs):
    answer = programs(LEAD).get("/api/nothing-here")
    assert answer.status_code == 404
    assert answer["Content-Type"] == "application/problem+json"
