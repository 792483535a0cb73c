"""Certificates made for tests, for this machine and nobody else."""

import ipaddress
from datetime import UTC, datetime, timedelta

from cryptography import x509
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.hazmat.primitives.hashes import SHA256
from cryptography.hazmat.primitives.serialization import Encoding, NoEncryption, PrivateFormat
from cryptography.x509.oid import NameOID

NOW = datetime(2026, 5, 1, tzinfo=UTC)
DAY = timedelta(days=1)


def new_key():
    return ec.generate_private_key(ec.SECP256R1())


def written(folder, key=None, *, since=None, until=None, names=("localhost",)):
    """The files of a certificate and its key."""
    key = key or new_key()
    since, until = since or datetime.now(UTC) - DAY, until or datetime.now(UTC) + 300 * DAY
    subject = x509.Name([x509.NameAttribute(NameOID.COMMON_NAME, "tests")])
    held = [*map(x509.DNSName, names), x509.IPAddress(ipaddress.ip_address("127.0.0.1"))]
    made = (
        x509.CertificateBuilder()
        .subject_name(subject)
        .issuer_name(subject)
        .public_key(key.public_key())
        .serial_number(x509.random_serial_number())
        .not_valid_before(since)
        .not_valid_after(until)
        .add_extension(x509.SubjectAlternativeName(held), critical=False)
        .sign(key, SHA256())
    )
    certificate, path = folder / "cert.pem", folder / "key.pem"
    certificate.write_bytes(made.public_bytes(Encoding.PEM))
    path.write_bytes(key.private_bytes(Encoding.PEM, PrivateFormat.PKCS8, NoEncryption()))
    path.chmod(0o600)
    return certificate, path
