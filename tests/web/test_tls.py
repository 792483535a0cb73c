"""The real server with a certificate: only what is encrypted on the way is answered."""

import http.client
import socket
import ssl
import time

import pytest
from workspace.opened import made

from web.browser import Browser
from web.certificates import written
from web.test_serve import Served

YEAR = 365 * 24 * 60 * 60


@pytest.fixture
def secure(tmp_path):
    """A server with a certificate of its own, and what a browser needs to trust it."""
    certificate, key = written(tmp_path)
    made(tmp_path / "case")
    server = Served(tmp_path / "case", f"--tls-cert={certificate}", f"--tls-key={key}")
    server.certificate = certificate
    server.trust = ssl.create_default_context(cafile=certificate)
    yield server
    server.at_the_latest.cancel()
    if server.process.poll() is None:
        server.process.kill()
    server.process.communicate()


def asked(server, path, context=None):
    connection = http.client.HTTPSConnection(
        "localhost", server.port, timeout=20, context=context or server.trust
    )
    connection.request("GET", path)
    answer = connection.getresponse()
    answer.read()
    connection.close()
    return answer


def until_it_listens(server):
    assert "https://" in server.line()
    while server.process.poll() is None and time.monotonic() < server.began + 45:
        with socket.socket() as one:
            if one.connect_ex(("127.0.0.1", server.port)) == 0:
                return
        time.sleep(0.02)
    server.process.kill()
    raise AssertionError(server.process.stderr.read())


def test_it_answers_encrypted_and_tells_browsers_to_stay_so(secure):
    until_it_listens(secure)
    page = asked(secure, "/set-up/")
    assert page.status == 200
    told = page.headers["Strict-Transport-Security"]
    assert f"max-age={YEAR}" in told
    cookies = page.headers.get_all("Set-Cookie")
    assert cookies
    for cookie in cookies:
        assert cookie.startswith("__Host-")
        assert "; Secure" in cookie
        assert "Domain=" not in cookie
    assert asked(secure, "/static/pages.css").status == 200
    assert secure.end() == 0
    assert secure.process.stderr.read() == ""


def test_what_is_not_encrypted_gets_no_answer(secure):
    until_it_listens(secure)
    with pytest.raises((OSError, http.client.HTTPException)):
        Browser(secure.port).get("/sign-in/")
    assert asked(secure, "/set-up/").status == 200


def test_only_the_latest_version_of_tls_is_answered(secure):
    until_it_listens(secure)
    old = ssl.create_default_context(cafile=secure.certificate)
    old.maximum_version = ssl.TLSVersion.TLSv1_2
    with pytest.raises(ssl.SSLError):
        asked(secure, "/set-up/", old)
    assert asked(secure, "/set-up/").status == 200
