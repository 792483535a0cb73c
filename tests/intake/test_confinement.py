"""What the parsing process may not do."""

import subprocess
import sys
from pathlib import Path

import pytest

LINUX = pytest.mark.skipif(
    not sys.platform.startswith("linux"), reason="only Linux holds a process to all of this"
)


def run_confined(code: str) -> str:
    """What a confined process prints."""
    start = "from casewright.intake.confinement import allow_seconds, confine\nconfine(512)\n"
    done = subprocess.run(
        [sys.executable, "-c", start + code],
        capture_output=True,
        check=False,
        text=True,
        env={"PYTHONPATH": str(Path(__file__).resolve().parents[2] / "src")},
    )
    return done.stdout.strip() or f"status {done.returncode}"


@pytest.mark.parametrize(
    "call",
    [
        "socket.create_connection(('127.0.0.1', 9))",
        "socket.getaddrinfo('example.org', 80)",
        "socket.socket(socket.AF_INET, socket.SOCK_DGRAM).sendto(b'x', ('127.0.0.1', 9))",
        "socket.socket().bind(('127.0.0.1', 0))",
    ],
)
def test_it_has_no_network(call: str) -> None:
    code = f"import socket\ntry:\n    {call}\nexcept PermissionError as e:\n    print(e)"
    assert run_confined(code) == "The parsing process has no network."


@LINUX
def test_it_writes_nothing_to_disk(tmp_path: Path) -> None:
    path = tmp_path / "leak"
    code = (
        f"try:\n    f = open({str(path)!r}, 'wb', buffering=0)\n    f.write(b'words')\n"
        "except OSError as e:\n    print('no room')"
    )
    assert run_confined(code) == "no room"
    assert not path.exists() or path.read_bytes() == b""


@LINUX
def test_it_gets_no_more_memory_than_allowed() -> None:
    code = "try:\n    bytearray(600 * 2**20)\nexcept MemoryError:\n    print('no memory')"
    assert run_confined(code) == "no memory"


@LINUX
def test_it_gets_no_more_processor_time_than_allowed() -> None:
    assert run_confined("allow_seconds(1)\nwhile True: pass") == "status -24"
