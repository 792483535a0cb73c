"""Django's settings for a workspace; the folder that is opened becomes the database."""

from typing import Any

INSTALLED_APPS = ["casewright.workspace"]
DEFAULT_AUTO_FIELD = "django.db.models.BigAutoField"
USE_TZ = True
DEBUG = False
# Filled in when a folder is opened: see opening.py.
DATABASES: dict[str, dict[str, Any]] = {}
# What Django would log may hold names: nothing is logged unless somebody asks for it.
LOGGING_CONFIG = None
