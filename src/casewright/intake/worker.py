"""Our side of the parsing process: starts it, gives it files, survives whatever becomes of it."""

import os
import signal
import subprocess
import sys
import threading
from pathlib import Path
from typing import IO, Any

from casewright import __file__ as _PACKAGE
from casewright.errors import OutOfTime, ParserStopped
from casewright.intake import wire
from casewright.intake.limits import MB, Limits
from casewright.intake.parsed import Job

_JOBS_A_PROCESS = 2000
_PASSED_ON = ("PATH", "SYSTEMROOT", "TESSDATA_PREFIX", "LD_LIBRARY_PATH")
_BYTES_A_CHARACTER = 6
_FOR_THE_REST = 64 * MB
_SECONDS_TO_END = 2.0
_OUT_OF_CPU_TIME = -getattr(signal, "SIGXCPU", 0) or None


class Worker:
    """One parsing process, started when the first file comes and again whenever it has ended."""

    def __init__(self, limits: Limits) -> None:
        self._limits = limits
        self._process: subprocess.Popen[bytes] | None = None
        self._served = 0
        self._lock = threading.Lock()

    def start(self) -> None:
        """Start the process ahead of the first file, so that it is warm when that comes."""
        with self._lock:
            self._running()

    def close(self) -> None:
        """End the process."""
        with self._lock:
            self._end()

    def ask(self, job: Job) -> tuple[dict[str, Any], bytes]:
        """The answer to a job: what the file holds, or `refused` with the reason.

        A process that has served others is not trusted to have failed because of this file: the
        job is put once more to a new one, so that the order of files changes nothing.
        """
        with self._lock:
            fresh = self._served == 0
            answer, body = self._ask_once(job)
            if answer.get("worn"):
                self._end()
                if not fresh:
                    answer, body = self._ask_once(job)
            return answer, body

    def _ask_once(self, job: Job) -> tuple[dict[str, Any], bytes]:
        process = self._running()
        self._served += 1
        seconds = self._limits.ocr_seconds if job.may_ocr else self._limits.seconds
        late = threading.Event()
        alarm = threading.Timer(seconds, _stop_late, (process, late))
        alarm.daemon = True
        alarm.start()
        try:
            return self._exchange(process, job)
        except (wire.Garbled, OSError):
            status = self._end()
            if late.is_set() or status == _OUT_OF_CPU_TIME:
                return {"refused": str(OutOfTime(seconds))}, b""
            return {"refused": str(ParserStopped(_cause(status))), "worn": True}, b""
        finally:
            alarm.cancel()

    def _exchange(self, process: subprocess.Popen[bytes], job: Job) -> tuple[dict[str, Any], bytes]:
        if process.stdin is None or process.stdout is None:
            raise wire.Garbled
        asked = {"depth": job.depth, "may_ocr": job.may_ocr, "page": job.page}
        head = {"limits": job.limits.as_numbers(), **asked}
        wire.send(process.stdin, head, job.content)
        return wire.receive(process.stdout, self._longest_answer())

    def _longest_answer(self) -> int:
        text = self._limits.characters * _BYTES_A_CHARACTER
        return text + self._limits.unpacked_mb * MB + _FOR_THE_REST

    def _running(self) -> subprocess.Popen[bytes]:
        if self._served >= _JOBS_A_PROCESS:
            self._end()
        if self._process is None:
            self._process = _started(self._limits.memory_mb)
            self._served = 0
        return self._process

    def _end(self) -> int | None:
        process, self._process = self._process, None
        self._served = 0
        if process is None:
            return None
        for pipe in (process.stdin, process.stdout):
            _close(pipe)
        _wait_for(process)
        return process.returncode


def _started(memory_mb: int) -> subprocess.Popen[bytes]:
    environment = {name: os.environ[name] for name in _PASSED_ON if name in os.environ}
    environment["PYTHONPATH"] = str(Path(_PACKAGE).parents[1])
    # One thread each: the threads of libraries reserve memory, which counts against the limit.
    environment |= {"OMP_THREAD_LIMIT": "1", "OPENBLAS_NUM_THREADS": "1"}
    return subprocess.Popen(  # noqa: S603 our own program with a number as its argument
        [sys.executable, "-P", "-B", "-m", "casewright.intake.child", str(memory_mb)],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        env=environment,
        start_new_session=True,
    )


def _stop_late(process: subprocess.Popen[bytes], late: threading.Event) -> None:
    late.set()
    _kill(process)


def _kill(process: subprocess.Popen[bytes]) -> None:
    """End the process with whatever it has started itself."""
    try:
        os.killpg(process.pid, signal.SIGKILL)
    except (OSError, AttributeError):
        process.kill()


def _wait_for(process: subprocess.Popen[bytes]) -> None:
    """Wait for a process whose pipes are closed; one that goes on regardless is ended."""
    try:
        process.wait(timeout=_SECONDS_TO_END)
    except subprocess.TimeoutExpired:
        _kill(process)
        process.wait()


def _close(pipe: IO[bytes] | None) -> None:
    try:
        if pipe:
            pipe.close()
    except OSError:  # what was still to be sent finds nobody at the other end
        return


def _cause(status: int | None) -> str:
    if status is not None and status < 0:
        return f"signal {-status}"
    return f"exit status {status}"
