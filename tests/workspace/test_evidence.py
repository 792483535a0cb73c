"""The bytes of sources: encrypted, named so that nobody can look a document up, and whole."""

import pytest

from casewright.claims import sha256_of
from casewright.workspace.errors import EvidenceDamaged
from casewright.workspace.evidence import Evidence
from casewright.workspace.keys import new_ring
from workspace.opened import CHEAP, PASSPHRASE

CONTENT = b"The statement of a witness. " * 5000


@pytest.fixture
def evidence(tmp_path):
    return Evidence(tmp_path, new_ring(PASSPHRASE, cost=CHEAP))


def only_file(evidence):
    (path,) = evidence.folder.iterdir()
    return path


def test_the_bytes_come_back(evidence):
    evidence.save(CONTENT)
    assert evidence.load(sha256_of(CONTENT)) == CONTENT


def test_neither_name_nor_content_of_the_file_tells_what_it_is(evidence, tmp_path):
    evidence.save(CONTENT)
    path = only_file(evidence)
    assert sha256_of(CONTENT) not in path.name
    assert b"witness" not in path.read_bytes()
    other = Evidence(tmp_path, new_ring(PASSPHRASE, cost=CHEAP))
    assert other.file_name(sha256_of(CONTENT)) != path.name


def test_the_same_bytes_are_written_once(evidence):
    evidence.save(CONTENT)
    before = only_file(evidence).stat().st_mtime_ns
    evidence.save(CONTENT)
    assert only_file(evidence).stat().st_mtime_ns == before


def test_the_file_is_for_its_owner_only(evidence):
    evidence.save(CONTENT)
    assert only_file(evidence).stat().st_mode & 0o077 == 0


HARMS = [
    (lambda content: content[:70_000], "cut short: its beginning must not be given out"),
    (lambda content: content[:300] + b"x" + content[301:], "a byte in the middle"),
    (lambda content: b"", "emptied"),
]


@pytest.mark.parametrize("harm", [row[0] for row in HARMS], ids=[row[1] for row in HARMS])
def test_a_damaged_file_is_named_and_nothing_of_it_given_out(evidence, harm):
    evidence.save(CONTENT)
    path = only_file(evidence)
    path.write_bytes(harm(path.read_bytes()))
    with pytest.raises(EvidenceDamaged, match=path.name):
        evidence.load(sha256_of(CONTENT))


def test_a_file_put_in_the_place_of_another_is_noticed(evidence):
    evidence.save(CONTENT)
    evidence.save(b"another")
    names = [evidence.file_name(sha256_of(one)) for one in (CONTENT, b"another")]
    (evidence.folder / names[1]).replace(evidence.folder / names[0])
    with pytest.raises(EvidenceDamaged):
        evidence.load(sha256_of(CONTENT))


def test_bytes_that_are_not_there_are_named(evidence):
    with pytest.raises(EvidenceDamaged):
        evidence.load(sha256_of(b"never kept"))
