"""A real `casewright serve`, and somebody who signs in to it and brings reports in."""

import http.client
import os
import re
import socket
import subprocess
import sys
import tempfile
import time
import uuid
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from http.cookies import SimpleCookie
from pathlib import Path
from typing import Any
from urllib.parse import urlencode

from benchmarks.failure import BenchmarkFailed
from casewright.workspace.keys import given_passphrase, new_ring
from casewright.workspace.opening import make, opened

PROCESSES = 2
WORDS = "four words for measuring"
NAME, PASSWORD = "Somebody", "violet harbour ninety kettle"
# As long as somebody needs to type a passphrase; the program loads meanwhile.
_TYPING = 4.0
_LONGEST = 300.0
_LOOK = 0.02


@dataclass(frozen=True, slots=True)
class Served:
    """Seconds: from the passphrase to the first page; from the import to what came of it."""

    first_page: float
    acknowledged: float
    first: float
    all: float


def measure_served(texts: Sequence[str], *, signing_in: float) -> Served:
    """The seconds of one import that is sent so many seconds after the first page was there."""
    ring = new_ring(given_passphrase(WORDS))
    with tempfile.TemporaryDirectory() as place:
        folder = Path(place) / "case"
        make(folder, ring)
        with opened(folder, ring) as store:
            slug = _account_and_case()
            with serving(folder) as (port, given):
                browser = _Browser(port)
                first_page = browser.until_it_answers("/sign-in/") - given
                time.sleep(max(0.0, given + first_page + signing_in - time.monotonic()))
                browser.send("/sign-in/", {"login": NAME, "password": PASSWORD})
                return _imported(store, browser, f"/cases/{slug}/imports/", texts, first_page)


# Any: the store is loaded only once Django is ready.
def _imported(
    store: Any, browser: "_Browser", path: str, texts: Sequence[str], first_page: float
) -> Served:
    token = browser.token(path)
    began = time.monotonic()
    browser.upload(path, token, texts)
    acknowledged = time.monotonic() - began
    first = _until_done(1) - began
    return Served(first_page, acknowledged, first, _until_done(len(texts)) - began)


def _until_done(files: int) -> float:
    """When so many files are in the case file, which is the moment their claims can be read."""
    from casewright.workspace.jobs.models import ImportFileRow
    from casewright.workspace.jobs.states import State

    end = time.monotonic() + _LONGEST
    while ImportFileRow.objects.filter(state=State.DONE).count() < files:
        if time.monotonic() > end:
            raise BenchmarkFailed("casewright serve", f"{files} files are not read.")
        time.sleep(_LOOK)
    return time.monotonic()


def _account_and_case() -> str:
    from datetime import UTC, datetime

    from casewright.workspace.accounts.cases import make_case
    from casewright.workspace.accounts.making import make_owner

    owner = make_owner(NAME, PASSWORD, now=datetime.now(UTC))
    return make_case(owner, slug="case", title="Measured").slug


@contextmanager
def serving(folder: Path) -> Iterator[tuple[int, float]]:
    """The port of a server, and the moment at which its passphrase was given."""
    port = _free_port()
    reading, writing = os.pipe()
    command = [sys.executable, "-m", "casewright.cli", "serve", str(folder), f"--port={port}"]
    command += [f"--passphrase-fd={reading}", f"--jobs={PROCESSES}"]
    with subprocess.Popen(  # noqa: S603
        command, pass_fds=(reading,), stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL
    ) as process:
        os.close(reading)
        try:
            time.sleep(_TYPING)
            os.write(writing, f"{WORDS}\n".encode())
            os.close(writing)
            yield port, time.monotonic()
        finally:
            process.terminate()


def _free_port() -> int:
    with socket.socket() as one:
        one.bind(("127.0.0.1", 0))
        number: int = one.getsockname()[1]
        return number


class _Browser:
    """Asks for pages and sends their forms, with the cookies of one session."""

    def __init__(self, port: int) -> None:
        self._port = port
        self._cookies: dict[str, str] = {}

    def until_it_answers(self, path: str) -> float:
        """When the page was there."""
        end = time.monotonic() + _LONGEST
        while time.monotonic() < end:
            try:
                self._ask("GET", path)
                return time.monotonic()
            except OSError:
                time.sleep(_LOOK)
        raise BenchmarkFailed("casewright serve", "it does not answer.")

    def token(self, path: str) -> str:
        """What a form of the page has to send back."""
        page = self._ask("GET", path).decode()
        return re.findall(r'name="csrfmiddlewaretoken" value="([^"]+)"', page)[0]

    def send(self, path: str, fields: dict[str, str]) -> None:
        """A form of a page, filled in."""
        body = urlencode(fields | {"csrfmiddlewaretoken": self.token(path)}).encode()
        self._ask("POST", path, body, "application/x-www-form-urlencoded")

    def upload(self, path: str, token: str, texts: Sequence[str]) -> None:
        """Files, as a form sends them."""
        edge = uuid.uuid4().hex
        parts = [f'name="csrfmiddlewaretoken"\r\n\r\n{token}']
        parts += [
            f'name="files"; filename="{number}.txt"\r\nContent-Type: text/plain\r\n\r\n{text}'
            for number, text in enumerate(texts)
        ]
        lines = "".join(f"--{edge}\r\nContent-Disposition: form-data; {part}\r\n" for part in parts)
        body = f"{lines}--{edge}--\r\n".encode()
        self._ask("POST", path, body, f"multipart/form-data; boundary={edge}")

    def _ask(self, method: str, path: str, body: bytes = b"", kind: str = "") -> bytes:
        connection = http.client.HTTPConnection("127.0.0.1", self._port, timeout=60)
        cookies = "; ".join(f"{name}={value}" for name, value in self._cookies.items())
        headers = {"Cookie": cookies} | ({"Content-Type": kind} if kind else {})
        connection.request(method, path, body or None, headers)
        answer = connection.getresponse()
        found = answer.read()
        connection.close()
        for line in answer.headers.get_all("Set-Cookie") or ():
            self._cookies |= {name: one.value for name, one in SimpleCookie(line).items()}
        expected = 302 if method == "POST" else 200
        if answer.status != expected:
            raise BenchmarkFailed(f"{method} {path}", f"it answers {answer.status}.")
        return found
