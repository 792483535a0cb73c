"""The parsing process as its parent sees it."""

import io
import os
import signal
import struct

import pytest

from casewright.claims import Source
from casewright.intake import Intake, Limits, Refusal, wire
from casewright.intake.parsed import Job
from casewright.intake.worker import Worker

GOOD = b"The court upheld the verdict."


def test_one_process_serves_many_files() -> None:
    worker = Worker(Limits())
    numbers = set()
    for _ in range(5):
        answer, _body = worker.ask(Job(GOOD))
        assert answer["text"] == GOOD.decode()
        assert worker._process is not None
        numbers.add(worker._process.pid)
    worker.close()
    assert len(numbers) == 1


def test_a_process_that_is_killed_is_started_anew() -> None:
    with Intake() as intake:
        intake.open_bytes(GOOD, "first")
        process = intake._worker._process
        assert process is not None
        os.kill(process.pid, signal.SIGKILL)
        process.wait()
        (source,) = intake.open_bytes(GOOD, "second")
    assert isinstance(source, Source)


def test_closing_ends_the_process() -> None:
    worker = Worker(Limits())
    worker.start()
    process = worker._process
    worker.close()
    assert process is not None
    assert process.poll() is not None


def test_a_process_that_never_starts_well_gives_a_refusal(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("sys.executable", "false")
    with Intake() as intake:
        (refused,) = intake.open_bytes(GOOD, "any")
    assert isinstance(refused, Refusal)
    assert refused.reason == ("The file could not be read: its parser stopped (exit status 1).")


def test_a_limit_of_nothing_is_no_limit_that_can_be_set() -> None:
    with pytest.raises(ValueError, match="seconds must be at least 1"):
        Limits(seconds=0)


def test_a_refusal_without_a_reason_is_none() -> None:
    with pytest.raises(ValueError, match="reason"):
        Refusal("a", " ")


def test_a_frame_reads_back() -> None:
    stream = io.BytesIO()
    wire.send(stream, {"text": "Суд \ud800"}, b"body")
    stream.seek(0)
    head, body = wire.receive(stream, 1000)
    assert (head, body) == ({"text": "Суд ?"}, b"body")


@pytest.mark.parametrize(
    ("frame", "why"),
    [
        (b"", "the stream ended"),
        (struct.pack(">QQ", 5, 0) + b"{}", "the stream ended in the middle"),
        (struct.pack(">QQ", 2, 2**40) + b"{}", "longer than allowed"),
        (struct.pack(">QQ", 2, 0) + b"[]", "no object"),
        (struct.pack(">QQ", 2, 0) + b"{x", "no JSON"),
        (struct.pack(">QQ", 999, 0) + b"[" * 999, "nested without end"),
    ],
)
def test_what_is_no_frame_is_not_taken_for_one(frame: bytes, why: str) -> None:
    with pytest.raises(wire.Garbled):
        wire.receive(io.BytesIO(frame), 1000)


@pytest.mark.parametrize(
    "answer",
    [
        {},
        {"text": "x", "media_type": "text/plain", "said": [], "pages": []},
        {
            "text": "x",
            "media_type": "t",
            "said": {},
            "pages": [3, 1],
            "breaks_off": 0,
            "notices": [],
        },
        {"refused": "x", "members": [{"name": "a"}]},
    ],
)
def test_an_answer_that_makes_no_sense_is_a_refusal(
    monkeypatch: pytest.MonkeyPatch, answer: dict[str, object]
) -> None:
    monkeypatch.setattr(Worker, "ask", lambda self, job: (answer, b""))
    (refused,) = Intake().open_bytes(GOOD, "any")
    assert isinstance(refused, Refusal)
    assert "its answer made no sense" in refused.reason
