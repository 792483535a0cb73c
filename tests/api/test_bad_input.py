"""What no sensible program sends: it is refused in one shape, and nothing fails or is changed."""

import json

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from web.tables import everything
from web.world import ALSO, OPEN, SLUG

from api.programs import LEAD
from api.rows import BECAUSE

CASE = f"/api/cases/{SLUG}"
JSON_TYPE = "application/json"
DEEP = "[" * 200_000 + "]" * 200_000
LONG = "x" * 10_000_000
RTL = "\u202eevil\u202c"
BODIES = [
    (b"", 415, "nothing, not even a media type"),
    (b"null", 422, "no object"),
    (b"[]", 422, "a list"),
    (b"{}", 422, "no member"),
    (b'{"reason": 3}', 422, "a number for words"),
    (b'{"reason": ""}', 422, "no reason"),
    (b'{"reason": "  "}', 422, "a reason of spaces"),
    (b'{"reason": "\\u001c"}', 422, "a reason of a sign nobody sees"),
    (b'{"reason": "x", "by": "somebody else"}', 422, "a member we do not have"),
    (b'{"reason": "x\\u0000"}', 422, "a character no database keeps"),
    (b'{"reason": "\\ud800"}', 422, "half a letter"),
    (json.dumps({"reason": "x" * 2001}).encode(), 422, "a long reason"),
    (b'{"reason": "x"', 400, "cut off"),
    (b"\xff\xfe\x00", 400, "no text at all"),
    (b"NaN(", 400, "no JSON"),
    (DEEP.encode(), 400, "deeper than anybody reads"),
    (json.dumps({"reason": LONG}).encode(), 413, "a line of 10 MB"),
]


@pytest.fixture
def lead(programs):
    return programs(LEAD)


@pytest.fixture
def path(programs):
    return f"{CASE}/claims/{programs.world.claim_of(ALSO)}/accept"


def without_tokens():
    """All tables; that a token was used is no change of anything else."""
    return {name: rows for name, rows in everything().items() if name != "api.Token"}


@pytest.mark.parametrize(("body", "status", "why"), BODIES, ids=[why for _, _, why in BODIES])
def test_a_body_that_makes_no_sense_is_refused(lead, path, body, status, why):
    before = without_tokens()
    answer = lead.raw(path, body)
    assert answer.status_code == status
    assert answer["Content-Type"] == "application/problem+json"
    assert answer.json()["status"] == status
    assert without_tokens() == before


@pytest.mark.parametrize("kind", ["text/plain", "application/xml", "multipart/form-data", ""])
def test_another_media_type_is_refused(lead, path, kind):
    assert lead.raw(path, json.dumps(BECAUSE), kind).status_code == 415


def test_what_was_sent_is_not_sent_back(lead, path):
    answer = lead.raw(path, b'{"reason": ["Oskan Brevin fled."]}')
    assert "Brevin" not in answer.content.decode()


def test_words_written_from_right_to_left_are_kept_as_they_are(lead, path):
    kept = lead.post(path, {"reason": RTL}).json()
    assert kept["reason"] == RTL


HOSTILE = ["<script>alert(1)</script>", "=HYPERLINK(1)", RTL, "' OR 1=1 --", "../../etc/passwd"]


@pytest.mark.parametrize("words", HOSTILE)
def test_hostile_words_come_back_letter_for_letter_as_json(lead, path, words):
    answer = lead.post(path, {"reason": words})
    assert answer["Content-Type"] == JSON_TYPE
    assert answer.json()["reason"] == words


@pytest.mark.parametrize(
    "one",
    ["%00", "x%0d%0aSet-Cookie:a=b", "..%2f..%2f", "%f0%9f%92%a3", "a" * 5000, "%ff%fe"],
)
def test_an_id_that_is_none_is_not_there(lead, one):
    for part in ("people", "conflicts", "cards", "sources"):
        answer = lead.get(f"{CASE}/{part}/{one}")
        assert answer.status_code == 404
        assert answer["Content-Type"] == "application/problem+json"


def test_a_number_larger_than_any_table_has_room_for_is_not_there(lead):
    for number in (2**63, 2**200):
        assert lead.get(f"{CASE}/imports/{number}").status_code == 404
        assert lead.post(f"{CASE}/imports/{number}/cancel").status_code == 404


CORRECTIONS = [
    ([], 422, "nothing to change"),
    ([{"field": "age", "value": "old"}], 422, "no number"),
    ([{"field": "soul", "value": "x"}], 422, "no such field"),
    ([{"field": "age"}], 422, "no value"),
    ([{"field": "name", "value": "Berin Vashek"}], 422, "it says so already"),
    ([{"field": "stance", "value": "sung"}], 422, "no such stance"),
    ([{"field": "age", "value": "4"}] * 51, 422, "too many"),
]


@pytest.mark.parametrize(
    ("changes", "status", "why"), CORRECTIONS, ids=[why for _, _, why in CORRECTIONS]
)
def test_a_correction_that_says_nothing_new_is_refused(lead, programs, changes, status, why):
    path = f"{CASE}/claims/{programs.world.claim_of(ALSO)}/correct"
    assert lead.post(path, BECAUSE | {"changes": changes}).status_code == status


CLAIM = BECAUSE | {
    "kind": "place", "start": 0, "words": "Officer",
    "fields": [{"field": "name", "value": "Officer"}],
}  # fmt: skip
CLAIMS = [
    ({"words": "Nobody said this"}, "words that do not stand there"),
    ({"words": ""}, "no words"),
    ({"start": -1}, "before the beginning"),
    ({"start": "0"}, "words for a number"),
    ({"kind": "rumour"}, "no such kind"),
    ({"stance": "sung"}, "no such stance"),
    ({"start": 7, "words": " "}, "words that are a space"),
    ({"fields": []}, "it says nothing"),
    ({"fields": [{"field": "name", "value": " "}]}, "it says spaces"),
    ({"fields": [{"field": "soul", "value": "x"}]}, "no such field"),
]


@pytest.mark.parametrize(("other", "why"), CLAIMS, ids=[why for _, why in CLAIMS])
def test_a_claim_that_is_none_is_refused(lead, other, why):
    path = f"{CASE}/sources/{OPEN.source.sha256}/claims"
    assert lead.post(path, CLAIM | other).status_code == 422


CONSENT = BECAUSE | {"person": "W", "answer": "agrees", "uses": ["lawyers"], "day": "2026-01-05"}
CONSENTS = [
    ({"uses": []}, "agreed to nothing"),
    ({"uses": ["fun"]}, "no such use"),
    ({"uses": ["forum:"]}, "a forum without a name"),
    ({"answer": "refuses"}, "refused, and agreed"),
    ({"day": "2026-02-30"}, "no day"),
    ({"until": "2025-01-01"}, "it ends before it begins"),
    ({"quote": "Nobody said this"}, "words that do not stand there"),
    ({"person": " "}, "nobody"),
    ({"person": "W\u0000"}, "a character no database keeps"),
]


@pytest.mark.parametrize(("other", "why"), CONSENTS, ids=[why for _, why in CONSENTS])
def test_a_consent_that_is_none_is_refused(lead, other, why):
    path = f"{CASE}/sources/{OPEN.source.sha256}/consent"
    assert lead.post(path, CONSENT | other).status_code == 422


@pytest.mark.parametrize("use", ["internal", "fun", "forum:", ""])
def test_a_use_that_is_none_is_refused(lead, use):
    assert lead.post(f"{CASE}/export", {"use": use}).status_code == 422


def test_two_people_that_are_one_or_not_there_are_not_judged(lead, programs):
    one = programs.world.person_in(OPEN)
    for pair in ({"one": one, "other": one}, {"one": one, "other": "person-none"}):
        sent = BECAUSE | {"verdict": "same"} | pair
        assert lead.post(f"{CASE}/judgements", sent).status_code == 422


# Files.


def test_an_import_of_nothing_is_refused(lead):
    assert lead.post(f"{CASE}/imports", files=[]).status_code == 422


def test_files_that_cannot_be_taken_apart_are_refused(lead):
    answer = lead.raw(f"{CASE}/imports", b"no parts", "multipart/form-data; boundary=x")
    assert answer.status_code in (400, 422)
    answer = lead.raw(f"{CASE}/imports", b"no parts", "multipart/form-data")
    assert answer.status_code == 400
    assert answer["Content-Type"] == "application/problem+json"


def test_the_name_of_a_file_is_a_name_and_no_path(lead):
    sent = [SimpleUploadedFile("x.txt", b"Somebody fled.")]
    sent[0].name = "..\\..\\etc\\a\u202eb.txt"
    number = lead.post(f"{CASE}/imports", files=sent).json()["number"]
    name = lead.get(f"{CASE}/imports/{number}").json()["files"][0]["name"]
    assert "etc" not in name
    assert "/" not in name
