"""What people judged about who is who binds, whatever the names look like."""

from decisions.made import decision, different, same, side
from hypothesis import given, settings
from hypothesis import strategies as st
from ledger.reports import Report

from casewright.claims import Organisation, Person, Place
from casewright.decisions import Different, Judgement, Same, agreed, unit_of
from casewright.linking import link_named, link_people


def reports(*names_by_report, kind=Person):
    found = []
    for number, names in enumerate(names_by_report):
        report = Report(f"{number}.txt")
        for name in names:
            report.says(f"{name} is named.", kind(name))
        found.append(report)
    return found


def claims(found):
    return [claim for report in found for claim in report.reading.claims]


def judgement(decision, found):
    by_id = {claim.id: claim for claim in claims(found)}
    sides = (decision.what.one, decision.what.other)
    units = (frozenset(unit_of(by_id[a.claim]) for a in each.anchors) for each in sides)
    return Judgement(decision, *units)


def linked(found, *decisions):
    people = link_people(claims(found), [judgement(one, found) for one in decisions])
    return sorted(sorted({claim.body.name for claim in one.claims}) for one in people)


def test_two_judged_the_same_are_one_and_the_reason_is_shown_first():
    found = reports(["Arlin Dusov"], ["Armin Dusov"])
    made = same("Arlin Dusov", "Armin Dusov", *found, reason="One birth date.")
    (one,) = link_people(claims(found), [judgement(made, found)])
    assert one.reasons[0] == (
        "“Arlin Dusov” and “Armin Dusov” are the same. "
        "Anna decided so on 2026-03-01: One birth date."
    )
    assert one.possible_same == ()
    assert len(one.claims) == 2


def test_names_that_nothing_connects_are_one_once_somebody_says_so():
    found = reports(["Arlin Dusov"], ["the Wolf of Tarsk"])
    assert len(linked(found)) == 2
    assert len(linked(found, same("Arlin Dusov", "the Wolf of Tarsk", *found))) == 1


def test_two_judged_different_are_two_and_no_open_question():
    found = reports(["Arlin Dusov"], ["Armin Dusov"])
    made = different("Arlin Dusov", "Armin Dusov", *found)
    people = link_people(claims(found), [judgement(made, found)])
    assert [one.possible_same for one in people] == [(), ()]


def test_an_initial_judged_different_leaves_the_person_it_was_taken_for():
    found = reports(["Marat Tulebaev"], ["M. Tulebaev"])
    assert linked(found) == [["M. Tulebaev", "Marat Tulebaev"]]
    made = different("Marat Tulebaev", "M. Tulebaev", *found)
    assert linked(found, made) == [["M. Tulebaev"], ["Marat Tulebaev"]]


def test_a_later_report_of_the_name_belongs_to_the_person_judged():
    first = reports(["Arlin Dusov"], ["Armin Dusov"])
    made = same("Arlin Dusov", "Armin Dusov", *first)
    more = [*first, Report("later.txt").says("Arlin Dusov left.", Person("Arlin Dusov"))]
    assert len(linked(more, made)) == 1


def test_two_people_of_one_name_are_told_apart_by_their_reports():
    found = reports(["Bulat Orasov"], ["Bulat Orasov"])
    made = decision(Different(*(side("Bulat Orasov", report) for report in found)))
    assert linked(found) == [["Bulat Orasov"]]
    assert linked(found, made) == [["Bulat Orasov"], ["Bulat Orasov"]]


def test_a_third_report_of_that_name_joins_neither_of_the_two():
    found = reports(["Bulat Orasov"], ["Bulat Orasov"], ["Bulat Orasov"])
    made = decision(Different(*(side("Bulat Orasov", report) for report in found[:2])))
    people = link_people(claims(found), [judgement(made, found)])
    assert len(people) == 3
    assert sorted(len(person.possible_same) for person in people) == [1, 1, 2]


def test_a_surname_that_fitted_two_joins_them_once_they_are_judged_the_same():
    found = reports(["Marat Tulebaev"], ["Murat Tulebaev"], ["Tulebaev"])
    assert len(linked(found)) == 3
    assert len(linked(found, same("Marat Tulebaev", "Murat Tulebaev", *found))) == 1


def test_merging_two_does_not_let_go_of_what_each_had():
    found = reports(["Marat Tulebaev"], ["M. Tulebaev"], ["Aibek Dusov"], ["A. Dusov"])
    (one,) = linked(found, same("Marat Tulebaev", "Aibek Dusov", *found))
    assert one == ["A. Dusov", "Aibek Dusov", "M. Tulebaev", "Marat Tulebaev"]


def test_two_that_only_likeness_brought_together_by_a_judgement_both_leave_when_told_apart():
    found = reports(["Marat Tulebaev"], ["M. Tulebaev"], ["Aibek Dusov"], ["A. Dusov"])
    groups = linked(
        found,
        different("M. Tulebaev", "A. Dusov", *found),
        same("Marat Tulebaev", "Aibek Dusov", *found, minute=1),
    )
    assert groups == [["A. Dusov"], ["Aibek Dusov", "Marat Tulebaev"], ["M. Tulebaev"]]


def named(kind, found, *decisions):
    made = [judgement(one, found) for one in decisions]
    return [one.name for one in link_named(kind, claims(found), made)]


def test_organisations_judged_the_same_are_one():
    found = reports(["Tarsk Police"], ["Second Department"], kind=Organisation)
    assert len(named("organisation", found)) == 2
    made = same("Tarsk Police", "Second Department", *found)
    assert named("organisation", found, made) == ["Second Department"]


def test_places_judged_different_are_two_though_one_has_the_name_of_the_other():
    found = [
        Report("0.txt").says("Old Tarsk is near.", Place("Old Tarsk", aliases=("OLDT",))),
        Report("1.txt").says("OLDT is far.", Place("OLDT")),
    ]
    assert len(named("place", found)) == 1
    assert len(named("place", found, different("Old Tarsk", "OLDT", *found))) == 2


NAMES = ("Bulat Orasov", "B. Orasov", "Orasov", "Bulat Orassov", "Arlin Dusov", "Armin Dusov")
CASES = st.lists(st.sets(st.sampled_from(NAMES), min_size=1, max_size=3), min_size=2, max_size=4)


@st.composite
def judged_cases(draw):
    """Reports, and judgements that agree, each on what one report calls somebody."""
    found = reports(*map(sorted, draw(CASES)))
    units = sorted({unit_of(claim): claim for claim in claims(found)}.items())
    made = []
    for minute in range(draw(st.integers(0, 5))):
        (a, one), (b, other) = draw(st.sampled_from(units)), draw(st.sampled_from(units))
        if a != b:
            kind = draw(st.sampled_from([same, different]))
            shape = kind(one.body.name, other.body.name, *found, minute=minute)
            made.append(Judgement(shape, frozenset([a]), frozenset([b])))
    return found, agreed(made).judgements


@settings(max_examples=150)
@given(judged_cases(), st.randoms())
def test_every_judgement_binds_in_whatever_order_the_claims_come_and_no_claim_is_lost(case, random):
    found, judgements = case
    mixed = claims(found)
    random.shuffle(mixed)
    people = link_people(claims(found), judgements)
    assert link_people(mixed, judgements) == people
    whose = {unit_of(claim): person.id for person in people for claim in person.claims}
    for one in judgements:
        pairs = [whose[a] == whose[b] for a in one.one for b in one.other]
        assert all(pairs) if isinstance(one.decision.what, Same) else not any(pairs)
    assert sorted(c.id for person in people for c in person.claims) == sorted(c.id for c in mixed)
