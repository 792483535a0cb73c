"""The case file as a whole: what it holds, and the laws it keeps."""

from itertools import permutations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from casewright.claims import (
    Act,
    Charge,
    Event,
    Group,
    Money,
    Organisation,
    Participant,
    Person,
    Place,
    Review,
    Sentence,
    Stance,
    Statement,
)
from casewright.ledger import CaseFile, build_case, case_document
from casewright.ledger.case_file import PersonEntry, Stated
from ledger.reports import Report

FIRST = (
    Report("first.txt", "2021-05-04")
    .says(
        "Bulat Orasov, former deputy head of police, was found guilty of torture.",
        Person("Bulat Orasov", roles=("convicted",), position="former deputy head of police"),
        Charge("torture", article="146", person="Bulat Orasov", state="guilty"),
    )
    .says("Arlin Dusov too.", Person("Arlin Dusov", roles=("convicted",), nationality="KZ"))
    .says(
        "Each got three years.",
        Sentence("each", "imprisonment", 3, "years", applies_to=("Orasov", "Dusov")),
    )
    .says(
        "On 3 May the Tarsk City Court upheld the verdict against the two officers.",
        Event(
            "appeal_decision",
            date="2021-05-03",
            court="Tarsk City Court",
            outcome="upheld",
            participants=(Participant("the two officers", "accused"),),
        ),
        Organisation("Tarsk City Court", "court_appeal"),
        Group("the two officers", role="convicted", size=2),
    )
    .says("In Tarsk 44 people were beaten.", Group("44 people", role="victims", size=44))
    .says("In Tarsk 44 people were beaten.", Act("beating", place="Tarsk"), Place("Tarsk", "city"))
)
SECOND = (
    Report("second.txt", "2021-05-06")
    .says(
        "Bulat Orassov got four years.",
        Person("Bulat Orassov", roles=("convicted",), position="head of the fire brigade"),
        Sentence("Bulat Orassov", "imprisonment", 48, "months"),
    )
    .says("Armin Dusov was convicted.", Person("Armin Dusov", roles=("convicted",)))
    .says("There are 98 victims.", Group("98 victims", role="victims", size=98))
    .says("Orassov denies the beating.", Act("beating", perpetrator="Bulat Orassov"), by="Orassov",
          stance=Stance.DENIED)
    .says("The lawyer asked for 5,000 dollars.", Money("compensation_claimed", 5000, "USD"))
    .says("“It hurt,” said Dusov.", Statement("Dusov"))
)  # fmt: skip
THIRD = Report("third.txt").says("Orasov was 40.", Person("Bulat Orasov", age=40))
REPORTS = (FIRST, SECOND, THIRD)


@pytest.fixture(scope="module")
def case() -> CaseFile:
    return build_case(report.read for report in REPORTS)


def entry(case, name):
    return next(person for person in case.people if person.name == name)


def test_one_person_has_every_spelling_role_and_post_with_its_claims(case):
    person = entry(case, "Bulat Orasov")
    assert [stated.value for stated in person.spellings] == ["Bulat Orasov", "Bulat Orassov"]
    (role,) = person.roles
    assert {case.source_of(claim).name for claim in role.claims} == {"first.txt", "second.txt"}


def test_a_collective_sentence_falls_on_each_person_it_covers(case):
    (each,) = (one for one in case.sentences if one.person == "each")
    assert [party.person for party in each.applies_to] == [
        entry(case, "Bulat Orasov").id,
        entry(case, "Arlin Dusov").id,
    ]


def test_the_outcome_of_an_accused_holds_charge_verdict_sentence_and_appeal(case):
    (outcome,) = (one for one in case.proceedings if one.person.name == "Bulat Orasov")
    assert [stated.value for stated in outcome.verdicts] == ["guilty"]
    assert [stated.value for stated in outcome.appeals] == ["upheld"]
    assert len(outcome.charges) == 1
    assert len(outcome.sentences) == 2


def test_a_group_that_a_report_counts_means_the_accused_it_names_only_if_the_number_fits(case):
    concerned = {one.person.name for one in case.proceedings if one.events}
    assert concerned == {"Bulat Orasov", "Arlin Dusov"}
    bigger = Report("x.txt").says("Orasov.", Person("Bulat Orasov", roles=("convicted",)))
    bigger.says(
        "The court refused the appeal of the two officers.",
        Event("appeal_decision", participants=(Participant("the two officers", "accused"),)),
        Group("the two officers", role="convicted", size=2),
    )
    (alone,) = build_case([bigger.read]).proceedings
    assert alone.events == ()


CONFLICTS = [
    ("given_name", {"Arlin Dusov", "Armin Dusov"}),
    ("position", {"former deputy head of police", "head of the fire brigade"}),
    ("sentence", {"3 years", "48 months"}),
    ("size", {"44", "98"}),
]


def test_conflicts_are_shown_with_the_claims_of_both_sides_and_nothing_is_chosen(case):
    shown = [(one.field, {stated.value for stated in one.values}) for one in case.conflicts]
    assert shown == CONFLICTS
    assert all(len(set(map(case.source_of, one.claims))) == 2 for one in case.conflicts)


def test_what_is_denied_is_no_fact_but_is_not_lost(case):
    (denied,) = case.not_asserted
    assert (denied.kind, denied.stance, denied.said_by) == ("act", Stance.DENIED, "Orassov")
    (act,) = case.acts
    assert all(case.claim(claim).stance is Stance.REPORTED for claim in act.claims)


def test_statements_stand_under_their_speaker_with_their_words(case):
    (speaker,) = case.statements
    assert [case.claim(claim).quote.words for claim in speaker.direct] == ["“It hurt,” said Dusov."]


def test_every_claim_of_every_source_is_held_or_listed_as_unlinked(case):
    read = {claim.id for report in REPORTS for claim in report.reading.claims}
    unlinked = {claim for one in case.unlinked for claim in one.claims}
    assert read == set(case.claims) == set(case.held()) | unlinked


def test_a_rejected_claim_makes_no_fact_and_is_listed_with_the_reason():
    source, reading = FIRST.read
    claims = tuple(
        type(c)(c.quote, c.body, c.said_by, c.stance, Review.REJECTED) for c in reading.claims
    )
    case = build_case([(source, type(reading)(source.sha256, reading.reader, "en", claims))])
    assert not case.people
    (unlinked,) = case.unlinked
    assert unlinked.reason == "A reviewer rejected these claims."
    assert len(unlinked.claims) == len(claims)


def test_a_corrected_claim_takes_the_place_of_the_one_it_supersedes():
    source, reading = THIRD.read
    (old,) = reading.claims
    new = type(old)(old.quote, Person("Bulat Orasov", age=41), supersedes=old.id)
    both = type(reading)(source.sha256, reading.reader, "en", (old, new))
    case = build_case([(source, both)])
    assert [stated.value for stated in case.people[0].ages] == ["41"]
    assert case.unlinked[0].claims == (old.id,)


def test_the_order_of_the_files_does_not_matter():
    documents = [
        case_document(build_case([report.read for report in order]))
        for order in permutations(REPORTS)
    ]
    assert all(document == documents[0] for document in documents)


def test_a_source_that_comes_twice_counts_once(case):
    assert build_case([report.read for report in (*REPORTS, FIRST)]) == case


def test_no_sources_give_an_empty_case():
    assert build_case([]) == CaseFile()


def test_an_entry_cannot_rest_on_a_claim_that_is_not_there(case):
    ghost = (Stated("Nobody", ("0" * 16,)),)
    with pytest.raises(ValueError, match="claim that is not there"):
        CaseFile(
            people=(PersonEntry("p", "Nobody", ghost, (), (), (), (), (), ("0" * 16,)),),
            claims=case.claims,
        )


NAMES = st.sampled_from(["Bulat Orasov", "B. Orasov", "Orasov", "Arlin Dusov", "Armin Dusov"])
DATES = st.sampled_from([None, "2021-05", "2021-05-03", "--05-03", "2020"])
BODIES = st.one_of(
    st.builds(Person, NAMES, roles=st.sampled_from([(), ("convicted",), ("victim",)])),
    st.builds(
        Event,
        st.sampled_from(["verdict", "release"]),
        date=DATES,
        participants=st.tuples(st.builds(Participant, NAMES, st.just("accused"))),
    ),
    st.builds(Group, st.just("people"), role=st.just("victims"), size=st.integers(1, 3)),
    st.builds(Sentence, NAMES, st.just("imprisonment"), st.integers(1, 2), st.just("years")),
    st.builds(Charge, st.just("torture"), person=NAMES),
    st.builds(Act, st.just("beating"), victim=NAMES),
    st.builds(Statement, NAMES),
    st.builds(Money, st.just("fine"), st.integers(1, 2), st.just("USD"), NAMES),
    st.builds(Place, st.sampled_from(["Tarsk", "Birek"])),
    st.builds(Organisation, st.sampled_from(["Tarsk Court", "the Tarsk Court"])),
)
STANCES = st.sampled_from([Stance.REPORTED, Stance.FOUND, Stance.DENIED, Stance.POSSIBLE])


@st.composite
def reports(draw):
    found = []
    for number in range(draw(st.integers(1, 4))):
        report = Report(f"{number}.txt", draw(st.sampled_from([None, "2021-05-04"])))
        for place, body in enumerate(draw(st.lists(BODIES, max_size=5))):
            report.says(f"Sentence {place}.", body, stance=draw(STANCES))
        found.append(report)
    return found


@settings(max_examples=80)
@given(reports(), st.randoms())
def test_any_reports_in_any_order_give_one_case_that_holds_every_claim(found, random):
    mixed = list(found)
    random.shuffle(mixed)
    case = build_case(report.read for report in found)
    assert case_document(build_case(report.read for report in mixed)) == case_document(case)
    unlinked = {claim for one in case.unlinked for claim in one.claims}
    assert set(case.claims) == set(case.held()) | unlinked
