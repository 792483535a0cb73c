"""The form of signing in, which asks for the name as the form of the first account does."""

from allauth.account.forms import LoginForm
from django.utils.translation import gettext_lazy


class SignIn(LoginForm):  # type: ignore[misc]
    """The name that somebody has here, and the password."""

    def __init__(self, *args: object, **kwargs: object) -> None:
        """Call the name what the other forms call it."""
        super().__init__(*args, **kwargs)
        login = self.fields["login"]
        login.label = gettext_lazy("Your name here")
        login.widget.attrs.pop("placeholder", None)
