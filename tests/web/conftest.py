"""A site in this process, on folders of its own; each test undoes what it did."""

from contextlib import contextmanager

import pytest
from workspace.opened import made

from casewright.workspace import setting_up
from casewright.workspace.database import VARIABLE
from casewright.workspace.opening import opened

# Here and not in a fixture: tests name tables at their top, which only then can be loaded.
setting_up.ready()

DATABASES = ("sqlcipher", "postgresql")
FAST = ["django.contrib.auth.hashers.MD5PasswordHasher"]


@contextmanager
def site(path):
    """A new folder behind the pages."""
    from django.conf import settings
    from django.test import override_settings

    from casewright.web.folder import OpenFolder, hold, let_go
    from casewright.web.settings import Place, web_settings
    from casewright.web.sign_in.recording import listen

    # Stays: Django would miss it as soon as the other settings are taken back.
    settings.SECRET_KEY = "tests only"
    ring = made(path)
    with opened(path, ring) as store:
        laid_over = web_settings(Place(("testserver",))) | {"PASSWORD_HASHERS": FAST}
        with override_settings(**laid_over):
            listen()
            hold(OpenFolder(store, ring))
            yield
            let_go()


@pytest.fixture(scope="module", params=DATABASES)
def world(request, tmp_path_factory):
    """Two cases and people of every standing, on each database."""
    from web.world import World

    with pytest.MonkeyPatch.context() as patch:
        patch.delenv(VARIABLE, raising=False)
        if request.param == "postgresql":
            patch.setenv(VARIABLE, request.getfixturevalue("server").new_database())
        with site(tmp_path_factory.mktemp("web") / "case"):
            yield World()


@pytest.fixture
def undone(world):
    """The same; what the test did to the tables is undone."""
    from django.core.cache import cache
    from django.db import transaction

    # There the codes of second factors are that were used already.
    cache.clear()
    with transaction.atomic():
        yield world
        transaction.set_rollback(True)
