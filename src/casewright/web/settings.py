"""What Django needs to know to answer requests; the tables are in the workspace's own settings."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import timedelta
from pathlib import Path
from typing import Any

from csp.constants import NONE, SELF

_HERE = Path(__file__).parent
_MB = 1024 * 1024
STATIC_URL = "/static/"
STATIC_FOLDER = _HERE / "static"
LONGEST_SESSION = timedelta(hours=12)
_FRESH = timedelta(minutes=5)
_YEAR = timedelta(days=365)

# From the outside in: the first sees every answer last, errors too.
MIDDLEWARE = [
    "casewright.web.headers.Headers",
    "csp.middleware.CSPMiddleware",
    "django.middleware.security.SecurityMiddleware",
    "django.middleware.clickjacking.XFrameOptionsMiddleware",
    "casewright.web.masking.Masking",
    "casewright.web.trouble.Trouble",
    "django.contrib.sessions.middleware.SessionMiddleware",
    "django.middleware.locale.LocaleMiddleware",
    "casewright.web.speaking.Speaking",
    "django.middleware.common.CommonMiddleware",
    "django.middleware.csrf.CsrfViewMiddleware",
    "django.contrib.auth.middleware.AuthenticationMiddleware",
    "casewright.web.idle.Idle",
    "casewright.web.acting.Acting",
    "allauth.account.middleware.AccountMiddleware",
    "casewright.web.guard.Guard",
    "casewright.web.long_fields.LongFields",
]
_TEMPLATES = {
    "BACKEND": "django.template.backends.django.DjangoTemplates",
    "OPTIONS": {
        "context_processors": [
            "django.template.context_processors.request",
            "django.contrib.auth.context_processors.auth",
            "casewright.web.context.standing",
        ],
        "builtins": [
            "casewright.web.templatetags.dossier",
            "casewright.web.templatetags.pictures",
            "casewright.web.templatetags.remedies",
        ],
        "libraries": {
            "allauth": "allauth.templatetags.allauth",
            "humanize": "django.contrib.humanize.templatetags.humanize",
        },
    },
}
_POLICY = {
    "DIRECTIVES": {
        "default-src": [NONE],
        "script-src": [SELF],
        "style-src": [SELF],
        # The square code of an authenticator app comes with its page.
        "img-src": [SELF, "data:"],
        "connect-src": [SELF],
        "form-action": [SELF],
        "frame-ancestors": [NONE],
        "base-uri": [NONE],
    }
}


@dataclass(frozen=True, slots=True)
class Place:
    """Where a site is reached: by which names, encrypted on the way, through a proxy or not."""

    names: Sequence[str]
    is_secure: bool = False
    is_behind_proxy: bool = False


def web_settings(place: Place) -> dict[str, Any]:
    """The settings of a site, to be laid over those of the workspace; the key comes later."""
    return {
        "ALLOWED_HOSTS": list(place.names),
        "ROOT_URLCONF": "casewright.web.urls",
        "MIDDLEWARE": MIDDLEWARE,
        "TEMPLATES": [_TEMPLATES | {"DIRS": [_HERE / "templates", _borrowed("templates")]}],
        "CONTENT_SECURITY_POLICY": _POLICY,
        "STATIC_URL": STATIC_URL,
        "LANGUAGE_CODE": "en",
        "LANGUAGES": [("en", "English"), ("ru", "Русский")],
        "LOCALE_PATHS": [_HERE / "locale", _borrowed("locale")],
        **_language_cookie(place),
        "TIME_ZONE": "UTC",
        "EMAIL_BACKEND": "django.core.mail.backends.dummy.EmailBackend",
        "FILE_UPLOAD_HANDLERS": ["casewright.web.sealed_upload.SealedUploadHandler"],
        "DATA_UPLOAD_MAX_MEMORY_SIZE": 10 * _MB,
        "DATA_UPLOAD_MAX_NUMBER_FILES": 1000,
        **_sessions(place),
        **_on_the_way(place),
        **_signing_in(place),
    }


def _borrowed(folder: str) -> Path:
    """A folder of the pages for signing in, which are no app of ours."""
    import allauth

    return Path(allauth.__file__).parent / folder


def _sessions(place: Place) -> dict[str, Any]:
    # A browser gives such a cookie back only to the very site that set it, and only encrypted.
    before = "__Host-" if place.is_secure else "casewright-"
    return {
        "SESSION_COOKIE_NAME": f"{before}session",
        "CSRF_COOKIE_NAME": f"{before}csrf",
        "SESSION_COOKIE_SECURE": place.is_secure,
        "CSRF_COOKIE_SECURE": place.is_secure,
        "CSRF_COOKIE_HTTPONLY": True,
        "SESSION_COOKIE_AGE": int(LONGEST_SESSION.total_seconds()),
        "SESSION_EXPIRE_AT_BROWSER_CLOSE": True,
        "CSRF_FAILURE_VIEW": "casewright.web.views.errors.not_from_our_page",
    }


def _language_cookie(place: Place) -> dict[str, Any]:
    before = "__Host-" if place.is_secure else "casewright-"
    return {
        "LANGUAGE_COOKIE_NAME": f"{before}language",
        "LANGUAGE_COOKIE_HTTPONLY": True,
        "LANGUAGE_COOKIE_SECURE": place.is_secure,
        "LANGUAGE_COOKIE_SAMESITE": "Lax",
    }


def _on_the_way(place: Place) -> dict[str, Any]:
    return {
        "SECURE_HSTS_SECONDS": int(_YEAR.total_seconds()) if place.is_secure else 0,
        "SECURE_HSTS_INCLUDE_SUBDOMAINS": place.is_secure,
        "SECURE_PROXY_SSL_HEADER": (
            ("HTTP_X_FORWARDED_PROTO", "https") if place.is_behind_proxy else None
        ),
    }


def _signing_in(place: Place) -> dict[str, Any]:
    return {
        "AUTHENTICATION_BACKENDS": ["allauth.account.auth_backends.AuthenticationBackend"],
        "LOGIN_URL": "account_login",
        "LOGIN_REDIRECT_URL": "cases",
        "ACCOUNT_ADAPTER": "casewright.web.sign_in.adapter.Adapter",
        "ACCOUNT_FORMS": {
            "change_password": "casewright.web.sign_in.new_password.NewPassword",
            "login": "casewright.web.sign_in.entering.SignIn",
        },
        "ACCOUNT_USER_MODEL_USERNAME_FIELD": "name",
        "ACCOUNT_USER_MODEL_EMAIL_FIELD": None,
        "ACCOUNT_LOGIN_METHODS": {"username"},
        "ACCOUNT_SIGNUP_FIELDS": ["username*", "password1*"],
        "ACCOUNT_EMAIL_VERIFICATION": "none",
        "ACCOUNT_SESSION_REMEMBER": False,
        "ACCOUNT_LOGOUT_REDIRECT_URL": "account_login",
        "ACCOUNT_REAUTHENTICATION_REQUIRED": True,
        "ACCOUNT_REAUTHENTICATION_TIMEOUT": int(_FRESH.total_seconds()),
        # Counted by address, in the memory of one process; ours count by account, in the database.
        "ACCOUNT_RATE_LIMITS": False,
        "MFA_RATE_LIMITS": False,
        "MFA_ADAPTER": "casewright.web.sign_in.second_factor.SecondFactorAdapter",
        "MFA_FORMS": {
            "authenticate": "casewright.web.sign_in.second_factor.CodeForm",
            "reauthenticate": "casewright.web.sign_in.second_factor.CodeAgainForm",
            "add_webauthn": "casewright.web.sign_in.passkeys.NewPasskey",
            "edit_webauthn": "casewright.web.sign_in.passkeys.NamedPasskey",
        },
        "MFA_SUPPORTED_TYPES": ["totp", "webauthn", "recovery_codes"],
        "MFA_PASSKEY_LOGIN_ENABLED": True,
        "MFA_TOTP_ISSUER": "Casewright",
        # Browsers give passkeys to encrypted sites, and to the machine one sits at.
        "MFA_WEBAUTHN_ALLOW_INSECURE_ORIGIN": not place.is_secure,
    }
