"""Processes that read, shared by the tests: to load what they need takes seconds."""

import pytest


@pytest.fixture(scope="session")
def pools():
    from casewright.workspace.jobs.pools import Pools

    pools = Pools(jobs=2)
    yield pools
    pools.end()
