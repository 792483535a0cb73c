"""A rule file edited wrongly is told with its line and the reason."""

from importlib import resources

import pytest

from casewright.remedies.checking import check
from casewright.remedies.errors import BadRemedyRules

DATA = resources.files("casewright.remedies") / "data"
CHECKED = sorted(
    one.name for one in DATA.iterdir() if one.name.endswith((".yaml", ".csv"))
    and one.name != "findings.yaml"
)  # fmt: skip
GENERAL = """\
# A comment.
- id: language
  levels: [un_treaty]
  rule: Complaints are taken in English.
  source: "a copy of the guidance"
  checked: "2026"
  confidence: medium
  doubts: ""
"""


def mistakes(text, name="general.yaml"):
    return [str(one) for one in check(name, text)]


@pytest.mark.parametrize("name", CHECKED)
def test_the_rule_files_of_the_program_have_no_mistakes(name):
    assert check(name, (DATA / name).read_text(encoding="utf-8")) == ()


def test_there_are_rule_files_to_check():
    assert len(CHECKED) == 8


EDITED = [
    ('  source: "a copy of the guidance"\n', "", 2, "lacks 'source': say where it was read"),
    ('"a copy of the guidance"', '""', 5, "'source' is empty"),
    ('"a copy of the guidance"', "unsourced", 5, "`source: unsourced` and has none"),
    ('checked: "2026"', 'checked: ""', 5, "needs the day it was checked"),
    ('checked: "2026"', 'checked: "last week"', 6, "'last week' is no EDTF date"),
    ("confidence: medium", "confidence: sure", 7, "can be high, medium, low"),
    ("confidence: medium", "confidance: medium", 2, "lacks 'confidence'"),
    ("confidence: medium", "confidance: medium", 7, "'confidance', which nobody reads"),
    ("levels: [un_treaty]", "levels: un_treaty", 3, "must be a list"),
    ("levels: [un_treaty]", "levels: [un]", 3, "is 'un'; it can be domestic"),
    ("rule: Complaints are taken in English.", "rule: [a, b]", 4, "must be one value"),
    ("- id: language", "- - id", 2, "must stand fields with values"),
]


@pytest.mark.parametrize(("old", "new", "line", "reason"), EDITED)
def test_a_mistake_is_told_with_its_line_and_reason(old, new, line, reason):
    assert old in GENERAL
    edited = GENERAL.replace(old, new) if "- -" not in new else "\n- - id\n"
    found = mistakes(edited)
    assert any(one.startswith(f"general.yaml, line {line}: ") and reason in one for one in found)


def test_the_same_id_twice_is_told():
    assert mistakes(GENERAL + GENERAL) == [
        "general.yaml, line 10: the id 'language' is there twice."
    ]


@pytest.mark.parametrize("text", ["", "just words", "{a: b}", "[]"])
def test_what_is_no_list_of_rules_is_told(text):
    assert "is a list of rules" in mistakes(text)[0]


def test_what_is_no_yaml_is_told_with_its_line():
    assert mistakes("- id: a\n  rule: 'open\n")[0].startswith("general.yaml, line ")


ROUTES = (DATA / "routes_treaty.yaml").read_text(encoding="utf-8")
BROKEN_ROUTES = [
    ("instrument: CAT-22", "instrument: CAT-23", "acceptance.csv has no instrument 'CAT-23'"),
    ("kind: exhausted", "kind: exausted", "is 'exausted'; it can be accepted"),
    ("from: last_decision", "from: last_word", "no event 'last_word' starts a clock"),
    ("months: 60", "months: sixty", "which is no integer"),
    ("age: 18", "asks2: 18", "lacks 'age'"),
    ("bars: pending_or_past", "bars: always", "is 'always'; it can be pending"),
    ("'\\bCAT\\b'", "'(CAT'", "which is no expression"),
    ("otherwise: closed", "otherwise: open", "is 'open'; it can be not_yet_open"),
    ("wider_in: [DE]", "age: 3", "a condition of the kind 'no_other_procedure' has no 'age'"),
]


@pytest.mark.parametrize(("old", "new", "reason"), BROKEN_ROUTES)
def test_a_route_edited_wrongly_is_told(old, new, reason):
    assert old in ROUTES
    line = ROUTES[: ROUTES.index(old)].count("\n") + 1
    found = check("routes_treaty.yaml", ROUTES.replace(old, new, 1))
    assert any(reason in one.reason and abs(one.line - line) <= 12 for one in found), found


def test_a_file_of_another_name_is_told_by_what_it_holds():
    assert check("mine.yaml", ROUTES) == ()
    assert check("mine.yaml", GENERAL) == ()


ROWS = (DATA / "acceptance.csv").read_text(encoding="utf-8")
HEADER = ROWS.splitlines()[0]
TABLES = [
    ("state,name\nKZ,Kazakhstan\n", 1, "the columns must be state, name"),
    (f"{HEADER}\nKZ,Kazakhstan\n", 2, "more or fewer cells"),
    (f"{HEADER}\nKAZ,Kazakhstan,CAT,accepted,,,,,a,2026,high,\n", 2, "is no country code"),
    (f"{HEADER}\nKZ,Kazakhstan,CAT,yes,,,,,a,2026,high,\n", 2, "'yes' is no status"),
    (f"{HEADER}\nKZ,Kazakhstan,CAT,accepted,soon,,,,a,2026,high,\n", 2, "no EDTF date"),
    (f"{HEADER}\nKZ,Kazakhstan,CAT,accepted,,,,,,,high,\n", 2, "a rule needs its source"),
    (f"{HEADER}\n" + "KZ,Kazakhstan,CAT,accepted,,,,,a,2026,high,\n" * 2, 3, "is there twice"),
]


@pytest.mark.parametrize(("text", "line", "reason"), TABLES)
def test_a_list_of_acceptances_edited_wrongly_is_told(text, line, reason):
    (found,) = check("acceptance.csv", text)
    assert (found.line, reason in found.reason) == (line, True), found


def test_a_rule_that_cannot_be_loaded_says_how_to_find_its_line(monkeypatch):
    from casewright.remedies import rules

    monkeypatch.setattr(rules, "read", lambda name: [{"id": "un_cat22"}])
    with pytest.raises(BadRemedyRules, match="--check-rules"):
        rules._routes_in("routes_treaty")
