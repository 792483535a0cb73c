"""The keys of a folder: every way to them, and everything that is not a way."""

import json
import subprocess
import sys
import textwrap

import pyrage
import pytest

from casewright.workspace.errors import (
    BadRecovery,
    DamagedKeys,
    WeakPassphrase,
    WrongPassphrase,
    WrongRecovery,
)
from casewright.workspace.keys import (
    STANDARD,
    Cost,
    Purpose,
    given_passphrase,
    new_passphrase,
    new_ring,
    open_with_identity,
    open_with_passphrase,
    open_with_shares,
    read_key_file,
)
from workspace.opened import CHEAP, PASSPHRASE, WORDS

OTHER = given_passphrase("another four good words")


@pytest.fixture
def ring():
    return new_ring(PASSPHRASE, cost=CHEAP)


@pytest.fixture
def path(ring, tmp_path):
    ring.file.write(tmp_path / "keys.json")
    return tmp_path / "keys.json"


@pytest.fixture
def identity():
    return pyrage.x25519.Identity.generate()


def test_the_passphrase_gives_the_same_keys_again(ring, path):
    again = open_with_passphrase(path, PASSPHRASE)
    assert again == ring
    assert again.evidence_identity() == ring.evidence_identity()


def test_the_standard_cost_is_at_least_the_second_recommended_option_of_rfc_9106():
    assert (STANDARD.passes, STANDARD.lanes) == (3, 4)
    assert STANDARD.memory >= 64 * 1024


def test_every_purpose_and_every_folder_has_keys_of_its_own(ring):
    other = new_ring(PASSPHRASE, cost=CHEAP)
    keys = {one.subkey(purpose) for one in (ring, other) for purpose in Purpose}
    assert len(keys) == 2 * len(Purpose)
    assert ring.key not in keys


def test_no_key_stands_in_what_is_printed_of_a_ring(ring):
    assert repr(ring.key) not in repr(ring)
    assert ring.key.hex() not in repr(ring)


@pytest.mark.parametrize("text", ["", "lantern orchard sixteen grave", f"{WORDS} ", WORDS.upper()])
def test_any_other_passphrase_is_refused(path, text):
    before = path.read_bytes()
    with pytest.raises(WrongPassphrase, match="This is not the passphrase"):
        open_with_passphrase(path, given_passphrase(text))
    assert path.read_bytes() == before


def test_an_accent_typed_in_two_strokes_is_the_same_letter(tmp_path):
    one, two = "żółty płot i łódź", "z\u0307o\u0301łty płot i ło\u0301dz\u0301"
    new_ring(new_passphrase(one), cost=CHEAP).file.write(tmp_path / "keys.json")
    assert one != two
    assert open_with_passphrase(tmp_path / "keys.json", given_passphrase(two))


SHORT = ["", "eleven sign", " " * 20]


@pytest.mark.parametrize("text", SHORT)
def test_a_new_passphrase_that_is_too_short_is_refused_without_showing_it(text):
    with pytest.raises(WeakPassphrase, match="fewer than 12") as refused:
        new_passphrase(text)
    assert not text.strip() or text not in str(refused.value)


def test_another_passphrase_wraps_the_same_key_and_the_old_one_ends(ring, path):
    ring.with_passphrase(OTHER, cost=CHEAP).file.write(path)
    assert open_with_passphrase(path, OTHER).key == ring.key
    with pytest.raises(WrongPassphrase):
        open_with_passphrase(path, PASSPHRASE)


def test_whoever_holds_the_identity_recovers_and_nobody_else(ring, path, identity):
    ring.with_recipient(str(identity.to_public())).file.write(path)
    text = f"# created: today\n# public key: {identity.to_public()}\n{identity}\n"
    assert open_with_identity(path, text).key == ring.key
    with pytest.raises(WrongRecovery, match="of none of the recipients"):
        open_with_identity(path, str(pyrage.x25519.Identity.generate()))
    with pytest.raises(WrongRecovery, match="holds no age identity"):
        open_with_identity(path, "nothing of the kind")


def test_a_recipient_is_named_once_and_can_be_taken_away(ring, path, identity):
    recipient = str(identity.to_public())
    twice = ring.with_recipient(recipient).with_recipient(f" {recipient}\n")
    assert [one.recipient for one in twice.file.recipients] == [recipient]
    twice.without_recipient(recipient).file.write(path)
    with pytest.raises(WrongRecovery):
        open_with_identity(path, str(identity))
    with pytest.raises(BadRecovery, match="has no recovery by"):
        ring.without_recipient(recipient)


def test_what_is_no_recipient_is_refused(ring):
    with pytest.raises(BadRecovery, match="'age1nonsense' is no age recipient"):
        ring.with_recipient("age1nonsense")


def test_any_two_of_three_shares_recover(ring, path):
    split, shares = ring.with_shares(needed=2, made=3)
    split.file.write(path)
    for left_out in range(3):
        given = [one for number, one in enumerate(shares) if number != left_out]
        assert open_with_shares(path, given).key == ring.key
    assert open_with_shares(path, shares).key == ring.key
    assert all(word.upper() not in path.read_text().upper() for word in shares)


def test_shares_typed_by_people_may_have_capitals_and_spaces(ring, path):
    split, shares = ring.with_shares(needed=2, made=2)
    split.file.write(path)
    assert open_with_shares(path, [f"  {one.upper()}  " for one in shares]).key == ring.key


def test_too_few_wrong_or_foreign_shares_recover_nothing(ring, path):
    split, shares = ring.with_shares(needed=2, made=3)
    split.file.write(path)
    _, foreign = ring.with_shares(needed=2, made=3)
    first, second, _ = shares
    wrong = " ".join(["academic", *second.split()[1:]])
    cases = [
        ([first], "2 different shares are needed, and 1 are given."),
        ([first, first.upper()], "2 different shares are needed, and 1 are given."),
        ([first, wrong], "A share has a wrong word"),
        ([first, foreign[0]], "A share has a wrong word, or the shares do not match."),
        (list(foreign), "The shares are of another folder, or were replaced."),
    ]
    for given, message in cases:
        with pytest.raises(WrongRecovery, match=message):
            open_with_shares(path, given)


def test_shares_made_before_end_when_new_ones_are_made_or_all_are_taken_back(ring, path):
    earlier, shares = ring.with_shares(needed=2, made=2)
    later, _ = earlier.with_shares(needed=2, made=2)
    later.file.write(path)
    with pytest.raises(WrongRecovery, match="or were replaced"):
        open_with_shares(path, shares)
    later.without_shares().file.write(path)
    with pytest.raises(WrongRecovery, match="No shares were made"):
        open_with_shares(path, shares)


@pytest.mark.parametrize(("needed", "made"), [(1, 3), (3, 2), (2, 17), (0, 0)])
def test_numbers_of_shares_that_protect_nothing_are_refused(ring, needed, made):
    with pytest.raises(BadRecovery, match=f"{needed} of {made} shares cannot be made"):
        ring.with_shares(needed=needed, made=made)


def test_every_damaged_byte_of_the_file_is_noticed_and_never_called_a_wrong_passphrase(path):
    content = path.read_bytes()
    for place in range(len(content)):
        path.write_bytes(content[:place] + bytes([content[place] ^ 1]) + content[place + 1 :])
        if _same_document(path, content):
            continue
        with pytest.raises(DamagedKeys, match="The key file"):
            read_key_file(path)


def _same_document(path, content):
    """White space and the like may differ without any harm."""
    try:
        return json.loads(path.read_bytes()) == json.loads(content)
    except ValueError:
        return False


BROKEN = [
    (b"", "is damaged"),
    (b"[]", "is damaged"),
    (b"{", "is damaged"),
    (b'{"version": 99}', "was written by a newer Casewright"),
]


@pytest.mark.parametrize(("content", "message"), BROKEN)
def test_a_file_that_holds_no_keys_is_named(path, content, message):
    path.write_bytes(content)
    with pytest.raises(DamagedKeys, match=message):
        read_key_file(path)


def test_a_file_that_is_gone_is_named(tmp_path):
    with pytest.raises(DamagedKeys, match="is missing"):
        read_key_file(tmp_path / "keys.json")


def test_a_change_by_somebody_without_the_key_is_noticed(ring, path, identity):
    """Whoever can write the file can make its checksum, but not its seal."""
    stranger = new_ring(PASSPHRASE, cost=CHEAP).with_recipient(str(identity.to_public()))
    forged = type(ring.file)(
        **{name: getattr(ring.file, name) for name in ("version", "workspace", "passphrase")},
        recipients=stranger.file.recipients,
        shares=None,
        evidence=ring.file.evidence,
        seal=ring.file.seal,
    )
    forged.write(path)
    with pytest.raises(DamagedKeys, match="was changed by somebody who did not have the key"):
        open_with_passphrase(path, PASSPHRASE)


def test_a_machine_without_the_memory_is_told_how_much_it_takes():
    program = """
        import resource
        from casewright.workspace.errors import NoMemoryForPassphrase
        from casewright.workspace.keys import given_passphrase, new_ring
        resource.setrlimit(resource.RLIMIT_AS, (200 * 2**20, 200 * 2**20))
        try:
            new_ring(given_passphrase("four good words"))
        except NoMemoryForPassphrase as error:
            print(error)
    """
    pytest.importorskip("resource")
    ended = subprocess.run(
        [sys.executable, "-c", textwrap.dedent(program)],
        capture_output=True, check=False, text=True,
    )  # fmt: skip
    assert ended.stdout.startswith("Opening the folder takes 256 MB of free memory"), ended.stderr


COSTS = [(7, 1, 1), (2**23, 1, 1), (64, 0, 1), (64, 65, 1), (64, 1, 0), (1024, 1, 17)]


@pytest.mark.parametrize(("memory", "passes", "lanes"), COSTS)
def test_a_cost_that_is_none_or_would_use_up_the_machine_is_refused(memory, passes, lanes):
    with pytest.raises(ValueError, match="Not a"):
        Cost(memory, passes, lanes)
