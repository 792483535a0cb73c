"""The forms in which a passkey is given a name, with a label in the language of the page."""

from allauth.mfa.webauthn.forms import AddWebAuthnForm, EditWebAuthnForm
from django import forms
from django.utils.translation import gettext_lazy


class NewPasskey(AddWebAuthnForm):  # type: ignore[misc]
    """Asks how a new passkey is to be called."""

    name = forms.CharField(label=gettext_lazy("Name"), required=False)


class NamedPasskey(EditWebAuthnForm):  # type: ignore[misc]
    """Asks how one is to be called from now on."""

    name = forms.CharField(label=gettext_lazy("Name"))
