"""Whether a certificate and its key can be served with, looked at before anybody relies on it."""

from collections.abc import Iterator, Sequence
from datetime import datetime, timedelta
from pathlib import Path

from cryptography import x509
from cryptography.exceptions import UnsupportedAlgorithm
from cryptography.hazmat.primitives.serialization import (
    Encoding,
    PublicFormat,
    load_pem_private_key,
)

from casewright.workspace.operation.health import Finding, bad, care, good

_WHAT = "certificate"
_SOON = timedelta(days=14)
_FOR_OTHERS = 0o077
_RENEW = "Have it renewed, and name the new files."


def certificate_findings(
    certificate: Path, key: Path, *, names: Sequence[str], now: datetime
) -> Iterator[Finding]:
    """What there is to say of a certificate in PEM format that is to answer under those names."""
    try:
        found = x509.load_pem_x509_certificate(certificate.read_bytes())
    except (OSError, ValueError) as error:
        words = f"{certificate} cannot be read as a certificate: {_reason(error)}."
        yield bad(_WHAT, words, "Name a certificate in PEM format with --tls-cert.")
        return
    yield _time(found, now)
    yield from _missing_names(found, names)
    yield _key(found, key)


def _time(found: x509.Certificate, now: datetime) -> Finding:
    until = found.not_valid_after_utc
    if until < now:
        return bad(_WHAT, f"The certificate ended on {until:%Y-%m-%d}.", _RENEW)
    if found.not_valid_before_utc > now:
        since = f"{found.not_valid_before_utc:%Y-%m-%d}"
        return bad(_WHAT, f"The certificate holds only from {since}.", "Look at the clock.")
    if until - now < _SOON:
        return care(_WHAT, f"The certificate ends on {until:%Y-%m-%d}.", _RENEW)
    return good(_WHAT, f"The certificate holds until {until:%Y-%m-%d}.")


def _missing_names(found: x509.Certificate, names: Sequence[str]) -> Iterator[Finding]:
    try:
        told = found.extensions.get_extension_for_class(x509.SubjectAlternativeName).value
        held = {str(one) for one in told.get_values_for_type(x509.DNSName)}
    except x509.ExtensionNotFound:
        held = set()
    for name in names:
        if name not in held and f"*.{name.partition('.')[2]}" not in held:
            words = f"The certificate does not name {name}: browsers will warn."
            yield care(_WHAT, words, "Have it made for that name too.")


def _key(found: x509.Certificate, path: Path) -> Finding:
    try:
        key = load_pem_private_key(path.read_bytes(), password=None)
        is_open = bool(path.stat().st_mode & _FOR_OTHERS)
    except (OSError, ValueError, TypeError, UnsupportedAlgorithm) as error:
        words = f"{path} cannot be read as a key: {_reason(error)}."
        return bad("key", words, "Name its key, in PEM format and without a password.")
    spki = (Encoding.DER, PublicFormat.SubjectPublicKeyInfo)
    if key.public_key().public_bytes(*spki) != found.public_key().public_bytes(*spki):
        return bad("key", f"{path} is the key of another certificate.", "Name its own key.")
    if is_open:
        words = f"Other accounts of this machine can read {path}."
        return care("key", words, f"chmod 600 {path}")
    return good("key", "The key belongs to the certificate.")


def _reason(error: Exception) -> str:
    """Why, without what stands in the file."""
    return (error.strerror or "unknown reason") if isinstance(error, OSError) else "it is none"
