"""The keys of an encrypted folder: one random key, and the ways people have to it."""

from casewright.workspace.keys.cost import STANDARD, Cost
from casewright.workspace.keys.data_key import DataKey, Purpose
from casewright.workspace.keys.key_file import KeyFile, copy_of, read_key_file, usable
from casewright.workspace.keys.passphrase import Passphrase, given_passphrase, new_passphrase
from casewright.workspace.keys.ring import (
    KeyRing,
    new_ring,
    open_with_identity,
    open_with_passphrase,
    open_with_shares,
)

__all__ = [
    "STANDARD",
    "Cost",
    "DataKey",
    "KeyFile",
    "KeyRing",
    "Passphrase",
    "Purpose",
    "copy_of",
    "given_passphrase",
    "new_passphrase",
    "new_ring",
    "open_with_identity",
    "open_with_passphrase",
    "open_with_shares",
    "read_key_file",
    "usable",
]
