"""What can go wrong with the rules of remedies, and with what is asked of them."""

from casewright.errors import CasewrightError


class BadRemedyRules(CasewrightError):
    """A rule file has a mistake, so that nothing can be assessed."""

    def __init__(self, file: str, reason: str) -> None:
        super().__init__(
            f"The rule file {file} has a mistake ({reason}); `casewright remedies --check-rules "
            "FILE` names its line."
        )


class NobodyToAssess(CasewrightError):
    """The case file follows no victim and no group of that id to redress."""

    def __init__(self, who: str) -> None:
        super().__init__(f"The case file follows no victim or group {who!r} to redress.")
