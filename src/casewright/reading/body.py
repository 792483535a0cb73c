"""An organisation or place of one document, with its other names."""

from dataclasses import dataclass, field

from casewright.reading.name import Name


@dataclass(eq=False, slots=True)
class Body:
    """An organisation or place of a document while it is being read."""

    kind: str
    name: str
    term: str
    mentions: list[Name] = field(default_factory=list)
    aliases: list[str] = field(default_factory=list)
