"""People whom no rule takes for one are merged by hand, and one who is two is told apart."""

import pytest
from django.urls import reverse
from ledger.reports import Report

from casewright.claims import Person
from casewright.web.folder import open_folder
from web.world import ALSO, DOCUMENTER, NAMED, OPEN, PSEUDONYM, READER_, SLUG, keep

CASE = f"/cases/{SLUG}/"
OTHER = Report("market.txt").says("The man called Ashik fled.", Person("Ashik Toren"))
BOTH = f"{ALSO.source.sha256}|Arlin Dusov"


def people():
    return {one.id: one for one in open_folder().case(SLUG).case().people}


def named(name):
    return [one for one in people().values() if one.name == name]


def page(world, who, person, like=""):
    answer = world.browser(who).get(f"{CASE}people/{person}/", {"like": like} if like else {})
    return answer.content.decode()


def part(world, person, naming, who=DOCUMENTER):
    path = reverse("part", kwargs={"slug": SLUG, "entry": person})
    return world.browser(who).post(path, {"naming": naming, "reason": "Two brothers."})


@pytest.fixture
def more(undone):
    keep(SLUG, NAMED, OPEN, ALSO, OTHER)
    return undone


def test_somebody_else_is_found_by_name_and_merged(more):
    (one,), (other,) = named("Arlin Dusov"), named("Ashik Toren")
    shown = page(more, DOCUMENTER, one.id, like="toren")
    assert f'value="{other.id}"' in shown
    sent = {"one": one.id, "other": other.id, "verdict": "same", "reason": "The judgment says so."}
    assert more.browser(DOCUMENTER).post(f"{CASE}judge/", sent).status_code == 302
    (merged,) = named("Arlin Dusov")
    assert "Ashik Toren" in {one.value for one in merged.spellings}


def test_whoever_came_in_just_now_is_found_too(undone):
    keep(SLUG, NAMED, OPEN, ALSO)
    (one,) = named("Arlin Dusov")
    assert "Nobody of that name is in the case." in page(undone, DOCUMENTER, one.id, like="toren")
    keep(SLUG, NAMED, OPEN, ALSO, OTHER)
    (other,) = named("Ashik Toren")
    assert f'value="{other.id}"' in page(undone, DOCUMENTER, one.id, like="toren")


def test_nobody_is_offered_to_be_themselves_and_nobody_without_a_search(more):
    (one,) = named("Arlin Dusov")
    assert "Nobody of that name is in the case." in page(more, DOCUMENTER, one.id, like="Dusov")
    assert 'class="suggestion"' not in page(more, DOCUMENTER, one.id)


def test_whoever_is_taken_for_one_is_told_apart_and_one_again(more):
    (one,) = named("Arlin Dusov")
    assert part(more, one.id, BOTH).status_code == 302
    assert len(named("Arlin Dusov")) == 2
    log = open_folder().case(SLUG).decisions()
    undo = reverse("undo", kwargs={"slug": SLUG, "decision": log.decisions[-1].id})
    assert more.browser(DOCUMENTER).post(undo).status_code == 302
    assert len(named("Arlin Dusov")) == 1


def test_of_who_is_in_many_sources_each_spelling_is_offered_once(undone):
    many = [
        Report(f"{n}.txt").says(f"Arlin Dusov came on day {n}.", Person("Arlin Dusov"))
        for n in range(50)
    ]
    keep(SLUG, OPEN, *many, Report("other.txt").says("Arlin Dussov came.", Person("Arlin Dussov")))
    (one,) = named("Arlin Dusov")
    assert page(undone, DOCUMENTER, one.id).count("<option") == 2
    assert part(undone, one.id, "|Arlin Dussov").status_code == 302
    assert len(named("Arlin Dussov")) == 1


@pytest.mark.parametrize(
    ("naming", "why"),
    [("", "nothing"), ("Arlin Dusov", "no source"), (f"{OPEN.source.sha256}|Nobody", "nobody")],
)
def test_what_the_page_did_not_offer_is_not_taken(more, naming, why):
    (one,) = named("Arlin Dusov")
    assert part(more, one.id, naming).status_code == 404, why
    assert len(named("Arlin Dusov")) == 1


def test_who_has_one_naming_only_cannot_be_two(more):
    (one,) = named("Ashik Toren")
    assert "Two people are taken for one here" not in page(more, DOCUMENTER, one.id)
    assert part(more, one.id, f"{OTHER.source.sha256}|Ashik Toren").status_code == 404


def test_a_reader_is_offered_neither(more):
    (one,) = named("Arlin Dusov")
    shown = page(more, READER_, one.id, like="toren")
    assert "Two people are taken for one here" not in shown
    assert "is the same person" not in shown


def test_a_protected_name_is_offered_under_its_pseudonym(undone):
    (one,) = named("Arlin Dusov")
    shown = page(undone, DOCUMENTER, one.id, like=PSEUDONYM)
    assert "Olubek" not in shown
