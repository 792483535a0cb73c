"""The role a post gives to whoever holds it."""

import pytest

from casewright.reading.english.people.post_roles import PostRole, role_of_post

POSTS = [
    ("Deputy District Attorney", PostRole("prosecutor", False), "the office inside"),
    ("District Attorney Investigator", PostRole("official", False), "investigator beats attorney"),
    ("chief of police", PostRole("official", False), "of"),
    ("Captain", PostRole("official", True), "a rank says little"),
    ("lawyer for the family", PostRole("victim_lawyer", False), "for whom"),
    ("lawyer for the defendant", PostRole("defence_lawyer", False), "for whom"),
    ("lawyers", PostRole("victim_lawyer", False), "in the plural"),
    ("victims’ lawyer", PostRole("victim_lawyer", False), "a curly apostrophe"),
    ("jazz musician", None, "no role"),
    ("", None, "no words"),
    ("prejudiced", None, "a judge inside another word"),
]


@pytest.mark.parametrize(("post", "expected", "why"), POSTS)
def test_a_post_gives_its_role(post: str, expected: PostRole | None, why: str) -> None:
    assert role_of_post(post) == expected, why
