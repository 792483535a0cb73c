"""What can be asked of a token, and what is kept of its secret."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from casewright.workspace import setting_up

setting_up.ready()

from casewright.workspace.tokens.checking import token_of_handle  # noqa: E402
from casewright.workspace.tokens.errors import BadTokenWish  # noqa: E402
from casewright.workspace.tokens.making import MOST_DAYS, Wish, hashed  # noqa: E402
from casewright.workspace.tokens.models import Scope, Token  # noqa: E402

READ = frozenset({Scope.READ})
WISHES = [
    ("", READ, 1, "no name"),
    ("  ", READ, 1, "a name of spaces"),
    ("x" * 101, READ, 1, "a name nobody reads"),
    ("x", frozenset(), 1, "nothing it may do"),
    ("x", READ, 0, "over before it begins"),
    ("x", READ, MOST_DAYS + 1, "too long"),
]


@pytest.mark.parametrize(("name", "scopes", "days", "why"), WISHES, ids=[one[3] for one in WISHES])
def test_a_wish_that_cannot_be_is_refused(name, scopes, days, why):
    with pytest.raises(BadTokenWish):
        Wish(name, scopes, days)


def test_the_longest_and_the_shortest_are_allowed():
    assert [Wish("x", READ, days).days for days in (1, MOST_DAYS)] == [1, MOST_DAYS]


@pytest.mark.parametrize("scope", Scope)
def test_a_token_allows_just_its_scopes(scope):
    token = Token(scopes=scope.value)
    assert [one for one in Scope if token.allows(one)] == [scope]


@given(st.text(), st.text())
def test_two_secrets_have_one_hash_just_where_they_are_one(one, other):
    assert (hashed(one) == hashed(other)) is (one == other)


@given(st.text().filter(lambda text: not (text.isascii() and text.isalnum())))
def test_what_is_no_handle_is_not_looked_for(handle):
    assert token_of_handle(handle) is None
