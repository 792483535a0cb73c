"""What can be wrong with a token, in words for the person who asked."""

from casewright.errors import CasewrightError


class BadToken(CasewrightError):
    """The token never was, has ended, was taken back, or its account may not sign in."""

    def __init__(self) -> None:
        # One sentence for all: who guesses tokens must not learn which came near.
        super().__init__("This token does not hold. Make a new one under Security, Tokens.")


class BadTokenWish(CasewrightError):
    """A token cannot be made as it was asked for."""
