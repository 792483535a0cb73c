"""What single operations answer: pages of lists, tags, problems, and what a decision does."""

import json

import pytest
from web.world import ALSO, DOCUMENTER, HIDDEN, NAMED, OPEN, READER_, SLUG

from api.programs import LEAD, OF_CASE
from api.rows import BECAUSE, PARTS
from casewright.ledger.shown import shown_case
from casewright.web.folder import open_folder

CASE = f"/api/cases/{SLUG}"
PROBLEM = "application/problem+json"


@pytest.fixture
def lead(programs):
    return programs(LEAD)


def case_file():
    return open_folder().case(SLUG).case()


@pytest.mark.parametrize("part", [one for one in PARTS if one != "decisions"])
def test_a_part_is_what_the_command_line_prints(lead, part):
    printed = json.loads(json.dumps(shown_case(case_file())[part]))
    assert lead.get(f"{CASE}/{part}").json()["items"] == printed


def test_decisions_are_listed_with_those_undone(lead, programs):
    lead.post(f"{CASE}/decisions/{programs.world.decision}/undo", BECAUSE)
    found = lead.get(f"{CASE}/decisions").json()["items"]
    assert [one["standing"] for one in found] == ["undone", "in_force"]


def test_a_list_comes_in_pages(lead):
    whole = lead.get(f"{CASE}/claims").json()
    assert whole["total"] == len(whole["items"]) == len(case_file().claims)
    parts = [lead.get(f"{CASE}/claims?limit=3&offset={at}").json() for at in (0, 3, 6)]
    assert [one for part in parts for one in part["items"]] == whole["items"][:9]
    assert lead.get(f"{CASE}/claims?offset=1000").json()["items"] == []


@pytest.mark.parametrize(
    ("query", "where"),
    [
        ("limt=10", "query"),
        ("limit=0", "query.limit"),
        ("limit=201", "query.limit"),
        ("limit=many", "query.limit"),
        ("offset=-1", "query.offset"),
        ("offset=99999999999999999999", "query.offset"),
    ],
)
def test_a_page_that_is_none_is_refused(lead, query, where):
    answer = lead.get(f"{CASE}/people?{query}")
    assert answer.status_code == 422
    assert answer.json()["errors"][0]["where"] == where


def test_the_list_of_cases_has_only_the_case_of_the_token(programs):
    every = programs(LEAD).get("/api/cases").json()
    assert [one["slug"] for one in every["items"]] == [SLUG, "quarry"]
    one = programs(OF_CASE).get("/api/cases").json()
    assert [each["slug"] for each in one["items"]] == [SLUG]


def test_an_overview_says_what_the_case_comes_to(lead):
    found = lead.get(CASE).json()
    assert found["counts"]["sources"] == 4
    assert found["open_conflicts"] == 1
    assert found["role"] == "lead"
    assert len(found["case_file"]) == 64


# Tags.


def test_what_somebody_has_already_is_not_sent_again(lead):
    first = lead.get(f"{CASE}/people")
    again = lead.get(f"{CASE}/people", **{"if-none-match": first["ETag"]})
    assert (again.status_code, again.content, again["ETag"]) == (304, b"", first["ETag"])


def test_another_page_and_another_account_have_another_tag(lead, programs):
    first = lead.get(f"{CASE}/people")["ETag"]
    assert lead.get(f"{CASE}/people?limit=1")["ETag"] != first
    assert programs(READER_).get(f"{CASE}/people")["ETag"] != first


def test_reading_changes_no_tag_and_deciding_does(lead, programs):
    first = lead.get(f"{CASE}/people")["ETag"]
    lead.get(f"{CASE}/sources/{NAMED.source.sha256}/text")
    assert lead.get(f"{CASE}/people")["ETag"] == first
    lead.post(f"{CASE}/claims/{programs.world.claim_of(ALSO)}/accept", BECAUSE)
    assert lead.get(f"{CASE}/people")["ETag"] != first


# Decisions.


def test_a_decision_is_kept_in_the_name_of_the_account(lead, programs):
    path = f"{CASE}/claims/{programs.world.claim_of(ALSO)}/accept"
    kept = lead.post(path, BECAUSE).json()
    assert kept["verdict"] == "accept"
    assert kept["by"] == programs.world.accounts[LEAD].identity
    assert kept["id"] in {one.id for one in open_folder().case(SLUG).decisions().decisions}


def test_the_opposite_of_what_somebody_else_decided_is_a_conflict(programs):
    path = f"{CASE}/claims/{programs.world.claim_of(ALSO)}"
    assert programs(DOCUMENTER).post(f"{path}/accept", BECAUSE).status_code == 201
    answer = programs(LEAD).post(f"{path}/reject", BECAUSE)
    assert answer.status_code == 409
    assert "documenter" in answer.json()["detail"]


def test_a_resolved_conflict_has_the_value_that_holds(lead):
    one = lead.get(f"{CASE}/conflicts").json()["items"][0]
    value = one["values"][1]["value"]
    lead.post(f"{CASE}/conflicts/{one['id']}/resolve", BECAUSE | {"value": value})
    found = lead.get(f"{CASE}/conflicts/{one['id']}").json()
    assert found["resolution"]["value"] == value


def test_a_value_the_conflict_does_not_have_is_refused(lead):
    one = lead.get(f"{CASE}/conflicts").json()["items"][0]
    path = f"{CASE}/conflicts/{one['id']}/resolve"
    assert lead.post(path, BECAUSE | {"value": "nine years"}).status_code == 422


def test_an_undone_decision_cannot_be_undone_again(lead, programs):
    path = f"{CASE}/decisions/{programs.world.decision}/undo"
    assert lead.post(path, BECAUSE).status_code == 201
    answer = lead.post(path, BECAUSE)
    assert answer.status_code == 422
    assert "done before" in answer.json()["detail"]


def test_two_people_said_to_be_one_become_one(lead, programs):
    one, other = (programs.world.person_in(report) for report in (NAMED, ALSO))
    before = lead.get(f"{CASE}/people").json()["total"]
    lead.post(f"{CASE}/judgements", BECAUSE | {"one": one, "other": other, "verdict": "same"})
    assert lead.get(f"{CASE}/people").json()["total"] == before - 1


def test_a_person_comes_with_all_that_is_told_of_them(lead, programs):
    found = lead.get(f"{CASE}/people/{programs.world.person_in(OPEN)}").json()
    assert found["person"]["name"] == "Arlin Dusov"
    assert len(found["sentences"]) == 2
    assert len(found["conflicts"]) == 1


def test_a_card_has_the_words_in_their_sentence(lead, programs):
    row = lead.get(f"{CASE}/cards/{programs.world.claim_of(OPEN)}").json()["rows"][0]
    assert row["before"] + row["words"] + row["after"] == OPEN.text.strip()
    assert row["claim"]["quote"] == row["words"]


def test_claims_stand_in_the_text_where_they_say(lead):
    path = f"{CASE}/sources/{NAMED.source.sha256}"
    text = lead.get(f"{path}/text").json()["text"]
    for one in lead.get(f"{path}/claims").json()["items"]:
        assert text[one["start"] : one["end"]] == one["quote"]


def test_a_search_finds_a_name_in_another_script(lead):
    found = lead.get(f"{CASE}/search?q=Дусов").json()
    assert found["hits"][0]["title"] == "Arlin Dusov"
    assert found["hits"][0]["kind"] == "person"


@pytest.mark.parametrize("query", ["", "?q=", "?q=x&kind=rumour", "?q=x&from=tomorrow", "?q=%00"])
def test_a_search_that_is_none_is_refused(lead, query):
    assert lead.get(f"{CASE}/search{query}").status_code == 422


def test_no_search_finds_a_protected_name(programs):
    query = f"{CASE}/search?q=Olubek"
    assert programs(LEAD).get(query).json()["total"] > 0
    assert programs(READER_).get(query).json()["hits"] == []


def test_an_export_says_what_it_was_made_for_and_is_on_the_trail(lead):
    answer = lead.post(f"{CASE}/export", {"use": "lawyers"})
    assert answer.json()["made_for"]["use"] == "lawyers"
    actions = [one["action"] for one in lead.get(f"{CASE}/trail").json()["items"]]
    assert "case taken out" in actions


def test_what_is_done_by_a_token_is_on_the_trail_as_such(lead, programs):
    lead.post(f"{CASE}/claims/{programs.world.claim_of(ALSO)}/accept", BECAUSE)
    last = lead.get(f"{CASE}/trail").json()["items"][0]
    assert last["action"] == "decision.accept"
    assert last["actor"].startswith(f"{programs.world.accounts[LEAD].identity}, token ")


# What may be used by nobody, or is not there.


def test_a_refused_source_is_named_to_leads_and_not_read_by_anybody(programs):
    path = f"{CASE}/sources/{OPEN.source.sha256}"
    sent = BECAUSE | {"person": "W", "answer": "refuses", "day": "2026-01-05"}
    assert programs(LEAD).post(f"{path}/consent", sent).status_code == 201
    for part in ("", "/text", "/claims", "/file"):
        assert programs(LEAD).get(path + part).status_code == 403
        assert programs(READER_).get(path + part).status_code == 404


def test_a_restricted_source_is_not_there_for_others(programs):
    reader = programs(READER_)
    path = f"{CASE}/sources/{HIDDEN.source.sha256}"
    answers = [reader.get(path + part) for part in ("", "/text", "/claims", "/file")]
    assert {one.status_code for one in answers} == {404}
    assert reader.get(f"{CASE}/sources").json()["total"] == 3
    assert programs(LEAD).get(f"{CASE}/sources").json()["total"] == 4


def test_every_answer_has_the_headers_of_the_pages(lead):
    for answer in (lead.get(CASE), lead.get("/api/none"), lead.post(CASE)):
        assert answer["Cache-Control"] == "no-store"
        assert answer["X-Content-Type-Options"] == "nosniff"
        assert "default-src 'none'" in answer["Content-Security-Policy"]
        assert "Set-Cookie" not in answer
