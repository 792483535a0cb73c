"""Every condition of every route: met, not met, and not known, in cases a lawyer can read."""

from datetime import date

import pytest

from casewright.claims import Act, Charge, Event, Participant, Person, Stance
from casewright.remedies import Answer, routes
from remedies.cases import (
    NAME,
    TRIED,
    VICTIM,
    appeal,
    cassation,
    complaint,
    condition,
    harm,
    person,
    verdict,
)

YES, NO, UNKNOWN = Answer.YES, Answer.NO, Answer.UNKNOWN
CONDITIONS = [(one.id, rule) for one in routes() for rule in one.conditions]
BOUND = {
    "CAT-22": ("Almaty", "2022-01-07"),
    "ICCPR-OP1": ("Almaty", "2022-01-07"),
    "ICERD-14": ("Almaty", "2022-01-07"),
    "CEDAW-OP": ("Almaty", "2022-01-07"),
    "CRC-OP3": ("Kyiv", "2018-01-07"),
    "CED-31": None,
    "CED": ("Almaty", "2022-01-07"),
    "CRPD-OP": ("Istanbul", "2018-01-07"),
    "CMW-77": None,
    "ECHR-34": ("Tbilisi", "2022-01-07"),
    "IACHR": ("Mexico City", "2022-01-07"),
    "ACHPR": None,
    "AFCHPR-34-6": None,
    "ECOWAS": None,
    "ROME": ("Tbilisi", "2022-01-07"),
}
NOT_BOUND = {
    "CAT-22": ("Almaty", "2008-02-20"),
    "ICCPR-OP1": ("Almaty", "2008-02-20"),
    "ICERD-14": ("Almaty", "2008-05-28"),
    "CEDAW-OP": ("Almaty", "2001-11-23"),
    "CRC-OP3": ("Almaty", "2022-01-07"),
    "CED-31": ("Tashkent", "2022-01-07"),
    "CED": ("Almaty", "2010-12-22"),
    "CRPD-OP": ("Almaty", "2022-01-07"),
    "CMW-77": ("Almaty", "2018-01-07"),
    "ECHR-34": ("Almaty", "2022-01-07"),
    "IACHR": ("Almaty", "2022-01-07"),
    "ACHPR": ("Almaty", "2022-01-07"),
    "AFCHPR-34-6": ("Almaty", "2022-01-07"),
    "ECOWAS": ("Almaty", "2022-01-07"),
    "ROME": ("Almaty", "2014-01-07"),
}


def of_kind(kind):
    return [(name, rule) for name, rule in CONDITIONS if rule.kind == kind]


def named(one):
    return one if isinstance(one, str) else one.id


@pytest.mark.parametrize(("name", "rule"), of_kind("accepted"), ids=named)
def test_acceptance_is_met_failed_and_unknown(name, rule):
    instrument = rule.given["instrument"]
    for which, answer in ((BOUND, YES), (NOT_BOUND, NO)):
        if which[instrument] is not None:
            place, day = which[instrument]
            found = condition(name, rule.id, VICTIM, harm(place, day))
            assert found.answer is answer, found.why
            assert found.claims, "where and when are decided by claims"
    nowhere = condition(name, rule.id, VICTIM, harm(None))
    assert (nowhere.answer, bool(nowhere.settle)) == (UNKNOWN, True)


@pytest.mark.parametrize(("name", "rule"), of_kind("exhausted"), ids=named)
def test_exhaustion_is_met_failed_and_unknown(name, rule):
    met = condition(name, rule.id, *TRIED)
    assert (met.answer, bool(met.claims)) == (YES, True)
    failed = condition(name, rule.id, VICTIM, harm(), verdict())
    assert failed.answer is NO
    assert all(words in failed.why for words in rule.given["exceptions"])
    unknown = condition(name, rule.id, VICTIM, harm())
    assert (unknown.answer, bool(unknown.settle)) == (UNKNOWN, True)


@pytest.mark.parametrize(("name", "rule"), of_kind("no_other_procedure"), ids=named)
def test_another_procedure_is_absent_pending_and_not_named(name, rule):
    silent = condition(name, rule.id, *TRIED)
    assert (silent.answer, silent.by_silence) == (YES, True)
    others = ["Inter-American Commission", "European Court of Human Rights"]
    own = next(one for one in routes() if one.id == name)
    body = next(one for one in others if not any(word.search(one) for word in own.named))
    filed = condition(name, rule.id, *TRIED, extra=[complaint(f"He turned to the {body}.")])
    assert filed.answer is (YES if rule.given["bars"] == "settled" else NO)
    vague = condition(name, rule.id, *TRIED, extra=[complaint("He complained to the UN.")])
    assert (vague.answer, bool(vague.settle)) == (UNKNOWN, True)


@pytest.mark.parametrize(("name", "rule"), of_kind("victim"), ids=named)
def test_whom_the_file_follows_as_harmed_may_claim_to_be_a_victim(name, rule):
    assert condition(name, rule.id, VICTIM, harm()).claims


DECIDED = [
    ("dom_appeal", "verdict", (verdict(),), YES, "there is a verdict"),
    ("dom_appeal", "verdict", (Event("trial_opened"),), NO, "the trial goes on"),
    ("dom_appeal", "verdict", (), UNKNOWN, "nothing is told of courts"),
    ("dom_cassation", "appeal_decided", (appeal(),), YES, "there is a decision on appeal"),
    ("dom_cassation", "appeal_decided", (Event("trial_opened"), verdict()), NO, "only a verdict"),
    ("dom_cassation", "appeal_decided", (), UNKNOWN, "nothing is told of courts"),
    ("dom_recognition", "not_ended", (verdict(),), YES, "the proceedings may go on"),
    ("dom_recognition", "not_ended", (appeal(),), UNKNOWN, "ended; whether they can be reopened?"),
]


@pytest.mark.parametrize(("name", "which", "more", "answer", "reason"), DECIDED)
def test_what_must_come_first(name, which, more, answer, reason):
    assert condition(name, which, VICTIM, harm(), *more).answer is answer, reason


RELEASE = Event("release", participants=(Participant(NAME, "victim"),))
BEGUN = Event("investigation_opened", participants=(Participant(NAME, "victim"),))
MISSING = Act("enforced_disappearance", victim=NAME, place="Almaty", date="2022-01-07")
TORTURE = Charge("torture", person="Arman Dusov", state="guilty")
FACTS = [
    ("dom_fund", "recognised", {"words": "He was recognised as a victim."}, (), YES),
    ("dom_fund", "recognised", {}, (), UNKNOWN),
    ("dom_fund", "offence", {}, (TORTURE,), YES),
    ("dom_fund", "offence", {}, (), UNKNOWN),
    ("dom_recognition", "proceedings", {}, (BEGUN,), YES),
    ("dom_recognition", "proceedings", {}, (), UNKNOWN),
    ("dom_inaction", "refusal", {}, (Event("complaint_rejected"),), YES),
    ("dom_inaction", "refusal", {}, (), UNKNOWN),
    ("un_cerd14", "discrimination", {"words": "It was racial discrimination."}, (), YES),
    ("un_cerd14", "discrimination", {}, (), UNKNOWN),
    ("un_cedaw_op", "woman", {"words": "Women were held there too."}, (), UNKNOWN),
    ("un_cedaw_op", "woman", {}, (), UNKNOWN),
    ("un_crpd_op", "disability", {"words": "He is disabled."}, (), UNKNOWN),
    ("un_crpd_op", "disability", {}, (), UNKNOWN),
    ("un_cmw77", "migrant", {"words": "He was a migrant worker."}, (), UNKNOWN),
    ("un_cmw77", "migrant", {}, (), UNKNOWN),
    ("un_ced31", "disappearance", {}, (MISSING,), YES),
    ("un_ced31", "disappearance", {}, (), UNKNOWN),
    ("un_ced30", "missing", {}, (MISSING,), YES),
    ("un_ced30", "missing", {}, (RELEASE,), NO),
    ("un_ced30", "missing", {}, (), UNKNOWN),
    ("un_wgeid", "missing", {}, (MISSING,), YES),
    ("un_wgeid", "missing", {}, (RELEASE,), NO),
    ("un_wgeid", "missing", {}, (), UNKNOWN),
    ("un_wgad", "detained", {}, (harm(type_="detention"),), YES),
    ("un_wgad", "detained", {}, (), UNKNOWN),
    ("un_wgad", "still_held", {}, (RELEASE,), UNKNOWN),
    ("un_wgad", "still_held", {}, (), UNKNOWN),
    ("un_srt", "torture", {}, (), YES),
    ("un_fund", "organisation", {}, (), UNKNOWN),
    ("icc_art15", "crime", {"words": "It was a crime against humanity."}, (), UNKNOWN),
    ("icc_art15", "crime", {}, (), UNKNOWN),
    ("universal_jurisdiction", "suspect_abroad", {}, (), UNKNOWN),
]  # fmt: skip


@pytest.mark.parametrize(("name", "which", "said", "more", "answer"), FACTS)
def test_facts_are_decided_by_claims_or_asked_about(name, which, said, more, answer):
    found = condition(name, which, VICTIM, harm(), *more, **said)
    assert found.answer is answer, found.why
    assert bool(found.claims) or answer is UNKNOWN
    assert NAME in found.settle or answer is YES or "{name}" not in found.settle


def test_the_table_of_facts_leaves_out_no_rule():
    assert {(name, rule.id) for name, rule in of_kind("fact")} == {row[:2] for row in FACTS}


def test_denied_ill_treatment_is_disputed_and_not_decided():
    extra = [("Nobody beat him.", harm(), None, Stance.DENIED)]
    assert condition("un_srt", "torture", VICTIM, harm(), extra=extra).answer is UNKNOWN


AGES = [
    (16, "2022-01-07", YES, "a child when it was reported, so a child before"),
    (40, "2022-01-07", NO, "grown up long before the acts"),
    (19, "2022-01-07", UNKNOWN, "a child or not, some years before"),
    (21, "2022-01-07", NO, "at most four years older than on that day"),
    (20, "2020-02-29", UNKNOWN, "acts on a leap day"),
    (None, "2022-01-07", UNKNOWN, "no age"),
]


@pytest.mark.parametrize(("age", "day", "answer", "reason"), AGES)
def test_a_child_is_told_by_the_ages_given(age, day, answer, reason):
    on = date(2023, 6, 1)
    found = condition("un_crc_op3", "child", person(age=age), harm(day=day), on=on)
    assert found.answer is answer, reason


CITIZENS = [("KZ", YES), ("UZ", UNKNOWN), (None, UNKNOWN)]


@pytest.mark.parametrize(("code", "answer"), CITIZENS)
def test_whether_the_fund_pays_foreigners_is_asked(code, answer):
    assert condition("dom_fund", "citizen", person(nationality=code), harm()).answer is answer


PLACES = [("Almaty", YES), ("Tbilisi", NO), (None, UNKNOWN)]


@pytest.mark.parametrize(("place", "answer"), PLACES)
def test_the_fund_is_that_of_one_state(place, answer):
    assert condition("dom_fund", "state_with_fund", VICTIM, harm(place)).answer is answer


FILERS = [("osce_moscow", "states_only", NO), ("dom_appeal", "file_as", YES)]


@pytest.mark.parametrize(("name", "which", "answer"), FILERS)
def test_who_may_file(name, which, answer):
    assert condition(name, which, VICTIM, harm(), Event("trial_opened")).answer is answer


def test_a_cassation_decision_supposes_the_ones_before():
    found = condition("dom_recognition", "not_ended", VICTIM, harm(), cassation())
    assert found.answer is UNKNOWN
    assert "a decision on appeal" in found.why


def test_two_states_are_not_chosen_between():
    other = Event(
        "ill_treatment", date="2022-02-01", place="Tashkent",
        participants=(Participant(NAME, "victim"),),
    )  # fmt: skip
    found = condition("un_cat22", "acceptance", VICTIM, harm(), other)
    assert found.answer is UNKNOWN
    assert "Kazakhstan, Uzbekistan" in found.why


def test_the_respondent_is_where_it_happened_whatever_the_citizenship():
    victim = Person(NAME, roles=("victim",), nationality="UZ")
    for body in (VICTIM, victim):
        assert condition("un_cat22", "acceptance", body, harm()).why.startswith("Kazakhstan")
