"""Sources in languages not read yet: searched for the people of the case, and for nothing else."""

from itertools import permutations

from decisions.made import anchor, decision

from casewright.claims import (
    Claim,
    Known,
    Metadata,
    Origin,
    Person,
    Quote,
    Reading,
    Source,
    sha256_of,
)
from casewright.decisions import Different, Reject, Same, Side, Undo
from casewright.ledger import build_case
from casewright.ledger.as_of import known_by
from casewright.ledger.unread import UNREAD_READER
from casewright.publishing.case_page import case_page
from casewright.publishing.case_terminal import case_text
from casewright.reading import read, reader_identity
from ledger.reports import Report

ENGLISH = (
    Report("en.txt", "2021-05-04")
    .says("Marat Tulebaev was beaten.", Person("Marat Tulebaev", roles=("victim",)))
    .says("Dana Orasova defended him.", Person("Dana Orasova", roles=("victim_lawyer",)))
)
KAZAKH = ("kk", "Сот Марат Төлебаевтың шағымын қарады. Прокурор келген жоқ.")
UZBEK = ("uz", "Sud Murat Tulebaevning arizasini rad etdi. Dana Orasova buni aytdi.")
POLISH = ("pl", "Sąd nie wysłuchał Marata Tulebajewa ani Dany Orasowej.")
ARABIC = ("ar", "قال مارات توليباييف أمس إنه تعرض للضرب")


def unread(language, text, published=None):
    about = Metadata(
        language=Known.by(Origin.PERSON, language), published=Known.by(Origin.PERSON, published)
    )
    source = Source(sha256_of(text.encode()), text, f"{language}.txt", metadata=about)
    return source, read(source)


READ = [ENGLISH.read, *(unread(*each) for each in (KAZAKH, UZBEK, POLISH, ARABIC))]


def person(case, name):
    (found,) = (one for one in case.people if one.name == name)
    return found


def named(case, name):
    found = person(case, name).named_in_unread
    return sorted((case.source_of(one).name, case.claim(one).quote.words) for one in found)


def notices(case, name):
    (found,) = (one for one in case.sources if one.name == name)
    return found.notices


def test_the_reader_of_what_is_not_read_has_the_name_that_is_looked_for():
    assert reader_identity("kk").name == UNREAD_READER


def test_people_of_the_case_are_found_in_any_script_and_case_with_the_words():
    case = build_case(READ)
    assert named(case, "Marat Tulebaev") == [
        ("kk.txt", "Марат Төлебаевтың"),
        ("pl.txt", "Marata Tulebajewa"),
    ]
    assert named(case, "Dana Orasova") == [
        ("pl.txt", "Dany Orasowej"),
        ("uz.txt", "Dana Orasova"),
    ]


def test_a_name_that_may_be_another_one_is_a_question_and_no_match():
    other = person(build_case(READ), "Murat Tulebaev")
    assert [one.name for one in other.possible_same] == ["Marat Tulebaev"]
    assert other.roles == ()


def test_each_source_says_what_was_found_in_it_and_that_it_was_not_read():
    case = build_case(READ)
    assert "is kk, which is not read yet" in notices(case, "kk.txt")[0]
    assert "found: “Марат Төлебаевтың”." in notices(case, "kk.txt")[1]
    assert "without capital letters" in notices(case, "ar.txt")[1]
    nobody = build_case([ENGLISH.read, unread("kk", "Бүгін Алматыда жаңбыр жауды.")])
    assert "none was found" in notices(nobody, "kk.txt")[1]


def test_being_named_there_is_said_in_the_terminal_and_on_the_page():
    case = build_case(READ)
    assert "named in 2 sources whose" in case_text(case, width=160)
    assert "its language (kk) is not read yet" in case_text(case, width=160)
    page = case_page(case)
    assert "named in 2 sources whose language is not read yet" in page
    assert "Марат Төлебаевтың" in page
    assert "! language not read yet" in page


def test_the_case_is_the_same_in_any_order():
    cases = [build_case(order) for order in permutations(READ[:4])]
    assert all(case == cases[0] for case in cases)


def test_nothing_but_names_comes_from_an_unread_source():
    case = build_case(READ)
    hashes = {source.sha256 for source, _ in READ[1:]}
    there = [one for one in case.claims.values() if one.quote.source in hashes]
    assert {type(one.body) for one in there} == {Person}
    assert all(not one.body.roles and not one.body.position for one in there)


def test_a_case_of_unread_sources_only_names_nobody():
    assert build_case(READ[1:]).people == ()


def found_claims(case, words):
    return [one for one in case.claims.values() if one.quote.words == words]


def test_what_people_judge_binds_and_is_undone():
    case = build_case(READ)
    asked = found_claims(case, "Murat Tulebaevning")
    known = found_claims(case, "Marat Tulebaev was beaten.")
    sides = (Side.of("Murat Tulebaev", asked), Side.of("Marat Tulebaev", known))
    same = decision(Same(*sides))
    assert len(named(build_case(READ, [same]), "Marat Tulebaev")) == 3
    apart = build_case(READ, [decision(Different(*sides))])
    assert person(apart, "Murat Tulebaev").possible_same == ()
    assert build_case(READ, [same, decision(Undo(same.id), minute=1)]) == case


def test_a_match_that_people_say_is_none_is_none():
    (there,) = found_claims(build_case(READ), "Марат Төлебаевтың")
    known = found_claims(build_case(READ), "Marat Tulebaev was beaten.")
    sides = (Side.of("Марат Төлебаев", [there]), Side.of("Marat Tulebaev", known))
    case = build_case(READ, [decision(Different(*sides))])
    assert not [one for one in case.people if {there.id, known[0].id} <= set(one.claims)]
    rejected = build_case(READ, [decision(Reject(anchor(there)))])
    assert ("kk.txt", "Марат Төлебаевтың") not in named(rejected, "Marat Tulebaev")


def test_a_name_that_people_rejected_is_not_searched_for():
    (known,) = found_claims(build_case(READ), "Dana Orasova defended him.")
    case = build_case(READ, [decision(Reject(anchor(known)))])
    assert not found_claims(case, "Dany Orasowej")


def test_as_of_a_day_only_the_names_known_by_then_are_found():
    later = unread(*POLISH, published="2021-01-01")
    before = known_by([ENGLISH.read, later], "2021-02")
    assert build_case(before.read).people == ()
    assert named(build_case(known_by([ENGLISH.read, later], "2021-06").read), "Dana Orasova")


def test_a_person_added_by_hand_in_that_place_is_there_once():
    source, reading = unread(*KAZAKH)
    words = "Марат Төлебаевтың"
    start = source.text.index(words)
    told = Claim(Quote.of(source, start, start + len(words)), Person("Марат Төлебаев"))
    with_it = Reading(source.sha256, reading.reader, "kk", (told,), notices=reading.notices)
    case = build_case([ENGLISH.read, (source, with_it)])
    assert [one.id for one in found_claims(case, words)] == [told.id]
