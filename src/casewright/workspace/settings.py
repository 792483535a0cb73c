"""Django's settings for a workspace; the folder that is opened becomes the database."""

from typing import Any

INSTALLED_APPS = [
    "casewright.workspace",
    "casewright.workspace.accounts",
    "casewright.workspace.audit",
    "casewright.workspace.jobs",
    "casewright.workspace.tokens",
    # Of every command, not of the server alone: a backup has all tables, whoever makes it.
    "casewright.workspace.borrowed.apps.Kinds",
    "casewright.workspace.borrowed.apps.Auth",
    "django.contrib.sessions",
    "casewright.workspace.borrowed.apps.SigningIn",
    "casewright.workspace.borrowed.apps.SecondFactor",
]
_BORROWED = ("contenttypes", "auth", "sessions", "account", "mfa")
MIGRATION_MODULES = {name: f"casewright.workspace.borrowed.{name}.migrations" for name in _BORROWED}
DEFAULT_AUTO_FIELD = "django.db.models.BigAutoField"
AUTH_USER_MODEL = "accounts.Account"
PASSWORD_HASHERS = ["django.contrib.auth.hashers.Argon2PasswordHasher"]
# OWASP ASVS 5.0, 6.2: long rather than intricate, and none that everybody tries first.
AUTH_PASSWORD_VALIDATORS: list[dict[str, Any]] = [
    {"NAME": "django.contrib.auth.password_validation.CommonPasswordValidator"},
    {
        "NAME": "django.contrib.auth.password_validation.MinimumLengthValidator",
        "OPTIONS": {"min_length": 12},
    },
    {"NAME": "casewright.workspace.accounts.guessable.SaysNoName"},
]
USE_TZ = True
DEBUG = False
# Filled in when a folder is opened: see opening.py.
DATABASES: dict[str, dict[str, Any]] = {}
# What Django would log may hold names: nothing is logged unless somebody asks for it.
LOGGING_CONFIG = None
