"""What can go wrong with the rules of the ledger."""

from casewright.errors import CasewrightError


class BadRules(CasewrightError):
    """A rule file of the ledger has a mistake; the message names the file and the rule."""

    def __init__(self, file: str, rule: str, problem: str) -> None:
        super().__init__(f"In the rule file {file}, rule {rule!r}: {problem}.")
