"""What speakers tell of themselves gives them a role, and only where it was done to them."""

from collections.abc import Callable
from typing import Any

import pytest

Read = Callable[..., dict[str, Any]]

ROWS = [
    ('"They beat me for two days," Rosa Duarte said.', "victim", "the object"),
    ('"I was beaten every night," said Rosa Duarte.', "victim", "the passive subject"),
    ('"My son was killed in that cell," said Rosa Duarte.', "relative", "her son"),
    ('"They beat him for two days," Rosa Duarte said.', "other", "somebody else"),
    ('"I did not beat anybody in there," Rosa Duarte said.', "other", "denied"),
    ('"The officers took my phone away," Rosa Duarte said.', "other", "no violence"),
]


@pytest.mark.parametrize(("text", "role", "why"), ROWS)
def test_speakers_tell_what_they_suffered(read_text: Read, text: str, role: str, why: str) -> None:
    (person,) = read_text(text)["people"]
    assert person["roles"] == [role], why
