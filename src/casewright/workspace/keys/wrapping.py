"""A secret wrapped in another key (AES-256-GCM), so that any change to it is noticed."""

import secrets
from base64 import b64decode, b64encode
from dataclasses import dataclass

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import AESGCM

from casewright.errors import CasewrightError

_NONCE_BYTES = 12


@dataclass(frozen=True, slots=True)
class Wrapped:
    """A wrapped secret as it stands in the key file: nonce and content in Base64."""

    nonce: str
    content: str


class DoesNotFit(CasewrightError):
    """The key is another one, or what was wrapped has been changed."""

    def __init__(self) -> None:
        super().__init__("The key does not open what was wrapped.")


def wrap(secret: bytes, key: bytes, *, about: str) -> Wrapped:
    """The secret, wrapped; `about` is bound to it and must be given again to unwrap."""
    nonce = secrets.token_bytes(_NONCE_BYTES)
    return Wrapped(as_text(nonce), as_text(AESGCM(key).encrypt(nonce, secret, about.encode())))


def unwrap(wrapped: Wrapped, key: bytes, *, about: str) -> bytes:
    """The secret that was wrapped.

    Raises:
        DoesNotFit: the key or `about` is another one, or what was wrapped has been changed.
    """
    try:
        nonce, content = as_bytes(wrapped.nonce), as_bytes(wrapped.content)
        return AESGCM(key).decrypt(nonce, content, about.encode())
    except (InvalidTag, ValueError) as error:
        raise DoesNotFit from error


def as_text(content: bytes) -> str:
    """The bytes in Base64."""
    return b64encode(content).decode("ascii")


def as_bytes(text: str) -> bytes:
    """The bytes of the Base64 text; ValueError where it is none."""
    return b64decode(text, validate=True)
