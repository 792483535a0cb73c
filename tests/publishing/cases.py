"""Case files built from the invented report and others beside it."""

from casewright.claims import ClaimId, Group, Person, Reading, Source
from casewright.decisions import Anchor, Decision, Reject, Resolve
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


def decided() -> CaseFile:
    """The case of two reports that differ, with decisions of people, one to look at again."""
    read = []
    for country in ("KZ", "UZ"):
        words = f"Bulat Orasov is from {country}"
        source = source_of(f"{words}.", title=f"From {country}")
        claim = claimer(source)(words, Person("Bulat Orasov", nationality=country))
        read.append((source, Reading(source.sha256, READER, "en", (claim,))))
    (conflict,) = (one for one in build_case(read).conflicts if one.field == "nationality")
    sides = [(Anchor.of(reading.claims[0]),) for _, reading in read]
    gone = Anchor(read[0][0].sha256, 0, 5, "person", "Nobody", ClaimId("0" * 16), "0" * 16)
    what = Resolve(conflict.field, conflict.sentence, "UZ", ("KZ", "UZ"), sides[1], sides[0])
    made = (
        Decision(
            what, "Anna <b>", "The passport is <i>in the file</i>.", "2024-03-05T10:00:00+00:00"
        ),
        Decision(Reject(gone), "Bek", "Nobody is named there.", "2024-03-06T10:00:00+00:00"),
    )
    return build_case(read, made)
