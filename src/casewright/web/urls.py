"""Every address of the site; each view says by which rule it may be used."""

from allauth.account import views as signing
from allauth.mfa.base import views as factors
from allauth.mfa.recovery_codes import views as codes
from allauth.mfa.totp import views as totp
from allauth.mfa.webauthn import views as passkeys
from django.urls import URLPattern, URLResolver, include, path

from casewright.web.guard import declared
from casewright.web.loaded_later import LoadedLater
from casewright.web.views import (
    accounts,
    authorising,
    cases,
    citing,
    conflicts,
    consent,
    correcting,
    drafts,
    elements,
    entering,
    exporting,
    happenings,
    imports,
    justice,
    languages,
    leaving,
    members,
    numbers,
    people,
    picturing,
    protecting,
    remedies,
    rest,
    reviewing,
    searching,
    settling,
    sources,
    terms,
    tokens,
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
    path("tokens/", tokens.tokens, name="tokens"),
    path("tokens/<int:number>/revoke/", tokens.revoke_token, name="revoke_token"),
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

_reading = [
    path("says/<slug:card>/", citing.says, name="says"),
    path("people/", people.people, name="people"),
    path("people/<slug:entry>/", people.person, name="person"),
    path("people/<slug:entry>/part/", settling.part, name="part"),
    path("chronology/", happenings.chronology, name="chronology"),
    path("acts/", happenings.acts, name="acts"),
    path("numbers/", numbers.numbers, name="numbers"),
    path("numbers/<slug:entry>/", numbers.number, name="number"),
    path("proceedings/", justice.proceedings, name="proceedings"),
    path("redress/", justice.redress, name="redress"),
    path("remedies/", remedies.remedies, name="remedies"),
    path("remedies/<slug:route>/", remedies.route, name="route"),
    path("remedies/of/<slug:entry>/", remedies.remedies_of, name="remedies_of"),
    path("remedies/of/<slug:entry>/elements/", elements.elements_of, name="elements"),
    path("law/", elements.beside, name="beside"),
    path("terms/", terms.terms, name="terms"),
    path("terms/seen/", terms.terms_seen, name="terms_seen"),
    path("terms/calendar/", terms.calendar, name="calendar"),
    path("conflicts/", conflicts.conflicts, name="conflicts"),
    path("conflicts/<slug:entry>/", conflicts.conflict, name="conflict"),
    path("map/", picturing.places_map, name="map"),
    path("links/", picturing.links, name="links"),
    path("gaps/", rest.gaps, name="gaps"),
    path("search/", searching.search, name="search"),
    path("statements/", rest.said, name="said"),
    path("organisations/", rest.organisations, name="organisations"),
    path("places/", rest.places, name="places"),
    path("decisions/", rest.decisions, name="decisions"),
]

_reviewing = [
    path("", reviewing.review, name="review"),
    path("checkers/", reviewing.checkers, name="checkers"),
    path("<slug:sha256>/", reviewing.review_source, name="review_source"),
    path("<slug:sha256>/pages/<int:number>/", reviewing.page_picture, name="page_picture"),
    path("<slug:sha256>/decide/", reviewing.review_decide, name="review_decide"),
    path("<slug:sha256>/add/", correcting.add, name="add_claim"),
    path("<slug:sha256>/<slug:claim>/", correcting.correct, name="correct_claim"),
]

_settling = [
    path("conflicts/<slug:entry>/resolve/", conflicts.resolve, name="resolve"),
    path("judge/", settling.judge, name="judge"),
    path("decisions/<slug:decision>/undo/", settling.undo, name="undo"),
]

_case: Addresses = [
    *_reading,
    *_settling,
    path("review/", include(_reviewing)),
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
    path("consent/demand/", consent.demand, name="demand_consent"),
    path("consent/<slug:sha256>/", consent.note_consent, name="note_consent"),
    path("export/", exporting.export, name="export"),
    path("drafts/", drafts.drafts, name="drafts"),
    path("drafts/authority/", authorising.note_authority, name="note_authority"),
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
    path("language/", languages.set_language, name="set_language"),
    path("confirm/", include(_confirming)),
    path("security/", include(_security)),
    path("cases/", cases.cases, name="cases"),
    path("cases/<slug:slug>/", include(_case)),
    path("accounts/", include(_accounts)),
    # By its name, as settings name apps: that room stands above this one.
    # Loaded when a program first asks: no page waits for it.
    LoadedLater("api/", "casewright.api.urls"),
]
