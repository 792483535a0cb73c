"""The weights of hints, from `rules/names.yaml`."""

from casewright.reading.russian.language.lexicon import rules


def weight(kind: str, hint: str | None = None) -> float:
    """How far a hint speaks for a kind of name; without a hint a threshold of that name."""
    found = rules("names")["weights"][kind]
    return float(found if hint is None else found[hint])
