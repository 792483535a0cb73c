import pytest
from ledger.reports import Report

from casewright.claims import Organisation, Place
from casewright.linking import link_named

ROWS = [
    ([("Tarsk City Court", ()), ("the Tarsk City Court", ())], 1, "an article"),
    ([("Qorday", ()), ("Korday", ())], 1, "a transliteration"),
    ([("State Guard Office", ("SGO",)), ("SGO", ())], 1, "a short form one report explains"),
    ([("Tarsk City Court", ("court",)), ("Birek City Court", ("court",))], 2, "court is any court"),
    ([("State Guard Office", ("SGO",)), ("Sea Guard Office", ("SGO",)), ("SGO", ())], 3,
     "a short form of two belongs to neither"),
]  # fmt: skip


@pytest.mark.parametrize(("names", "count", "reason"), ROWS, ids=[row[2] for row in ROWS])
def test_organisations_are_one_when_nothing_else_can_be_meant(names, count, reason):
    report = Report("a.txt")
    for name, aliases in names:
        report.says(f"{name} is named.", Organisation(name, aliases=aliases))
    assert len(link_named("organisation", report.reading.claims)) == count


def test_a_place_and_an_organisation_of_one_name_are_kept_apart():
    report = Report("a.txt").says("Tarsk.", Organisation("Tarsk"), Place("Tarsk"))
    (place,) = link_named("place", report.reading.claims)
    assert [claim.body.kind for claim in place.claims] == ["place"]
