"""Near names are one person where the same others stand beside them, and nobody else's."""

import pytest
from decisions.made import different
from ledger.reports import Report

from casewright.claims import Person
from casewright.decisions import Judgement, unit_of
from casewright.derivation import Derivation, Look, Plan
from casewright.linking import LinkedPerson, company, forms, link_people
from casewright.linking.company import Standing

ACCUSED, VICTIM = "accused", "victim"


def standing(side: str, *sources: str) -> Standing:
    return Standing(side, sources)


def counterparts(
    people: list[Standing], near: list[tuple[int, int]]
) -> dict[tuple[int, int], tuple[int, ...]]:
    """Which two of near people are one, each with the others beside both."""
    wanted = ("counterparts", "sure counterparts")
    stages = [one for one in company.STAGES if one.name in wanted]
    derivation = Derivation(Plan.of(stages, (*company.TABLES, *forms.TABLES)))
    lists: dict[tuple[str, str], dict[int, None]] = {}
    for number, one in enumerate(people):
        derivation.give(company.STANDING, number, {(): one})
        for source in one.sources if one.side else ():
            lists.setdefault((source, one.side), {})[number] = None
    for key, standing_there in lists.items():
        derivation.give(company.LISTS, key, standing_there)
    for pair in near:
        a, b = sorted(pair)
        derivation.give(company.DOUBTED, (a, b), {(False, a, b): "They are near."})
    derivation.run()
    look = Look(derivation)
    sure = (pair for pair, _, _ in derivation.table(company.COMPANY))
    return {pair: look.all(company.BESIDE, pair)[0] for pair in list(sure)}


def case(one: Standing, other: Standing, *others: Standing) -> tuple[tuple[int, int], ...]:
    """The pairs found of the first two, whose names are near."""
    found = counterparts([one, other, *others], [(0, 1)])
    return tuple(found)


THREE = [standing(ACCUSED, "1", "2") for _ in range(3)]
ROWS = [
    (standing(ACCUSED, "1"), standing(ACCUSED, "2"), THREE, True, "the same three beside both"),
    (standing(ACCUSED, "1", "3"), standing(ACCUSED, "2", "3"), THREE, False,
     "brothers: a report names both"),
    (standing(ACCUSED, "1"), standing(VICTIM, "2"), THREE, False, "they are on different sides"),
    (standing("", "1"), standing("", "2"), THREE, False, "nothing tells the side of either"),
    (standing(ACCUSED, "1"), standing(ACCUSED, "2"), THREE[:2], False, "two others prove little"),
    (standing(ACCUSED, "1"), standing(ACCUSED, "2"),
     [*THREE, *(standing(ACCUSED, "2") for _ in range(4))], False, "most of one list are others"),
    (standing(ACCUSED, "1"), standing(ACCUSED, "2"), [standing(VICTIM, "1", "2")] * 3, False,
     "those beside them are on another side"),
]  # fmt: skip


@pytest.mark.parametrize(("one", "other", "others", "expected", "why"), ROWS)
def test_the_place_in_a_list_tells_who_is_one(
    one: Standing, other: Standing, others: list[Standing], expected: bool, why: str
) -> None:
    assert case(one, other, *others) == (((0, 1),) if expected else ()), why


def test_somebody_near_to_two_stays_apart_from_both() -> None:
    one, other, third = (standing(ACCUSED, source) for source in "123")
    others = [standing(ACCUSED, "1", "2", "3") for _ in range(3)]
    assert counterparts([one, other, third, *others], [(0, 1), (0, 2)]) == {}


def test_those_in_the_list_are_named() -> None:
    found = counterparts([standing(ACCUSED, "1"), standing(ACCUSED, "2"), *THREE], [(1, 0)])
    assert found[0, 1] == (2, 3, 4)


OTHERS = ["Berik Ormanov", "Kanat Tulebaev", "Oleg Savin"]
NEAR = ("Arlin Dusov", "Armin Dusov")


def told(*lists: list[str]) -> list[Report]:
    """Reports that each call the people of a list accused."""
    found = []
    for number, names in enumerate(lists):
        report = Report(f"{number}.txt")
        for name in names:
            report.says(f"{name} is accused.", Person(name, roles=("accused",)))
        found.append(report)
    return found


def linked(reports: list[Report], *judgements: Judgement) -> list[LinkedPerson]:
    claims = [claim for report in reports for claim in report.reading.claims]
    return [one for one in link_people(claims, judgements) if one.name in NEAR]


def test_one_defendant_whose_first_name_is_disputed_is_one_person_with_the_reason() -> None:
    (one,) = linked(told([NEAR[0], *OTHERS], [NEAR[1], *OTHERS]))
    assert one.possible_same == ()
    assert one.reasons == (
        "“Arlin Dusov” and “Armin Dusov”: The surname is the same and the given names differ by "
        "one letter. No report names both, and both stand beside the same others: "
        "Berik Ormanov, Kanat Tulebaev, Oleg Savin.",
    )


def test_two_brothers_of_whom_one_report_names_both_are_two() -> None:
    reports = told([NEAR[0], *OTHERS], [NEAR[1], *OTHERS], [*NEAR, *OTHERS])
    assert len(linked(reports)) == 2


def test_what_a_person_judged_goes_before_the_company() -> None:
    reports = told([NEAR[0], *OTHERS], [NEAR[1], *OTHERS])
    units = [
        frozenset(unit_of(claim) for claim in report.reading.claims if claim.body.name == name)
        for name, report in zip(NEAR, reports, strict=True)
    ]
    judgement = Judgement(different(*NEAR, *reports), *units)
    assert len(linked(reports, judgement)) == 2
