"""How entries name the things they are about: by ids and hashes, never by a person's name."""

from casewright.claims import Sha256

WORKSPACE, KEYS, CASE, CASE_FILE = "workspace", "keys", "case", "case-file"
SOURCE, READING, DECISION, EVIDENCE = "source", "reading", "decision", "evidence"
ACCOUNT, INVITATION, TOKEN, PROTECTED = "account", "invitation", "token", "protected"


def source(sha256: Sha256 | str) -> str:
    """A source with its text."""
    return f"{SOURCE}:{sha256}"


def reading(sha256: Sha256 | str, reader: str) -> str:
    """What a reader, named by its hash, read in a source."""
    return f"{READING}:{sha256}:{reader}"


def decision(number: str) -> str:
    """A person's decision."""
    return f"{DECISION}:{number}"


def account(number: int) -> str:
    """Somebody who may sign in."""
    return f"{ACCOUNT}:{number}"


def invitation(number: int) -> str:
    """An invitation."""
    return f"{INVITATION}:{number}"


def token(number: int) -> str:
    """A token of a program."""
    return f"{TOKEN}:{number}"


def protected(number: int) -> str:
    """A protected person."""
    return f"{PROTECTED}:{number}"


def says_what_is_kept(action: str) -> bool:
    """Whether entries of that action have the hash of the thing itself.

    Such actions have a dot, as source.kept; others, in words, tell what somebody did about it.
    """
    return "." in action


def evidence(sha256: Sha256 | str) -> str:
    """The bytes a source came as."""
    return f"{EVIDENCE}:{sha256}"
