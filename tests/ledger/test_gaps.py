"""What a case file should hold and no claim gives."""

import pytest

from casewright.claims import (
    Act,
    Charge,
    Event,
    Ground,
    Group,
    Organisation,
    Participant,
    Person,
)
from casewright.ledger import build_case
from casewright.ledger.errors import BadRules
from casewright.ledger.gap_rules import gap_rule_from, gap_rules
from ledger.reports import Report

NAME = "Marat Tulebaev"
TRIED = (Participant(NAME, "accused"),)
MAN = Person(NAME, roles=("accused",))
VERDICT = Event("verdict", date="2025-01-17", court="Karas District Court", participants=TRIED)


def gaps_of(*bodies):
    report = Report("a.txt").says("It is said.", *bodies)
    return {(one.kind, one.sentence): one for one in build_case([report.read]).gaps}


def kinds(*bodies):
    return {kind for kind, _ in gaps_of(*bodies)}


def appeal(**fields):
    return Event("appeal_decision", outcome="upheld", participants=TRIED, **fields)


ROWS = [
    ("no_year", [appeal(date="--06-10", court="Tarsk Regional Court")], True, "a day only"),
    ("no_year", [appeal(date="2025-06-10", court="Tarsk Regional Court")], False, "a full date"),
    ("no_date", [appeal(court="Tarsk Regional Court")], True, "no date"),
    ("no_court", [appeal(date="2025-06-10")], True, "no court"),
    ("no_court", [appeal(court="Tarsk Regional Court")], False, "a court"),
    ("court_unfit", [appeal(court="Konev City Court")], True, "a city court on appeal"),
    ("court_unfit", [appeal(court="Tarsk Regional Court")], False, "a regional court on appeal"),
    ("court_unfit", [appeal(court="Velm Bench")], False, "a court of unknown kind"),
    ("court_unfit", [Organisation("the Bench of Velm", "court_first_instance"),
                     appeal(court="Bench of Velm")], True, "a kind known from elsewhere"),
    ("not_named", [Group("44 victims", "victims", None, 44)], True, "counted, not named"),
    ("not_named", [Group("1 victim", "victims", None, 1), Person("Bulat", roles=("victim",))],
     False, "all are named"),
    ("no_outcome", [MAN, Charge("torture", person=NAME)], True, "charged, and then"),
    ("no_outcome", [MAN, Charge("torture", person=NAME, state="guilty"), VERDICT], False, "tried"),
    ("appeal_unknown", [MAN, Charge("torture", person=NAME, state="guilty"), VERDICT], True,
     "nothing of an appeal"),
    ("not_compensated", [Group("23", "represented", None, 23), Group("3", "compensated", None, 3)],
     True, "three of the 23"),
    ("unexamined", [Event("appeal_decision", grounds=(Ground("forced labour", None,
                                                             "not_considered"),))], True,
     "the court refused to look"),
    ("unexamined", [Event("appeal_decision", grounds=(Ground("the length", None, "rejected"),))],
     False, "the court looked and said no"),
    ("unidentified", [Act("beating", victim="Bulat")], True, "nobody is named"),
    ("unidentified", [Act("beating", perpetrator=NAME), MAN], False, "somebody is named"),
]  # fmt: skip


@pytest.mark.parametrize(("kind", "told", "expected", "reason"), ROWS, ids=[r[3] for r in ROWS])
def test_what_is_missing_is_a_gap(kind, told, expected, reason):
    assert (kind in kinds(*told)) is expected


def test_a_gap_says_what_it_blocks_and_rests_on_the_claims_it_follows_from():
    groups = [Group("44 victims", "victims", None, 44)]
    (gap,) = (one for one in gaps_of(*groups).values() if one.kind == "not_named")
    assert gap.sentence == "44 of 44 victims are counted and not named."
    assert gap.blocks == gap_rules()["not_named"].blocks
    assert len(gap.claims) == 1


def test_gaps_that_block_most_come_first():
    report = Report("a.txt").says("It is said.", appeal(date="--06-10"), Act("beating"))
    ranks = [one.rank for one in build_case([report.read]).gaps]
    assert ranks == sorted(ranks)
    assert ranks[0] == gap_rules()["no_year"].rank


def test_a_rule_that_lacks_something_is_refused():
    with pytest.raises(BadRules, match="name the thing"):
        gap_rule_from({"kind": "x", "sentence": "Nothing.", "blocks": "All."}, 1)
