"""Who against which act."""

from casewright.claims import ClaimId
from casewright.ledger.case_file import ActEntry, Doing
from casewright.ledger.stated import Party
from casewright.linking import EntryId
from casewright.publishing.pictures.matrix import MOST_ROWS, Known, matrix


def doing(number, victim=None, perpetrator=None):
    claims = (ClaimId(f"c{number}"),)
    return Doing(None, victim, perpetrator, None, None, None, None, None, claims)


def act(name, *doings):
    claims = tuple(claim for one in doings for claim in one.claims)
    return ActEntry(EntryId(f"act-{name}"), name, doings, claims)


ANNA, ZOYA = Party("Anna", EntryId("person-1")), Party("Zoya", EntryId("person-2"))
GROUP = Party("forty people")
ACTS = [
    act("beating", doing(1, ZOYA), doing(2, ZOYA), doing(3), doing(4, GROUP)),
    act("threats", doing(5, ANNA)),
]


def plain(text):
    return text


def victims(acts=ACTS, seen=plain):
    return matrix(acts, lambda one: one.victim, seen)


def test_people_come_first_then_groups_then_those_nobody_names():
    rows = victims().rows
    assert [row.known for row in rows] == [
        Known.PERSON, Known.PERSON, Known.GROUP, Known.NOBODY,
    ]  # fmt: skip
    assert [row.party and row.party.name for row in rows] == ["Anna", "Zoya", "forty people", None]


def test_a_cell_holds_all_that_is_told_of_somebody_and_an_act():
    (_, zoya, _, _) = victims().rows
    assert zoya.cells[0].groups == (("c1",), ("c2",))
    assert zoya.cells[0].reports == 2
    assert zoya.cells[1] is None


def test_everybody_stands_under_the_name_that_is_shown():
    def seen(name):
        return name.replace("Anna", "Witness 7")

    rows = victims(seen=seen).rows
    assert [row.party.name for row in rows[:2]] == ["Witness 7", "Zoya"]
    # The place is that of the pseudonym: behind Zoya, had it been "Zz".
    last = victims(seen=lambda name: name.replace("Anna", "Zz")).rows
    assert [row.party.name for row in last[:2]] == ["Zoya", "Zz"]


def test_no_claim_is_lost_between_the_cells():
    told = {claim for row in victims().rows for cell in row.cells if cell
            for group in cell.groups for claim in group}  # fmt: skip
    assert told == {f"c{number}" for number in range(1, 6)}


def test_more_than_there_is_room_for_are_counted_and_the_unnamed_keep_their_row():
    many = [doing(number, Party(f"P{number:03}", EntryId(f"p{number}"))) for number in range(100)]
    found = victims([act("beating", *many, doing(100))])
    assert found.more == 100 - MOST_ROWS
    assert found.rows[-1].known is Known.NOBODY
