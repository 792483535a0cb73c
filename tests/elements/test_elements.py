"""Each element says what the sources say to it, and concludes nothing."""

import pytest
from ledger.reports import Report

from casewright.claims import Stance
from casewright.claims.kinds import Act, Person
from casewright.elements import Answer, elements, rules
from casewright.ledger import CaseFile, build_case
from casewright.vocabulary import scheme


def told(*said):
    report = Report("a.txt")
    for words, body, stance in said:
        report.says(words, body, stance=stance)
    return build_case([report.read])


def element(name, *said):
    return next(one for one in elements(told(*said)) if one.rule.id == name)


BEATEN = ("He was beaten.", Act("beating"), Stance.REPORTED)
NOT_BEATEN = ("He was not beaten.", Act("beating"), Stance.DENIED)
MAYBE = ("He may have been beaten.", Act("beating"), Stance.POSSIBLE)
FORCED = ("They beat him until he signed.", Act("beating", purpose="confession"), Stance.ALLEGED)
NO_PURPOSE = ("Nobody forced him.", Act("forced_confession"), Stance.DENIED)
OFFICERS = ("Officers beat him.", Act("beating", perpetrator="the officers"), Stance.ALLEGED)
RUSSIAN = ("Его били полицейские.", Act("beating", perpetrator="полицейские"), Stance.ALLEGED)
CELLMATE = ("A cellmate beat him.", Act("beating", perpetrator="a cellmate"), Stance.REPORTED)
NOT_THEY = ("The police beat nobody.", Act("beating", perpetrator="the police"), Stance.DENIED)
SEIZED = ("Officers held him.", Act("arbitrary_detention", perpetrator="officers"), Stance.ALLEGED)
GUARD = ("Oren Taf is a guard.", Person("Oren Taf", roles=("guard",)), Stance.REPORTED)
BY_GUARD = ("Oren Taf beat him.", Act("beating", perpetrator="Oren Taf"), Stance.ALLEGED)
POLICE = ("Police officers beat him on purpose.", Act("beating"), Stance.REPORTED)

TABLE = [
    ("severe_pain", (BEATEN,), Answer.SAID, "an act that bears on it is reported"),
    ("severe_pain", (NOT_BEATEN,), Answer.DENIED, "the only source denies it"),
    ("severe_pain", (BEATEN, NOT_BEATEN), Answer.DISPUTED, "both are shown, none is chosen"),
    ("severe_pain", (MAYBE,), Answer.UNKNOWN, "what is only possible is not said"),
    ("purpose", (FORCED,), Answer.SAID, "the purpose of an act is told"),
    ("purpose", (NO_PURPOSE,), Answer.DENIED, "the act that would show it is denied"),
    ("purpose", (BEATEN,), Answer.UNKNOWN, "a beating without a purpose tells of none"),
    ("intention", (BEATEN,), Answer.UNKNOWN, "an act alone does not show intention"),
    ("official", (POLICE,), Answer.UNKNOWN, "who did it is not read from the words around"),
    ("official", (OFFICERS,), Answer.SAID, "the doers are described as officials"),
    ("official", (RUSSIAN,), Answer.SAID, "in Russian too"),
    ("official", (GUARD, BY_GUARD), Answer.SAID, "the doer is known to be an official"),
    ("official", (CELLMATE,), Answer.UNKNOWN, "a cellmate is none"),
    ("official", (NOT_THEY,), Answer.DENIED, "officials deny it"),
    ("official", (SEIZED,), Answer.UNKNOWN, "to hold somebody is no act that hurts by itself"),
    ("not_lawful_sanction", (BEATEN,), Answer.UNKNOWN, "silence is no answer"),
]


@pytest.mark.parametrize(("name", "said", "answer", "reason"), TABLE)
def test_an_element_says_what_the_sources_say(name, said, answer, reason):
    assert element(name, *said).answer is answer, reason


def test_the_claims_on_both_sides_are_kept():
    found = element("severe_pain", BEATEN, NOT_BEATEN)
    assert (len(found.given), len(found.against)) == (1, 1)


def test_words_that_only_touch_on_an_element_are_shown():
    said = ("He did it on purpose, deliberately.", Act("beating"), Stance.REPORTED)
    found = element("intention", said)
    assert (found.answer, len(found.touching)) == (Answer.UNKNOWN, 1)


def test_nothing_is_known_of_an_empty_case():
    assert {one.answer for one in elements(CaseFile())} == {Answer.UNKNOWN}


@pytest.mark.parametrize("rule", rules(), ids=lambda rule: rule.id)
def test_every_rule_names_its_source_or_says_it_has_none_and_uses_known_acts(rule):
    assert rule.source
    assert rule.checked or rule.source == "unsourced"
    assert set(rule.acts) <= {term.id for term in scheme("acts").terms}
