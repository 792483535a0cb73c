"""What the audit trail and imports call things, marked so that pages can say it in any language.

The words themselves are written where things happen, in English: an entry never changes. Pages
look them up as they show them, and those that are not listed here stand as they are.
"""

from django.utils.translation import gettext_noop as _

ACTIONS = frozenset({
    _("access refused"), _("account disabled"), _("account enabled"), _("account made"),
    _("administrator changed"), _("audit.began"), _("backup.made"), _("backup.restored"),
    _("calendar taken out"),
    _("case made"), _("case renamed"), _("case taken out"), _("case.built"), _("case.moved-in"),
    _("checkers changed"), _("consent demand changed"), _("draft taken out"),
    _("evidence.kept"), _("file taken out"),
    _("found.there"), _("import.asked"), _("import.cancelled"), _("invitation made"),
    _("invitation taken back"), _("invitation used"), _("keys.made"), _("keys.not-changed"),
    _("keys.passphrase-changed"), _("keys.recipient-added"), _("keys.recipient-removed"),
    _("keys.recovered"), _("keys.rekeyed"), _("keys.shares-ended"), _("keys.shares-made"),
    _("member made"), _("member removed"), _("name grant changed"), _("password changed"),
    _("person protected"), _("person unprotected"), _("protected names seen"),
    _("protected page seen"), _("protected source seen"), _("reading.kept"),
    _("recovery_codes added"), _("recovery_codes removed"), _("rights.kept"),
    _("second factor failed"),
    _("sign-in failed"), _("signed in"), _("signed out"), _("source opened"),
    _("source restricted"), _("source.kept"), _("terms seen"),
    _("token ended"), _("token made"),
    _("token refused"), _("totp added"), _("totp removed"), _("webauthn added"),
    _("webauthn removed"),
    _("decision.accept"), _("decision.act_without"), _("decision.add"), _("decision.agree"),
    _("decision.authorise"), _("decision.correct"), _("decision.different"),
    _("decision.reject"), _("decision.resolve"), _("decision.revoke"), _("decision.same"),
    _("decision.undo"), _("decision.withdraw"),
})  # fmt: skip
"""What is done, as entries name it."""
STATES = frozenset({
    _("waiting"), _("reading"), _("kept"), _("done"), _("failed"), _("cancelled"), _("running"),
})  # fmt: skip
"""How far a file of an import is, or the import as a whole."""
