"""The rule files: each rule is backed, and the schema in the documentation is theirs."""

import json
from importlib import resources
from pathlib import Path

import pytest
import yaml
from jsonschema import Draft202012Validator

from casewright.remedies import Backing, Confidence, general_rules, routes
from casewright.remedies.acceptance import acceptances
from casewright.remedies.conditions import EXHAUSTED, KINDS
from casewright.remedies.rules import findings, ladder
from casewright.remedies.schema import main, schema, written
from casewright.remedies.shape import CONDITIONS
from casewright.vocabulary import scheme

DATA = resources.files("casewright.remedies") / "data"
FILES = sorted(one.name for one in DATA.iterdir() if one.name.endswith(".yaml"))
PUBLISHED = Path(__file__).resolve().parents[2] / "docs" / "reference" / "remedies.schema.json"
RULES = [
    *((one.id, rule) for one in routes() for rule in (*one.conditions, one.limit)),
    *(("general", rule) for rule in general_rules()),
    *((state, step) for state in ("KZ", "GE") for step in ladder(state)),
]


def test_every_rule_has_its_source_or_says_that_it_has_none():
    for name, rule in RULES:
        assert rule.backing.source, name
        assert rule.backing.is_unsourced == (not rule.backing.checked), name
        assert rule.rule, name


def test_every_acceptance_has_its_source_or_says_that_it_has_none():
    assert len(acceptances()) > 600
    for row in acceptances().values():
        assert row.backing.is_unsourced == (not row.backing.checked)


def test_the_routes_are_those_a_lawyer_asks_for():
    assert [one.id for one in routes()] == [
        *("dom_appeal", "dom_cassation", "dom_civil", "dom_fund", "dom_new_case"),
        *("dom_recognition", "dom_inaction", "dom_ombudsman"),
        *("un_cat22", "un_hrc_op1", "un_cerd14", "un_cedaw_op", "un_crc_op3"),
        *("un_ced31", "un_ced30", "un_crpd_op", "un_cmw77"),
        *("un_wgad", "un_srt", "un_wgeid", "un_fund"),
        *("reg_ecthr", "reg_iachr", "reg_achpr", "reg_afcthpr", "reg_ecowas", "osce_moscow"),
        *("icc_art15", "universal_jurisdiction"),
    ]


def test_every_kind_a_file_may_name_is_one_the_engine_answers():
    assert {*KINDS, "accepted", EXHAUSTED} == set(CONDITIONS)


def test_the_terms_the_rules_look_for_are_of_the_vocabulary():
    terms = [one for part in ("harm", "begun", "filed", "decided") for one in findings()[part]]
    for rule in (rule for one in routes() for rule in one.conditions):
        terms += [*rule.given.get("events", ()), *rule.given.get("not_events", ())]
        assert all(scheme("acts").term(one) for one in rule.given.get("acts", ()))
        assert all(scheme("charges").term(one) for one in rule.given.get("offences", ()))
    assert all(scheme("event_types").term(one) for one in terms)
    assert all(scheme("acts").term(one) for one in findings()["continuing"])


def test_a_rule_without_source_and_a_source_without_day_are_refused():
    with pytest.raises(ValueError, match="needs its source"):
        Backing(" ", "", Confidence.LOW)
    with pytest.raises(ValueError, match="the day it was checked"):
        Backing("a book", "", Confidence.LOW)
    with pytest.raises(ValueError, match="the day it was checked"):
        Backing("unsourced", "2026", Confidence.LOW)


def test_the_schema_in_the_documentation_is_the_one_of_the_code():
    in_step = PUBLISHED.read_text(encoding="utf-8") == written()
    assert in_step, "run `python -m casewright.remedies.schema`"
    Draft202012Validator.check_schema(schema())


@pytest.mark.parametrize("name", [one for one in FILES if one != "findings.yaml"])
def test_the_rule_files_follow_the_schema(name):
    document = yaml.safe_load((DATA / name).read_text(encoding="utf-8"))
    Draft202012Validator(schema()).validate(document)
    document[0].pop("id" if "id" in document[0] else "states")
    assert not Draft202012Validator(schema()).is_valid(document)


def test_the_schema_can_be_written_anew(tmp_path):
    assert main(tmp_path / "schema.json") == 0
    assert json.loads((tmp_path / "schema.json").read_text(encoding="utf-8")) == schema()
