"""The site of the page tests, with a token for people of every standing."""

import pytest
from web.conftest import undone, world  # noqa: F401 (fixtures)


@pytest.fixture
def programs(undone):  # noqa: F811
    """The same; what the test did to the tables is undone."""
    from api.programs import Programs

    return Programs(undone)
