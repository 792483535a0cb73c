from itertools import permutations

from hypothesis import given, settings
from hypothesis import strategies as st
from ledger.reports import Report

from casewright.claims import Person, Stance
from casewright.derivation import Derivation, Look, Plan
from casewright.linking import Who, link_people, people, who
from casewright.linking.told import told_to


def person(report, name, *roles, aliases=(), stance=Stance.REPORTED):
    report.says(f"{name} is named.", Person(name, roles=roles, aliases=aliases), stance=stance)
    return report


def named(*names_by_report):
    reports = []
    for number, names in enumerate(names_by_report):
        report = Report(f"{number}.txt")
        for name in names:
            person(report, *(name if isinstance(name, tuple) else (name,)))
        reports.append(report)
    return [claim for report in reports for claim in report.reading.claims]


def names_of(linked):
    return [sorted({claim.body.name for claim in one.claims}) for one in linked]


def meant(claims, name, source):
    """Whom a name in a source means, where the sources say this."""
    plan = Plan.of((*people.STAGES, *who.STAGES), (*people.TABLES, *who.TABLES))
    derivation = told_to(Derivation(plan), claims, ())
    return Who(Look(derivation), source).find(name)


def test_two_spellings_of_one_name_are_one_person_with_the_reason():
    (one,) = link_people(named(["Marat Tulebaev"], ["Marat Tulebayev"]))
    assert one.reasons == (
        "“Marat Tulebaev”, “Marat Tulebayev”: "
        "The spellings are transliterations or orders of one name.",
    )


def test_an_initial_joins_the_one_person_it_can_mean():
    (one,) = link_people(named(["Marat Tulebaev"], ["M. Tulebaev"]))
    assert one.name == "Marat Tulebaev"


def test_an_initial_that_can_mean_two_people_joins_neither_and_says_so():
    people = link_people(named(["Marat Tulebaev"], ["Murat Tulebaev"], ["M. Tulebaev"]))
    assert len(people) == 3
    (initial,) = (one for one in people if one.name == "M. Tulebaev")
    assert [same.name for same in initial.possible_same] == ["Marat Tulebaev", "Murat Tulebaev"]
    assert initial.possible_same[0].reason.endswith("It fits more than one person.")


def test_a_surname_alone_joins_only_when_one_person_has_it():
    assert len(link_people(named(["Marat Tulebaev"], ["Tulebaev"]))) == 1
    brothers = link_people(named(["Marat Tulebaev", "Aibek Tulebaev"], ["Tulebaev"]))
    assert len(brothers) == 3


def test_a_surname_alone_does_not_make_a_judge_an_accused():
    people = link_people(named([("Marat Tulebaev", "accused")], [("Tulebaev", "judge")]))
    assert len(people) == 2


def test_spellings_of_one_person_in_two_scripts_are_one_person():
    rows = [
        ("Marat Tulebaev", "Марат Тулебаев", "two scripts"),
        ("Marat Tulebaev", "Марату Тулебаеву", "the dative"),
        ("Sherzod Yo'ldoshev", "Шерзод Юлдашев", "Uzbek and Russian letters"),
        ("Tulebaev Marat Serikovich", "Марат Тулебаев", "order and patronymic"),
        ("Marat Tulebaev", "М. Тулебаев", "an initial in another script"),
    ]
    for one, other, reason in rows:
        assert len(link_people(named([one], [other]))) == 1, reason


def test_relatives_in_two_scripts_stay_apart():
    rows = [
        ("Marat Tulebaev", "Айбек Тулебаев", "brothers"),
        ("Nurlan Umarov", "Нурлан Омаров", "near surnames"),
        ("Nurlan Isaev", "Нурлана Исаева", "a woman, or a man in the genitive"),
        ("Marat Tulebaev", "Айгуль Тулебаева", "husband and wife"),
    ]
    for one, other, reason in rows:
        assert len(link_people(named([one], [other]))) == 2, reason


def test_two_brothers_are_never_merged():
    people = link_people(named(["Marat Tulebaev", "Aibek Tulebaev"], ["Aibek Tulebayev"]))
    assert names_of(people) == [["Aibek Tulebaev", "Aibek Tulebayev"], ["Marat Tulebaev"]]


def test_near_names_are_shown_as_perhaps_the_same_and_not_merged():
    people = link_people(named([("Arlin Dusov", "accused")], [("Armin Dusov", "accused")]))
    assert [one.possible_same[0].name for one in people] == ["Armin Dusov", "Arlin Dusov"]


def test_near_names_that_one_report_both_gives_are_two_people():
    people = link_people(named(["Arlin Dusov", "Armin Dusov"]))
    assert all(not one.possible_same for one in people)


def test_being_named_is_enough_whatever_is_said_of_the_person():
    report = person(Report("a.txt"), "Marat Tulebaev", "convicted", stance=Stance.DENIED)
    assert len(link_people(report.reading.claims)) == 1


NAMES = st.sampled_from(
    ["Marat Tulebaev", "Marat Tulebayev", "M. Tulebaev", "Tulebaev", "Aibek Tulebaev",
     "Murat Tulebaev", "Arlin Dusov", "Armin Dusov", "Dusov", "Marat S. Tulebaev"]
)  # fmt: skip


@settings(max_examples=60)
@given(st.lists(st.lists(NAMES, min_size=1, max_size=3), min_size=1, max_size=5), st.randoms())
def test_the_order_of_the_claims_does_not_matter(names, random):
    claims = named(*names)
    mixed = list(claims)
    random.shuffle(mixed)
    assert link_people(mixed) == link_people(claims)


@settings(max_examples=60)
@given(st.lists(st.lists(NAMES, min_size=1, max_size=3), min_size=1, max_size=5))
def test_every_claim_is_about_exactly_one_person(names):
    claims = {claim.id for claim in named(*names)}
    found = [claim.id for one in link_people(named(*names)) for claim in one.claims]
    assert set(found) == claims
    assert len(set(found)) == len(set(found))


def test_a_name_in_another_claim_finds_its_person():
    claims = named(["Marat Tulebaev", "Aibek Omarov"])
    known = {one.name: one.id for one in link_people(claims)}
    source = claims[0].quote.source
    rows = [
        ("Marat Tulebaev", known["Marat Tulebaev"], "the full name"),
        ("Tulebayev", known["Marat Tulebaev"], "the surname in another spelling"),
        ("M. Tulebaev", known["Marat Tulebaev"], "an initial"),
        ("Murat Tulebaev", None, "a brother nobody named before"),
        ("six officers", None, "a group"),
        ("", None, "nobody"),
    ]
    for name, expected, reason in rows:
        assert meant(claims, name, source) == expected, reason


def test_a_surname_from_another_report_finds_nobody():
    claims = named(["Marat Tulebaev"], ["Aibek Omarov"])
    other = claims[1].quote.source
    assert meant(claims, "Tulebaev", other) is None
    assert meant(claims, "Marat Tulebaev", other) is not None


def test_any_order_of_three_reports_gives_the_same_people():
    names = (["Marat Tulebaev"], ["M. Tulebaev"], ["Murat Tulebaev"])
    claims = [[claim] for claim in named(*names)]
    results = {
        tuple(link_people([one for group in order for one in group]))
        for order in permutations(claims)
    }
    assert len(results) == 1
