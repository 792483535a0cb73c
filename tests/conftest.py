"""What tests of several rooms share."""

import shutil
import tempfile
from pathlib import Path

import pytest
from drafts.office import Office, found
from hypothesis import settings
from workspace.postgres import started

# How long an example takes is measured by the benchmarks: here other work slows it down.
settings.register_profile("untimed", settings(), deadline=None)
settings.load_profile("untimed")


@pytest.fixture(scope="session")
def server():
    """A PostgreSQL server; the path of a socket must be short, so it is not in pytest's folder."""
    folder = Path(tempfile.mkdtemp(prefix="cw"))
    try:
        running = started(folder)
        yield running
        running.stop()
    finally:
        shutil.rmtree(folder, ignore_errors=True)


@pytest.fixture(scope="session")
def office(tmp_path_factory) -> Office:
    """LibreOffice without a window, with a profile of its own."""
    return found(tmp_path_factory.mktemp("office"))
