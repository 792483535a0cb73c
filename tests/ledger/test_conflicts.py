"""What the sources differ on, field by field; every person and place is invented."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from casewright.claims import (
    Act,
    Bound,
    Charge,
    Event,
    Group,
    Money,
    Participant,
    Person,
    Place,
    Sentence,
    Stance,
    Statement,
)
from casewright.ledger import build_case
from casewright.ledger.account_conflicts import opposite_from, opposites
from casewright.ledger.comparing import COMPARE
from casewright.ledger.conflict_rules import conflict_rules, rule_from
from casewright.ledger.errors import BadRules
from casewright.ledger.posts import can_be_one_post
from ledger.reports import Report


def case_of(*bodies_by_report):
    reports = []
    for number, bodies in enumerate(bodies_by_report):
        reports.append(Report(f"{number}.txt").says("It is said.", *bodies).read)
    return build_case(reports)


def conflicts_of(*bodies_by_report):
    return [(one.field, [stated.value for stated in one.values])
            for one in case_of(*bodies_by_report).conflicts]  # fmt: skip


def group(size, bound=Bound.EXACTLY, **fields):
    return Group(f"{size} people", role="victims", size=size, bound=bound, **fields)


def of(nationality, size=None):
    return Group(f"citizens of {nationality}", "victims", nationality, size)


def marat(**fields):
    return Person("Marat Tulebaev", **fields)


def accused(name, **fields):
    return Person(name, roles=("convicted",), **fields)


def guilty(name, offence="torture", **fields):
    return Charge(offence, person=name, state="guilty", **fields)


VICTIM = marat(roles=("victim",))
HELD = (Participant("the people held", "victim"),)
ONE = (Participant("Marat Tulebaev", "victim"),)


def seized(place, who=HELD, **fields):
    return Event("detention", place=place, participants=who, **fields)


def brought(by):
    return Event("transfer", participants=(*HELD, Participant(by, "official")))


def verdict(court=None, date="--01-17", **fields):
    return Event("verdict", court=court, date=date, **fields)


ROWS = [
    ([[group(44)], [group(98)]], True, "two exact numbers"),
    ([[group(44)], [group(44)]], False, "one number"),
    ([[group(44), group(98)], [group(44)]], False, "one report gives both"),
    ([[group(98, Bound.AT_LEAST)], [group(44)]], True, "at least more than exactly"),
    ([[group(98, Bound.AT_LEAST)], [group(120)]], False, "at least less than exactly"),
    ([[group(100, Bound.ABOUT)], [group(99)]], False, "about"),
    ([[group(3, subset_of=23)], [group(44)]], False, "a part of another group"),
    ([[group(22), Event("investigation_opened")], [group(44), verdict()]], False, "a development"),
    ([[group(44), verdict()], [group(22), verdict()]], True, "no development after the verdict"),
    ([[Group("10 men", "other", None, 10)], [Group("33 men", "other", None, 33)]], False,
     "people of no one group"),
    ([[of("KZ"), of("UZ"), of("KG")], [of("UZ"), of("TJ"), of("KG")]], True, "two lists"),
    ([[of("KZ"), of("UZ"), of("KG")], [of("UZ"), of("KG")]], False, "a shorter list"),
    ([[of("KZ"), of("UZ")], [of("TJ")]], False, "one citizenship named is no list"),
    ([[marat(age=40)], [marat(age=45)]], True, "ages far apart"),
    ([[marat(age=40)], [marat(age=41)]], False, "a birthday"),
    ([[marat(age=40), marat(age=50)]], True, "one report contradicts itself"),
    ([[marat(nationality="KZ")], [marat(nationality="UZ")]], True, "nationalities"),
    ([[marat(roles=("convicted",))], [marat(roles=("acquitted",))]], True, "verdicts"),
    ([[guilty("Marat Tulebaev"), marat()],
      [guilty("Marat Tulebaev", "theft"), marat()]], False, "two charges"),
    ([[seized("checkpoint in Targ")], [seized("post in the village of Sams")]], True, "two places"),
    ([[seized("Kask")], [seized("a checkpoint near Kask")]], False, "one place says more"),
    ([[seized("Targ")], [seized("detention center in Velm")]], False, "where they were held"),
    ([[Place("Tarsk", "region"), seized("Tarsk")], [seized("Velm")]], False, "too wide a place"),
    ([[VICTIM, seized("Velm", ONE)], [seized("Targ", HELD)]], False, "one victim and the group"),
    ([[seized("Velm", ONE, date="2022-01")], [seized("Targ", ONE, date="2024")]], False, "years"),
    ([[VICTIM, seized("Velm", ONE)], [VICTIM, seized("Targ", ONE)]], True, "one victim"),
    ([[brought("police")], [brought("the Operational Headquarters")]], True, "who brought them"),
    ([[brought("police")], [brought("the city police")]], False, "one doer says more"),
    ([[verdict("Karas District Court")], [verdict(place="Kask"), Place("Kask", "city")]], True,
     "a court named after another town"),
    ([[verdict("Karas District Court")], [verdict("the court")]], False, "a court without a name"),
    ([[verdict("Karas Court")], [Event("appeal_decision", court="Velm Court", date="--06-10")]],
     False, "courts of two instances"),
    ([[verdict("Karas Court", "2025-01-17")], [verdict("Karas Court", "2025-01-18")]], True,
     "two days of one verdict"),
    ([[verdict("Karas Court", "2025-01-17")], [verdict("Karas Court", "2023-03-02")]], False,
     "two verdicts of one court"),
    ([[Place("the centre", status="official")], [Place("the centre", status="unofficial")]], True,
     "a facility in use or not"),
    ([[Place("the centre", status="closed")], [Place("the centre", status="unofficial")]], False,
     "both say that it was not in use"),
    ([[Money("compensation_awarded", 5, "KZT", "Marat Tulebaev"), marat()],
      [Money("compensation_awarded", 6, "KZT", "Marat Tulebaev"), marat()]], True, "two sums"),
    ([[Money("compensation_awarded", 5, "KZT", "Marat Tulebaev"), marat()],
      [Money("compensation_claimed", 6, "KZT", "Marat Tulebaev"), marat()]], False,
     "a sum claimed and a sum awarded"),
]  # fmt: skip


@pytest.mark.parametrize(("told", "expected", "reason"), ROWS, ids=[row[2] for row in ROWS])
def test_sources_conflict_when_they_cannot_both_be_right(told, expected, reason):
    assert bool(conflicts_of(*told)) is expected


def test_two_days_of_one_death_are_a_conflict():
    died = [
        [marat(), Event("death", date=day, participants=(Participant("Marat Tulebaev", "victim"),))]
        for day in ("2022-01-05", "2022-01-07")
    ]
    assert conflicts_of(*died) == [("date", ["2022-01-05", "2022-01-07"])]


def test_spellings_of_one_surname_are_folded_and_another_surname_is_a_variant():
    names = ("Serik Ormanbayev", "Serik Ormanbaev", "Serik Ormanbayev", "Serik Ormanov")
    (found,) = case_of(*([accused(name)] for name in names)).conflicts
    assert found.field == "surname"
    assert [one.value for one in found.values] == ["Serik Ormanbayev", "Serik Ormanov"]
    assert len(found.values[0].claims) == 3


def test_two_first_names_one_letter_apart_are_one_conflict():
    told = ([accused("Arlin Dusov")], [accused("Armin Dusov")], [accused("Armin Dusov")])
    assert conflicts_of(*told) == [("given_name", ["Armin Dusov", "Arlin Dusov"])]


def test_a_slip_within_one_report_is_a_spelling():
    both = [accused("Vikar Dusov"), accused("Vikan Dusov")]
    assert conflicts_of(both, [accused("Vikar Dusov")]) == []


def test_posts_are_folded_to_those_that_differ():
    posts = [
        "former deputy head of the Tarsk Police Department",
        "ex-deputy head of the Tarsk Police Department",
        "who used to be Deputy Head of Tarsk Police",
        "former deputy head of the Tarsk Department of Internal Affairs",
    ]
    ((field, values),) = conflicts_of(*([marat(position=post)] for post in posts))
    assert field == "position"
    assert len(values) == 2


def test_a_vague_post_stands_beside_the_two_it_fits():
    posts = ["deputy head of the Tarsk police", "deputy head of the Birek police", "deputy head"]
    (found,) = case_of(*([marat(position=post)] for post in posts)).conflicts
    assert len(found.values) == 2
    assert [one.value for one in found.vague] == ["deputy head"]


def test_a_round_number_that_fits_both_stands_beside_the_two():
    counted = (group(99), group(98), group(100, Bound.ABOUT))
    (found,) = case_of(*([one] for one in counted)).conflicts
    assert {one.value for one in found.values} == {"98", "99"}
    assert [one.value for one in found.vague] == ["about 100"]


def test_an_earlier_count_is_shown_beside_a_conflict_and_is_none():
    early = [group(22), Event("investigation_opened")]
    (found,) = case_of(early, [group(44), verdict()], [group(98), verdict()]).conflicts
    assert {one.value for one in found.values} == {"98", "44"}
    assert [one.value for one in found.earlier] == ["22"]


def test_all_of_one_citizenship_and_some_of_one_citizenship_differ():
    all_of_them = Group("23 Uzbek citizens", "represented", "UZ", 23)
    some = Group("23 victims, Uzbek citizens among them", "represented", None, 23)
    (found,) = case_of([all_of_them], [some]).conflicts
    assert (found.field, [one.value for one in found.values]) == (
        "whole_group", ["all 23", "some of 23"]
    )  # fmt: skip
    assert case_of([all_of_them], [Group("23 victims", "represented", None, 23)]).conflicts == ()


def test_a_part_larger_than_its_whole_is_a_conflict():
    told = [Group("99 people", "detained", None, 99), Group("120 people", "victims", None, 120)]
    ((field, (sum_,)),) = conflicts_of(told)
    assert field == "arithmetic"
    assert "120" in sum_


BOTH = [
    accused("Marat Tulebaev"),
    accused("Bulat Orasov"),
    guilty("Marat Tulebaev", "torture"),
    guilty("Bulat Orasov", "torture and abuse of power"),
]
ALL = [
    accused("Marat Tulebaev"),
    accused("Bulat Orasov"),
    guilty("all", "torture and abuse of power"),
]
OFFENCES = [
    ([BOTH, ALL], ["Marat Tulebaev"], "one source gives the other man alone a second offence"),
    ([ALL, ALL], [], "one offence more or less"),
    ([[accused("Marat Tulebaev"), guilty("Marat Tulebaev")], ALL], [], "a source that says less"),
    ([[marat(), guilty("Marat Tulebaev", "cruel treatment"), guilty("Bulat Orasov")],
      [marat(), guilty("Marat Tulebaev", "torture")]], [], "two names of one article"),
]  # fmt: skip


@pytest.mark.parametrize(("told", "about", "reason"), OFFENCES, ids=[row[2] for row in OFFENCES])
def test_what_somebody_was_tried_for_differs_when_a_source_leaves_out_what_it_knows(
    told, about, reason
):
    case = case_of(*told)
    names = {person.id: person.name for person in case.people}
    assert [names[one.about] for one in case.conflicts if one.field == "offences"] == about


STARVED = Report("a.txt").says("For three days they got nothing to eat.", Act("denial_of_food"))
ACCOUNTS = [
    ("There he was given food and hot tea.", Statement("Marat"), True, "the contrary"),
    ("В камере ему давали еду и горячий чай.", Statement("Марат"), True, "the contrary in Russian"),
    ("They were not given food.", Statement("Marat"), False, "the same in other words"),
    ("There was a table.", Statement("Marat"), False, "something else"),
]


@pytest.mark.parametrize(("words", "body", "expected", "reason"), ACCOUNTS)
def test_accounts_that_exclude_each_other_are_a_conflict(words, body, expected, reason):
    other = Report("b.txt").says(words, body)
    found = build_case([STARVED.read, other.read]).conflicts
    assert bool(found) is expected
    if expected:
        assert found[0].field == "account"
        assert f"“{words}”" in [one.value for one in found[0].values]


def test_a_report_that_contradicts_itself_on_whether_a_case_was_closed_is_shown():
    report = Report("a.txt").says("The case was closed.", Event("investigation_closed"))
    report.says("The investigation continues, his lawyers say.", Statement("his lawyers"))
    (found,) = build_case([report.read]).conflicts
    assert found.field == "account"
    denied = Report("b.txt").says("The case was closed.", Event("investigation_closed"))
    denied.says("That it closed is untrue.", Event("investigation_closed"), stance=Stance.DENIED)
    assert build_case([denied.read]).conflicts


def test_every_conflict_says_what_would_settle_it_and_quotes_every_variant():
    case = case_of([group(44), marat(age=40)], [group(98), marat(age=50)])
    assert len(case.conflicts) == 2
    for found in case.conflicts:
        assert found.settle == conflict_rules()[found.field].settle
        assert all(case.claim(claim).quote.words for one in found.values for claim in one.claims)


def test_penalties_of_one_length_in_other_units_are_one():
    years = [marat(), Sentence("Marat Tulebaev", "imprisonment", 3, "years")]
    same = [marat(), Sentence("Marat Tulebaev", "imprisonment", 36, "months")]
    other = [marat(), Sentence("Marat Tulebaev", "imprisonment", 40, "months")]
    assert conflicts_of(years, same) == []
    assert [field for field, _ in conflicts_of(years, same, other)] == ["sentence"]


POSTS = [
    ("deputy head of the city police", "former deputy head of the city police", True),
    ("deputy head of police", "deputy head of the Tarsk city police", True),
    ("deputy head of the Tarsk police", "deputy head of the Birek police", False),
    ("a famous singer", "head of the town choir", True),
]


@pytest.mark.parametrize(("a", "b", "expected"), POSTS)
def test_posts_of_one_rank_in_two_places_cannot_be_one(a, b, expected):
    assert can_be_one_post(a, b) is can_be_one_post(b, a) is expected


WORDS = st.lists(st.sampled_from(["deputy", "head", "Tarsk", "Birek", "police"]), min_size=1)
PHRASES = st.builds(" ".join, WORDS)


@settings(max_examples=60)
@given(st.sampled_from(["exact", "spelling", "post", "place"]), PHRASES, PHRASES)
def test_comparing_is_fair_to_both_values_and_covering_means_agreeing(name, a, b):
    compare = COMPARE[name]
    assert compare.agrees(a, a)
    assert compare.covers(a, a)
    assert compare.agrees(a, b) is compare.agrees(b, a)
    assert compare.agrees(a, b) or not compare.covers(a, b)


def test_every_rule_can_be_read_and_says_what_settles_it():
    assert all(rule.settle for rule in conflict_rules().values())
    assert opposites()


GOOD = {"field": "x", "compare": "exact", "within": True, "sentence": "{name}", "settle": "It."}
BAD = [
    ({"settle": ""}, "say what settles it"),
    ({"compare": "guess"}, "how to compare 'guess'"),
    ({"within": "perhaps"}, "exactly"),
    ({"more": 1}, "exactly"),
]


@pytest.mark.parametrize(("change", "message"), BAD)
def test_a_rule_that_lacks_something_is_refused(change, message):
    assert rule_from(GOOD).field == "x"
    with pytest.raises(BadRules, match=message):
        rule_from(GOOD | change)


def test_an_account_with_bad_words_is_refused():
    with pytest.raises(BadRules, match="no expression"):
        opposite_from({"id": "x", "told": ["death"], "against": ["("], "never": []})
    with pytest.raises(BadRules, match="must have"):
        opposite_from({"id": "x", "told": [], "against": ["a"], "never": []})
