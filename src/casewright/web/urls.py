"""Every address of the site; each view says by which rule it may be used."""

from allauth.account import views as signing
from allauth.mfa.base import views as factors
from allauth.mfa.recovery_codes import views as codes
from allauth.mfa.totp import views as totp
from allauth.mfa.webauthn import views as passkeys
from django.urls import URLPattern, URLResolver, include, path

from casewright.web.guard import declared
from casewright.web.views import (
    accounts,
    cases,
    consent,
    entering,
    imports,
    leaving,
    members,
    protecting,
    sources,
    trail,
)
from casewright.workspace.policies import ANYONE, SIGNED_IN

Addresses = list[URLPattern | URLResolver]

handler400 = "casewright.web.views.errors.bad_request"
handler403 = "casewright.web.views.errors.forbidden"
handler404 = "casewright.web.views.errors.not_found"
handler500 = "casewright.web.views.errors.failed"

_entering = [
    path("", entering.start, name="start"),
    path("set-up/", entering.set_up, name="set_up"),
    path("come-in/", entering.accept_invitation, name="account_signup"),
    path("join/", entering.join_case, name="join_case"),
    path("sign-in/", declared(signing.login, ANYONE), name="account_login"),
    path("sign-in/passkey/", declared(passkeys.login_webauthn, ANYONE), name="mfa_login_webauthn"),
    path("sign-in/code/", declared(factors.authenticate, ANYONE), name="mfa_authenticate"),
    path(
        "sign-in/disabled/",
        declared(signing.account_inactive, ANYONE, only_shows=True),
        name="account_inactive",
    ),
    path("sign-out/", leaving.sign_out, name="account_logout"),
]

_confirming = [
    path("", declared(signing.reauthenticate, SIGNED_IN), name="account_reauthenticate"),
    path("code/", declared(factors.reauthenticate, SIGNED_IN), name="mfa_reauthenticate"),
    path(
        "passkey/",
        declared(passkeys.reauthenticate_webauthn, SIGNED_IN),
        name="mfa_reauthenticate_webauthn",
    ),
]

_passkeys = [
    path(
        "", declared(passkeys.list_webauthn, SIGNED_IN, only_shows=True), name="mfa_list_webauthn"
    ),
    path("add/", declared(passkeys.add_webauthn, SIGNED_IN), name="mfa_add_webauthn"),
    path(
        "<int:pk>/remove/",
        declared(passkeys.remove_webauthn, SIGNED_IN),
        name="mfa_remove_webauthn",
    ),
    path("<int:pk>/edit/", declared(passkeys.edit_webauthn, SIGNED_IN), name="mfa_edit_webauthn"),
]

_security: Addresses = [
    path("", declared(factors.index, SIGNED_IN, only_shows=True), name="mfa_index"),
    path("password/", declared(signing.password_change, SIGNED_IN), name="account_change_password"),
    path("app/on/", declared(totp.activate_totp, SIGNED_IN), name="mfa_activate_totp"),
    path("app/off/", declared(totp.deactivate_totp, SIGNED_IN), name="mfa_deactivate_totp"),
    path(
        "codes/",
        declared(codes.view_recovery_codes, SIGNED_IN, only_shows=True),
        name="mfa_view_recovery_codes",
    ),
    path(
        "codes/new/",
        declared(codes.generate_recovery_codes, SIGNED_IN),
        name="mfa_generate_recovery_codes",
    ),
    path(
        "codes/file/",
        declared(codes.download_recovery_codes, SIGNED_IN, only_shows=True),
        name="mfa_download_recovery_codes",
    ),
    path("passkeys/", include(_passkeys)),
]

_members = [
    path("", members.members, name="members"),
    path("invite/", members.invite_member, name="invite_member"),
    path("invitations/<int:number>/", members.revoke_invitation, name="revoke_invitation"),
    path("add/", members.add_member, name="add_member"),
    path("<int:number>/role/", members.change_role, name="change_role"),
    path("<int:number>/remove/", members.remove_member, name="remove_member"),
]

_protecting = [
    path("people/", protecting.protected, name="protected"),
    path("people/<int:number>/", protecting.protected_person, name="protected_person"),
    path("people/<int:number>/end/", protecting.end_protection, name="end_protection"),
    path("people/<int:number>/grant/", protecting.grant_name, name="grant_name"),
    path("sources/", protecting.restricted, name="restricted"),
    path("sources/<slug:sha256>/restrict/", protecting.restrict_source, name="restrict_source"),
    path("sources/<slug:sha256>/open/", protecting.open_source, name="open_source"),
]

_case: Addresses = [
    path("", cases.case, name="case"),
    path("title/", cases.rename_case, name="rename_case"),
    path("sources/", sources.sources, name="sources"),
    path("sources/<slug:sha256>/", sources.source, name="source"),
    path("sources/<slug:sha256>/file/", sources.original, name="original"),
    path("imports/", imports.imports, name="imports"),
    path("imports/<int:number>/", imports.import_, name="import"),
    path("imports/<int:number>/cancel/", imports.cancel_import, name="cancel_import"),
    path("members/", include(_members)),
    path("protected/", include(_protecting)),
    path("consent/", consent.consents, name="consents"),
    path("consent/<slug:sha256>/", consent.note_consent, name="note_consent"),
    path("trail/", trail.case_trail, name="case_trail"),
]

_accounts: Addresses = [
    path("", accounts.accounts, name="accounts"),
    path("invite/", accounts.invite_account, name="invite_account"),
    path(
        "invitations/<int:number>/",
        accounts.revoke_account_invitation,
        name="revoke_account_invitation",
    ),
    path("<int:number>/active/", accounts.change_active, name="change_active"),
    path("<int:number>/administrator/", accounts.change_administrator, name="change_administrator"),
    path("trail/", trail.workspace_trail, name="workspace_trail"),
]

urlpatterns = [
    *_entering,
    path("confirm/", include(_confirming)),
    path("security/", include(_security)),
    path("cases/", cases.cases, name="cases"),
    path("cases/<slug:slug>/", include(_case)),
    path("accounts/", include(_accounts)),
]
