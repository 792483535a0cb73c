"""What the ledger asks the vocabulary: which value of the output a term counts as."""

from casewright.vocabulary import scheme

ACCUSED = frozenset({"accused", "convicted", "acquitted"})
VERDICT_OF_ROLE = {"convicted": "guilty", "acquitted": "not_guilty"}
# What happens to a person once in a case; two verdicts or arrests are ordinary.
ONCE = frozenset({"death"})
APPEAL = frozenset({"appeal_filed", "appeal_decision"})


def role(term: str) -> str:
    """The role a term counts as in the output."""
    return scheme("roles").reported_as(term)


def event_type(term: str) -> str:
    """The event type a term counts as in the output."""
    return scheme("event_types").reported_as(term)
