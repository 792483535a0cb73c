import pytest

from casewright.claims import Event, Participant, Person
from casewright.ledger import build_case
from ledger.reports import Report


def events_of(*all_fields):
    reports = []
    for number, fields in enumerate(all_fields):
        event = Event(**{"type": "verdict", **fields})
        report = Report(f"{number}.txt")
        for one in event.participants:
            report.says(f"{one.name} is named.", Person(one.name))
        reports.append(report.says("It happened.", event).read)
    return build_case(reports).events


def of(*names):
    return tuple(Participant(name, "accused") for name in names)


A, B = "Marat Tulebaev", "Aibek Omarov"
DAY = "2022-03-04"
ROWS = [
    ([{"date": DAY}, {"date": DAY}], 1, "one kind, one day"),
    ([{"date": DAY}, {"date": "2022-03-05"}], 2, "another day"),
    ([{"date": DAY}, {"date": DAY, "type": "release"}], 2, "another kind"),
    ([{"date": DAY, "place": "Tarsk"}, {"date": DAY, "place": "Birek"}], 2, "another place"),
    ([{"date": DAY, "court": "Tarsk Court"}, {"date": DAY}], 1, "one does not tell the court"),
    ([{"date": DAY}, {"date": "2022-03"}], 2, "a month alone tells too little"),
    ([{"date": DAY, "court": "Tarsk Court"}, {"date": "2022-03", "court": "Tarsk Court"}], 1,
     "the same court, and the day is in the month"),
    ([{"participants": of(A)}, {"date": DAY, "participants": of(A)}], 1, "the same person"),
    ([{"date": DAY, "participants": of(A)}, {"date": DAY, "participants": of(B)}], 2,
     "other people"),
    ([{"date": DAY, "participants": of(A)}, {"date": DAY, "participants": of(A, B)}], 1,
     "one names more of them"),
    ([{"date": DAY, "outcome": "upheld"}, {"date": DAY, "outcome": "overturned"}], 2,
     "another outcome"),
    ([{"date": DAY, "participants": of(A)}, {"date": "2022-05-06", "participants": of(A)},
      {"participants": of(A)}], 3, "one without a date could be either, and joins neither"),
    ([{}, {}], 2, "nothing tells that they are one"),
]  # fmt: skip


@pytest.mark.parametrize(("told", "count", "reason"), ROWS, ids=[row[2] for row in ROWS])
def test_reports_tell_of_one_event_only_when_something_says_so(told, count, reason):
    assert len(events_of(*told)) == count


def test_a_merged_event_has_the_most_exact_date_all_claims_and_the_reason():
    (event,) = events_of(
        {"date": "2022-03", "participants": of(A)}, {"date": DAY, "participants": of(A)}
    )
    assert event.date == DAY
    assert len(event.claims) == 2
    assert event.reasons == ("The same kind of event, the same person, and dates that agree.",)
    assert [len(taking.claims) for taking in event.participants] == [2]


def test_a_relative_date_counts_only_where_the_day_of_publication_is_known():
    event = Event("release", date_resolved="2022-03-04", date_written="on Friday")
    known = Report("a.txt", "2022-03-06").says("He left on Friday.", event)
    unknown = Report("b.txt").says("He left on Friday.", event)
    (resolved,) = build_case([known.read]).events
    (unresolved,) = build_case([unknown.read]).events
    assert (resolved.date, resolved.reckoned) == ("2022-03-04", True)
    assert (unresolved.date, unresolved.reckoned) == (None, False)
    assert unresolved.dates_written[0].value == "on Friday"
