"""A witness named in five forms in ten sources: no operation gives the name to a program."""

import pytest
from web.test_masking import BARE, BELOW_LEAD, TEN, readable
from web.world import DOCUMENTER, PSEUDONYM, READER_, SLUG, keep

from api.programs import LEAD
from api.rows import BECAUSE, ROWS, called
from casewright.api.declaring import OPERATIONS
from casewright.api.root import interface

interface()
OF = {one.name: one for one in OPERATIONS}
CASE = f"/api/cases/{SLUG}"


@pytest.fixture
def ten(programs):
    keep(SLUG, *TEN)
    return programs


@pytest.mark.parametrize("who", BELOW_LEAD)
def test_no_answer_has_the_name_in_any_form(ten, who):
    found, program = [], ten(who)
    for row in ROWS:
        answer = called(row, OF[row.name], program, world=ten.world)
        found += [row.name for one in BARE if one in readable(answer)]
    for report in TEN:
        for part in ("", "/text", "/claims", "/file"):
            answer = program.get(f"{CASE}/sources/{report.source.sha256}{part}")
            found += [f"source{part}" for one in BARE if one in readable(answer)]
    assert found == []


def test_a_lead_reads_the_name(ten):
    text = ten(LEAD).get(f"{CASE}/sources/{TEN[0].source.sha256}/text").json()["text"]
    assert "Sertan Olubek" in text


def test_masked_claims_stand_in_the_masked_text_where_they_say(ten):
    reader = ten(READER_)
    for report in TEN:
        path = f"{CASE}/sources/{report.source.sha256}"
        text = reader.get(f"{path}/text").json()["text"]
        claims = reader.get(f"{path}/claims").json()["items"]
        assert PSEUDONYM in text
        assert claims
        assert all(text[one["start"] : one["end"]] == one["quote"] for one in claims)


def test_a_protected_field_is_not_changed_by_who_may_not_see_it(ten):
    documenter = ten(DOCUMENTER)
    path = f"{CASE}/sources/{TEN[0].source.sha256}/claims"
    claim = next(one for one in documenter.get(path).json()["items"] if one["kind"] == "person")
    sent = BECAUSE | {"changes": [{"field": "name", "value": "Somebody Else"}]}
    answer = documenter.post(f"{CASE}/claims/{claim['id']}/correct", sent)
    assert answer.status_code == 403
    assert "protected name" in answer.json()["detail"]


def test_a_guess_at_a_name_is_not_told_whether_it_was_right(ten):
    """Words are looked for in what the asker reads: the answers to both are the same."""
    documenter = ten(DOCUMENTER)
    path = f"{CASE}/sources/{TEN[0].source.sha256}/consent"
    sent = BECAUSE | {"person": "W", "answer": "refuses", "day": "2026-01-05"}
    right = documenter.post(path, sent | {"quote": "Sertan Olubek"})
    wrong = documenter.post(path, sent | {"quote": "Maren Isvold"})
    assert right.status_code == wrong.status_code == 422
    assert right.content == wrong.content
