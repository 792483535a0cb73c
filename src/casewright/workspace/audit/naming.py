"""How entries name the things they are about: by ids and hashes, never by a person's name."""

from casewright.claims import Sha256

WORKSPACE, KEYS, CASE_FILE = "workspace", "keys", "case-file"
SOURCE, READING, DECISION, EVIDENCE = "source", "reading", "decision", "evidence"


def source(sha256: Sha256 | str) -> str:
    """A source with its text."""
    return f"{SOURCE}:{sha256}"


def reading(sha256: Sha256 | str, reader: str) -> str:
    """What a reader, named by its hash, read in a source."""
    return f"{READING}:{sha256}:{reader}"


def decision(number: str) -> str:
    """A person's decision."""
    return f"{DECISION}:{number}"


def evidence(sha256: Sha256 | str) -> str:
    """The bytes a source came as."""
    return f"{EVIDENCE}:{sha256}"
