"""What "не" denies, and the words after it that keep it from denying."""

from collections.abc import Callable
from typing import Any

import pytest

Read = Callable[..., dict[str, Any]]

BEATEN = [
    ("Полицейские избили Рустама Ахметова.", True, "told plainly"),
    ("Полицейские не избивали Рустама Ахметова.", False, "denied"),
    ("Рустама Ахметова не раз избивали.", True, "more than once"),
    ("Рустама Ахметова не однажды избивали.", True, "more than once, in another word"),
    ("Рустама Ахметова не только избивали, но и душили пакетом.", True, "that and more"),
]


@pytest.mark.parametrize(("text", "told", "reason"), BEATEN)
def test_not_only_denies_nothing(read_russian: Read, text: str, told: bool, reason: str) -> None:
    acts = read_russian(text)["acts"]
    assert any(act["stance"] == "reported" for act in acts) is told, reason
