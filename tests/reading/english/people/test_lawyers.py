"""Whose lawyer somebody is: what happened to the client, and what the lawyer says, decide."""

from collections.abc import Callable
from typing import Any

import pytest

Read = Callable[..., dict[str, Any]]

ROWS = [
    ("Tom Hale was charged with assault. Tom Hale's lawyer, Amina Yusuf, came.",
     "defence_lawyer", "the lawyer of an accused"),
    ("Guards beat Rosa Duarte. Rosa Duarte's lawyer, Amina Yusuf, came.",
     "victim_lawyer", "the lawyer of a victim"),
    ("Guards beat Rosa Duarte. Amina Yusuf, who represents Duarte, came.",
     "victim_lawyer", "a clause"),
    ("The guards deny the charge. Their lawyer, Amina Yusuf, came.",
     "defence_lawyer", "their lawyer"),
    ("The lawyer Amina Yusuf said her client was innocent.", "defence_lawyer", "innocence"),
    ("The lawyer Amina Yusuf asked for leniency.", "defence_lawyer", "leniency"),
    ("The lawyer Amina Yusuf asked for compensation.", "victim_lawyer", "compensation"),
    ("The lawyer Amina Yusuf came.", "victim_lawyer", "nothing tells the side"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "role", "why"), ROWS)
def test_a_lawyer_is_on_the_side_of_the_client(
    read_text: Read, text: str, role: str, why: str
) -> None:
    people = {person["name"]: person["roles"] for person in read_text(text)["people"]}
    assert people["Amina Yusuf"] == [role], why


def test_a_lawmaker_represents_no_client(read_text: Read) -> None:
    (person,) = read_text("Amina Yusuf, who represents the northern district, came.")["people"]
    assert person["roles"] == ["other"]
