"""What codes are made from stands in no table readable, on whatever database."""

import pytest
from allauth.mfa.models import Authenticator
from allauth.mfa.recovery_codes.internal.auth import RecoveryCodes
from allauth.mfa.totp.internal.auth import TOTP, format_hotp_value, hotp_value, validate_totp_code
from django.db import connection
from workspace.opened import CHEAP, PASSPHRASE

from casewright.web.folder import open_folder
from casewright.workspace.borrowed.second_factors import seal_all, sealed, sealed_anew, unsealed
from casewright.workspace.keys import new_ring
from casewright.workspace.keys.wrapping import DoesNotFit
from web.world import READER_, account

SECRET = "JBSWY3DPEHPK3PXP"


def rows():
    """What the table has, as whoever reads the server's files would find it."""
    with connection.cursor() as cursor:
        cursor.execute("SELECT data FROM mfa_authenticator")
        return " ".join(str(row[0]) for row in cursor.fetchall())


def test_nothing_of_a_second_factor_can_be_read_in_the_tables(undone):
    TOTP.activate(account(READER_), SECRET)
    kept = RecoveryCodes.activate(account(READER_))
    seed = unsealed(kept.instance.data["seed"], open_folder().ring)
    assert len(seed) == 80
    written = rows()
    for readable in (SECRET, seed, *kept.generate_codes()):
        assert readable not in written


def test_the_codes_are_right_all_the_same(undone):
    TOTP.activate(account(READER_), SECRET)
    kept = Authenticator.objects.get(user=account(READER_), type="totp").data["secret"]
    now = 59_000_000
    assert format_hotp_value(hotp_value(unsealed(kept, open_folder().ring), now)) == (
        format_hotp_value(hotp_value(SECRET, now))
    )
    assert not validate_totp_code(SECRET, "0000000")


def test_what_an_earlier_version_kept_readable_works_and_is_encrypted_by_the_next_server(undone):
    data = [{"secret": SECRET}, {"seed": "ab" * 40, "used_mask": 3}, {"migrated_codes": ["12345"]}]
    kinds = ["totp", "recovery_codes", "recovery_codes"]
    people = [account(READER_), account(READER_), account("lead")]
    for person, kind, one in zip(people, kinds, data, strict=True):
        Authenticator.objects.create(user=person, type=kind, data=one)
    ring = open_folder().ring
    assert unsealed(SECRET, ring) == SECRET
    seal_all(ring)
    written = rows()
    assert not any(one in written for one in (SECRET, "abab", "12345"))
    seal_all(ring)
    assert rows() == written, "what is encrypted stays as it is"
    used = Authenticator.objects.get(user=account(READER_), type="recovery_codes")
    assert used.data["used_mask"] == 3


def test_another_key_opens_nothing():
    one, other = (new_ring(PASSPHRASE, cost=CHEAP) for _ in range(2))
    text = sealed(SECRET, one)
    with pytest.raises(DoesNotFit):
        unsealed(text, other)
    with pytest.raises(DoesNotFit):
        unsealed(text[:-4] + "AAA=", one)
    moved = sealed_anew({"secret": text, "more": 1}, one, other)
    assert unsealed(moved["secret"], other) == SECRET
    assert moved["more"] == 1
