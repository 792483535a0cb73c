"""Who speaks for an organisation has its part in the case."""

from collections.abc import Callable
from typing import Any

import pytest

Read = Callable[..., dict[str, Any]]

ROWS = [
    ("Amina Yusuf of Amnesty International welcomed the verdict.", "activist", "of"),
    ("Amina Yusuf, Africa director at Amnesty International, spoke.", "activist", "a post at"),
    ("Human Rights Watch researcher Amina Yusuf spoke.", "activist", "before the name"),
    ("Amina Yusuf criticised Amnesty International.", "other", "an object is no employer"),
]


@pytest.mark.parametrize(("text", "role", "why"), ROWS)
def test_an_employer_tells_the_role(read_text: Read, text: str, role: str, why: str) -> None:
    (person,) = read_text(text)["people"]
    assert person["roles"] == [role], why
