"""A PostgreSQL server of our own: in a folder for tests, on a socket, unknown to anybody else."""

import os
import shutil
import subprocess
import uuid
from pathlib import Path

import pytest

INSTALL = "scripts/install-services"


def _program(name):
    installed = sorted(Path("/usr/lib/postgresql").glob(f"*/bin/{name}"), reverse=True)
    found = [*map(str, installed), shutil.which(name)]
    return next((one for one in found if one), None)


def _server_user():
    """PostgreSQL refuses to run as root: its own account is taken there."""
    return "postgres" if os.geteuid() == 0 else None


class Server:
    """A server that is running; databases in it are made by name."""

    def __init__(self, folder):
        self.folder, self.data = folder, folder / "data"
        self.user = _server_user()
        if self.user is not None:
            shutil.chown(folder, self.user)

    def start(self):
        self._run(
            "initdb", "-D", self.data, "-A", "trust", "-U", "tests", "-E", "UTF8", "--no-sync"
        )
        options = f"-c listen_addresses='' -c unix_socket_directories={self.folder} -c fsync=off"
        self._run(
            "pg_ctl", "-D", self.data, "-w", "-l", self.folder / "log", "-o", options, "start"
        )

    def stop(self):
        self._run("pg_ctl", "-D", self.data, "-w", "-m", "immediate", "stop")

    def new_database(self):
        """The address of a new, empty database."""
        name = f"case_{uuid.uuid4().hex}"
        self._run("createdb", "-h", self.folder, "-U", "tests", name)
        return f"postgresql://tests@/{name}?host={self.folder}"

    def _run(self, program, *args):
        subprocess.run(
            [_program(program), *map(str, args)], check=True, user=self.user,
            cwd=self.folder, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL,
        )  # fmt: skip


def started(folder):
    """A running server; the test is skipped by name where there is none, which fails in CI."""
    if _program("initdb") is None or _program("createdb") is None:
        missing = f"PostgreSQL is not installed: {INSTALL} installs it"
        if os.environ.get("CI") == "true":
            pytest.fail(missing)
        pytest.skip(missing)
    server = Server(folder)
    server.start()
    return server
