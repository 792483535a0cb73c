"""How often each page asks the database: so often, however much there is in the case."""

import pytest
from decisions.made import decision
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse
from ledger.reports import Report

from casewright.claims import Person
from casewright.decisions import Accept, Anchor
from casewright.web.folder import open_folder
from casewright.workspace.accounts.making import make_account
from casewright.workspace.accounts.members import set_role
from casewright.workspace.accounts.models import Role
from casewright.workspace.accounts.protecting import protect, restrict
from casewright.workspace.jobs.submitting import Given, submit
from web.rows import ROWS
from web.world import ALSO, LEAD, NAMED, NOW, OPEN, PASSWORD, READER_, SLUG, keep

# A hit that is shown more is a source more to read its words from.
BOUNDED = {"search": 7}
PAGES = [row for row in ROWS if row.method == "GET" and row.of_case and row.ok == 200]


def asked(world, row, who):
    """How many questions the database gets for a page that was shown before."""
    ids = row.ids(world) if callable(row.ids) else row.ids
    sent = row.sent(world) if callable(row.sent) else row.sent
    client, path = world.browser(who), reverse(row.name, kwargs=ids)
    assert client.get(path, sent).status_code == 200
    with CaptureQueriesContext(
        connection,
    ) as questions:
        assert client.get(path, sent).status_code == 200
    return len(questions)


def fill(world, numbers):
    """More of everything that pages list."""
    more = [
        Report(f"more-{number}.txt").says(
            f"Halvar Brin{number} came to Tarsk.", Person(f"Halvar Brin{number}")
        )
        for number in range(numbers.stop)
    ]
    keep(SLUG, NAMED, OPEN, ALSO, *more)
    store = open_folder().case(SLUG)
    with store.changing():
        for number in numbers:
            what = Accept(Anchor.of(more[number].reading.claims[0]))
            store.save_decision(decision(what, minute=number + 10))
    for number in numbers:
        account = make_account(f"member {number}", PASSWORD, now=NOW)
        set_role(world.case, account, Role.READER)
        protect(world.case, f"Witness {number}9", [f"Oskar Timlin{number}"])
        restrict(world.case, more[number].source.sha256, [account])
        submit(store, [Given(f"late-{number}.txt", b"Late.")], asked_by="documenter")


@pytest.mark.parametrize("who", [READER_, LEAD])
@pytest.mark.parametrize("row", PAGES, ids=lambda row: row.name)
def test_a_page_asks_as_often_however_much_there_is(undone, row, who):
    if who not in row.may:
        return
    # Of nothing at all some questions are not asked, so the law begins with one of each.
    fill(undone, range(1))
    before = asked(undone, row, who)
    fill(undone, range(1, 6))
    assert asked(undone, row, who) <= before + BOUNDED.get(row.name, 0)


# Of a lead; most of them are who asks, what of the case is there for them, and the entry in the
# trail that they looked.
PINNED = [
    ("people", 23), ("sources", 28), ("chronology", 23), ("acts", 23), ("numbers", 23),
    ("conflicts", 23), ("proceedings", 23), ("gaps", 23), ("said", 23), ("organisations", 23),
    ("places", 23), ("redress", 23), ("decisions", 29), ("review", 29), ("consents", 30),
    ("members", 25), ("imports", 25), ("protected", 24), ("case_trail", 25),
]  # fmt: skip


@pytest.mark.parametrize(("name", "number"), PINNED)
def test_a_list_asks_the_database_so_often(undone, name, number):
    row = next(one for one in PAGES if one.name == name)
    assert asked(undone, row, LEAD) <= number
