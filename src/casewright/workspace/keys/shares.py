"""The way to the key by several people together: any k of n shares, as words (SLIP-39)."""

import secrets
from collections.abc import Sequence
from dataclasses import dataclass

import shamir_mnemonic

from casewright.workspace.errors import BadRecovery, WrongRecovery
from casewright.workspace.keys.data_key import KEY_BYTES, DataKey
from casewright.workspace.keys.wrapping import DoesNotFit, Wrapped, unwrap, wrap

_FEWEST, _MOST = 2, 16


@dataclass(frozen=True, slots=True)
class SharesLock:
    """The key, wrapped in a secret of which people hold shares."""

    needed: int
    made: int
    wrapped: Wrapped

    def __post_init__(self) -> None:
        if not _FEWEST <= self.needed <= self.made <= _MOST:
            raise ValueError(f"Not a number of shares: {self.needed} of {self.made}.")


def lock(
    key: DataKey, *, needed: int, made: int, workspace: str
) -> tuple[SharesLock, tuple[str, ...]]:
    """The key under a new secret, and the shares of that secret, which are kept nowhere.

    Raises:
        BadRecovery: these are no numbers of shares.
    """
    if not _FEWEST <= needed <= made <= _MOST:
        raise BadRecovery(
            f"{needed} of {made} shares cannot be made; at least {_FEWEST} are needed to recover, "
            f"and at most {_MOST} are made."
        )
    secret = secrets.token_bytes(KEY_BYTES)
    locked = SharesLock(needed, made, wrap(key, secret, about=_about(workspace)))
    ((*shares,),) = shamir_mnemonic.generate_mnemonics(1, [(needed, made)], secret)
    return locked, tuple(shares)


def unlock(locked: SharesLock, shares: Sequence[str], *, workspace: str) -> DataKey:
    """The key again, from as many shares as are needed.

    Raises:
        WrongRecovery: there are too few shares, a word is wrong, or they are of another folder.
    """
    given = list(dict.fromkeys(" ".join(one.split()).lower() for one in shares))
    if len(given) < locked.needed:
        raise WrongRecovery(
            f"{locked.needed} different shares are needed, and {len(given)} are given."
        )
    try:
        secret = shamir_mnemonic.combine_mnemonics(given[: locked.needed])
        return DataKey(unwrap(locked.wrapped, secret, about=_about(workspace)))
    except shamir_mnemonic.MnemonicError as error:
        raise WrongRecovery("A share has a wrong word, or the shares do not match.") from error
    except DoesNotFit as error:
        raise WrongRecovery("The shares are of another folder, or were replaced.") from error


def _about(workspace: str) -> str:
    return f"{workspace}/shares"
