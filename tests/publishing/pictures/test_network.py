"""What ties people, events and organisations, and how it is drawn."""

import pytest
from ledger.reports import Report

from casewright.claims import Act, Event, Organisation, Participant, Person
from casewright.ledger import build_case
from casewright.linking import EntryId
from casewright.publishing.pictures.network import MOST, network, network_picture, start_of
from casewright.publishing.pictures.shapes import Cites, Goes
from casewright.publishing.pictures.ties import Sort, Tie, web_of
from publishing.pictures.drawn import expect_well_drawn

REPORT = (
    Report("a.txt")
    .says("Arlin Dusov of the Tarsk Police was there.", Organisation("Tarsk Police", "police"))
    .says("Officer Arlin Dusov stood trial.", Person("Arlin Dusov", organisation="Tarsk Police"))
    .says("Mirel Karadin was held in 2022.", Person("Mirel Karadin"))
    .says(
        "The court in Tarsk convicted Dusov.",
        Event("verdict", "2022-01-17", participants=(Participant("Arlin Dusov", "convicted"),)),
    )
    .says(
        "Dusov beat Karadin.",
        Act("beating", victim="Mirel Karadin", perpetrator="Arlin Dusov"),
    )
    .says("Nobody else spoke of Berin Vashek.", Person("Berin Vashek"))
)
CASE = build_case([REPORT.read])
WEB = web_of(CASE)


def plain(text):
    return text


def named(name):
    return next(one.id for one in WEB.nodes.values() if one.name == name)


def told():
    every = {id(tie): tie for ties in WEB.ties.values() for tie in ties}.values()
    names = {number: node.name for number, node in WEB.nodes.items()}
    return {(frozenset((names[tie.one], names[tie.other])), tie.words) for tie in every}


def test_a_tie_says_in_words_what_it_is():
    assert told() == {
        (frozenset(("Arlin Dusov", "Verdict, conviction, 17 January 2022")), ("convicted",)),
        (frozenset(("Arlin Dusov", "Tarsk Police")), ("belongs to it",)),
        (frozenset(("Arlin Dusov", "Mirel Karadin")), ("beating, by one of the other",)),
    }


def test_who_is_tied_to_nothing_is_not_there():
    assert "Berin Vashek" not in {one.name for one in WEB.nodes.values()}


def test_it_begins_with_somebody_who_is_tied():
    assert start_of(CASE, WEB) == named("Arlin Dusov")
    assert start_of(build_case([]), web_of(build_case([]))) is None


def test_one_who_is_opened_shows_those_tied_and_each_of_them_opens_on():
    found = network(WEB, [named("Arlin Dusov")], plain)
    assert {one.name for one in found.nodes} == {one.name for one in WEB.nodes.values()}
    picture = network_picture(found)
    goes = {mark.says: dict(mark.to.query) for mark in picture.marks if isinstance(mark.to, Goes)}
    opened = goes["Tarsk Police: show what is tied to it"]["open"]
    assert opened == f"{named('Arlin Dusov')},{named('Tarsk Police')}"
    assert goes["Arlin Dusov: take away"] == {}


def test_a_line_opens_to_what_it_rests_on():
    picture = network_picture(network(WEB, [named("Mirel Karadin")], plain))
    (line,) = (mark for mark in picture.marks if isinstance(mark.to, Cites))
    assert "beating" in line.says
    assert all(CASE.claim(claim).body.kind == "act" for group in line.to.groups for claim in group)


def test_names_are_masked_before_they_are_cut():
    long = "the man whom everybody in the village called the miller of Tarsk"
    report = Report("b.txt").says("So it was.", Person(long)).says(
        "He was held.", Event("detention", participants=(Participant(long, "victim"),))
    )  # fmt: skip
    case = build_case([report.read])
    found = network(web_of(case), [start_of(case, web_of(case))], lambda text: "Witness 7")
    words = str([mark.shapes for mark in network_picture(found).marks])
    assert "the man" not in words


def many(number):
    report = Report("c.txt").says("They came.", Person("Arlin Dusov"))
    for count in range(number):
        report.says(
            f"On day {count} Dusov was seen.",
            Event("hearing", f"2022-{count % 12 + 1:02}-{count // 12 + 1:02}",
                  participants=(Participant("Arlin Dusov", "accused"),)),
        )  # fmt: skip
    return build_case([report.read])


def test_more_than_there_is_room_for_are_left_out_and_counted():
    case = many(90)
    web = web_of(case)
    found = network(web, [start_of(case, web)], plain)
    assert len(found.nodes) == MOST
    assert found.left_out == len(web.nodes) - MOST
    expect_well_drawn(network_picture(found))


def test_the_same_case_gives_the_same_picture():
    found = network(WEB, list(WEB.nodes), plain)
    again = network(web_of(build_case([REPORT.read])), list(WEB.nodes), plain)
    assert network_picture(found) == network_picture(again)
    expect_well_drawn(network_picture(found))


def test_what_is_not_there_opens_nothing():
    found = network(WEB, [EntryId("person-made-up")], plain)
    assert found.nodes == ()
    assert network_picture(found) is None


def test_nothing_is_tied_to_itself():
    with pytest.raises(ValueError, match="person-1"):
        Tie(EntryId("person-1"), EntryId("person-1"), ("x",), ())


def test_every_sort_has_a_column():
    assert {one.sort for one in WEB.nodes.values()} == set(Sort)
