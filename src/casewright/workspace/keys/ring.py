"""An opened key file: the key itself, and what can be done with it."""

import hashlib
import hmac
import secrets
from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path

import pyrage

from casewright.workspace.errors import BadRecovery, DamagedKeys, WrongPassphrase, WrongRecovery
from casewright.workspace.keys import passphrase as passphrases
from casewright.workspace.keys import recipient as recipients
from casewright.workspace.keys import shares as of_people
from casewright.workspace.keys.cost import STANDARD, Cost
from casewright.workspace.keys.data_key import DataKey, Purpose, fresh_key, subkey
from casewright.workspace.keys.key_file import VERSION, KeyFile, read_key_file
from casewright.workspace.keys.passphrase import Passphrase
from casewright.workspace.keys.wrapping import DoesNotFit, unwrap, wrap


@dataclass(frozen=True, slots=True)
class KeyRing:
    """The key of a folder, and the file it came from."""

    file: KeyFile
    key: DataKey = field(repr=False)

    def subkey(self, purpose: Purpose) -> bytes:
        """The key for one purpose."""
        return subkey(self.key, purpose, workspace=self.file.workspace)

    def evidence_identity(self) -> str:
        """The age identity that opens the files of evidence."""
        key = self.subkey(Purpose.EVIDENCE)
        return unwrap(self.file.evidence, key, about=self.file.workspace).decode("ascii")

    def with_passphrase(self, new: Passphrase, *, cost: Cost = STANDARD) -> "KeyRing":
        """The same under another passphrase; nothing but the key file has to be written."""
        locked = passphrases.lock(self.key, new, cost, workspace=self.file.workspace)
        return self._sealed(replace(self.file, passphrase=locked))

    def with_recipient(self, recipient: str) -> "KeyRing":
        """The same, which the holder of the recipient's identity can open too.

        Raises:
            BadRecovery: the text is no recipient.
        """
        locked = recipients.lock(self.key, recipient)
        others = (one for one in self.file.recipients if one.recipient != locked.recipient)
        return self._sealed(replace(self.file, recipients=(*others, locked)))

    def without_recipient(self, recipient: str) -> "KeyRing":
        """The same without that recipient.

        Raises:
            BadRecovery: there is no such recipient.
        """
        others = tuple(one for one in self.file.recipients if one.recipient != recipient.strip())
        if others == self.file.recipients:
            raise BadRecovery(f"The folder has no recovery by {recipient!r}.")
        return self._sealed(replace(self.file, recipients=others))

    def with_shares(self, *, needed: int, made: int) -> "tuple[KeyRing, tuple[str, ...]]":
        """The same, which holders of enough shares can open too, and the shares.

        Shares made before do not open it any more.

        Raises:
            BadRecovery: these are no numbers of shares.
        """
        workspace = self.file.workspace
        locked, made_now = of_people.lock(self.key, needed=needed, made=made, workspace=workspace)
        return self._sealed(replace(self.file, shares=locked)), made_now

    def without_shares(self) -> "KeyRing":
        """The same, which no shares open."""
        return self._sealed(replace(self.file, shares=None))

    def renewed(self, passphrase: Passphrase, *, cost: Cost = STANDARD) -> "KeyRing":
        """A new key for the same folder, which the same recipients can recover.

        Shares made before open it no more: the words of new ones have to be given out.
        """
        ring = _ring(self.file.workspace, passphrase, cost)
        for one in self.file.recipients:
            ring = ring.with_recipient(one.recipient)
        return ring

    def _sealed(self, file: KeyFile) -> "KeyRing":
        return replace(self, file=replace(file, seal=_seal(file, self.key)))


def new_ring(passphrase: Passphrase, *, cost: Cost = STANDARD) -> KeyRing:
    """The keys of a folder that is about to be made."""
    return _ring(secrets.token_hex(16), passphrase, cost)


def _ring(workspace: str, passphrase: Passphrase, cost: Cost) -> KeyRing:
    key = fresh_key()
    identity = str(pyrage.x25519.Identity.generate()).encode("ascii")
    around = subkey(key, Purpose.EVIDENCE, workspace=workspace)
    file = KeyFile(
        version=VERSION,
        workspace=workspace,
        passphrase=passphrases.lock(key, passphrase, cost, workspace=workspace),
        recipients=(),
        shares=None,
        evidence=wrap(identity, around, about=workspace),
    )
    return KeyRing(replace(file, seal=_seal(file, key)), key)


def open_with_passphrase(path: Path, passphrase: Passphrase) -> KeyRing:
    """The keys in the file.

    Raises:
        WrongPassphrase: the passphrase does not open it.
        DamagedKeys: the file is not what was written.
    """
    file = read_key_file(path)
    try:
        key = passphrases.unlock(file.passphrase, passphrase, workspace=file.workspace)
    except DoesNotFit as error:
        raise WrongPassphrase from error
    return _checked(file, key, path)


def open_with_identity(path: Path, identity: str) -> KeyRing:
    """The keys in the file, opened with an age identity.

    Raises:
        WrongRecovery: the identity is of none of its recipients.
        DamagedKeys: the file is not what was written.
    """
    file = read_key_file(path)
    for locked in file.recipients:
        key = recipients.unlock(locked, identity)
        if key is not None:
            return _checked(file, key, path)
    raise WrongRecovery("The identity is of none of the recipients of this folder.")


def open_with_shares(path: Path, shares: Sequence[str]) -> KeyRing:
    """The keys in the file, opened with the shares of several people.

    Raises:
        WrongRecovery: the shares are too few or do not fit.
        DamagedKeys: the file is not what was written.
    """
    file = read_key_file(path)
    if file.shares is None:
        raise WrongRecovery("No shares were made for this folder, or they were taken back.")
    key = of_people.unlock(file.shares, shares, workspace=file.workspace)
    return _checked(file, key, path)


def _checked(file: KeyFile, key: DataKey, path: Path) -> KeyRing:
    if not hmac.compare_digest(file.seal, _seal(file, key)):
        raise DamagedKeys(path, "was changed by somebody who did not have the key")
    return KeyRing(file, key)


def _seal(file: KeyFile, key: DataKey) -> str:
    around = subkey(key, Purpose.KEY_FILE, workspace=file.workspace)
    return hmac.new(around, file.unsealed, hashlib.sha256).hexdigest()
