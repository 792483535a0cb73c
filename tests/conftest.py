"""What tests of several rooms share."""

import shutil
import tempfile
from pathlib import Path

import pytest
from workspace.postgres import started


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
