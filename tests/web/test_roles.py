"""A name or a restricted source given to a role: its members see it as long as they have it."""

import pytest

from casewright.workspace.accounts.models import NameGrant, RestrictedSource
from web.world import DOCUMENTER, HIDDEN, LEAD, NAMED, READER_, REVIEWER, SLUG

CASE = f"/cases/{SLUG}/"
LETTER = f"{CASE}sources/{HIDDEN.source.sha256}/"
STATEMENT = f"{CASE}sources/{NAMED.source.sha256}/"
RESTRICT = f"{CASE}protected/sources/{HIDDEN.source.sha256}/restrict/"


def reads_name(world, who):
    return "Sertan Olubek" in world.browser(who).get(STATEMENT).content.decode()


def reads_letter(world, who):
    return world.browser(who).get(LETTER).status_code == 200


def give_name(world, may="yes", **to):
    path = f"{CASE}protected/people/{world.person.pk}/grant/"
    return world.browser(LEAD).post(path, {"may": may} | to).status_code


@pytest.fixture
def given(undone):
    """Reviewers may see the name and the letter."""
    assert give_name(undone, role="reviewer") == 302
    sent = {"was": "leads", "role": "reviewer"}
    assert undone.browser(LEAD).post(RESTRICT, sent).status_code == 302
    return undone


@pytest.mark.parametrize(("who", "sees"), [(READER_, False), (DOCUMENTER, False), (REVIEWER, True)])
def test_every_member_of_the_role_sees_it_and_nobody_below(given, who, sees):
    assert reads_name(given, who) is sees
    assert reads_letter(given, who) is sees


def test_it_ends_with_the_role(given):
    path = f"{CASE}members/{given.member(REVIEWER)}/role/"
    given.browser(LEAD).post(path, {"was": "reviewer", "role": "documenter"})
    assert not reads_name(given, REVIEWER)
    assert not reads_letter(given, REVIEWER)


def test_it_is_taken_back_from_the_whole_role(given):
    assert give_name(given, may="no", role="reviewer") == 302
    assert given.browser(LEAD).post(RESTRICT, {"was": "reviewer"}).status_code == 302
    assert not reads_name(given, REVIEWER)
    assert not reads_letter(given, REVIEWER)


def test_the_pages_say_to_whom_it_was_given(given):
    person = given.browser(LEAD).get(f"{CASE}protected/people/{given.person.pk}/")
    sources = given.browser(LEAD).get(f"{CASE}protected/sources/")
    for page in (person, sources):
        assert "every reviewer and above" in page.content.decode()


WRONG = [
    ({"role": "lead"}, "leads see everything anyway"),
    ({"role": "owner"}, "no role"),
    ({}, "nobody"),
    ({"role": ["reader", "reviewer"]}, "two at once"),
]


@pytest.mark.parametrize(("to", "why"), WRONG)
def test_what_names_nobody_to_give_it_to_is_refused(undone, to, why):
    assert give_name(undone, **to) == 404, why
    assert not NameGrant.objects.filter(person=undone.person).exists()


def test_a_grant_to_a_role_made_meanwhile_is_not_overwritten(given):
    sent = {"was": "leads", "account": given.accounts[READER_].pk}
    answer = given.browser(LEAD).post(RESTRICT, sent)
    assert answer.status_code == 409
    assert "every reviewer and above" in answer.content.decode()
    row = RestrictedSource.objects.get(case=given.case, sha256=HIDDEN.source.sha256)
    assert [one.role for one in row.grants.all()] == ["reviewer"]
