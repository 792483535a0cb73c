"""The real server with its worker, on an encrypted folder of its own, and how far it is."""

import os
import re
import socket
import subprocess
import sys
import time

from web.browser import Browser
from workspace.opened import WORDS, made

OWNER, PASSWORD = "Asel", "violet harbour ninety kettle"
_STARTS_WITHIN = 60


def _free_port():
    with socket.socket() as one:
        one.bind(("127.0.0.1", 0))
        return one.getsockname()[1]


class Serving:
    """`casewright serve` as a person starts it; nobody has an account in it yet."""

    def __init__(self, folder):
        made(folder)
        self.port, self._log = _free_port(), folder.with_name("terminal")
        reading, writing = os.pipe()
        os.write(writing, f"{WORDS}\n".encode())
        os.close(writing)
        command = [sys.executable, "-m", "casewright.cli", "serve", str(folder)]
        command += [f"--port={self.port}", f"--passphrase-fd={reading}", "--jobs=1"]
        with self._log.open("w") as log:
            self.process = subprocess.Popen(
                command, pass_fds=(reading,), stdout=log, stderr=subprocess.STDOUT
            )
        os.close(reading)
        self._wait()

    @property
    def address(self):
        """Where a browser reaches it; passkeys are given to this name alone."""
        return f"http://localhost:{self.port}"

    @property
    def code(self):
        """What the terminal shows for the first account."""
        return re.search(r"The code for the first one: (\S+)", self._log.read_text())[1]

    def end(self):
        self.process.terminate()
        self.process.wait(20)

    def _wait(self):
        until = time.monotonic() + _STARTS_WITHIN
        while self.process.poll() is None and time.monotonic() < until:
            try:
                Browser(self.port).get("/sign-in/")
                return
            except OSError:
                time.sleep(0.05)
        self.process.kill()
        raise AssertionError(self._log.read_text())
