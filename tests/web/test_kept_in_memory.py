"""A case that is built anew all day takes no more memory: the one before goes, with all of it."""

import gc
from threading import Barrier, Thread

from django.db import connection
from ledger.reports import Report

from casewright.claims import Person
from casewright.ledger import CaseFile
from casewright.web.folder import OpenFolder, open_folder
from web.world import LEAD, REVIEWER, SLUG, keep

FLED = Person("Oskan Brevin")
PAGES = (
    "", "review/", "sources/", "people/", "chronology/", "acts/", "numbers/", "proceedings/",
    "redress/", "remedies/", "terms/", "law/", "conflicts/", "map/", "links/", "gaps/",
)  # fmt: skip


def case_files():
    """How many case files are in memory now."""
    gc.unfreeze()
    gc.collect()
    return sum(type(one) is CaseFile for one in gc.get_objects())


def look(world):
    """Every page is opened, by one who sees all and by one from whom a source is hidden."""
    for who in (LEAD, REVIEWER):
        browser = world.browser(who)
        for page in PAGES:
            assert browser.get(f"/cases/{SLUG}/{page}").status_code == 200, page


def test_a_case_built_anew_leaves_nothing_of_the_one_before(undone):
    counts = []
    for number in range(4):
        keep(SLUG, Report(f"telegram-{number}.txt").says("Oskan Brevin fled.", FLED))
        look(undone)
        counts.append(case_files())
    assert counts == counts[:1] * 4


def test_two_who_ask_at_once_get_the_same_case(world):
    held = open_folder()
    folder = OpenFolder(held.case(SLUG), held.ring)
    found, together = [], Barrier(2)

    def ask():
        together.wait(10)
        try:
            found.append(folder.built(SLUG))
        finally:
            connection.close()

    asking = [Thread(target=ask) for _ in range(2)]
    for one in asking:
        one.start()
    for one in asking:
        one.join()
    assert found[0] is found[1]
    assert isinstance(found[0], CaseFile)
