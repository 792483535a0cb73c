"""A certificate is looked at before anybody relies on it."""

import pytest

from casewright.web.certificate import certificate_findings
from casewright.workspace.operation.health import State
from web.certificates import DAY, NOW, new_key, written

GOOD, CARE, BAD = State.GOOD, State.CARE, State.BAD


def found(files, names=("localhost",)):
    certificate, key = files
    return {one.state for one in certificate_findings(certificate, key, names=names, now=NOW)}


TIMES = [
    # from, until, what is said, why
    (NOW - DAY, NOW + 90 * DAY, {GOOD}, "it holds for months"),
    (NOW - DAY, NOW + 3 * DAY, {GOOD, CARE}, "it ends soon"),
    (NOW - 90 * DAY, NOW - DAY, {GOOD, BAD}, "it ended"),
    (NOW + DAY, NOW + 90 * DAY, {GOOD, BAD}, "it does not hold yet"),
]


@pytest.mark.parametrize(("since", "until", "said", "why"), TIMES)
def test_it_holds_today_and_for_a_while(tmp_path, since, until, said, why):
    assert found(written(tmp_path, since=since, until=until)) == said, why


NAMES = [
    (("cases.example.org",), ("cases.example.org",), {GOOD}, "just this name"),
    (("*.example.org",), ("cases.example.org",), {GOOD}, "every name of the place"),
    (("other.example.org",), ("cases.example.org",), {GOOD, CARE}, "another name"),
    (("localhost",), (), {GOOD}, "nothing was asked"),
]


@pytest.mark.parametrize(("held", "asked", "said", "why"), NAMES)
def test_it_names_the_names_under_which_people_come(tmp_path, held, asked, said, why):
    files = written(tmp_path, since=NOW - DAY, until=NOW + 90 * DAY, names=held)
    assert found(files, asked) == said, why


def now(folder, **about):
    return written(folder, since=NOW - DAY, until=NOW + 90 * DAY, **about)


def test_the_key_of_another_certificate_is_refused(tmp_path):
    other = tmp_path / "other"
    other.mkdir()
    certificate, _ = now(tmp_path)
    _, key = now(other, key=new_key())
    assert found((certificate, key)) == {GOOD, BAD}


def test_a_key_that_others_can_read_is_said(tmp_path):
    certificate, key = now(tmp_path)
    key.chmod(0o644)
    assert found((certificate, key)) == {GOOD, CARE}


@pytest.mark.parametrize("content", [b"", b"-----BEGIN CERTIFICATE-----\nno\n", b"\x00\xff"])
def test_what_is_no_certificate_or_no_key_is_said_without_its_words(tmp_path, content):
    certificate, key = now(tmp_path)
    key.write_bytes(content)
    assert found((certificate, key)) == {GOOD, BAD}
    certificate.write_bytes(content)
    (said,) = certificate_findings(certificate, key, names=(), now=NOW)
    assert said.state is BAD
    assert said.sentence == f"{certificate} cannot be read as a certificate: it is none."


def test_a_file_that_is_not_there_is_said(tmp_path):
    (said,) = certificate_findings(tmp_path / "no", tmp_path / "none", names=(), now=NOW)
    assert "No such file" in said.sentence
