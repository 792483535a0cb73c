"""Each rule allows just those it names; the table below says it a second time, by hand."""

from datetime import UTC, datetime
from itertools import pairwise

import pytest

from casewright.workspace import setting_up

setting_up.ready()

from casewright.workspace.accounts.models import Account, Role  # noqa: E402
from casewright.workspace.policies import ALL, Asker, Policy  # noqa: E402
from casewright.workspace.policies.policy import Whom  # noqa: E402

NOW = datetime(2026, 3, 1, tzinfo=UTC)
ACTIVE = Account(name="Pavel", made=NOW)
DISABLED = Account(name="Pavel", made=NOW, is_active=False, is_administrator=True)
ADMINISTRATOR = Account(name="Olga", made=NOW, is_administrator=True)
ASKERS = {
    "first": Asker(None, is_set_up=False),
    "anonymous": Asker(None),
    "disabled": Asker(DISABLED, Role.LEAD),
    "other case": Asker(ACTIVE),
    "reader": Asker(ACTIVE, Role.READER),
    "documenter": Asker(ACTIVE, Role.DOCUMENTER),
    "reviewer": Asker(ACTIVE, Role.REVIEWER),
    "lead": Asker(ACTIVE, Role.LEAD),
    "administrator": Asker(ADMINISTRATOR),
}
EVERYBODY = set(ASKERS)
SIGNED_IN = EVERYBODY - {"first", "anonymous", "disabled"}
LEADS = {"lead"}
REVIEWERS = LEADS | {"reviewer"}
DOCUMENTERS = REVIEWERS | {"documenter"}
READERS = DOCUMENTERS | {"reader"}
MAY = {
    "anyone": EVERYBODY,
    "set_up": {"first"},
    "accept_invitation": EVERYBODY,
    "signed_in": SIGNED_IN,
    "make_case": SIGNED_IN,
    "make_token": SIGNED_IN,
    "manage_accounts": {"administrator"},
    "see_workspace_audit": {"administrator"},
    "see_case": READERS,
    "see_source": READERS,
    "see_members": READERS,
    "import": DOCUMENTERS,
    "decide": DOCUMENTERS,
    "consent": DOCUMENTERS,
    "review": REVIEWERS,
    "export": REVIEWERS,
    "rename_case": LEADS,
    "change_members": LEADS,
    "protect": LEADS,
    "restrict": LEADS,
    "demand_consent": LEADS,
    "see_audit": LEADS,
}


def test_every_rule_stands_in_the_table():
    assert {one.name for one in ALL} == set(MAY)
    assert len(ALL) == len(MAY)


@pytest.mark.parametrize("who", ASKERS)
@pytest.mark.parametrize("policy", ALL, ids=lambda one: one.name)
def test_a_rule_allows_whom_it_names_and_nobody_else(policy, who):
    assert policy.allows(ASKERS[who]) is (who in MAY[policy.name])


def test_each_role_may_do_what_the_ones_before_it_may():
    for less, more in pairwise([Asker(ACTIVE, role) for role in Role]):
        assert all(one.allows(more) for one in ALL if one.allows(less))


def test_administrators_see_no_case_they_are_not_in():
    assert not any(one.allows(ASKERS["administrator"]) for one in ALL if one.is_of_case)


@pytest.mark.parametrize("policy", ALL, ids=lambda one: one.name)
def test_every_rule_is_told_in_a_sentence(policy):
    assert policy.sentence.endswith(".")


def test_a_rule_about_members_names_the_least_role():
    with pytest.raises(ValueError, match="least role"):
        Policy("see", "Members see it.", Whom.MEMBERS)
