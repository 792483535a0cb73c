"""The same packages as Django apps, without what they do when they are loaded.

Django would write a permission into the database for each table and each thing done to it, and
allauth would ask for mail addresses. Who may do what is said in `policies` alone.
"""

from django.apps import AppConfig


class Kinds(AppConfig):
    """What the tables of Django's accounts refer to."""

    name = "django.contrib.contenttypes"
    label = "contenttypes"


class Auth(AppConfig):
    """Django's accounts: their passwords and sessions are used, their permissions are not."""

    name = "django.contrib.auth"
    label = "auth"
    default_auto_field = "django.db.models.AutoField"


class SigningIn(AppConfig):
    """Sign-in of django-allauth."""

    name = "allauth.account"
    label = "account"
    default_auto_field = "django.db.models.AutoField"


class SecondFactor(AppConfig):
    """Second factors and passkeys of django-allauth."""

    name = "allauth.mfa"
    label = "mfa"
    default_auto_field = "django.db.models.BigAutoField"
