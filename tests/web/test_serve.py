"""The real server: `casewright serve` started, used in a browser's place, and ended."""

import os
import re
import signal
import socket
import subprocess
import sys
import time
from threading import Timer

import pytest
from cli.secrets import descriptor
from workspace.opened import WORDS, made

from casewright.cli import main
from web.browser import Browser

PASSWORD = "violet harbour ninety kettle"
NOT_SERVED = [
    ("/.git/HEAD", "metadata of git"),
    ("/.git/config", "where a repository is"),
    ("/.svn/entries", "metadata of another tool"),
    ("/static/.git/HEAD", "the same beside the style"),
    ("/static/", "a list of the folder"),
    ("/static", "the same without a slash"),
    ("/static/../settings.py", "a file beside the folder"),
    ("/static/%2e%2e/settings.py", "the same in other letters"),
    ("/media/", "a folder that other programs have"),
    ("/keys.json", "a file of the folder of cases"),
    ("/evidence/", "a folder of it"),
]


def free_port():
    with socket.socket() as one:
        one.bind(("127.0.0.1", 0))
        return one.getsockname()[1]


class Served:
    """A server on a folder of its own."""

    def __init__(self, folder, *options):
        self.port, self.folder = free_port(), folder
        reading, writing = os.pipe()
        os.write(writing, f"{WORDS}\n".encode())
        os.close(writing)
        command = [sys.executable, "-m", "casewright.cli", "serve", str(folder)]
        command += [f"--port={self.port}", f"--passphrase-fd={reading}", "--no-worker", *options]
        self.began = time.monotonic()
        self.process = subprocess.Popen(
            command, pass_fds=(reading,), stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True
        )
        os.close(reading)
        # Whatever hangs, no test waits for ever.
        self.at_the_latest = Timer(60, self.process.kill)
        self.at_the_latest.start()

    def line(self):
        """The next line on its terminal."""
        line = self.process.stdout.readline()
        assert line, self.process.stderr.read()
        return line

    def until_it_answers(self):
        while self.process.poll() is None and time.monotonic() < self.began + 45:
            try:
                return Browser(self.port).get("/sign-in/")
            except OSError:
                time.sleep(0.02)
        raise AssertionError(self.process.stderr.read())

    def end(self, number=signal.SIGINT):
        self.at_the_latest.cancel()
        self.process.send_signal(number)
        return self.process.wait(20)


@pytest.fixture
def served(tmp_path):
    folder = tmp_path / "case"
    made(folder)
    server = Served(folder)
    yield server
    server.at_the_latest.cancel()
    if server.process.poll() is None:
        server.process.kill()
    server.process.communicate()


def code_of(served):
    served.line()
    return re.search(r"The code for the first one: (\S+)", served.line())[1]


def test_a_new_folder_is_made_where_somebody_says_so(tmp_path):
    server = Served(tmp_path / "case", "--new")
    assert code_of(server)
    assert server.until_it_answers().status == 200
    assert server.end() == 0
    server.process.communicate()


def test_from_the_first_run_to_a_case_in_the_browser(served):
    code = code_of(served)
    assert served.until_it_answers().status == 200
    browser = Browser(served.port)
    assert browser.get("/").headers["Location"] == "/set-up/"
    wrong = browser.send("/set-up/", code="no", name="Asel", password=PASSWORD)
    assert wrong.status == 400
    done = browser.send("/set-up/", code=code, name="Asel", password=PASSWORD)
    assert (done.status, done.headers["Location"]) == (302, "/sign-in/")
    assert browser.get("/set-up/").status == 404
    before = dict(browser.cookies)
    signed_in = browser.send("/sign-in/", login="Asel", password=PASSWORD)
    assert (signed_in.status, signed_in.headers["Location"]) == (302, "/cases/")
    assert browser.cookies["casewright-session"] != before.get("casewright-session")
    made_case = browser.send("/cases/", title="A case", slug="a-case")
    assert made_case.status == 302
    address = made_case.headers["Location"]
    assert address.startswith("/cases/a-case-")
    assert "A case" in browser.get("/cases/").text
    page = browser.get(address)
    assert page.status == 200
    assert "Nothing was read yet." in page.text
    assert Browser(served.port).get(address).status == 302
    assert browser.get("/static/pages.css").status == 200
    assert served.end() == 0
    assert served.process.stderr.read() == ""


def test_nothing_is_served_that_is_no_page_and_no_folder_is_listed(served):
    assert served.until_it_answers().status == 200
    browser = Browser(served.port)
    assert browser.get("/static/pages.css").status == 200
    assert {path: browser.get(path).status for path, _ in NOT_SERVED} == dict.fromkeys(
        (path for path, _ in NOT_SERVED), 404
    )


@pytest.mark.parametrize("number", [signal.SIGINT, signal.SIGTERM])
def test_it_ends_when_it_is_told_to(served, number):
    served.until_it_answers()
    assert served.end(number) == 0
    assert not (served.folder / "workspace.db-wal").exists()


def test_the_key_is_in_no_argument_and_no_variable(served):
    served.until_it_answers()
    for name in ("cmdline", "environ"):
        with open(f"/proc/{served.process.pid}/{name}", "rb") as file:
            assert WORDS.split()[0].encode() not in file.read()


def refused(capsys, folder, *options):
    status = main(["serve", str(folder), "--no-worker", *options, descriptor(WORDS)])
    return status, capsys.readouterr().err


@pytest.mark.parametrize("host", ["0.0.0.0", "::", "192.0.2.7"])
def test_an_address_that_others_reach_is_refused_without_encryption(tmp_path, capsys, host):
    made(tmp_path / "case")
    status, said = refused(capsys, tmp_path / "case", "--host", host)
    assert status == 2
    assert "readable on the way" in said


@pytest.mark.parametrize("is_there", [True, False])
def test_where_there_is_no_case_it_is_said_how_to_begin_one(tmp_path, capsys, is_there):
    folder = tmp_path / "case"
    if is_there:
        folder.mkdir()
    status, told = refused(capsys, folder, "--port", str(free_port()))
    assert status == 1
    assert f"There is no case at {folder}." in told
    assert f"casewright serve {folder} --new" in told


def test_a_new_case_is_begun_in_no_folder_that_has_something_in_it(tmp_path, capsys):
    (tmp_path / "notes.txt").write_text("Mine.")
    status, told = refused(capsys, tmp_path, "--new", "--port", str(free_port()))
    assert status == 1
    assert "is not empty" in told


def test_half_a_certificate_is_refused(tmp_path, capsys):
    made(tmp_path / "case")
    status, said = refused(capsys, tmp_path / "case", "--tls-cert", str(tmp_path / "none.pem"))
    assert status == 2
    assert "go together" in said


def test_a_port_that_is_taken_is_said_in_words(tmp_path, capsys):
    made(tmp_path / "case")
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        taken.listen()
        port = str(taken.getsockname()[1])
        status, said = refused(capsys, tmp_path / "case", "--port", port)
    assert status == 1
    assert f"port {port}" in said
