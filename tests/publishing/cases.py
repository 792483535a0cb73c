"""Case files built from the invented report and others beside it."""

from casewright.claims import Group, Person, Reading, Source
from casewright.ledger import CaseFile, build_case
from publishing.report import READER, claimer, report, source_of


def case() -> CaseFile:
    """The case of the invented report and of another that differs from it."""
    return build_case([report(), _other("The court held that 31 people were detained.", 31)])


def numbers_of(*groups: Group) -> CaseFile:
    """A case of one source that counts these groups."""
    text = " ".join(group.description for group in groups)
    source = source_of(text)
    claims = tuple(claimer(source)(group.description, group) for group in groups)
    return build_case([(source, Reading(source.sha256, READER, "en", claims))])


def named(name: str) -> CaseFile:
    """A case of one source that is called, and names a person, like this."""
    source = source_of(name, title=name)
    claim = claimer(source)(name, Person(name, position=name), by=name)
    return build_case([(source, Reading(source.sha256, READER, "en", (claim,)))])


def _other(text: str, size: int) -> tuple[Source, Reading]:
    source = source_of(text, title="Another report")
    claim = claimer(source)(f"{size} people", Group(f"{size} people", "detained", None, size))
    return source, Reading(source.sha256, READER, "en", (claim,))
