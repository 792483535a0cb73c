"""What is said where a measurement cannot be made."""

from casewright.errors import CasewrightError


class BenchmarkFailed(CasewrightError):
    """A command that was to be measured ended in an error."""

    def __init__(self, what: str, output: str) -> None:
        last = (output.strip().splitlines() or ["it gave no reason"])[-1]
        super().__init__(f"Measuring {what} failed: {last}")
