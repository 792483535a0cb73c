"""All rules about who may do what."""

from casewright.workspace.accounts.models import Role
from casewright.workspace.policies.policy import Policy, Whom

ANYONE = Policy("anyone", "Anybody may sign in, sign out and read how to.", Whom.ANYBODY)
SET_UP = Policy(
    "set_up",
    "Whoever has the code the server printed makes the first account.",
    Whom.BEFORE_THE_FIRST_ACCOUNT,
)
ACCEPT_INVITATION = Policy(
    "accept_invitation", "Whoever has the code of an invitation comes in by it.", Whom.ANYBODY
)
SIGNED_IN = Policy(
    "signed_in", "Every account sees its own cases and its own settings.", Whom.SIGNED_IN
)
MAKE_CASE = Policy(
    "make_case",
    "Every account makes cases, and is the lead of those it made.",
    Whom.SIGNED_IN,
)
MAKE_TOKEN = Policy(
    "make_token",
    "Every account makes tokens for programs, which may do no more than it may itself.",
    Whom.SIGNED_IN,
    is_fresh=True,
)
MANAGE_ACCOUNTS = Policy(
    "manage_accounts",
    "Administrators invite, disable and enable accounts; that shows them no case.",
    Whom.ADMINISTRATORS,
    is_fresh=True,
)
SEE_WORKSPACE_AUDIT = Policy(
    "see_workspace_audit",
    "Administrators see the trail of what is about no case.",
    Whom.ADMINISTRATORS,
)
SEE_CASE = Policy(
    "see_case", "Readers see the case, protected names masked.", Whom.MEMBERS, Role.READER
)
SEE_SOURCE = Policy(
    "see_source", "Readers see the sources that are not restricted.", Whom.MEMBERS, Role.READER
)
SEE_MEMBERS = Policy("see_members", "Readers see who else is in it.", Whom.MEMBERS, Role.READER)
IMPORT = Policy("import", "Documenters bring reports in.", Whom.MEMBERS, Role.DOCUMENTER)
DECIDE = Policy(
    "decide",
    "Documenters decide who is who and correct what was read.",
    Whom.MEMBERS,
    Role.DOCUMENTER,
)
CONSENT = Policy(
    "consent", "Documenters note what people agreed to.", Whom.MEMBERS, Role.DOCUMENTER
)
REVIEW = Policy("review", "Reviewers confirm what others decided.", Whom.MEMBERS, Role.REVIEWER)
EXPORT = Policy(
    "export",
    "Reviewers take a case out for a use that people agreed to.",
    Whom.MEMBERS,
    Role.REVIEWER,
    is_fresh=True,
)
RENAME_CASE = Policy("rename_case", "Leads name the case.", Whom.MEMBERS, Role.LEAD)
CHANGE_MEMBERS = Policy(
    "change_members",
    "Leads invite members, change their roles and remove them.",
    Whom.MEMBERS,
    Role.LEAD,
    is_fresh=True,
)
PROTECT = Policy(
    "protect", "Leads protect people, and say who may see a name.", Whom.MEMBERS, Role.LEAD
)
RESTRICT = Policy(
    "restrict", "Leads restrict sources, and say who may see one.", Whom.MEMBERS, Role.LEAD
)
DEMAND_CONSENT = Policy(
    "demand_consent",
    "Leads say whether what was not published may be read before anybody agreed to it.",
    Whom.MEMBERS,
    Role.LEAD,
)
SEE_AUDIT = Policy("see_audit", "Leads see who did what in the case.", Whom.MEMBERS, Role.LEAD)

ALL = (
    ANYONE,
    SET_UP,
    ACCEPT_INVITATION,
    SIGNED_IN,
    MAKE_CASE,
    MAKE_TOKEN,
    MANAGE_ACCOUNTS,
    SEE_WORKSPACE_AUDIT,
    SEE_CASE,
    SEE_SOURCE,
    SEE_MEMBERS,
    IMPORT,
    DECIDE,
    CONSENT,
    REVIEW,
    EXPORT,
    RENAME_CASE,
    CHANGE_MEMBERS,
    PROTECT,
    RESTRICT,
    DEMAND_CONSENT,
    SEE_AUDIT,
)
