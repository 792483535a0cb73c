"""What one account sees of a case: names and sources it may not see are not there."""

import pytest
from ledger.reports import Report

from casewright.claims import Person
from casewright.ledger import build_case
from casewright.publishing.redaction import BadProtection
from casewright.workspace.accounts.errors import BadName, Stale
from casewright.workspace.accounts.members import remove, set_role
from casewright.workspace.accounts.models import Role
from casewright.workspace.accounts.protecting import (
    change,
    let_see_name,
    protect,
    restrict,
    unprotect,
    unrestrict,
)
from casewright.workspace.accounts.sight import sight_of

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
    seen = sight.case(BUILT, READ, ())
    assert not sight.sees(THREE.source.sha256)
    assert [record.name for record in seen.sources] == ["one.txt", "two.txt"]
    assert "Arlin Dusov" not in [person.name for person in seen.people]


def test_it_is_there_for_leads_for_those_named_and_for_all_again(case, of_role):
    reader, lead = of_role[Role.READER], of_role[Role.LEAD]
    sha256 = THREE.source.sha256
    restrict(case, sha256, [reader])
    assert sight_of(reader, case, BUILT).sees(sha256)
    assert sight_of(lead, case, BUILT).sees(sha256)
    assert not sight_of(of_role[Role.REVIEWER], case, BUILT).sees(sha256)
    unrestrict(case, sha256)
    assert sight_of(of_role[Role.REVIEWER], case, BUILT).sees(sha256)


def test_a_case_of_which_all_is_seen_is_not_built_again(case, of_role):
    assert sight_of(of_role[Role.READER], case, BUILT).case(BUILT, (), ()) is BUILT


def test_the_file_of_a_source_that_names_somebody_protected_is_refused(case, of_role, protected):
    reader, lead = of_role[Role.READER], of_role[Role.LEAD]
    sight = sight_of(reader, case, BUILT)
    assert not sight.may_download(ONE.source)
    assert not sight.may_download(TWO.source)
    assert sight.may_download(THREE.source)
    assert sight_of(lead, case, BUILT).may_download(ONE.source)
