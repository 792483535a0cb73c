"""What one account sees of a case: names and sources it may not see are not there."""

import pytest
from django.db import IntegrityError, transaction
from ledger.reports import Report

from casewright.claims import Person
from casewright.ledger import build_case
from casewright.publishing.redaction import BadProtection
from casewright.workspace.accounts.errors import BadName, Stale
from casewright.workspace.accounts.members import remove, set_role
from casewright.workspace.accounts.models import NameGrant, Role
from casewright.workspace.accounts.protecting import (
    change,
    let_see_name,
    protect,
    restrict,
    unprotect,
    unrestrict,
)
from casewright.workspace.accounts.sight import sight_of
from casewright.workspace.audit.models import AuditEntryRow

ONE = Report("one.txt").says("Bulat Orasov spoke.", Person("Bulat Orasov", roles=("victim",)))
TWO = Report("two.txt").says("Булат Орасов молчал.", Person("Булат Орасов", roles=("victim",)))
THREE = Report("three.txt").says("Arlin Dusov left.", Person("Arlin Dusov"))
READ = [one.read for one in (ONE, TWO, THREE)]
BUILT = build_case(READ)
BELOW_LEAD = [role for role in Role if role is not Role.LEAD]


@pytest.fixture
def protected(case):
    return protect(case, "Witness 1", ["Bulat Orasov"])


@pytest.mark.parametrize("role", BELOW_LEAD)
def test_a_member_sees_the_pseudonym_in_every_spelling_the_case_knows(
    case, of_role, protected, role
):
    mask = sight_of(of_role[role], case, BUILT).mask
    assert mask.text("Bulat Orasov and Булату Орасову", "ru") == "Witness 1 and Witness 1"


def test_a_lead_sees_the_name(case, of_role, protected):
    assert not sight_of(of_role[Role.LEAD], case, BUILT).mask.hides("Bulat Orasov")


def test_who_is_no_member_sees_less_than_a_reader(case, owner, of_role, protected):
    restrict(case, ONE.source.sha256, [owner])
    sight = sight_of(owner, case, BUILT)
    assert sight.mask.hides("Bulat Orasov")
    assert not sight.sees(ONE.source.sha256)


def test_somebody_who_was_allowed_sees_the_name_until_it_is_taken_back(case, of_role, protected):
    reader = of_role[Role.READER]
    let_see_name(protected, reader, may=True)
    assert not sight_of(reader, case, BUILT).mask.hides("Bulat Orasov")
    let_see_name(protected, reader, may=False)
    assert sight_of(reader, case, BUILT).mask.hides("Bulat Orasov")


def test_whoever_leaves_the_case_comes_back_without_what_was_allowed(case, of_role, protected):
    reader = of_role[Role.READER]
    let_see_name(protected, reader, may=True)
    restrict(case, ONE.source.sha256, [reader])
    remove(case, reader)
    set_role(case, reader, Role.READER)
    sight = sight_of(reader, case, BUILT)
    assert sight.mask.hides("Bulat Orasov")
    assert not sight.sees(ONE.source.sha256)


def test_a_spelling_that_is_added_is_masked_at_once(case, of_role, protected):
    reader = of_role[Role.READER]
    assert not sight_of(reader, case, BUILT).mask.hides("Қоңыр")
    change(protected, version=1, spellings=["Bulat Orasov", "Қоңыр"], particulars=[])
    assert sight_of(reader, case, BUILT).mask.hides("Қоңыр")


def test_of_two_changes_at_once_the_second_is_refused_and_nothing_is_lost(case, protected):
    change(protected, version=1, spellings=["Bulat Orasov", "Bulat"], particulars=[])
    with pytest.raises(Stale):
        change(protected, version=1, spellings=["Orasov"], particulars=[])
    texts = protected.spelling_set.order_by("pk").values_list("text", flat=True)
    assert list(texts) == ["Bulat Orasov", "Bulat"]


def test_a_pseudonym_stands_for_one_person(case, protected):
    with pytest.raises(BadName):
        protect(case, " Witness  1", ["Arlin Dusov"])


def test_a_change_that_would_protect_nobody_is_refused(case, protected):
    with pytest.raises(BadProtection):
        change(protected, version=1, spellings=[" "], particulars=[])


def test_who_is_protected_no_longer_is_named_again(case, of_role, protected):
    unprotect(protected)
    assert not sight_of(of_role[Role.READER], case, BUILT).mask.hides("Bulat Orasov")


@pytest.mark.parametrize("role", BELOW_LEAD)
def test_a_restricted_source_is_not_there_for_members(case, of_role, role):
    restrict(case, THREE.source.sha256, [])
    sight = sight_of(of_role[role], case, BUILT)
    assert not sight.sees(THREE.source.sha256)
    assert not sight.knows(THREE.source.sha256)
    assert sight.sees(ONE.source.sha256)


def test_it_is_there_for_leads_for_those_named_and_for_all_again(case, of_role):
    reader, lead = of_role[Role.READER], of_role[Role.LEAD]
    sha256 = THREE.source.sha256
    restrict(case, sha256, [reader])
    assert sight_of(reader, case, BUILT).sees(sha256)
    assert sight_of(lead, case, BUILT).sees(sha256)
    assert not sight_of(of_role[Role.REVIEWER], case, BUILT).sees(sha256)
    unrestrict(case, sha256)
    assert sight_of(of_role[Role.REVIEWER], case, BUILT).sees(sha256)


GRANTED = [
    # to which role, who sees it
    (Role.READER, [Role.READER, Role.DOCUMENTER, Role.REVIEWER, Role.LEAD]),
    (Role.DOCUMENTER, [Role.DOCUMENTER, Role.REVIEWER, Role.LEAD]),
    (Role.REVIEWER, [Role.REVIEWER, Role.LEAD]),
    (Role.LEAD, [Role.LEAD]),
]


@pytest.mark.parametrize(("given", "see"), GRANTED)
def test_what_is_given_to_a_role_is_seen_by_it_and_those_above_and_nobody_else(
    case, of_role, protected, given, see
):
    let_see_name(protected, given, may=True)
    restrict(case, THREE.source.sha256, [given])
    sights = {role: sight_of(account, case, BUILT) for role, account in of_role.items()}
    assert [role for role in Role if not sights[role].mask.hides("Bulat Orasov")] == see
    assert [role for role in Role if sights[role].sees(THREE.source.sha256)] == see


def test_what_was_given_to_a_role_ends_with_the_role(case, of_role, protected):
    reviewer = of_role[Role.REVIEWER]
    let_see_name(protected, Role.REVIEWER, may=True)
    restrict(case, THREE.source.sha256, [Role.REVIEWER])
    set_role(case, reviewer, Role.DOCUMENTER)
    sight = sight_of(reviewer, case, BUILT)
    assert sight.mask.hides("Bulat Orasov")
    assert not sight.sees(THREE.source.sha256)


def test_who_gets_the_role_later_sees_it_too_until_it_is_taken_back(case, of_role, protected):
    reader = of_role[Role.READER]
    let_see_name(protected, Role.REVIEWER, may=True)
    assert sight_of(reader, case, BUILT).mask.hides("Bulat Orasov")
    set_role(case, reader, Role.REVIEWER)
    assert not sight_of(reader, case, BUILT).mask.hides("Bulat Orasov")
    let_see_name(protected, Role.REVIEWER, may=False)
    assert sight_of(reader, case, BUILT).mask.hides("Bulat Orasov")


def test_who_is_no_member_gets_nothing_that_was_given_to_a_role(case, owner, protected):
    let_see_name(protected, Role.READER, may=True)
    restrict(case, THREE.source.sha256, [Role.READER])
    sight = sight_of(owner, case, BUILT)
    assert sight.mask.hides("Bulat Orasov")
    assert not sight.sees(THREE.source.sha256)


def test_who_leaves_and_comes_back_has_what_the_role_has_and_nothing_else(case, of_role, protected):
    reviewer = of_role[Role.REVIEWER]
    let_see_name(protected, Role.REVIEWER, may=True)
    remove(case, reviewer)
    assert sight_of(reviewer, case, BUILT).mask.hides("Bulat Orasov")
    set_role(case, reviewer, Role.READER)
    assert sight_of(reviewer, case, BUILT).mask.hides("Bulat Orasov")


def test_a_grant_is_to_an_account_or_to_a_role_and_never_to_both_or_neither(of_role, protected):
    for wrong in ({"account": of_role[Role.READER], "role": "reader"}, {}):
        with pytest.raises(IntegrityError), transaction.atomic():
            NameGrant.objects.create(person=protected, **wrong)


def test_what_is_given_to_a_role_is_on_the_trail(case, protected):
    let_see_name(protected, Role.REVIEWER, may=True)
    restrict(case, THREE.source.sha256, [Role.REVIEWER])
    entries = AuditEntryRow.objects.order_by("-number").values_list("action", "details")[:2]
    assert [action for action, _ in entries] == ["source restricted", "name grant changed"]
    assert all("reviewer" in details for _, details in entries)


def test_the_file_of_a_source_that_names_somebody_protected_is_refused(case, of_role, protected):
    reader, lead = of_role[Role.READER], of_role[Role.LEAD]
    sight = sight_of(reader, case, BUILT)
    assert not sight.may_download(ONE.source)
    assert not sight.may_download(TWO.source)
    assert sight.may_download(THREE.source)
    assert sight_of(lead, case, BUILT).may_download(ONE.source)
