"""Databases for the tests of the workspace."""

import pytest

from casewright.workspace import setting_up
from workspace.opened import new_store

# Here and not in a fixture: tests name tables at their top, which only then can be loaded.
setting_up.ready()

DATABASES = ("sqlcipher", "postgresql")


@pytest.fixture(params=DATABASES)
def database(request, monkeypatch):
    """Each database in turn, as a person chooses it."""
    monkeypatch.delenv("CASEWRIGHT_DATABASE", raising=False)
    if request.param == "postgresql":
        address = request.getfixturevalue("server").new_database()
        monkeypatch.setenv("CASEWRIGHT_DATABASE", address)
    return request.param


@pytest.fixture
def store(database, tmp_path):
    """An empty case in an encrypted folder, on each database."""
    with new_store(tmp_path / "case") as store:
        yield store
