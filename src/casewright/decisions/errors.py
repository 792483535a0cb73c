"""Why a decision cannot be made."""

from collections.abc import Sequence

from casewright.decisions.decision import Decision, DecisionId
from casewright.errors import CasewrightError


class Contradiction(CasewrightError):
    """A decision says the opposite of others that are in force; both are shown."""

    def __init__(self, decision: Decision, others: Sequence[Decision]) -> None:
        self.others = tuple(others)
        shown = "\n".join(f"  in force: {told(other)}" for other in others)
        super().__init__(
            "This decision contradicts what was decided before, so it was not kept.\n"
            f"  asked: {decision.sentence} {decision.by}: {decision.reason}\n{shown}\n"
            f"  Undo {others[0].id} first, if it is wrong."
        )


class NotACorrection(CasewrightError):
    """A field of a claim cannot say what a person wrote."""

    def __init__(self, field: str, problem: str) -> None:
        super().__init__(f"The field {field!r} cannot say this: {problem}.")


class AlreadySo(NotACorrection):
    """The claim says already what the correction would make it say."""

    def __init__(self, field: str) -> None:
        super().__init__(field, "the claim says just this already")


class NotToUndo(CasewrightError):
    """There is no such decision to undo."""

    def __init__(self, decision: DecisionId, problem: str) -> None:
        super().__init__(f"The decision {decision!r} cannot be undone: {problem}.")


def told(decision: Decision) -> str:
    """A decision in one line, with its id, who made it, when and why."""
    return (
        f"{decision.id}: {decision.sentence} {decision.by}, {decision.when[:10]}: {decision.reason}"
    )
