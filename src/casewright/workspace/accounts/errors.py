"""What can be wrong with accounts and members, in words for the person who asked."""

from casewright.errors import CasewrightError


class AlreadySetUp(CasewrightError):
    """There is an account, so nobody can become the first one any more."""

    def __init__(self) -> None:
        super().__init__("This workspace has its first account already. Ask for an invitation.")


class BadName(CasewrightError):
    """The name of an account is taken, or is none."""


class BadPassword(CasewrightError):
    """The password is too easy to guess."""


class BadInvitation(CasewrightError):
    """The invitation was used, taken back, has expired or never was."""

    def __init__(self) -> None:
        # One sentence for all: who guesses codes must not learn which came near.
        super().__init__("This invitation does not hold. Ask for a new one.")


class LastLead(CasewrightError):
    """A case would be left without anybody who may change its members."""

    def __init__(self) -> None:
        super().__init__("A case needs a lead. Give somebody else this role first.")


class LastAdministrator(CasewrightError):
    """The workspace would be left without anybody who may invite people."""

    def __init__(self) -> None:
        super().__init__("A workspace needs an administrator. Make somebody else one first.")


class Stale(CasewrightError):
    """Somebody else changed the thing since it was shown."""

    def __init__(self) -> None:
        super().__init__(
            "Somebody changed this since you opened it. Nothing was overwritten; both are shown."
        )
