"""`--person NAME` means whoever is called so, and says who there is where nobody is."""

from typing import NamedTuple

import pytest

from casewright.cli.errors import NotInTheCase
from casewright.cli.followed import asked_for


class Somebody(NamedTuple):
    """One whom a case follows."""

    id: str | None
    name: str


ARLIN, KILLED, SIX = Somebody("a1", "Arlin Dusov"), Somebody("b", "Killed"), Somebody("c", "Killed")
UNNAMED = Somebody(None, "People not named")
EVERYBODY = (ARLIN, KILLED, SIX, UNNAMED)


@pytest.mark.parametrize(
    ("name", "meant"),
    [
        (None, EVERYBODY),  # Nobody is asked for, so it is all of them.
        ("Arlin Dusov", [ARLIN]),
        ("ARLIN dusov", [ARLIN]),  # Nobody has to remember how it is spelled.
        ("dusov", [ARLIN]),  # A part is enough.
        ("a1", [ARLIN]),  # The id that the pages have in their address.
        ("killed", [KILLED, SIX]),  # Two groups may be called alike.
        ("c", [SIX]),  # An id goes before names with that letter.
        ("not named", [UNNAMED]),
    ],
)
def test_whoever_is_called_so_is_meant(name, meant):
    assert list(asked_for(EVERYBODY, name)) == list(meant)


def test_where_nobody_is_called_so_each_name_is_told_once():
    with pytest.raises(NotInTheCase, match=r"are: Arlin Dusov, Killed, People not named\.$"):
        asked_for(EVERYBODY, "Oskan")


def test_of_many_names_the_first_are_told_and_how_many_more_there_are():
    many = [Somebody(str(number), f"Person {number}") for number in range(10_000)]
    with pytest.raises(NotInTheCase, match=r"Person 0, Person 1, .*Person 11 and 9988 more\.$"):
        asked_for(many, "Oskan")


def test_an_empty_case_follows_nobody():
    with pytest.raises(NotInTheCase, match=r"Followed are: nobody\.$"):
        asked_for((), "Oskan")


def test_what_a_name_holds_for_a_terminal_is_made_harmless():
    with pytest.raises(NotInTheCase) as refused:
        asked_for([Somebody("x", "Arlin\x1b[2J")], "Oskan\x1b[2J")
    assert "\x1b" not in str(refused.value)
